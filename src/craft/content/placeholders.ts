/**
 * Parts of words of which every elision has one, whatever its first letter's case; searching for them first keeps whole
 * files cheap to check. Two searches of rare pieces are three times as fast as one with a common piece in it.
 */
const HINTS = [/xisting|nchanged|mitted|est of|emain|ame as|as before/g, /\.\.\. ?other /g];

const MOST_SIGNS = 160;
const DOTS = String.raw`(?:\.{2,}|…)`;
const THING = String.raw`(?:file|code|content|contents|implementation|function|functions|class|classes|component|components|method|methods|module|imports?|tests?|script|document|section|logic|body|handlers?|routes?|styles?|configuration|config|definitions?|fields?|properties)`;
const KEPT = String.raw`(?:is|are|stays?|remains?|kept|left)?\s?(?:unchanged|untouched|the same|as (?:is|before|it was|above|in the original)|here|omitted(?: for brevity)?)`;
const WHAT = String.raw`(?:the |all |any |and |keep |your |other |previous |original |remaining |existing |unchanged |rest of (?:the |your |this |existing |original )?){1,3}(?:\w{1,30} )?${THING}`;

const ELISIONS: readonly RegExp[] = [
  new RegExp(String.raw`^${DOTS}\s?${WHAT}(?: ${KEPT})?\s?\.{0,3}…?$`, 'i'),
  new RegExp(String.raw`^${WHAT}(?: ${KEPT})?\s?${DOTS}$`, 'i'),
  new RegExp(
    String.raw`^(?:the )?(?:rest|remainder) of (?:the |your |this )?(?:\w{1,30} )?${THING}(?: ${KEPT})\.?$`,
    'i',
  ),
  new RegExp(String.raw`^(?:the )?(?:remaining|existing|other) ${THING} ${KEPT}\.?$`, 'i'),
  new RegExp(
    String.raw`^${DOTS}?\s?(?:${THING} )?(?:unchanged|omitted for brevity|same as before|same as above)\s?${DOTS}$`,
    'i',
  ),
  new RegExp(
    String.raw`^${DOTS}\s?(?:${THING} )?(?:unchanged|omitted for brevity|same as before|same as above)$`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:${THING} )?(?:remains? unchanged|unchanged from (?:the )?original|omitted for brevity)\.?$`,
    'i',
  ),
];
const BRACKETED = new RegExp(
  String.raw`^(?:unchanged|${DOTS}?\s?${WHAT}(?: ${KEPT})?\s?${DOTS}?|(?:the )?rest of (?:the )?${THING}(?: ${KEPT})?)$`,
  'i',
);

const COMMENTED = /^(?:\/\/+|#+|\/\*+|<!--|--+|;+|%+|\{\/\*|"""|''')\s*/;
const COMMENT_END = /\s*(?:\*\/\}|\*\/|-->|"""|''')$/;
const BRACKETS = /^(?:<(.*)>|\[(.*)\]|\((.*)\))$/;

/**
 * Finds a whole line that stands for text which was left out (`// ... existing code ...`, `<unchanged>`). A line that the
 * base file has too is no elision. Only whole lines count, so that prose about such lines is seldom hit.
 */
export function findPlaceholder(content: string, base: string | undefined): string | undefined {
  for (const hint of HINTS) {
    const line = findHinted(content, hint).find((each) => isElision(each) && !hasLine(base, each));
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The short lines in which a hint stands, each once. */
function findHinted(content: string, hint: RegExp): string[] {
  const lines: string[] = [];
  let done = -1;
  for (const { index } of content.matchAll(hint)) {
    if (index < done) continue;
    const start = content.lastIndexOf('\n', index) + 1;
    const end = content.indexOf('\n', index);
    done = end === -1 ? content.length : end;
    if (done - start <= MOST_SIGNS) lines.push(content.slice(start, done).trim());
  }
  return lines;
}

function isElision(line: string): boolean {
  const bare = line.replace(COMMENTED, '').replace(COMMENT_END, '').trim();
  const inside = BRACKETS.exec(bare);
  if (inside !== null) return BRACKETED.test((inside[1] ?? inside[2] ?? inside[3] ?? '').trim());
  const plain = bare.replace(/[()[\]]/g, '').trim();
  return ELISIONS.some((pattern) => pattern.test(plain));
}

function hasLine(base: string | undefined, line: string): boolean {
  return base !== undefined && base.split('\n').some((each) => each.trim() === line);
}
