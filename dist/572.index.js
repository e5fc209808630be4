export const id = 572;
export const ids = [572];
export const modules = {

/***/ 2802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ writeOutput)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
;// CONCATENATED MODULE: ./js/adapters/actions/command-file.js


/** Appends to one of the files by which a step answers its runner; throws `bad-input` outside a workflow. */
async function appendCommandFile(variable, text, environment) {
    const path = environment[variable];
    if (path === undefined || path === '')
        throw new fault/* ForemanError */.V('bad-input', `${variable} is not set: this step runs inside a workflow only.`);
    await (0,promises_.appendFile)(path, text, 'utf8');
}

;// CONCATENATED MODULE: ./js/adapters/actions/outputs.js


/**
 * Sets an output of the step. The value stands between two lines of a random word, so that no value can end itself
 * early and set further outputs.
 */
function writeOutput(name, value, environment = process.env) {
    const end = `end_${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
    return appendCommandFile('GITHUB_OUTPUT', `${name}<<${end}\n${value}\n${end}\n`, environment);
}


/***/ }),

/***/ 3252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ foldersOf)
/* harmony export */ });
/** The folders that must be listed to know the entries at these paths. */
const foldersOf = (paths) => [
    ...new Set(paths.map((path) => path.split('/').slice(0, -1).join('/'))),
];


/***/ }),

/***/ 1540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ checkpointWork),
  Q: () => (/* binding */ contractOf)
});

// EXTERNAL MODULE: ./js/domain/hash.js
var hash = __webpack_require__(5775);
// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/text/contract-body.js
var contract_body = __webpack_require__(7181);
// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ./js/app/load-config.js
var load_config = __webpack_require__(3003);
// EXTERNAL MODULE: ./js/text/trailers.js
var trailers = __webpack_require__(6198);
// EXTERNAL MODULE: ./js/report/post.js
var post = __webpack_require__(7527);
// EXTERNAL MODULE: ./js/report/say.js + 4 modules
var say = __webpack_require__(8226);
;// CONCATENATED MODULE: ./js/report/pull-request.js



/** The title and text of a task's pull request; only that of a single task closes an issue, since it goes to the default branch. */
function renderPullRequest(text) {
    const { state, task, nonce } = text;
    const body = (0,post/* post */.b)([
        opening(text),
        section('Objective', text.objective),
        section('What was done', text.summary),
        ...(text.decisions.trim() === '' ? [] : [section('Decisions', text.decisions)]),
        flagged(text.flags),
        '### Verification\n\nThe status `foreman/verify` says what verification said about the exact commit that would land.',
        next(text),
    ], { kind: 'pull', request: state.request, task: task.key, nonce });
    return { title: (0,trailers/* taskSubject */.E1)(task.key, text.title), body };
}
const section = (heading, words) => `### ${heading}\n\n${(0,say/* sayMarkdown */.xQ)(words)}`;
function opening({ state, task }) {
    if (state.mode === 'single')
        return `Foreman did this for request ${state.request}. Closes #${state.issue}.`;
    const issue = task.issue === null ? '' : ` (#${task.issue})`;
    return `Task ${task.key}${issue} of request ${state.request} (#${state.issue}), done by a \`${task.worker}\` worker.`;
}
function flagged(flags) {
    if (flags.length === 0)
        return '';
    const lines = flags.slice(0, 20).map((flag) => `- ${(0,say/* sayLine */.uV)(flag, 200)}`);
    return ['### Please look at these tests', '', 'Tests were weakened or deleted:', '', ...lines].join('\n');
}
function next({ state }) {
    if (state.mode === 'single')
        return 'What happens next: it waits for your review; Foreman never merges it.';
    return ('What happens next: once it is verified on the head of the request’s branch, Foreman lands it there. ' +
        'Nothing is needed from you; a review here becomes a follow-up task.');
}

// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
// EXTERNAL MODULE: ./js/app/tracker-of.js
var tracker_of = __webpack_require__(1586);
// EXTERNAL MODULE: ./js/app/checkpoint/change-set.js
var change_set = __webpack_require__(3252);
// EXTERNAL MODULE: ./js/app/checkpoint/head-of.js
var head_of = __webpack_require__(6145);
// EXTERNAL MODULE: ./js/app/checkpoint/make-candidate.js + 5 modules
var make_candidate = __webpack_require__(554);
// EXTERNAL MODULE: ./js/app/checkpoint/publish-candidate.js
var publish_candidate = __webpack_require__(5210);
// EXTERNAL MODULE: ./js/app/checkpoint/verify-plan.js
var verify_plan = __webpack_require__(362);
// EXTERNAL MODULE: ./js/app/expect.js
var expect = __webpack_require__(4493);
;// CONCATENATED MODULE: ./js/app/checkpoint/write-checkpoint.js


/** What a delivery changes in the tree that its worker saw; a file keeps its mode. */
function fileChanges(delivery, tree) {
    const seen = (path) => tree.get(path)?.oid ?? null;
    return [
        ...delivery.files.map(({ path, content }) => ({
            path,
            blob: (0,hash/* blobOid */.IM)(content),
            seen: seen(path),
            mode: modeOf(tree, path),
        })),
        ...delivery.deletes.map((path) => ({ path, blob: null, seen: seen(path), mode: modeOf(tree, path) })),
    ];
}
/**
 * Commits a delivery on the tree that its worker saw. A retry's commit has that tree's commit as first parent, so that its diff is
 * the delivery alone, and the earlier checkpoint as second, so that the task's branch only ever moves forward.
 */
async function writeCheckpoint(deps, { delivery, tree: seen }, at) {
    const changes = [
        ...delivery.files.map(({ path, content }) => ({ path, content, mode: modeOf(seen, path) })),
        ...delivery.deletes.map((path) => ({ path, gone: true })),
    ];
    const tree = (0,expect/* expect */.E)(await deps.git.writeTree(at.base.tree, changes), 'Writing the checkpoint’s tree');
    const parents = at.earlier === null || at.earlier === at.base.oid ? [at.base.oid] : [at.base.oid, at.earlier];
    return (0,expect/* expect */.E)(await deps.git.writeCommit({ message: at.message, tree, parents }), 'Writing the checkpoint');
}
const modeOf = (tree, path) => tree.get(path)?.mode === '100755' ? '100755' : '100644';

;// CONCATENATED MODULE: ./js/app/checkpoint/accept-delivery.js












/** Commits what was accepted and shows it: checkpoint, candidate, branches, pull request. */
async function acceptDelivery(work, told) {
    const set = await changeSet(work);
    const { world, state } = await withHeadFolders(work, set);
    const made = await (0,make_candidate/* makeCandidate */.E)({ ...work, world, state }, [set], new Map([[work.task.key, told.decisions]]));
    const branches = (0,names/* branchesOf */.IJ)(state.request);
    const issue = issueNumber(work);
    const pull = await (0,publish_candidate/* publishCandidate */.d)(work.deps, world, {
        task: set.commit === null ? null : { branch: branches.task(issue), checkpoint: set.commit },
        candidate: made.ok ? { branch: branches.try(issue), commit: made.candidate } : null,
        pull: set.commit === null ? null : pullText({ ...work, world, state }, told),
    });
    const report = { ...told, checkpoint: set.commit, pull };
    if (!made.ok)
        return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
    const verify = (0,verify_plan/* verifyPlanOf */.m)(work.config, world);
    return {
        report: { ...report, outcome: 'candidate', candidate: made.candidate, candidateBase: made.base },
        verify,
    };
}
async function changeSet(work) {
    const { grant } = work.order;
    const { delivery, task } = work;
    const files = fileChanges(delivery, work.tree);
    const commit = files.length === 0 ? null : await checkpointOf(work, grant.base);
    return { task: task.key, commit, base: grant.base, files };
}
/** The checkpoint of this attempt: the one on the branch if an earlier try got that far, else a new one. */
async function checkpointOf(work, base) {
    const { deps, world, state, delivery, task } = work;
    const branch = world.branches.get((0,names/* branchesOf */.IJ)(state.request).task(issueNumber(work)));
    const key = `${state.request}/${task.key}/${work.order.grant.term}`;
    if (branch && (0,trailers/* parseCommit */.L5)(branch.message).trailers?.key === key)
        return branch.oid;
    const message = (0,trailers/* renderCommit */.ak)({
        subject: (0,trailers/* taskSubject */.E1)(task.key, (0,tracker_of/* titlesOf */.B)(state, world)(task.key)),
        summary: delivery.summary,
        decisions: delivery.decisions,
        trailers: { request: state.request, tasks: [task.key], attempt: attemptOf(work), key },
    });
    return writeCheckpoint(deps, { delivery, tree: work.tree }, { base: baseOf(work, base), earlier: branch?.oid ?? null, message });
}
const attemptOf = ({ order: { grant } }) => (grant.kind === 'work' ? grant.attempt : 1);
function baseOf({ world }, base) {
    const view = world.commits.get(base);
    if (!view)
        throw new fault/* ForemanError */.V('bad-input', `The commit ${base} that the worker saw is not in the repository.`);
    return view;
}
function issueNumber({ task, state }) {
    return task.issue ?? state.issue;
}
/** The head's entries beside the files that change: only now is it known which folders matter. */
async function withHeadFolders(work, set) {
    const head = (0,head_of/* headOf */.U)(work.state, work.world);
    if (head.oid === work.order.grant.base)
        return withSeen(work, set, head.at);
    const folders = (0,change_set/* foldersOf */.p)(set.files.map((file) => file.path)).map((folder) => ({ at: head.at, folder }));
    const branches = (0,names/* branchesOf */.IJ)(work.state.request);
    const again = await (0,load_request/* loadAccepted */.cF)(work.deps, {
        request: work.state.request,
        heads: [branches.task(issueNumber(work))],
        folders,
    });
    return {
        state: again.state,
        world: {
            ...again.world,
            texts: work.world.texts,
            entries: new Map([...work.world.entries, ...again.world.entries]),
        },
    };
}
/** The head has not moved: what the worker saw is what stands there. */
function withSeen(work, set, at) {
    const seen = set.files.flatMap((file) => {
        const entry = work.tree.get(file.path);
        return entry ? [[`${at}:${file.path}`, entry]] : [];
    });
    return { state: work.state, world: { ...work.world, entries: new Map([...work.world.entries, ...seen]) } };
}
function pullText(work, told) {
    const head = (0,head_of/* headOf */.U)(work.state, work.world);
    const { title, body } = renderPullRequest({
        state: work.state,
        task: work.task,
        title: (0,tracker_of/* titlesOf */.B)(work.state, work.world)(work.task.key),
        objective: work.contract.objective,
        summary: told.summary,
        decisions: told.decisions,
        flags: told.flags,
        nonce: work.task.nonce,
    });
    return { base: head.branch, title, body };
}

;// CONCATENATED MODULE: ./js/craft/flag-tests.js
const TEST_PATH = /(?:^|\/)(?:tests?|__tests__|specs?|e2e|testdata)\/|[._-](?:test|spec)s?\.[^/]+$|_test\.[^/]+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|(?:Test|Tests|Spec|IT)\.(?:java|kt|cs|scala|groovy|swift)$/;
const SKIPPED = /\b(?:it|test|describe|suite|context|bench)\.(?:skip|todo|skipIf|runIf|fixme|failing|fails)\b|\bx(?:it|describe|test|context|specify)\b|@(?:pytest\.mark\.(?:skip|skipif|xfail)|unittest\.(?:skip\w{0,10}|expectedFailure)|Disabled|Ignore)\b|\bpytest\.(?:skip|xfail|importorskip)\b|\bt\.Skip(?:f|Now)?\(|#\[ignore\b|\bpending\(/g;
const FOCUSED = /\b(?:it|test|describe|suite|context|bench)\.only\b|\bf(?:it|describe|context)\s*\(/g;
const TESTS = /\b(?:it|test|specify)(?:\.(?:each|concurrent|sequential|only))*\s*[(`]|^\s*(?:async )?def test_|^func Test|#\[(?:tokio::)?test\b|@(?:Test|ParameterizedTest)\b/gm;
const ASSERTIONS = /\bexpect\w*\s*[.(]|\bassert\w*[\s!.(]|\bself\.assert\w+\(|\b(?:require|assert)\.[A-Z]\w*\(|\bshould\b|\bt\.(?:Error|Fatal)f?\(/g;
/**
 * Lists how a checkpoint weakens tests: deleted test files, tests newly skipped or singled out, fewer tests or assertions
 * in a file than before. It counts words, so it flags for a person and decides nothing.
 */
function flagTests(baseOf, files) {
    return files.filter(({ path }) => TEST_PATH.test(path)).flatMap((file) => flagsOf(file, baseOf(file.path)));
}
function flagsOf({ path, next }, base) {
    if (next === null)
        return [{ path, kind: 'deleted', before: countOf(base ?? '', TESTS), after: 0 }];
    const rows = [
        { kind: 'skipped', pattern: SKIPPED, isWorse: (before, after) => after > before },
        { kind: 'focused', pattern: FOCUSED, isWorse: (before, after) => after > before },
        { kind: 'fewer-tests', pattern: TESTS, isWorse: (before, after) => after < before },
        {
            kind: 'fewer-assertions',
            pattern: ASSERTIONS,
            isWorse: (before, after) => after < before,
        },
    ];
    return rows.flatMap(({ kind, pattern, isWorse }) => {
        const [before, after] = [countOf(base ?? '', pattern), countOf(next, pattern)];
        return isWorse(before, after) ? [{ path, kind, before, after }] : [];
    });
}
function countOf(text, pattern) {
    return [...text.matchAll(pattern)].length;
}

// EXTERNAL MODULE: ./js/domain/delivery.js
var delivery = __webpack_require__(1839);
// EXTERNAL MODULE: ./js/domain/result.js
var result = __webpack_require__(882);
// EXTERNAL MODULE: ./js/text/globs.js
var globs = __webpack_require__(9315);
;// CONCATENATED MODULE: ./js/craft/answer/fences.js
const BACKTICK = 0x60;
const TILDE = 0x7e;
const SPACE = 0x20;
/** The index of the line feed that ends the line at `from`, or the text's length: lines are split on LF only. */
function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}
/** True where only spaces, tabs and carriage returns stand between the two indexes. */
function isBlank(text, from, to) {
    for (let at = from; at < to; at += 1) {
        const code = text.charCodeAt(at);
        if (code !== SPACE && code !== 0x09 && code !== 0x0d)
            return false;
    }
    return true;
}
/** Reads an opening fence as CommonMark does: at most three spaces, no backtick in the info string of backticks. */
function readFenceOpen(text, start, end) {
    const at = skip(text, start, SPACE, Math.min(end, start + 4));
    const sign = text.charCodeAt(at);
    if (at - start > 3 || (sign !== BACKTICK && sign !== TILDE))
        return undefined;
    const info = skip(text, at, sign, end);
    if (info - at < 3)
        return undefined;
    if (sign === BACKTICK) {
        const tick = text.indexOf('`', info);
        if (tick !== -1 && tick < end)
            return undefined;
    }
    return { sign, length: info - at, indent: at - start };
}
/**
 * Finds the line that closes a fence whose content starts at `from`. A closing line is never indented further than
 * its opening one, so that an indented fence in a list of a Markdown file stays content.
 */
function findFenceClose(text, from, fence) {
    for (let at = from; at < text.length;) {
        const end = lineEnd(text, at);
        if (isFenceClose(text, at, fence))
            return { contentEnd: at, next: end + 1 };
        at = end + 1;
    }
    return undefined;
}
function isFenceClose(text, start, fence) {
    const at = fence.indent === 0 ? start : skip(text, start, SPACE, start + fence.indent);
    if (text.charCodeAt(at) !== fence.sign)
        return false;
    const rest = skip(text, at, fence.sign, text.length);
    return rest - at >= fence.length && isBlank(text, rest, lineEnd(text, rest));
}
function skip(text, from, sign, to) {
    let at = from;
    while (at < to && text.charCodeAt(at) === sign)
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./js/craft/answer/trimmed.js
/** Takes spaces, tabs and carriage returns off both ends; every other sign is part of the text, visible or not. */
function trimmed(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isTrim(text.charCodeAt(start)))
        start += 1;
    while (end > start && isTrim(text.charCodeAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
function isTrim(code) {
    return code === 0x20 || code === 0x09 || code === 0x0d;
}

;// CONCATENATED MODULE: ./js/craft/answer/read-mark.js

/** The words that may head a line of an answer. */
const keywords = [
    'FILE',
    'DELETE',
    'REPORT',
    'QUESTION',
    'NOTHING TO DO',
    'SUMMARY',
    'DECISIONS',
    'END FILES',
];
const MOST_DECORATION = 6;
const FIRST_SIGNS = new Set([...'FDRQNSE#*_`'].map((sign) => sign.charCodeAt(0)));
/**
 * Reads the line between two indexes as a heading line, or says that it is none. It must start in the first column;
 * the word is upper case; a Markdown heading, emphasis and code marks around it are accepted if they are balanced.
 */
function readMark(text, start, end) {
    if (!FIRST_SIGNS.has(text.charCodeAt(start)) || text.startsWith('```', start))
        return undefined;
    const line = withoutHeading(trimmed(text.slice(start, end)));
    const left = decorationOf(line);
    const keyword = keywords.find((word) => line.startsWith(word, left.length));
    if (keyword === undefined)
        return undefined;
    const value = readValue(line.slice(left.length + keyword.length), mirrored(left));
    return value === undefined ? undefined : { keyword, value: namesPath(keyword) ? barePath(value) : value };
}
function namesPath(keyword) {
    return keyword === 'FILE' || keyword === 'DELETE';
}
/** `right` is what must close the decoration that the line began with: behind the word, the colon, or the line. */
function readValue(rest, right) {
    if (rest.startsWith(`${right}:`))
        return trimmed(rest.slice(right.length + 1));
    if (!rest.startsWith(':'))
        return undefined;
    if (rest.startsWith(right, 1))
        return trimmed(rest.slice(1 + right.length));
    const inner = rest.endsWith(':') && rest.length > 1 && !rest.endsWith(right) ? rest.slice(0, -1) : rest;
    return inner.endsWith(right) ? trimmed(inner.slice(1, inner.length - right.length)) : undefined;
}
function barePath(value) {
    const outer = withoutColon(value);
    const bare = unwrapped(outer);
    return trimmed(outer === value ? withoutColon(bare) : bare);
}
function withoutColon(value) {
    return value.endsWith(':') ? trimmed(value.slice(0, -1)) : value;
}
/** Takes off one pair of `**` or of backticks; underscores stay, since `__init__.py` is a name. */
function unwrapped(value) {
    const bold = value.startsWith('**') && value.endsWith('**') && value.length > 4 ? value.slice(2, -2) : value;
    const ticks = runOf(bold, '`');
    const closed = ticks > 0 && bold.length > 2 * ticks && bold.endsWith('`'.repeat(ticks));
    return closed ? bold.slice(ticks, -ticks) : bold;
}
function withoutHeading(line) {
    const level = runOf(line, '#');
    if (level === 0 || level > 6 || !' \t'.includes(line.charAt(level)))
        return line;
    const title = trimmed(line.slice(level));
    let end = title.length;
    while (end > 0 && title.charAt(end - 1) === '#')
        end -= 1;
    return end < title.length && ' \t'.includes(title.charAt(end - 1)) ? trimmed(title.slice(0, end)) : title;
}
function decorationOf(line) {
    let at = 0;
    while (at < line.length && at < MOST_DECORATION && '*_`'.includes(line.charAt(at)))
        at += 1;
    return line.slice(0, at);
}
function mirrored(text) {
    return [...text].reverse().join('');
}
function runOf(text, sign) {
    let length = 0;
    while (text.charAt(length) === sign)
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./js/craft/answer/refused.js

/** A refusal as a failed result; `message` says what is wrong and how to write it instead. */
function refused(reason, path, message) {
    return (0,result/* err */._)({ reason, path, message });
}
/** A path as a message shows it: one line, no invisible sign, at most 120 signs. */
function shownPath(path) {
    const safe = path
        .slice(0, 120)
        .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`]/gu, (sign) => escaped(sign));
    return path.length > 120 ? `\`${safe}…\`` : `\`${safe}\``;
}
function escaped(sign) {
    return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./js/craft/answer/read-answer.js




/** Takes an answer apart by the grammar of `src/craft/README.md`, in one pass; the first error in the text wins. */
function readAnswer(text) {
    const reading = { text, blocks: [], sections: [], open: undefined, announced: undefined };
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    while (at < text.length) {
        const step = readLine(reading, { start: at, end: lineEnd(text, at) });
        if (!step.ok)
            return step;
        at = step.value;
    }
    closeSection(reading, text.length);
    return (0,result.ok)({ blocks: reading.blocks, sections: reading.sections, announced: reading.announced });
}
function readLine(reading, line) {
    const mark = readMark(reading.text, line.start, line.end);
    if (mark !== undefined)
        return readMarked(reading, line, mark);
    if (readFenceOpen(reading.text, line.start, line.end) === undefined)
        return (0,result.ok)(line.end + 1);
    const close = readFence(reading.text, line, null);
    return close.ok ? (0,result.ok)(close.value.next) : close;
}
function readMarked(reading, line, mark) {
    switch (mark.keyword) {
        case 'FILE':
        case 'DELETE':
            return isAnswering(reading) ? mixed(mark.value) : readBlock(reading, line, mark);
        case 'END FILES':
            return readManifest(reading, line, mark.value);
        default:
            return readHeading(reading, line, { name: mark.keyword, inline: mark.value });
    }
}
function readBlock(reading, line, mark) {
    closeSection(reading, line.start);
    if (mark.keyword === 'DELETE') {
        reading.blocks.push({ kind: 'delete', path: mark.value });
        return (0,result.ok)(line.end + 1);
    }
    const fence = fenceBelow(reading.text, line.end + 1);
    if (fence === undefined)
        return missingFence(mark.value);
    const close = readFence(reading.text, fence, mark.value);
    if (!close.ok)
        return close;
    const content = reading.text.slice(fence.end + 1, close.value.contentEnd);
    reading.blocks.push({ kind: 'file', path: mark.value, content });
    return (0,result.ok)(close.value.next);
}
/** The opening fence at `from`, or behind one blank line. */
function fenceBelow(text, from) {
    const first = { start: from, end: lineEnd(text, from) };
    const next = first.end + 1;
    const line = isBlank(text, first.start, first.end) ? { start: next, end: lineEnd(text, next) } : first;
    return line.start < text.length && readFenceOpen(text, line.start, line.end) !== undefined
        ? line
        : undefined;
}
function readFence(text, line, path) {
    const fence = readFenceOpen(text, line.start, line.end);
    const close = fence && findFenceClose(text, line.end + 1, fence);
    if (close !== undefined)
        return (0,result.ok)(close);
    const what = path === null ? 'A code fence' : `The fence of ${shownPath(path)}`;
    return refused('unterminated-fence', path, `${what} is never closed. Close it on a line of its own, with the same sign at least as often as it was opened, and open it with more signs than any run of them inside.`);
}
function readManifest(reading, line, value) {
    closeSection(reading, line.start);
    if (!/^\d{1,9}$/.test(value)) {
        return refused('manifest-mismatch', null, 'The last line must be `END FILES: n`, where n is the number of FILE and DELETE blocks.');
    }
    if (!isEmptyFrom(reading.text, line.end + 1)) {
        return refused('manifest-mismatch', null, 'Write nothing below the line `END FILES: n`; it ends the answer.');
    }
    reading.announced = Number(value);
    return (0,result.ok)(reading.text.length);
}
function isEmptyFrom(text, from) {
    for (let at = from; at < text.length; at = lineEnd(text, at) + 1) {
        if (!isBlank(text, at, lineEnd(text, at)))
            return false;
    }
    return true;
}
function readHeading(reading, line, heading) {
    const next = (0,result.ok)(line.end + 1);
    if (isAnswering(reading))
        return next;
    if (isAnswer(heading.name)) {
        if (reading.blocks.length > 0)
            return mixed(null);
    }
    else if (reading.blocks.length > 0) {
        return next;
    }
    closeSection(reading, line.start);
    reading.open = { ...heading, from: line.end + 1 };
    return next;
}
function closeSection(reading, end) {
    const { open } = reading;
    if (open === undefined)
        return;
    const below = reading.text.slice(Math.min(open.from, end), end);
    reading.sections.push({ name: open.name, text: `${open.inline}\n${below}`.trim() });
    reading.open = undefined;
}
function isAnswering(reading) {
    return reading.open !== undefined && isAnswer(reading.open.name);
}
function isAnswer(name) {
    return name !== 'SUMMARY' && name !== 'DECISIONS';
}
function missingFence(path) {
    return refused('missing-fence', path, `Below the line \`FILE: …\` for ${shownPath(path)} there is no code fence. Write the whole file in a fence directly below that line.`);
}
function mixed(path) {
    return refused('manifest-mismatch', path, 'The answer mixes files with a REPORT, a QUESTION or NOTHING TO DO. Give one outcome: either blocks, or one text without any line that starts with FILE: or DELETE:.');
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
;// CONCATENATED MODULE: ./js/craft/content/runnable-parts.js

const PACKAGE_PARTS = 'scripts jest vitest mocha ava nyc c8 tap husky lint-staged simple-git-hooks pre-commit gitHooks packageManager devEngines allowScripts trustedDependencies';
/** Maps, since a file may be called `constructor`. */
const JSON_PARTS = new Map([
    ['package.json', PACKAGE_PARTS.split(' ')],
    ['composer.json', ['scripts', 'config']],
    ['deno.json', ['tasks']],
    ['deno.jsonc', ['tasks']],
]);
const INI_PARTS = new Map([
    [
        'pyproject.toml',
        /^\[+\s*(?:build-system|tool\.(?:pytest|tox|nox|coverage|poe|pdm\.(?:scripts|build)|hatch\.(?:envs|build)|rye\.scripts|setuptools\.cmdclass|poetry\.build|taskipy)\b[^\]]*)\]+/,
    ],
    ['setup.cfg', /^\[\s*(?:tool:pytest|coverage:[^\]]*|aliases)\s*\]/],
]);
const objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/**
 * Names the part of a manifest that tools run (scripts, test settings, build back ends) and that differs from the base,
 * or undefined; a base that is missing or unknown has no such part. Unreadable JSON counts as changed if it could hold one.
 */
function changesRunnableParts(path, base, next) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const keys = JSON_PARTS.get(name);
    if (keys !== undefined)
        return changedKey(keys, base, next);
    const header = INI_PARTS.get(name);
    if (header === undefined)
        return undefined;
    const isSame = sectionsOf(header, base ?? '') === sectionsOf(header, next);
    return isSame ? undefined : 'a section that configures the build or the tests';
}
function changedKey(keys, base, next) {
    const before = base === undefined ? {} : readObject(base);
    const after = readObject(next);
    if (after === undefined || before === undefined)
        return base === next ? undefined : 'a manifest that cannot be read';
    const key = keys.find((each) => JSON.stringify(before[each]) !== JSON.stringify(after[each]));
    return key === undefined ? undefined : `\`${key}\``;
}
function readObject(text) {
    try {
        return objectSchema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
function sectionsOf(header, text) {
    const kept = [];
    let isInside = false;
    for (const line of text.split('\n').map((each) => each.trim())) {
        if (line.startsWith('['))
            isInside = header.test(line);
        if (isInside && line !== '' && !line.startsWith('#'))
            kept.push(line);
    }
    return kept.join('\n');
}

;// CONCATENATED MODULE: ./js/craft/content/placeholders.js
/**
 * Parts of words of which every elision has one, whatever its first letter's case; searching for them first keeps whole
 * files cheap to check. Two searches of rare pieces are three times as fast as one with a common piece in it.
 */
const HINTS = [/xisting|nchanged|mitted|est of|emain|ame as|as before/g, /\.\.\. ?other /g];
const MOST_SIGNS = 160;
const DOTS = String.raw `(?:\.{2,}|…)`;
const THING = String.raw `(?:file|code|content|contents|implementation|function|functions|class|classes|component|components|method|methods|module|imports?|tests?|script|document|section|logic|body|handlers?|routes?|styles?|configuration|config|definitions?|fields?|properties)`;
const KEPT = String.raw `(?:is|are|stays?|remains?|kept|left)?\s?(?:unchanged|untouched|the same|as (?:is|before|it was|above|in the original)|here|omitted(?: for brevity)?)`;
const WHAT = String.raw `(?:the |all |any |and |keep |your |other |previous |original |remaining |existing |unchanged |rest of (?:the |your |this |existing |original )?){1,3}(?:\w{1,30} )?${THING}`;
const ELISIONS = [
    new RegExp(String.raw `^${DOTS}\s?${WHAT}(?: ${KEPT})?\s?\.{0,3}…?$`, 'i'),
    new RegExp(String.raw `^${WHAT}(?: ${KEPT})?\s?${DOTS}$`, 'i'),
    new RegExp(String.raw `^(?:the )?(?:rest|remainder) of (?:the |your |this )?(?:\w{1,30} )?${THING}(?: ${KEPT})\.?$`, 'i'),
    new RegExp(String.raw `^(?:the )?(?:remaining|existing|other) ${THING} ${KEPT}\.?$`, 'i'),
    new RegExp(String.raw `^${DOTS}?\s?(?:${THING} )?(?:unchanged|omitted for brevity|same as before|same as above)\s?${DOTS}$`, 'i'),
    new RegExp(String.raw `^${DOTS}\s?(?:${THING} )?(?:unchanged|omitted for brevity|same as before|same as above)$`, 'i'),
    new RegExp(String.raw `^(?:${THING} )?(?:remains? unchanged|unchanged from (?:the )?original|omitted for brevity)\.?$`, 'i'),
];
const BRACKETED = new RegExp(String.raw `^(?:unchanged|${DOTS}?\s?${WHAT}(?: ${KEPT})?\s?${DOTS}?|(?:the )?rest of (?:the )?${THING}(?: ${KEPT})?)$`, 'i');
const COMMENTED = /^(?:\/\/+|#+|\/\*+|<!--|--+|;+|%+|\{\/\*|"""|''')\s*/;
const COMMENT_END = /\s*(?:\*\/\}|\*\/|-->|"""|''')$/;
const BRACKETS = /^(?:<(.*)>|\[(.*)\]|\((.*)\))$/;
/**
 * Finds a whole line that stands for text which was left out (`// ... existing code ...`, `<unchanged>`). A line that the
 * base file has too is no elision. Only whole lines count, so that prose about such lines is seldom hit.
 */
function findPlaceholder(content, base) {
    for (const hint of HINTS) {
        const line = findHinted(content, hint).find((each) => isElision(each) && !hasLine(base, each));
        if (line !== undefined)
            return line;
    }
    return undefined;
}
/** The short lines in which a hint stands, each once. */
function findHinted(content, hint) {
    const lines = [];
    let done = -1;
    for (const { index } of content.matchAll(hint)) {
        if (index < done)
            continue;
        const start = content.lastIndexOf('\n', index) + 1;
        const end = content.indexOf('\n', index);
        done = end === -1 ? content.length : end;
        if (done - start <= MOST_SIGNS)
            lines.push(content.slice(start, done).trim());
    }
    return lines;
}
function isElision(line) {
    const bare = line.replace(COMMENTED, '').replace(COMMENT_END, '').trim();
    const inside = BRACKETS.exec(bare);
    if (inside !== null)
        return BRACKETED.test((inside[1] ?? inside[2] ?? inside[3] ?? '').trim());
    const plain = bare.replace(/[()[\]]/g, '').trim();
    return ELISIONS.some((pattern) => pattern.test(plain));
}
function hasLine(base, line) {
    return base !== undefined && base.split('\n').some((each) => each.trim() === line);
}

;// CONCATENATED MODULE: ./js/craft/content/exceeds-bytes.js
/** True if the texts need more bytes of UTF-8 than the limit; counts bytes only where their lengths leave it open. */
function exceedsBytes(texts, limit) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > limit || 3 * length <= limit)
        return length > limit;
    return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > limit;
}

;// CONCATENATED MODULE: ./js/craft/content/secrets.js
/** Shapes that hardly anything but a live credential has; sources: the issuers' documented prefixes and lengths. */
const SECRETS = [
    {
        name: 'a private key',
        shape: String.raw `-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|\\n)[ \t]{0,16}[A-Za-z0-9+/=]{4}`,
    },
    { name: 'a GitHub token', shape: String.raw `\bgh[pousr]_[A-Za-z0-9]{36,255}` },
    { name: 'a GitHub token', shape: String.raw `\bgithub_pat_[A-Za-z0-9_]{50,255}` },
    { name: 'an AWS key id', shape: String.raw `\b(?:AKIA|ASIA)[A-Z2-7]{16}\b` },
    { name: 'an Anthropic key', shape: String.raw `\bsk-ant-[a-z]{2,8}[0-9]{2}-[A-Za-z0-9_-]{16,255}` },
    { name: 'an OpenAI key', shape: String.raw `\bsk-[A-Za-z0-9]{48}\b` },
    { name: 'an OpenAI key', shape: String.raw `\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,255}` },
    { name: 'a Slack token', shape: String.raw `\bxox[abeprs]-[0-9]{8,14}-[A-Za-z0-9-]{16,255}` },
    { name: 'a Google key', shape: String.raw `\bAIza[A-Za-z0-9_-]{35}\b` },
    { name: 'a Stripe key', shape: String.raw `\b[rs]k_live_[A-Za-z0-9]{24,255}` },
    { name: 'an npm token', shape: String.raw `\bnpm_[A-Za-z0-9]{36}\b` },
    { name: 'a GitLab token', shape: String.raw `\bglpat-[A-Za-z0-9_-]{20,255}` },
    { name: 'a PyPI token', shape: String.raw `\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,255}` },
];
/** A part of each shape: most texts have none, and are done after this one quick search. */
const ANCHOR = /-----BEGIN|gh[pousr]_|github_pat_|AKIA|ASIA|sk-|xox|AIza|k_live_|npm_|glpat-|pypi-/;
const ANY = new RegExp(SECRETS.map(({ shape }) => `(${shape})`).join('|'), 'g');
/** Names a credential that stands in a text and not in the base file, or undefined; the credential itself is not told. */
function findSecret(content, base) {
    if (!ANCHOR.test(content))
        return undefined;
    for (const hit of content.matchAll(ANY)) {
        if (hit[0].endsWith('EXAMPLE') || base?.includes(hit[0]) === true)
            continue;
        return SECRETS[hit.slice(1).findIndex((group) => group !== undefined)]?.name;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./js/craft/content/check-content.js




/** Files that are empty by custom; any other empty file is taken for a lost one. */
const EMPTY_BY_CUSTOM = /(?:^|\/)(?:__init__\.pyi?|py\.typed|\.?gitkeep|\.keep|\.nojekyll|\.npmignore)$/;
/** Checks what a file would hold: size, NUL, emptiness, elisions, credentials, script sections of manifests. */
function checkContent(file, limits) {
    return checkBytes(file, limits) ?? checkMeaning(file);
}
function checkBytes({ path, content }, limits) {
    if (exceedsBytes([content], limits.fileBytes)) {
        return {
            reason: 'too-large',
            fix: `is larger than ${limits.fileBytes} bytes. Split it into smaller files.`,
        };
    }
    if (content.includes('\0')) {
        return { reason: 'nul-byte', fix: 'contains a NUL byte. Write it as an escape of the language.' };
    }
    if (!content.isWellFormed()) {
        return { reason: 'control-char', fix: 'contains half a surrogate pair, which is no text.' };
    }
    if (!/\S/.test(content) && !EMPTY_BY_CUSTOM.test(path)) {
        return {
            reason: 'empty',
            fix: 'would be empty. Write its whole content, or delete it with `DELETE: path`.',
        };
    }
    return undefined;
}
function checkMeaning({ path, content, base, isLifted }) {
    const elision = findPlaceholder(content, base);
    if (elision !== undefined) {
        return {
            reason: 'placeholder',
            fix: `holds the line "${elision.slice(0, 80)}" in place of real text. Write the whole file.`,
        };
    }
    const secret = findSecret(content, base);
    if (secret !== undefined) {
        return { reason: 'secret', fix: `seems to contain ${secret}. Read it from the environment instead.` };
    }
    const part = isLifted ? undefined : changesRunnableParts(path, base, content);
    if (part === undefined)
        return undefined;
    return { reason: 'protected-file', fix: `changes ${part}, which is protected. Keep that part as it is.` };
}

;// CONCATENATED MODULE: ./js/craft/paths/fold-path.js
/** The key under which two names are the same file on some file system: NFC and without regard to case. */
function foldPath(path) {
    return path.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();
}
/**
 * What the laxest file system might see in a name: compatibility forms (NFKC), no invisible signs (HFS+ skips them),
 * no regard to case. For comparing with dangerous names only.
 */
function skeletonOf(path) {
    const visible = path.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
    return visible.toLowerCase().toUpperCase().toLowerCase();
}

;// CONCATENATED MODULE: ./js/craft/paths/dot-git.js

/**
 * True for a segment that some file system opens as `.git`: any case, invisible signs (HFS+), trailing dots, spaces and
 * streams (NTFS), 8.3 short names; also the short names of `.gitmodules`, `.gitattributes` and `.gitignore`.
 */
function isDotGit(segment) {
    const name = bareName(skeletonOf(segment));
    return name === '.git' || /^(?:git|gitmod|gitatt|gitign|gi[0-9a-f]{4})~[0-9]{1,6}$/.test(name);
}
function bareName(skeleton) {
    const colon = skeleton.indexOf(':');
    const name = colon === -1 ? skeleton : skeleton.slice(0, colon);
    let start = 0;
    let end = name.length;
    while (name.charAt(start) === ' ')
        start += 1;
    while (end > start && ' .'.includes(name.charAt(end - 1)))
        end -= 1;
    return name.slice(start, end);
}

;// CONCATENATED MODULE: ./js/craft/paths/check-path.js


/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$|clock\$)(?:\.|$)/;
const SHORT_NAME = /^[^.~]{1,6}~[0-9]{1,6}(?:\.[^.]{0,3})?$/;
const NOTE_BEHIND = / \((?:new|new file|updated|modified|changed|unchanged|deleted|renamed|existing)\)$/i;
const RULES = [
    rule('invalid-path', 'names no path. Write the path behind the colon', ({ raw }) => raw === ''),
    rule('path-too-long', 'is far too long', ({ raw, limits }) => raw.length > 8 * limits.pathBytes),
    rule('absolute', 'must be relative to the root of the repository', isAbsolute),
    rule('traversal', 'must not contain `..`; write the path from the root of the repository', ({ laxSegments }) => laxSegments.some(isDotDot)),
    rule('dot-git', "reaches into Git's own folder, which nobody may write", ({ laxSegments }) => laxSegments.some(isDotGit)),
    rule('invalid-path', 'must use `/` between folders', ({ raw }) => raw.includes('\\')),
    rule('control-char', 'contains a control sign or an invisible sign; remove it', ({ raw }) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(raw)),
    rule('invalid-path', 'must be plain NFC text', isNotNfc),
    rule('invalid-path', 'must not hold an empty segment, `.`, or a `/` at its end', ({ segments }) => segments.some((segment) => segment === '' || segment === '.')),
    rule('invalid-path', 'must not hold one of `: " < > | ? *`, nor escapes of `.`, `/` or `\\`', ({ raw }) => /[:"<>|?*]|%(?:2e|2f|5c)/i.test(raw)),
    rule('invalid-path', 'must be the bare path, without quotes, links or notes', isDecorated),
    rule('invalid-path', 'has a segment that starts or ends with a space, or ends with a dot', ({ segments }) => segments.some((segment) => segment.startsWith(' ') || segment.endsWith(' ') || segment.endsWith('.'))),
    rule('invalid-path', 'uses a space that is not the plain one', ({ raw }) => /[^\S ]/u.test(raw)),
    rule('invalid-path', 'must not start with `-`', ({ raw }) => raw.startsWith('-')),
    rule('invalid-path', 'uses a name that Windows keeps for itself', ({ laxSegments }) => laxSegments.some((segment) => DEVICES.test(segment) || SHORT_NAME.test(segment))),
    rule('path-too-long', 'is too long; use shorter names', isTooLong),
];
/** Checks a path by itself: relative, `/` only, NFC, and a plain name on every file system. */
function checkPathShape(raw, limits) {
    const lax = raw.length > 8 * limits.pathBytes ? '' : skeletonOf(decoded(raw));
    const laxSegments = lax === '' ? [] : [...raw.split(/[/\\]/), ...lax.split(/[/\\]/)];
    const forms = { raw, lax, segments: raw.split('/'), laxSegments, limits };
    return RULES.find((each) => each.breaks(forms));
}
function rule(reason, fix, breaks) {
    return { reason, fix: `${fix}.`, breaks };
}
/** `%2e`, `%2f` and `%5c` as a careless decoder would read them. */
function decoded(raw) {
    return raw.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\');
}
function isAbsolute({ raw, lax }) {
    return [raw, lax].some((path) => /^(?:[/\\~]|[a-z]:|[a-z][a-z0-9+.-]*:[/\\])/i.test(path));
}
function isDotDot(segment) {
    return /^\s*\.\.\s*$/.test(segment);
}
function isNotNfc({ raw }) {
    return !raw.isWellFormed() || raw.includes('\uFFFD') || raw.normalize('NFC') !== raw;
}
function isDecorated({ raw }) {
    const quoted = raw.length > 1 && raw.startsWith("'") && raw.endsWith("'");
    return quoted || raw.includes('`') || raw.includes('](') || NOTE_BEHIND.test(raw);
}
function isTooLong({ raw, segments, limits }) {
    if (Buffer.byteLength(raw) > limits.pathBytes)
        return true;
    return segments.some((segment) => Buffer.byteLength(segment) > limits.segmentBytes);
}

;// CONCATENATED MODULE: ./js/craft/paths/protected-names.js
/**
 * What a worker may not write, because it runs, decides or instructs outside the task: all names in lower case.
 * Sources: the design's list; the folders in which tools look for settings, by their own documentation.
 */
const words = (text) => new Set(text.split(/\s+/).filter((word) => word !== ''));
/** Top-level folders that are protected with all that is in them. */
const protectedRoots = words(`
  .github .husky .githooks .lefthook .circleci .buildkite .gitea .forgejo .gitlab .woodpecker .devcontainer .vscode
  .yarn .cargo .mvn .bundle
`);
/** Folders that instruct or configure coding tools, wherever they stand. */
const protectedFolders = words(`
  .claude .cursor .windsurf .clinerules .roo .codex .gemini .continue .kiro .junie .aider .amazonq .augment
`);
/** File names that are protected wherever they stand. */
const protectedNames = words(`
  action.yml action.yaml codeowners .gitmodules .gitattributes .gitlab-ci.yml .travis.yml appveyor.yml jenkinsfile
  azure-pipelines.yml bitbucket-pipelines.yml .drone.yml cloudbuild.yaml

  package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock poetry.lock uv.lock
  pdm.lock pipfile.lock pylock.toml conda-lock.yml cargo.lock go.sum go.work.sum composer.lock gemfile.lock mix.lock
  pubspec.lock packages.lock.json gradle.lockfile flake.lock package.resolved podfile.lock cartfile.resolved
  .terraform.lock.hcl

  .npmrc .yarnrc .yarnrc.yml .pnpmfile.cjs .pnpmfile.mjs .pnpmfile.js bunfig.toml .pypirc pip.conf .envrc
  .pre-commit-config.yaml .pre-commit-config.yml .overcommit.yml lefthook.yml lefthook.yaml .lefthook.yml
  lefthook.toml lefthook.json .lintstagedrc .huskyrc

  agents.md agents.override.md agent.md claude.md claude.local.md gemini.md copilot-instructions.md .cursorrules
  .cursorignore .windsurfrules .clinerules .roorules .goosehints .mcp.json .aider.conf.yml

  makefile gnumakefile justfile .justfile taskfile.yml taskfile.yaml gradlew gradlew.bat mvnw mvnw.cmd
  pytest.ini .pytest.ini pytest.toml .pytest.toml tox.ini tox.toml noxfile.py .coveragerc nose.cfg .rspec .taprc
  nextest.toml jasmine.json .jasmine.json cypress.json
`);
/** Families of test-runner settings: `vitest.config.ts`, `.mocharc.cjs`, `phpunit.xml.dist`, … */
const protectedFamilies = [
    /^(?:vitest|jest|playwright|cypress|karma|ava|wdio|nightwatch|testcafe|web-test-runner|tap|c8|nyc)\.(?:config|conf)\.[^/]+$/,
    /^(?:vitest\.workspace|vitest\.projects|codecept\.conf|protractor\.conf)\.[^/]+$/,
    /^\.(?:mocharc|nycrc|c8rc|lintstagedrc|huskyrc|simple-git-hooks|testcaferc)\.[^/]+$/,
    /^\.(?:mocharc|nycrc|c8rc|simple-git-hooks)$/,
    /^simple-git-hooks\.[^/]+$/,
    /^phpunit\.(?:dist\.)?xml(?:\.dist)?$/,
    /^[^/]+\.mk$/,
];

;// CONCATENATED MODULE: ./js/craft/paths/check-protected.js


/** Says whether a worker may not write a path at all, whatever its contract allows. */
function checkProtected(path, protection) {
    const segments = skeletonOf(path).split('/');
    if (segments[0] === '.github' && segments[1] === 'workflows') {
        return { reason: 'workflow-file', fix: 'is a workflow, which only people write. Leave it out.' };
    }
    if (!isProtectedByDefault(segments) && !protection.isProtected(path))
        return undefined;
    if (protection.isLifted(path))
        return undefined;
    return {
        reason: 'protected-file',
        fix: 'is protected in this repository. Leave it out, and say under DECISIONS what a person should change there.',
    };
}
function isProtectedByDefault(segments) {
    const name = segments.at(-1) ?? '';
    return (protectedRoots.has(segments[0] ?? '') ||
        segments.some((segment) => protectedFolders.has(segment)) ||
        protectedNames.has(name) ||
        protectedFamilies.some((family) => family.test(name)) ||
        (segments[0] === 'gradle' && segments[1] === 'wrapper'));
}

;// CONCATENATED MODULE: ./js/craft/paths/create-place-check.js

const MODE_LINK = '120000';
const MODE_SUBMODULE = '160000';
/**
 * Makes the check of one answer's blocks, in their order, against the tree and against each other: files used as
 * folders, links and submodules in the way, twins of what exists, deletes of what is not there.
 */
function createPlaceCheck(tree, blocks) {
    const deleted = new Set(blocks.filter(({ kind }) => kind === 'delete').map(({ path }) => path));
    const kept = tree.filter(({ path }) => !deleted.has(path));
    const places = {
        existing: new Map(tree.map(({ path }) => [foldPath(path), path])),
        existingFolders: new Set(kept.flatMap(({ path }) => parentsOf(foldPath(path)))),
        links: new Set(tree.filter(isLink).map(({ path }) => foldPath(path))),
        deleted,
        seenFiles: new Set(),
        seenFolders: new Set(),
    };
    return (block) => checkPlace(places, block);
}
function checkPlace(places, block) {
    const key = foldPath(block.path);
    const parents = parentsOf(key);
    const problem = checkTwin(places, block, key) ??
        checkLinks(places, [...parents, key]) ??
        (block.kind === 'delete'
            ? checkDelete(places, block.path, key)
            : checkConflict(places, { path: block.path, key, parents }));
    if (block.kind === 'file') {
        places.seenFiles.add(key);
        for (const parent of parents)
            places.seenFolders.add(parent);
    }
    return problem;
}
function checkTwin(places, { kind, path }, key) {
    const existing = places.existing.get(key);
    if (kind === 'delete' || existing === undefined || existing === path)
        return undefined;
    return { reason: 'duplicate-path', fix: `differs from the existing \`${existing}\` in case only.` };
}
function checkLinks(places, path) {
    if (!path.some((part) => places.links.has(part)))
        return undefined;
    return {
        reason: 'symlink',
        fix: 'is, or lies behind, a symbolic link or a submodule. Write the real file.',
    };
}
function checkDelete(places, path, key) {
    if (places.existing.get(key) === path)
        return undefined;
    return { reason: 'delete-unknown', fix: 'does not exist, so it cannot be deleted. Leave the line out.' };
}
function checkConflict(places, at) {
    const isKeptFile = (key) => {
        const existing = places.existing.get(key);
        return existing !== undefined && !places.deleted.has(existing);
    };
    const underFile = at.parents.some((parent) => places.seenFiles.has(parent) || isKeptFile(parent));
    const isFolder = places.seenFolders.has(at.key) || places.existingFolders.has(at.key);
    if (!underFile && !isFolder)
        return undefined;
    const fix = underFile ? 'lies below a path that is a file.' : 'is a folder, so it cannot be a file.';
    return { reason: 'path-conflict', fix: `${fix} Choose another path, or delete what is in the way.` };
}
function isLink({ mode }) {
    return mode === MODE_LINK || mode === MODE_SUBMODULE;
}
function parentsOf(key) {
    const parents = [];
    for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1))
        parents.push(key.slice(0, at));
    return parents;
}

;// CONCATENATED MODULE: ./js/craft/check-blocks.js








/** Checks every block in the order of the text; the first problem refuses them all. */
function checkBlocks(blocks, rules) {
    if (blocks.length > rules.limits.files) {
        return refused('too-large', null, `The answer holds ${blocks.length} blocks; at most ${rules.limits.files} fit.`);
    }
    const checkPlace = createPlaceCheck(rules.tree, blocks);
    const seen = new Set();
    for (const block of blocks) {
        const problem = checkRepeated(block.path, seen) ??
            checkPathShape(block.path, rules.limits) ??
            checkProtected(block.path, rules.protection) ??
            checkPlace(block) ??
            checkBoundary(block, rules) ??
            checkText(block, rules);
        if (problem !== undefined)
            return blamed(block, problem);
    }
    const contents = blocks.flatMap((block) => (block.kind === 'file' ? [block.content] : []));
    if (!exceedsBytes(contents, rules.limits.totalBytes))
        return (0,result.ok)(undefined);
    return refused('too-large', null, `The files have more than ${rules.limits.totalBytes} bytes together. Deliver fewer or smaller files.`);
}
/** Comes before the path's own rules, so that the second of two NFC twins is called a twin. */
function checkRepeated(path, seen) {
    const key = foldPath(path);
    if (!seen.has(key)) {
        seen.add(key);
        return undefined;
    }
    return {
        reason: 'duplicate-path',
        fix: 'stands in this answer twice (upper and lower case count as one). Give each path one block.',
    };
}
function checkBoundary(block, { allows }) {
    if (allows === undefined || allows(block.path))
        return undefined;
    return {
        reason: 'outside-boundary',
        fix: "lies outside this task's boundaries. Change only files that the contract allows; ask with `QUESTION:` if the task cannot be done within them.",
    };
}
function checkText(block, rules) {
    if (block.kind === 'delete')
        return undefined;
    const { path, content } = block;
    const isLifted = rules.protection.isLifted(path);
    return checkContent({ path, content, base: rules.baseOf(path), isLifted }, rules.limits);
}
function blamed(block, { reason, fix }) {
    return refused(reason, block.path, `The file ${shownPath(block.path)} ${fix}`);
}

;// CONCATENATED MODULE: ./js/craft/parse-delivery.js








const OUTCOMES = {
    REPORT: 'report',
    QUESTION: 'question',
    'NOTHING TO DO': 'nothing',
};
/**
 * Reads a worker's answer: its files, or its one text, or the first reason to refuse the whole of it. Order: stop reason,
 * size, grammar in the order of the text, manifest, then each block in the order of the text.
 */
function parseDelivery(answer, options = {}) {
    const limits = { ...delivery/* defaultDeliveryLimits */.CR, ...options.limits };
    const incomplete = checkWhole(answer, options.stopReason ?? 'end_turn', limits);
    if (incomplete !== undefined)
        return incomplete;
    const raw = readAnswer(answer);
    if (!raw.ok)
        return raw;
    const section = raw.value.sections.find(({ name }) => OUTCOMES[name] !== undefined);
    const outcome = section === undefined ? undefined : OUTCOMES[section.name];
    if (section !== undefined && outcome !== undefined) {
        return readText(raw.value, outcome, section.text);
    }
    return readFiles(raw.value, options, limits);
}
function checkWhole(answer, stopReason, limits) {
    if (stopReason === 'refusal') {
        return refused('refusal', null, 'The model declined to answer. Ask for the task in other words.');
    }
    if (stopReason !== 'end_turn') {
        return refused('truncated', null, `The answer stopped early (${stopReason.slice(0, 60)}). Answer again, completely and shorter: only the files that must change.`);
    }
    if (exceedsBytes([answer], limits.answerBytes)) {
        return refused('too-large', null, `The answer is larger than ${limits.answerBytes} bytes. Deliver less.`);
    }
    if (!/\S/.test(answer))
        return refused('empty', null, 'The answer is empty. Deliver files, or say why not.');
    return undefined;
}
function readText(raw, outcome, text) {
    if (text === '')
        return refused('empty', null, `Nothing stands behind the heading. Write the text below it.`);
    if (raw.announced !== undefined && raw.announced !== 0)
        return mismatch(raw.announced, 0);
    return told(raw, { outcome, files: [], deletes: [], text });
}
function readFiles(raw, options, limits) {
    const { blocks, announced } = raw;
    if (blocks.length === 0)
        return noBlocks();
    if (announced === undefined && options.manifest !== 'optional') {
        return refused('truncated', null, `The last line \`END FILES: ${blocks.length}\` is missing, so the answer may be cut off. End with that line.`);
    }
    if (announced !== undefined && announced !== blocks.length)
        return mismatch(announced, blocks.length);
    const checked = checkBlocks(blocks, {
        allows: options.allowed === undefined ? undefined : (0,globs/* compileGlobs */.tI)(options.allowed),
        protection: {
            isProtected: (0,globs/* compileGlobs */.tI)(options.protect ?? []),
            isLifted: (0,globs/* compileGlobs */.tI)(options.unprotect ?? []),
        },
        tree: options.tree ?? [],
        baseOf: options.baseOf ?? (() => undefined),
        limits,
    });
    if (!checked.ok)
        return checked;
    return told(raw, { outcome: 'files', files: filesOf(blocks), deletes: deletesOf(blocks), text: '' });
}
/** Texts are posted on issues, so they are searched for credentials like files. */
function told(raw, rest) {
    const delivery = { ...rest, summary: textOf(raw, 'SUMMARY'), decisions: textOf(raw, 'DECISIONS') };
    const secret = findSecret([delivery.text, delivery.summary, delivery.decisions].join('\n\n'), undefined);
    if (secret === undefined)
        return (0,result.ok)(delivery);
    return refused('secret', null, `The text seems to contain ${secret}. Describe it without its value.`);
}
function textOf(raw, name) {
    const texts = raw.sections.filter((section) => section.name === name).map(({ text }) => text);
    return texts.filter((text) => text !== '').join('\n\n');
}
function filesOf(blocks) {
    return blocks.flatMap((block) => block.kind === 'file' ? [{ path: block.path, content: block.content }] : []);
}
function deletesOf(blocks) {
    return blocks.flatMap((block) => (block.kind === 'delete' ? [block.path] : []));
}
function mismatch(announced, found) {
    return refused('manifest-mismatch', null, `The last line announces ${announced} files and deletes, but ${found} were found. Give each file its own line \`FILE: path\` with a fence below it, opened with more signs than any run of them inside, and count again.`);
}
function noBlocks() {
    return refused('no-blocks', null, 'The answer holds no file. Write each file as a line `FILE: path` and a code fence below it, or start a line with `REPORT:`, `QUESTION:` or `NOTHING TO DO:`.');
}

// EXTERNAL MODULE: ./js/app/read-again.js
var read_again = __webpack_require__(1745);
;// CONCATENATED MODULE: ./js/app/checkpoint/judge-delivery.js




/** Reads and judges a delivery with the token's own eyes: nothing that an earlier job concluded is taken over. */
async function judgeDelivery(deps, artifact, { contract, config, base }) {
    const tree = (0,expect/* expect */.E)(await (0,read_again/* readAgain */.n)(deps, () => deps.git.listAt(base)), `Listing the files of ${base.slice(0, 7)}`);
    const texts = await basesOf(deps, { text: artifact.text, tree, base });
    const delivery = parseDelivery(artifact.text, {
        stopReason: artifact.stopReason,
        allowed: contract.boundaries,
        tree: [...tree].map(([path, entry]) => ({ path, mode: entry.mode })),
        baseOf: (path) => texts.get(path),
        protect: config.protected,
    });
    const flags = delivery.ok ? judge_delivery_flagsOf(delivery.value, texts) : [];
    return { delivery, tree, flags };
}
/** Texts of the existing files that the answer seems to touch: named on a line of its own that looks like a header. */
async function basesOf(deps, { text, tree, base }) {
    const named = new Set();
    for (const line of text.split('\n')) {
        if (line.length > 600 || !/FILE|DELETE/i.test(line))
            continue;
        for (const word of line.split(/[\s`*#:"']+/)) {
            if (tree.get(word)?.type === 'blob')
                named.add(word);
        }
    }
    const paths = [...named].slice(0, 300);
    return (0,expect/* expect */.E)(await (0,read_again/* readAgain */.n)(deps, () => deps.git.textsAt(base, paths)), 'Reading the files that change');
}
function judge_delivery_flagsOf(delivery, texts) {
    const changed = [
        ...delivery.files.map((file) => ({ path: file.path, next: file.content })),
        ...delivery.deletes.map((path) => ({ path, next: null })),
    ];
    return flagTests((path) => texts.get(path), changed).map((flag) => `${flag.path}: ${flag.kind} (${flag.before} before, ${flag.after} now)`);
}

// EXTERNAL MODULE: ./js/app/checkpoint/report.js
var report = __webpack_require__(5519);
;// CONCATENATED MODULE: ./js/app/checkpoint/checkpoint-work.js








/** Judges one worker's delivery and brings what is accepted as far as a candidate. */
async function checkpointWork(leg, artifact) {
    const { grant } = leg.order;
    if (grant.kind !== 'work')
        throw new fault/* ForemanError */.V('bad-input', 'A batch has no delivery.');
    const bound = artifact.request === leg.order.request && artifact.term === grant.term && artifact.task === grant.task;
    if (!bound)
        throw new fault/* ForemanError */.V('bad-artifact', `The delivery is not that of term ${grant.term}; it is refused.`);
    const task = (0,request_state/* taskOf */.Xb)(leg.state, grant.task);
    const blank = { ...(0,report/* emptyReport */._)(leg.order), spent: artifact.spent };
    if (artifact.outcome !== 'answered') {
        return { report: { ...blank, outcome: 'unavailable', why: artifact.why }, verify: null };
    }
    const contract = contractOf(leg, task);
    if (!contract) {
        return {
            report: { ...blank, outcome: 'edited', why: 'The task’s text was edited while it was worked on.' },
            verify: null,
        };
    }
    const config = (0,load_config/* configOf */.W)(leg.world);
    const judged = await judgeDelivery(leg.deps, artifact, { contract, config, base: grant.base });
    if (!judged.delivery.ok) {
        return { report: { ...blank, outcome: 'refused', refusal: judged.delivery.error }, verify: null };
    }
    const delivery = judged.delivery.value;
    const told = tell(blank, delivery, judged.flags);
    if (delivery.outcome === 'question')
        return { report: { ...told, outcome: 'question' }, verify: null };
    return acceptDelivery({ ...leg, task, contract, delivery, tree: judged.tree, config }, told);
}
/** The contract as it stands on the task's issue, if it is still the one that the journal froze. */
function contractOf(leg, task) {
    const issue = task.issue === leg.world.issue.number ? leg.world.issue : leg.world.focus.get(task.issue ?? 0);
    const body = issue?.comments.find((comment) => comment.ours && comment.body.includes(task.nonce))?.body ?? issue?.body;
    const read = body === undefined ? undefined : (0,contract_body/* parseContract */.U)(body);
    return read?.ok && (0,hash/* hashValue */.gg)(read.value) === task.contract ? read.value : null;
}
function tell(blank, delivery, flags) {
    return {
        ...blank,
        delivery: delivery.outcome,
        text: delivery.text,
        summary: delivery.summary,
        decisions: delivery.decisions,
        flags: [...flags],
    };
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ headOf)
/* harmony export */ });
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7699);
/* harmony import */ var _text_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3488);


/** The present head; a work branch that is not where the journal left it was moved by somebody else. */
function headOf(state, world) {
    const { defaultBranch, head, headTree } = world.repository;
    if (state.mode === 'single') {
        return {
            oid: head,
            tree: headTree,
            message: '',
            at: `refs/heads/${defaultBranch}`,
            branch: defaultBranch,
        };
    }
    const branch = (0,_text_names_js__WEBPACK_IMPORTED_MODULE_1__/* .branchesOf */ .IJ)(state.request).work;
    const work = world.branches.get(branch);
    if (!work)
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V('work-moved', `The work branch ${branch} is gone; put it back at ${state.work ?? '?'}.`);
    return { ...work, at: `refs/heads/${branch}`, branch };
}


/***/ }),

/***/ 554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ makeCandidate)
});

// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
// EXTERNAL MODULE: ./js/text/literal-sections.js
var literal_sections = __webpack_require__(7672);
// EXTERNAL MODULE: ./js/text/literal.js
var text_literal = __webpack_require__(3679);
;// CONCATENATED MODULE: ./js/text/tracker.js


/** The heading below which everything to the end belongs to people. */
const NOTES_HEADING = '## Notes';
/**
 * The tracker as Markdown: a heading per phase, a ticked list line per task, its facts and decisions below. Titles are cut to one
 * line; what they and the decisions say is inert. Read back it gives the same value.
 */
function renderTracker(tracker) {
    const blocks = [
        `# Task tracker: ${oneLine(tracker.title)}`,
        ...(tracker.request === null ? [] : [requestLine(tracker.request)]),
        ...tracker.phases.flatMap(renderPhase),
        ...(tracker.notes === '' ? [] : [NOTES_HEADING, tracker.notes]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The line that names the request; the sentences behind the number may be reworded. */
const requestLine = (request) => `Request ${request}. Foreman renders this file with each task that lands; the states come from its journal.`;
function renderPhase(phase) {
    const heading = `## Phase ${phase.number}${phase.title === null ? '' : `: ${oneLine(phase.title)}`}`;
    return phase.tasks.length === 0 ? [heading] : [heading, phase.tasks.map(renderTask).join('\n')];
}
function renderTask(task) {
    const facts = [
        `worker ${task.worker}`,
        ...(task.after.length > 0 ? [`after ${task.after.join(' ')}`] : []),
        ...(task.issue === null ? [] : [`issue #${task.issue}`]),
        ...(task.pull === null ? [] : [`pull request #${task.pull}`]),
    ];
    return [
        `- [${task.state === 'done' ? 'x' : ' '}] **${task.key}** (${task.state}) ${oneLine(task.title)}`,
        `  - ${facts.join(', ')}`,
        ...(task.decisions.length > 0 ? ['  - decisions:'] : []),
        ...task.decisions.flatMap(literal_sections/* listItem */.Aw).map((line) => (line === '' ? '' : `    ${line}`)),
    ].join('\n');
}
/** A title is one line; what would still need a fence is smoothed first. */
function oneLine(title) {
    const literal = (0,text_literal/* inlineLiteral */.DE)(title);
    if (literal !== undefined)
        return literal;
    const smooth = title
        .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\s]+/gu, ' ')
        .replace(/`+/g, "'");
    return (0,text_literal/* inlineLiteral */.DE)(smooth.trim()) ?? 'untitled';
}

// EXTERNAL MODULE: ./js/text/trailers.js
var trailers = __webpack_require__(6198);
// EXTERNAL MODULE: ./js/app/tracker-of.js
var tracker_of = __webpack_require__(1586);
// EXTERNAL MODULE: ./js/app/expect.js
var expect = __webpack_require__(4493);
;// CONCATENATED MODULE: ./js/app/checkpoint/build-candidate.js

/** One commit that is the head with checkpoints merged in and the tracker as it will stand: what verify tests is what lands. */
async function buildCandidate(deps, head, candidate) {
    const tree = (0,expect/* expect */.E)(await deps.git.writeTree(head.tree, candidate.changes), 'Writing the candidate’s tree');
    const parents = [head.oid, ...candidate.checkpoints];
    return (0,expect/* expect */.E)(await deps.git.writeCommit({ message: candidate.message, tree, parents }), 'Writing the candidate');
}

// EXTERNAL MODULE: ./js/app/checkpoint/head-of.js
var head_of = __webpack_require__(6145);
;// CONCATENATED MODULE: ../../node_modules/node-diff3/dist/diff3.mjs
// src/diff3.mjs
function LCS(buffer1, buffer2) {
  let equivalenceClasses = Object.create(null);
  for (let j = 0;j < buffer2.length; j++) {
    const item = buffer2[j];
    if (equivalenceClasses[item]) {
      equivalenceClasses[item].push(j);
    } else {
      equivalenceClasses[item] = [j];
    }
  }
  const NULLRESULT = { buffer1index: -1, buffer2index: -1, chain: null };
  let candidates = [NULLRESULT];
  for (let i = 0;i < buffer1.length; i++) {
    const item = buffer1[i];
    const buffer2indices = equivalenceClasses[item] || [];
    let r = 0;
    let c = candidates[0];
    for (const j of buffer2indices) {
      let s;
      for (s = r;s < candidates.length; s++) {
        if (candidates[s].buffer2index < j && (s === candidates.length - 1 || candidates[s + 1].buffer2index > j)) {
          break;
        }
      }
      if (s < candidates.length) {
        const newCandidate = { buffer1index: i, buffer2index: j, chain: candidates[s] };
        if (r === candidates.length) {
          candidates.push(c);
        } else {
          candidates[r] = c;
        }
        r = s + 1;
        c = newCandidate;
        if (r === candidates.length) {
          break;
        }
      }
    }
    candidates[r] = c;
  }
  return candidates[candidates.length - 1];
}
function diffComm(buffer1, buffer2) {
  const lcs = LCS(buffer1, buffer2);
  let result = [];
  let tail1 = buffer1.length;
  let tail2 = buffer2.length;
  let common = { common: [] };
  function processCommon() {
    if (common.common.length) {
      common.common.reverse();
      result.push(common);
      common = { common: [] };
    }
  }
  for (let candidate = lcs;candidate !== null; candidate = candidate.chain) {
    let different = { buffer1: [], buffer2: [] };
    while (--tail1 > candidate.buffer1index) {
      different.buffer1.push(buffer1[tail1]);
    }
    while (--tail2 > candidate.buffer2index) {
      different.buffer2.push(buffer2[tail2]);
    }
    if (different.buffer1.length || different.buffer2.length) {
      processCommon();
      different.buffer1.reverse();
      different.buffer2.reverse();
      result.push(different);
    }
    if (tail1 >= 0) {
      common.common.push(buffer1[tail1]);
    }
  }
  processCommon();
  result.reverse();
  return result;
}
function diffIndices(buffer1, buffer2) {
  const lcs = LCS(buffer1, buffer2);
  let result = [];
  let tail1 = buffer1.length;
  let tail2 = buffer2.length;
  for (let candidate = lcs;candidate !== null; candidate = candidate.chain) {
    const mismatchLength1 = tail1 - candidate.buffer1index - 1;
    const mismatchLength2 = tail2 - candidate.buffer2index - 1;
    tail1 = candidate.buffer1index;
    tail2 = candidate.buffer2index;
    if (mismatchLength1 || mismatchLength2) {
      result.push({
        buffer1: [tail1 + 1, mismatchLength1],
        buffer1Content: buffer1.slice(tail1 + 1, tail1 + 1 + mismatchLength1),
        buffer2: [tail2 + 1, mismatchLength2],
        buffer2Content: buffer2.slice(tail2 + 1, tail2 + 1 + mismatchLength2)
      });
    }
  }
  result.reverse();
  return result;
}
function diffPatch(buffer1, buffer2) {
  const lcs = LCS(buffer1, buffer2);
  let result = [];
  let tail1 = buffer1.length;
  let tail2 = buffer2.length;
  function chunkDescription(buffer, offset, length) {
    let chunk = [];
    for (let i = 0;i < length; i++) {
      chunk.push(buffer[offset + i]);
    }
    return {
      offset,
      length,
      chunk
    };
  }
  for (let candidate = lcs;candidate !== null; candidate = candidate.chain) {
    const mismatchLength1 = tail1 - candidate.buffer1index - 1;
    const mismatchLength2 = tail2 - candidate.buffer2index - 1;
    tail1 = candidate.buffer1index;
    tail2 = candidate.buffer2index;
    if (mismatchLength1 || mismatchLength2) {
      result.push({
        buffer1: chunkDescription(buffer1, candidate.buffer1index + 1, mismatchLength1),
        buffer2: chunkDescription(buffer2, candidate.buffer2index + 1, mismatchLength2)
      });
    }
  }
  result.reverse();
  return result;
}
function diff3MergeRegions(a, o, b) {
  let hunks = [];
  function addHunk(h, ab) {
    hunks.push({
      ab,
      oStart: h.buffer1[0],
      oLength: h.buffer1[1],
      abStart: h.buffer2[0],
      abLength: h.buffer2[1]
    });
  }
  diffIndices(o, a).forEach((item) => addHunk(item, "a"));
  diffIndices(o, b).forEach((item) => addHunk(item, "b"));
  hunks.sort((x, y) => x.oStart - y.oStart);
  let results = [];
  let currOffset = 0;
  function advanceTo(endOffset) {
    if (endOffset > currOffset) {
      results.push({
        stable: true,
        buffer: "o",
        bufferStart: currOffset,
        bufferLength: endOffset - currOffset,
        bufferContent: o.slice(currOffset, endOffset)
      });
      currOffset = endOffset;
    }
  }
  while (hunks.length) {
    let hunk = hunks.shift();
    let regionStart = hunk.oStart;
    let regionEnd = hunk.oStart + hunk.oLength;
    let regionHunks = [hunk];
    advanceTo(regionStart);
    while (hunks.length) {
      const nextHunk = hunks[0];
      const nextHunkStart = nextHunk.oStart;
      if (nextHunkStart > regionEnd)
        break;
      regionEnd = Math.max(regionEnd, nextHunkStart + nextHunk.oLength);
      regionHunks.push(hunks.shift());
    }
    if (regionHunks.length === 1) {
      if (hunk.abLength > 0) {
        const buffer = hunk.ab === "a" ? a : b;
        results.push({
          stable: true,
          buffer: hunk.ab,
          bufferStart: hunk.abStart,
          bufferLength: hunk.abLength,
          bufferContent: buffer.slice(hunk.abStart, hunk.abStart + hunk.abLength)
        });
      }
    } else {
      let bounds = {
        a: [a.length, -1, o.length, -1],
        b: [b.length, -1, o.length, -1]
      };
      while (regionHunks.length) {
        hunk = regionHunks.shift();
        const oStart = hunk.oStart;
        const oEnd = oStart + hunk.oLength;
        const abStart = hunk.abStart;
        const abEnd = abStart + hunk.abLength;
        let b2 = bounds[hunk.ab];
        b2[0] = Math.min(abStart, b2[0]);
        b2[1] = Math.max(abEnd, b2[1]);
        b2[2] = Math.min(oStart, b2[2]);
        b2[3] = Math.max(oEnd, b2[3]);
      }
      const aStart = bounds.a[0] + (regionStart - bounds.a[2]);
      const aEnd = bounds.a[1] + (regionEnd - bounds.a[3]);
      const bStart = bounds.b[0] + (regionStart - bounds.b[2]);
      const bEnd = bounds.b[1] + (regionEnd - bounds.b[3]);
      let result = {
        stable: false,
        aStart,
        aLength: aEnd - aStart,
        aContent: a.slice(aStart, aEnd),
        oStart: regionStart,
        oLength: regionEnd - regionStart,
        oContent: o.slice(regionStart, regionEnd),
        bStart,
        bLength: bEnd - bStart,
        bContent: b.slice(bStart, bEnd)
      };
      results.push(result);
    }
    currOffset = regionEnd;
  }
  advanceTo(o.length);
  return results;
}
function diff3Merge(a, o, b, options) {
  let defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/
  };
  options = Object.assign(defaults, options);
  if (typeof a === "string")
    a = a.split(options.stringSeparator);
  if (typeof o === "string")
    o = o.split(options.stringSeparator);
  if (typeof b === "string")
    b = b.split(options.stringSeparator);
  let results = [];
  const regions = diff3MergeRegions(a, o, b);
  let okBuffer = [];
  function flushOk() {
    if (okBuffer.length) {
      results.push({ ok: okBuffer });
    }
    okBuffer = [];
  }
  function isFalseConflict(a2, b2) {
    if (a2.length !== b2.length)
      return false;
    for (let i = 0;i < a2.length; i++) {
      if (a2[i] !== b2[i])
        return false;
    }
    return true;
  }
  regions.forEach((region) => {
    if (region.stable) {
      okBuffer.push(...region.bufferContent);
    } else {
      if (options.excludeFalseConflicts && isFalseConflict(region.aContent, region.bContent)) {
        okBuffer.push(...region.aContent);
      } else {
        flushOk();
        results.push({
          conflict: {
            a: region.aContent,
            aIndex: region.aStart,
            o: region.oContent,
            oIndex: region.oStart,
            b: region.bContent,
            bIndex: region.bStart
          }
        });
      }
    }
  });
  flushOk();
  return results;
}
function mergeDiff3(a, o, b, options) {
  const defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/,
    label: {}
  };
  options = Object.assign(defaults, options);
  const aSection = "<<<<<<<" + (options.label.a ? ` ${options.label.a}` : "");
  const oSection = "|||||||" + (options.label.o ? ` ${options.label.o}` : "");
  const xSection = "=======";
  const bSection = ">>>>>>>" + (options.label.b ? ` ${options.label.b}` : "");
  const regions = diff3Merge(a, o, b, options);
  let conflict = false;
  let result = [];
  regions.forEach((region) => {
    if (region.ok) {
      result = result.concat(region.ok);
    } else if (region.conflict) {
      conflict = true;
      result = result.concat([aSection], region.conflict.a, [oSection], region.conflict.o, [xSection], region.conflict.b, [bSection]);
    }
  });
  return {
    conflict,
    result
  };
}
function merge(a, o, b, options) {
  const defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/,
    label: {}
  };
  options = Object.assign(defaults, options);
  const aSection = "<<<<<<<" + (options.label.a ? ` ${options.label.a}` : "");
  const xSection = "=======";
  const bSection = ">>>>>>>" + (options.label.b ? ` ${options.label.b}` : "");
  const regions = diff3Merge(a, o, b, options);
  let conflict = false;
  let result = [];
  regions.forEach((region) => {
    if (region.ok) {
      result = result.concat(region.ok);
    } else if (region.conflict) {
      conflict = true;
      result = result.concat([aSection], region.conflict.a, [xSection], region.conflict.b, [bSection]);
    }
  });
  return {
    conflict,
    result
  };
}
function mergeDigIn(a, o, b, options) {
  const defaults = {
    excludeFalseConflicts: true,
    stringSeparator: /\s+/,
    label: {}
  };
  options = Object.assign(defaults, options);
  const aSection = "<<<<<<<" + (options.label.a ? ` ${options.label.a}` : "");
  const xSection = "=======";
  const bSection = ">>>>>>>" + (options.label.b ? ` ${options.label.b}` : "");
  const regions = diff3Merge(a, o, b, options);
  let conflict = false;
  let result = [];
  regions.forEach((region) => {
    if (region.ok) {
      result = result.concat(region.ok);
    } else {
      const c = diffComm(region.conflict.a, region.conflict.b);
      for (const inner of c) {
        if (inner.common) {
          result = result.concat(inner.common);
        } else {
          conflict = true;
          result = result.concat([aSection], inner.buffer1, [xSection], inner.buffer2, [bSection]);
        }
      }
    }
  });
  return {
    conflict,
    result
  };
}
function patch(buffer, patch2) {
  let result = [];
  let currOffset = 0;
  function advanceTo(targetOffset) {
    while (currOffset < targetOffset) {
      result.push(buffer[currOffset]);
      currOffset++;
    }
  }
  for (const chunk of patch2) {
    advanceTo(chunk.buffer1.offset);
    for (const item of chunk.buffer2.chunk) {
      result.push(item);
    }
    currOffset += chunk.buffer1.length;
  }
  advanceTo(buffer.length);
  return result;
}
function stripPatch(patch2) {
  return patch2.map((chunk) => ({
    buffer1: { offset: chunk.buffer1.offset, length: chunk.buffer1.length },
    buffer2: { chunk: chunk.buffer2.chunk }
  }));
}
function invertPatch(patch2) {
  return patch2.map((chunk) => ({
    buffer1: chunk.buffer2,
    buffer2: chunk.buffer1
  }));
}


//# debugId=78A7F40B895BC9BF64756E2164756E21
//# sourceMappingURL=diff3.mjs.map

;// CONCATENATED MODULE: ./js/craft/merge.js

const MOST_SIGNS = 1024 * 1024;
const MOST_PAIRS = 2_000_000;
const LABELS = { ours: 'work branch', base: 'what the worker saw', theirs: 'delivery' };
/** Merges one text file three ways by lines; line ends stay as they are in the work branch's file. */
function mergeText({ base, ours, theirs }) {
    if (ours === theirs || base === theirs)
        return { clean: true, text: ours };
    if (base === ours)
        return { clean: true, text: theirs };
    if (ours === null || theirs === null)
        return { clean: false, why: 'deleted', markers: null };
    if ([base ?? '', ours, theirs].some((text) => text.includes('\0'))) {
        return { clean: false, why: 'binary', markers: null };
    }
    return mergeLines(linesOf(withEnds(base ?? '', ours)), linesOf(ours), linesOf(withEnds(theirs, ours)));
}
function mergeLines(base, ours, theirs) {
    if (isTooLarge(base, ours, theirs))
        return { clean: false, why: 'too-large', markers: null };
    const regions = diff3Merge(ours, base, theirs, { excludeFalseConflicts: true });
    const clean = regions.every((region) => region.conflict === undefined);
    const text = regions
        .map(({ ok, conflict }) => (conflict === undefined ? (ok ?? []).join('') : marked(conflict)))
        .join('');
    return clean ? { clean: true, text } : { clean: false, why: 'overlap', markers: text };
}
function marked(conflict) {
    const part = (lines) => lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('');
    return [
        `<<<<<<< ${LABELS.ours}\n${part(conflict.a)}`,
        `||||||| ${LABELS.base}\n${part(conflict.o)}`,
        `=======\n${part(conflict.b)}>>>>>>> ${LABELS.theirs}\n`,
    ].join('');
}
/** Lines with their ends, so that a missing final newline is a difference like any other. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** A text that has only the other kind of line end gets that of the reference; mixed ends are left alone. */
function withEnds(text, reference) {
    const [mine, wanted] = [endsOf(text), endsOf(reference)];
    if (mine === 'lf' && wanted === 'crlf')
        return text.replaceAll('\n', '\r\n');
    if (mine === 'crlf' && wanted === 'lf')
        return text.replaceAll('\r\n', '\n');
    return text;
}
function endsOf(text) {
    const feeds = text.split('\n').length - 1;
    const pairs = text.split('\r\n').length - 1;
    if (pairs === 0)
        return 'lf';
    return pairs === feeds ? 'crlf' : 'mixed';
}
/** The comparison takes time by pairs of equal lines: thousands of equal lines on both sides are not compared. */
function isTooLarge(base, ours, theirs) {
    const signs = [base, ours, theirs].map((lines) => lines.reduce((sum, line) => sum + line.length, 0));
    return signs.some((each) => each > MOST_SIGNS) || pairsOf(base, ours) + pairsOf(base, theirs) > MOST_PAIRS;
}
function pairsOf(left, right) {
    const counts = new Map();
    for (const line of left)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    return right.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

// EXTERNAL MODULE: ./js/domain/world.js
var domain_world = __webpack_require__(2611);
// EXTERNAL MODULE: ./js/app/read-again.js
var read_again = __webpack_require__(1745);
;// CONCATENATED MODULE: ./js/app/checkpoint/merge-changes.js




/**
 * Brings change sets onto a head. A file that stands there as the worker saw it is replaced; one that moved is merged line by
 * line; one that cannot be merged is a conflict. Sets that touch one file are merged one after the other.
 */
async function mergeChanges(deps, { world, head }, sets) {
    const done = new Map();
    const conflicts = [];
    for (const set of sets) {
        const moved = set.files.filter((file) => !takesAsItIs({ world, head, done }, file));
        const taken = set.files.filter((file) => !moved.includes(file)).flatMap(treeChange);
        for (const change of taken)
            done.set(change.path, change);
        for (const file of moved) {
            const merged = await mergeFile(deps, { head, done }, { set, file });
            if (merged)
                done.set(file.path, merged);
            else
                conflicts.push(file.path);
        }
    }
    return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, changes: [...done.values()] };
}
function takesAsItIs({ world, head, done }, file) {
    if (done.has(file.path))
        return false;
    const there = world.entries.get((0,domain_world/* placeOf */.$)(head.at, file.path))?.oid ?? null;
    return there === file.seen || there === file.blob;
}
function treeChange(file) {
    if (file.blob !== null)
        return [{ path: file.path, blob: file.blob, mode: file.mode }];
    return file.seen === null ? [] : [{ path: file.path, gone: true }];
}
async function mergeFile(deps, { head, done }, { set, file }) {
    const earlier = done.get(file.path);
    const theirs = file.blob === null || set.commit === null ? null : await textAt(deps, set.commit, file.path);
    const base = file.seen === null ? null : await textAt(deps, set.base, file.path);
    const ours = await oursAt(deps, { head, earlier }, file.path);
    if (ours === undefined)
        return null;
    const merged = mergeText({ base, ours, theirs });
    if (!merged.clean)
        return null;
    if (merged.text === null)
        return { path: file.path, gone: true };
    return { path: file.path, content: merged.text, mode: file.mode };
}
/** What stands on the head, or what an earlier task of the same batch made of it; undefined where that is not text at hand. */
async function oursAt(deps, { head, earlier }, path) {
    if (!earlier)
        return textAt(deps, head.commit, path);
    if ('gone' in earlier)
        return null;
    return 'content' in earlier ? earlier.content : undefined;
}
async function textAt(deps, commit, path) {
    const texts = await (0,read_again/* readAgain */.n)(deps, () => deps.git.textsAt(commit, [path]));
    return (0,expect/* expect */.E)(texts, `Reading ${path} at ${commit.slice(0, 7)}`).get(path) ?? null;
}

;// CONCATENATED MODULE: ./js/app/checkpoint/make-candidate.js







/** Merges change sets into the present head and renders the tracker there, as one commit with every checkpoint as a parent. */
async function makeCandidate(leg, sets, decisions) {
    const { deps, state, world } = leg;
    const head = (0,head_of/* headOf */.U)(state, world);
    const merged = await mergeChanges(deps, { world, head: { commit: head.oid, at: head.at } }, sets);
    if (!merged.ok)
        return merged;
    const landing = sets.map((set) => set.task);
    const tracker = state.mode === 'single'
        ? []
        : [
            {
                path: names/* TRACKER_PATH */.PC,
                content: renderTracker((0,tracker_of/* trackerOf */.a)({ state, world }, landing, decisions)),
                mode: '100644',
            },
        ];
    const candidate = await buildCandidate(deps, head, {
        changes: [...merged.changes, ...tracker],
        checkpoints: sets.flatMap((set) => (set.commit === null ? [] : [set.commit])),
        message: messageOf({ state, world }, leg, sets),
    });
    return { ok: true, candidate, base: head.oid };
}
function messageOf({ state, world }, { order }, sets) {
    const title = (0,tracker_of/* titlesOf */.B)(state, world);
    const subjects = sets.map((set) => (0,trailers/* taskSubject */.E1)(set.task, title(set.task)));
    return (0,trailers/* renderCommit */.ak)({
        subject: subjects.length === 1 ? (subjects[0] ?? '') : `Phases ${sets.map((set) => set.task).join(', ')}`,
        summary: subjects.length === 1 ? '' : subjects.map((subject) => `- ${subject}`).join('\n'),
        trailers: {
            request: state.request,
            tasks: sets.map((set) => set.task),
            key: `${state.request}/candidate/${order.grant.term}`,
        },
    });
}


/***/ }),

/***/ 5210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ publishCandidate)
/* harmony export */ });
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7699);
/* harmony import */ var _expect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4493);


/**
 * Shows the commits on their branches and opens the pull request, in one request. A branch moves only from where it was seen, and a
 * pull request is unique by its branches, so that repeating this after a lost answer changes nothing.
 */
async function publishCandidate(deps, world, publication) {
    const known = publication.task && pullOf(world, publication.task.branch);
    const changes = [...refChanges(world, publication), ...(known === null ? pullChange(publication) : [])];
    const answers = changes.length === 0 ? [] : await deps.forge.change(changes);
    for (const [index, answer] of answers.entries())
        mustHold(answer, changes[index]);
    const made = changes.findIndex((change) => change.do === 'open-pull');
    const answer = answers[made];
    return answer?.kind === 'done' ? answer.value.number : known;
}
const pullOf = (world, branch) => world.pulls.find((pull) => pull.head === branch && pull.open)?.number ?? null;
function refChanges(world, { task, candidate }) {
    const shown = [
        ...(task ? moves(world, task.branch, task.checkpoint) : []),
        ...(candidate ? replaces(world, candidate.branch, candidate.commit) : []),
    ];
    return shown.map((move) => ({ do: 'refs', moves: [move] }));
}
function moves(world, branch, after) {
    const before = world.branches.get(branch)?.oid ?? null;
    return before === after ? [] : [{ branch, before, after }];
}
/** A candidate of an earlier leg is no ancestor of a new one: it is taken away first, since nothing is ever forced. */
function replaces(world, branch, after) {
    const before = world.branches.get(branch)?.oid ?? null;
    if (before === null || before === after)
        return moves(world, branch, after);
    return [
        { branch, before, after: null },
        { branch, before: null, after },
    ];
}
function pullChange({ task, pull }) {
    if (!task || !pull)
        return [];
    return [{ do: 'open-pull', head: task.branch, draft: false, ...pull }];
}
function mustHold(answer, change) {
    if (change?.do === 'refs' && answer.kind === 'refused') {
        const names = change.moves.map((move) => move.branch).join(', ');
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V('work-moved', `Somebody else moved ${names}; nothing was overwritten (${answer.message}).`, {
            retry: 'later',
        });
    }
    (0,_expect_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E)(answer, change?.do === 'open-pull' ? 'Opening the pull request' : 'Moving a branch');
}


/***/ }),

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ emptyReport)
/* harmony export */ });
/** A report in which nothing has happened yet. */
function emptyReport(order) {
    return {
        request: order.request,
        term: order.grant.term,
        tasks: order.grant.kind === 'work' ? [order.grant.task] : order.grant.tasks,
        outcome: 'stale',
        delivery: 'none',
        text: '',
        summary: '',
        decisions: '',
        refusal: null,
        conflicts: [],
        flags: [],
        why: '',
        checkpoint: null,
        candidate: null,
        candidateBase: null,
        pull: null,
        spent: null,
    };
}


/***/ }),

/***/ 362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ verifyNeeds),
/* harmony export */   m: () => (/* binding */ verifyPlanOf)
/* harmony export */ });
/* harmony import */ var _intake_detect_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3168);
/* harmony import */ var _domain_world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2611);


/** What must be read of the default branch so that `verifyPlanOf` can answer. */
const verifyNeeds = {
    texts: _intake_detect_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyTexts */ .W,
    folder: { at: 'HEAD', folder: '' },
};
/** The verify commands of the base configuration, or those that the default branch's own files tell; never the candidate's. */
function verifyPlanOf(config, world) {
    const { setup, commands, minutes } = config.verify;
    if (commands.length > 0) {
        return { setup: [...setup], commands: [...commands], from: '.github/foreman.yml', minutes };
    }
    const at = (0,_domain_world_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)('HEAD', '');
    const names = [...world.entries.keys()]
        .filter((key) => key.startsWith(at))
        .map((key) => key.slice(at.length));
    const found = (0,_intake_detect_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .detectVerify */ .T)({
        names: new Set(names.filter((name) => !name.includes('/'))),
        textOf: (name) => world.texts.get(name),
    });
    if (!found)
        return null;
    const first = setup.length > 0 ? setup : found.setup;
    return { setup: [...first], commands: [...found.commands], from: found.from, minutes };
}


/***/ }),

/***/ 9235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ WorkArtifact),
/* harmony export */   cW: () => (/* binding */ VerifyReport),
/* harmony export */   jP: () => (/* binding */ JobResult),
/* harmony export */   nr: () => (/* binding */ CheckpointReport),
/* harmony export */   zZ: () => (/* binding */ LegOrder)
/* harmony export */ });
/* unused harmony export Refusal */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4410);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1839);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9117);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4188);




/** What the matrix hands to one leg: which grant it carries out. Everything else is read again where it is needed. */
const LegOrder = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Shown as the name of the job: `1.2 coding`. */
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    request: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestId */ .t$,
    issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    grant: _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Grant */ .Ve,
    /** The issues that the leg reads: its task's own first, then those whose reports it builds on. */
    focus: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive()),
    /** Who the task is assigned to while it is worked on; null for nobody. */
    claimer: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
/** A refusal of a delivery as it travels to the retry. */
const Refusal = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    reason: _delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryReasonSchema */ .iP,
    path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** What the `work` step leaves for the checkpoint: the model's text, unjudged, bound to its grant. */
const WorkArtifact = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    request: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestId */ .t$,
    term: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
    task: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskKey */ .jC,
    contract: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .TextHash */ .Qc,
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['answered', 'unavailable', 'never']),
    /** Why there is no answer, in one sentence. */
    why: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    stopReason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Files that were in the tree where the model looked, so that a delete can be judged. */
    spent: _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Spent */ .RD.nullable(),
});
/** What the checkpoint job made of a delivery or of a batch, for `verify` and `settle`. */
const CheckpointReport = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    request: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestId */ .t$,
    term: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
    tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskKey */ .jC).min(1),
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['candidate', 'refused', 'question', 'conflict', 'unavailable', 'edited', 'stale']),
    delivery: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['files', 'report', 'nothing', 'question', 'none']),
    /** The worker's own words: a report, a question, or why nothing was to do. */
    text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    summary: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    decisions: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    refusal: Refusal.nullable(),
    /** Paths that could not be merged. */
    conflicts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Weakened or deleted tests that a person should look at. */
    flags: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    why: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    checkpoint: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm.nullable(),
    candidate: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm.nullable(),
    candidateBase: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm.nullable(),
    pull: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive().nullable(),
    spent: _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Spent */ .RD.nullable(),
});
/** What the `verify` step observed; untrusted text, since repository code ran beside it. */
const VerifyReport = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    candidate: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        command: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        exit: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nullable(),
        seconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        output: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    })),
});
/** The result of a job as Actions tells it. */
const JobResult = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'skipped']);


/***/ }),

/***/ 3168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ detectVerify),
/* harmony export */   W: () => (/* binding */ verifyTexts)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);

/** The files whose text `detectVerify` looks at. */
const verifyTexts = ['package.json', 'Makefile'];
/** The commands by which a repository of a known kind is set up and tested; null where none is known, which is never green. */
function detectVerify(root) {
    for (const detect of [node, python, go, rust, make]) {
        const found = detect(root);
        if (found)
            return found;
    }
    return null;
}
const Manifest = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    scripts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    devDependencies: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
});
const node = (root) => {
    const scripts = readManifest(root.textOf('package.json'));
    if (!scripts?.test)
        return null;
    const [client, install] = clientOf(root, scripts.hasDependencies);
    return { setup: install, commands: [`${client} test`], from: 'package.json' };
};
function clientOf(root, hasDependencies) {
    if (root.names.has('pnpm-lock.yaml'))
        return ['pnpm', ['corepack enable', 'pnpm install --frozen-lockfile']];
    if (root.names.has('yarn.lock'))
        return ['yarn', ['corepack enable', 'yarn install --immutable']];
    if (root.names.has('package-lock.json'))
        return ['npm', ['npm ci']];
    return ['npm', hasDependencies ? ['npm install'] : []];
}
function readManifest(text) {
    if (text === undefined)
        return null;
    try {
        const parsed = Manifest.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        const { scripts, dependencies, devDependencies } = parsed.data;
        const test = scripts?.['test'];
        const real = test !== undefined && !test.includes('no test specified');
        return { test: real, hasDependencies: Object.keys({ ...dependencies, ...devDependencies }).length > 0 };
    }
    catch {
        return null;
    }
}
const python = ({ names }) => {
    const setup = names.has('uv.lock')
        ? ['uv sync']
        : names.has('requirements.txt')
            ? ['python -m pip install -r requirements.txt']
            : names.has('pyproject.toml')
                ? ['python -m pip install -e .']
                : null;
    if (!setup)
        return null;
    return {
        setup,
        commands: ['python -m pytest'],
        from: names.has('pyproject.toml') ? 'pyproject.toml' : 'requirements.txt',
    };
};
const go = ({ names }) => names.has('go.mod') ? { setup: [], commands: ['go build ./...', 'go test ./...'], from: 'go.mod' } : null;
const rust = ({ names }) => names.has('Cargo.toml') ? { setup: [], commands: ['cargo test'], from: 'Cargo.toml' } : null;
const make = ({ textOf }) => {
    const text = textOf('Makefile');
    return text !== undefined && /^test:/m.test(text)
        ? { setup: [], commands: ['make test'], from: 'Makefile' }
        : null;
};


/***/ }),

/***/ 6292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ jsonInput)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7232);
/* harmony import */ var _adapters_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4566);
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7699);



/** An input that holds JSON, read by its schema; the error names the input and the place in it. */
function jsonInput(name, schema) {
    const parsed = schema.safeParse(parse(name, (0,_adapters_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .needInput */ .f)(name)));
    if (parsed.success)
        return parsed.data;
    throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ForemanError */ .V('bad-input', `The input "${name}" does not fit: ${zod__WEBPACK_IMPORTED_MODULE_2__/* .prettifyError */ .S1(parsed.error)}`);
}
function parse(name, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ForemanError */ .V('bad-input', `The input "${name}" is not JSON.`, { cause });
    }
}


/***/ }),

/***/ 7181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseContract),
/* harmony export */   p: () => (/* binding */ renderContract)
/* harmony export */ });
/* harmony import */ var _domain_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6661);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(882);
/* harmony import */ var _literal_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7672);
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6551);




/** The body of a task's issue: who made it, the contract in headed parts, what it waits for, and the marker. */
function renderContract(contract, frame) {
    return [
        `Foreman made this task (${frame.task}, for a \`${frame.worker}\` worker) for the request in #${frame.issue}. ` +
            'The contract below is what the worker is held to; an edit of it after the work began makes Foreman ask again.',
        ...TEXTS.map(([heading, part]) => (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .textSection */ .V_)(heading, contract[part])),
        ...LISTS.map(([heading, part]) => (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .listSection */ .iC)(heading, contract[part])),
        ...(contract.dependencies === undefined ? [] : [(0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .textSection */ .V_)(PACKAGES, mayChange(contract.dependencies))]),
        waitsFor(frame),
        (0,_markers_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarker */ .Bd)({ kind: 'task', request: frame.request, task: frame.task, nonce: frame.nonce }),
    ].join('\n\n');
}
/** The contract in a task's issue, exactly as it was rendered, or as a person edited it. */
function parseContract(body) {
    const sections = (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readSections */ .jn)(body);
    const twice = sections.find((one, at) => sections.findIndex((two) => same(one, two.heading)) !== at);
    if (twice)
        return wrong(twice.heading, 'it stands there twice; keep one');
    const parts = {};
    for (const [heading, part] of [...TEXTS, ...LISTS]) {
        const section = sections.find((one) => same(one, heading));
        if (!section)
            return wrong(heading, `the heading "### ${heading}" is missing; put it back`);
        const read = part in ARE_TEXTS ? (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(section) : (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(section);
        if (typeof read === 'object' && 'wrong' in read)
            return wrong(heading, `"${read.wrong.slice(0, 80)}" is no list item; begin it with "- "`);
        parts[part] = read;
    }
    return checked(parts, sections.find((one) => same(one, PACKAGES)));
}
const TEXTS = [
    ['Objective', 'objective'],
    ['Output format', 'outputFormat'],
];
const ARE_TEXTS = { objective: true, outputFormat: true };
const LISTS = [
    ['Tools', 'tools'],
    ['Sources', 'sources'],
    ['Boundaries', 'boundaries'],
    ['Not to do', 'notToDo'],
    ['Done when', 'doneWhen'],
];
const PACKAGES = 'Packages';
const mayChange = (may) => (may ? 'May change.' : 'Stay as they are.');
const same = (section, heading) => section.heading.toLowerCase() === heading.toLowerCase();
const wrong = (section, why) => (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._)({ section, why });
function checked(parts, packages) {
    const words = packages && (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(packages);
    if (words !== undefined && words !== mayChange(true) && words !== mayChange(false))
        return wrong(PACKAGES, `it must say "${mayChange(true)}" or "${mayChange(false)}"`);
    const read = _domain_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .Contract */ .N.safeParse(words === undefined ? parts : { ...parts, dependencies: words === mayChange(true) });
    if (read.success)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(read.data);
    const issue = read.error.issues[0];
    const part = String(issue?.path[0] ?? '');
    const heading = [...TEXTS, ...LISTS].find(([, name]) => name === part)?.[0] ?? part;
    return wrong(heading, issue?.message ?? 'it cannot be read');
}
function waitsFor({ after }) {
    const lines = after.map((one) => `- ${one.key}${one.issue === null ? '' : ` in #${one.issue}`}`);
    return ['### Waits for', '', ...(lines.length === 0 ? ['None.'] : lines)].join('\n');
}


/***/ })

};
