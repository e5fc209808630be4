import { occurs, type SeenRequest } from './seen-request.ts';
import type { Need, Pattern, Scene, When } from './script.ts';

/** What of `when` a request does not show, as short phrases; empty when the scene fits. */
export function missingOfWhen(when: When, seen: SeenRequest): readonly string[] {
  const places = ['system', 'task', 'last', 'anywhere'] as const;
  const missing = places.flatMap((place) =>
    (when[place] ?? [])
      .filter((pattern) => !occurs(pattern, seen.text[place]))
      .map((pattern) => `${place} lacks ${show(pattern)}`),
  );
  if (when.model !== undefined && !occurs(when.model, seen.model))
    missing.unshift(`the model is ${seen.model}, not ${show(when.model)}`);
  const unwanted = (when.without ?? []).filter((pattern) => occurs(pattern, seen.text.anywhere));
  return [...missing, ...unwanted.map((pattern) => `it holds ${show(pattern)}, which it must not`)];
}

/** The labels of the needs that a text does not hold. */
export const missingNeeds = (needs: readonly Need[] | undefined, seen: SeenRequest): readonly string[] =>
  (needs ?? [])
    .filter((need) => !occurs(need.text, seen.text[need.in ?? 'anywhere']))
    .map((need) => need.label);

/** One candidate that did not play, and everything that kept it from playing. */
export interface NearMiss {
  readonly scene: Scene;
  readonly reasons: readonly string[];
}

/** The message of a request that no scene fits: who asked, and what the nearest scenes lack. */
export function describeUnmatched(seen: SeenRequest, misses: readonly NearMiss[]): string {
  const nearest = misses.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
  const opening = seen.text.task.slice(0, 160).replaceAll(/\s+/g, ' ');
  return [
    `The script has no scene for this request to ${seen.model} whose first message begins "${opening}".`,
    ...nearest.map(({ scene, reasons }) => `Nearest scene "${scene.name}": ${reasons.join('; ')}.`),
  ].join('\n');
}

function distance({ scene, reasons }: NearMiss): number {
  const { system, task, last, anywhere } = scene.when;
  const parts = [system, task, last, anywhere].reduce((sum, list) => sum + (list?.length ?? 0), 1);
  return reasons.length / parts;
}

const show = (pattern: Pattern): string =>
  typeof pattern === 'string' ? JSON.stringify(pattern) : String(pattern);
