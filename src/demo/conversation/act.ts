import type { Scene } from './scene.ts';

/** One thing that an act is played for, and whether the hub showed it. */
export interface Seen {
  readonly label: string;
  readonly seen: boolean;
}

/** What the acts hand on: the requests by their issues. */
export interface Thread {
  receipt: number;
  coins: number;
  closing: number;
}

/** A turn of the conversation: what the maintainer does, and what she then sees. */
export interface Act {
  readonly title: string;
  /** What must be seen, in order; `play` says of each whether it was. */
  readonly labels: readonly string[];
  readonly play: (scene: Scene, thread: Thread) => Promise<readonly boolean[]>;
}
