import { z } from 'zod';
import { Oid, RequestId, TaskKey } from '../domain/ids.ts';
import { TestFlag } from '../domain/test-flag.ts';
import { quietText, quietTitle } from './trailers-quiet.ts';

/** What the last paragraph of a commit of ours says; a candidate of a batch names several tasks. */
export const Trailers = z.object({
  request: RequestId,
  tasks: z.array(TaskKey),
  attempt: z.number().int().positive().optional(),
  /** The effect that made the commit: equal keys mean the same commit. */
  key: z.string().regex(/^[\w./:-]{1,200}$/),
  /** Of a candidate: the commit that it stands on, and the term whose unverified candidate that is. */
  base: Oid.optional(),
  behind: z.number().int().positive().optional(),
  /** Of a candidate: the pull request of its task. */
  pull: z.number().int().positive().optional(),
  /** Of a checkpoint: the tests that it weakens, for the person who reviews all of it at the end. */
  flags: z.array(TestFlag).optional(),
});
export type Trailers = Readonly<z.infer<typeof Trailers>>;

/** A commit of ours before it is worded. */
export interface CommitText {
  readonly subject: string;
  readonly summary?: string;
  readonly decisions?: string;
  readonly trailers: Trailers;
}

/** A commit message read back; `trailers` is undefined where the last paragraph is not ours. */
export interface ReadCommit {
  readonly subject: string;
  readonly body: string;
  readonly summary: string;
  readonly decisions: string;
  readonly trailers: Trailers | undefined;
}

/** The subject of a task's commit and the title of its pull request. */
export const taskSubject = (task: TaskKey, title: string): string =>
  quietTitle(`Phase ${task}: ${title}`, 72);

/**
 * The message of a commit: subject, summary, decisions, and our trailers always last, so that no other text can pass for them.
 * Words that GitHub or CI would act on (mentions, closing references, skip-ci) are quieted.
 */
export function renderCommit({ subject, summary = '', decisions = '', trailers }: CommitText): string {
  const decided = indented(quietText(decisions));
  const parts = [
    quietTitle(subject, 72),
    unheaded(quietText(summary)),
    decided === '' ? '' : `${DECISIONS}\n${decided}`,
    [
      `Foreman-Request: ${trailers.request}`,
      ...trailers.tasks.map((task) => `Foreman-Task: ${task}`),
      ...(trailers.attempt === undefined ? [] : [`Foreman-Attempt: ${trailers.attempt}`]),
      `Foreman-Key: ${trailers.key}`,
      ...(trailers.base === undefined ? [] : [`Foreman-Base: ${trailers.base}`]),
      ...(trailers.behind === undefined ? [] : [`Foreman-Behind: ${trailers.behind}`]),
      ...(trailers.pull === undefined ? [] : [`Foreman-Pull: ${trailers.pull}`]),
      ...(trailers.flags ?? []).slice(0, MOST_FLAGS).map((flag) => `Foreman-Look-At: ${renderFlag(flag)}`),
    ].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const MOST_FLAGS = 20;

/** The path stands last, since it may hold spaces. */
const renderFlag = ({ kind, before, after, path }: TestFlag): string =>
  `${kind} ${before} ${after} ${quietTitle(path, 200)}`;

function readFlag(line: string): unknown {
  const [, kind, before, after, path] = /^(\S+) (\d+) (\d+) (.+)$/.exec(line) ?? [];
  return { kind, before: Number(before), after: Number(after), path };
}

/** Reads any commit message; only a last paragraph that is wholly ours counts as trailers. */
export function parseCommit(message: string): ReadCommit {
  const [subject = '', ...rest] = message.replaceAll('\r\n', '\n').trim().split('\n');
  const text = rest.join('\n').trim();
  const cut = text.lastIndexOf('\n\n');
  const trailers = readTrailers(text.slice(cut + 1).trim());
  const body = trailers ? text.slice(0, Math.max(cut, 0)).trim() : text;
  const at = `\n${body}`.lastIndexOf(`\n${DECISIONS}\n`);
  const summary = (at === -1 ? body : body.slice(0, at)).trim();
  const decisions = at === -1 ? '' : body.slice(at + DECISIONS.length + 1);
  return { subject, body, summary, decisions: decisions.replace(/^ {2}/gm, '').trim(), trailers };
}

const DECISIONS = 'Decisions:';

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** Our heading is the last of its kind: a line of the summary that looks like it is lengthened. */
const unheaded = (text: string): string => text.replace(/^Decisions:$/gm, 'Decisions: ...');

const LINE = /^Foreman-(?:(Request|Task|Attempt|Key|Base|Behind|Pull): (\S+)|(Look-At): (.+))$/;

function readTrailers(paragraph: string): Trailers | undefined {
  const found: Record<string, string[]> = {};
  for (const line of paragraph.split('\n')) {
    const [, plain, word, listed, text] = LINE.exec(line) ?? [];
    const [name, value] = [plain ?? listed, word ?? text];
    if (name === undefined || value === undefined) return undefined;
    found[name] = [...(found[name] ?? []), value];
  }
  const { Task = [], 'Look-At': flags, ...single } = found;
  if (Object.values(single).some((values) => values.length > 1)) return undefined;
  const number = (name: string): number | undefined => (single[name] ? Number(single[name][0]) : undefined);
  return Trailers.safeParse({
    request: single['Request']?.[0],
    tasks: Task,
    attempt: number('Attempt'),
    key: single['Key']?.[0],
    base: single['Base']?.[0],
    behind: number('Behind'),
    pull: number('Pull'),
    ...(flags && { flags: flags.map(readFlag) }),
  }).data;
}
