import { markOf } from '../domain/audit.ts';
import type { AuditMode } from '../domain/audit.ts';
import { isCiTrouble } from '../domain/ci.ts';
import type { CiMode, CiTrouble, CiVerdict } from '../domain/ci.ts';
import { hashText, hashValue } from '../domain/hash.ts';
import type { Nonce } from '../domain/ids.ts';
import type { AskedWhy, JournalEvent, JournalEventOf, LegOutcome } from '../domain/journal.ts';
import type { CheckpointReport, JobResult, LegOrder } from '../domain/leg.ts';
import { taskOf } from '../domain/request-state.ts';
import type { LiveGrant, RequestState, TaskState } from '../domain/request-state.ts';
import type { Scope } from '../domain/scope.ts';
import { withdrawals } from '../domain/withdrawn.ts';
import type { Withdrawn } from '../domain/withdrawn.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { MOST_DOUBTS, awaitedEvent, stillAwaited } from './decide-awaited.ts';
import { decideStops } from './decide-stops.ts';
import type { Stops } from './decide-stops.ts';
import { caughtUp } from './decide-catch-up.ts';
import { foresee } from './replay.ts';
import { isCatchUp } from './replay/catch-up.ts';
import { heldBy } from './replay/grants.ts';
import { landReady } from './land-ready.ts';
import { passed } from './passed.ts';
import { isWholeGrant } from './replay/whole.ts';
import { awaitedReviews } from './decide-pull-reviews.ts';
import type { PullReviews } from './decide-pull-reviews.ts';

/** At most this many attempts in one mandate. */
export const MOST_ATTEMPTS = 2;
/** At most this many conversations or candidates lost or redone before a person is asked. */
export const MOST_LOSSES = 3;
/** How a leg ended, as its jobs and artifacts tell. */
export interface LegEnd {
  readonly order: LegOrder;
  /** Null where no checkpoint report came to be: the leg was lost before. */
  readonly report: CheckpointReport | null;
  readonly verify: JobResult;
  /** Whether the verify step lived to tell what it ran; a red without it is a lost job, not a failed test. */
  readonly verifySaid: boolean;
  /** The job says that the base is red by the same command: a claim, which no candidate can land by. */
  readonly redWithout?: boolean;
  /** The configuration has nothing to run: the candidate can never be green. */
  readonly unverifiable: boolean;
  /** Where the repository's CI verifies in place of the job: how, and what it said; null while it has not. */
  readonly ci?: { readonly by: CiMode; readonly verdict: CiVerdict | null } | null;
  /** What an audit may do; absent where it may stop nothing. */
  readonly audit?: AuditMode;
  /** What a person did meanwhile that stops the task; absent where nothing did. */
  readonly issue?: Withdrawn | null;
  /** What stops other tasks, where this was looked at. */
  readonly stops?: Stops;
  /** What people said on the pull requests; absent where no review is asked for. */
  readonly reviews?: PullReviews;
  /** Fresh words: for what is said about the outcome, and for what a person may be asked. */
  readonly nonces: { readonly outcome: Nonce; readonly question: Nonce };
}

/** Settles one leg: lands what passed on the head it was tested on, sends the rest back, or asks. */
export function decideSettle(state: RequestState, end: LegEnd): Decision {
  const { grant } = end.order;
  const live = state.live.find((one) => one.grant.term === grant.term);
  if (!live) return nothing(`term ${grant.term} is settled or was taken back`);
  const stoppedAtOnce = end.ci && !live.awaits && auditStop(end) !== null;
  if (!stoppedAtOnce && stillAwaited(live, end)) return nothing(`term ${grant.term} waits for CI`);
  const awaited = stoppedAtOnce ? null : awaitedEvent(live, end);
  if (awaited) return { events: [awaited], reason: `term ${grant.term} waits for CI` };
  const settled = settledEvent(live, end);
  const after = foresee(state, [settled], live.run);
  const isGood = passed(settled);
  const asked = isGood ? [] : asking(after, settled, end);
  const reviewed = isGood ? awaitedReviews(after, settled.tasks, end.reviews ?? null) : [];
  const stopped = end.stops ? decideStops(foresee(after, [...asked, ...reviewed], live.run), end.stops) : [];
  const landed =
    !isGood || isWholeGrant(grant)
      ? []
      : isCatchUp(grant)
        ? caughtUp(after, settled, grant)
        : landReady(foresee(after, [...reviewed, ...stopped], live.run), {
            run: live.run,
            term: settled.term,
          });
  return {
    events: [settled, ...asked, ...reviewed, ...stopped, ...landed],
    reason: `term ${grant.term}: ${settled.outcome}`,
  };
}

function settledEvent({ awaits }: LiveGrant, end: LegEnd): JournalEventOf<'settled'> {
  const { grant } = end.order;
  const report = end.report;
  const scope = scopeOf(end);
  return {
    type: 'settled',
    term: grant.term,
    // A leg that waited for CI was let through by its audit before it began to wait.
    outcome: outcomeOf(end, awaits ? null : auditStop(end)),
    tasks: [...heldBy(grant)],
    delivery: report?.delivery ?? 'none',
    checkpoint: report?.checkpoint ?? null,
    candidate: report?.candidate ?? null,
    candidateBase: report?.candidateBase ?? null,
    ...(scope ? { scope } : {}),
    ...(report?.behind ? { behind: report.behind } : {}),
    ...(report?.told ? { told: report.told } : {}),
    pull: report?.pull ?? null,
    reason: report?.refusal?.reason ?? null,
    ...(report?.outcome === 'packages' ? { packages: hashValue(report.packages ?? []) } : {}),
    nonce: end.nonces.outcome,
    spent: awaits ? null : (report?.spent ?? null),
    ...(report?.audit ? { audit: markOf(report.audit) } : {}),
    ...(report?.lookup ? { lookup: { outcome: report.lookup.outcome, spent: report.lookup.spent } } : {}),
  };
}

/** Green is the verify job's own result, or CI's word about this exact commit; nothing that they wrote can make a commit green. */
function outcomeOf(end: LegEnd, stopped: LegOutcome | null): LegOutcome {
  if (end.issue && end.order.grant.kind === 'work') return end.issue;
  if (!end.report || end.report.outcome === 'stale') return 'lost';
  if (end.report.outcome !== 'candidate') return end.report.outcome;
  if (end.ci) return stopped ?? end.ci.verdict?.outcome ?? 'lost';
  if (end.unverifiable) return stopped ?? 'unverified';
  if (end.verify === 'success') return stopped ?? 'green';
  const isRed = end.verify === 'failure' && end.verifySaid;
  const redWithout = isRed && end.redWithout === true;
  // Red behind another candidate, or with its base, may become green, and land, without a further conversation: nobody would audit it then.
  if (stopped && end.verify === 'failure' && (end.report.behind !== null || redWithout)) return stopped;
  return redWithout ? 'base-red' : isRed ? 'red' : 'lost';
}

/** How much of the configured verification the verdict covers. Where the wrong thing would verify, nothing does, and a person is asked. */
function scopeOf({ report, unverifiable, ci }: LegEnd): Scope | null {
  if (report?.outcome !== 'candidate' || ci) return null;
  if (unverifiable) return report.why === '' ? 'none' : null;
  return report.verify?.part ? 'part' : null;
}

/** Why a candidate may not land where an audit is demanded: it found something, or nobody could be asked. */
function auditStop({ audit: mode, order, report }: LegEnd): LegOutcome | null {
  if (mode !== 'block' || order.grant.kind !== 'work' || report?.outcome !== 'candidate') return null;
  if (report.delivery !== 'files') return null;
  if (report.audit?.outcome !== 'judged') return 'unaudited';
  return report.audit.findings.length > 0 ? 'objected' : null;
}

function asking(after: RequestState, settled: JournalEventOf<'settled'>, end: LegEnd): JournalEvent[] {
  if (isCiTrouble(settled.outcome)) return troubled(after, settled.outcome, end);
  const [key, ...others] = settled.tasks;
  if (key === undefined || others.length > 0) return [];
  const task = taskOf(after, key);
  const lostInLine = task.status === 'merging' && settled.outcome === 'lost';
  if (task.status !== 'waiting' && !lostInLine) return [];
  const why = whyAsk(settled.outcome, task.attempts, task.losses);
  if (!why) return [];
  const { question: nonce } = end.nonces;
  return [{ type: 'asked', task: key, why, nonce }, ...selfAnswered(task, end)];
}

/**
 * Whether the foreman may answer by itself after so many attempts. Its answer is no person's word: what goes on with it is an attempt of the
 * same mandate, so that a further question waits for a person.
 */
export const mayAnswerItself = (attempts: number): boolean => attempts < MOST_ATTEMPTS;

/** The foreman's own answer, where its quotation was found in people's words. */
function selfAnswered(task: TaskState, { report, nonces }: LegEnd): JournalEvent[] {
  const answer = report?.outcome === 'question' ? report.lookup?.answer : null;
  if (!answer || !mayAnswerItself(task.attempts)) return [];
  const [text, quotation] = [hashText(answer.text), hashText(answer.quotation)];
  return [{ type: 'self-answered', task: task.key, nonce: nonces.question, answer: text, quotation }];
}

/** What CI could not say is asked about each task that waited for it; a contradiction is looked into once before. */
function troubled(after: RequestState, why: CiTrouble, { order, nonces, stops }: LegEnd): JournalEvent[] {
  const keys = heldBy(order.grant);
  return keys.flatMap((key): JournalEvent[] => {
    const { status, doubts = 0 } = taskOf(after, key);
    if (status !== 'merging' || (why === 'flaky' && doubts < MOST_DOUBTS && after.mode === 'tasks'))
      return [];
    const nonce = keys.length > 1 && stops ? stops.nonceOf(key) : nonces.question;
    return [{ type: 'asked', task: key, why, nonce }];
  });
}

/** Outcomes that no further attempt could change before a person has said something. */
const ASKED_AT_ONCE = ['question', 'packages', 'edited', 'unverified', 'unaudited', ...withdrawals] as const;
const isAskedAtOnce = (outcome: LegOutcome): outcome is (typeof ASKED_AT_ONCE)[number] =>
  ASKED_AT_ONCE.some((one) => one === outcome);

function whyAsk(outcome: LegOutcome, attempts: number, losses: number): AskedWhy | null {
  if (isAskedAtOnce(outcome)) return outcome;
  if (outcome === 'budget') return null;
  if (outcome === 'unavailable' || outcome === 'lost') return losses >= MOST_LOSSES ? 'lost' : null;
  if (outcome === 'conflict') return losses >= MOST_LOSSES || attempts >= MOST_ATTEMPTS ? 'conflict' : null;
  return attempts >= MOST_ATTEMPTS ? 'failed' : null;
}
