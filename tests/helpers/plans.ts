/** What a test says of a task; the rest is filled in so that the plan is valid. */
export interface Sketch {
  readonly key: string;
  readonly after?: readonly string[];
  readonly worker?: string;
  readonly title?: string;
  readonly boundaries?: readonly string[];
  /** The task may change what the project depends on. */
  readonly dependencies?: boolean;
  readonly priority?: 'critical' | 'high' | 'medium' | 'low';
}

const task = ({
  key,
  after = [],
  worker = 'coding',
  title,
  boundaries,
  priority = 'medium',
  dependencies,
}: Sketch) => {
  const file = `src/part-${key.replace('.', '-')}.txt`;
  return {
    key,
    title: title ?? `Write part ${key}`,
    worker,
    after,
    priority,
    contract: {
      objective: `The file ${file} says what part ${key} is for.`,
      outputFormat: 'FILE blocks.',
      tools: [],
      sources: [],
      boundaries: boundaries ?? [file],
      notToDo: [],
      doneWhen: [`\`npm test\` passes and ${file} exists`],
      ...(dependencies === undefined ? {} : { dependencies }),
    },
  };
};

/** A plan of several tasks, as the foreman model writes it. */
export const tasksPlan = (...sketches: readonly Sketch[]) => ({
  plan: { kind: 'tasks', summary: 'The request in parts.', tasks: sketches.map(task) },
});

export const singlePlan = (sketch: Sketch = { key: '1.1' }) => ({
  plan: { kind: 'single', summary: 'One part does it.', task: task(sketch) },
});

/** The file that a task of `tasksPlan` may write. */
export const partOf = (key: string): string => `src/part-${key.replace('.', '-')}.txt`;
