/** What can be wrong with a plan; closed, so that counts over many plans mean something. */
export const planReasons = [
  'not-json',
  'wrong-shape',
  'part-missing',
  'too-many-tasks',
  'duplicate-key',
  'duplicate-title',
  'objective-repeated',
  'unknown-dependency',
  'self-dependency',
  'doubled-dependency',
  'cycle',
  'order-contradiction',
  'unknown-worker',
  'not-the-label',
  'not-alone',
  'tool-not-allowed',
  'boundary-invalid',
  'boundary-missing',
  'boundary-unwanted',
  'boundary-too-wide',
  'boundary-protected',
  'tracker-in-boundary',
  'not-observable',
] as const;
export type PlanReason = (typeof planReasons)[number];

/** One flaw: its kind, its place (`tasks[2].contract.doneWhen`), and one sentence with the fix, worded for the model. */
export interface PlanProblem {
  readonly reason: PlanReason;
  readonly at: string;
  readonly message: string;
}
