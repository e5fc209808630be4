import type { RequestState } from '../../src/domain/request-state.ts';
import type { CheckState } from '../../src/domain/ci.ts';
import type { NewReview, People } from '../github/index.ts';
import type { Check } from '../../tests/helpers/file-commands.ts';

export type { Check } from '../../tests/helpers/file-commands.ts';

/** What a worker is asked: its task, which attempt it is told of, and everything it was told. */
export interface Asked {
  readonly task: string;
  readonly attempt: number;
  readonly prompt: string;
}

/** What a person sees before doing something. */
export interface Sight {
  readonly state: RequestState;
  /** Everything that was written on an issue: nobody answers what was not said. */
  readonly read: (issue: number) => string;
  /** Writes a comment on an issue as the maintainer. */
  readonly say: (issue: number, body: string) => void;
  /** What Foreman has said on an issue. */
  readonly said: (issue: number) => readonly string[];
  /** Everything else that people do on GitHub. */
  readonly people: People;
  /** How often the sweep has come since the session rests. */
  readonly sweeps: number;
  /** Cancels every run whose job died, before anybody starts it again. */
  readonly cancel: () => void;
}

/** A job of the repository's CI that is about to end. */
export interface CiSeen {
  readonly job: string;
  readonly attempt: number;
  readonly textOf: (path: string) => string | undefined;
}

/** Something that a person does once, as soon as it makes sense. */
export interface Act {
  readonly name: string;
  readonly when: (sight: Sight) => boolean;
  readonly do: (sight: Sight) => void;
}

/** Pull requests and issues as a person sees them. */
export interface PlacesSeen {
  /** The number of the open issue with this title; null where there is none. */
  readonly issueOf: (title: string) => number | null;
  /** The number of the pull request of a branch; null where there is none. */
  readonly pullOf: (head: string) => number | null;
}

/** Something that a person does once while others are at work: right before the first call that fits, `run 1.1 work 1.1: ask` for instance. */
export interface Meanwhile {
  readonly name: string;
  /** Fits `actor: call`. */
  readonly at: RegExp;
  readonly do: (sight: Pick<Sight, 'say' | 'people'> & PlacesSeen) => void;
}

/**
 * One request with everything that will be said about it. To add a world: write one file that exports such a value, and name it in
 * index.ts. `tasksPlan`, `files` and their like in tests/helpers write the plan and the answers. A world must be a function of what
 * it is asked, never of how often: answers that were lost are asked for again.
 */
export interface World {
  readonly name: string;
  /** What is special about it, in one sentence. */
  readonly about: string;
  /** Files of the repository besides the ones that every world has. */
  readonly files?: Readonly<Record<string, string>>;
  /** How many sub-issues one issue may have, where that is fewer than on GitHub. */
  readonly mostChildren?: number;
  /** The branch of the pull request on which it is asked for, in place of an issue. */
  readonly onPull?: string;
  /** The review of that pull request in which it is asked for, in place of a comment. */
  readonly inReview?: NewReview;
  /** What the foreman model answers: the JSON of its schema. */
  readonly plan: unknown;
  /** What it answers where more is asked for while the request runs. */
  readonly more?: unknown;
  /** What a worker answers. */
  readonly work: (asked: Asked) => string;
  /** What an audit answers; it finds nothing where this is absent. */
  readonly audit?: (asked: Pick<Asked, 'task' | 'prompt'>) => string;
  /** What the foreman finds where a worker asks; nothing where this is absent. */
  readonly lookup?: (asked: Pick<Asked, 'task' | 'prompt'>) => string;
  /** What verify says of a candidate; green where it is absent. */
  readonly check?: Check;
  /** How the repository's own CI ends an attempt of a job, where it verifies: by `check` unless it is said here. */
  readonly ci?: (seen: CiSeen) => CheckState | 'never' | null;
  /** Whose token Foreman is given so that CI listens to its branches. */
  readonly heard?: string;
  /** Or the App that mints one in each job that needs it: as it is when the request begins. */
  readonly app?: 'installed' | 'suspended';
  readonly people?: readonly Act[];
  readonly meanwhile?: readonly Meanwhile[];
  /** What is said in reply to people depends on how far it had come when they spoke: it is no part of how it ends. */
  readonly repliesVary?: true;
  /** False where concurrency groups do not hold: nothing may rest on them. */
  readonly groups?: boolean;
  /** Orders whose undisturbed ends differ and are all good, where it matters who is first; 0 is always one. */
  readonly orders?: readonly number[];
  /** How it must end when nothing goes wrong. */
  readonly end: 'done' | 'asked';
}
