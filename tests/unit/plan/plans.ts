import { Plan } from '../../../src/domain/plan.ts';
import type { PlanLimits } from '../../../src/plan/validate-plan.ts';
import { compileGlobs } from '../../../src/text/globs.ts';

export const limits: PlanLimits = {
  maxTasks: 20,
  isProtected: compileGlobs(['.github/**', '**/package-lock.json', 'action.yml']),
  workers: [
    {
      type: 'coding',
      alsoCalled: ['feature'],
      description: 'Writes code.',
      delivers: 'files',
      tools: ['read_file', 'search_files'],
      count: 3,
    },
    {
      type: 'research',
      alsoCalled: [],
      description: 'Finds out.',
      delivers: 'either',
      tools: ['read_file', 'web_search'],
      count: 1,
    },
    { type: 'validator', alsoCalled: [], description: 'Judges.', delivers: 'report', tools: [], count: 1 },
  ],
};

interface Sketch {
  readonly key: string;
  readonly after?: readonly string[];
  readonly title?: string;
  readonly worker?: string;
  readonly contract?: Record<string, unknown>;
}

/** A raw task with its own objective and folder, changed where a test says so. */
export const rawTask = (sketch: Sketch): Record<string, unknown> => {
  const folder = `src/part-${sketch.key.replace('.', '-')}`;
  return {
    key: sketch.key,
    title: sketch.title ?? `Build part ${sketch.key}`,
    worker: sketch.worker ?? 'coding',
    after: sketch.after ?? [],
    priority: 'medium',
    contract: {
      objective: `The folder ${folder} holds a module that counts words.`,
      outputFormat: 'FILE blocks.',
      tools: ['read_file'],
      sources: [],
      boundaries: [`${folder}/**`],
      notToDo: [],
      doneWhen: ['`npm test` passes'],
      ...sketch.contract,
    },
  };
};

export const rawPlan = (...sketches: readonly Sketch[]): Record<string, unknown> => ({
  kind: 'tasks',
  summary: 'Two parts.',
  tasks: sketches.map(rawTask),
});

export const plan = (...sketches: readonly Sketch[]): Plan =>
  Plan.parse(
    sketches.length === 1 && sketches[0] !== undefined
      ? { kind: 'single', summary: 'One part.', task: rawTask(sketches[0]) }
      : rawPlan(...sketches),
  );
