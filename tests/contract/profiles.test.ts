import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkProtected } from '../../src/craft/paths/check-protected.ts';
import { parseDelivery } from '../../src/craft/parse-delivery.ts';
import { Contract } from '../../src/domain/contract.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { Plan } from '../../src/domain/plan.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { orderTasks } from '../../src/domain/task-graph.ts';
import { builtInPools } from '../../src/intake/config-pools.ts';
import { renderYamlProblems } from '../../src/intake/config-yaml.ts';
import { readProfile } from '../../src/intake/profile.ts';
import { buildPlanPrompt } from '../../src/plan/build-plan-prompt.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { validatePlan, type PlanLimits } from '../../src/plan/validate-plan.ts';
import { workerChoices } from '../../src/plan/worker-type.ts';

const folder = new URL('../../profiles/', import.meta.url);
const read = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8');
const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
const workers = files.map((name) => name.replace('.md', '')).filter((name) => name !== 'foreman');

const Recorded = z.strictObject({
  task: z.strictObject({ key: z.string(), title: z.string(), worker: z.string() }),
  contract: Contract,
  tree: z.record(z.string(), z.string()),
  checks: z.strictObject({
    outcome: z.enum(['files', 'report']),
    changed: z.array(z.string()),
    commands: z.array(z.tuple([z.string()], z.string())),
    contains: z.record(z.string(), z.array(z.string())).default({}),
    textContains: z.array(z.string()).default([]),
  }),
});
type Recorded = z.infer<typeof Recorded>;

async function load(name: string): Promise<Profile> {
  const loaded = readProfile(`profiles/${name}.md`, await read(`${name}.md`));
  if (!loaded.ok) throw new Error(renderYamlProblems(name, loaded.error));
  expect(loaded.value.notes).toEqual([]);
  return loaded.value.profile;
}

async function limits(): Promise<PlanLimits> {
  const choices = await Promise.all(
    workers.map(async (name) => {
      const profile = await load(name);
      const pool = builtInPools().find((one) => one.name === name);
      return {
        profile,
        pool: pool ?? { name, profile: { kind: 'file' as const, name }, count: 1, routes: [name] },
      };
    }),
  );
  const nothing = { isProtected: () => false, isLifted: () => false };
  return {
    workers: workerChoices(choices),
    maxTasks: 20,
    isProtected: (path) => checkProtected(path, nothing) !== undefined,
  };
}

const recordedOf = async (name: string): Promise<Recorded> =>
  Recorded.parse(JSON.parse(await read(`recorded/${name}.request.json`)));

function deliver(answer: string, recorded: Recorded): Delivery {
  const parsed = parseDelivery(answer, {
    stopReason: 'end_turn',
    manifest: 'required',
    allowed: recorded.contract.boundaries,
    tree: Object.keys(recorded.tree).map((path) => ({ path })),
    baseOf: (path) => recorded.tree[path],
  });
  if (!parsed.ok) throw new Error(`${parsed.error.reason}: ${parsed.error.message}`);
  return parsed.value;
}

/** Runs the contract's commands on the tree with the delivery in it; a command that fails rejects with its output. */
async function runChecks(recorded: Recorded, delivery: Delivery): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'foreman-profile-'));
  try {
    const after = {
      ...recorded.tree,
      ...Object.fromEntries(delivery.files.map((file) => [file.path, file.content])),
    };
    for (const [path, content] of Object.entries(after)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    for (const [command, ...args] of recorded.checks.commands) {
      const env = { PATH: process.env['PATH'] };
      await promisify(execFile)(command, args, { cwd: root, env, timeout: 30_000 });
    }
  } finally {
    await rm(root, { recursive: true });
  }
}

test('every built-in pool has its profile, and there is a foreman', () => {
  expect(files).toContain('foreman.md');
  for (const pool of builtInPools()) expect(workers).toContain(pool.name);
});

test.each(files)('%s loads as it is, and its types are those of its pool', async (file) => {
  const profile = await load(file.replace('.md', ''));
  expect(profile.role).toBe(profile.name === 'foreman' ? 'foreman' : 'worker');
  const pool = builtInPools().find((one) => one.name === profile.name);
  if (pool !== undefined) expect(profile.routeTypes).toEqual(pool.routes.slice(1));
});

test.each(workers)('the recorded contract of %s is one that a plan may contain', async (name) => {
  const { task, contract } = await recordedOf(name);
  const given = { ...task, after: [], priority: 'medium', contract };
  const plan = Plan.parse({ kind: 'single', summary: 'One task.', task: given });
  expect(validatePlan(plan, await limits())).toEqual([]);
  expect(task.worker).toBe(name);
});

test.each(workers)(
  'the recorded delivery of %s is accepted and does what its contract says',
  async (name) => {
    const recorded = await recordedOf(name);
    const delivery = deliver(await read(`recorded/${name}.delivery.md`), recorded);
    expect(delivery.outcome).toBe(recorded.checks.outcome);
    expect(delivery.files.map((file) => file.path)).toEqual(recorded.checks.changed);
    for (const [path, texts] of Object.entries(recorded.checks.contains)) {
      for (const text of texts)
        expect(delivery.files.find((file) => file.path === path)?.content).toContain(text);
    }
    for (const text of recorded.checks.textContains) expect(delivery.text).toContain(text);
    await runChecks(recorded, delivery);
  },
);

test.each(workers.filter((name) => name !== 'research' && name !== 'validator'))(
  'the delivery of %s is refused when it leaves its boundaries',
  async (name) => {
    const recorded = await recordedOf(name);
    const narrow = { ...recorded, contract: { ...recorded.contract, boundaries: ['elsewhere/**'] } };
    const answer = await read(`recorded/${name}.delivery.md`);
    expect(() => deliver(answer, narrow)).toThrow('outside-boundary');
  },
);

test('the recorded plan of the foreman is read, has no problem, and lets two tasks run side by side', async () => {
  const reply = readPlan(await read('recorded/foreman.delivery.md'));
  if (!reply.ok) throw new Error(reply.error.map((one) => one.message).join('\n'));
  expect(validatePlan(reply.value, await limits())).toEqual([]);
  const tasks = reply.value.kind === 'tasks' ? reply.value.tasks : [];
  expect(orderTasks(tasks).map((wave) => wave.map((task) => task.key))).toEqual([
    ['1.1'],
    ['2.1', '2.2'],
    ['3.1'],
  ]);
});

test('the recorded request of the foreman makes a prompt that offers the workers its plan uses', async () => {
  const Asked = z.object({
    request: z.strictObject({ issue: z.number(), title: z.string(), body: z.string(), text: z.string() }),
    map: z.string(),
    verify: z.array(z.string()),
    conversation: z.array(z.strictObject({ question: z.string(), answer: z.string(), by: z.string() })),
    workers: z.array(z.string()),
  });
  const asked = Asked.parse(JSON.parse(await read('recorded/foreman.request.json')));
  const given = await limits();
  const prompt = buildPlanPrompt({
    ...asked,
    instructions: (await load('foreman')).instructions,
    workers: given.workers.filter((worker) => asked.workers.includes(worker.type)),
    maxTasks: given.maxTasks,
    shared: [],
    dataBlock: (label, text) => `[${label}]\n${text}\n[end]`,
  });
  const plan = readPlan(await read('recorded/foreman.delivery.md'));
  const used = plan.ok && plan.value.kind === 'tasks' ? plan.value.tasks.map((task) => task.worker) : [];
  expect(used.length).toBe(4);
  for (const worker of used) expect(prompt.system[0]?.text).toContain(`- \`${worker}\`: `);
  expect(prompt.user).toContain('100 points for the one who referred');
});
