import { hearPayload } from '../../src/app/intake/hear-payload.ts';
import { at } from './place.ts';
import type { Scene } from './shop.ts';

/** A person puts a label on an issue; everything that follows is played. */
export async function putLabel(
  { stage, player }: Scene,
  issue: number,
  { label, by = 'mona' }: { readonly label: string; readonly by?: string },
): Promise<void> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
  await stage.as(by).request(route, { ...at, issue_number: issue, labels: [label] });
  const payload = stage.hub.events.findLast(
    (event) => event.name === 'issues' && event.payload['action'] === 'labeled',
  )?.payload;
  await player.take((deps) => hearPayload(deps, payload, null));
}

/** What was labelled last, whoever did it, as its event told it. */
export const lastLabelled = ({ stage }: Scene): readonly unknown[] =>
  stage.hub.events.flatMap(({ name, payload }) =>
    name === 'issues' && payload['action'] === 'labeled' ? [payload] : [],
  );
