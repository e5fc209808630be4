/** What must hold in every state and at every step, in the words of the design. */
export const invariants = {
  'one-live-grant': 'a task is held by at most one live grant',
  'terms-once': 'a term is never used twice',
  'dependencies-first':
    'a task is granted only when all it depends on landed green, on the present work head',
  'boundaries-apart':
    'tasks whose boundaries overlap are never worked on together, and no pool gives more than it has',
  'lands-verified-on-head':
    'what lands was verified green itself and not objected to, and stands on the present work head',
  'lands-approved': 'where reviews are asked for, what lands was approved by a person as it is',
  'work-moves-forward': 'the work branch only moves forward, along the heads that the journal landed',
  'two-attempts': 'no mandate has a third attempt',
  'blocks-descendants': 'a task that waits for a person blocks exactly its descendants',
  'terminal-stays': 'what has landed, was skipped or is finished stays so',
  'live-term-only': 'what a leg reports counts only while its term is live',
  'one-mandate-a-word': 'one comment gives at most one mandate',
  'stop-grants-nothing': 'nothing is granted while the request is stopped or finished',
  'finished-when-done': 'a request is finished only when every task is done and no leg is under way',
  'ends-or-asks':
    'from every state some continuation without faults ends: done, stopped, or with a person asked',
} as const;

export type Invariant = keyof typeof invariants;

/** A step that broke an invariant, or a state from which it cannot be kept. */
export class BrokenInvariant extends Error {
  readonly invariant: Invariant;

  constructor(invariant: Invariant, message: string) {
    super(message);
    this.name = 'BrokenInvariant';
    this.invariant = invariant;
  }
}

/** Goes on only where the invariant holds. */
export function must(holds: boolean, invariant: Invariant, message: string): void {
  if (!holds) throw new BrokenInvariant(invariant, message);
}
