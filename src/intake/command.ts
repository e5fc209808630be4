import type { Command, CommandWord } from '../domain/command.ts';
import * as read from './command-args.ts';
import {
  asksForStatus,
  asksForTheIssue,
  bareWord,
  commandWordOf,
  hasCondition,
  isAssent,
  isAssentPhrase,
  isLoneWord,
  isPleasantry,
  isRefusal,
  isTwisted,
  meaningOf,
  nearestWord,
} from './command-words.ts';

/** A command and the reason why its text was read so, in words for people. */
export interface ReadCommand {
  readonly command: Command;
  readonly why: string;
}

/** Reads one command: the text behind the trigger on its line, the rest of its paragraph, and all text below it. */
export function readCommand(
  line: string,
  text: { readonly paragraph: string; readonly below: string },
): ReadCommand {
  const said = line.replace(/^(?:[-–—:,]\s+)+/, '').trim();
  if (bareWord(said) === '') return readEmpty(said, text);
  const asked = said.replace(/^(?:(?:please|pls|kindly|can you|could you|would you)[\s,]+)+(?=\S)/i, '');
  const [first = ''] = asked.split(/\s+/, 1);
  const rest = asked.slice(first.length).trim();
  const word = commandWordOf(first);
  if (!word) return readFree(said, { first, rest, below: text.below });
  const args = withoutColon(first, rest);
  const command = readers[word]({ rest: args, ...text });
  if (command) return { command, why: `"${bareWord(first)}" and what follows read as the command ${word}` };
  const parses = readers[word]({ rest: args, paragraph: '', below: '' }) !== undefined;
  if (word === 'approve' && parses) return conditional(said, { first, below: text.below });
  return readAsProse(said, { word, first, rest: args, below: text.below });
}

const readers: Readonly<Record<CommandWord, read.ReadArgs>> = {
  plan: read.readPlan,
  approve: read.readApprove,
  status: read.readStatus,
  stop: read.readStop,
  resume: read.readResume,
  retry: read.readRetry,
  skip: read.readSkip,
  answer: read.readAnswer,
  redirect: read.readRedirect,
  remember: read.readRemember,
  report: read.readBare('report'),
  doctor: read.readBare('doctor'),
  help: read.readHelp,
};

const usage: Readonly<Record<CommandWord, string>> = {
  plan: 'plan text',
  approve: 'approve, or approve and the hash of the plan',
  status: 'status',
  stop: 'stop',
  resume: 'resume, or resume with $20',
  retry: 'retry #57, and a hint if you like',
  skip: 'skip #57',
  answer: 'answer #57 and your answer',
  redirect: 'redirect #57 worker:type, and a reason if you like',
  remember: 'remember and what to remember',
  report: 'report',
  doctor: 'doctor',
  help: 'help',
};

const request = (text: string, why: string): ReadCommand => ({
  command: { name: 'request', args: { text } },
  why,
});

function unknown(text: string, why: string, nearest?: CommandWord): ReadCommand {
  return { command: { name: 'unknown', args: nearest ? { text, nearest, why } : { text, why } }, why };
}

/** A trigger alone on its line speaks for the rest of its paragraph; without any it asks for help. */
function readEmpty(said: string, text: { readonly paragraph: string; readonly below: string }): ReadCommand {
  if (said === '' && text.paragraph.trim() !== '')
    return request(read.joinText('', text.below), 'the request stands below the trigger');
  return { command: { name: 'help', args: {} }, why: 'nothing stands behind the trigger' };
}

interface Free {
  readonly first: string;
  readonly rest: string;
  readonly below: string;
}

function readFree(said: string, { first, rest, below }: Free): ReadCommand {
  if (isRefusal(said)) return unknown(said, 'a plain no is no command; stop ends the request');
  if (isPleasantry(`${said} ${below}`)) return unknown(said, 'these words ask for nothing');
  const plain = below.trim() === '' ? readPlain(said) : undefined;
  if (plain) return plain;
  const nearest = nearestWord(first);
  const slip = nearest && isSlip(nearest, { first, rest });
  if (slip)
    return unknown(said, `"${bareWord(first)}" is no command; ${nearest} was probably meant`, nearest);
  return request(read.joinText(said, below), 'free text is a request');
}

/** A line of its own that is a plain yes, asks where everything stands, or says too little to be worth a plan. */
function readPlain(said: string): ReadCommand | undefined {
  if (isAssentPhrase(said))
    return { command: { name: 'approve', args: {} }, why: 'these words are a plain yes' };
  if (asksForStatus(said))
    return { command: { name: 'status', args: {} }, why: 'it asks where everything stands' };
  if (asksForTheIssue(said)) return request(said, 'it asks for what the issue says');
  return isLoneWord(said)
    ? unknown(said, 'there is no such command, and it does not say what is wanted')
    : undefined;
}

/** Whether a misspelt word with this rest would have been that command; free text behind it makes it a sentence. */
function isSlip(nearest: CommandWord, { first, rest }: Pick<Free, 'first' | 'rest'>): boolean {
  if (meaningOf(rest).length === 0) return true;
  if (nearest === 'plan' || nearest === 'remember') return isTwisted(first, nearest);
  return readers[nearest]({ rest, paragraph: '', below: '' }) !== undefined;
}

/** A plain yes with words below it: carried out, it would build what they may have wanted changed. */
const conditional = (said: string, { first, below }: Omit<Free, 'rest'>): ReadCommand =>
  unknown(
    read.joinText(said, below),
    `what stands below "${bareWord(first)}" may be a condition, and a yes takes none: write ${usage.approve}, with nothing else in the comment; or only what should be different`,
    'approve',
  );

/** A known word whose rest is no argument: a sentence that begins with it, or something that must be asked. */
function readAsProse(said: string, found: Free & { readonly word: CommandWord }): ReadCommand {
  const { word, first, rest, below } = found;
  const expected = `"${bareWord(first)}" stands first, but the rest does not fit: write ${usage[word]}`;
  const prose = meaningOf(rest).length >= 2 && !/(?:^|\s)(?:#\d|worker:)/i.test(rest);
  const limited = (word === 'approve' || word === 'resume') && hasCondition(rest);
  if (!prose || limited || word === 'answer' || isAssent(first)) return unknown(said, expected, word);
  return request(read.joinText(said, below), `it begins with "${bareWord(first)}" but goes on as a sentence`);
}

/** `plan: text` and `remember: text` put the colon at the word; `plan : text` puts it behind. */
const withoutColon = (first: string, rest: string): string =>
  /\p{L}$/u.test(first) ? rest.replace(/^[:,]\s*/, '') : rest;
