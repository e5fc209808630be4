import type { Checker, Evidence } from './checker.ts';
import { doubled, markersOf, ours, writesOf } from './tools.ts';

/** 1. A lost answer never doubles anything that people see. */
export const oneOfEach: Checker = {
  name: 'one-of-each',
  promise: 'no two issues, pull requests or comments of ours carry one key',
  check: (evidence) => [
    ...doubled(issueKeys(evidence)).map((key) => `Two issues for ${key}.`),
    ...doubled(commentKeys(evidence)).map((key) => `Two comments for ${key}.`),
    ...doubled(openedBesides(evidence)).map((branches) => `Two pull requests ${branches}.`),
  ],
};

/** Pull requests by their branches: what a person merged is over, and what a retry makes afterwards needs another one. */
function openedBesides(evidence: Evidence): readonly string[] {
  const merged = writesOf(evidence, 'pull-merged');
  const opened = writesOf(evidence, 'pull');
  const namedBy = ({ head, base }: { head: string; base: string }): string => `${head} -> ${base}`;
  return opened.flatMap((pull, index) => {
    const next = opened.slice(index + 1).find((later) => namedBy(later) === namedBy(pull));
    const isOver = merged.some(({ number, at }) => number === pull.number && next && at <= next.at);
    return isOver ? [] : [namedBy(pull)];
  });
}

/** An issue that was made twice and taken away again is no double. */
function issueKeys(evidence: Evidence): readonly string[] {
  const gone = new Set(
    writesOf(evidence, 'issue-closed').flatMap(({ number, reason }) =>
      reason === 'NOT_PLANNED' ? [number] : [],
    ),
  );
  return ours(writesOf(evidence, 'issue'))
    .filter(({ number }) => !gone.has(number))
    .flatMap(({ body }) => markersOf(body).map(({ kind, nonce }) => `${kind} ${nonce}`));
}

function commentKeys(evidence: Evidence): readonly string[] {
  const gone = new Set(writesOf(evidence, 'comment-deleted').map(({ id }) => id));
  return ours(writesOf(evidence, 'comment'))
    .filter(({ id }) => !gone.has(id))
    .flatMap(({ body }) => markersOf(body).map(({ kind, nonce }) => `${kind} ${nonce}`));
}
