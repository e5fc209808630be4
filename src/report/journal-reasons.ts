import type { GrantedBatch, GrantedTask, HeldTask, Reason, Standing } from '../domain/reason.ts';
import { short } from './journal-events.ts';
import { count, enumerate } from './say.ts';

/** Why an event followed, as sentences; empty where a person simply said so. */
export function renderReason(reason: Reason): readonly string[] {
  switch (reason.kind) {
    case 'said':
      return [];
    case 'planned':
      return reason.overlapping.length === 0
        ? ['It is the first plan that the journal holds.']
        : [
            `It is the first plan that the journal holds; never at work together, since their boundaries may overlap: ${enumerate(reason.overlapping.map((pair) => pair.join(' with ')))}.`,
          ];
    case 'granted':
      return [
        ...reason.works.map(grantedWords),
        ...reason.batches.map(batchWords),
        ...reason.held.map(heldWords),
      ];
    case 'settled':
      return settledWords(reason);
    case 'no-such-term':
      return [`Term ${reason.term} was settled or taken back before, so this changes nothing.`];
    case 'landed':
      return [`It is green and stands on ${short(reason.head)}, where the work branch is.`];
    case 'asked':
      return reason.standing === null ? [] : [`${spentWords(reason.standing)} Only a person can go on.`];
    case 'new-mandate':
      return reason.task === null
        ? ['The foreman may plan again with the answer.']
        : [`A person’s word is a new mandate: ${reason.task} has two attempts again.`];
    case 'finished':
      return [`Nothing is under way, ${count(reason.landed, 'task')} landed, ${reason.skipped} skipped.`];
  }
}

function grantedWords({ task, after, again }: GrantedTask): string {
  const why = after.length === 0 ? 'it waits for nothing' : `${enumerate(after)} landed or was skipped`;
  const once = { failed: 'its attempt before failed', lost: 'its leg before was lost' } as const;
  return `${task}, because ${why}${again === null ? '' : `; again, because ${once[again]}`}.`;
}

const batchWords = ({ tasks, awaitedBy }: GrantedBatch): string =>
  awaitedBy.length > 0
    ? `${enumerate(tasks)} as a batch, because ${enumerate(awaitedBy)} can only start when they land.`
    : `${enumerate(tasks)} as a batch, because nothing else is under way.`;

function heldWords({ task, held }: HeldTask): string {
  const why = (): string => {
    switch (held.kind) {
      case 'waits':
        return `it waits for ${enumerate(held.on)}`;
      case 'blocked':
        return `it is blocked by ${enumerate(held.by)}, which needs a person`;
      case 'overlaps':
        return `its boundary may overlap ${enumerate(held.tasks)}, which is not on the work branch yet`;
      case 'no-place':
        return `its pool has no free place (${held.working} ${held.worker} at work)`;
      case 'asks':
        return 'it needs a person';
      case 'in-review':
        return 'it is verified and waits for an approving review';
      case 'in-line':
        return 'it has delivered and stays in line for a candidate';
    }
  };
  return `Not ${task}: ${why()}.`;
}

type Settled = Extract<Reason, { kind: 'settled' }>;

function settledWords(reason: Settled): readonly string[] {
  return reason.after.map((standing) => {
    const spent = spentWords(standing);
    if (reason.landed) return `${standing.task} can land at once.`;
    if (standing.status === 'merging') return `${standing.task} is merging: ${mergingWords(reason)}.`;
    if (standing.status === 'reviewing') return `${standing.task} waits for an approving review.`;
    if (standing.status === 'waiting') return `${standing.task} goes back in line. ${spent}`;
    return `${standing.task} is ${standing.status}.`;
  });
}

function mergingWords({ base, work, behind }: Settled): string {
  if (base === null || work === null) return 'it waits for a candidate';
  if (behind !== null && base !== work)
    return `its candidate stands on that of term ${behind}, which has not landed`;
  if (base !== work) return `its candidate stands on ${short(base)}, but work is at ${short(work)} now`;
  return 'it waits for a candidate of its own';
}

const spentWords = ({ task, attempts, losses }: Standing): string =>
  `${task} has used ${attempts} of 2 attempts${losses > 0 ? ` and lost ${count(losses, 'leg')}` : ''}.`;
