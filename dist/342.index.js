export const id = 342;
export const ids = [342];
export const modules = {

/***/ 2066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requestTextOf)
/* harmony export */ });
/* harmony import */ var _domain_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5775);
/* harmony import */ var _intake_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8906);
/* harmony import */ var _read_again_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1745);



const EDITED = '(The request was edited after it was accepted; its text is left out. The contract below counts.)';
/** The request's own words, if they still are those that were accepted. */
async function requestTextOf({ deps, job }, { state, world }) {
    if (state.comment === null)
        return world.issue.body;
    const id = state.comment;
    const seen = world.issue.comments.find((comment) => comment.id === id)?.body;
    const body = seen ?? (await fetched(deps, id));
    const texts = (0,_intake_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .readComment */ .W3)(body, { trigger: job.trigger }).commands.flatMap((command) => command.name === 'request' || command.name === 'plan' ? [command.args.text] : []);
    return texts.find((text) => (0,_domain_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashText */ .qj)(text) === state.text) ?? EDITED;
}
async function fetched(deps, id) {
    const answer = await (0,_read_again_js__WEBPACK_IMPORTED_MODULE_2__/* .readAgain */ .n)(deps, () => deps.forge.comment(id));
    return answer.kind === 'done' ? answer.value.body : '';
}


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ answerIn)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8906);

/** The words of a comment that answer the question on an issue: those of its command, else the whole plain reply. */
function answerIn(body, { trigger, issue }) {
    const { commands } = (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(body, { trigger });
    for (const command of commands) {
        if (command.name === 'answer' && command.args.task === issue)
            return command.args.text;
        if (command.name === 'retry' && command.args.task === issue)
            return command.args.hint ?? '';
    }
    return body.trim();
}


/***/ }),

/***/ 8906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W3: () => (/* binding */ readComment)
});

// UNUSED EXPORTS: explainComment, isTrigger, maxCommands, maxCommentLength

// EXTERNAL MODULE: ./js/text/markdown-blocks.js + 1 modules
var markdown_blocks = __webpack_require__(2153);
// EXTERNAL MODULE: ../../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(8232);
;// CONCATENATED MODULE: ./js/domain/command.js
/** The words that Foreman listens to, besides free text (a request). */
const commandWords = [
    'plan',
    'approve',
    'status',
    'stop',
    'resume',
    'retry',
    'skip',
    'answer',
    'redirect',
    'remember',
    'report',
    'doctor',
    'help',
];

;// CONCATENATED MODULE: ./js/intake/command-words.js


/** The command that a first word stands for, in any case and with punctuation around it, or undefined. */
function commandWordOf(word) {
    const bare = bareWord(word);
    return commandWords.find((known) => known === bare) ?? synonyms.get(bare);
}
/** The command that a misspelt word was probably meant to be: one slip in a short word, two in a longer one. */
function nearestWord(word) {
    const bare = bareWord(word);
    if (bare.length < 3 || bare.length > 12)
        return undefined;
    const scored = commandWords.map((known) => ({ known, slips: (0,mod/* distance */.Io)(bare, known) }));
    const best = scored.reduce((least, next) => (next.slips < least.slips ? next : least));
    return best.slips <= (best.known.length <= 4 ? 1 : 2) ? best.known : undefined;
}
/** Whether a first word is one that people only use to agree. */
const isAssent = (word) => /^(?:ok|okay|yes|lgtm)$/.test(bareWord(word));
/** Whether a text is a bare no, which is neither a request nor any command. */
const isRefusal = (text) => /^(?:no|nope|nah|reject|wait|don'?t)$/.test(bareWord(text));
/** Whether a text is nothing but politeness. */
const isPleasantry = (text) => text
    .split(/\s+/)
    .every((word) => /^(?:|pl(?:ea)?se|pl[sz]|kindly|than(?:ks?|x)|thx|you|a|lot|so|much|cheers|hi|hello|hey|great|nice|good|work|job|again)$/.test(bareWord(word)));
/** Whether a text sets a condition, so that a yes in front of it is no plain yes. */
const hasCondition = (text) => /(?:^|\s)(?:but|except|unless|without|and|only)\s/i.test(text);
/** The words of a text that carry meaning: without politeness and words like "it", "all", "now". */
const meaningOf = (text) => text
    .split(/\s+/)
    .map(bareWord)
    .filter((word) => word !== '' && !fillers.has(word));
/** A word in lower case without the signs around it. */
const bareWord = (word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const synonyms = new Map([
    ['cancel', 'stop'],
    ['abort', 'stop'],
    ['halt', 'stop'],
    ['go', 'approve'],
    ['ok', 'approve'],
    ['okay', 'approve'],
    ['yes', 'approve'],
    ['lgtm', 'approve'],
    ['ship', 'approve'],
    ['approved', 'approve'],
    ['continue', 'resume'],
]);
const fillers = new Set(('please pls plz kindly thanks thank thx you cheers hi hello hey now then it this that these them everything all ' +
    'any me us the a an and again here right away immediately asap at once for today ahead on with go ok okay yes do ' +
    'foreman request plan run work working task tasks job jobs worker workers looks good great').split(' '));

;// CONCATENATED MODULE: ./js/intake/command-args.js

/** `approve`, `approve the plan`, `approve 3f9c2ab`: the hash names the plan that was seen. */
const readApprove = ({ rest }) => {
    const words = rest.split(/\s+/).filter((word) => word !== '');
    const hashes = words.map(bareWord).filter(isHash);
    const others = words.filter((word) => !hashes.includes(bareWord(word)));
    const [hash, second] = hashes;
    if (second !== undefined || meaningOf(others.join(' ')).length > 0 || hasNumberSign(rest))
        return undefined;
    return { name: 'approve', args: hash === undefined ? {} : { hash } };
};
/** `resume`, `resume with $20`, `resume budget 20`. */
const readResume = ({ rest }) => {
    const found = /^(?:with\s+)?(?:(?:a\s+)?budget(?:\s+of)?\s+\$?|\$)(\d{1,6}(?:\.\d{1,2})?)$/i.exec(trimEnd(rest)) ??
        /^(?:with\s+)?(\d{1,6}(?:\.\d{1,2})?)\s*(?:\$|usd|dollars?)$/i.exec(trimEnd(rest));
    const budget = Number(found?.[1] ?? 0);
    if (budget > 0)
        return { name: 'resume', args: { budget } };
    return meaningOf(rest).length === 0 ? { name: 'resume', args: {} } : undefined;
};
/** `retry #57`, `retry #57 use smaller batches`; the hint may go on below. */
const readRetry = ({ rest, below }) => {
    const found = readTask(rest);
    if (!found)
        return undefined;
    const hint = joinText(isPleasantry(found.rest) ? '' : found.rest, below);
    return { name: 'retry', args: hint === '' ? { task: found.task } : { task: found.task, hint } };
};
/** `skip #57`, and nothing behind it but politeness: a skipped task is not done. */
const readSkip = ({ rest }) => {
    const found = readTask(rest);
    return found && meaningOf(found.rest).length === 0 && !hasNumberSign(found.rest)
        ? { name: 'skip', args: { task: found.task } }
        : undefined;
};
/** `answer #57 use PostgreSQL`; the text may stand below. */
const readAnswer = ({ rest, below }) => {
    const found = readTask(rest);
    const text = joinText(found?.rest ?? '', below);
    return found && text !== '' ? { name: 'answer', args: { task: found.task, text } } : undefined;
};
/** `redirect #57 worker:frontend because it is a page`. */
const readRedirect = ({ rest, below }) => {
    const found = readTask(rest);
    const worker = /^(?:to\s+)?`?worker:([a-z0-9][a-z0-9._-]{0,48}[a-z0-9]|[a-z0-9])`?(?=$|[\s.,:;!?])[.,:;!?]*/i.exec(found?.rest ?? '');
    if (!found || worker?.[1] === undefined)
        return undefined;
    const reason = joinText(found.rest.slice(worker[0].length).trim(), below);
    const args = { task: found.task, worker: worker[1].toLowerCase() };
    return { name: 'redirect', args: reason === '' ? args : { ...args, reason } };
};
/** `plan` alone plans the issue itself. */
const readPlan = ({ rest, below }) => ({
    name: 'plan',
    args: { text: joinText(rest, below) },
});
/** `remember text`. */
const readRemember = ({ rest, below }) => {
    const text = joinText(rest, below);
    return text === '' ? undefined : { name: 'remember', args: { text } };
};
/** `stop`, `report`, `doctor`: a word that takes nothing but politeness. */
const readBare = (name) => ({ rest }) => meaningOf(rest).length === 0 ? { name, args: {} } : undefined;
/** `status`, and `status #57` too, since looking destroys nothing. */
const readStatus = ({ rest }) => meaningOf(readTask(rest)?.rest ?? rest).length === 0 ? { name: 'status', args: {} } : undefined;
/** `help`, `help retry`. */
const readHelp = ({ rest }) => {
    const words = meaningOf(rest);
    const topic = words.length === 1 && words[0] !== undefined && commandWordOf(words[0]) !== undefined;
    return words.length === 0 || topic ? { name: 'help', args: {} } : undefined;
};
/** The line's text and the text below it, as one Markdown source; the text below begins with its line end. */
const joinText = (rest, below) => `${rest.trim()}${below}`.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
/** `#57`, `task #57:`; a number without its sign counts only when nothing follows, for `retry 3 times` is prose. */
function readTask(rest) {
    const found = /^(?:task\s+|issue\s+)?#(\d{1,9})(?=$|[\s.,:;!?])[.,:;!?]*/i.exec(rest) ??
        /^(?:task\s+|issue\s+)?(\d{1,9})[.!?]*$/i.exec(rest);
    const task = Number(found?.[1] ?? 0);
    return found && task > 0 ? { task, rest: rest.slice(found[0].length).trim() } : undefined;
}
/** English has words of these letters ("facade"), so a short hash must hold a digit. */
const isHash = (word) => /^(?=.*\d)[0-9a-f]{4,64}$|^[0-9a-f]{8,64}$/.test(word);
const hasNumberSign = (text) => /#\d/.test(text);
const trimEnd = (text) => text.replace(/[\s.!,]+$/, '');

;// CONCATENATED MODULE: ./js/intake/command.js


/** Reads one command: the text behind the trigger on its line, the rest of its paragraph, and all text below it. */
function readCommand(line, text) {
    const said = line.replace(/^(?:[-–—:,]\s+)+/, '').trim();
    if (bareWord(said) === '')
        return readEmpty(said, text);
    const asked = said.replace(/^(?:(?:please|pls|kindly|can you|could you|would you)[\s,]+)+(?=\S)/i, '');
    const [first = ''] = asked.split(/\s+/, 1);
    const rest = asked.slice(first.length).trim();
    const word = commandWordOf(first);
    if (!word)
        return readFree(said, { first, rest, below: text.below });
    const args = withoutColon(first, rest);
    const command = readers[word]({ rest: args, below: text.below });
    if (command)
        return { command, why: `"${bareWord(first)}" and what follows read as the command ${word}` };
    return readAsProse(said, { word, first, rest: args, below: text.below });
}
const readers = {
    plan: readPlan,
    approve: readApprove,
    status: readStatus,
    stop: readBare('stop'),
    resume: readResume,
    retry: readRetry,
    skip: readSkip,
    answer: readAnswer,
    redirect: readRedirect,
    remember: readRemember,
    report: readBare('report'),
    doctor: readBare('doctor'),
    help: readHelp,
};
const usage = {
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
const request = (text, why) => ({
    command: { name: 'request', args: { text } },
    why,
});
function unknown(text, why, nearest) {
    return { command: { name: 'unknown', args: nearest ? { text, nearest, why } : { text, why } }, why };
}
/** A trigger alone on its line speaks for the rest of its paragraph; without any it asks for help. */
function readEmpty(said, text) {
    if (said === '' && text.paragraph.trim() !== '')
        return request(joinText('', text.below), 'the request stands below the trigger');
    return { command: { name: 'help', args: {} }, why: 'nothing stands behind the trigger' };
}
function readFree(said, { first, rest, below }) {
    if (isRefusal(said))
        return unknown(said, 'a plain no is no command; stop ends the request');
    if (isPleasantry(`${said} ${below}`))
        return unknown(said, 'these words ask for nothing');
    const nearest = nearestWord(first);
    const slip = nearest && isSlip(nearest, rest);
    if (slip)
        return unknown(said, `"${bareWord(first)}" is no command; ${nearest} was probably meant`, nearest);
    return request(joinText(said, below), 'free text is a request');
}
/** Whether a misspelt word with this rest would have been that command; free text behind it makes it a sentence. */
function isSlip(nearest, rest) {
    if (meaningOf(rest).length === 0)
        return true;
    const takesText = nearest === 'plan' || nearest === 'remember';
    return !takesText && readers[nearest]({ rest, below: '' }) !== undefined;
}
/** A known word whose rest is no argument: a sentence that begins with it, or something that must be asked. */
function readAsProse(said, found) {
    const { word, first, rest, below } = found;
    const expected = `"${bareWord(first)}" stands first, but the rest does not fit: write ${usage[word]}`;
    const prose = meaningOf(rest).length >= 2 && !/(?:^|\s)(?:#\d|worker:)/i.test(rest);
    const conditional = (word === 'approve' || word === 'resume') && hasCondition(rest);
    if (!prose || conditional || word === 'answer' || isAssent(first))
        return unknown(said, expected, word);
    return request(joinText(said, below), `it begins with "${bareWord(first)}" but goes on as a sentence`);
}
/** `plan: text` and `remember: text` put the colon at the word; `plan : text` puts it behind. */
const withoutColon = (first, rest) => /\p{L}$/u.test(first) ? rest.replace(/^[:,]\s*/, '') : rest;

// EXTERNAL MODULE: ./js/text/markdown-inline.js
var markdown_inline = __webpack_require__(5441);
// EXTERNAL MODULE: ./js/text/markdown-joined.js
var markdown_joined = __webpack_require__(5193);
// EXTERNAL MODULE: ./js/text/markdown-lines.js
var markdown_lines = __webpack_require__(6701);
// EXTERNAL MODULE: ./js/text/markdown-html.js
var markdown_html = __webpack_require__(1853);
;// CONCATENATED MODULE: ./js/text/markdown-shelter.js




/**
 * Tells which offsets of the top level lie inside an HTML element (`<details>`, `<blockquote>`, …): whatever is closed
 * later, and whatever folds, hides or quotes even when its closing tag is missing. Quotes and list items close what
 * was opened in them, so their tags do not reach further.
 */
function createShelter(source, leaves) {
    if (!source.includes('<'))
        return () => false;
    const tags = leaves.flatMap((leaf) => (leaf.depth === 0 ? tagsOf(source, leaf) : []));
    const ranges = merge(pair(tags));
    const starts = ranges.map((range) => range.from);
    return (offset) => {
        const found = ranges[(0,markdown_lines/* lastAtMost */.f)(starts, offset)];
        return found !== undefined && offset < found.to;
    };
}
function tagsOf(source, leaf) {
    if (leaf.kind === 'code' || leaf.kind === 'rule')
        return [];
    const joined = (0,markdown_joined/* joinLines */.c)(source, leaf);
    const pieces = leaf.kind === 'html' ? (0,markdown_html/* htmlPieces */.ZD)(joined.text) : (0,markdown_inline/* scanInline */.x)(joined.text);
    return pieces.flatMap((piece) => {
        if (piece.kind !== 'tag')
            return [];
        const tag = joined.text.slice(piece.from, piece.to);
        const [range] = joined.toSource(piece);
        return range && !tag.endsWith('/>') ? [{ ...range, ...(0,markdown_html/* tagName */.wZ)(tag) }] : [];
    });
}
function pair(tags) {
    const open = new Map();
    const ranges = [];
    for (const tag of tags) {
        const same = open.get(tag.name) ?? [];
        open.set(tag.name, same);
        const opener = tag.closes ? same.pop() : undefined;
        if (opener)
            ranges.push({ from: opener.from, to: tag.to });
        if (!tag.closes && !empty.has(tag.name))
            same.push(tag);
    }
    for (const [name, left] of open) {
        if (sheltering.has(name))
            ranges.push(...left.map((tag) => ({ from: tag.from, to: Infinity })));
    }
    return ranges;
}
function merge(ranges) {
    const merged = [];
    for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last && range.from <= last.to)
            last.to = Math.max(last.to, range.to);
        else
            merged.push({ ...range });
    }
    return merged;
}
const names = (list) => new Set(list.split(' '));
const empty = names('area base br col embed hr img input link meta param source track wbr');
const sheltering = names('a article aside audio blockquote caption cite code del details dialog div dl fieldset figure form h1 h2 h3 h4 h5 ' +
    'h6 iframe kbd math noembed noframes noscript object ol picture plaintext pre q s samp script section select ' +
    'span strike style summary svg table template textarea title tt ul video xmp');

// EXTERNAL MODULE: ./js/text/markdown-starts.js
var markdown_starts = __webpack_require__(2517);
;// CONCATENATED MODULE: ./js/intake/comment-lines.js





/**
 * The lines that speak to Foreman, in order. Only paragraphs of the top level count: not code, quotes (with their lazy
 * lines), list items, headings, tables, footnotes, HTML, nor what stands in an open HTML element. List items are left
 * out because people list commands when they explain them.
 */
function findTriggerLines(source, leaves, trigger) {
    const sheltered = createShelter(source, leaves);
    return leaves
        .filter((leaf) => leaf.kind === 'paragraph' && leaf.depth === 0)
        .flatMap((leaf) => linesOf(source, leaf, trigger))
        .filter((line) => !sheltered(line.from));
}
function linesOf(source, leaf, trigger) {
    const texts = leaf.lines.map((line) => source.slice(line.from, line.to));
    const found = texts.map((text) => trigger.exec(text));
    const last = found.findLastIndex((match) => match !== null);
    if (last < 0)
        return [];
    const covered = last === 0 ? new Set() : coveredLines(source, leaf);
    const table = texts.findIndex((text, index) => index > 0 && (0,markdown_starts/* isTableRow */.t2)(text.trimStart()));
    const end = table < 0 ? texts.length : table - 1;
    const paragraphEnd = leaf.lines.at(-1)?.to ?? 0;
    return leaf.lines.slice(0, end).flatMap((line, index) => {
        const match = found[index];
        if (!match || covered.has(index))
            return [];
        return [{ ...line, paragraphEnd, rest: source.slice(line.from + match[0].length, line.to) }];
    });
}
/** The lines whose first sign lies inside something that began on a line before. */
function coveredLines(source, leaf) {
    const { text } = (0,markdown_joined/* joinLines */.c)(source, leaf);
    const pieces = (0,markdown_inline/* scanInline */.x)(text);
    const spans = [...pieces, ...enclosures(blank(text, pieces))];
    const covered = new Set();
    const starts = lineStarts(text);
    const depth = new Int32Array(starts.length + 1);
    for (const span of spans) {
        mark(depth, (0,markdown_lines/* lastAtMost */.f)(starts, span.from) + 1, 1);
        mark(depth, (0,markdown_lines/* lastAtMost */.f)(starts, span.to - 1) + 1, -1);
    }
    let open = 0;
    starts.forEach((_, index) => {
        open += depth[index] ?? 0;
        if (open > 0)
            covered.add(index);
    });
    return covered;
}
function mark(depth, index, step) {
    depth[index] = (depth[index] ?? 0) + step;
}
/** The text with everything that is not plain taken out, so that brackets can be paired by sight. */
function blank(text, pieces) {
    const parts = [];
    let at = 0;
    for (const piece of pieces) {
        parts.push(text.slice(at, piece.from), text.slice(piece.from, piece.to).replace(/[^\n]/g, ' '));
        at = piece.to;
    }
    return parts.join('') + text.slice(at);
}
/**
 * Stretches that may be a link's text, destination or title, a definition, or struck out. Where the exact answer needs
 * Markdown's whole grammar, more is taken than is right: a command is rather not heard than heard wrongly.
 */
function enclosures(text) {
    const spans = [];
    const brackets = [];
    let strike = -1;
    for (const { 0: sign, index } of text.matchAll(/[[\]]|~+/g)) {
        if (sign === '[')
            brackets.push(index);
        else if (sign === ']')
            spans.push({ from: brackets.pop() ?? index, to: index + 1 });
        else if (strike < 0)
            strike = index;
        else {
            spans.push({ from: strike, to: index + sign.length });
            strike = index;
        }
    }
    const tail = /^ {0,3}\[/.test(text) ? text.indexOf(']:') : -1;
    const open = openTarget(text);
    const loose = [tail, open].filter((index) => index >= 0).map((from) => ({ from, to: Infinity }));
    return [...spans, ...loose];
}
/** The first line that leaves a link's target or title open at its end. */
function openTarget(text) {
    if (!text.includes(']('))
        return -1;
    let from = 0;
    for (const line of text.split('\n')) {
        const tail = line.includes('](') ? line.slice(line.indexOf('](') + 2) : '';
        if (line.includes('](') && isOpen(tail))
            return from;
        from += line.length + 1;
    }
    return -1;
}
function isOpen(tail) {
    const count = (sign) => tail.split(sign).length - 1;
    if (tail.lastIndexOf(')') <= tail.lastIndexOf('](') || !tail.includes(')'))
        return true;
    if (/\s"/.test(tail) && count('"') % 2 === 1)
        return true;
    if (/\s'/.test(tail) && count("'") % 2 === 1)
        return true;
    return count('(') >= count(')');
}
function lineStarts(text) {
    const starts = [0];
    for (const end of text.matchAll(/\n/g))
        starts.push(end.index + 1);
    return starts;
}

;// CONCATENATED MODULE: ./js/intake/comment-mail.js
/**
 * Where a mail program has put the mail that is being answered, unquoted: behind "-----Original Message-----", behind
 * "On … wrote:" that no quote follows, or behind a block of From, Sent and Subject. Infinity when there is none.
 */
function quotedMailStart(source, leaves) {
    if (!/original message|nachricht|forwarded|d'origine|from:|wrote:/i.test(source))
        return Infinity;
    for (const [index, leaf] of leaves.entries()) {
        if (leaf.depth > 0 || (leaf.kind !== 'paragraph' && leaf.kind !== 'heading'))
            continue;
        const lines = leaf.lines.map((line) => source.slice(line.from, line.to).trim());
        const at = lines.findIndex((line, place) => {
            if (original.test(line) || isHeader(lines.slice(place, place + 4)))
                return true;
            return wrote.test(line) && (place < lines.length - 1 || (leaves[index + 1]?.depth ?? 1) === 0);
        });
        const from = leaf.lines[at]?.from;
        if (from !== undefined)
            return from;
    }
    return Infinity;
}
const original = /^-{2,}\s{0,3}(?:original message|forwarded message|urspr\S{1,20} nachricht|message d'origine)\s{0,3}-{2,}$/i;
const wrote = /^on .{6,200} wrote:$/i;
const isHeader = (lines) => /^\**from:/i.test(lines[0] ?? '') && lines.slice(1).some((line) => /^\**(?:sent|date):/i.test(line));

// EXTERNAL MODULE: ./js/text/invisible.js
var invisible = __webpack_require__(1427);
;// CONCATENATED MODULE: ./js/intake/comment-text.js




/** The stretches of a Markdown source that are HTML comments; code is left alone. */
function findComments(source, leaves) {
    if (!source.includes('<!--'))
        return [];
    return leaves.flatMap((leaf) => {
        if (leaf.kind === 'code' || leaf.kind === 'rule')
            return [];
        const joined = (0,markdown_joined/* joinLines */.c)(source, leaf);
        const pieces = leaf.kind === 'html' ? (0,markdown_html/* htmlPieces */.ZD)(joined.text) : (0,markdown_inline/* scanInline */.x)(joined.text);
        return pieces
            .filter((piece) => piece.kind === 'comment')
            .flatMap((piece) => whole(joined.toSource(piece), leaf.depth));
    });
}
/** At the top level no signs of quotes stand between the lines, so that the line ends can go as well. */
function whole(ranges, depth) {
    const first = ranges[0];
    const last = ranges.at(-1);
    return depth === 0 && first && last ? [{ from: first.from, to: last.to }] : ranges;
}
/** A part of the source as people see it: without comments and invisible signs, and without blank lines at its end. */
function visibleText(source, part, comments) {
    const kept = [];
    let at = part.from;
    for (const comment of comments) {
        if (comment.to <= at || comment.from >= part.to)
            continue;
        kept.push(source.slice(at, Math.max(at, comment.from)));
        at = comment.to;
    }
    if (at < part.to)
        kept.push(source.slice(at, part.to));
    return (0,invisible/* dropInvisible */.N)(kept.join('')).text.trimEnd();
}

;// CONCATENATED MODULE: ./js/intake/comment.js





/** At most so many commands are taken from one comment; a further one is answered by a question. */
const maxCommands = 20;
/** At most so many UTF-16 code units of a comment are read: twice what GitHub takes in the usual alphabets. */
const maxCommentLength = 131_072;
/** Whether a word can be the trigger: a slash or an at-sign and a name. */
const isTrigger = (trigger) => /^[/@][a-z0-9](?:[a-z0-9_-]{0,37}[a-z0-9])?$/i.test(trigger);
/** Reads the commands of a comment. Both `/name` and `@name` speak to Foreman, whichever is configured. */
function readComment(body, options) {
    const commands = explainComment(body, options).map((found) => found.command);
    return { react: commands.length > 0, commands };
}
/** Reads the commands of a comment with the reason for each. Takes time linear in the comment. */
function explainComment(body, { trigger }) {
    const source = body.replace(/^\uFEFF/, '').slice(0, maxCommentLength);
    const name = trigger.slice(1);
    if (!new RegExp(`^ {0,3}[/@]${name}(?![a-z0-9_-])`, 'im').test(source))
        return [];
    const leaves = (0,markdown_blocks/* parseBlocks */.S)(source);
    const comments = findComments(source, leaves);
    const limit = Math.min(source.length, quotedMailStart(source, leaves));
    const lines = findTriggerLines(source, leaves, triggerPattern(name)).filter((line) => line.from < limit);
    return lines.slice(0, maxCommands + 1).map((line, index) => {
        const next = Math.min(limit, lines[index + 1]?.from ?? limit);
        const text = (to) => visibleText(source, { from: line.to, to: Math.max(line.to, to) }, comments);
        const read = index === maxCommands
            ? tooMany
            : readCommand(lineText(source, line, comments), {
                below: text(next),
                paragraph: text(Math.min(next, line.paragraphEnd)),
            });
        return { ...read, line: source.slice(0, line.from).split(/\r\n|\n|\r/).length };
    });
}
/**
 * The trigger at the start of a line: at most three spaces before it, since four make code; behind it the line's end, a
 * space of any width, or a sign that people put behind a name.
 */
const triggerPattern = (name) => new RegExp(`^ {0,3}[/@]${name}(?:[:,](?!//)|(?=[!?.…]*${comment_blank}*$)|(?=${comment_blank}))`, 'i');
/** Every space of Unicode by name, since \s holds U+FEFF, which has no width. */
const comment_blank = '[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
function lineText(source, line, comments) {
    const from = line.to - line.rest.length;
    return visibleText(source, { from, to: line.to }, comments)
        .replace(/\p{Zs}+/gu, ' ')
        .trim();
}
const tooMany = {
    command: {
        name: 'unknown',
        args: { text: '', why: `more than ${maxCommands} commands in one comment; the rest was not read` },
    },
    why: `more than ${maxCommands} commands in one comment; the rest was not read`,
};


/***/ }),

/***/ 7429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ renderReportBody),
/* harmony export */   Ac: () => (/* binding */ parseReportBody),
/* harmony export */   VK: () => (/* binding */ renderQuestionBody),
/* harmony export */   e: () => (/* binding */ parseQuestionBody)
/* harmony export */ });
/* unused harmony export MOST_TEXT */
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6551);
/* harmony import */ var _literal_cut_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4214);
/* harmony import */ var _literal_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7672);



/** Longer texts are cut, and say so: a comment holds less than 60,000 characters, and each one may take several. */
const MOST_TEXT = 40_000;
const REPORT = 'Exact text of the report';
const QUESTION = 'Question';
/** The headed part that a report is read back from; what people should read first stands above it. */
const renderReportBody = (text) => exact(REPORT, text);
/** The worker's report in a comment of ours, exactly. */
const parseReportBody = (body) => find(body, { kind: 'report', heading: REPORT });
/** The headed part that holds a question, which is also what people read. */
const renderQuestionBody = (text) => exact(QUESTION, text);
/** The question in a comment of ours, exactly. */
const parseQuestionBody = (body) => find(body, { kind: 'question', heading: QUESTION });
/** Characters that cannot be seen grow when they are written out, so the cut goes by the written form. */
function exact(heading, text) {
    let most = MOST_TEXT;
    let section = (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .textSection */ .V_)(heading, (0,_literal_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cutFromEnd */ .K)(text, most));
    while (section.length > MOST_TEXT + 200) {
        most = Math.floor(most / 2);
        section = (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .textSection */ .V_)(heading, (0,_literal_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cutFromEnd */ .K)(text, most));
    }
    return section;
}
function find(body, wanted) {
    const marker = (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .findMarkers */ .Xh)(body).find((one) => one.kind === wanted.kind);
    const section = (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readSections */ .jn)(body).findLast((one) => one.heading === wanted.heading);
    return marker && section ? { marker, text: (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(section) } : undefined;
}


/***/ })

};
