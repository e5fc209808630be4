/** The plan of the receipt, as the foreman model answers it. */
export const receiptPlan = {
  kind: 'tasks',
  summary: 'Prices and tax side by side, then the receipt that joins them, and a page about it.',
  tasks: [
    taskOf('1.1', { name: 'price', does: 'writes a price in euros' }),
    taskOf('1.2', { name: 'tax', does: 'gives the tax in a price' }),
    taskOf('2.1', { name: 'receipt', does: 'lists what was bought', after: ['1.1', '1.2'] }),
    {
      ...taskOf('2.2', { name: 'page', does: 'says how a receipt is printed', after: ['1.1', '1.2'] }),
      contract: contractOf({
        objective: '`docs/receipt.md` says how a receipt is printed.',
        boundaries: ['docs/receipt.md'],
        doneWhen: 'The page names the function that prints a receipt.',
      }),
    },
  ],
} as const;

/** The plan of the coins: one task, which needs no issue of its own. */
export const coinsPlan = {
  kind: 'single',
  summary: 'One function that counts the drawer.',
  task: taskOf('1.1', { name: 'coins', does: 'counts the drawer' }),
} as const;

/** The plan of the evening: the second task stands on the first. */
export const closingPlan = {
  kind: 'tasks',
  summary: 'The takings of the day, then the drawer that they were put into.',
  tasks: [
    taskOf('1.1', { name: 'takings', does: 'adds up the sales of the day' }),
    taskOf('2.1', { name: 'drawer', does: 'says what the drawer must hold', after: ['1.1'] }),
  ],
} as const;

interface Sketch {
  readonly name: string;
  readonly does: string;
  readonly after?: readonly string[];
}

function taskOf(key: string, { name, does, after = [] }: Sketch) {
  return {
    key,
    title: `Write ${name}()`,
    worker: 'coding',
    after,
    priority: 'medium',
    contract: contractOf({
      objective: `\`src/${name}.js\` exports \`${name}\`, which ${does}.`,
      boundaries: [`src/${name}.js`, `test/${name}.test.js`],
      doneWhen: `A test shows that \`${name}\` ${does}, and \`node --test\` passes.`,
    }),
  };
}

function contractOf(of: {
  readonly objective: string;
  readonly boundaries: readonly string[];
  readonly doneWhen: string;
}) {
  return {
    objective: of.objective,
    outputFormat: 'New files only.',
    tools: ['list_files', 'read_file'],
    sources: ['src/sum.js: the style of a module'],
    boundaries: of.boundaries,
    notToDo: ['Do not touch other modules.'],
    doneWhen: [of.doneWhen],
    dependencies: false,
  };
}
