import type { Command } from '../domain/command.ts';
import { beginsWithCondition, bareWord, commandWordOf, isPleasantry, meaningOf } from './command-words.ts';

/** What stands behind the command's word on its line, the rest of its paragraph, and all text below it up to the next command. */
export interface CommandText {
  readonly rest: string;
  readonly paragraph: string;
  readonly below: string;
}

/** The arguments of one command read from its text; undefined when the text does not parse as them. */
export type ReadArgs = (text: CommandText) => Command | undefined;

/** What a yes may be followed by and still be a plain yes. */
const ASSENTS = /^(?:build|ship|start|proceed|make|so|to|sounds?|perfect|fine|sure|lgtm|approved?)$/;

/**
 * `approve`, `approve the plan`, `approve 3f9c2ab`: the hash names the plan that was seen. What goes on in its paragraph may be a condition,
 * and so may what begins as one further below: with either it is no plain yes.
 */
export const readApprove: ReadArgs = ({ rest, paragraph, below }) => {
  if (meansMore(paragraph) || beginsWithCondition(below)) return undefined;
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const hashes = words.map(bareWord).filter(isHash);
  const others = words.filter((word) => !hashes.includes(bareWord(word)));
  const [hash, second] = hashes;
  const meant = meaningOf(others.join(' ')).filter((word) => !ASSENTS.test(word));
  if (second !== undefined || meant.length > 0 || hasNumberSign(rest)) return undefined;
  return { name: 'approve', args: hash === undefined ? {} : { hash } };
};

const meansMore = (text: string): boolean =>
  meaningOf(text).some((word) => !ASSENTS.test(word) && !isPleasantry(word));

/** `resume`, `resume with $20`, `resume budget 20`. */
export const readResume: ReadArgs = ({ rest }) => {
  const found =
    /^(?:with\s+)?(?:(?:a\s+)?budget(?:\s+of)?\s+\$?|\$)(\d{1,6}(?:\.\d{1,2})?)$/i.exec(trimEnd(rest)) ??
    /^(?:with\s+)?(\d{1,6}(?:\.\d{1,2})?)\s*(?:\$|usd|dollars?)$/i.exec(trimEnd(rest));
  const budget = Number(found?.[1] ?? 0);
  if (budget > 0) return { name: 'resume', args: { budget } };
  return meaningOf(rest).length === 0 ? { name: 'resume', args: {} } : undefined;
};

/** `retry #57`, `retry #57 use smaller batches`; the hint may go on below. */
export const readRetry: ReadArgs = ({ rest, below }) => {
  const found = readTask(rest);
  if (!found) return undefined;
  const hint = joinText(isPleasantry(found.rest) ? '' : found.rest, below);
  return { name: 'retry', args: hint === '' ? { task: found.task } : { task: found.task, hint } };
};

/** `skip #57`, and nothing behind it but politeness: a skipped task is not done. */
export const readSkip: ReadArgs = ({ rest }) => {
  const found = readTask(rest);
  return found && meaningOf(found.rest).length === 0 && !hasNumberSign(found.rest)
    ? { name: 'skip', args: { task: found.task } }
    : undefined;
};

/** `answer #57 use PostgreSQL`; the text may stand below. */
export const readAnswer: ReadArgs = ({ rest, below }) => {
  const found = readTask(rest);
  const text = joinText(found?.rest ?? '', below);
  return found && text !== '' ? { name: 'answer', args: { task: found.task, text } } : undefined;
};

/** `redirect #57 worker:frontend because it is a page`. */
export const readRedirect: ReadArgs = ({ rest, below }) => {
  const found = readTask(rest);
  const worker =
    /^(?:to\s+)?`?worker:([a-z0-9][a-z0-9._-]{0,48}[a-z0-9]|[a-z0-9])`?(?=$|[\s.,:;!?])[.,:;!?]*/i.exec(
      found?.rest ?? '',
    );
  if (!found || worker?.[1] === undefined) return undefined;
  const reason = joinText(found.rest.slice(worker[0].length).trim(), below);
  const args = { task: found.task, worker: worker[1].toLowerCase() };
  return { name: 'redirect', args: reason === '' ? args : { ...args, reason } };
};

/** `plan` alone plans the issue itself. */
export const readPlan: ReadArgs = ({ rest, below }) => ({
  name: 'plan',
  args: { text: joinText(rest, below) },
});

/** `remember text`; a "remember me" is something that people ask for. */
export const readRemember: ReadArgs = ({ rest, below }) => {
  const text = joinText(rest, below);
  return text === '' || /^-?me\b(?!\s+(?:that|to|of)\b)/i.test(rest)
    ? undefined
    : { name: 'remember', args: { text } };
};

/** `stop`, `stop the build`: with what is under way for its object it is no prose. */
export const readStop: ReadArgs = ({ rest }) =>
  meaningOf(rest).every((word) => UNDER_WAY.test(word)) ? { name: 'stop', args: {} } : undefined;

const UNDER_WAY =
  /^(?:build(?:ing|s)?|process(?:es|ing)?|workflows?|agents?|bots?|running|working|execution)$/;

/** `report`, `doctor`: a word that takes nothing but politeness. */
export const readBare =
  (name: 'report' | 'doctor'): ReadArgs =>
  ({ rest }) =>
    meaningOf(rest).length === 0 ? { name, args: {} } : undefined;

/** `status`, and `status of #57` too, since looking destroys nothing. */
export const readStatus: ReadArgs = ({ rest }) => {
  const of = rest.replace(/^(?:of|for)\s+/i, '');
  return meaningOf(readTask(of)?.rest ?? of).length === 0 ? { name: 'status', args: {} } : undefined;
};

/** `help`, `help retry`. */
export const readHelp: ReadArgs = ({ rest }) => {
  const words = meaningOf(rest);
  const topic = words.length === 1 && words[0] !== undefined && commandWordOf(words[0]) !== undefined;
  return words.length === 0 || topic ? { name: 'help', args: {} } : undefined;
};

/** The line's text and the text below it, as one Markdown source; the text below begins with its line end. */
export const joinText = (rest: string, below: string): string =>
  `${rest.trim()}${below}`.replace(/^(?:[ \t]*\n)+/, '').trimEnd();

/** `#57`, `task #57:`; a number without its sign counts only when nothing follows, for `retry 3 times` is prose. */
function readTask(rest: string): { readonly task: number; readonly rest: string } | undefined {
  const found =
    /^(?:task\s+|issue\s+)?#(\d{1,9})(?=$|[\s.,:;!?])[.,:;!?]*/i.exec(rest) ??
    /^(?:task\s+|issue\s+)?(\d{1,9})[.!?]*$/i.exec(rest);
  const task = Number(found?.[1] ?? 0);
  return found && task > 0 ? { task, rest: rest.slice(found[0].length).trim() } : undefined;
}

/** English has words of these letters ("facade"), so a short hash must hold a digit. */
const isHash = (word: string): boolean => /^(?=.*\d)[0-9a-f]{4,64}$|^[0-9a-f]{8,64}$/.test(word);

const hasNumberSign = (text: string): boolean => /#\d/.test(text);

const trimEnd = (text: string): string => text.replace(/[\s.!,]+$/, '');
