import { tell } from '../schedule/floor.ts';
import type { Offer } from '../schedule/floor.ts';
import type { Meanwhile } from '../worlds/world.ts';
import { PERSON } from './people.ts';
import type { Site } from './site.ts';

/** Lets people act in the middle of things, each of them once, right before a call. */
export function meanwhileIn({ world, github, floor }: Site): (offer: Offer) => void {
  const left = new Set<Meanwhile>(world.meanwhile ?? []);
  const say = (issue: number, body: string): void => {
    github.people.comment(issue, body, { by: PERSON });
  };
  const pullOf = (head: string): number | null =>
    github.seen().pulls.find((pull) => pull.head === head)?.number ?? null;
  const issueOf = (title: string): number | null =>
    github.seen().issues.find((issue) => issue.title === title && issue.open)?.number ?? null;
  return ({ actor, call }) => {
    for (const one of left) {
      if (!one.at.test(`${actor}: ${call}`)) continue;
      left.delete(one);
      tell(floor, PERSON, one.name);
      one.do({ say, people: github.people, pullOf, issueOf });
    }
  };
}
