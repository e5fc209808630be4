const PARTS = ['1.1', '1.2', '1.3'] as const;

/** A plan of three tasks that wait for nothing, as a plan job leaves it; the words make plans of two runs differ. */
export const partsPlan = (words: string) => ({
  kind: 'tasks',
  summary: `Three parts, planned by ${words}.`,
  tasks: PARTS.map((key) => {
    const file = `src/part-${key.replace('.', '-')}.txt`;
    return {
      key,
      title: `Write part ${key}`,
      worker: 'coding',
      after: [],
      priority: 'medium',
      contract: {
        objective: `The file ${file} says what part ${key} is for.`,
        outputFormat: 'FILE blocks.',
        tools: [],
        sources: [],
        boundaries: [file],
        notToDo: [],
        doneWhen: [`\`npm test\` passes and ${file} exists`],
      },
    };
  }),
});
