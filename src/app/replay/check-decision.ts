import type { Audit, AuditMark } from '../../domain/audit.ts';
import { isCiTrouble } from '../../domain/ci.ts';
import { hashText } from '../../domain/hash.ts';
import type { Nonce, RunRef, TaskKey } from '../../domain/ids.ts';
import type { JournalEvent, JournalEventOf, LegOutcome } from '../../domain/journal.ts';
import type { CheckpointReport, LegOrder } from '../../domain/leg.ts';
import type { Lookup, LookupMark } from '../../domain/lookup.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { LiveGrant, RequestState } from '../../domain/request-state.ts';
import type { VerifyPlan } from '../../domain/verify-plan.ts';
import { decideFinish } from '../../flow/decide-finish.ts';
import { decideGrants } from '../../flow/decide-grants.ts';
import { decideSettle, type LegEnd } from '../../flow/decide-settle.ts';
import type { PullReview, PullReviews } from '../../flow/decide-pull-reviews.ts';
import type { Decision } from '../../flow/decision.ts';
import { poolsSeenIn } from '../../flow/explain-grants.ts';
import { emptyReport } from '../checkpoint/report.ts';

/** What this Foreman decides where the journal holds something else. */
export interface Otherwise {
  readonly events: readonly JournalEvent[];
  readonly reason: string;
}

/** An event with the state before it, and the events that the same decision wrote from it on. */
export interface Judged {
  readonly state: RequestState;
  readonly events: readonly [JournalEvent, ...JournalEvent[]];
  readonly run: RunRef;
}

/**
 * Decides again from the state before: null where `flow` comes to the same events, or where the decision was a person's or a
 * model's. Pools are taken as the grants show them, since a journal does not hold the configuration.
 */
export function checkDecision({ state, events, run }: Judged): Otherwise | null {
  const [event] = events;
  switch (event.type) {
    case 'granted':
      return compare(decideGrants(state, poolsSeenIn(state, event.grants)), [withoutMoney(event)]);
    case 'settled':
      return compare(...settledAgain({ state, events, run }, event));
    case 'finished':
      return event.outcome === 'done' ? compare(decideFinish(state, event.nonce), [event]) : null;
    default:
      return null;
  }
}

/** What a leg may take follows from the configuration too, which a journal does not hold. */
const withoutMoney = (event: JournalEventOf<'granted'>): JournalEvent => ({
  ...event,
  grants: event.grants.map((grant) => {
    if (grant.kind === 'batch') return grant;
    const { allowance: _money, ...right } = grant;
    return right;
  }),
});

/** Whether the foreman may answer follows from the state; the words that it answered with do not. */
const withoutWords = (event: JournalEvent): JournalEvent =>
  event.type === 'self-answered' ? { ...event, answer: NO_WORDS, quotation: NO_WORDS } : event;

const NO_WORDS = hashText('');

function compare(decision: Decision, written: readonly JournalEvent[]): Otherwise | null {
  const { events, reason } = decision;
  return JSON.stringify(events) === JSON.stringify(written) ? null : { events, reason };
}

function settledAgain(
  { state, events, run }: Judged,
  settled: JournalEventOf<'settled'>,
): [Decision, readonly JournalEvent[]] {
  const stranger = events.findIndex((event, place) => place > 0 && !follows(event));
  const whole = stranger < 0 ? events : events.slice(0, stranger);
  const asked = whole.flatMap((event) => (event.type === 'asked' ? [event.nonce] : []));
  const live = state.live.find(({ grant }) => grant.term === settled.term);
  if (!live) return [{ events: [], reason: `term ${settled.term} was over` }, whole];
  const order = orderOf(state, live.grant, run);
  const told = { reviews: reviewsIn(whole), ci: ciOf(live, settled) };
  const end = { ...endOf(order, settled, asked[0] ?? settled.nonce), ...told };
  const { events: again, reason } = decideSettle(state, end);
  return [{ events: again.map(withoutWords), reason }, whole.map(withoutWords)];
}

const FOLLOW: readonly JournalEvent['type'][] = [
  'landed',
  'asked',
  'self-answered',
  'review-awaited',
  'review-approved',
];
const follows = (event: JournalEvent): boolean => FOLLOW.includes(event.type);

/** What people had said on pull requests, as what followed shows it; null where no review was asked for. */
function reviewsIn(events: readonly JournalEvent[]): PullReviews {
  const told = events.filter((event) => event.type === 'review-awaited' || event.type === 'review-approved');
  if (told.length === 0) return null;
  return new Map(
    told.flatMap((event): readonly [TaskKey, readonly PullReview[]][] =>
      event.type === 'review-approved' && event.by !== null
        ? [[event.task, [{ by: event.by, verdict: 'approved', commit: event.checkpoint }]]]
        : [],
    ),
  );
}

function orderOf(state: RequestState, grant: LegOrder['grant'], run: RunRef): LegOrder {
  const { request, issue } = state;
  const keys = grant.kind === 'work' ? [grant.task] : grant.tasks;
  const focus = keys.map((key) => taskOf(state, key).issue ?? issue);
  const name = keys.join(', ');
  return { name, request, issue, run: run.id, grant, root: grant.base, focus, claimer: null };
}

/** What CI must have said where the leg had been left to it. */
function ciOf(
  { awaits }: LiveGrant,
  { outcome }: JournalEventOf<'settled'>,
): NonNullable<LegEnd['ci']> | null {
  if (!awaits) return null;
  const said = outcome === 'green' || outcome === 'red' || isCiTrouble(outcome);
  return { by: awaits.by, verdict: said ? { outcome, checks: [], why: '' } : null };
}

/** The end of a leg that leads to this line: what the jobs said is read back from what was made of it. */
function endOf(order: LegOrder, settled: JournalEventOf<'settled'>, question: Nonce): LegEnd {
  const { outcome, delivery, checkpoint, candidate, candidateBase, pull, reason, spent, scope } = settled;
  const stopped = outcome === 'objected' || outcome === 'unaudited' ? outcome : null;
  const isGreen = outcome === 'green' || stopped !== null;
  const isRed = outcome === 'red' || outcome === 'base-red';
  const told = reportedAs(outcome);
  const audit = settled.audit && auditOf(settled.audit);
  return {
    order,
    report: {
      ...emptyReport(order),
      ...{ outcome: told, delivery, checkpoint, candidate, candidateBase, pull, spent },
      behind: settled.behind ?? null,
      verify: scope === 'part' ? PART : null,
      why: outcome === 'unverified' && scope === undefined ? 'another verification is installed' : '',
      ...(settled.told === undefined ? {} : { told: settled.told }),
      ...(audit ? { audit } : {}),
      ...(settled.lookup ? { lookup: lookupOf(settled.lookup) } : {}),
      refusal: reason === null ? null : { reason, path: null, message: '' },
    },
    audit: stopped === null ? 'advise' : 'block',
    verify: isGreen ? 'success' : isRed ? 'failure' : 'skipped',
    verifySaid: isRed,
    redWithout: outcome === 'base-red',
    unverifiable: outcome === 'unverified' || scope === 'none',
    nonces: { outcome: settled.nonce, question },
  };
}

/** Which commands they were decides nothing. */
const PART: VerifyPlan = { setup: [], commands: ['verify'], from: 'the journal', minutes: 1, part: true };

/** An audit that leads to this mark; its words are not in the journal, and decide nothing. */
const auditOf = ({ outcome, findings, spent }: AuditMark): Audit => ({
  outcome,
  findings: Array.from({ length: findings }, () => ({ kind: 'scope', line: null, path: null, why: '' })),
  why: '',
  spent,
});

/** A look for an answer that leads to this mark, with words that count for nothing. */
const lookupOf = ({ outcome, spent }: LookupMark): Lookup => ({
  outcome,
  answer: outcome === 'answered' ? { text: '', quotation: '', from: 'request' } : null,
  why: '',
  spent,
});

/** What the checkpoint job had reported for a leg to end so. */
function reportedAs(outcome: LegOutcome): CheckpointReport['outcome'] {
  if (isCiTrouble(outcome)) return 'candidate';
  switch (outcome) {
    case 'green':
    case 'red':
    case 'unverified':
    case 'objected':
    case 'unaudited':
      return 'candidate';
    case 'lost':
      return 'stale';
    default:
      return outcome;
  }
}
