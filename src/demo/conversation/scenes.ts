import type { Script } from '../../sandbox/model/script.ts';
import { calmAudit } from '../story/scenes/audits.ts';
import { calmLookup } from '../story/scenes/lookups.ts';
import { closingScenes } from './closing-scenes.ts';
import { deliver, module, need, planScene, work } from './pieces.ts';
import { coinsPlan, receiptPlan } from './plan.ts';
import { told } from './words.ts';

/** The worker that thinks until it is stopped. */
export const THINKING = 'the price, thinking';

/** What the models answer: each scene needs what people have said to it by then, and is wrong without. */
export const script: Script = {
  scenes: [
    ...closingScenes,
    calmAudit,
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
    work('page', 'docs/receipt.md', {
      needs: [{ label: 'that it writes documentation', text: 'You write documentation', in: 'anywhere' }],
      answer: deliver([['docs/receipt.md', '# The receipt\n\n`receipt()` prints it.\n']]),
    }),
  ],
};
