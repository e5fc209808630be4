import type { Need, Scene, Script } from '../../sandbox/model/script.ts';
import { calmAudit } from '../story/scenes/audits.ts';
import { lookupAnswer } from '../story/lookup-answer.ts';
import { LOOKUP, calmLookup } from '../story/scenes/lookups.ts';
import { closingScenes } from './closing-scenes.ts';
import { deliver, module, need, planScene, work } from './pieces.ts';
import { coinsPlan, receiptPlan } from './plan.ts';
import { told } from './words.ts';

/** The worker that thinks until it is stopped. */
export const THINKING = 'the price, thinking';

const FOREMAN = 'label="answer of the foreman"';
const documenting: Need = {
  label: 'that it writes documentation',
  text: 'You write documentation',
  in: 'anywhere',
};

/** Who reads the page stands in the issue; a foreman that is not shown it finds nothing. */
const pageLookup: Scene = {
  name: 'lookup, the page',
  when: { model: /opus/, task: [`${LOOKUP}2.2\n`] },
  needs: [need('page'), { label: 'the question', text: 'Who reads the page', in: 'task' }],
  answer: lookupAnswer({
    answer: 'Those who stand at the till.',
    quotation: `A page about it is ${told.page}.`,
  }),
  wrong: lookupAnswer(),
};

/** What the models answer: each scene needs what people have said to it by then, and is wrong without. */
export const script: Script = {
  scenes: [
    ...closingScenes,
    calmAudit,
    pageLookup,
    calmLookup,
    planScene('plan the receipt', 'Print a receipt', receiptPlan),
    planScene('plan the coins', 'Count the coins', coinsPlan),
    work('coins, reviewed', 'src/coins.js', {
      sees: [told.review],
      needs: [need('review'), need('remark')],
      answer: module('coins', '(coins = []) => 100 * coins.length', 'coins() === 0 && coins([1]) === 100'),
    }),
    work('coins', 'src/coins.js', {
      answer: module('coins', '(coins) => coins.length', 'coins([1]) === 1'),
    }),
    { ...work(THINKING, 'src/price.js', { answer: 'Never said.' }), times: 1, together: 2 },
    work('price', 'src/price.js', {
      needs: [need('feedback')],
      answer: module('price', '(cents) => `${(cents / 100).toFixed(2)} EUR`', "price(250) === '2.50 EUR'"),
    }),
    work('tax, answered', 'src/tax.js', {
      sees: [told.answer],
      answer: module('tax', '(cents) => Math.round((cents * 7) / 107)', 'tax(107) === 7'),
    }),
    work('tax, asking', 'src/tax.js', { answer: 'QUESTION: Which rate of tax is it?\n' }),
    work('receipt, with the hint', 'src/receipt.js', {
      sees: [told.hint],
      answer: module('receipt', '(prices) => prices.toSorted((a, b) => a - b)', 'receipt([2, 1])[0] === 1'),
    }),
    work('receipt, wrong', 'src/receipt.js', {
      answer: module('receipt', '(prices) => prices', 'receipt([2, 1])[0] === 1'),
    }),
    work('page, asking', 'docs/receipt.md', {
      without: [FOREMAN],
      needs: [documenting],
      answer: 'QUESTION: Who reads the page, customers or those who work here?\n',
    }),
    work('page', 'docs/receipt.md', {
      sees: [FOREMAN],
      needs: [documenting, need('page')],
      answer: deliver([['docs/receipt.md', '# The receipt\n\n`receipt()` prints it.\n']]),
    }),
  ],
};
