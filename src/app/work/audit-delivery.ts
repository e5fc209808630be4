import { auditFormat } from '../../craft/audit/audit-format.ts';
import { buildAuditPrompt } from '../../craft/audit/build-audit-prompt.ts';
import { readAudit } from '../../craft/audit/read-audit.ts';
import type { ChangedText } from '../../craft/audit/render-change.ts';
import { flagTests } from '../../craft/flag-tests.ts';
import type { Audit } from '../../domain/audit.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { dataBlock } from '../../text/data-block.ts';
import type { AskOutcome } from '../ask-model.ts';
import type { ModelDeps } from '../model-deps.ts';
import { textsOf } from '../model-deps.ts';
import { noPriceText } from '../price-of.ts';
import { NOTHING_SPENT, spentOn } from '../spent.ts';
import { askBeside, deliveryIn } from './ask-beside.ts';
import type { Answered } from './ask-beside.ts';

const MOST_TOKENS = 8_000;

/**
 * Has the small model look at what a worker changed, against its contract. Null where there is nothing to audit: it is off, or the
 * answer holds no files that could be taken. Whatever goes wrong is an outcome: a delivery is never lost for its audit.
 */
export async function auditDelivery(deps: ModelDeps, at: Answered): Promise<Audit | null> {
  const { config, brief, allowance, price } = at;
  const delivery = config.audit === 'off' ? null : deliveryIn(at, 'files');
  if (!delivery) return null;
  const model = config.models.small;
  if (allowance && !price(model))
    return { ...nothing('unavailable', noPriceText(model)), spent: NOTHING_SPENT };
  const changes = await changesOf(deps, delivery);
  const prompt = buildAuditPrompt(
    {
      task: brief.task.id,
      title: brief.task.title,
      contract: brief.task.contract,
      changes,
      summary: delivery.summary,
      decisions: delivery.decisions,
      flags: flagsOf(changes),
      // The worker knows the words of its own prompt.
      nonce: deps.nonce(),
    },
    dataBlock,
  );
  const outcome = await askBeside(deps, at, {
    model,
    maxTokens: MOST_TOKENS,
    prompt,
    outputSchema: auditFormat,
  });
  const judged = judge(outcome, { contract: brief.task.contract, paths: changes.map(({ path }) => path) });
  deps.log.info(`audit by ${model}: ${judged.outcome}, ${judged.findings.length} findings`);
  return { ...judged, spent: spentOn(model, outcome.calls, price) };
}

async function changesOf({ tree }: ModelDeps, { files, deletes }: Delivery): Promise<readonly ChangedText[]> {
  const before = await textsOf(tree)([...files.map(({ path }) => path), ...deletes]);
  return [
    ...files.map(({ path, content }) => ({ path, before: before.get(path) ?? null, after: content })),
    ...deletes.map((path) => ({ path, before: before.get(path) ?? '', after: null })),
  ];
}

const flagsOf = (changes: readonly ChangedText[]) =>
  flagTests(
    (path) => changes.find((one) => one.path === path)?.before ?? undefined,
    changes.map(({ path, after }) => ({ path, next: after })),
  );

type Judged = Omit<Audit, 'spent'>;

const nothing = (outcome: Audit['outcome'], why: string): Judged => ({ outcome, findings: [], why });

function judge(outcome: AskOutcome, audited: Parameters<typeof readAudit>[1]): Judged {
  if (outcome.kind === 'budget') return nothing('budget', outcome.message);
  if (outcome.kind !== 'answered') return nothing('unavailable', outcome.message);
  if (outcome.stopReason !== 'end_turn')
    return nothing('unreadable', `The auditor’s answer stopped early (${outcome.stopReason}).`);
  const read = readAudit(outcome.text, audited);
  return read.ok
    ? { outcome: 'judged', findings: [...read.value], why: '' }
    : nothing('unreadable', `The auditor’s answer cannot be used: ${read.error}.`);
}
