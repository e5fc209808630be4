export const id = 225;
export const ids = [225];
export const modules = {

/***/ 1962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readEventPayload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7699);


/** Reads the event from the file that the runner left; throws `bad-input` outside a workflow. */
async function readEventPayload(environment = process.env) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    const path = environment['GITHUB_EVENT_PATH'] ?? '';
    if (name === '' || path === '')
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ForemanError */ .V('bad-input', 'GITHUB_EVENT_PATH is not set: this step runs inside a workflow only.');
    return { name, payload: parse(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')) };
}
function parse(path, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ForemanError */ .V('bad-input', `The event's payload in ${path} is not JSON.`, { cause });
    }
}


/***/ }),

/***/ 4493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expect)
/* harmony export */ });
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7699);

/** The value of an answer; a refusal or a lost answer becomes a fault that names what was tried. */
function expect(answer, what) {
    if (answer.kind === 'done')
        return answer.value;
    if (answer.kind === 'unknown') {
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V('github-unknown', `${what}: no answer came (${answer.message}). Run the job again.`, {
            retry: 'later',
        });
    }
    const retry = answer.code === 'limited' || answer.code === 'stale' ? 'later' : 'never';
    throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V('github-refused', `${what}: GitHub said no, ${answer.code}: ${answer.message}`, {
        retry,
    });
}


/***/ }),

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W$: () => (/* binding */ loadRequest),
/* harmony export */   cF: () => (/* binding */ loadAccepted),
/* harmony export */   qG: () => (/* binding */ accepted)
/* harmony export */ });
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7699);
/* harmony import */ var _flow_replay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7423);
/* harmony import */ var _text_journal_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7601);
/* harmony import */ var _text_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3488);
/* harmony import */ var _expect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4493);
/* harmony import */ var _read_again_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1745);






/** Reads everything about a request in one look and replays its journal. */
async function loadRequest(deps, ref) {
    const query = {
        issue: (0,_text_names_js__WEBPACK_IMPORTED_MODULE_2__/* .issueOf */ .v1)(ref.request),
        prefix: (0,_text_names_js__WEBPACK_IMPORTED_MODULE_2__/* .branchesOf */ .IJ)(ref.request).prefix,
        focus: ref.focus ?? [],
        heads: ref.heads ?? [],
        claimer: ref.claimer ?? null,
        commits: ref.commits ?? [],
        folders: ref.folders ?? [],
        texts: ref.texts ?? [],
    };
    const world = (0,_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .expect */ .E)(await (0,_read_again_js__WEBPACK_IMPORTED_MODULE_4__/* .readAgain */ .n)(deps, () => deps.forge.look(query)), `Reading request ${ref.request}`);
    const read = (0,_text_journal_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(world.segments.map((segment) => segment.text));
    if (!read.ok) {
        const where = `line ${read.error.line} of ${world.segments[read.error.segment - 1]?.path ?? 'the journal'}`;
        throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V(read.error.kind === 'newer' ? 'journal-newer' : 'journal-damaged', `The journal of request ${ref.request} (branch ${(0,_text_names_js__WEBPACK_IMPORTED_MODULE_2__/* .branchesOf */ .IJ)(ref.request).journal}) cannot be trusted at ${where}: ${read.error.why}`);
    }
    return { world, entries: read.value, state: (0,_flow_replay_js__WEBPACK_IMPORTED_MODULE_5__/* .replay */ .e)(read.value) };
}
/** The same, for steps that only make sense once the request was accepted. */
async function loadAccepted(deps, ref) {
    const loaded = await loadRequest(deps, ref);
    return { ...loaded, state: accepted(loaded, ref.request) };
}
/** The state of a request that must have been accepted. */
function accepted(loaded, request) {
    if (loaded.state)
        return loaded.state;
    throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V('bad-input', `There is no request ${request}: its journal branch does not exist.`);
}


/***/ }),

/***/ 1745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAgain)
/* harmony export */ });
const PAUSES_MS = [500, 1500, 4000, 8000];
const LONGEST_WAIT_MS = 60_000;
/** Repeats a read that got no answer or was limited; a read has no effect, so this is safe. Never use it for a write. */
async function readAgain(deps, read) {
    for (const pause of PAUSES_MS) {
        const answer = await read();
        if (answer.kind === 'done')
            return answer;
        if (answer.kind === 'refused' && answer.code !== 'limited')
            return answer;
        const asked = answer.kind === 'refused' ? (answer.retryAfterMs ?? pause) : pause;
        await deps.clock.sleep(Math.min(LONGEST_WAIT_MS, asked * (1 + deps.ids.random() / 2)));
    }
    return read();
}


/***/ }),

/***/ 3802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ readCommentOf),
  _: () => (/* binding */ readRepositoryOf)
});

// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
// EXTERNAL MODULE: ./js/domain/result.js
var result = __webpack_require__(882);
;// CONCATENATED MODULE: ./js/intake/read-event.js


const Payload = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    issue: schemas/* object */.Ikc({
        number: schemas/* number */.aig().int().positive(),
        title: schemas/* string */.YjP(),
        body: schemas/* string */.YjP().nullish(),
        state: schemas/* string */.YjP(),
        labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).default([]),
        pull_request: schemas/* unknown */.L5J().optional(),
    }),
    comment: schemas/* object */.Ikc({
        id: schemas/* number */.aig().int().positive(),
        body: schemas/* string */.YjP(),
        user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }),
    }),
    repository: schemas/* object */.Ikc({ fork: schemas/* boolean */.zMY().default(false) }),
});
/** Reads the payload of `issue_comment`; anything else is an error that names the place. */
function readCommentEvent(payload) {
    const parsed = Payload.safeParse(payload);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return (0,result/* err */._)(`The event is no comment on an issue: ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'unreadable'}.`);
    }
    const { action, issue, comment, repository } = parsed.data;
    if (action !== 'created')
        return (0,result/* err */._)(`Only new comments are read, and this one was ${action}.`);
    return (0,result.ok)({
        issue: issue.number,
        issueTitle: issue.title,
        issueBody: issue.body ?? '',
        issueOpen: issue.state === 'open',
        onPull: issue.pull_request !== undefined && issue.pull_request !== null,
        labels: issue.labels.map((label) => label.name),
        comment: comment.id,
        body: comment.body,
        author: comment.user.login,
        authorType: comment.user.type,
        fork: repository.fork,
    });
}
const Repository = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        node_id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }),
        default_branch: schemas/* string */.YjP(),
    }),
});
function readEventRepository(payload) {
    const parsed = Repository.safeParse(payload);
    if (!parsed.success)
        return (0,result/* err */._)('The event names no repository; Foreman runs on events of a repository only.');
    const { repository } = parsed.data;
    return (0,result.ok)({
        owner: repository.owner.login,
        repo: repository.name,
        node: repository.node_id,
        defaultBranch: repository.default_branch,
    });
}

;// CONCATENATED MODULE: ./js/app/repository-of.js


/** The repository of an event's payload; a payload without one is a fault of whoever started the run. */
function readRepositoryOf(payload) {
    const read = readEventRepository(payload);
    if (read.ok)
        return read.value;
    throw new fault/* ForemanError */.V('bad-input', read.error);
}
/** The comment of an event's payload. */
function readCommentOf(payload) {
    const read = readCommentEvent(payload);
    if (read.ok)
        return read.value;
    throw new fault/* ForemanError */.V('bad-input', read.error);
}


/***/ }),

/***/ 1586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ titlesOf),
/* harmony export */   a: () => (/* binding */ trackerOf)
/* harmony export */ });
/* harmony import */ var _domain_request_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5642);
/* harmony import */ var _text_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3488);
/* harmony import */ var _text_trailers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6198);



/** The titles of a request's tasks, as their issues show them; a single task has the request's own. */
function titlesOf(state, world) {
    const byIssue = new Map(world.subIssues.map((issue) => [issue.number, issue.title]));
    const byKey = new Map(state.tasks.map((task) => [task.key, byIssue.get(task.issue ?? 0)]));
    return (key) => byKey.get(key) ?? world.issue.title;
}
/** The tracker as it stands when the given tasks have landed; decisions of earlier tasks are read from their checkpoints. */
function trackerOf({ state, world }, landing, decisions) {
    const after = {
        ...state,
        tasks: state.tasks.map((task) => (landing.includes(task.key) ? { ...task, status: 'landed' } : task)),
    };
    const title = titlesOf(state, world);
    const rows = after.tasks.map((task) => ({
        phase: (0,_text_names_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(task.key),
        row: trackerTask({ state: after, task }, title(task.key), decisions.get(task.key) ?? decidedBy(world, task)),
    }));
    const phases = [...new Set(rows.map((row) => row.phase))].toSorted((a, b) => a - b);
    return {
        title: world.issue.title,
        request: state.request,
        phases: phases.map((number) => ({
            number,
            title: null,
            tasks: rows.filter((row) => row.phase === number).map(({ row }) => row),
        })),
        notes: '',
    };
    function decidedBy(seen, task) {
        if (task.issue === null)
            return '';
        const head = seen.branches.get((0,_text_names_js__WEBPACK_IMPORTED_MODULE_0__/* .branchesOf */ .IJ)(state.request).task(task.issue));
        return head ? (0,_text_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCommit */ .L5)(head.message).decisions : '';
    }
}
function trackerTask({ state, task }, title, decisions) {
    return {
        key: task.key,
        title,
        worker: task.worker,
        state: (0,_domain_request_state_js__WEBPACK_IMPORTED_MODULE_2__/* .shownState */ .B5)(state, task),
        after: task.after,
        issue: task.issue,
        pull: task.pull,
        decisions: decisions
            .split(/\n(?=[-*] )/)
            .map((line) => line.replace(/^[-*] /, '').trim())
            .filter((line) => line !== ''),
    };
}


/***/ }),

/***/ 1839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ defaultDeliveryLimits),
/* harmony export */   iP: () => (/* binding */ deliveryReasonSchema)
/* harmony export */ });
/* unused harmony exports deliveryReasons, deliveryOutcomes, deliveryOutcomeSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);

/** Why a delivery is refused; the whole list, nothing else is ever said to a model or written to the journal. */
const deliveryReasons = [
    'no-blocks',
    'missing-fence',
    'unterminated-fence',
    'truncated',
    'manifest-mismatch',
    'traversal',
    'absolute',
    'dot-git',
    'workflow-file',
    'protected-file',
    'symlink',
    'invalid-path',
    'path-too-long',
    'control-char',
    'duplicate-path',
    'path-conflict',
    'outside-boundary',
    'delete-unknown',
    'empty',
    'too-large',
    'nul-byte',
    'placeholder',
    'secret',
    'refusal',
];
const deliveryReasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(deliveryReasons);
/** What a worker's answer may be: changed files, or one of three kinds of text. */
const deliveryOutcomes = ['files', 'report', 'question', 'nothing'];
const deliveryOutcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(deliveryOutcomes);
/** Far above what a model writes in one answer, far below what would hurt; a segment's bound is that of file systems. */
const defaultDeliveryLimits = {
    answerBytes: 8 * 1024 * 1024,
    fileBytes: 1024 * 1024,
    totalBytes: 4 * 1024 * 1024,
    files: 300,
    pathBytes: 512,
    segmentBytes: 255,
};


/***/ }),

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ blobOid),
/* harmony export */   gg: () => (/* binding */ hashValue),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9117);


/** SHA-256 in hex, of UTF-8 text. */
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
/** The hash that freezes a text: the same bytes give the same hash, on every machine. */
const hashText = (text) => _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .TextHash */ .Qc.parse(sha256(text).slice(0, 32));
/** The id that Git gives to a file with this text. */
function blobOid(text) {
    const bytes = Buffer.from(text, 'utf8');
    return _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm.parse((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'));
}
/** Hash of a JSON value, independent of the order of its keys. */
const hashValue = (value) => hashText(canonical(value));
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}


/***/ }),

/***/ 4188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ Spent),
/* harmony export */   Ve: () => (/* binding */ Grant),
/* harmony export */   Wo: () => (/* binding */ JournalEntry),
/* harmony export */   dt: () => (/* binding */ JOURNAL_VERSION),
/* harmony export */   j1: () => (/* binding */ LegOutcome)
/* harmony export */ });
/* unused harmony exports JournalTask, AskedWhy, JournalEvent */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4410);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3477);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9117);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1839);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1624);




/** The version of the journal's lines; a reader that meets a newer one refuses with a clear text. */
const JOURNAL_VERSION = 1;
/** Tokens and money of one conversation, as far as the price of its model is known. */
const Spent = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    model: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    calls: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative(),
    input: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative(),
    cacheRead: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative(),
    cacheWrite: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative(),
    output: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative(),
    microdollars: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative().nullable(),
});
/** A task as the journal knows it: our decisions about it, never its words. */
const JournalTask = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    key: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC,
    worker: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    after: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC),
    priority: _plan_js__WEBPACK_IMPORTED_MODULE_2__/* .Priority */ .bx,
    contract: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TextHash */ .Qc,
    /** Tasks whose boundaries cannot be proven disjoint from this one's: never granted together. */
    conflicts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC),
    nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
});
/** The right to work, once: one run holds it under a term that no other grant of the request ever had. */
const Grant = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('work'),
        term: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
        task: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC,
        attempt: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
        base: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('batch'),
        term: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
        tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC).min(1),
        base: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    }),
]);
/** How one leg ended, in the closed list that decides what happens next. */
const LegOutcome = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([
    'green',
    'red',
    'unverified',
    'conflict',
    'refused',
    'question',
    'unavailable',
    'lost',
    'edited',
]);
/** Why a person is asked. */
const AskedWhy = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['question', 'failed', 'conflict', 'lost', 'edited', 'unverified', 'budget']);
const commentId = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive();
const term = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive();
/** What happened and what was decided, in the past tense: the one truth about a request. */
const JournalEvent = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('type', [
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('requested'),
        request: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestId */ .t$,
        issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
        comment: commentId.nullable(),
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['build', 'plan']),
        text: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TextHash */ .Qc,
        base: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
        nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('heard'), comment: commentId, by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), commands: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('planned'),
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['tasks', 'single', 'answer', 'questions', 'decline']),
        plan: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TextHash */ .Qc,
        tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(JournalTask),
        nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
        spent: Spent.nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('plan-failed'), problems: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(), spent: Spent.nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('filed'),
        tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ key: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC, issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(), node: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
        work: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('granted'), grants: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Grant).min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('settled'),
        term,
        outcome: LegOutcome,
        tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC).min(1),
        delivery: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['files', 'report', 'nothing', 'question', 'none']),
        checkpoint: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm.nullable(),
        candidate: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm.nullable(),
        candidateBase: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm.nullable(),
        pull: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive().nullable(),
        reason: _delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .deliveryReasonSchema */ .iP.nullable(),
        nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
        spent: Spent.nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('landed'), term, tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC).min(1), from: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm, to: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('asked'), task: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC.nullable(), why: AskedWhy, nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('answered'),
        task: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC.nullable(),
        comment: commentId,
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        text: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TextHash */ .Qc,
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('released'), term, why: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('skipped'), task: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC, by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('stopped'), by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('resumed'), by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('finished'),
        outcome: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['done', 'answered', 'declined']),
        nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
    }),
]);
/** One line of the journal: an event, its place in the chain, and who wrote it. */
const JournalEntry = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    v: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(JOURNAL_VERSION),
    seq: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
    at: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$(),
    run: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RunRef */ .Zr,
    /** SHA-256 of the line before, so that a change of history shows. */
    prev: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    event: JournalEvent,
});


/***/ }),

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   B5: () => (/* binding */ shownState),
/* harmony export */   Xb: () => (/* binding */ taskOf),
/* harmony export */   lT: () => (/* binding */ isBlocked),
/* harmony export */   yo: () => (/* binding */ openDependencies)
/* harmony export */ });
/** The task with this key; a journal that names an unknown one is damaged. */
function taskOf(state, key) {
    const task = state.tasks.find((one) => one.key === key);
    if (!task)
        throw new Error(`The journal of request ${state.request} names task ${key}, which its plan lacks.`);
    return task;
}
/** Whether nothing more will happen to the task by itself. */
const isDone = (task) => task.status === 'landed' || task.status === 'skipped';
/** Tasks that must land before this one may start and have not. */
const openDependencies = (state, task) => task.after.map((key) => taskOf(state, key)).filter((one) => !isDone(one));
/** Whether a dependency, near or far, waits for a person: then this task cannot start. */
function isBlocked(state, task) {
    return openDependencies(state, task).some((one) => one.status === 'asking' || isBlocked(state, one));
}
function shownState(state, task) {
    if (task.status === 'landed')
        return 'done';
    if (task.status === 'asking')
        return task.questions.at(-1)?.why === 'question' ? 'question' : 'failed';
    if (task.status !== 'waiting')
        return task.status;
    if (isBlocked(state, task))
        return 'blocked';
    return openDependencies(state, task).length > 0 ? 'waiting' : 'ready';
}


/***/ }),

/***/ 2611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/** The key of a listing or entry in `World`: the commit or ref, a colon, the path. */
const placeOf = (at, path) => `${at}:${path}`;


/***/ }),

/***/ 7423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ foresee),
  e: () => (/* binding */ replay)
});

;// CONCATENATED MODULE: ./js/flow/replay/questions.js
function applyAsked(state, event) {
    const question = { why: event.why, nonce: event.nonce, answer: null };
    if (event.task === null)
        return { ...state, questions: [...state.questions, question] };
    return changeTask(state, event.task, (task) => ({
        ...task,
        status: 'asking',
        questions: [...task.questions, question],
    }));
}
/** A person's word is a new mandate: two attempts again. The first answer to a question counts. */
function applyAnswered(state, event) {
    const heard = new Set([...state.heard, event.comment]);
    const answer = { comment: event.comment, by: event.by, text: event.text };
    if (event.task === null)
        return { ...state, heard, mode: null, questions: withAnswer(state.questions, answer) };
    return changeTask({ ...state, heard }, event.task, (task) => ({
        ...task,
        status: task.status === 'asking' ? 'waiting' : task.status,
        attempts: 0,
        losses: 0,
        questions: withAnswer(task.questions, answer),
    }));
}
function withAnswer(questions, answer) {
    return questions.map((question, index) => index === questions.length - 1 && question.answer === null ? { ...question, answer } : question);
}
function changeTask(state, key, change) {
    return { ...state, tasks: state.tasks.map((task) => (task.key === key ? change(task) : task)) };
}

// EXTERNAL MODULE: ./js/flow/replay/grants.js
var grants = __webpack_require__(9884);
;// CONCATENATED MODULE: ./js/flow/replay/plan.js
/** A batch holds at most this many tasks: beyond it a red one says too little about its cause. */
const MOST_IN_BATCH = 8;
/** The state right after the request was accepted. */
function firstState(event) {
    return {
        request: event.request,
        issue: event.issue,
        comment: event.comment,
        by: event.by,
        kind: event.kind,
        text: event.text,
        base: event.base,
        nonce: event.nonce,
        phase: 'requested',
        mode: null,
        plan: null,
        planNonce: null,
        tasks: [],
        work: null,
        live: [],
        terms: 0,
        batchLimit: MOST_IN_BATCH,
        questions: [],
        heard: new Set(event.comment === null ? [] : [event.comment]),
        spent: [],
        stopped: false,
        outcome: null,
        finishNonce: null,
        last: 0,
    };
}
function applyPlanned(state, event) {
    const talk = event.kind !== 'tasks' && event.kind !== 'single';
    return {
        ...state,
        phase: talk ? state.phase : 'planned',
        mode: event.kind === 'tasks' || event.kind === 'single' ? event.kind : 'talk',
        plan: event.plan,
        planNonce: event.nonce,
        tasks: event.tasks.map(newTask),
        spent: event.spent ? [...state.spent, event.spent] : state.spent,
    };
}
function applyFiled(state, event) {
    const filed = new Map(event.tasks.map((task) => [task.key, task]));
    return {
        ...state,
        phase: 'running',
        work: event.work,
        tasks: state.tasks.map((task) => {
            const place = filed.get(task.key);
            return place ? { ...task, issue: place.issue, node: place.node } : task;
        }),
    };
}
function newTask(task) {
    return {
        ...task,
        issue: null,
        node: null,
        status: 'waiting',
        attempts: 0,
        losses: 0,
        draft: null,
        failure: null,
        questions: [],
        landed: null,
        pull: null,
    };
}

;// CONCATENATED MODULE: ./js/flow/replay/settled.js


/** Outcomes that used up an attempt: the model's answer was taken and judged. */
const USED_ATTEMPT = ['green', 'red', 'unverified', 'refused', 'question'];
/** What a leg left: its grant ends, the draft and the failure are kept, and the task goes back in line. */
function applySettled(state, event) {
    const live = state.live.find((one) => one.grant.term === event.term);
    if (!live)
        return state;
    const touched = new Set(event.tasks);
    const batch = live.grant.kind === 'batch';
    return {
        ...(0,grants/* withoutTerm */.Pp)(state, event.term),
        batchLimit: batch ? nextLimit(state.batchLimit, event) : state.batchLimit,
        spent: event.spent ? [...state.spent, event.spent] : state.spent,
        tasks: state.tasks.map((task) => touched.has(task.key) ? (batch ? afterBatch(task, event) : afterWork(task, event)) : task),
    };
}
function applyLanded(state, event) {
    const landed = new Set(event.tasks);
    return {
        ...state,
        work: event.to,
        batchLimit: MOST_IN_BATCH,
        tasks: state.tasks.map((task) => landed.has(task.key) ? { ...task, status: 'landed', landed: event.to, failure: null } : task),
    };
}
function afterWork(task, event) {
    const used = USED_ATTEMPT.includes(event.outcome);
    const green = event.outcome === 'green';
    return {
        ...task,
        status: green ? 'merging' : 'waiting',
        attempts: task.attempts + (used ? 1 : 0),
        losses: task.losses + (used ? 0 : 1),
        draft: draftOf(event) ?? task.draft,
        pull: event.pull ?? task.pull,
        failure: green ? null : failureOf(task, event),
    };
}
/** A red batch of one sends its task back; a larger one is split by the limit and its tasks stay in line. */
function afterBatch(task, event) {
    const alone = event.tasks.length === 1;
    if (!alone || event.outcome === 'green' || event.outcome === 'lost')
        return task;
    return {
        ...task,
        status: 'waiting',
        losses: task.losses + (event.outcome === 'conflict' ? 1 : 0),
        failure: { ...failureOf(task, event), checkpoint: task.draft?.checkpoint ?? null },
    };
}
function nextLimit(limit, event) {
    if (event.outcome === 'green' || event.outcome === 'lost' || event.tasks.length === 1)
        return limit;
    return Math.max(1, Math.floor(event.tasks.length / 2));
}
function draftOf(event) {
    if (event.delivery === 'none' || event.delivery === 'question')
        return null;
    return { delivery: event.delivery, checkpoint: event.checkpoint, pull: event.pull, nonce: event.nonce };
}
function failureOf(task, event) {
    const kept = event.outcome === 'lost' || event.outcome === 'unavailable' ? task.failure : null;
    return (kept ?? { outcome: event.outcome, reason: event.reason, checkpoint: event.checkpoint, nonce: event.nonce });
}

;// CONCATENATED MODULE: ./js/flow/replay.js




/** The state that a journal tells; undefined for a journal without a first event. */
function replay(entries) {
    const [first, ...rest] = entries;
    if (!first || first.event.type !== 'requested')
        return undefined;
    return rest.reduce((state, entry) => apply(state, entry), {
        ...firstState(first.event),
        last: first.seq,
    });
}
/** The state after a few decisions that are not in the journal yet. */
function foresee(state, events, run) {
    return events.reduce((before, event) => applyEvent(before, { event, run, at: '' }), state);
}
function apply(state, entry) {
    return { ...applyEvent(state, entry), last: entry.seq };
}
function applyEvent(state, entry) {
    const event = entry.event;
    switch (event.type) {
        case 'requested':
            return state;
        case 'heard':
            return { ...state, heard: new Set([...state.heard, event.comment]) };
        case 'planned':
            return applyPlanned(state, event);
        case 'plan-failed':
            return { ...state, spent: event.spent ? [...state.spent, event.spent] : state.spent };
        case 'filed':
            return applyFiled(state, event);
        case 'granted':
            return (0,grants/* applyGranted */.GH)(state, event, entry);
        case 'settled':
            return applySettled(state, event);
        case 'landed':
            return applyLanded(state, event);
        case 'asked':
            return applyAsked(state, event);
        case 'answered':
            return applyAnswered(state, event);
        case 'released':
            return (0,grants/* applyReleased */._S)(state, event);
        default:
            return applyPersons(state, event);
    }
}
function applyPersons(state, event) {
    switch (event.type) {
        case 'skipped':
            return {
                ...state,
                tasks: state.tasks.map((task) => (task.key === event.task ? { ...task, status: 'skipped' } : task)),
            };
        case 'stopped':
            return { ...state, stopped: true };
        case 'resumed':
            return { ...state, stopped: false };
        case 'finished':
            return { ...state, phase: 'finished', outcome: event.outcome, finishNonce: event.nonce };
    }
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ applyGranted),
/* harmony export */   Pp: () => (/* binding */ withoutTerm),
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   _S: () => (/* binding */ applyReleased)
/* harmony export */ });
/** The tasks that a grant holds. */
const heldBy = (grant) => grant.kind === 'work' ? [grant.task] : grant.tasks;
function applyGranted(state, event, entry) {
    const held = new Set(event.grants.filter((grant) => grant.kind === 'work').flatMap(heldBy));
    return {
        ...state,
        terms: Math.max(state.terms, ...event.grants.map((grant) => grant.term)),
        live: [...state.live, ...event.grants.map((grant) => ({ grant, run: entry.run, at: entry.at }))],
        tasks: state.tasks.map((task) => (held.has(task.key) ? { ...task, status: 'working' } : task)),
    };
}
/** A lost leg gives its tasks back: a worker's to `waiting`, a batch's stay `merging`. */
function applyReleased(state, event) {
    const ended = state.live.find((one) => one.grant.term === event.term);
    if (!ended)
        return state;
    const held = new Set(ended.grant.kind === 'work' ? [ended.grant.task] : []);
    return {
        ...withoutTerm(state, event.term),
        tasks: state.tasks.map((task) => held.has(task.key) ? { ...task, status: 'waiting', losses: task.losses + 1 } : task),
    };
}
/** The state without the live grant of this term. */
const withoutTerm = (state, term) => ({
    ...state,
    live: state.live.filter((one) => one.grant.term !== term),
});


/***/ }),

/***/ 7527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _text_literal_cut_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4214);
/* harmony import */ var _text_markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6551);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8226);



/** A text of ours: its parts one below the other, empty ones left out, and its markers at the end. */
function post(parts, ...markers) {
    const end = markers.map(_text_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarker */ .Bd).join('\n');
    const body = parts.filter((part) => part !== '').join('\n\n');
    const room = _say_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_CHARACTERS */ .vy - end.length - 200;
    return `${body.length > room ? closed((0,_text_literal_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cutFromEnd */ .K)(body, room)) : body}\n\n${end}`;
}
/** A cut may have left a fence open, which would swallow the markers. */
function closed(body) {
    let open = '';
    for (const line of body.split('\n')) {
        const fence = /^(?:- | {2})?(`{3,})[a-z]*$/.exec(line)?.[1] ?? '';
        if (open === '')
            open = fence;
        else if (fence === open)
            open = '';
    }
    return open === '' ? body : `${body}\n${open}`;
}


/***/ }),

/***/ 8226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vy: () => (/* binding */ MOST_CHARACTERS),
  G5: () => (/* binding */ command),
  U9: () => (/* binding */ count),
  HL: () => (/* binding */ enumerate),
  vT: () => (/* binding */ sayBlock),
  qg: () => (/* binding */ sayCell),
  uV: () => (/* binding */ sayLine),
  xQ: () => (/* binding */ sayMarkdown)
});

// EXTERNAL MODULE: ./js/text/literal.js
var literal = __webpack_require__(3679);
// EXTERNAL MODULE: ./js/text/literal-cut.js
var literal_cut = __webpack_require__(4214);
// EXTERNAL MODULE: ./js/text/edits.js
var text_edits = __webpack_require__(6965);
// EXTERNAL MODULE: ./js/text/invisible.js
var invisible = __webpack_require__(1427);
// EXTERNAL MODULE: ./js/text/markdown-blocks.js + 1 modules
var markdown_blocks = __webpack_require__(2153);
// EXTERNAL MODULE: ./js/text/markdown-inline.js
var markdown_inline = __webpack_require__(5441);
// EXTERNAL MODULE: ./js/text/markdown-joined.js
var markdown_joined = __webpack_require__(5193);
// EXTERNAL MODULE: ./js/text/markdown-entities.js
var markdown_entities = __webpack_require__(411);
;// CONCATENATED MODULE: ./js/text/neutralise-view.js

/** Decodes escapes and entities; code and masked stretches become one U+FFFC each, which matches nothing. */
function decodedView(text, pieces, masked) {
    const parts = [];
    const from = [];
    const to = [];
    const add = (shown, start, end) => {
        parts.push(shown);
        for (let index = 0; index < shown.length; index++)
            (from.push(start), to.push(end));
    };
    const plain = (start, end) => {
        for (let index = start; index < end; index++)
            add(text.charAt(index), index, index + 1);
    };
    let at = 0;
    for (const { start, end, shown } of tokens(text, pieces, masked)) {
        if (start < at)
            continue;
        plain(at, start);
        add(shown, start, end);
        at = end;
    }
    plain(at, text.length);
    const view = parts.join('');
    return {
        text: view,
        at: (index) => {
            const range = { from: from[index] ?? text.length, to: to[index] ?? text.length };
            return { ...range, raw: text.slice(range.from, range.to) === view[index] };
        },
    };
}
function tokens(text, pieces, masked) {
    const escapes = pieces
        .filter((piece) => piece.kind === 'escape')
        .map((piece) => ({ start: piece.from, end: piece.to, shown: text.charAt(piece.from + 1) }));
    const hidden = [...masked, ...pieces.filter((piece) => piece.kind !== 'escape')];
    const holes = hidden.map((range) => ({ start: range.from, end: range.to, shown: '\uFFFC' }));
    const entities = [...text.matchAll(markdown_entities/* entityPattern */.O)].flatMap((match) => {
        const shown = (0,markdown_entities/* decodeEntity */.Y)(match[0]);
        return shown === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, shown }];
    });
    return [...holes, ...escapes, ...entities].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

// EXTERNAL MODULE: ./js/text/markdown-links.js
var markdown_links = __webpack_require__(5655);
// EXTERNAL MODULE: ./js/text/sanitise-hidden.js
var sanitise_hidden = __webpack_require__(6581);
;// CONCATENATED MODULE: ./js/text/neutralise-links.js



/** Refuses every link, image and definition whose target, decoded, is not allowed, or which cannot be read for sure. */
function refuseTargets(text, pieces, isAllowed) {
    const plain = (0,sanitise_hidden/* blankOut */.b)(text, pieces);
    const edits = [];
    const masked = [];
    let before = '';
    for (const { 0: sign, index } of plain.matchAll(/[[\]]/g)) {
        const opened = before === '[';
        before = sign;
        if (sign === '[' || !/[(:]/.test(plain.charAt(index + 1)))
            continue;
        const target = opened && plain[index + 1] === '(' ? inlineTarget(plain, index + 2) : undefined;
        if (target && isAllowed(decode(text.slice(target.from, target.to))))
            masked.push(target);
        else
            edits.push({ from: index, to: index + 1, text: '\\]' });
    }
    const kept = (0,markdown_links/* findDefinitions */.Cc)(plain).filter((found) => isAllowed(decode(text.slice(found.destination.from, found.destination.to).replace(/^<|>$/g, ''))));
    const keptEnds = new Set(kept.map((found) => plain.indexOf(']:', found.whole.from)));
    return {
        edits: edits.filter((edit) => !keptEnds.has(edit.from)),
        masked: [...masked, ...kept.map((found) => found.destination)],
    };
}
/** A target in its usual form: no blanks, brackets or backslashes, closed on the same line, without a title. */
function inlineTarget(plain, from) {
    usual.lastIndex = from;
    const length = usual.exec(plain)?.[0].length;
    return length === undefined ? undefined : { from, to: from + length };
}
const usual = /[^\s()<>[\]\\`\uFFFC]{0,500}(?=\))/y;
const decode = (target) => target
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(markdown_entities/* entityPattern */.O, (entity) => (0,markdown_entities/* decodeEntity */.Y)(entity) ?? '\uFFFD');

;// CONCATENATED MODULE: ./js/text/neutralise-live.js



/** The edits that make one paragraph harmless; none of them spans a line end. */
function findLive(text, allowed) {
    const pieces = (0,markdown_inline/* scanInline */.x)(text);
    const links = refuseTargets(text, pieces, (target) => isAllowedUrl(target, allowed));
    const view = decodedView(text, pieces, links.masked);
    return [...links.edits, ...ticks(view), ...starts(view), ...words(view, allowed)];
}
/**
 * Whether a link may lead there: to nowhere else but the repository itself or an allowed host by http(s), with no name
 * before an at-sign, and not to an issue, pull request or commit, which would be told of it.
 */
function isAllowedUrl(target, { hosts }) {
    const own = 'https://relative.invalid';
    const url = URL.parse(target.replace(/^www\./i, 'https://www.'), `${own}/`);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return false;
    if (url.origin === own)
        return !/^(?:\/\/|\/?\\|[\s\\])/.test(target);
    return hosts.has(url.host) && !/\/(?:issues|pull|pulls|discussions|commit|commits)\//.test(url.pathname);
}
/** A backtick that opens no code span could do so together with ours. */
function ticks({ text, at }) {
    return [...text.matchAll(/`/g)].flatMap(({ index }) => {
        const from = at(index);
        return from.raw ? [{ from: from.from, to: from.to, text: '\\`' }] : [];
    });
}
/** A slash at a line's start, with a word behind it, is a command to many a bot. */
function starts({ text, at }) {
    return [...text.matchAll(/^[ \t]*(\/)(?=[a-z])/gim)].flatMap((match) => {
        const place = at(match.index + match[0].length - 1);
        return place.raw ? [{ from: place.from, to: place.to, text: '\\/' }] : [];
    });
}
// Each takes what hangs on to it as well, for what stood behind a letter would stand free behind our code.
const tail = String.raw `[\w@#/-]*`;
const live = new RegExp([
    String.raw `(?:https?|ftp):\/\/[^\s\uFFFC|\`<>]+|www\.[^\s\uFFFC|\`<>]+`,
    String.raw `(?<![a-z0-9])@[a-z0-9]${tail}`,
    String.raw `#\d${tail}`,
    String.raw `(?<![a-z0-9])gh-\d${tail}`,
    String.raw `(?<![a-z0-9])(?=[0-9a-f]{0,39}\d)(?=\d{0,39}[a-f])[0-9a-f]{7,40}(?![a-z0-9])${tail}`,
].join('|'), 'gi');
/** Mentions, references, commits and bare addresses, as a browser would find them: behind entities and escapes. */
function words(view, allowed) {
    return [...view.text.matchAll(live)].flatMap((match) => {
        const found = match[0].replace(/[.,;:!?)'"*_~\]]+$/, '') || match[0];
        const end = match.index + found.length;
        const before = view.text.slice(Math.max(0, match.index - 24), match.index);
        const behind = view.text.charAt(match.index + match[0].length);
        if (mayStay(found, { before, behind }, allowed))
            return [];
        const [left, right] = [view.text.charAt(match.index - 1), view.text.charAt(end)].map((next) => /[`\uFFFC]/.test(next) ? ' ' : '');
        return [{ from: view.at(match.index).from, to: view.at(end - 1).to, text: `${left}\`${found}\`${right}` }];
    });
}
function mayStay(found, { before, behind }, allowed) {
    // With other signs in it or behind it, it is not sure where a browser lets an address end.
    if (/^(?:https?:|www\.)/i.test(found)) {
        return /^[\w:/.?=&%+#-]+$/.test(found) && /^\s?$/.test(behind) && isAllowedUrl(found, allowed);
    }
    const closes = /(?:clos|fix|resolv)[a-z]{0,3}[*_~]*:?[\s*_~]*(?:[\w.-]*\/[\w.-]*)?$/i.test(before);
    return /^#\d+$/.test(found) && !closes && (allowed.issues?.has(Number(found.slice(1))) ?? false);
}

;// CONCATENATED MODULE: ./js/text/neutralise.js






/**
 * Makes Markdown of people and models harmless inside a text of ours: no mention, no closing word or reference that links,
 * no command at a line's start, no HTML, no link or image to a host that is not allowed, no marker of ours, no fence
 * left open. What would come alive is shown as code. Takes time linear in the text.
 */
function neutralise(body, allowed) {
    const source = escapeHtml((0,invisible/* dropInvisible */.N)(body).text);
    const leaves = (0,markdown_blocks/* parseBlocks */.S)(source);
    const edits = leaves
        .filter((leaf) => leaf.kind === 'paragraph' || leaf.kind === 'heading')
        .flatMap((leaf) => {
        const joined = (0,markdown_joined/* joinLines */.c)(source, leaf);
        return findLive(joined.text, allowed).flatMap((edit) => {
            const [place] = joined.toSource(edit);
            return place ? [{ ...place, text: edit.text }] : [];
        });
    });
    return closeFence((0,text_edits/* applyEdits */.c)(source, edits).replace(/<!--(?=\s*foreman)/gi, '<! --'), leaves.at(-1));
}
/**
 * Without its tags a text can fall into other blocks, and what was code can come out of its fence. So it is read again,
 * and where three readings do not settle it, no less-than sign is left at all.
 */
function escapeHtml(text) {
    let source = text;
    for (let round = 0; round < 3; round++) {
        const signs = (0,markdown_blocks/* parseBlocks */.S)(source).flatMap((leaf) => signsOf(source, leaf));
        if (signs.length === 0)
            return source;
        source = (0,text_edits/* applyEdits */.c)(source, signs);
    }
    return source.replaceAll('<', '&lt;');
}
function signsOf(source, leaf) {
    if (leaf.kind === 'code' || leaf.kind === 'rule')
        return [];
    const joined = (0,markdown_joined/* joinLines */.c)(source, leaf);
    const safe = leaf.kind === 'html' ? [] : (0,markdown_inline/* scanInline */.x)(joined.text).filter((piece) => piece.kind === 'code');
    let next = 0;
    return [...joined.text.matchAll(/</g)].flatMap(({ index }) => {
        while ((safe[next]?.to ?? Infinity) <= index)
            next++;
        if ((safe[next]?.from ?? Infinity) <= index)
            return [];
        return joined.toSource({ from: index, to: index + 1 }).map((place) => ({ ...place, text: '&lt;' }));
    });
}
function closeFence(text, last) {
    if (!last?.fence || last.fence.closed)
        return text;
    return `${text}\n${last.depth > 0 ? '\n' : last.fence.sign.repeat(last.fence.length)}`;
}

;// CONCATENATED MODULE: ./js/report/say.js



/** A comment may hold 65,536 characters; what we write stays below this. */
const MOST_CHARACTERS = 60_000;
/** Words of people or models on one line, at most this many characters, with nothing in them that GitHub would act on. */
function sayLine(text, most = 120) {
    const near = text.slice(0, most * 8);
    const smooth = near.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\s]+/gu, ' ').trim();
    const cut = [...smooth].length > most
        ? `${[...smooth]
            .slice(0, most - 1)
            .join('')
            .trimEnd()}…`
        : smooth;
    return (0,literal/* inlineLiteral */.DE)(cut) ?? (0,literal/* inlineLiteral */.DE)(cut.replace(/`+/g, "'")) ?? '(no words)';
}
/** The same in the cell of a table, where a bar would end the cell. */
const sayCell = (text, most = 72) => sayLine(text, most).replaceAll('|', '\\|');
/** Words of people or models as a paragraph of their own, exact and inert, cut at this many characters. */
const sayBlock = (text, most = 8000) => text.trim() === '' ? '(no words)' : (0,literal/* literalLines */.PE)((0,literal_cut/* cutFromEnd */.K)(text.trim(), most)).join('\n');
/**
 * Markdown of people or models as Markdown, with everything that would come alive shown as code; where that would grow beyond
 * the bound, as one block of code.
 */
function sayMarkdown(text, most = 8000) {
    const calm = neutralise((0,literal_cut/* cutFromEnd */.K)(text.trim(), most), { hosts: new Set() }).trim();
    return calm === '' || calm.length > most * 1.5 ? sayBlock(text, most) : calm;
}
/** A command as people should type it; in code, so that it is never taken for one. */
const command = (trigger, words) => `\`${trigger} ${words}\``;
/** `3 tasks`, `1 task`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** `a, b and c`, at most so many of them. */
function enumerate(items, most = 8) {
    const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}


/***/ }),

/***/ 2370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ wireForge)
});

// EXTERNAL MODULE: ./js/adapters/actions/inputs.js
var inputs = __webpack_require__(4566);
// EXTERNAL MODULE: ./js/adapters/actions/events.js
var events = __webpack_require__(1962);
;// CONCATENATED MODULE: ./js/adapters/github/checks.js
/** Commit statuses under our one context. */
function createGithubChecks(client, context) {
    return {
        setStatus: (commit, status) => client.rest('POST /repos/{owner}/{repo}/statuses/{sha}', {
            sha: commit,
            state: status.state,
            description: status.description,
            context,
            target_url: status.url,
        }, () => null),
    };
}

// EXTERNAL MODULE: ../../node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(1361);
;// CONCATENATED MODULE: ./js/ports/answer.js
const done = (value) => ({ kind: 'done', value });

;// CONCATENATED MODULE: ./js/adapters/github/failure-of.js
const BY_STATUS = {
    400: 'invalid',
    401: 'unauthorised',
    403: 'forbidden',
    404: 'not-found',
    405: 'conflict',
    409: 'conflict',
    410: 'not-found',
    413: 'too-large',
    422: 'invalid',
    429: 'limited',
};
/**
 * What a thrown error of the HTTP client means. A server error or a lost connection leaves a write's outcome unknown; a 403 or 429
 * with a limit's headers may be asked again later (docs: rate limits for the REST API).
 */
function failureOf(error) {
    const status = numberAt(error, 'status');
    const message = error instanceof Error ? error.message : String(error);
    if (status === undefined || status >= 500 || status < 400)
        return { kind: 'unknown', message };
    if (status === 422 && /already exists/i.test(message))
        return { kind: 'refused', code: 'exists', message };
    const limit = status === 403 || status === 429 ? limitOf(error) : undefined;
    if (limit !== undefined)
        return { kind: 'refused', code: 'limited', message, retryAfterMs: limit };
    return { kind: 'refused', code: BY_STATUS[status] ?? 'invalid', message };
}
/** The wait that the headers ask for: `retry-after`, else until the reset, else none is meant. */
function limitOf(error) {
    const headers = recordAt(recordAt(error, 'response'), 'headers');
    const after = Number(headers?.['retry-after']);
    if (Number.isFinite(after) && after > 0)
        return after * 1000;
    if (headers?.['x-ratelimit-remaining'] === '0') {
        const reset = Number(headers['x-ratelimit-reset']);
        const date = Date.parse(String(headers['date'] ?? ''));
        return Number.isFinite(reset) && Number.isFinite(date) ? Math.max(1000, reset * 1000 - date) : 60_000;
    }
    return numberAt(error, 'status') === 429 ? 60_000 : undefined;
}
function recordAt(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const inner = Reflect.get(value, key);
    return typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner)) : undefined;
}
function numberAt(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const inner = Reflect.get(value, key);
    return typeof inner === 'number' ? inner : undefined;
}

;// CONCATENATED MODULE: ./js/adapters/github/client.js



/** The way to GitHub: one request a call, no retries of its own, the API version said aloud. */
function createClient(options) {
    const octokit = new dist_src/* Octokit */.E({
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: `foreman/${options.job}`,
        request: { timeout: options.timeoutMs },
    });
    const headers = { 'x-github-api-version': '2022-11-28' };
    const place = { owner: options.owner, repo: options.repo };
    return {
        ...place,
        rest: async (route, parameters, parse) => {
            try {
                const signal = AbortSignal.timeout(options.timeoutMs);
                const answer = await octokit.request(route, {
                    ...place,
                    ...parameters,
                    headers,
                    request: { signal },
                });
                return done(parse(answer.data));
            }
            catch (error) {
                return failureOf(error);
            }
        },
        graphql: async (query, variables) => {
            try {
                const signal = AbortSignal.timeout(options.timeoutMs);
                const answer = await octokit.request('POST /graphql', {
                    baseUrl: options.apiUrl.replace(/\/v3$/, ''),
                    query,
                    variables,
                    headers,
                    request: { signal },
                });
                return done(readReply(answer.data));
            }
            catch (error) {
                return failureOf(error);
            }
        },
    };
}
function readReply(body) {
    const reply = asRecord(body);
    const errors = Array.isArray(reply['errors']) ? reply['errors'].map(readError) : [];
    return { data: reply['data'], errors };
}
function readError(value) {
    const error = asRecord(value);
    const path = Array.isArray(error['path']) ? error['path'] : [];
    return {
        type: String(error['type'] ?? ''),
        message: String(error['message'] ?? ''),
        path: path.map((step) => (typeof step === 'number' ? step : String(step))),
    };
}
const asRecord = (value) => typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
;// CONCATENATED MODULE: ./js/domain/change.js
/** Forty zeros: "must not exist" before a move, "delete" after it. */
const ZERO_OID = '0'.repeat(40);

;// CONCATENATED MODULE: ./js/adapters/github/change-document.js

/** One GraphQL document that carries the changes out in order, under the aliases `c0`, `c1`, … */
function changeDocument(changes, repository) {
    const pieces = changes.map((change) => pieceOf(change, repository));
    const heads = pieces.map((piece, index) => `$i${index}: ${piece.inputType}!`).join(', ');
    const body = pieces.map((piece, index) => `c${index}: ${piece.field}(input: $i${index}) { ${piece.select} }`);
    return {
        query: `mutation ForemanChange(${heads}) { ${body.join('\n')} }`,
        variables: Object.fromEntries(pieces.map((piece, index) => [`i${index}`, piece.input])),
    };
}
const LABELS_BACK = 'labels(first: 50) { nodes { id name } }';
const ASSIGNEES_BACK = 'assignees(first: 10) { nodes { id login } }';
function pieceOf(change, repository) {
    switch (change.do) {
        case 'create-label':
            return piece('createLabel', 'label { id name }', {
                repositoryId: repository,
                name: change.name,
                color: change.color,
                description: change.description,
            });
        case 'create-issue':
            return piece('createIssue', 'issue { id number }', {
                repositoryId: repository,
                title: change.title,
                body: change.body,
                labelIds: change.labels,
                parentIssueId: change.parent,
            });
        case 'open-pull':
            return piece('createPullRequest', 'pullRequest { id number }', {
                repositoryId: repository,
                headRefName: change.head,
                baseRefName: change.base,
                title: change.title,
                body: change.body,
                draft: change.draft,
            });
        case 'refs':
            return piece('updateRefs', 'clientMutationId', {
                repositoryId: repository,
                refUpdates: change.moves.map(refUpdate),
            });
        default:
            return issuePiece(change);
    }
}
function issuePiece(change) {
    switch (change.do) {
        case 'block':
            return piece('addBlockedBy', 'issue { id number }', {
                issueId: change.issue,
                blockingIssueId: change.by,
            });
        case 'comment':
            return piece('addComment', 'commentEdge { node { id databaseId } }', {
                subjectId: change.on,
                body: change.body,
            });
        case 'edit-comment':
            return piece('updateIssueComment', editBack(change.journal), {
                id: change.comment,
                body: change.body,
            });
        case 'close-issue':
            return piece('closeIssue', 'issue { id number }', {
                issueId: change.issue,
                stateReason: change.reason,
            });
        case 'add-labels':
            return piece('addLabelsToLabelable', `labelable { ${LABELS_BACK} }`, {
                labelableId: change.to,
                labelIds: change.labels,
            });
        case 'remove-labels':
            return piece('removeLabelsFromLabelable', `labelable { ${LABELS_BACK} }`, {
                labelableId: change.from,
                labelIds: change.labels,
            });
        case 'assign':
            return piece('addAssigneesToAssignable', `assignable { ${ASSIGNEES_BACK} }`, {
                assignableId: change.to,
                assigneeIds: change.users,
            });
        case 'unassign':
            return piece('removeAssigneesFromAssignable', `assignable { ${ASSIGNEES_BACK} }`, {
                assignableId: change.from,
                assigneeIds: change.users,
            });
    }
}
/** Branch names of ours hold nothing that would need quoting. */
const editBack = (journal) => `issueComment { id databaseId repository { ref(qualifiedName: "refs/heads/${journal}") { target { oid } } } }`;
function piece(field, select, input) {
    const inputType = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    return { field, inputType, select, input };
}
const refUpdate = (move) => ({
    name: `refs/heads/${move.branch}`,
    beforeOid: move.before ?? ZERO_OID,
    afterOid: move.after ?? ZERO_OID,
    force: false,
});

;// CONCATENATED MODULE: ./js/adapters/github/graphql-failure.js
const BY_TYPE = {
    NOT_FOUND: 'not-found',
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    STALE_DATA: 'stale',
    UNPROCESSABLE: 'invalid',
    RATE_LIMITED: 'limited',
};
/** What a GraphQL error means. Only the type and, for what exists, GitHub's fixed words are looked at. */
function refusedBy(error) {
    const exists = /already exists/i.test(error.message);
    const code = exists ? 'exists' : (BY_TYPE[error.type] ?? 'invalid');
    return { kind: 'refused', code, message: error.message };
}

;// CONCATENATED MODULE: ./js/adapters/github/read-changes.js



const Thing = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP().optional(),
    number: schemas/* number */.aig().optional(),
    databaseId: schemas/* number */.aig().optional(),
});
const List = schemas/* object */.Ikc({
    nodes: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP().optional(), login: schemas/* string */.YjP().optional() })),
});
const Journal = schemas/* object */.Ikc({ ref: schemas/* object */.Ikc({ target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) }).nullable() });
/** One answer for each change, in order: an alias that failed says why, the others stand. */
function readChanges(count, reply) {
    const data = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish().parse(reply.data) ?? {};
    return Array.from({ length: count }, (_, index) => {
        const alias = `c${index}`;
        const error = reply.errors.find((one) => one.path[0] === alias) ?? reply.errors.find((one) => one.path.length === 0);
        if (error)
            return refusedBy(error);
        const value = data[alias];
        return value ? done(madeOf(value)) : { kind: 'unknown', message: `No answer for change ${index + 1}.` };
    });
}
function madeOf(payload) {
    const [, inner] = Object.entries(schemas/* looseObject */._H3({}).parse(payload)).find(([, value]) => isObject(value)) ?? [];
    const node = isObject(inner) && 'node' in inner ? inner.node : inner;
    const thing = Thing.safeParse(node);
    if (!thing.success)
        return { node: null, number: null, names: [], journal: null };
    const list = List.safeParse(thing.data['labels'] ?? thing.data['assignees']);
    return {
        node: thing.data.id ?? null,
        number: thing.data.number ?? thing.data.databaseId ?? null,
        journal: Journal.safeParse(thing.data['repository']).data?.ref?.target.oid ?? null,
        names: list.success ? list.data.nodes.map((one) => one.name ?? one.login ?? '') : [],
    };
}
const isObject = (value) => typeof value === 'object' && value !== null;

// EXTERNAL MODULE: ./js/domain/ids.js
var ids = __webpack_require__(9117);
// EXTERNAL MODULE: ./js/domain/world.js
var world = __webpack_require__(2611);
;// CONCATENATED MODULE: ./js/adapters/github/read-world.js



const nodes = (inner) => schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(inner.nullable()) })
    .transform((list) => list.nodes.filter((one) => one !== null));
const Author = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() }).nullable();
const Named = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const Person = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), login: schemas/* string */.YjP() })
    .transform(({ id, login }) => ({ id, name: login }));
const Comment = schemas/* object */.Ikc({
    databaseId: schemas/* number */.aig(),
    id: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    createdAt: schemas/* string */.YjP(),
    viewerDidAuthor: schemas/* boolean */.zMY(),
    author: Author,
})
    .transform((comment) => ({
    id: comment.databaseId,
    node: comment.id,
    author: comment.author?.login ?? 'ghost',
    bot: comment.author?.__typename !== 'User',
    ours: comment.viewerDidAuthor,
    body: comment.body,
    createdAt: comment.createdAt,
}));
const issueShape = {
    id: schemas/* string */.YjP(),
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    createdAt: schemas/* string */.YjP(),
    viewerDidAuthor: schemas/* boolean */.zMY(),
    author: Author,
    labels: nodes(Named).nullable(),
    assignees: nodes(Person),
    comments: nodes(Comment),
};
const Issue = schemas/* object */.Ikc(issueShape).transform((issue) => ({
    number: issue.number,
    node: issue.id,
    title: issue.title,
    body: issue.body,
    open: issue.state === 'OPEN',
    author: issue.author?.login ?? 'ghost',
    ours: issue.viewerDidAuthor,
    createdAt: issue.createdAt,
    labels: issue.labels ?? [],
    assignees: issue.assignees,
    comments: issue.comments,
}));
const SubIssues = schemas/* object */.Ikc({
    subIssues: nodes(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        number: schemas/* number */.aig(),
        title: schemas/* string */.YjP(),
        body: schemas/* string */.YjP(),
        viewerDidAuthor: schemas/* boolean */.zMY(),
    })
        .transform(({ id, viewerDidAuthor, ...rest }) => ({ ...rest, node: id, ours: viewerDidAuthor }))),
});
const Commit = schemas/* object */.Ikc({ oid: ids/* Oid */.bm, message: schemas/* string */.YjP(), tree: schemas/* object */.Ikc({ oid: ids/* Oid */.bm }) });
const Ref = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), target: Commit });
const Pull = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    id: schemas/* string */.YjP(),
    headRefName: schemas/* string */.YjP(),
    headRefOid: ids/* Oid */.bm,
    state: schemas/* string */.YjP(),
    merged: schemas/* boolean */.zMY(),
})
    .transform((pull) => ({
    number: pull.number,
    node: pull.id,
    head: pull.headRefName,
    headOid: pull.headRefOid,
    open: pull.state === 'OPEN',
    merged: pull.merged,
}));
const Segment = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    object: schemas/* object */.Ikc({ text: schemas/* string */.YjP(), isTruncated: schemas/* boolean */.zMY() }),
});
const Repository = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    defaultBranchRef: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        target: schemas/* object */.Ikc({ oid: ids/* Oid */.bm, tree: schemas/* object */.Ikc({ oid: ids/* Oid */.bm }) }),
    }),
    journal: schemas/* object */.Ikc({ target: schemas/* object */.Ikc({ oid: ids/* Oid */.bm }) }).nullable(),
    segments: schemas/* object */.Ikc({ entries: schemas/* array */.YOg(Segment) }).nullable(),
    refs: nodes(Ref),
    issue: schemas/* unknown */.L5J(),
    labels: nodes(Named).nullable(),
});
const Reply = schemas/* object */.Ikc({ repository: Repository, user: Person.nullish() });
/** Turns the answer of the world query into the picture that the core reads. */
function readWorld(query, data) {
    const { repository, user } = Reply.parse(data);
    const focus = query.focus.map((number) => Issue.parse(repository[`focus${number}`]));
    const pulls = query.heads.flatMap((_, index) => nodes(Pull).parse(repository[`pulls${index}`]));
    const branch = repository.defaultBranchRef;
    return {
        repository: {
            node: repository.id,
            defaultBranch: branch.name,
            head: branch.target.oid,
            headTree: branch.target.tree.oid,
        },
        journalHead: repository.journal?.target.oid ?? null,
        segments: readSegments(repository.segments?.entries ?? []),
        branches: new Map(repository.refs.map((ref) => [`${query.prefix}${ref.name}`, refView(ref.target)])),
        issue: Issue.parse(repository.issue),
        subIssues: SubIssues.parse(repository.issue).subIssues,
        focus: new Map(focus.map((issue) => [issue.number, issue])),
        pulls,
        labels: new Map((repository.labels ?? []).map((label) => [label.name, label.id])),
        commits: readCommits(query, repository),
        entries: readEntries(query, repository),
        texts: readTexts(query, repository),
        claimer: user ?? null,
    };
}
function readCommits(query, repository) {
    const found = query.commits.map((_, index) => Commit.nullish().parse(repository[`commit${index}`]));
    return new Map(found.flatMap((commit) => (commit ? [[commit.oid, refView(commit)]] : [])));
}
/** GitHub gives an entry's mode as a number: 33188 is 100644 in octal. */
const Listing = schemas/* object */.Ikc({
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), mode: schemas/* number */.aig(), type: schemas/* enum */.k5n(['blob', 'tree', 'commit']), oid: ids/* Oid */.bm }))
        .optional(),
})
    .nullish();
function readEntries(query, repository) {
    const entries = query.folders.flatMap(({ at, folder }, index) => (Listing.parse(repository[`folder${index}`])?.entries ?? []).map(({ name, mode, type, oid }) => {
        const path = folder === '' ? name : `${folder}/${name}`;
        return [(0,world/* placeOf */.$)(at, path), { mode: mode.toString(8).padStart(6, '0'), type, oid }];
    }));
    return new Map(entries);
}
const Blob = schemas/* object */.Ikc({ text: schemas/* string */.YjP().nullish(), isTruncated: schemas/* boolean */.zMY().optional() }).nullish();
function readTexts(query, repository) {
    const found = query.texts.map((path, index) => ({ path, blob: Blob.parse(repository[`text${index}`]) }));
    return new Map(found.flatMap(({ path, blob }) => {
        if (blob?.isTruncated === true)
            throw new Error(`${path} is too large to be read through the API.`);
        return typeof blob?.text === 'string' ? [[path, blob.text]] : [];
    }));
}
const refView = (commit) => ({
    oid: commit.oid,
    tree: commit.tree.oid,
    message: commit.message,
});
/** A cut segment would make a journal that looks whole: refuse it (GitHub cuts texts at 512,000 bytes without an error). */
function readSegments(entries) {
    return entries
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, object }) => {
        if (object.isTruncated)
            throw new Error(`The journal's segment ${name} was cut by the API.`);
        return { path: `journal/${name}`, text: object.text };
    });
}

;// CONCATENATED MODULE: ./js/adapters/github/world-query.js
const LABELS = 'labels(first: 50) { nodes { id name } }';
const COMMENT = 'databaseId id body createdAt viewerDidAuthor author { __typename login }';
const ISSUE = `id number title body state createdAt viewerDidAuthor author { __typename login }
  ${LABELS} assignees(first: 10) { nodes { id login } } comments(last: 60) { nodes { ${COMMENT} } }`;
/** The one query that shows everything about a request at one moment: journal, branches, issues, pull requests, labels. */
function worldQuery(query) {
    const focus = query.focus.map((number) => `focus${number}: issue(number: ${number}) { ${ISSUE} }`);
    const pulls = query.heads.map((_, index) => `pulls${index}: pullRequests(headRefName: $head${index}, first: 5, states: [OPEN, MERGED]) {
      nodes { number id headRefName headRefOid state merged } }`);
    const commits = query.commits.map((_, index) => `commit${index}: object(oid: $commit${index}) { ... on Commit { oid message tree { oid } } }`);
    const folders = query.folders.map((_, index) => `folder${index}: object(expression: $folder${index}) {
      ... on Tree { entries { name mode type oid } } }`);
    const texts = query.texts.map((_, index) => `text${index}: object(expression: $text${index}) { ... on Blob { text isTruncated } }`);
    const heads = [
        ...query.heads.map((_, index) => `, $head${index}: String!`),
        ...query.commits.map((_, index) => `, $commit${index}: GitObjectID!`),
        ...query.folders.map((_, index) => `, $folder${index}: String!`),
        ...query.texts.map((_, index) => `, $text${index}: String!`),
    ].join('');
    return `query ForemanWorld($owner: String!, $repo: String!, $issue: Int!, $prefix: String!, $journal: String!,
    $segments: String!, $claimer: String!, $claims: Boolean!${heads}) {
    repository(owner: $owner, name: $repo) {
      id
      defaultBranchRef { name target { oid ... on Commit { tree { oid } } } }
      journal: ref(qualifiedName: $journal) { target { oid } }
      segments: object(expression: $segments) { ... on Tree { entries { name object {
        ... on Blob { text isTruncated } } } } }
      refs(refPrefix: $prefix, first: 100) { nodes { name target { oid ... on Commit { message tree { oid } } } } }
      issue(number: $issue) { ${ISSUE}
        subIssues(first: 100) { nodes { id number title body viewerDidAuthor } } }
      ${focus.join('\n')}
      ${[...pulls, ...commits, ...folders, ...texts].join('\n')}
      labels(first: 100) { nodes { id name } }
    }
    user(login: $claimer) @include(if: $claims) { id login }
  }`;
}
/** The query's variables. */
function worldVariables(place, query) {
    const journal = `refs/heads/${query.prefix}journal`;
    return {
        owner: place.owner,
        repo: place.repo,
        issue: query.issue,
        prefix: `refs/heads/${query.prefix}`,
        journal,
        segments: `${journal}:journal`,
        claimer: query.claimer ?? '',
        claims: query.claimer !== null,
        ...Object.fromEntries(query.heads.map((head, index) => [`head${index}`, head])),
        ...Object.fromEntries(query.commits.map((commit, index) => [`commit${index}`, commit])),
        ...Object.fromEntries(query.folders.map(({ at, folder }, index) => [`folder${index}`, `${at}:${folder}`])),
        ...Object.fromEntries(query.texts.map((path, index) => [`text${index}`, `HEAD:${path}`])),
    };
}

;// CONCATENATED MODULE: ./js/adapters/github/forge.js







const Permission = schemas/* object */.Ikc({ permission: schemas/* string */.YjP(), role_name: schemas/* string */.YjP().optional() });
const OwnIssues = schemas/* array */.YOg(schemas/* looseObject */._H3({
    number: schemas/* number */.aig(),
    node_id: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullable(),
    pull_request: schemas/* unknown */.L5J(),
}));
const CommentBody = schemas/* looseObject */._H3({
    body: schemas/* string */.YjP(),
    user: schemas/* looseObject */._H3({ login: schemas/* string */.YjP() }).nullable(),
});
const PUSHERS = ['admin', 'maintain', 'write'];
/** The issue side of GitHub. */
function createGithubForge(client, options) {
    return {
        standing: (login) => client.rest('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: login }, (body) => {
            const { permission, role_name } = Permission.parse(body);
            return { mayPush: PUSHERS.includes(permission), role: role_name ?? permission };
        }),
        react: (subject, content) => {
            const nothing = () => null;
            if ('comment' in subject) {
                const route = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
                return client.rest(route, { comment_id: subject.comment, content }, nothing);
            }
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions';
            return client.rest(route, { issue_number: subject.issue, content }, nothing);
        },
        look: (query) => look(client, query),
        change: async (changes) => {
            const { query, variables } = changeDocument(changes, options.repositoryNode);
            const reply = await client.graphql(query, variables);
            return reply.kind === 'done' ? readChanges(changes.length, reply.value) : changes.map(() => reply);
        },
        ownIssuesSince: (since, page) => client.rest('GET /repos/{owner}/{repo}/issues', { state: 'all', since, sort: 'created', direction: 'desc', per_page: 100, page }, (body) => OwnIssues.parse(body).map((issue) => ({
            number: issue.number,
            node: issue.node_id,
            body: issue.body ?? '',
        }))),
        comment: (id) => client.rest('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id }, (body) => {
            const comment = CommentBody.parse(body);
            return { body: comment.body, author: comment.user?.login ?? 'ghost' };
        }),
        wake: (request, why) => client.rest('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', { workflow_id: options.workflow, ref: options.defaultBranch, inputs: { request, why } }, () => null),
    };
}
async function look(client, query) {
    const reply = await client.graphql(worldQuery(query), worldVariables(client, query));
    if (reply.kind !== 'done')
        return reply;
    const fatal = reply.value.errors.find((error) => error.path[0] !== 'user');
    return fatal ? refusedBy(fatal) : done(readWorld(query, reply.value.data));
}

;// CONCATENATED MODULE: ./js/adapters/github/git-store.js




const WithSha = schemas/* looseObject */._H3({ sha: ids/* Oid */.bm });
const TreeBody = schemas/* looseObject */._H3({
    truncated: schemas/* boolean */.zMY(),
    tree: schemas/* array */.YOg(schemas/* looseObject */._H3({ path: schemas/* string */.YjP(), mode: schemas/* string */.YjP(), type: schemas/* enum */.k5n(['blob', 'tree', 'commit']), sha: ids/* Oid */.bm })),
});
const CommitBody = schemas/* looseObject */._H3({
    parents: schemas/* array */.YOg(WithSha).min(1),
    files: schemas/* array */.YOg(schemas/* looseObject */._H3({
        filename: schemas/* string */.YjP(),
        sha: ids/* Oid */.bm.nullable(),
        status: schemas/* string */.YjP(),
        patch: schemas/* string */.YjP().optional(),
        previous_filename: schemas/* string */.YjP().optional(),
    }))
        .default([]),
});
/** Git objects by GitHub's Git database API. */
function createGithubGitStore(client) {
    return {
        writeTree: (base, changes) => client.rest('POST /repos/{owner}/{repo}/git/trees', { base_tree: base, tree: changes.map(treeEntry) }, (body) => WithSha.parse(body).sha),
        writeCommit: (commit) => client.rest('POST /repos/{owner}/{repo}/git/commits', { ...commit }, (body) => WithSha.parse(body).sha),
        textsAt: (commit, paths) => textsAt(client, commit, paths),
        diffOf: (commit) => client.rest('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit }, (body) => {
            const { parents, files } = CommitBody.parse(body);
            const [first] = parents;
            if (!first)
                throw new Error(`Commit ${commit} has no parent.`);
            return { parent: first.sha, files: files.flatMap(diffEntries) };
        }),
        listAt: (commit) => client.rest('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: commit, recursive: '1' }, readTree),
    };
}
function treeEntry(change) {
    if ('gone' in change)
        return { path: change.path, mode: '100644', type: 'blob', sha: null };
    const place = { path: change.path, mode: change.mode, type: 'blob' };
    return 'blob' in change ? { ...place, sha: change.blob } : { ...place, content: change.content };
}
function readTree(body) {
    const { tree, truncated } = TreeBody.parse(body);
    if (truncated)
        throw new Error('The tree is too large for one answer of the API.');
    return new Map(tree.map(({ path, mode, type, sha }) => [path, { mode, type, oid: sha }]));
}
/** A rename is shown as one file; for us it is the new file and the old one's end. */
function diffEntries(file) {
    const gone = file.status === 'removed';
    const entry = { path: file.filename, blob: gone ? null : file.sha, gone, patch: file.patch ?? '' };
    const from = file.status === 'renamed' ? file.previous_filename : undefined;
    return from === undefined ? [entry] : [entry, { path: from, blob: null, gone: true, patch: '' }];
}
const Texts = schemas/* object */.Ikc({
    repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ text: schemas/* string */.YjP().nullish(), isTruncated: schemas/* boolean */.zMY().optional() }).nullable()),
});
async function textsAt(client, commit, paths) {
    if (paths.length === 0)
        return done(new Map());
    const heads = paths.map((_, index) => `$e${index}: String!`).join(', ');
    const fields = paths.map((_, index) => `o${index}: object(expression: $e${index}) { ... on Blob { text isTruncated } }`);
    const query = `query ForemanTexts($owner: String!, $repo: String!, ${heads}) {
    repository(owner: $owner, name: $repo) { ${fields.join('\n')} } }`;
    const expressions = paths.map((path, index) => [`e${index}`, `${commit}:${path}`]);
    const place = { owner: client.owner, repo: client.repo };
    const reply = await client.graphql(query, { ...place, ...Object.fromEntries(expressions) });
    if (reply.kind !== 'done')
        return reply;
    const [error] = reply.value.errors;
    return error ? refusedBy(error) : git_store_readTexts(paths, reply.value.data);
}
function git_store_readTexts(paths, data) {
    const { repository } = Texts.parse(data);
    const found = new Map();
    for (const [index, path] of paths.entries()) {
        const blob = repository[`o${index}`];
        if (blob?.isTruncated === true) {
            return {
                kind: 'refused',
                code: 'too-large',
                message: `${path} is too large to be read through the API.`,
            };
        }
        if (typeof blob?.text === 'string')
            found.set(path, blob.text);
    }
    return done(found);
}

;// CONCATENATED MODULE: ./js/adapters/github/journal-store.js




const journal_store_WithSha = schemas/* looseObject */._H3({ sha: ids/* Oid */.bm });
const journal_store_Ref = schemas/* looseObject */._H3({ object: schemas/* looseObject */._H3({ sha: ids/* Oid */.bm }) });
const Committed = schemas/* object */.Ikc({ createCommitOnBranch: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: ids/* Oid */.bm }) }) });
const APPEND = `mutation ForemanAppend($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } } }`;
/** The journal's branch on GitHub: begun by three REST requests, appended to by a commit that names the head it expects. */
function createGithubJournalStore(client) {
    return {
        begin: async (branch, path, text) => {
            const tree = await client.rest('POST /repos/{owner}/{repo}/git/trees', { tree: [{ path, mode: '100644', type: 'blob', content: text }] }, (body) => journal_store_WithSha.parse(body).sha);
            if (tree.kind !== 'done')
                return tree;
            const commit = await client.rest('POST /repos/{owner}/{repo}/git/commits', { message: 'Begin the journal [skip ci]', tree: tree.value, parents: [] }, (body) => journal_store_WithSha.parse(body).sha);
            if (commit.kind !== 'done')
                return commit;
            return client.rest('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha: commit.value }, (body) => journal_store_Ref.parse(body).object.sha);
        },
        append: (append) => commitOn(client, append),
    };
}
async function commitOn(client, append) {
    const reply = await client.graphql(APPEND, {
        input: {
            branch: { repositoryNameWithOwner: `${client.owner}/${client.repo}`, branchName: append.branch },
            message: { headline: append.headline },
            expectedHeadOid: append.expected,
            fileChanges: {
                additions: [{ path: append.path, contents: Buffer.from(append.text).toString('base64') }],
            },
        },
    });
    if (reply.kind !== 'done')
        return reply;
    const [error] = reply.value.errors;
    return error ? refusedBy(error) : done(Committed.parse(reply.value.data).createCommitOnBranch.commit.oid);
}

// EXTERNAL MODULE: ./js/adapters/system/clock.js
var clock = __webpack_require__(463);
// EXTERNAL MODULE: ./js/adapters/system/ids.js
var system_ids = __webpack_require__(5687);
// EXTERNAL MODULE: ./js/adapters/system/log.js
var log = __webpack_require__(2259);
// EXTERNAL MODULE: ./js/app/repository-of.js + 1 modules
var repository_of = __webpack_require__(3802);
;// CONCATENATED MODULE: ./js/shells/action/wire.js











const WORKFLOW = 'foreman.yml';
const REQUEST_TIMEOUT_MS = 30_000;
const STATUS_CONTEXT = 'foreman/verify';
/** Wires the steps that hold a GitHub token: the real adapters, and which run this is. */
async function wireForge(step) {
    const env = process.env;
    const { payload } = await (0,events/* readEventPayload */.N)(env);
    const place = (0,repository_of/* readRepositoryOf */._)(payload);
    const client = createClient({
        owner: place.owner,
        repo: place.repo,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        token: (0,inputs/* needInput */.f)('token'),
        job: step,
        timeoutMs: REQUEST_TIMEOUT_MS,
    });
    const forge = createGithubForge(client, {
        repositoryNode: place.node,
        defaultBranch: place.defaultBranch,
        workflow: WORKFLOW,
    });
    const deps = {
        forge,
        git: createGithubGitStore(client),
        journal: createGithubJournalStore(client),
        checks: createGithubChecks(client, STATUS_CONTEXT),
        clock: (0,clock/* createClock */.t)(),
        ids: (0,system_ids/* createIds */.T)(),
        log: (0,log/* createLog */.h)(),
    };
    return { deps, job: jobOf(`${place.owner}/${place.repo}`) };
}
function jobOf(repository) {
    const env = process.env;
    const id = Number(env['GITHUB_RUN_ID'] ?? 0);
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        run: { id, attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) },
        runUrl: `${server}/${repository}/actions/runs/${id}`,
        trigger: (0,inputs/* readInput */.R)('trigger') || '/foreman',
    };
}


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ applyEdits)
/* harmony export */ });
/** Applies edits to a text; where two overlap, the one that begins first wins. `keep` is run over what stays. */
function applyEdits(source, edits, keep = (kept) => kept) {
    const parts = [];
    let at = 0;
    for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
        if (edit.from < at)
            continue;
        parts.push(keep(source.slice(at, edit.from)), edit.text);
        at = edit.to;
    }
    parts.push(keep(source.slice(at)));
    return parts.join('');
}


/***/ }),

/***/ 7601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _g: () => (/* binding */ appendLines),
/* harmony export */   a0: () => (/* binding */ readJournal)
/* harmony export */ });
/* unused harmony exports FIRST_PREV, encodeEntry */
/* harmony import */ var _domain_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5775);
/* harmony import */ var _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4188);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(882);



/** What `prev` says in the first line. */
const FIRST_PREV = '0'.repeat(64);
/**
 * One line of the journal, without its line feed: the entry as JSON with its keys in the schema's order and, as the last key, a
 * sum of the text before it. The same entry gives the same bytes; an entry that breaks the schema throws.
 */
const encodeEntry = (entry) => lineOf(_domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JournalEntry */ .Wo.parse(entry));
/**
 * Reads the whole journal. A change of any byte shows: of a line by its own sum, of its place by the chain. Lines missing at the
 * very end cannot show here; the branch's head, which every append names, tells those.
 */
function readJournal(segments) {
    const entries = [];
    let prev = FIRST_PREV;
    for (const [index, text] of segments.entries()) {
        const lines = text.split('\n');
        const last = lines.pop();
        const at = { segment: index + 1, line: lines.length + 1 };
        if (last !== '')
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ ...at, kind: 'damaged', why: 'the last line is cut short' });
        if (lines.length === 0)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ ...at, kind: 'damaged', why: 'the segment is empty' });
        for (const [number, line] of lines.entries()) {
            const read = readLine(line, { seq: entries.length + 1, prev });
            if (!read.ok)
                return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ segment: index + 1, line: number + 1, ...read.error });
            entries.push(read.value);
            prev = (0,_domain_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(line);
        }
    }
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(entries);
}
/** The lines that say these events after those entries, and the whole journal with them. */
function appendLines(entries, events, from) {
    const all = [...entries];
    const lines = [];
    const end = entries.at(-1);
    let prev = end ? (0,_domain_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(encodeEntry(end)) : FIRST_PREV;
    for (const event of events) {
        const entry = _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JournalEntry */ .Wo.parse({ v: _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JOURNAL_VERSION */ .dt, seq: all.length + 1, ...from, prev, event });
        const line = lineOf(entry);
        all.push(entry);
        lines.push(line);
        prev = (0,_domain_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(line);
    }
    return { lines, entries: all };
}
const SUM = /,"sum":"([0-9a-f]{16})"\}$/;
const UPDATE = 'It was written by a newer Foreman; update the action to read it.';
function lineOf(entry) {
    const bare = JSON.stringify(entry).slice(0, -1);
    return `${bare},"sum":"${(0,_domain_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bare).slice(0, 16)}"}`;
}
function readLine(line, place) {
    const damaged = (why) => (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ kind: 'damaged', why });
    const json = readJson(line);
    if (json === undefined)
        return damaged('the line is not one JSON object');
    const sum = SUM.exec(line);
    if (!sum || (0,_domain_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(line.slice(0, sum.index)).slice(0, 16) !== sum[1])
        return isNewer(json)
            ? (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ kind: 'newer', why: newerWhy(json) })
            : damaged('the line was changed after it was written');
    if (isNewer(json))
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ kind: 'newer', why: newerWhy(json) });
    const read = _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JournalEntry */ .Wo.safeParse(json);
    if (!read.success)
        return unreadable(json);
    if (read.data.seq !== place.seq)
        return damaged(`line ${place.seq} is expected here, this is ${read.data.seq}`);
    if (read.data.prev !== place.prev)
        return damaged('the line before is not the one that this line follows');
    if (lineOf(read.data) !== line)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ kind: 'newer', why: `The line holds fields unknown here. ${UPDATE}` });
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(read.data);
}
function readJson(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
const isNewer = (json) => typeof json['v'] === 'number' && json['v'] > _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JOURNAL_VERSION */ .dt;
const newerWhy = (json) => `The journal has version ${String(json['v'])}, this Foreman reads up to ${_domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JOURNAL_VERSION */ .dt}. ${UPDATE}`;
const KNOWN = new Set(_domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .JournalEntry */ .Wo.shape.event.options.map((option) => option.shape.type.value));
function unreadable(json) {
    const event = json['event'];
    const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
    if (typeof type === 'string' && !KNOWN.has(type))
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ kind: 'newer', why: `The event "${type.slice(0, 40)}" is unknown here. ${UPDATE}` });
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ kind: 'damaged', why: 'the line does not fit the journal’s schema' });
}


/***/ }),

/***/ 4214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ cutFromEnd),
/* harmony export */   b: () => (/* binding */ cutFromStart)
/* harmony export */ });
/** The end of a text, at a line where one is near, with a line that says how much is missing. */
function cutFromStart(text, most) {
    if (text.length <= most)
        return text;
    const tail = whole(text.slice(text.length - most));
    const line = tail.indexOf('\n');
    const kept = line >= 0 && line < most / 4 ? tail.slice(line + 1) : tail;
    return `(the first ${text.length - kept.length} characters are cut)\n${kept}`;
}
/** The beginning of a text, at a line where one is near, with a line that says how much is missing. */
function cutFromEnd(text, most) {
    if (text.length <= most)
        return text;
    const head = whole(text.slice(0, most));
    const line = head.lastIndexOf('\n');
    const kept = line > (most * 3) / 4 ? head.slice(0, line) : head;
    return `${kept}\n(the last ${text.length - kept.length} characters are cut)`;
}
/** Without the half of a character that a cut left. */
const whole = (text) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');


/***/ }),

/***/ 7672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ listItem),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   V_: () => (/* binding */ textSection),
/* harmony export */   iC: () => (/* binding */ listSection),
/* harmony export */   jn: () => (/* binding */ readSections),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3679);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2153);


/**
 * The parts below `### ` headings of the body's own level, each up to the next or to a marker; what stands in code, lists or
 * quotes is no heading. Windows line ends are read as plain ones.
 */
function readSections(body) {
    const text = body.replaceAll('\r\n', '\n');
    const cuts = (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlocks */ .S)(text).flatMap((leaf) => cutAt(text, leaf));
    return cuts.flatMap(({ heading, from }, at) => {
        if (heading === undefined)
            return [];
        const [, ...lines] = text.slice(from, cuts[at + 1]?.from ?? text.length).split('\n');
        return [{ heading, line: text.slice(0, from).split('\n').length, lines }];
    });
}
/** A heading with one text below it. */
const textSection = (heading, text) => [`### ${heading}`, '', ...(0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .literalLines */ .PE)(text)].join('\n');
/** A heading with a list of texts below it; an empty list is the word None. */
const listSection = (heading, items) => [`### ${heading}`, '', ...(items.length === 0 ? ['None.'] : items.flatMap(listItem))].join('\n');
/** One text as a list item. */
function listItem(text) {
    const [first = '', ...rest] = (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .literalLines */ .PE)(text);
    return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))];
}
/** The text of a section: its literal, or what a person wrote there instead. */
function readText(section) {
    const lines = section.lines.slice(section.lines.findIndex((line) => line.trim() !== ''));
    const [first = '', ...rest] = lines;
    const open = OPEN.exec(first);
    if (open)
        return (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .readFenceLiteral */ .zf)(open[2] ?? '', upTo(rest, open[1] ?? ''));
    const text = lines.join('\n').trim();
    return text.includes('\n') ? text : (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .readInlineLiteral */ .Hi)(text);
}
/** The texts of a list section, or the first line that is no item. */
function readList(section) {
    const items = [];
    const lines = [...section.lines];
    while (lines.length > 0) {
        const line = lines.shift() ?? '';
        const item = /^[-*] +(.*)$/.exec(line)?.[1];
        if (item !== undefined)
            items.push(takeItem(item.trimEnd(), lines));
        else if (line.trim() !== '' && !/^none\.?$/i.test(line.trim()))
            return { wrong: line.trim() };
    }
    return items;
}
const OPEN = /^(`{3,})([a-z]*)\s*$/;
/** Takes the rest of an item from the lines that follow it. */
function takeItem(first, lines) {
    const open = OPEN.exec(first);
    if (!open)
        return (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .readInlineLiteral */ .Hi)(first);
    const fence = open[1] ?? '';
    const inner = upTo(lines.map((line) => (line.startsWith('  ') ? line.slice(2) : line)), fence);
    lines.splice(0, inner.length + 1);
    return (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .readFenceLiteral */ .zf)(open[2] ?? '', inner);
}
function upTo(lines, fence) {
    const end = lines.findIndex((line) => line.trimEnd() === fence);
    return end === -1 ? lines : lines.slice(0, end);
}
/** Where a block begins a new part, or with no heading ends one. */
function cutAt(text, leaf) {
    const [line] = leaf.lines;
    if (leaf.depth > 0 || !line || (line.from > 0 && text[line.from - 1] !== '\n'))
        return [];
    const words = text.slice(line.from, line.to);
    if (leaf.kind === 'html')
        return words.startsWith('<!-- foreman:') ? [{ from: line.from }] : [];
    const heading = leaf.kind === 'heading' ? /^### (.+?)\s*$/.exec(words)?.[1] : undefined;
    return heading === undefined ? [] : [{ from: line.from, heading }];
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ inlineLiteral),
/* harmony export */   Hi: () => (/* binding */ readInlineLiteral),
/* harmony export */   PE: () => (/* binding */ literalLines),
/* harmony export */   zf: () => (/* binding */ readFenceLiteral)
/* harmony export */ });
/**
 * Text of people and models inside our own Markdown: readable, inert on GitHub (no mention, link, heading or HTML of theirs comes
 * alive) and read back exactly. Harmless single lines stay prose, other single lines become code, the rest a fence that is longer
 * than any run of backticks inside; characters that cannot be seen are written as `\u{hex}` in a fence marked `escaped`.
 */
function literalLines(text) {
    const line = inlineLiteral(text);
    if (line !== undefined)
        return [line];
    const escaped = UNSEEN.test(text);
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return [
        `${fence}${escaped ? 'escaped' : 'text'}`,
        ...(escaped ? escapeText(text) : text).split('\n'),
        fence,
    ];
}
/** The literal as one line of Markdown, or undefined where the text needs a fence. */
function inlineLiteral(text) {
    if (isHarmless(text))
        return text;
    const run = longestRun(text);
    if (text.trim() === '' || /[\n\t]/.test(text) || run > 1 || UNSEEN.test(text))
        return undefined;
    const sign = '`'.repeat(run + 1);
    const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
    return `${sign}${pad}${text}${pad}${sign}`;
}
/** The text of one line that was written by `inlineLiteral`, or by hand: then the line itself. */
function readInlineLiteral(line) {
    const code = /^(`{1,2})(?!`)(.+?)(?<!`)\1(?!`)$/.exec(line);
    if (!code?.[2])
        return line;
    const inner = code[2];
    return inner.trim() !== '' && inner.startsWith(' ') && inner.endsWith(' ') ? inner.slice(1, -1) : inner;
}
/** The text of a fence's lines, by the word behind its opening backticks. */
const readFenceLiteral = (word, lines) => word === 'escaped' ? unescapeText(lines.join('\n')) : lines.join('\n');
const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const EVERY_UNSEEN = new RegExp(`\\\\|${UNSEEN.source}`, 'gu');
const PROSE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,;:()'"%/=+?!–—‘’“”→-]*$/u;
/** What GitHub would still turn into something else inside such prose: links, references, emoji codes, list numbers. */
const LIVE = /:\/\/|www\.|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,64}\b|:\w+:|^\d+[.)]( |$)| {2}| $|^none\.?$/i;
const isHarmless = (text) => PROSE.test(text) && !LIVE.test(text) && !UNSEEN.test(text);
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
const escapeText = (text) => text.replace(EVERY_UNSEEN, (sign) => sign === '\\' ? '\\\\' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
const unescapeText = (text) => text.replace(/\\(?:\\|u\{([0-9a-f]{1,6})\})/g, (whole, hex) => {
    if (hex === undefined)
        return '\\';
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ parseBlocks)
});

;// CONCATENATED MODULE: ./js/text/markdown-cursor.js
/** The indentation at the cursor in columns (tab stops of four), and the index of the first other character. */
function indentAt(cursor) {
    let columns = cursor.spare;
    let at = cursor.pos;
    for (; at < cursor.end; at++) {
        const char = cursor.text[at];
        if (char === ' ')
            columns++;
        else if (char === '\t')
            columns += 4 - ((cursor.col + columns) % 4);
        else
            break;
    }
    return { columns, at };
}
/** Moves over up to `count` columns of indentation; a tab may be consumed in part. */
function skipColumns(cursor, count) {
    let left = count;
    while (left > 0) {
        if (cursor.spare === 0 && !takeBlank(cursor))
            return;
        const step = Math.min(cursor.spare, left);
        cursor.spare -= step;
        cursor.col += step;
        left -= step;
    }
}
/** Moves over `count` characters that are no tabs. */
function skipChars(cursor, count) {
    cursor.pos += count;
    cursor.col += count;
}
/** The rest of the line from the cursor on. */
const restOf = (cursor) => cursor.text.slice(cursor.pos, cursor.end);
function takeBlank(cursor) {
    const char = cursor.pos < cursor.end ? cursor.text[cursor.pos] : '';
    if (char !== ' ' && char !== '\t')
        return false;
    cursor.spare = char === ' ' ? 1 : 4 - (cursor.col % 4);
    cursor.pos++;
    return true;
}

// EXTERNAL MODULE: ./js/text/markdown-html.js
var markdown_html = __webpack_require__(1853);
// EXTERNAL MODULE: ./js/text/markdown-lines.js
var markdown_lines = __webpack_require__(6701);
// EXTERNAL MODULE: ./js/text/markdown-starts.js
var markdown_starts = __webpack_require__(2517);
;// CONCATENATED MODULE: ./js/text/markdown-blocks.js




/**
 * Reads the block structure of Markdown (CommonMark 0.31 with GFM footnotes) in time linear in the text: every line is
 * looked at a bounded number of times. The usual library takes minutes for 64 KiB of `>`, hence this reader; tests
 * compare the two. Quotes and lists deeper than 32 are read as text of the 32nd.
 */
function parseBlocks(text) {
    const state = { containers: [], leaf: undefined, html: undefined, indented: false, leaves: [] };
    for (const line of (0,markdown_lines/* splitLines */.u)(text))
        addLine(state, { text, end: line.to, pos: line.from, col: 0, spare: 0 });
    return state.leaves;
}
const maxDepth = 32;
function addLine(state, cursor) {
    const matched = matchContainers(state, cursor);
    const all = matched === state.containers.length;
    if (all && continueRaw(state, cursor))
        return;
    const paragraph = state.leaf?.kind === 'paragraph';
    const opened = openBlocks(state, cursor, matched);
    if (opened === 'leaf')
        return;
    const blank = markdown_starts/* isBlank */.z3(restOf(cursor));
    if (!opened && !all && paragraph && !blank)
        return push(state.leaf, cursor);
    if (!opened && !all)
        closeTo(state, matched);
    if (blank)
        return endLeaf(state);
    if (state.leaf?.kind === 'paragraph')
        return push(state.leaf, cursor);
    push(startLeaf(state, 'paragraph'), cursor);
}
function matchContainers(state, cursor) {
    let matched = 0;
    for (const container of state.containers) {
        if (!matchContainer(container, cursor))
            break;
        matched++;
    }
    return matched;
}
function matchContainer(container, cursor) {
    const { columns, at } = indentAt(cursor);
    if (container.kind === 'quote')
        return columns <= 3 && cursor.text[at] === '>' && at < cursor.end && takeQuote(cursor);
    if (at === cursor.end)
        return !container.empty;
    container.empty = false;
    if (columns < container.indent)
        return false;
    skipColumns(cursor, container.indent);
    return true;
}
function takeQuote(cursor) {
    skipColumns(cursor, 3);
    skipChars(cursor, 1);
    skipColumns(cursor, 1);
    return true;
}
/** Gives the line to an open fence, HTML block or indented code; true when it was taken. */
function continueRaw(state, cursor) {
    const leaf = state.leaf;
    if (leaf?.kind === 'code')
        return continueCode(state, leaf, cursor);
    if (leaf?.kind !== 'html' || !state.html)
        return false;
    if (state.html.end === 'blank' && markdown_starts/* isBlank */.z3(restOf(cursor)))
        endLeaf(state);
    else {
        push(leaf, cursor);
        if (state.html.end !== 'blank' && state.html.end.test(restOf(cursor)))
            endLeaf(state);
    }
    return true;
}
function continueCode(state, leaf, cursor) {
    const { columns, at } = indentAt(cursor);
    if (state.indented) {
        if (columns < 4 && at < cursor.end) {
            endLeaf(state);
            return false;
        }
        skipColumns(cursor, 4);
    }
    else if (leaf.fence && columns <= 3 && markdown_starts/* isFenceEnd */.HS(cursor.text.slice(at, cursor.end), leaf.fence)) {
        leaf.fence.closed = true;
        endLeaf(state);
        return true;
    }
    push(leaf, cursor);
    return true;
}
/** Opens what starts here; 'leaf' when the line is used up, true when a container was opened, else false. */
function openBlocks(state, cursor, matched) {
    let opened = false;
    const interrupted = state.leaf?.kind === 'paragraph' && matched === state.containers.length;
    const lazy = state.leaf?.kind === 'paragraph';
    for (;;) {
        const { columns, at } = indentAt(cursor);
        if (columns >= 4)
            return openIndented(state, cursor, { matched, opened, lazy }) || opened;
        const rest = cursor.text.slice(at, cursor.end);
        if (!opened &&
            interrupted &&
            state.leaf &&
            markdown_starts/* isUnderline */.bc(rest) &&
            !defines(cursor.text, state.leaf)) {
            state.leaf.kind = 'heading';
            endLeaf(state);
            return 'leaf';
        }
        if (!markdown_starts/* mayStart */.SH(rest))
            return opened;
        const depth = opened ? state.containers.length : matched;
        if (openLeaf(state, cursor, { rest, depth, quiet: !opened && interrupted }))
            return 'leaf';
        const container = depth < maxDepth ? readContainer(cursor, rest, !opened && interrupted) : undefined;
        if (!container)
            return opened;
        closeTo(state, depth);
        state.containers.push(container);
        opened = true;
    }
}
/** Definitions are no heading's text: an underline behind them is the text of a paragraph. */
function defines(text, leaf) {
    const first = leaf.lines[0];
    return first !== undefined && text[first.from] === '[' && text.slice(first.from, first.to).includes(']:');
}
function openIndented(state, cursor, at) {
    if ((!at.opened && at.lazy) || markdown_starts/* isBlank */.z3(restOf(cursor)))
        return false;
    if (!at.opened)
        closeTo(state, at.matched);
    skipColumns(cursor, 4);
    push(startLeaf(state, 'code'), cursor);
    state.indented = true;
    return 'leaf';
}
/** A block that is complete with its first line known: rule, heading, fence, HTML. */
function openLeaf(state, cursor, at) {
    const fence = markdown_starts/* fenceStart */._9(at.rest);
    const found = (0,markdown_html/* htmlBlockStart */.DA)(at.rest);
    const html = found?.gentle && at.quiet ? undefined : found;
    const heading = markdown_starts/* isHeading */.Vq(at.rest);
    if (!fence && !html && !heading && !markdown_starts/* isRule */.Nd(at.rest))
        return false;
    closeTo(state, at.depth);
    const leaf = startLeaf(state, fence ? 'code' : html ? 'html' : heading ? 'heading' : 'rule');
    if (fence)
        leaf.fence = { ...fence, line: { from: cursor.pos, to: cursor.end }, closed: false };
    else
        push(leaf, cursor);
    state.html = html;
    const ends = html && html.end !== 'blank' && html.end.test(at.rest);
    if (ends || (!fence && !html))
        endLeaf(state);
    return true;
}
function readContainer(cursor, rest, interrupting) {
    const { columns, at } = indentAt(cursor);
    if (rest.startsWith('>')) {
        takeQuote(cursor);
        return { kind: 'quote' };
    }
    const note = markdown_starts/* footnoteStart */.X0(rest);
    const item = markdown_starts/* itemStart */.aZ(rest);
    if (note === 0 && (!item || (interrupting && !item.interrupts)))
        return undefined;
    const width = note || (item?.width ?? 0);
    cursor.col += columns;
    cursor.pos = at;
    cursor.spare = 0;
    skipChars(cursor, width);
    if (note > 0)
        return { kind: 'item', indent: 4, empty: false };
    return { kind: 'item', indent: columns + width + padding(cursor), empty: markdown_starts/* isBlank */.z3(restOf(cursor)) };
}
/** The columns between a list marker and its content: one when nothing or indented code follows. */
function padding(cursor) {
    const { columns, at } = indentAt(cursor);
    const wide = at === cursor.end || columns > 4 ? 1 : columns;
    skipColumns(cursor, wide);
    return wide;
}
function closeTo(state, depth) {
    endLeaf(state);
    state.containers.length = Math.min(state.containers.length, depth);
}
function endLeaf(state) {
    state.leaf = undefined;
    state.html = undefined;
    state.indented = false;
}
function startLeaf(state, kind) {
    endLeaf(state);
    state.leaf = { kind, depth: state.containers.length, lines: [] };
    state.leaves.push(state.leaf);
    return state.leaf;
}
function push(leaf, cursor) {
    leaf?.lines.push({ from: cursor.pos, to: cursor.end });
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ entityPattern),
/* harmony export */   Y: () => (/* binding */ decodeEntity)
/* harmony export */ });
/** A character reference of HTML in a text, and what it stands for. */
const entityPattern = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;
/**
 * What a character reference stands for: any number, and those names that stand for signs of ASCII or for nothing that
 * can be seen; other names (letters, symbols) give undefined, since they can neither hide nor start anything.
 */
function decodeEntity(entity) {
    const [, decimal, hex, name] = /^&(?:#(\d+)|#x([0-9a-f]+)|(.+));$/i.exec(entity) ?? [];
    if (decimal === undefined && hex === undefined)
        return named.get(name ?? '');
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const wrong = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return wrong ? '\uFFFD' : String.fromCodePoint(code);
}
const signs = 'amp & AMP & lt < LT < gt > GT > quot " QUOT " apos \' commat @ num # colon : sol / period . comma , semi ; ' +
    'excl ! quest ? lpar ( rpar ) lsqb [ lbrack [ rsqb ] rbrack ] lcub { lbrace { rcub } rbrace } bsol \\ grave ` ' +
    'DiacriticalGrave ` lowbar _ UnderBar _ ast * midast * plus + equals = percnt % dollar $ Hat ^ verbar | vert | ' +
    'VerticalLine |';
const unseen = 'ZeroWidthSpace 200B NegativeVeryThinSpace 200B NegativeThinSpace 200B NegativeMediumSpace 200B ' +
    'NegativeThickSpace 200B zwnj 200C zwj 200D lrm 200E rlm 200F NoBreak 2060 ApplyFunction 2061 af 2061 ' +
    'InvisibleTimes 2062 it 2062 InvisibleComma 2063 ic 2063 shy AD';
const named = new Map([
    ...pairs(signs),
    ...pairs(unseen).map(([name, hex]) => [
        name,
        String.fromCharCode(Number.parseInt(hex, 16)),
    ]),
    ['fjlig', 'fj'],
    ['Tab', '\t'],
    ['NewLine', '\n'],
]);
function pairs(list) {
    const words = list.split(' ');
    return words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : []));
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ htmlBlockStart),
/* harmony export */   ZD: () => (/* binding */ htmlPieces),
/* harmony export */   _f: () => (/* binding */ matchTag),
/* harmony export */   wZ: () => (/* binding */ tagName)
/* harmony export */ });
/** The kind of HTML block that begins with this line (CommonMark 4.6), or undefined. */
function htmlBlockStart(rest) {
    if (!rest.startsWith('<'))
        return undefined;
    for (const [start, end] of raw)
        if (start.test(rest))
            return { end, gentle: false };
    if (blockTag.test(rest))
        return { end: 'blank', gentle: false };
    const tag = matchTag(rest, 0);
    const alone = tag !== undefined && /^[ \t]*$/.test(rest.slice(tag.to));
    return alone ? { end: 'blank', gentle: true } : undefined;
}
/** The tags, comments and declarations of an HTML block; an unclosed comment reaches to its end. Linear time. */
function htmlPieces(text) {
    const pieces = [];
    for (let at = text.indexOf('<'); at >= 0;) {
        const piece = htmlPieceAt(text, at);
        if (piece)
            pieces.push(piece);
        at = text.indexOf('<', piece?.to ?? at + 1);
    }
    return pieces;
}
function htmlPieceAt(text, at) {
    if (text.startsWith('<!--', at))
        return { kind: 'comment', from: at, to: endAfter(text, '-->', at + 2) };
    if (/^<[!?]/.test(text.slice(at, at + 2)))
        return { kind: 'declaration', from: at, to: endAfter(text, '>', at) };
    const tag = matchTag(text, at);
    return tag && { kind: 'tag', ...tag };
}
function endAfter(text, sign, from) {
    const found = text.indexOf(sign, from);
    return found < 0 ? text.length : found + sign.length;
}
/** An opening or closing tag at exactly this offset. */
function matchTag(text, at) {
    anyTag.lastIndex = at;
    const found = anyTag.exec(text);
    return found ? { from: at, to: anyTag.lastIndex } : undefined;
}
/** The name of a tag in lower case, and whether it closes or opens. */
function tagName(tag) {
    const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag);
    return { name: found?.[2]?.toLowerCase() ?? '', closes: found?.[1] === '/' };
}
const raw = [
    [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
    [/^<!--/, /-->/],
    [/^<\?/, /\?>/],
    [/^<![a-z]/i, />/],
    [/^<!\[CDATA\[/, /\]\]>/],
];
const blockNames = 'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
    'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
    'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
    'track|ul';
const blockTag = new RegExp(`^</?(?:${blockNames})(?:[ \\t]|/?>|$)`, 'i');
const space = '[ \\t\\r\\n]';
const attribute = `${space}+[a-z_:][a-z0-9_.:-]*(?:${space}*=${space}*(?:[^ \\t\\r\\n"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const anyTag = new RegExp(`<(?:[a-z][a-z0-9-]*(?:${attribute})*${space}*/?|/[a-z][a-z0-9-]*${space}*)>`, 'iy');


/***/ }),

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ scanInline)
/* harmony export */ });
/* harmony import */ var _markdown_html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1853);

/** Finds code spans, raw HTML, autolinks and escapes in the text of a paragraph, leftmost first, in linear time. */
function scanInline(text) {
    const pieces = [];
    if (nextSign(text, 0) === text.length)
        return pieces;
    const closers = createClosers(text);
    for (let at = nextSign(text, 0); at < text.length;) {
        const piece = pieceAt(text, at, closers);
        if (piece)
            pieces.push(piece);
        at = nextSign(text, piece?.to ?? at + runLength(text, at));
    }
    return pieces;
}
function pieceAt(text, at, closers) {
    if (text[at] === '\\')
        return escapeAt(text, at);
    if (text[at] === '`')
        return codeAt(text, at, closers);
    const special = specialAt(text, at, closers);
    if (special)
        return special;
    const tag = (0,_markdown_html_js__WEBPACK_IMPORTED_MODULE_0__/* .matchTag */ ._f)(text, at);
    if (tag)
        return { kind: 'tag', ...tag };
    autolink.lastIndex = at;
    return autolink.test(text) ? { kind: 'autolink', from: at, to: autolink.lastIndex } : undefined;
}
function escapeAt(text, at) {
    return /^[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? { kind: 'escape', from: at, to: at + 2 } : undefined;
}
function codeAt(text, at, closers) {
    const length = runLength(text, at);
    const end = closers.backticks(length, at + length);
    return end < 0 ? undefined : { kind: 'code', from: at, to: end + length };
}
/** Comments and declarations, that is whatever begins with `<!` or `<?`. */
function specialAt(text, at, closers) {
    for (const [start, end, kind] of specials) {
        if (!text.startsWith(start, at))
            continue;
        if (kind === 'declaration' && start === '<!' && !/^[a-z]/i.test(text.charAt(at + 2)))
            return undefined;
        const close = closers.sign(end, at + (kind === 'comment' ? 2 : start.length));
        return close < 0 ? undefined : { kind, from: at, to: close + end.length };
    }
    return undefined;
}
const specials = [
    ['<!--', '-->', 'comment'],
    ['<![CDATA[', ']]>', 'declaration'],
    ['<?', '?>', 'declaration'],
    ['<!', '>', 'declaration'],
];
const autolink = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,255})>/iy;
function nextSign(text, from) {
    sign.lastIndex = from;
    return sign.exec(text)?.index ?? text.length;
}
const sign = /[\\`<]/g;
/** The length of the run of backticks here; one for any other sign. */
function runLength(text, at) {
    let end = at;
    while (text[end] === '`')
        end++;
    return Math.max(1, end - at);
}
function createClosers(text) {
    const runs = new Map();
    for (const run of text.matchAll(/`+/g)) {
        const places = runs.get(run[0].length);
        if (places)
            places.push(run.index);
        else
            runs.set(run[0].length, [run.index]);
    }
    for (const places of runs.values())
        places.reverse();
    const absent = new Set();
    return {
        backticks: (length, from) => firstFrom(runs.get(length) ?? [], from),
        sign: (close, from) => {
            const found = absent.has(close) ? -1 : text.indexOf(close, from);
            if (found < 0)
                absent.add(close);
            return found;
        },
    };
}
/** The places are in falling order; those that lie behind are dropped for good, since the scan only moves on. */
function firstFrom(places, from) {
    for (let last = places.at(-1); last !== undefined; last = places.at(-1)) {
        if (last >= from)
            return last;
        places.pop();
    }
    return -1;
}


/***/ }),

/***/ 5193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ joinLines)
/* harmony export */ });
/* harmony import */ var _markdown_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6701);

/** Joins a leaf's lines, so that what spans several lines can be found as one stretch. */
function joinLines(source, leaf) {
    const starts = [];
    let length = 0;
    const parts = leaf.lines.map((line) => {
        starts.push(length);
        length += line.to - line.from + 1;
        return source.slice(line.from, line.to);
    });
    return { text: parts.join('\n'), toSource: (range) => mapRange(leaf.lines, starts, range) };
}
function mapRange(lines, starts, range) {
    const found = [];
    for (let index = Math.max(0, (0,_markdown_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lastAtMost */ .f)(starts, range.from)); index < lines.length; index++) {
        const line = lines[index];
        const start = starts[index];
        if (!line || start === undefined || start >= range.to)
            break;
        const from = line.from + Math.max(0, range.from - start);
        const to = Math.min(line.to, line.from + range.to - start);
        if (from < to)
            found.push({ from, to });
    }
    return found;
}


/***/ }),

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ lastAtMost),
/* harmony export */   u: () => (/* binding */ splitLines)
/* harmony export */ });
/** The index of the last of these rising offsets that is at most `offset`; -1 when all are greater. */
function lastAtMost(offsets, offset) {
    let low = -1;
    let high = offsets.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((offsets[middle] ?? Infinity) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** The lines of a text without their line ends; Markdown ends a line at LF, CR LF or CR, and nowhere else. */
function splitLines(text) {
    const lines = [];
    let from = 0;
    for (const end of text.matchAll(/\r\n|\n|\r/g)) {
        lines.push({ from, to: end.index });
        from = end.index + end[0].length;
    }
    lines.push({ from, to: text.length });
    return lines;
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ findDefinitions),
/* harmony export */   H5: () => (/* binding */ findTitles),
/* harmony export */   jc: () => (/* binding */ usedLabels)
/* harmony export */ });
/** The definitions at the start of a paragraph; behind its first other line there can be none. */
function findDefinitions(plain) {
    const found = [];
    for (let at = 0; at < plain.length;) {
        definition.lastIndex = at;
        const match = definition.exec(plain);
        const [label, destination, title] = match?.indices?.slice(1) ?? [];
        if (!match || !label || !destination)
            break;
        const whole = { from: at, to: definition.lastIndex };
        const named = { label: labelOf(match[1] ?? ''), whole, destination: toRange(destination) };
        found.push(title ? { ...named, title: toRange(title) } : named);
        at = definition.lastIndex;
    }
    return found;
}
/** The labels that texts refer to, in square brackets, outside definitions. */
function usedLabels(plains) {
    const used = new Set();
    for (const plain of plains) {
        const start = findDefinitions(plain).at(-1)?.whole.to ?? 0;
        for (const match of plain.slice(start).matchAll(/\[([^[\]]{1,999})\]/g))
            used.add(labelOf(match[1] ?? ''));
    }
    return used;
}
/** The titles of inline links and images, the blanks before them included. Takes time linear in the text. */
function findTitles(plain) {
    const found = [];
    let space = -1;
    for (let at = plain.indexOf(']('); at >= 0; at = plain.indexOf('](', at + 2)) {
        const start = skipSpace(plain, at + 2);
        if (space < start)
            space = nextSpace(plain, start);
        const bracketed = plain[start] === '<' ? plain.indexOf('>', start) + 1 : 0;
        title.lastIndex = bracketed > 0 ? bracketed : space;
        const match = title.exec(plain);
        if (match)
            found.push({ from: match.index, to: match.index + (match[1]?.length ?? 0) });
    }
    return found;
}
const labelOf = (raw) => raw.trim().replace(/\s+/g, ' ').toLowerCase();
const toRange = ([from, to]) => ({ from, to });
const quoted = String.raw `"[^"]*"|'[^']*'|\([^()]*\)`;
const title = new RegExp(`(\\s+(?:${quoted}))\\s*\\)`, 'y');
const definition = new RegExp(`[ \\t]*\\[([^[\\]]{1,999})\\]:[ \\t]*\\n?[ \\t]*(<[^<>\\n]*>|[^\\s<]\\S*)((?:[ \\t]+|[ \\t]*\\n[ \\t]*)(?:${quoted}))?[ \\t]*(?:\\n|$)`, 'yd');
function skipSpace(text, from) {
    let at = from;
    while (at < text.length && /\s/.test(text.charAt(at)))
        at++;
    return at;
}
function nextSpace(text, from) {
    spaces.lastIndex = from;
    return spaces.exec(text)?.index ?? text.length;
}
const spaces = /\s/g;


/***/ }),

/***/ 2517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ isFenceEnd),
/* harmony export */   Nd: () => (/* binding */ isRule),
/* harmony export */   SH: () => (/* binding */ mayStart),
/* harmony export */   Vq: () => (/* binding */ isHeading),
/* harmony export */   X0: () => (/* binding */ footnoteStart),
/* harmony export */   _9: () => (/* binding */ fenceStart),
/* harmony export */   aZ: () => (/* binding */ itemStart),
/* harmony export */   bc: () => (/* binding */ isUnderline),
/* harmony export */   t2: () => (/* binding */ isTableRow),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/** Whether a line holds nothing but spaces and tabs. */
const isBlank = (rest) => /^[ \t]*$/.test(rest);
/** Whether a line's first sign can begin a block at all. */
const mayStart = (rest) => /^[-#`~<>*+_=[0-9]/.test(rest);
/** Whether a line is a heading with number signs. */
const isHeading = (rest) => /^#{1,6}(?:[ \t]|$)/.test(rest);
/** Whether a line underlines the paragraph above it, which makes that a heading. */
const isUnderline = (rest) => /^(?:=+|-+)[ \t]*$/.test(rest);
/** Whether a line is a thematic break. */
const isRule = (rest) => /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest);
/** Whether a line may be the second row of a GFM table (one that is no heading's underline). */
const isTableRow = (rest) => /^[|:\- \t]+$/.test(rest) && rest.includes('-') && /[|:]/.test(rest);
/** The sign and length of an opening code fence. */
function fenceStart(rest) {
    const run = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(rest)?.[0];
    return run === undefined ? undefined : { sign: run.charAt(0), length: run.length };
}
/** Whether a line closes a fence of this sign and length. */
function isFenceEnd(rest, fence) {
    const run = /^(?:`+|~+)(?=[ \t]*$)/.exec(rest)?.[0] ?? '';
    return run.length >= fence.length && run.startsWith(fence.sign);
}
/** The width of a list marker, and whether it may interrupt a paragraph. */
function itemStart(rest) {
    const found = /^(?:[*+-]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
    if (!found)
        return undefined;
    const first = found[1] === undefined || Number(found[1]) === 1;
    return { width: found[0].length, interrupts: first && !isBlank(rest.slice(found[0].length)) };
}
/** The width of a GFM footnote definition's label. */
const footnoteStart = (rest) => /^\[\^[^\]\s]+\]:/.exec(rest)?.[0].length ?? 0;


/***/ }),

/***/ 6551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   Ed: () => (/* binding */ findMarker),
/* harmony export */   Xh: () => (/* binding */ findMarkers)
/* harmony export */ });
/* unused harmony exports markerKinds, Marker, findByNonce */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4410);
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9117);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2153);



/** What a text of ours is, so that it can be found again. */
const markerKinds = [
    'status',
    'task',
    'question',
    'failure',
    'report',
    'reply',
    'pull',
    'final-pull',
];
const Marker = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(markerKinds),
    request: _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestId */ .t$,
    task: _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC.optional(),
    nonce: _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
});
/** The last line of a text of ours; it proves something only together with the author, which the caller checks. */
function renderMarker({ kind, request, task, nonce }) {
    return `<!-- foreman:${kind} request=${request}${task === undefined ? '' : ` task=${task}`} nonce=${nonce} -->`;
}
/**
 * The markers that stand alone on a line of the body's own level, in order: never one in code, a quote, a list or folded text.
 * Words that a person adds below do not hide them.
 */
function findMarkers(body) {
    if (!body.includes('<!-- foreman:'))
        return [];
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlocks */ .S)(body).flatMap((leaf) => readMarker(ownLine(body, leaf)) ?? []);
}
/** The last marker of a body: what it is. */
const findMarker = (body) => findMarkers(body).at(-1);
/** The first text by this author that carries the nonce; `author` is whatever tells our account from others. */
function findByNonce(list, wanted) {
    return list.find((one) => one.author === wanted.author &&
        one.body.includes(wanted.nonce) &&
        findMarkers(one.body).some((marker) => marker.nonce === wanted.nonce));
}
/** The text of an HTML block that is one line of the body's own level and begins where that line begins. */
function ownLine(body, { kind, depth, lines }) {
    const [line] = lines;
    if (kind !== 'html' || depth > 0 || lines.length !== 1 || !line)
        return '';
    return line.from === 0 || body[line.from - 1] === '\n' ? body.slice(line.from, line.to) : '';
}
const LINE = /^<!-- foreman:([a-z-]+) request=(\S+)(?: task=(\S+))? nonce=(\S+) -->$/;
function readMarker(line) {
    const parts = LINE.exec(line.trimEnd());
    if (!parts)
        return undefined;
    const [, kind, request, task, nonce] = parts;
    return Marker.safeParse({ kind, request, nonce, ...(task === undefined ? {} : { task }) }).data;
}


/***/ }),

/***/ 3488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ branchesOf),
/* harmony export */   PC: () => (/* binding */ TRACKER_PATH),
/* harmony export */   Qd: () => (/* binding */ parseBranch),
/* harmony export */   RA: () => (/* binding */ segmentPath),
/* harmony export */   _1: () => (/* binding */ parseSegmentPath),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   v1: () => (/* binding */ issueOf)
/* harmony export */ });
/* unused harmony exports STATUS_CONTEXT, BRANCH_ROOT */
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9117);

/** The rendered list of a request's tasks, at the root of its work branch. */
const TRACKER_PATH = 'TASK_TRACKER.md';
/** The commit status that says what verification said. */
const STATUS_CONTEXT = 'foreman/verify';
/** Every branch that Foreman makes lies under this one word. */
const BRANCH_ROOT = 'foreman/';
function branchesOf(request) {
    const prefix = `${BRANCH_ROOT}${request}/`;
    return {
        prefix,
        journal: `${prefix}journal`,
        work: `${prefix}work`,
        task: (issue) => `${prefix}task-${issue}`,
        try: (issue) => `${prefix}try-${issue}`,
        tryBatch: (term) => `${prefix}try-batch-${term}`,
    };
}
/** Reads a branch name, with or without `refs/heads/`; undefined for any that `branchesOf` would not make. */
function parseBranch(name) {
    const parts = /^(?:refs\/heads\/)?foreman\/([\d.]+)\/(journal|work|task|try-batch|try)(?:-([1-9]\d*))?$/.exec(name);
    const request = _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestId */ .t$.safeParse(parts?.[1]).data;
    const kind = parts?.[2];
    if (request === undefined)
        return undefined;
    if (kind === 'journal' || kind === 'work')
        return parts?.[3] ? undefined : { request, kind };
    const number = Number(parts?.[3]);
    if (!Number.isSafeInteger(number))
        return undefined;
    if (kind === 'try-batch')
        return { request, kind, term: number };
    return kind === 'task' || kind === 'try' ? { request, kind, issue: number } : undefined;
}
/** The path of a journal segment; the first is 1. */
const segmentPath = (number) => `journal/${String(number).padStart(6, '0')}.jsonl`;
/** The number of a segment by its path; undefined for any other file. */
function parseSegmentPath(path) {
    const digits = /^journal\/(\d{6,15})\.jsonl$/.exec(path)?.[1];
    const number = Number(digits);
    return digits !== undefined && number > 0 && segmentPath(number) === path ? number : undefined;
}
/** The issue that a request's number names: `42` of `42.2`. */
const issueOf = (request) => Number(request.split('.')[0]);
/** The phase of a task: the 1 of `1.2`. */
const phaseOf = (task) => Number(task.split('.')[0]);


/***/ }),

/***/ 6581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findHidden),
/* harmony export */   b: () => (/* binding */ blankOut)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1427);
/* harmony import */ var _markdown_entities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _markdown_html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1853);
/* harmony import */ var _markdown_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5441);
/* harmony import */ var _markdown_joined_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5193);
/* harmony import */ var _markdown_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5655);






/** Everything in a Markdown source that people do not see, code left out. */
function findHidden(source, leaves) {
    const views = leaves.map((leaf) => viewOf(source, leaf));
    const used = (0,_markdown_links_js__WEBPACK_IMPORTED_MODULE_3__/* .usedLabels */ .jc)(views.map((view) => view.plain));
    return views.flatMap((view, index) => {
        const leaf = leaves[index];
        if (!leaf)
            return [];
        if (leaf.kind === 'code')
            return infoOf(source, leaf);
        const joined = (0,_markdown_joined_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .c)(source, leaf);
        const found = leaf.kind === 'html' ? htmlHidden(joined.text) : textHidden(view, used);
        return found.flatMap(({ kind, ...range }) => joined.toSource(range).map((part, place) => ({ ...part, kind, first: place === 0 })));
    });
}
function viewOf(source, leaf) {
    if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading')
        return { pieces: [], plain: '' };
    const { text } = (0,_markdown_joined_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .c)(source, leaf);
    const pieces = (0,_markdown_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .scanInline */ .x)(text);
    return { pieces, plain: blankOut(text, pieces) };
}
/** The text with these stretches replaced by blanks; line ends stay. */
function blankOut(text, pieces) {
    const parts = [];
    let at = 0;
    for (const piece of pieces) {
        parts.push(text.slice(at, piece.from), text.slice(piece.from, piece.to).replace(/[^\n]/g, '\uFFFC'));
        at = piece.to;
    }
    return parts.join('') + text.slice(at);
}
function textHidden({ pieces, plain }, used) {
    const definitions = (0,_markdown_links_js__WEBPACK_IMPORTED_MODULE_3__/* .findDefinitions */ .Cc)(plain);
    const html = pieces.flatMap((piece) => (isHtml(piece) ? [{ ...piece, kind: piece.kind }] : []));
    return [
        ...withScripts(plain, html),
        ...definitions.flatMap((found) => {
            if (!used.has(found.label))
                return [{ ...found.whole, kind: 'definition' }];
            return found.title ? [{ ...found.title, kind: 'title' }] : [];
        }),
        ...(0,_markdown_links_js__WEBPACK_IMPORTED_MODULE_3__/* .findTitles */ .H5)(plain).map((title) => ({ ...title, kind: 'title' })),
        ...entities(plain),
        ...[...plain.matchAll(/!\[/g)].map(({ index }) => ({ from: index, to: index + 2, kind: 'image' })),
    ];
}
const isHtml = (piece) => piece.kind === 'comment' || piece.kind === 'declaration' || piece.kind === 'tag';
const htmlHidden = (text) => [
    ...withScripts(text, (0,_markdown_html_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlPieces */ .ZD)(text)),
    ...entities(text),
];
/** Adds what stands between the tags of elements whose content no browser shows. */
function withScripts(text, pieces) {
    const found = [];
    let open;
    for (const piece of pieces) {
        const { name, closes } = (0,_markdown_html_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)(piece.kind === 'tag' ? text.slice(piece.from, piece.to) : '');
        if (open && !(closes && name === open.name))
            continue;
        if (open)
            found.push({ from: open.from, to: piece.from, kind: 'script' });
        found.push(piece);
        open = !closes && silent.has(name) ? { name, from: piece.to } : undefined;
    }
    return open ? [...found, { from: open.from, to: text.length, kind: 'script' }] : found;
}
const silent = new Set([
    'script',
    'style',
    'template',
    'title',
    'noscript',
    'iframe',
    'object',
]);
function entities(text) {
    return [...text.matchAll(_markdown_entities_js__WEBPACK_IMPORTED_MODULE_0__/* .entityPattern */ .O)].flatMap((match) => {
        const decoded = (0,_markdown_entities_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEntity */ .Y)(match[0]);
        const unseen = decoded !== undefined && (0,_invisible_js__WEBPACK_IMPORTED_MODULE_5__/* .hasInvisible */ .w)(decoded);
        return unseen ? [{ from: match.index, to: match.index + match[0].length, kind: 'entity' }] : [];
    });
}
/** What follows the language on a fence's opening line is shown nowhere. */
function infoOf(source, leaf) {
    if (!leaf.fence)
        return [];
    const { from, to } = leaf.fence.line;
    const shown = /^[ \t]*(?:`+|~+)[ \t]*[^ \t]*/.exec(source.slice(from, to))?.[0].length ?? 0;
    const blank = source.slice(from + shown, to).trim() === '';
    return blank ? [] : [{ from: from + shown, to, kind: 'info', first: true }];
}


/***/ }),

/***/ 2879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ quietText),
/* harmony export */   f: () => (/* binding */ quietTitle)
/* harmony export */ });
/**
 * Text for a commit message, where Markdown's code does not help: no mention notifies, no reference closes an issue, no
 * skip-ci word stops a check, nothing unseen stays. Doing it twice changes nothing more.
 */
function quietText(text) {
    return text
        .normalize('NFC')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(UNSEEN, '')
        .replace(/(^|[^\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '$1@ ')
        .replace(/#(?=\d)/g, '# ')
        .replace(/\bGH-(?=\d)/gi, 'GH ')
        .replace(/https?:\/\/(?=[^\s/]+\/[^\s/]+\/[^\s/]+\/(?:issues|pull)\/\d)/gi, '')
        .replace(/\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/gi, '($1)')
        .replace(/^(\s*)skip-checks:/gim, '$1skip checks:')
        .replace(/[^\S\n]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\n+$/g, '')
        .trim();
}
/** The same on one line of at most this many characters, cut at a word with an ellipsis where it must be. */
function quietTitle(title, most) {
    const line = quietText(title).replace(/\s+/g, ' ').trim();
    if ([...line].length <= most)
        return line;
    const cut = [...line].slice(0, most - 1).join('');
    const word = cut.lastIndexOf(' ');
    return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ taskSubject),
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   ak: () => (/* binding */ renderCommit)
/* harmony export */ });
/* unused harmony export Trailers */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4410);
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9117);
/* harmony import */ var _trailers_quiet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2879);



/** What the last paragraph of a commit of ours says; a candidate of a batch names several tasks. */
const Trailers = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    request: _domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestId */ .t$,
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_domain_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskKey */ .jC),
    attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional(),
    /** The effect that made the commit: equal keys mean the same commit. */
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[\w./:-]{1,200}$/),
});
/** The subject of a task's commit and the title of its pull request. */
const taskSubject = (task, title) => (0,_trailers_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .quietTitle */ .f)(`Phase ${task}: ${title}`, 72);
/**
 * The message of a commit: subject, summary, decisions, and our trailers always last, so that no other text can pass for them.
 * Words that GitHub or CI would act on (mentions, closing references, skip-ci) are quieted.
 */
function renderCommit({ subject, summary = '', decisions = '', trailers }) {
    const decided = indented((0,_trailers_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .quietText */ .S)(decisions));
    const parts = [
        (0,_trailers_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .quietTitle */ .f)(subject, 72),
        unheaded((0,_trailers_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .quietText */ .S)(summary)),
        decided === '' ? '' : `${DECISIONS}\n${decided}`,
        [
            `Foreman-Request: ${trailers.request}`,
            ...trailers.tasks.map((task) => `Foreman-Task: ${task}`),
            ...(trailers.attempt === undefined ? [] : [`Foreman-Attempt: ${trailers.attempt}`]),
            `Foreman-Key: ${trailers.key}`,
        ].join('\n'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** Reads any commit message; only a last paragraph that is wholly ours counts as trailers. */
function parseCommit(message) {
    const [subject = '', ...rest] = message.replaceAll('\r\n', '\n').trim().split('\n');
    const text = rest.join('\n').trim();
    const cut = text.lastIndexOf('\n\n');
    const trailers = readTrailers(text.slice(cut + 1).trim());
    const body = trailers ? text.slice(0, Math.max(cut, 0)).trim() : text;
    const at = `\n${body}`.lastIndexOf(`\n${DECISIONS}\n`);
    const summary = (at === -1 ? body : body.slice(0, at)).trim();
    const decisions = at === -1 ? '' : body.slice(at + DECISIONS.length + 1);
    return { subject, body, summary, decisions: decisions.replace(/^ {2}/gm, '').trim(), trailers };
}
const DECISIONS = 'Decisions:';
const indented = (text) => text.replace(/^(?=.)/gm, '  ');
/** Our heading is the last of its kind: a line of the summary that looks like it is lengthened. */
const unheaded = (text) => text.replace(/^Decisions:$/gm, 'Decisions: ...');
function readTrailers(paragraph) {
    const found = {};
    for (const line of paragraph.split('\n')) {
        const [, name, value] = /^Foreman-(Request|Task|Attempt|Key): (\S+)$/.exec(line) ?? [];
        if (name === undefined || value === undefined)
            return undefined;
        found[name] = [...(found[name] ?? []), value];
    }
    const { Request = [], Task = [], Attempt = [], Key = [] } = found;
    if (Request.length !== 1 || Key.length !== 1 || Attempt.length > 1)
        return undefined;
    const attempt = Attempt.length === 1 ? { attempt: Number(Attempt[0]) } : {};
    return Trailers.safeParse({ request: Request[0], tasks: Task, key: Key[0], ...attempt }).data;
}


/***/ })

};
