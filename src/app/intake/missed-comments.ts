import type { RequestState } from '../../domain/request-state.ts';
import { readComment } from '../../intake/comment.ts';
import type { ListedComment } from '../../ports/watch.ts';
import { findMarkers } from '../../text/markers.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import type { LoadedRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { nonceOfReview } from '../reviews/nonce-of-review.ts';
import { replyNonce } from './reply-nonce.ts';
import { secondOf } from './second-of.ts';

/** A comment's own run is given this long before anybody else takes the comment up; measured from the server's time of it. */
export const OWN_RUN_MS = 5 * 60_000;
/** Comments older than this are not looked for. */
export const WINDOW_MS = 24 * 3_600_000;
const FULL_PAGE = 100;
/** Of so many people it is asked whether they may push, those first whom GitHub knows as insiders: strangers hide nobody's command. */
const MOST_ASKED_ABOUT = 20;

/** Where to look for comments that nobody heard. */
export interface Lookout {
  /** The unfinished requests, by each issue that belongs to them. */
  readonly requests: ReadonlyMap<number, Pick<LoadedRequest, 'state' | 'entries'>>;
  /** Whether commands on all other issues count too, where nothing shows that they were seen. */
  readonly everywhere: boolean;
  readonly mostPages: number;
}

/**
 * Comments by people who may push that no journal line and no reply of ours knows, oldest first: their event was lost, or their run was
 * dropped. The list shows a comment as it is now, so one that was edited is never taken: a command counts only as it was written.
 */
export async function missedComments(
  at: { readonly deps: Deps; readonly job: Job },
  lookout: Lookout,
  listed: readonly ListedComment[],
): Promise<readonly ListedComment[]> {
  const before = at.deps.clock.now() - OWN_RUN_MS;
  const replied = repliesIn(listed);
  const unheard = listed
    .filter((one) => one.authorType === 'User' && !one.edited && Date.parse(one.createdAt) <= before)
    .filter((one) => marksOf(one).every((nonce) => !replied.has(nonce)))
    .filter((one) => isUnheard(one, { lookout, trigger: at.job.trigger }));
  return byPeopleWhoMayPush(
    at.deps,
    unheard.toSorted((a, b) => a.id - b.id),
  );
}

/** The comments of the last day, those of Foreman among them. */
export async function lastComments(deps: Deps, mostPages: number): Promise<readonly ListedComment[]> {
  const since = new Date(deps.clock.now() - WINDOW_MS).toISOString();
  const listed: ListedComment[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await readAgain(deps, () => deps.forge.commentsSince(since, page));
    const found = expect(answer, 'Reading the comments of the last day');
    listed.push(...found);
    if (found.length < FULL_PAGE) break;
  }
  return listed;
}

/** What is said to a comment carries one of these marks: as words about a request, or as remarks on a pull request. */
const marksOf = ({ id }: ListedComment): readonly string[] => [
  replyNonce(id),
  nonceOfReview({ kind: 'comment', id }),
];

/** The marks of our replies; people cannot write as a bot, so they cannot make a command look answered. */
export const repliesIn = (listed: readonly ListedComment[]): ReadonlySet<string> =>
  new Set(
    listed
      .filter((one) => one.authorType === 'Bot')
      .flatMap((one) => findMarkers(one.body).map((marker) => marker.nonce)),
  );

function isUnheard(one: ListedComment, { lookout, trigger }: { lookout: Lookout; trigger: string }): boolean {
  const commands = readComment(one.body, { trigger }).react;
  const loaded = lookout.requests.get(one.issue);
  if (!loaded) return lookout.everywhere && commands && one.eyes === 0;
  const { state } = loaded;
  // What was written before the request's own command belongs to what was here before.
  if (state.heard.has(one.id) || (state.comment ?? 0) >= one.id) return false;
  return commands || answersQuestion(one, loaded);
}

/** A plain reply, written after the question that is open on its issue. */
function answersQuestion(
  one: ListedComment,
  { state, entries }: Pick<LoadedRequest, 'state' | 'entries'>,
): boolean {
  const nonce = openQuestion(state, one.issue);
  const asked = entries.find(({ event }) => event.type === 'asked' && event.nonce === nonce);
  return asked !== undefined && secondOf(asked.at) <= secondOf(one.createdAt);
}

function openQuestion(state: RequestState, issue: number): string | undefined {
  const task = state.tasks.find((one) => one.issue === issue && one.status === 'asking');
  const question = task?.questions.at(-1) ?? (issue === state.issue ? state.questions.at(-1) : undefined);
  return question?.answer === null && question.why === 'question' ? question.nonce : undefined;
}

/** Those that were written by people who may push. */
export async function byPeopleWhoMayPush<T extends Pick<ListedComment, 'author' | 'insider'>>(
  deps: Deps,
  listed: readonly T[],
): Promise<readonly T[]> {
  const may = new Map<string, boolean>();
  for (const author of whoFirst(listed).slice(0, MOST_ASKED_ABOUT)) {
    const standing = await readAgain(deps, () => deps.forge.standing(author));
    may.set(author, standing.kind === 'done' && standing.value.mayPush);
  }
  return listed.filter((one) => may.get(one.author) === true);
}

function whoFirst(listed: readonly Pick<ListedComment, 'author' | 'insider'>[]): readonly string[] {
  const inside = listed.filter((one) => one.insider);
  return [...new Set([...inside, ...listed].map(({ author }) => author))];
}
