import type { Fault } from '../schedule/modes.ts';

/** What a process is sent to play. */
export type Errand =
  /** Exactly these faults, in the order of arrival. */
  | { readonly kind: 'exact'; readonly world: string; readonly faults: readonly Fault[] }
  /** This fault, and at each of these turns after it every other one in turn. */
  | {
      readonly kind: 'after';
      readonly world: string;
      readonly first: Fault;
      readonly seconds: readonly number[];
    }
  /** Faults and order drawn by a seed. */
  | { readonly kind: 'drawn'; readonly world: string; readonly seed: number };

/** The errand in one line. */
export function errandWords(errand: Errand): string {
  if (errand.kind === 'drawn') return `seed ${errand.seed} in ${errand.world}`;
  if (errand.kind === 'after') return `pairs after ${faultWords(errand.first)} in ${errand.world}`;
  return `${errand.faults.map(faultWords).join(', ') || 'nothing wrong'} in ${errand.world}`;
}

export const faultWords = ({ at, mode, part }: Fault): string =>
  `${mode}${part === undefined ? '' : `/${part}`} at turn ${at}`;
