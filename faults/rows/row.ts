import type { Patch } from '../patch/patch.ts';

/** What a played row came to: each sentence says something of the resulting world, and whether it is so. */
export type Facts = Readonly<Record<string, boolean>>;

/** One fault that must be survived, and the proof that it is. */
export interface Row {
  /** Its number in the list of 52. */
  readonly number: number;
  /** What goes wrong, in words. */
  readonly fault: string;
  /** What is right then, in words. */
  readonly behaviour: string;
  /** Injects the fault into a world of its own and tells what became of it. */
  readonly play: () => Promise<Facts>;
  /** The lines that hold it: with any one of them patched out, a fact is no longer so. */
  readonly defences: readonly Patch[];
  /** The feature without which the fault cannot happen yet; null where it can. */
  readonly waitsFor: string | null;
}
