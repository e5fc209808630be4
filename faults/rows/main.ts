import { ROWS } from './index.ts';
import { judgeRows } from './judge-row.ts';
import { problemsOf, renderTable } from './table.ts';

/** Plays the rows of the list, with and without each defence: `node faults/rows/main.ts [numbers…]`. Ends red if one does not hold. */
const wanted = process.argv.slice(2).map(Number);
const rows = ROWS.filter(({ number }) => wanted.length === 0 || wanted.includes(number));
const verdicts = await judgeRows(rows.filter(({ waitsFor }) => waitsFor === null));
console.log(renderTable(rows, verdicts));
const problems = problemsOf(verdicts);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
