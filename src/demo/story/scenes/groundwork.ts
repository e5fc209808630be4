import { deliver } from '../delivery.ts';
import { plan } from '../plan.ts';
import { tellTale, words } from '../words.ts';
import { LOOKUP } from './lookups.ts';
import { about, AGAIN, contractNeeds, failed, reads, type Scene } from './pieces.ts';

const CODES = `codeFor() and readCode() with tests. ${tellTale.codes}`;

/** The plan, what has to be known, and the codes, whose first delivery has a bug that its own test finds. */
export const groundworkScenes: readonly Scene[] = [
  {
    name: 'plan the request',
    when: { model: /opus/, without: [LOOKUP] },
    needs: [
      { label: 'the words of the request', text: words.wish },
      { label: 'the title of the issue', text: words.issueTitle },
      { label: 'the files of the repository', text: 'src/discounts/large-order.js' },
    ],
    answer: JSON.stringify({ plan }),
    wrong: JSON.stringify({ plan: { kind: 'decline', reason: 'I cannot tell what is wanted.' } }),
  },
  {
    name: '1.1 research',
    when: about('1.1'),
    needs: contractNeeds('1.1'),
    tools: [
      {
        calls: [{ name: 'search_files', input: { pattern: 'houseRules' } }],
        expect: [{ label: 'where the rules are used', text: 'src/orders.js', in: 'results' }],
      },
      reads('src/house-rules.js', 'smallestDiscountedOrderCents: 1450'),
    ],
    answer: `REPORT: ${tellTale.research}\n\nBoth numbers stand in \`src/house-rules.js\`. The share is kept by \`src/orders.js\` for all discounts together; the size of the order is looked at by each discount itself, as \`docs/discounts.md\` says. The rank 10 is taken by \`large-order\`, so the next free one is 20.\n`,
    wrong: 'REPORT: I could not find any rule that binds discounts.\n',
  },
  {
    name: '1.2 codes, with a bug',
    when: about('1.2', { without: [AGAIN] }),
    needs: contractNeeds('1.2'),
    answer: deliver('1.2-codes-with-a-bug', CODES),
    wrong: deliver('1.2-codes-with-a-bug', 'Codes.'),
  },
  {
    name: '1.2 codes, put right',
    when: about('1.2', { says: [AGAIN] }),
    needs: [
      ...contractNeeds('1.2'),
      {
        label: 'the name of the failing test',
        text: failed('a code reads the same without regard to case, spaces and hyphens'),
        in: 'task',
      },
      {
        label: 'the line of the contract that was missed',
        text: /that was missed[^#]*returns the same customer/,
        in: 'task',
      },
      { label: 'what the attempt before changed', text: '.trim()', in: 'task' },
      {
        label: 'what the attempt before said',
        text: /said it did[\s\S]*codeFor\(\) and readCode\(\)/,
        in: 'task',
      },
    ],
    answer: deliver('1.2-codes', CODES, 'Spaces and hyphens are dropped before a code is read.'),
    wrong: deliver('1.2-codes-with-a-bug', 'Codes, again.'),
  },
];
