import type { PlannedTask } from '../../src/domain/plan.ts';

/** How many tasks each layer of the sample request has: twenty in all. */
const LAYERS = [3, 5, 5, 4, 3] as const;

const KINDS = [
  { worker: 'coding', folder: 'src', words: 'module' },
  { worker: 'test-builder', folder: 'test', words: 'checks' },
  { worker: 'documentation', folder: 'docs', words: 'page' },
] as const;

/** What the bench needs to know of one task to answer for it. */
export interface SampleTask {
  readonly key: string;
  readonly path: string;
  readonly after: readonly string[];
  readonly kind: (typeof KINDS)[number];
}

/** Twenty tasks in five layers; each waits for one or two of the layer before, and no two may write the same file. */
export const sampleTasks: readonly SampleTask[] = LAYERS.flatMap((width, layer) =>
  Array.from({ length: width }, (_, place) => sampleTask(layer, place)),
);

/** The answer of the foreman model: the plan of the sample request. */
export const samplePlan = {
  kind: 'tasks',
  summary: 'Twenty parts in five layers, each in a folder of its own.',
  tasks: sampleTasks.map(planned),
} as const;

function sampleTask(layer: number, place: number): SampleTask {
  const key = `${layer + 1}.${place + 1}`;
  const before = LAYERS[layer - 1] ?? 0;
  const wanted = before === 0 ? [] : [place % before, ...(place % 2 === 1 ? [(place + 1) % before] : [])];
  const kind = KINDS[place % KINDS.length] ?? KINDS[0];
  const path = `${kind.folder}/part-${layer + 1}-${place + 1}/index.${kind.folder === 'docs' ? 'md' : 'js'}`;
  return { key, path, kind, after: [...new Set(wanted)].map((at) => `${layer}.${at + 1}`) };
}

type PlanInput = Omit<PlannedTask, 'key' | 'after'> & {
  readonly key: string;
  readonly after: readonly string[];
};

function planned({ key, path, kind, after }: SampleTask): PlanInput {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return {
    key,
    title: `Write the ${kind.words} of part ${key}`,
    worker: kind.worker,
    after,
    priority: 'medium',
    contract: {
      objective: `Write ${path}, the ${kind.words} of part ${key}, so that part${key.replace('.', 'x')} is there.`,
      outputFormat: 'FILE blocks for every file that changes.',
      tools: [],
      sources: ['README.md'],
      boundaries: [`${folder}/**`],
      notToDo: ['Do not touch package.json.'],
      doneWhen: [`\`${path}\` names part ${key} and \`npm test\` passes.`],
      dependencies: false,
    },
  };
}
