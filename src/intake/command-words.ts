import { distance } from 'fastest-levenshtein';
import { commandWords, type CommandWord } from '../domain/command.ts';

/** The command that a first word stands for, in any case and with punctuation around it, or undefined. */
export function commandWordOf(word: string): CommandWord | undefined {
  const bare = bareWord(word);
  return commandWords.find((known) => known === bare) ?? synonyms.get(bare);
}

/** The command that a misspelt word was probably meant to be: one slip in a short word, two in a longer one. */
export function nearestWord(word: string): CommandWord | undefined {
  const bare = bareWord(word);
  if (bare.length < 3 || bare.length > 12) return undefined;
  const scored = commandWords.map((known) => ({ known, slips: distance(bare, known) }));
  const best = scored.reduce((least, next) => (next.slips < least.slips ? next : least));
  return best.slips <= (best.known.length <= 4 ? 1 : 2) ? best.known : undefined;
}

/** Whether a first word is one that people only use to agree. */
export const isAssent = (word: string): boolean => /^(?:ok|okay|yes|lgtm)$/.test(bareWord(word));

/** Whether a text is a bare no, which is neither a request nor any command. */
export const isRefusal = (text: string): boolean =>
  /^(?:no|nope|nah|reject|wait|don'?t)$/.test(bareWord(text));

/** Whether a text is nothing but politeness. */
export const isPleasantry = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) =>
      /^(?:|pl(?:ea)?se|pl[sz]|kindly|than(?:ks?|x)|thx|you|a|lot|so|much|cheers|hi|hello|hey|great|nice|good|work|job|again)$/.test(
        bareWord(word),
      ),
    );

/** Whether a text sets a condition, so that a yes in front of it is no plain yes. */
export const hasCondition = (text: string): boolean =>
  /(?:^|\s)(?:but|except|unless|without|and|only)\s/i.test(text);

/** The words of a text that carry meaning: without politeness and words like "it", "all", "now". */
export const meaningOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(bareWord)
    .filter((word) => word !== '' && !fillers.has(word));

/** A word in lower case without the signs around it. */
export const bareWord = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const synonyms: ReadonlyMap<string, CommandWord> = new Map([
  ['cancel', 'stop'],
  ['abort', 'stop'],
  ['halt', 'stop'],
  ['pause', 'stop'],
  ['go', 'approve'],
  ['ok', 'approve'],
  ['okay', 'approve'],
  ['yes', 'approve'],
  ['lgtm', 'approve'],
  ['ship', 'approve'],
  ['approved', 'approve'],
  ['continue', 'resume'],
]);

const fillers: ReadonlySet<string> = new Set(
  (
    'please pls plz kindly thanks thank thx you cheers hi hello hey now then it this that these them everything all ' +
    'any me us the a an and again here right away immediately asap at once for today ahead on with go ok okay yes do ' +
    'foreman request plan run work working task tasks job jobs worker workers looks good great'
  ).split(' '),
);
