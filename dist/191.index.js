export const id = 191;
export const ids = [191];
export const modules = {

/***/ 18:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ decideOn)
});

// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ./js/flow/replay.js + 3 modules
var replay = __webpack_require__(7423);
// EXTERNAL MODULE: ./js/text/journal-lines.js
var journal_lines = __webpack_require__(7601);
// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
;// CONCATENATED MODULE: ./js/text/journal-segments.js

/** At most this many bytes a segment: GitHub's API cuts a blob's text at 512,000 bytes without an error. */
const MOST_SEGMENT_BYTES = 64 * 1024;
/**
 * The one file to write so that the lines stand at the journal's end, whole: the last segment where they fit, else a new one.
 * Lines that are longer than a segment by themselves get one of their own.
 */
function segmentFor(segments, lines) {
    const added = lines.map((line) => `${line}\n`).join('');
    const last = inOrder(segments).at(-1);
    if (!last)
        return { path: (0,names/* segmentPath */.RA)(1), text: added };
    const text = last.text + added;
    if (Buffer.byteLength(text) <= MOST_SEGMENT_BYTES)
        return { path: last.path, text };
    return { path: (0,names/* segmentPath */.RA)(((0,names/* parseSegmentPath */._1)(last.path) ?? segments.length) + 1), text: added };
}
/** The segments by their numbers, other files left out. */
function inOrder(segments) {
    return segments
        .map((segment) => ({ segment, number: (0,names/* parseSegmentPath */._1)(segment.path) ?? 0 }))
        .filter((one) => one.number > 0)
        .sort((a, b) => a.number - b.number)
        .map((one) => one.segment);
}

// EXTERNAL MODULE: ./js/app/expect.js
var expect = __webpack_require__(4493);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
;// CONCATENATED MODULE: ./js/app/decide-on.js







const MOST_TRIES = 20;
/**
 * Load, decide, append: the append names the journal's head, so that of two deciders one starts again from what the other wrote.
 * A lost answer is settled by reading the journal again and deciding on what stands there.
 */
async function decideOn({ deps, job }, ref, decide) {
    let wanted = [];
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const loaded = await (0,load_request/* loadAccepted */.cF)(deps, ref);
        const adopted = wanted.length > 0 && isWritten(loaded.entries, wanted);
        const decision = await decide(loaded);
        deps.log.info(`decided: ${decision.reason}`);
        if (decision.events.length === 0)
            return { ...loaded, reason: decision.reason, wrote: adopted };
        const written = await append({ deps, job }, loaded, decision);
        if (written.kind === 'done')
            return written.decided;
        wanted = written.entries;
        await deps.clock.sleep(100 + deps.ids.random() * 400 * (tries + 1));
    }
    throw new fault/* ForemanError */.V('journal-contended', `The journal of request ${ref.request} kept changing; run the job again.`, {
        retry: 'later',
    });
}
async function append({ deps, job }, loaded, decision) {
    const { world, entries, state } = loaded;
    if (world.journalHead === null)
        throw new fault/* ForemanError */.V('journal-damaged', `Request ${state.request} has no journal.`);
    const at = new Date(deps.clock.now()).toISOString();
    const added = (0,journal_lines/* appendLines */._g)(entries, decision.events, { at, run: job.run });
    const segment = segmentFor(world.segments, added.lines);
    const answer = await deps.journal.append({
        branch: (0,names/* branchesOf */.IJ)(state.request).journal,
        expected: world.journalHead,
        path: segment.path,
        text: segment.text,
        headline: `${decision.events.map((event) => event.type).join(', ')} [skip ci]`,
    });
    if (answer.kind === 'unknown' ||
        (answer.kind === 'refused' && ['stale', 'limited'].includes(answer.code))) {
        deps.log.info(`the journal was not written (${answer.message}); reading it again`);
        return { kind: 'again', entries: added.entries };
    }
    const head = (0,expect/* expect */.E)(answer, 'Writing the journal');
    const all = added.entries;
    const after = { ...loaded, entries: all, state: (0,replay/* replay */.e)(all), world: { ...world, journalHead: head } };
    const decided = { ...after, state: (0,load_request/* accepted */.qG)(after, state.request), reason: decision.reason, wrote: true };
    return { kind: 'done', decided };
}
/** Whether exactly these entries stand in the journal: the hash chain makes equal last lines mean equal histories. */
function isWritten(entries, wanted) {
    const last = wanted.at(-1);
    return (last !== undefined && JSON.stringify(entries.find((one) => one.seq === last.seq)) === JSON.stringify(last));
}


/***/ }),

/***/ 2162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ensureComment),
/* harmony export */   R: () => (/* binding */ commentBy)
/* harmony export */ });
/* harmony import */ var _text_markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6551);
/* harmony import */ var _expect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4493);
/* harmony import */ var _load_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3212);



/** Our comment with this nonce, if it is there: a marker counts only in a comment of our own. */
const commentBy = (issue, nonce) => issue.comments.find((comment) => comment.ours && comment.body.includes(nonce) && (0,_text_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .findMarker */ .Ed)(comment.body)?.nonce === nonce);
const MOST_LOOKS = 5;
/** Says something once: the nonce in its marker tells whether it was said, also when the answer to the first try was lost. */
async function ensureComment(at, issue, comment) {
    let seen = issue;
    for (let looks = 0;; looks += 1) {
        if (commentBy(seen, comment.nonce))
            return;
        const [answer] = await at.deps.forge.change([{ do: 'comment', on: issue.node, body: comment.body }]);
        if (answer?.kind === 'done')
            return;
        if (answer?.kind === 'refused' || looks >= MOST_LOOKS)
            (0,_expect_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E)(answer ?? lost, `Commenting on #${issue.number}`);
        await at.deps.clock.sleep(500 * 2 ** looks);
        seen = await seeAgain(at, issue.number);
    }
}
const lost = { kind: 'unknown', message: 'no answer' };
async function seeAgain(at, number) {
    const own = number === at.state.issue;
    const again = await (0,_load_request_js__WEBPACK_IMPORTED_MODULE_2__/* .loadAccepted */ .cF)(at.deps, { request: at.state.request, focus: own ? [] : [number] });
    return own ? again.world.issue : (again.world.focus.get(number) ?? again.world.issue);
}


/***/ }),

/***/ 6775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ placeOfTask),
/* harmony export */   a: () => (/* binding */ placeOfRequest)
/* harmony export */ });
/* harmony import */ var _tracker_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1586);

/** What every text names: the request, how to command, and the word that marks the text. */
const placeOfRequest = ({ state, job }, nonce) => ({
    request: state.request,
    trigger: job.trigger,
    nonce,
});
/** The same for a text about one task. */
const placeOfTask = (at, task, nonce) => ({
    ...placeOfRequest(at, nonce),
    task: task.key,
    issue: task.issue ?? at.state.issue,
    title: (0,_tracker_of_js__WEBPACK_IMPORTED_MODULE_0__/* .titlesOf */ .B)(at.state, at.world)(task.key),
});


/***/ }),

/***/ 8889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nothing)
/* harmony export */ });
/** Nothing changes, and why. */
const nothing = (reason) => ({ events: [], reason });


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ renderCost)
/* harmony export */ });
/* unused harmony exports tokens, dollars */
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8226);

/** `12.3k`, `4.5M`, `321`. */
function tokens(number) {
    if (number < 1000)
        return String(number);
    return number < 1e6 ? `${(number / 1000).toFixed(1)}k` : `${(number / 1e6).toFixed(1)}M`;
}
/** `$1.23`; what is less than a cent is said to be so. */
function dollars(microdollars) {
    if (microdollars > 0 && microdollars < 10_000)
        return 'less than $0.01';
    return `$${(microdollars / 1e6).toFixed(2)}`;
}
/** What conversations cost, in one sentence; one unknown price makes the sum unknown, and says of which model. */
function renderCost(spent, budgetDollars) {
    const sum = (pick) => spent.reduce((all, one) => all + pick(one), 0);
    const calls = sum((one) => one.calls);
    if (calls === 0)
        return 'Cost so far: nothing; no model was asked.';
    const input = sum((one) => one.input + one.cacheRead + one.cacheWrite);
    const unknown = spent.find((one) => one.microdollars === null);
    const known = dollars(sum((one) => one.microdollars ?? 0));
    const price = unknown ? `price unknown (no price for \`${safeModel(unknown.model)}\`)` : known;
    const budget = budgetDollars === undefined ? '' : ` of the $${budgetDollars.toFixed(2)} that this request may cost`;
    return (`Cost so far: ${price}${budget}; ${(0,_say_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(calls, 'model call')}, ${tokens(input)} tokens in ` +
        `(${tokens(sum((one) => one.cacheRead))} from cache), ${tokens(sum((one) => one.output))} out.`);
}
const safeModel = (model) => model.replace(/[^\w.:/-]/g, '?').slice(0, 60);


/***/ }),

/***/ 2218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NOTHING_NEEDED),
/* harmony export */   p: () => (/* binding */ taskName)
/* harmony export */ });
/** `Task 1.2 (#57)`. */
const taskName = (place) => `Task ${place.task} (#${place.issue})`;
const NOTHING_NEEDED = 'Nothing is needed from you.';


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ renderStatus),
  b: () => (/* binding */ renderStatusReply)
});

// EXTERNAL MODULE: ./js/report/money.js
var money = __webpack_require__(2777);
// EXTERNAL MODULE: ./js/report/post.js
var post = __webpack_require__(7527);
// EXTERNAL MODULE: ./js/report/say.js + 4 modules
var say = __webpack_require__(8226);
;// CONCATENATED MODULE: ./js/report/status-graph.js
/** More tasks than this, or more arrows, are drawn by phase: GitHub refuses graphs that are too large. */
const MOST_NODES = 60;
const MOST_EDGES = 250;
/** The tasks and what waits for what, as a mermaid graph. */
function renderGraph(state, rows) {
    const edges = state.tasks.flatMap((task) => task.after.map((before) => [before, task.key]));
    const small = rows.length <= MOST_NODES && edges.length <= MOST_EDGES;
    const lines = small ? taskGraph(rows, edges) : phaseGraph(rows, edges);
    return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), ...CLASSES, '```'].join('\n');
}
function taskGraph(rows, edges) {
    const id = (key) => `t${key.replace('.', '_')}`;
    const nodes = rows.map((row) => `${id(row.key)}["${row.key} ${label(row.title)}<br/>${row.shown}"]:::${row.shown}`);
    return [...nodes, ...edges.map(([from, to]) => `${id(from)} --> ${id(to)}`)];
}
function phaseGraph(rows, edges) {
    const phase = (key) => key.split('.')[0] ?? '';
    const nodes = [...new Set(rows.map((row) => phase(row.key)))].map((number) => {
        const inside = rows.filter((row) => phase(row.key) === number);
        const done = inside.filter((row) => row.shown === 'done' || row.shown === 'skipped').length;
        return `p${number}["Phase ${number}: ${done} of ${inside.length} done"]:::${worst(inside)}`;
    });
    const arrows = edges
        .filter(([a, b]) => phase(a) !== phase(b))
        .map(([a, b]) => `p${phase(a)} --> p${phase(b)}`);
    return [...nodes, ...new Set(arrows)].slice(0, MOST_EDGES);
}
const BY_NEED = [
    'failed',
    'question',
    'blocked',
    'working',
    'merging',
    'ready',
    'waiting',
    'skipped',
    'done',
];
const worst = (rows) => BY_NEED.find((state) => rows.some((row) => row.shown === state)) ?? 'waiting';
/** A title inside a mermaid label: short, and every sign that could mean something there as a numbered entity. */
function label(title) {
    const short = [...title.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 40).join('');
    return short.replace(/[^\p{L}\p{N} .,-]/gu, (sign) => `#${sign.codePointAt(0) ?? 63};`);
}
const CLASSES = [
    '  classDef done fill:#dafbe1,stroke:#1a7f37,color:#0a3622',
    '  classDef working fill:#fff8c5,stroke:#9a6700,color:#3b2300',
    '  classDef merging fill:#ddf4ff,stroke:#0969da,color:#0a3069',
    '  classDef ready fill:#f6f8fa,stroke:#0969da,color:#24292f',
    '  classDef waiting fill:#f6f8fa,stroke:#8c959f,color:#24292f',
    '  classDef blocked fill:#ffebe9,stroke:#8c959f,color:#24292f,stroke-dasharray: 4 3',
    '  classDef question fill:#fbefff,stroke:#8250df,color:#3c1361',
    '  classDef failed fill:#ffebe9,stroke:#cf222e,color:#4c0519',
    '  classDef skipped fill:#eaeef2,stroke:#8c959f,color:#57606a',
];

;// CONCATENATED MODULE: ./js/report/status-head.js

/** The first words of a status and the last ones. */
function statusHead(scene) {
    const { state, trigger } = scene;
    const name = `Request ${state.request}`;
    if (state.phase === 'finished')
        return finished(scene, name);
    if (state.stopped)
        return {
            happened: `${name} is stopped: ${progress(scene)}. All of that is saved.`,
            next: `${(0,say/* command */.G5)(trigger, 'resume')} goes on where it stopped.`,
        };
    if (openQuestion(state))
        return {
            happened: `${name}: Foreman has a question before it can plan; please answer it below.`,
            next: `Answer with ${(0,say/* command */.G5)(trigger, `answer #${state.issue} <your answer>`)}, or just reply here.`,
        };
    if (state.phase === 'running')
        return running(scene, name);
    return planning(scene, name);
}
const NOTHING = 'Nothing is needed from you.';
const openQuestion = ({ questions }) => questions.at(-1)?.answer === null;
function progress({ rows }) {
    const of = (shown) => rows.filter((row) => row.shown === shown).length;
    const working = of('working') + of('merging');
    const under = working === 0 ? '' : `, ${working} under way`;
    return `${of('done') + of('skipped')} of ${(0,say/* count */.U9)(rows.length, 'task')} done${under}`;
}
function planning(scene, name) {
    const { state, rows, trigger, approval } = scene;
    if (state.phase === 'requested')
        return { happened: `${name}: Foreman is planning. ${NOTHING}`, next: `The plan comes next. ${NOTHING}` };
    const approve = (0,say/* command */.G5)(trigger, `approve${state.plan === null ? '' : ` ${state.plan.slice(0, 8)}`}`);
    if (!approval)
        return {
            happened: `${name}: the plan is ready, ${(0,say/* count */.U9)(rows.length, 'task')}. ${NOTHING}`,
            next: `The tasks are filed next and the ready ones start. ${NOTHING}`,
        };
    return {
        happened: `${name}: the plan is ready, ${(0,say/* count */.U9)(rows.length, 'task')}; it waits for your approval.`,
        next: `${approve} starts it; any other request text on this issue changes it. Nothing was started yet.`,
    };
}
function running(scene, name) {
    const { rows, trigger, state } = scene;
    const asking = rows.filter((row) => row.shown === 'question' || row.shown === 'failed');
    const [first] = asking;
    if (!first)
        return {
            happened: `${name}: ${progress(scene)}. ${NOTHING}`,
            next: `Foreman goes on by itself and opens one pull request at the end. ${NOTHING} (${(0,say/* command */.G5)(trigger, 'stop')} stops it.)`,
        };
    const issue = first.issue ?? state.issue;
    const others = asking.length > 1 ? ` and ${asking.length - 1} more` : '';
    const verb = first.shown === 'question' ? `answer #${issue} <your answer>` : `retry #${issue} <hint>`;
    return {
        happened: `${name} needs you: task ${first.key} (#${issue})${others}. ${progress(scene)}.`,
        next: `${first.shown === 'question' ? 'Answer' : 'Decide about'} task ${first.key} on #${issue}: ` +
            `${(0,say/* command */.G5)(trigger, verb)}, or ${(0,say/* command */.G5)(trigger, `skip #${issue}`)}. What does not depend on it goes on.`,
    };
}
function finished({ state, rows, finalPull, trigger }, name) {
    const more = `For more, write ${(0,say/* command */.G5)(trigger, '<what you want>')} on this issue.`;
    if (state.outcome === 'answered')
        return { happened: `${name} is answered, see below. ${NOTHING}`, next: `${NOTHING} ${more}` };
    if (state.outcome === 'declined')
        return {
            happened: `${name} was declined, the reason stands below. ${NOTHING}`,
            next: `${NOTHING} ${more}`,
        };
    const skipped = rows.filter((row) => row.shown === 'skipped').length;
    const left = skipped === 0 ? '' : `, ${skipped} of them skipped`;
    const pull = finalPull === null ? '' : ` Please review pull request #${finalPull}.`;
    return {
        happened: `${name} is done: ${(0,say/* count */.U9)(rows.length, 'task')}${left}.${pull === '' ? ` ${NOTHING}` : pull}`,
        next: finalPull === null
            ? `${NOTHING} ${more}`
            : `Review and merge #${finalPull}; Foreman never merges it. ${more}`,
    };
}

// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/report/words.js
var words = __webpack_require__(5608);
;// CONCATENATED MODULE: ./js/report/status-lines.js



/** The rows of a request's status, in the order of the plan. */
function statusRows(state, titles) {
    return state.tasks.map((task) => {
        const shown = (0,request_state/* shownState */.B5)(state, task);
        const { key, issue, worker, pull } = task;
        return { key, title: titles(key), issue, worker, shown, pull, note: noteOf(task, shown) };
    });
}
/** The same facts as a table of five columns. */
function renderTable(rows) {
    const lines = rows.map((row) => {
        const issue = row.issue === null ? '' : ` (#${row.issue})`;
        const pull = row.pull === null ? '' : `#${row.pull}`;
        return `| ${row.key}${issue} ${(0,say/* sayCell */.qg)(row.title)} | ${row.worker} | ${row.shown} | ${pull} | ${row.note} |`;
    });
    return [
        '| Task | Worker | State | Pull request | Note |',
        '| --- | --- | --- | --- | --- |',
        ...lines,
    ].join('\n');
}
/** The same as a list, for mail and for reading aloud. */
function renderList(rows) {
    return rows
        .map((row) => {
        const note = row.note === '' ? '' : `, ${row.note}`;
        const pull = row.pull === null ? '' : `, pull request #${row.pull}`;
        return `- ${row.key} is **${row.shown}**${note}${pull}: ${(0,say/* sayLine */.uV)(row.title, 60)}`;
    })
        .join('\n');
}
function noteOf(task, shown) {
    if (shown === 'question' || shown === 'failed') {
        const why = task.questions.at(-1)?.why;
        return why === undefined ? 'needs a person' : `needs a person: ${words/* askedWords */.U1[why]}`;
    }
    if (shown === 'waiting' || shown === 'blocked')
        return task.after.length > 0 ? `after ${(0,say/* enumerate */.HL)(task.after)}` : '';
    if (shown === 'working')
        return `attempt ${task.attempts + 1}`;
    if (shown === 'merging')
        return 'being verified as it would land';
    if (shown === 'ready')
        return task.attempts > 0 ? 'will be retried' : 'waits for a free worker';
    return '';
}

;// CONCATENATED MODULE: ./js/report/status.js






/** The one comment that shows where a request stands, edited in place. */
function renderStatus(text) {
    const { state, trigger } = text;
    const rows = statusRows(state, text.titles);
    const scene = { state, rows, trigger, approval: text.approval ?? false, finalPull: text.finalPull ?? null };
    const head = statusHead(scene);
    const shown = rows.length === 0 ? [] : [renderTable(rows), renderGraph(state, rows), renderList(rows)];
    return (0,post/* post */.b)([
        `**${head.happened}**`,
        ...shown,
        (text.notes ?? []).map((note) => `- ${(0,say/* sayLine */.uV)(note, 300)}`).join('\n'),
        (0,money/* renderCost */.Wy)(state.spent, text.budgetDollars),
        ...runLine(text.runUrl),
        `What happens next: ${head.next}`,
    ], { kind: 'status', request: state.request, nonce: state.nonce });
}
/** The answer to `status`: the head of the status, and where the rest stands. */
function renderStatusReply(text) {
    const { state, trigger } = text;
    const rows = statusRows(state, text.titles);
    const scene = { state, rows, trigger, approval: text.approval ?? false, finalPull: text.finalPull ?? null };
    const head = statusHead(scene);
    const open = rows.filter((row) => row.shown !== 'done' && row.shown !== 'skipped').slice(0, 10);
    return (0,post/* post */.b)([
        `**${head.happened}**`,
        open.length === 0 ? '' : renderList(open),
        (0,money/* renderCost */.Wy)(state.spent, text.budgetDollars),
        text.statusUrl === undefined
            ? ''
            : `All tasks stand in the [status comment](${encodeURI(text.statusUrl)}).`,
        `What happens next: ${head.next}`,
    ], { kind: 'reply', request: state.request, nonce: text.nonce });
}
const runLine = (url) => url === undefined ? [] : [`Last written by [this run](${encodeURI(url)}).`];


/***/ }),

/***/ 5608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U1: () => (/* binding */ askedWords),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export reasonWords */
/** How a leg ended, in words that follow "because" or a dash. */
const outcomeWords = {
    green: 'it passed verification',
    red: 'verification failed',
    unverified: 'there is nothing configured that could verify it',
    conflict: 'it conflicts with work that landed meanwhile',
    refused: 'the answer could not be taken',
    question: 'the worker asked a question',
    unavailable: 'the model could not be reached',
    lost: 'the job ended before its result was saved',
    edited: 'the contract was edited after the work began',
};
/** Why a person is asked, likewise. */
const askedWords = {
    question: 'the worker needs an answer',
    failed: 'it failed after its retry',
    conflict: 'it kept conflicting with other work',
    lost: 'its jobs were lost three times',
    edited: 'its contract was edited after the work began',
    unverified: 'nothing can verify it',
    budget: 'the budget is used up',
};
/** Why a delivery was refused, as a sentence. */
const reasonWords = {
    'no-blocks': 'The answer held no files and no report.',
    'missing-fence': 'A file was named but its content was missing.',
    'unterminated-fence': 'A file’s content had no end.',
    truncated: 'The answer was cut short.',
    'manifest-mismatch': 'The answer announced another number of files than it held.',
    traversal: 'A path left the repository.',
    absolute: 'A path was absolute.',
    'dot-git': 'A path pointed into Git’s own folder.',
    'workflow-file': 'A workflow file would have been changed.',
    'protected-file': 'A protected file would have been changed.',
    symlink: 'A path led through a symbolic link.',
    'invalid-path': 'A path was not valid.',
    'path-too-long': 'A path was too long.',
    'control-char': 'A path held control characters.',
    'duplicate-path': 'A file stood there twice.',
    'path-conflict': 'A path was both a file and a folder.',
    'outside-boundary': 'A file lay outside the task’s boundaries.',
    'delete-unknown': 'A file to delete does not exist.',
    empty: 'The answer was empty.',
    'too-large': 'The answer was too large.',
    'nul-byte': 'A file held a NUL byte.',
    placeholder: 'A file held a placeholder instead of its content.',
    secret: 'A file seemed to hold a secret.',
    refusal: 'The model declined to do the work.',
};


/***/ })

};
