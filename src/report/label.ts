import type { Place } from './place.ts';
import { post } from './post.ts';
import { command, enumerate, sayLine } from './say.ts';

/** A label names a worker type that no pool serves. */
export function renderUnknownWorker(
  place: Place,
  { worker, known }: { readonly worker: string; readonly known: readonly string[] },
): string {
  const types = enumerate([...new Set(known)].map((one) => `\`worker:${one}\``));
  return post(
    [
      `**Request ${place.request}: nobody serves the worker type ${sayLine(worker, 60)}, so the label changed nothing.**`,
      `Labels that are understood here: ${types}.`,
      `What happens next: nothing by itself. Put one of these labels, add a pool for that type to \`.github/foreman.yml\`, or write ${command(place.trigger, '<what you want>')}.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** A worker's label on the issue of a request that runs: it is a task that is given to another worker. */
export function renderLabelTooLate(
  place: Place,
  { label, filed }: { readonly label: string; readonly filed: boolean },
): string {
  const happened = filed ? 'runs already' : 'is being planned already';
  const next = filed
    ? 'put it on the issue of the task that it is meant for'
    : 'put it on the task once that is there';
  return post(
    [
      `**Request ${place.request} ${happened}, so the label ${sayLine(label, 60)} changed nothing.**`,
      `What happens next: the request goes on as it is. To give a task to that worker, ${next}. Nothing else is needed from you.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** A label on a task that is done. */
export function renderLabelRefused(
  place: Place,
  { label, issue }: { readonly label: string; readonly issue: number },
): string {
  return post(
    [
      `**Request ${place.request}: task #${issue} is done, so the label ${sayLine(label, 60)} changed nothing.** What landed stays.`,
      `What happens next: nothing by itself; ${command(place.trigger, '<what is still wanted>')} on the request’s issue adds work.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}
