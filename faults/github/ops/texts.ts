import type { Refused } from '../../../src/ports/answer.ts';
import { refuse } from '../repository.ts';

const MOST_BODY = 65_536;
const MOST_TITLE = 256;

/** Counts characters as GitHub does, by code points; the cheap bound first. */
const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most;

export const bodyRefusal = (body: string): Refused | null =>
  isLonger(body, MOST_BODY)
    ? refuse('invalid', `body is too long (maximum is ${MOST_BODY} characters)`)
    : null;

export const commentRefusal = (body: string): Refused | null =>
  body.trim() === '' ? refuse('invalid', "Body can't be blank") : bodyRefusal(body);

export function titleRefusal(title: string): Refused | null {
  if (title.trim() === '') return refuse('invalid', "Title can't be blank");
  return isLonger(title, MOST_TITLE)
    ? refuse('invalid', `title is too long (maximum is ${MOST_TITLE} characters)`)
    : null;
}
