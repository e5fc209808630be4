import type { Oid } from '../../src/domain/ids.ts';
import { BOT } from '../engine/people.ts';
import type { Checker } from './checker.ts';
import { writesOf } from './tools.ts';

/** 22. Where people are to approve, they have seen what lands. */
export const reviewsCount: Checker = {
  name: 'reviews-count',
  promise: 'with `merge: reviewed` a task lands when a person has approved exactly its commit, or merged it',
  check: (evidence) => {
    const { config, entries, state } = evidence;
    if (config.merge !== 'reviewed' || state?.mode !== 'tasks') return [];
    const approvals = writesOf(evidence, 'review').filter(
      (one) => one.state === 'APPROVED' && one.by !== BOT,
    );
    const checkpoints = new Map<string, Oid | null>();
    const merged = new Set<string>();
    return entries.flatMap(({ event, at }) => {
      if (event.type === 'settled' || event.type === 'awaited')
        for (const key of event.tasks) if (event.checkpoint) checkpoints.set(key, event.checkpoint);
      if (event.type === 'hand-merged') for (const key of event.tasks) merged.add(key);
      if (event.type !== 'landed') return [];
      return event.tasks.flatMap((key) => {
        const checkpoint = checkpoints.get(key) ?? null;
        if (checkpoint === null || merged.has(key)) return [];
        const seen = approvals.some((one) => one.commit === checkpoint && one.at <= Date.parse(at));
        return seen ? [] : [`Task ${key} landed, and nobody approved ${checkpoint.slice(0, 7)}.`];
      });
    });
  },
};
