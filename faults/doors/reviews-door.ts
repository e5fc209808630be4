import type { Reviews } from '../../src/ports/reviews.ts';
import type { Door } from '../schedule/door.ts';
import { ANY, throughDoor } from './answers.ts';

/** Reviews behind the turnstile. */
export function reviewsDoor(door: Door, reviews: Reviews): Reviews {
  const through = throughDoor(door);
  const any = { modes: () => ANY };
  return {
    pull: (number) => through({ ...any, name: 'read pull', perform: () => reviews.pull(number) }),
    review: (pull, id) => through({ ...any, name: 'read review', perform: () => reviews.review(pull, id) }),
    remarks: (pull, page) =>
      through({ ...any, name: 'list remarks', perform: () => reviews.remarks(pull, page) }),
  };
}
