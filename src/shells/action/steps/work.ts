import { needInput } from '../../../adapters/actions/inputs.ts';
import { NOTHING_SPENT } from '../../../app/spent.ts';
import { runWork } from '../../../app/work/run-work.ts';
import { ClaimBrief } from '../../../domain/claim-brief.ts';
import { LegOrder } from '../../../domain/leg.ts';
import { leave, take } from '../files.ts';
import { jsonInput } from '../json-input.ts';
import { MISSING_KEY, hasKey, wireModel } from '../wire-model.ts';

/** Asks the worker model and leaves its answer, unjudged. */
export async function work(): Promise<void> {
  const claim = await take('claim', ClaimBrief);
  if (!hasKey()) {
    const { request, term, task, contract, requests } = claim;
    const nothing = { text: '', stopReason: 'none', spent: NOTHING_SPENT };
    await leave('delivery', {
      request,
      term,
      task,
      contract,
      requests,
      outcome: 'never',
      why: MISSING_KEY,
      ...nothing,
    });
    return;
  }
  await leave(
    'delivery',
    await runWork(await wireModel(needInput('base'), jsonInput('leg', LegOrder).root), claim),
  );
}
