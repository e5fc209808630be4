import { z } from 'zod';
import { AuditMode } from '../domain/audit.ts';
import { defaultModels } from '../domain/model-name.ts';
import { MOST_TASKS, Priority } from '../domain/plan.ts';
import { WorkerType } from '../domain/profile.ts';
import { globProblem } from '../text/globs.ts';
import { foremanLabels } from '../text/names-labels.ts';

const text = z.string().min(1).max(500);
const commands = z.array(text).max(50);
const dollars = z.number().positive();
const price = z.number().nonnegative();
const glob = text.superRefine((value, context) => {
  const problem = globProblem(value);
  if (problem !== undefined)
    context.addIssue({ code: 'custom', message: `the glob \`${value}\` ${problem}` });
});

const PoolFile = z.strictObject({
  name: WorkerType.describe('The worker type: what `worker:<name>` labels and plans say.'),
  profile: WorkerType.optional().describe(
    'A profile in `.github/foreman/profiles/` or among the built-in ones; the pool’s own name if left out.',
  ),
  worker_bundle: text
    .optional()
    .describe('Instead of `profile`: `git+https://host/owner/repo@ref#subdirectory=path`.'),
  count: z
    .number()
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe('How many of them may work at once; 3 if left out.'),
  max_concurrent: z.number().int().min(1).max(50).optional().describe('Another word for `count`.'),
  route_types: z
    .array(WorkerType)
    .max(30)
    .optional()
    .describe('Further types that this pool serves; those of the built-in profile if left out.'),
});

const ModelsFile = z.strictObject({
  foreman: text.default(defaultModels.foreman).describe('Plans and answers.'),
  worker: text.default(defaultModels.worker).describe('Does the tasks.'),
  small: text.default(defaultModels.small).describe('Audits deliveries.'),
  roles: z.record(z.string(), text).default({}).describe('Exceptions: pool or profile name to model.'),
});

const ApprovalFile = z
  .union(
    [
      z.enum(['first', 'always', 'never']),
      z.strictObject({
        first: z.boolean().default(false).describe('Also ask for the first request of the repository.'),
        dollars: price.optional().describe('Ask if the estimate is higher than this.'),
        tasks: z
          .number()
          .int()
          .nonnegative()
          .optional()
          .describe('Ask if the plan has more tasks than this.'),
      }),
    ],
    { error: 'must be first, always, never, or thresholds such as { dollars: 3, tasks: 8 }' },
  )
  .default('first')
  .describe(
    'When a plan waits for `approve`. `first`: the first request of a repository, later ones over $3 or 8 tasks.',
  );

const BudgetsFile = z.strictObject({
  request_dollars: dollars.default(10).describe('The most that one request may spend on models.'),
  day_dollars: dollars
    .default(25)
    .describe('The most that all requests together may spend in one day (UTC).'),
  tasks: z.number().int().min(1).max(MOST_TASKS).default(20).describe('The most tasks in one request.'),
  minutes: z
    .number()
    .int()
    .min(5)
    .default(240)
    .describe('Minutes of one request, each leg from its grant to its end.'),
  github_requests: z
    .number()
    .int()
    .min(100)
    .default(500)
    .describe(
      'Requests to GitHub that one request may send in an hour; GITHUB_TOKEN has 1,000 for the repository.',
    ),
  tokens: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('The most tokens of one request; no limit if left out.'),
});

const CommandFile = z.union(
  [
    text,
    z.strictObject({
      run: text.describe('The command.'),
      paths: z
        .array(glob)
        .min(1)
        .max(50)
        .refine((globs) => globs.some((one) => !one.startsWith('!')), {
          error: 'must hold a glob that does not begin with `!`',
        })
        .describe('What it belongs to: it is run for a task whose change touches a path that matches.'),
    }),
  ],
  {
    error: 'must be a command, or one with its globs such as { run: npm test -w a, paths: [packages/a/**] }',
  },
);

const VerifyFile = z.strictObject({
  mode: z
    .enum(['auto', 'job', 'checks', 'dispatch'])
    .default('auto')
    .describe(
      '`job` (what `auto` means) runs the commands without any secret; `checks` waits for the repository’s own CI, which ' +
        'listens to pushes to `foreman/**` and needs a GitHub App (`FOREMAN_APP_ID`, `FOREMAN_APP_PRIVATE_KEY`) or a ready ' +
        'token (`FOREMAN_CI_TOKEN`); `dispatch` starts `workflow` on each ' +
        'candidate. The last two run model-written code with what that CI may read. Run `init` again after changing it.',
    ),
  setup: commands.default([]).describe('Commands before verification; found from the repository if empty.'),
  commands: z
    .array(CommandFile)
    .max(50)
    .default([])
    .describe(
      'Commands that must succeed; found from the repository if empty. One that is written as `{ run, paths }` belongs to its ' +
        'globs: a task is verified by those that belong to what it touches, and by all that belong to nothing (by all there are, ' +
        'if that were none). Before the last pull request every command is run on the whole.',
    ),
  minutes: z
    .number()
    .int()
    .min(1)
    .max(350)
    .default(15)
    .describe(
      'Time limit of each verify command (all together have 350 minutes); where CI verifies, of the whole, from 35 minutes after the start was asked for.',
    ),
  workflow: text
    .optional()
    .describe(
      'For `dispatch`: the workflow file, such as `ci.yml`; it needs `workflow_dispatch:` among its triggers. For `job`: a ' +
        'reusable workflow of the repository that verifies in place of the commands; run `init --force` after changing it.',
    ),
  required: z
    .array(text)
    .max(50)
    .default([])
    .describe(
      'For `checks` and `dispatch`: names of the checks that must be green, all that are there if empty. `dispatch` also says ' +
        'them as commit statuses, since GitHub does not count checks of a dispatched run.',
    ),
});

const PriceFile = z.strictObject({
  input: price.describe('Dollars per million input tokens.'),
  output: price.describe('Dollars per million output tokens.'),
  cache_write: price.optional().describe('1.25 times `input` (one hour: twice) if left out.'),
  cache_read: price.optional().describe('A tenth of `input` if left out.'),
});

const labelName = z.string().superRefine((value, context) => {
  const [, room, rest = ''] = /^(worker|priority|foreman):([a-z][a-z0-9-]*)$/.exec(value) ?? [];
  const known: readonly string[] =
    room === 'priority' ? Priority.options : room === 'foreman' ? foremanLabels : [rest];
  if (room !== undefined && known.includes(rest)) return;
  const forms = `worker:<type>, priority:<${Priority.options.join('|')}>, foreman:<${foremanLabels.join('|')}>`;
  context.addIssue({ code: 'custom', message: `is none of our labels: ${forms}` });
});

/** `.github/foreman.yml` as it is written; the reference page is made from the descriptions. */
export const ConfigFile = z.strictObject({
  trigger: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,38}$/, { error: 'must be a plain name, without `/` or `@`' })
    .default('foreman')
    .describe(
      'The name that commands begin with: `/foreman` and `@foreman`. Run `init` again after changing it.',
    ),
  pools: z
    .array(PoolFile)
    .min(1)
    .max(20)
    .optional()
    .describe('Worker types. If left out: coding, test-builder, documentation and research, three of each.'),
  default_pool: WorkerType.optional().describe(
    'The pool of a worker type that no pool serves; `coding` if no pools are configured, otherwise none.',
  ),
  models: ModelsFile.prefault({}).describe(
    'Which models to use; `opus`, `sonnet` and `haiku` mean the present ones.',
  ),
  approval: ApprovalFile,
  merge: z
    .enum(['verified', 'reviewed'])
    .default('verified')
    .describe(
      'Whether a task lands on the request’s branch when verified, or waits for an approving review of exactly that commit as well, by somebody who may push; a later commit needs its own.',
    ),
  audit: AuditMode.default('advise').describe(
    'Whether the small model audits each delivery against its contract: not at all, with its findings shown on the task’s pull request, ' +
      'or so that a finding keeps what was verified from landing.',
  ),
  budgets: BudgetsFile.prefault({}).describe('Limits; the work stops and asks before one is passed.'),
  verify: VerifyFile.prefault({}).describe('How a candidate is verified before it lands.'),
  protected: z
    .array(glob)
    .max(200)
    .default([])
    .describe('Globs that no worker may change, added to the built-in ones.'),
  unprotected: z
    .array(glob)
    .max(200)
    .default([])
    .describe('Globs whose built-in protection is lifted, such as a lock file; workflows stay protected.'),
  shared: z
    .array(glob)
    .max(200)
    .default([])
    .describe('Globs that several tasks may change at the same time; changes are merged.'),
  names: z
    .record(labelName, text.max(50))
    .default({})
    .describe(
      'Our label to the repository’s own label, such as `priority:critical: P0`. Run `init` again after changing it.',
    ),
  claim_assignee: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/, {
      error: 'must be requester, none, or the login of a user (bots cannot be assigned)',
    })
    .default('requester')
    .describe('Who is assigned while a worker works: `requester`, `none`, or a machine user’s login.'),
  prices: z
    .record(z.string(), PriceFile)
    .default({})
    .describe('Model to price, where the built-in price is wrong.'),
});
export type ConfigFile = z.infer<typeof ConfigFile>;
