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
  if (bare.length < 3 || bare.length > 12 || ownWords.has(bare)) return undefined;
  if (isTwisted(bare, 'plan')) return 'plan';
  const scored = commandWords.map((known) => ({ known, slips: slipsBetween(bare, known) }));
  const best = scored.reduce((least, next) => (next.slips < least.slips ? next : least));
  return best.slips <= (best.known.length <= 4 ? 1 : 2) ? best.known : nearestSynonym(bare);
}

/** Synonyms have English neighbours in which one letter is another ("parse", "smart"), so only the same letters count, or one more or less. */
function nearestSynonym(bare: string): CommandWord | undefined {
  const near = [...synonyms].find(
    ([known]) =>
      known.length >= 5 &&
      (isSwapped(bare, known) || (bare.length !== known.length && distance(bare, known) === 1)),
  );
  return near?.[1];
}

/** Two neighbours exchanged are one slip of the hand. */
const slipsBetween = (word: string, known: string): number =>
  isSwapped(word, known) ? 1 : distance(word, known);

/** Whether a word has the letters of another, two neighbours exchanged. */
const isSwapped = (word: string, known: string): boolean =>
  word.length === known.length &&
  word !== known &&
  [...known].some(
    (letter, at) => `${known.slice(0, at)}${known[at + 1] ?? ''}${letter}${known.slice(at + 2)}` === word,
  );

/**
 * Whether a word is a command that takes free text, with letters exchanged or doubled. Further off lie words of their own ("plain",
 * "play"), with which a request may begin.
 */
export function isTwisted(word: string, known: 'plan' | 'remember'): boolean {
  const bare = bareWord(word);
  if (known === 'remember') return !bare.startsWith(known) && distance(bare, known) <= 2;
  const once = bare.replace(/(.)\1+/gu, '$1');
  return isSwapped(bare, known) || (bare !== known && once === known);
}

/** Whether a first word is one that people only use to agree. */
export const isAssent = (word: string): boolean =>
  /^(?:ok|okay|yes|yep|yeah|yup|sure|agreed|lgtm)$/.test(bareWord(word));

/** Whether a text is a plain yes in more words than one. */
export const isAssentPhrase = (text: string): boolean =>
  /^(?:looks?|sounds?|seems)\s+(?:good|great|fine|right)(?:\s+to\s+me)?$/.test(withoutPoliteness(text));

/** Whether a text only says that something is to be done: the plan that is shown, or else what the issue says. */
export const isDoIt = (text: string): boolean =>
  /^(?:(?:do|build|implement|start)\s+(?:it|this|that)|make\s+it\s+so|let'?s\s+(?:go|do\s+(?:it|this)))$/.test(
    withoutPoliteness(text),
  );

/** Whether a text asks for what the issue says, and says nothing besides. */
export const asksForTheIssue = (text: string): boolean =>
  isDoIt(text) ||
  /^(?:(?:do|build|implement|start|fix|solve|resolve|handle|tackle)\s+(?:it|this|that|(?:this|the)\s+issue)|work\s+on\s+(?:it|this|that))$/.test(
    withoutPoliteness(text),
  );

/** Whether a text is a bare no, which is neither a request nor any command. */
export const isRefusal = (text: string): boolean =>
  /^(?:no|nope|nah|reject(?:ed)?|wait|hold\s+on|not\s+(?:now|yet)|never\s*mind|forget\s+(?:it|that|this)|(?:don'?t|do\s+not)(?:\s+do\s+(?:it|that|this))?)$/.test(
    withoutPoliteness(text),
  );

/** Whether a text is one word for which there is no command, and which says nothing of what is wanted. */
export const isLoneWord = (text: string): boolean => {
  const [word, second] = meaningOf(text);
  if (word === undefined || second !== undefined) return false;
  return ownWords.has(word) || /^(?:\p{Script=Latin}|\p{Script=Cyrillic}){1,3}$/u.test(word);
};

/** Whether a text only asks where everything stands. */
export const asksForStatus = (text: string): boolean =>
  /^(?:what(?:'s|\s+is)|show|tell|give)(?:\s+me)?(?:\s+(?:the|your))?(?:\s+current)?\s+(?:status|progress)$/.test(
    withoutPoliteness(text),
  );

const withoutPoliteness = (text: string): string =>
  text
    .toLowerCase()
    .split(/[\s.,!?;:…]+/)
    .filter((word) => word !== '' && !/^(?:pl(?:ea)?se|pl[sz]|thanks?|thx|you|foreman)$/.test(word))
    .join(' ')
    .replace(/’/g, "'");

/** Whether a text is nothing but politeness. */
export const isPleasantry = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) =>
      /^(?:|pl(?:ea)?se|pl[sz]|kindly|than(?:ks?|x)|thx|you|a|lot|so|much|cheers|hi|hello|hey|great|nice|good|work|job|again|there|everyone|team)$/.test(
        bareWord(word),
      ),
    );

/** Whether a text sets a condition, so that a yes in front of it is no plain yes. */
export const hasCondition = (text: string): boolean =>
  /(?:^|\s)(?:but|except|unless|without|and|only)\s/i.test(text);

/** Whether a text begins with a condition, which then belongs to what was said before it. */
export const beginsWithCondition = (text: string): boolean =>
  /^\s*(?:but|except|unless|without|only)[\s,]/i.test(text);

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
  ['kill', 'stop'],
  ['quit', 'stop'],
  ['terminate', 'stop'],
  ['go', 'approve'],
  ['proceed', 'approve'],
  ['start', 'approve'],
  ['yep', 'approve'],
  ['yeah', 'approve'],
  ['yup', 'approve'],
  ['sure', 'approve'],
  ['agreed', 'approve'],
  ['ok', 'approve'],
  ['okay', 'approve'],
  ['yes', 'approve'],
  ['lgtm', 'approve'],
  ['ship', 'approve'],
  ['approved', 'approve'],
  ['continue', 'resume'],
]);

/** Words that people may try, that are no command, and that lie near one by chance or say too little to be a request. */
const ownWords: ReadonlySet<string> = new Set(
  'undo revert rollback merge close reopen deploy release restart reset delete remove run begin build'.split(
    ' ',
  ),
);

const fillers: ReadonlySet<string> = new Set(
  (
    'please pls plz kindly thanks thank thx you cheers hi hello hey now then it this that these them everything all ' +
    'any me us the a an and again here right away immediately asap at once for today ahead on with go ok okay yes do ' +
    'foreman request plan run work working task tasks job jobs worker workers looks good great'
  ).split(' '),
);
