import { hashText } from '../../domain/hash.ts';
import { Nonce } from '../../domain/ids.ts';
import type { IssueView } from '../../domain/world.ts';
import type { LabelEvent } from '../../intake/read-label-event.ts';
import { findMarkers } from '../../text/markers.ts';
import type { Hearing } from '../intake/hearing.ts';

/** The mark of what is said to a label comes from the label and its issue: said once, however often it is put. */
export const labelNonce = ({ issue, label }: Pick<LabelEvent, 'issue' | 'label'>): Nonce =>
  Nonce.parse(hashText(`label ${issue} ${label.toLowerCase()}`));

/** Writes a comment of ours unless one with its mark is there. */
export async function sayOnce({ deps }: Hearing, issue: IssueView, body: string): Promise<void> {
  const marks = new Set(findMarkers(body).map((marker) => marker.nonce));
  const said = issue.comments.some(
    (one) => one.ours && findMarkers(one.body).some((marker) => marks.has(marker.nonce)),
  );
  if (said) return;
  const [answer] = await deps.forge.change([{ do: 'comment', on: issue.node, body }]);
  if (answer?.kind !== 'done') deps.log.warn(`A label could not be answered on #${issue.number}.`);
}
