import type { Config } from '../domain/config.ts';
import type { VerifyCommand } from '../domain/verify-command.ts';
import { currentModel } from '../domain/model-name.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { builtInPools, defaultPoolFlaw, readPools, type Flaw } from './config-pools.ts';
import { ConfigFile } from './config-schema.ts';
import { readYaml, type YamlProblem } from './config-yaml.ts';

export type ConfigProblem = YamlProblem;

/** Where the configuration stands in a repository. */
export const configPath = '.github/foreman.yml';

/** `.github/foreman.yml` with all defaults filled in, or every problem at once; no file is a valid configuration. */
export function readConfig(text: string | undefined): Result<Config, readonly ConfigProblem[]> {
  const read = readYaml(text ?? '', ConfigFile);
  if (!read.ok) return read;
  const { value, at } = read.value;
  const pools = value.pools === undefined ? { pools: builtInPools(), flaws: [] } : readPools(value.pools);
  const flaw = defaultPoolFlaw(value.default_pool, pools.pools);
  const flaws = [...pools.flaws, ...(flaw === null ? [] : [flaw]), ...lawsBroken(value)];
  if (flaws.length > 0) return err(flaws.map((one) => at(one.path, one.message)));
  return ok(toConfig(value, pools.pools));
}

/** What no single key can know. */
function lawsBroken(file: ConfigFile): Flaw[] {
  const flaws: Flaw[] = [];
  const { request_dollars: request, day_dollars: day } = file.budgets;
  if (request > day) {
    const message = `budgets.request_dollars (${request}) is more than budgets.day_dollars (${day}); raise the latter.`;
    flaws.push({ path: ['budgets', 'request_dollars'], message });
  }
  if (file.verify.mode === 'dispatch' && file.verify.workflow === undefined) {
    const message = 'verify.mode is dispatch, so verify.workflow must name the workflow file to start.';
    flaws.push({ path: ['verify', 'mode'], message });
  }
  if (file.verify.mode === 'checks' && file.verify.workflow !== undefined) {
    const message =
      'verify.mode is checks, where the repository’s CI starts by itself and verify.workflow means nothing; leave it out, or set mode dispatch or job.';
    flaws.push({ path: ['verify', 'workflow'], message });
  }
  const taken = new Map<string, string>();
  for (const [ours, theirs] of Object.entries(file.names)) {
    const other = taken.get(theirs.toLowerCase());
    if (other !== undefined) {
      const message = `names maps both ${other} and ${ours} to the label "${theirs}"; give each its own.`;
      flaws.push({ path: ['names', ours], message });
    }
    taken.set(theirs.toLowerCase(), ours);
  }
  return flaws;
}

function toConfig(file: ConfigFile, pools: Config['pools']): Config {
  const { budgets, models } = file;
  const named = (model: string): string => currentModel(model).model;
  const written = [models.foreman, models.worker, models.small, ...Object.values(models.roles)];
  return {
    trigger: file.trigger,
    pools,
    defaultPool: file.default_pool ?? (file.pools === undefined ? 'coding' : null),
    models: {
      foreman: named(models.foreman),
      worker: named(models.worker),
      small: named(models.small),
      roles: mapValues(models.roles, named),
    },
    approval: toApproval(file.approval),
    merge: file.merge,
    audit: file.audit,
    budgets: {
      requestDollars: budgets.request_dollars,
      dayDollars: budgets.day_dollars,
      tasks: budgets.tasks,
      minutes: budgets.minutes,
      githubRequests: budgets.github_requests,
      tokens: budgets.tokens ?? null,
    },
    verify: {
      ...file.verify,
      commands: file.verify.commands.map(toCommand),
      workflow: file.verify.workflow ?? null,
    },
    protected: file.protected,
    unprotected: file.unprotected,
    shared: file.shared,
    names: file.names,
    claimAssignee: file.claim_assignee,
    prices: mapValues(file.prices, (price) => ({
      input: price.input,
      output: price.output,
      cacheWrite: price.cache_write ?? null,
      cacheRead: price.cache_read ?? null,
    })),
    notes: [...new Set(written.flatMap((model) => currentModel(model).note ?? []))],
  };
}

const toCommand = (written: ConfigFile['verify']['commands'][number]): VerifyCommand =>
  typeof written === 'string' ? { run: written, paths: [] } : { run: written.run, paths: written.paths };

function toApproval(written: ConfigFile['approval']): Config['approval'] {
  if (written === 'always' || written === 'never') return written;
  if (written === 'first') return { first: true, dollars: 3, tasks: 8 };
  return { first: written.first, dollars: written.dollars ?? null, tasks: written.tasks ?? null };
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
