import { z } from 'zod';
import type { FrozenText, LookupOutcome, OwnAnswer } from '../../domain/lookup.ts';

const MOST_CHARACTERS = 100_000;
const MOST_ANSWER = 2_000;
const MOST_QUOTATION = 4_000;
/** Fewer characters stand in any text by chance; a whole line of somebody’s may be shorter. */
const LEAST_QUOTATION = 12;

const Reply = z.strictObject({
  verdict: z.enum(['answered', 'not-there']),
  answer: z.string().max(MOST_ANSWER),
  quotation: z.string().max(MOST_QUOTATION),
});

/** What a reply comes to. */
export interface LookupRead {
  readonly outcome: Extract<LookupOutcome, 'answered' | 'not-there' | 'unfounded' | 'unreadable'>;
  readonly answer: OwnAnswer | null;
  readonly why: string;
}

/**
 * Judges the foreman’s reply. An answer counts only where its quotation stands in the words of people, and where it names no number
 * that the quotation lacks: whatever else it says would be its own invention.
 */
export function readLookup(reply: string, words: readonly FrozenText[]): LookupRead {
  const read = reply.length > MOST_CHARACTERS ? undefined : Reply.safeParse(parseJson(reply)).data;
  if (!read) return none('unreadable', 'the foreman’s reply has another form than was asked for');
  if (read.verdict === 'not-there') return none('not-there', '');
  const text = read.answer.trim().toWellFormed();
  const quotation = unquoted(smooth(read.quotation)).toWellFormed();
  if (text === '') return none('unreadable', 'the foreman’s answer is empty');
  const source = words.find((one) => holds(one.text, quotation));
  if (!source) return none('unfounded', 'what the foreman quoted does not stand in the request');
  const invented = numbersIn(text).find((number) => !numbersIn(quotation).includes(number));
  if (invented !== undefined)
    return none('unfounded', `the foreman’s answer names ${invented}, which its quotation lacks`);
  return { outcome: 'answered', answer: { text, quotation, from: source.from }, why: '' };
}

const none = (outcome: LookupRead['outcome'], why: string): LookupRead => ({ outcome, answer: null, why });

/** Line breaks and spaces may differ, nothing else may. */
const smooth = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Models put quotation marks around what they quote. */
const unquoted = (text: string): string =>
  /^(?:"(.*)"|“(.*)”|«(.*)»)$/u.exec(text)?.slice(1).join('').trim() ?? text;

function holds(text: string, quotation: string): boolean {
  if (quotation.length >= LEAST_QUOTATION) return smooth(text).includes(quotation);
  return quotation !== '' && text.split('\n').some((line) => smooth(line) === quotation);
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return null;
  }
}
