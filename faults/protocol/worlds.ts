/** What a person may do in a world. */
export type WordKind = 'answer' | 'stop' | 'skip';
/** How a leg may end without a candidate, or its candidate without a verdict. */
export type Ending = 'refused' | 'question' | 'conflict' | 'red' | 'objected';

/** A small world that is looked through to its end, and its bounds. Smaller bounds make fewer states. */
export interface World {
  readonly name: string;
  readonly about: string;
  /** Each task by its key, with what it waits for and whose boundary it overlaps. */
  readonly tasks: readonly {
    readonly key: string;
    readonly after?: readonly string[];
    readonly conflicts?: readonly string[];
  }[];
  /** How many workers may work at once. */
  readonly places: number;
  /** How many runs may be under way together. */
  readonly runs: number;
  /** How many comments are written. */
  readonly words: number;
  readonly wordKinds: readonly WordKind[];
  readonly endings: readonly Ending[];
  /** Whether what is verified waits for a person who approves it; absent where it lands at once. */
  readonly reviews?: true;
  /** How often each fault may strike: a killed job, a lost answer, a doubled dispatch or event, a lost conversation; and whole runs started again. */
  readonly crashes: number;
  readonly lost: number;
  readonly doubles: number;
  readonly losses: number;
  readonly reruns: number;
}

const quiet = {
  places: 2,
  runs: 2,
  words: 0,
  wordKinds: [],
  crashes: 0,
  lost: 0,
  doubles: 0,
  losses: 0,
  reruns: 0,
} as const;

const diamond = [
  { key: '1.1' },
  { key: '2.1', after: ['1.1'] },
  { key: '2.2', after: ['1.1'] },
  { key: '3.1', after: ['2.1', '2.2'] },
];

/** The worlds: each tries some faults on some shape, since all faults on all shapes are too many to look through. */
export const worlds: readonly World[] = [
  {
    ...quiet,
    name: 'one',
    about: 'one task and every ending; a person answers or stops, a job is killed',
    tasks: [{ key: '1.1' }],
    places: 1,
    words: 1,
    wordKinds: ['answer', 'stop'],
    endings: ['refused', 'question', 'conflict', 'red'],
    crashes: 1,
  },
  {
    ...quiet,
    name: 'words',
    about: 'one task and a person who speaks twice, heard twice',
    tasks: [{ key: '1.1' }],
    places: 1,
    words: 2,
    wordKinds: ['answer', 'stop', 'skip'],
    endings: ['question', 'red'],
    doubles: 1,
  },
  {
    ...quiet,
    name: 'chain',
    about: 'two tasks, the second waits for the first; a killed job and a lost answer',
    tasks: [{ key: '1.1' }, { key: '1.2', after: ['1.1'] }],
    endings: ['red'],
    crashes: 1,
    lost: 1,
  },
  {
    ...quiet,
    name: 'stop',
    about: 'two tasks in a row that a person stops, with doubled dispatches and lost work',
    tasks: [{ key: '1.1' }, { key: '1.2', after: ['1.1'] }],
    endings: ['red'],
    words: 1,
    wordKinds: ['answer', 'stop'],
    doubles: 1,
    losses: 1,
  },
  {
    ...quiet,
    name: 'pair',
    about: 'two tasks at once whose candidates stand behind one another; a lost answer',
    tasks: [{ key: '1.1' }, { key: '1.2' }],
    endings: ['red'],
    lost: 1,
  },
  {
    ...quiet,
    name: 'audited',
    about: 'the same, where an audit may stop what is green; a killed job',
    tasks: [{ key: '1.1' }, { key: '1.2' }],
    endings: ['objected'],
    crashes: 1,
  },
  {
    ...quiet,
    name: 'reviewed',
    about: 'a chain of two in which each lands when a person has approved it; a killed job and lost work',
    tasks: [{ key: '1.1' }, { key: '1.2', after: ['1.1'] }],
    endings: ['red'],
    reviews: true,
    crashes: 1,
    losses: 1,
  },
  {
    ...quiet,
    name: 'overlap',
    about: 'two tasks that write the same files, one after the other; a run started again',
    tasks: [
      { key: '1.1', conflicts: ['1.2'] },
      { key: '1.2', conflicts: ['1.1'] },
    ],
    endings: ['red'],
    reruns: 1,
  },
  {
    ...quiet,
    name: 'wide',
    about: 'three tasks at once, batches of what a lost leg left behind it',
    tasks: [{ key: '1.1' }, { key: '1.2' }, { key: '1.3' }],
    places: 3,
    endings: [],
    losses: 1,
  },
  {
    ...quiet,
    name: 'diamond',
    about: 'four tasks: one, two at once behind it, one behind both',
    tasks: diamond,
    endings: ['red'],
  },
  {
    ...quiet,
    name: 'skip',
    about: 'the diamond, in which a person skips a task',
    tasks: diamond,
    endings: [],
    words: 1,
    wordKinds: ['skip'],
  },
];

/** The same world in which nothing goes wrong and nobody says anything. */
export const calm = (world: World): World => ({
  ...world,
  words: 0,
  crashes: 0,
  lost: 0,
  doubles: 0,
  losses: 0,
  reruns: 0,
});

/** The world with this name. */
export function worldOf(name: string): World {
  const world = worlds.find((one) => one.name === name);
  if (!world)
    throw new Error(`There is no world ${name}; there are ${worlds.map((one) => one.name).join(', ')}.`);
  return world;
}
