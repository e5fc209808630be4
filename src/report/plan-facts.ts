import type { CiMode } from '../domain/ci.ts';
import type { VerifyCommand } from '../domain/verify-command.ts';
import type { CiWorkflow, Estimate, PlanFacts } from '../domain/plan-facts.ts';
import { dollars, tokens } from './money.ts';
import { count, enumerate, sayCode, sayLine } from './say.ts';

/** What a plan will be verified by, what it may take, and which CI it will meet, as a list. */
export function renderFacts({ verify, estimate, ci, verifiedBy }: PlanFacts): string {
  return [
    `- ${verifiedBy === undefined ? verifyWords(verify) : ciVerifies(verifiedBy)}`,
    `- ${estimateWords(estimate)}`,
    ...ciWords(ci).map((one) => `- ${one}`),
  ].join('\n');
}

const ciVerifies = (mode: CiMode): string =>
  `Verified by the repository’s own CI (\`verify.mode: ${mode}\`), on each result as it would land. It runs code that a model wrote with whatever that CI may read, secrets included.`;

function verifyWords(verify: PlanFacts['verify']): string {
  if (verify === null)
    return 'Verified by: nothing was found that could, so all of it stays a draft; set `verify.commands` in `.github/foreman.yml`.';
  const commands = verify.commands.slice(0, 10).map(renderCommand);
  const bound = verify.commands.some(({ paths }) => paths.length > 0)
    ? ' A result meets the commands for what it touches and those for everything; before the last pull request all of them are run on the whole.'
    : '';
  return `Verified by ${enumerate(commands, 10)} (from ${sayLine(verify.from, 60)}), on each result as it would land.${bound}`;
}

const renderCommand = ({ run, paths }: VerifyCommand): string =>
  paths.length === 0
    ? sayCode(run)
    : `${sayCode(run)} for ${enumerate(
        paths.map((path) => sayCode(path, 80)),
        5,
      )}`;

function estimateWords({ tokensIn, tokensOut, microdollars, minutes }: Estimate): string {
  const price =
    microdollars === null ? 'dollars unknown, since a model has no known price' : dollars(microdollars);
  return (
    `Estimated, roughly, from the size of the plan: ${tokens(tokensIn)} tokens in, ${tokens(tokensOut)} out, ${price}, ` +
    `${count(minutes, 'Actions minute')}.`
  );
}

function ciWords(ci: readonly CiWorkflow[]): readonly string[] {
  if (ci.length === 0)
    return ['CI that the code will meet: none; no workflow here listens to our branches or pull requests.'];
  const named = (by: CiWorkflow['by'][number]): string[] =>
    ci.filter((one) => one.by.includes(by)).map((one) => sayLine(one.name, 60));
  const rows = (
    [
      ['push', 'on pushes to `foreman/**`'],
      ['pull_request', 'on the pull requests of tasks'],
      ['final', 'on the last pull request'],
    ] as const
  ).flatMap(([by, where]) => (named(by).length === 0 ? [] : [`${enumerate(named(by))} ${where}`]));
  return [
    `CI that the code will meet: ${rows.join('; ')}. With the workflow’s own token GitHub starts none of them on a push, ` +
      'and those on pull requests wait for a person’s click.',
  ];
}
