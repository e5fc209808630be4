import { emptyReport } from '../../src/app/checkpoint/report.ts';
import type { Grant } from '../../src/domain/journal.ts';
import type { CheckpointReport, LegOrder } from '../../src/domain/leg.ts';
import type { PullReviews } from '../../src/flow/decide-pull-reviews.ts';
import type { LegEnd } from '../../src/flow/decide-settle.ts';
import type { Commits } from './commits.ts';
import { NONCE, REQUEST } from './first-state.ts';
import { REPORT } from './node.ts';
import type { Leg } from './node.ts';

/** What a leg of the model is to settle. */
export interface EndedLeg {
  readonly grant: Grant;
  readonly run: number;
  readonly leg: Pick<Leg, 'report' | 'commit' | 'behind'>;
  readonly commits: Commits;
  /** The checkpoint that this leg made, and what people said; absent where no review is asked for. */
  readonly review?: { readonly checkpoint: number; readonly said: PullReviews };
}

/** How the leg ended, as settle is told. */
export function legEnd(ended: EndedLeg): LegEnd {
  const { report } = ended.leg;
  const order = orderOf(ended);
  const passed = report === REPORT.green || report === REPORT.objected;
  return {
    order,
    report: report === REPORT.none ? null : { ...emptyReport(order), ...told(ended) },
    verify: passed ? 'success' : report === REPORT.red ? 'failure' : 'cancelled',
    verifySaid: passed || report === REPORT.red,
    audit: 'block',
    ...(ended.review ? { reviews: ended.review.said } : {}),
    unverifiable: false,
    nonces: { outcome: NONCE, question: NONCE },
  };
}

function orderOf({ grant, run }: EndedLeg): LegOrder {
  const place = { name: 'a leg', request: REQUEST, issue: 42 };
  return { ...place, run, grant, focus: [], root: grant.base, claimer: null };
}

function told({ leg, commits, grant, review }: EndedLeg): Partial<CheckpointReport> {
  switch (leg.report) {
    case REPORT.refused:
      return { outcome: 'refused' };
    case REPORT.question:
      return { outcome: 'question', delivery: 'question' };
    case REPORT.unavailable:
      return { outcome: 'unavailable' };
    case REPORT.stale:
      return { outcome: 'stale' };
    case REPORT.conflict:
      return { outcome: 'conflict', delivery: 'files' };
    default:
      return {
        outcome: 'candidate',
        delivery: 'files',
        candidate: commits.oidOf(leg.commit),
        candidateBase: commits.oidOf(commits.baseOf(leg.commit)),
        behind: leg.behind === 0 ? null : leg.behind,
        audit: auditOf(leg.report),
        ...(review && grant.kind === 'work' ? { checkpoint: commits.oidOf(review.checkpoint), pull: 1 } : {}),
      };
  }
}

const FOUND = { kind: 'done-when', line: 1, path: null, why: 'It is not whole.' } as const;

/** Every candidate of the model was audited; only one that is objected to has a finding. */
const auditOf = (report: number): CheckpointReport['audit'] => ({
  outcome: 'judged',
  findings: report === REPORT.objected ? [FOUND] : [],
  why: '',
  spent: { model: 'm', calls: 0, input: 0, cacheRead: 0, cacheWrite: 0, output: 0, microdollars: 0 },
});
