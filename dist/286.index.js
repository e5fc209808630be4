export const id = 286;
export const ids = [286];
export const modules = {

/***/ 8393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ issueOfTask)
/* harmony export */ });
/** The task's issue as it was read; a single task has the request's own. */
function issueOfTask(world, task) {
    if (task.issue === world.issue.number || task.issue === null)
        return world.issue;
    const issue = world.focus.get(task.issue);
    if (!issue)
        throw new Error(`Issue ${task.issue} was not read.`);
    return issue;
}


/***/ }),

/***/ 7667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ poolsOf)
/* harmony export */ });
/* harmony import */ var _domain_route_worker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1113);

/** The configured pools as `flow` asks about them: a worker type that nobody serves any more has no place. */
const poolsOf = (config) => ({
    poolOf: (worker) => {
        const route = (0,_domain_route_worker_js__WEBPACK_IMPORTED_MODULE_0__/* .routeWorker */ .W)(config, worker);
        return route.ok ? route.value.pool.name : '';
    },
    most: (name) => config.pools.find((pool) => pool.name === name)?.count ?? 0,
});


/***/ }),

/***/ 3928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fA: () => (/* binding */ statusChange),
/* harmony export */   wc: () => (/* binding */ showStatus)
/* harmony export */ });
/* unused harmony export statusText */
/* harmony import */ var _report_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
/* harmony import */ var _text_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3488);
/* harmony import */ var _ensure_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2162);
/* harmony import */ var _tracker_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1586);




/** The status comment's text as it should stand now. */
function statusText({ state, world, job }, notes) {
    const work = (0,_text_names_js__WEBPACK_IMPORTED_MODULE_1__/* .branchesOf */ .IJ)(state.request).work;
    return (0,_report_status_js__WEBPACK_IMPORTED_MODULE_0__/* .renderStatus */ .L)({
        state,
        titles: (0,_tracker_of_js__WEBPACK_IMPORTED_MODULE_3__/* .titlesOf */ .B)(state, world),
        trigger: job.trigger,
        finalPull: world.pulls.find((pull) => pull.head === work)?.number ?? null,
        notes,
        runUrl: job.runUrl,
    });
}
/** The change that brings the status comment up to date; null where there is none yet, or it says so already. */
function statusChange(at, notes) {
    const comment = (0,_ensure_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .commentBy */ .R)(at.world.issue, at.state.nonce);
    const body = statusText(at, notes);
    if (!comment || comment.body === body)
        return null;
    return { do: 'edit-comment', comment: comment.node, body, journal: (0,_text_names_js__WEBPACK_IMPORTED_MODULE_1__/* .branchesOf */ .IJ)(at.state.request).journal };
}
/** Writes the one status comment of a request, or edits it in place; `title` is what went wrong, where something did. */
async function showStatus(at, { title }) {
    const notes = title === null ? [] : [title];
    if (!(0,_ensure_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .commentBy */ .R)(at.world.issue, at.state.nonce)) {
        await (0,_ensure_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureComment */ .I)(at, at.world.issue, { nonce: at.state.nonce, body: statusText(at, notes) });
        return;
    }
    const change = statusChange(at, notes);
    const [answer] = change ? await at.deps.forge.change([change]) : [];
    if (answer && answer.kind !== 'done')
        at.deps.log.warn(`The status comment is out of date: ${answer.message}`);
}


/***/ }),

/***/ 1023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ stateLabelChanges)
/* harmony export */ });
/* harmony import */ var _text_names_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(418);

/** The changes after which an issue wears the label of this state and no other state label of ours. */
function stateLabelChanges(world, issue, { shown, names }) {
    const wanted = (0,_text_names_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelStateOf */ .dN)(shown);
    const worn = issue.labels.filter((label) => (0,_text_names_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(label.name, names)?.kind === 'state');
    const name = wanted === null ? null : (0,_text_names_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabel */ .UH)(wanted, names).name;
    const id = name === null ? undefined : world.labels.get(name);
    const wrong = worn.filter((label) => label.name !== name).map((label) => label.id);
    const missing = id !== undefined && !worn.some((label) => label.name === name);
    return [
        ...(wrong.length > 0 ? [{ do: 'remove-labels', from: issue.node, labels: wrong }] : []),
        ...(missing ? [{ do: 'add-labels', to: issue.node, labels: [id] }] : []),
    ];
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

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ routeWorker)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(882);

/** Worker type to pool to profile; a type that no pool names goes to the default pool, if there is one. */
function routeWorker(config, type) {
    const wanted = type.trim().toLowerCase();
    const pool = config.pools.find((one) => one.name === wanted) ??
        config.pools.find((one) => one.routes.includes(wanted)) ??
        config.pools.find((one) => one.name === config.defaultPool);
    if (pool !== undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)({ pool, profile: pool.profile });
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)({
        reason: 'unknown-type',
        type,
        known: [...new Set(config.pools.flatMap((one) => one.routes))],
    });
}


/***/ }),

/***/ 9211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gO: () => (/* binding */ descendantsOf),
/* harmony export */   u8: () => (/* binding */ findCycle)
/* harmony export */ });
/* unused harmony exports orderTasks, criticalPath */
/**
 * The tasks in waves: each wave depends on earlier waves alone, in the plan's own order inside a wave. Tasks on a cycle,
 * and those behind one, appear in no wave.
 */
function orderTasks(tasks) {
    const known = new Set(tasks.map((task) => task.key));
    const placed = new Set();
    const waves = [];
    let rest = [...tasks];
    while (rest.length > 0) {
        const wave = rest.filter((task) => task.after.every((key) => placed.has(key) || !known.has(key)));
        if (wave.length === 0)
            break;
        for (const task of wave)
            placed.add(task.key);
        rest = rest.filter((task) => !placed.has(task.key));
        waves.push(wave);
    }
    return waves;
}
/** One cycle of dependencies, its first key repeated at the end (`a`, `b`, `a`: a waits for b, b for a), or null. */
function findCycle(tasks) {
    const ordered = new Set(orderTasks(tasks).flatMap((wave) => wave.map((task) => task.key)));
    const left = new Map(tasks.filter((task) => !ordered.has(task.key)).map((task) => [task.key, task]));
    // Every task that is left waits for another one that is left, so walking on must come back to a visited one.
    const path = [];
    let at = left.values().next().value;
    while (at !== undefined) {
        const seen = path.indexOf(at.key);
        if (seen !== -1)
            return fromSmallest(path.slice(seen));
        path.push(at.key);
        const next = at.after.find((key) => left.has(key));
        at = next === undefined ? undefined : left.get(next);
    }
    return null;
}
/** All tasks that wait for this one, directly or not; not the task itself. */
function descendantsOf(tasks, key) {
    const waiters = new Map();
    for (const task of tasks) {
        for (const before of task.after)
            waiters.set(before, [...(waiters.get(before) ?? []), task.key]);
    }
    const found = new Set();
    const open = [...(waiters.get(key) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        open.push(...(waiters.get(next) ?? []));
    }
    found.delete(key);
    return found;
}
/** The longest chain of dependencies by weight (1 a task unless given), first to last, and its total weight. */
function criticalPath(tasks, weigh = () => 1) {
    const best = new Map();
    let longest = { path: [], weight: 0 };
    for (const task of orderTasks(tasks).flat()) {
        const before = task.after.flatMap((key) => best.get(key) ?? []).reduce(heavier, { path: [], weight: 0 });
        const mine = { path: [...before.path, task], weight: before.weight + weigh(task) };
        best.set(task.key, mine);
        longest = heavier(longest, mine);
    }
    return longest;
}
const heavier = (one, other) => (other.weight > one.weight ? other : one);
function fromSmallest(cycle) {
    const first = cycle.reduce((least, key) => (key < least ? key : least));
    const at = cycle.indexOf(first);
    return [...cycle.slice(at), ...cycle.slice(0, at), first];
}


/***/ }),

/***/ 9604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ decideGrants),
  g: () => (/* binding */ somethingToGrant)
});

// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/flow/decision.js
var decision = __webpack_require__(8889);
// EXTERNAL MODULE: ./js/flow/replay/grants.js
var grants = __webpack_require__(9884);
;// CONCATENATED MODULE: ./js/flow/path-lengths.js
/** For each task the number of tasks on the longest chain that starts with it. The plan is known to have no cycle. */
function pathLengths(tasks) {
    const dependents = new Map();
    for (const task of tasks) {
        for (const key of task.after)
            dependents.set(key, [...(dependents.get(key) ?? []), task.key]);
    }
    const lengths = new Map();
    const lengthOf = (key) => {
        const known = lengths.get(key);
        if (known !== undefined)
            return known;
        const length = 1 + Math.max(0, ...(dependents.get(key) ?? []).map(lengthOf));
        lengths.set(key, length);
        return length;
    };
    for (const task of tasks)
        lengthOf(task.key);
    return lengths;
}

;// CONCATENATED MODULE: ./js/flow/decide-grants.js




/**
 * Grants what can start now: one batch of merging tasks, and every ready task that its pool has a place for and whose boundaries
 * are free. Priority goes first, then the longest remaining path, so that the whole ends early; plan order breaks ties.
 */
function decideGrants(state, pools) {
    if (state.stopped)
        return (0,decision/* nothing */.s)('the request is stopped');
    if (state.phase !== 'running' || state.work === null)
        return (0,decision/* nothing */.s)(`the request is ${state.phase}`);
    const batch = batchGrant(state, state.work);
    const works = workGrants(state, pools, { base: state.work, term: state.terms + (batch ? 2 : 1) });
    const grants = [...(batch ? [batch] : []), ...works];
    if (grants.length === 0)
        return (0,decision/* nothing */.s)('no task is ready and no candidate waits');
    return { events: [{ type: 'granted', grants }], reason: `${grants.length} grants` };
}
/** Whether a run that grants would find something: then somebody has to be woken. */
const somethingToGrant = (state, pools) => decideGrants(state, pools).events.length > 0;
/** One batch at a time: two would only make each other stale. */
function batchGrant(state, base) {
    if (state.mode !== 'tasks' || state.live.some((one) => one.grant.kind === 'batch'))
        return null;
    const tasks = state.tasks.filter((task) => task.status === 'merging').map((task) => task.key);
    if (tasks.length === 0)
        return null;
    return { kind: 'batch', term: state.terms + 1, tasks: tasks.slice(0, state.batchLimit), base };
}
function workGrants(state, pools, from) {
    const busy = new Set(state.tasks.filter(holdsBoundary).map((task) => task.key));
    const used = countByPool(state, pools);
    const granted = [];
    for (const task of inOrder(state)) {
        const pool = pools.poolOf(task.worker);
        const places = pools.most(pool) - (used.get(pool) ?? 0);
        if (places <= 0 || task.conflicts.some((key) => busy.has(key)))
            continue;
        busy.add(task.key);
        used.set(pool, (used.get(pool) ?? 0) + 1);
        const term = from.term + granted.length;
        granted.push({ kind: 'work', term, task: task.key, attempt: task.attempts + 1, base: from.base });
    }
    return granted;
}
/** A merging task's change is not on the work branch yet: whoever overlaps it would not see it. */
const holdsBoundary = (task) => task.status === 'working' || task.status === 'merging';
function countByPool(state, pools) {
    const used = new Map();
    const working = new Set(state.live.filter((one) => one.grant.kind === 'work').flatMap((one) => (0,grants/* heldBy */.Vr)(one.grant)));
    for (const task of state.tasks) {
        if (!working.has(task.key))
            continue;
        const pool = pools.poolOf(task.worker);
        used.set(pool, (used.get(pool) ?? 0) + 1);
    }
    return used;
}
const RANK = { critical: 0, high: 1, medium: 2, low: 3 };
function inOrder(state) {
    const lengths = pathLengths(state.tasks);
    const length = (task) => lengths.get(task.key) ?? 0;
    return state.tasks
        .filter((task) => task.status === 'waiting' && !(0,request_state/* isDone */.$L)(task))
        .filter((task) => (0,request_state/* openDependencies */.yo)(state, task).length === 0 && !(0,request_state/* isBlocked */.lT)(state, task))
        .toSorted((a, b) => RANK[a.priority] - RANK[b.priority] || length(b) - length(a));
}


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

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  settle: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/flow/decision.js
var decision = __webpack_require__(8889);
;// CONCATENATED MODULE: ./js/flow/decide-finish.js


/** A request is finished when every task has landed or was skipped by a person, and nothing is under way. */
function decideFinish(state, nonce) {
    if (state.phase !== 'running')
        return (0,decision/* nothing */.s)(`the request is ${state.phase}`);
    if (state.live.length > 0)
        return (0,decision/* nothing */.s)('legs are under way');
    if (!state.tasks.every(request_state/* isDone */.$L))
        return (0,decision/* nothing */.s)('tasks are open');
    return { events: [{ type: 'finished', outcome: 'done', nonce }], reason: 'every task is done' };
}

// EXTERNAL MODULE: ./js/flow/replay.js + 3 modules
var replay = __webpack_require__(7423);
;// CONCATENATED MODULE: ./js/flow/decide-settle.js



/** At most this many attempts in one mandate. */
const MOST_ATTEMPTS = 2;
/** At most this many conversations or candidates lost or redone before a person is asked. */
const MOST_LOSSES = 3;
/** Settles one leg: lands what is green on the head it was tested on, sends the rest back, or asks. */
function decideSettle(state, end) {
    const { grant } = end.order;
    const live = state.live.find((one) => one.grant.term === grant.term);
    if (!live)
        return (0,decision/* nothing */.s)(`term ${grant.term} is settled or was taken back`);
    const settled = settledEvent(end);
    const after = (0,replay/* foresee */.S)(state, [settled], live.run);
    const follow = settled.outcome === 'green' ? landing(after, settled) : asking(after, settled, end);
    return { events: [settled, ...follow], reason: `term ${grant.term}: ${settled.outcome}` };
}
function settledEvent(end) {
    const { grant } = end.order;
    const report = end.report;
    return {
        type: 'settled',
        term: grant.term,
        outcome: outcomeOf(end),
        tasks: grant.kind === 'work' ? [grant.task] : grant.tasks,
        delivery: report?.delivery ?? 'none',
        checkpoint: report?.checkpoint ?? null,
        candidate: report?.candidate ?? null,
        candidateBase: report?.candidateBase ?? null,
        pull: report?.pull ?? null,
        reason: report?.refusal?.reason ?? null,
        nonce: end.nonces.outcome,
        spent: report?.spent ?? null,
    };
}
/** Green is the verify job's own result; nothing that it wrote can make a commit green. */
function outcomeOf(end) {
    if (!end.report || end.report.outcome === 'stale')
        return 'lost';
    if (end.report.outcome !== 'candidate')
        return end.report.outcome;
    if (end.unverifiable)
        return 'unverified';
    if (end.verify === 'success')
        return 'green';
    return end.verify === 'failure' && end.verifySaid ? 'red' : 'lost';
}
/** Only the head that the candidate was built on may move to it; otherwise its tasks stay in line for a new candidate. */
function landing(after, settled) {
    const { candidate, candidateBase } = settled;
    if (!candidate || !candidateBase)
        return [];
    if (after.mode === 'tasks' && after.work !== candidateBase)
        return [];
    const stillMerging = settled.tasks.every((key) => (0,request_state/* taskOf */.Xb)(after, key).status === 'merging');
    if (!stillMerging)
        return [];
    return [{ type: 'landed', term: settled.term, tasks: settled.tasks, from: candidateBase, to: candidate }];
}
function asking(after, settled, end) {
    const [key, ...others] = settled.tasks;
    if (key === undefined || others.length > 0)
        return [];
    const task = (0,request_state/* taskOf */.Xb)(after, key);
    if (task.status !== 'waiting')
        return [];
    const why = whyAsk(settled.outcome, task.attempts, task.losses);
    return why ? [{ type: 'asked', task: key, why, nonce: end.nonces.question }] : [];
}
function whyAsk(outcome, attempts, losses) {
    if (outcome === 'question' || outcome === 'edited' || outcome === 'unverified')
        return outcome;
    if (outcome === 'unavailable' || outcome === 'lost')
        return losses >= MOST_LOSSES ? 'lost' : null;
    if (outcome === 'conflict')
        return losses >= MOST_LOSSES ? 'conflict' : null;
    return attempts >= MOST_ATTEMPTS ? 'failed' : null;
}

// EXTERNAL MODULE: ./js/intake/config.js + 3 modules
var config = __webpack_require__(2051);
// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
// EXTERNAL MODULE: ./js/app/decide-on.js + 1 modules
var decide_on = __webpack_require__(18);
// EXTERNAL MODULE: ./js/report/say.js + 4 modules
var say = __webpack_require__(8226);
// EXTERNAL MODULE: ./js/report/words.js
var report_words = __webpack_require__(5608);
;// CONCATENATED MODULE: ./js/report/commit-status.js


/** The commit status of a candidate; green is said of this exact commit alone. */
function renderCommitStatus(request, tasks, outcome) {
    const about = `Request ${request}, ${tasks.length === 1 ? 'task' : 'tasks'} ${(0,say/* enumerate */.HL)(tasks, 5)}`;
    const words = outcome === 'running' ? 'being verified as it would land' : report_words/* outcomeWords */.wX[outcome];
    return { state: stateOf(outcome), description: `${about}: ${words}`.slice(0, 140) };
}
function stateOf(outcome) {
    if (outcome === 'running')
        return 'pending';
    if (outcome === 'green')
        return 'success';
    return outcome === 'red' ? 'failure' : 'error';
}

;// CONCATENATED MODULE: ./js/app/settle/publish-verdict.js

/** What the journal says about this leg's end, whoever wrote it. */
function settledBy({ entries, input, }) {
    for (const { event } of entries) {
        if (event.type === 'settled' && event.term === input.order.grant.term)
            return event;
    }
    return null;
}
/** Says the verdict on the exact commit: on the candidate that was tested, or for a single task on its pull request's head. */
async function publishVerdict(at) {
    const settled = settledBy(at);
    const commit = settled && verdictPlace(at, settled);
    if (!settled || !commit)
        return;
    const verdict = renderCommitStatus(at.state.request, settled.tasks, settled.outcome);
    const answer = await at.deps.checks.setStatus(commit, { ...verdict, url: at.job.runUrl });
    if (answer.kind !== 'done')
        at.deps.log.warn(`The verdict could not be shown on ${commit.slice(0, 7)}: ${answer.message}`);
}
function verdictPlace({ state }, settled) {
    if (settled.candidate === null)
        return null;
    return state.mode === 'single' ? settled.checkpoint : settled.candidate;
}

// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ./js/app/load-config.js
var load_config = __webpack_require__(3003);
// EXTERNAL MODULE: ./js/app/issue-of-task.js
var issue_of_task = __webpack_require__(8393);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
// EXTERNAL MODULE: ./js/app/show-status.js
var show_status = __webpack_require__(3928);
// EXTERNAL MODULE: ./js/app/state-labels.js
var state_labels = __webpack_require__(1023);
// EXTERNAL MODULE: ./js/domain/task-graph.js
var task_graph = __webpack_require__(9211);
// EXTERNAL MODULE: ./js/text/failure-body.js
var failure_body = __webpack_require__(5331);
// EXTERNAL MODULE: ./js/text/literal-sections.js
var literal_sections = __webpack_require__(7672);
// EXTERNAL MODULE: ./js/report/place.js
var report_place = __webpack_require__(2218);
// EXTERNAL MODULE: ./js/report/post.js
var post = __webpack_require__(7527);
;// CONCATENATED MODULE: ./js/report/failure.js






/** One sentence of ours on a failure, for the note. */
const failureSentence = ({ outcome, reason }) => reason === null ? sentence(outcomeWords[outcome]) : reasonWords[reason];
/** The short comment after an attempt that will be retried; the retry reads it back. */
function renderRetry(place, note) {
    const { request, task, nonce } = place;
    return (0,post/* post */.b)([
        `**${(0,report_place/* taskName */.p)(place)}: attempt ${note.attempt} did not land, ${report_words/* outcomeWords */.wX[note.outcome]}.** ${report_place/* NOTHING_NEEDED */.W}`,
        (0,failure_body/* renderFailureBody */.Ng)(note),
        `### What happens next\n\nIt is tried again, and the worker is told what stands here. ${report_place/* NOTHING_NEEDED */.W}`,
    ], { kind: 'failure', request, task, nonce });
}
/** The comment that hands a failed task to a person: what was tried, why it failed, what is saved, what can be done. */
function renderFailure(place, text) {
    const { request, task, nonce } = place;
    return (0,post/* post */.b)([
        `**${(0,report_place/* taskName */.p)(place)} needs you: ${report_words/* askedWords */.U1[text.why]}.** Nothing that depends on it starts until you decide.`,
        (0,failure_body/* renderFailureBody */.Ng)(text.note),
        ...text.earlier.map((note) => (0,literal_sections/* textSection */.V_)(`Tried before, attempt ${note.attempt}`, `${note.sentence} ${note.summary ?? ''}`.trim())),
        `### What is saved\n\n${savedWords(text)}`,
        choices(place),
    ], { kind: 'failure', request, task, nonce }, { kind: 'question', request, task, nonce: text.asks });
}
function savedWords({ saved, blocked }) {
    const pull = saved?.pull == null ? '' : ` and pull request #${saved.pull}`;
    const work = saved === null
        ? 'No files of this task were kept.'
        : `The last attempt is on branch \`${saved.branch}\`${pull}.`;
    const waits = blocked === 1 ? ' 1 task waits for this one.' : ` ${blocked} tasks wait for this one.`;
    return `${work} Everything that landed before stays.${blocked === 0 ? '' : waits}`;
}
function choices({ trigger, issue }) {
    return [
        '### What happens next',
        '',
        'You decide:',
        '',
        `- ${(0,say/* command */.G5)(trigger, `retry #${issue} <a hint, if you have one>`)} tries it again, twice at most.`,
        `- ${(0,say/* command */.G5)(trigger, `answer #${issue} <what it should know>`)}, or just reply here: the same with your words.`,
        `- ${(0,say/* command */.G5)(trigger, `skip #${issue}`)} leaves it out, and what waits for it may start.`,
    ].join('\n');
}
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

// EXTERNAL MODULE: ./js/text/report-body.js
var report_body = __webpack_require__(7429);
;// CONCATENATED MODULE: ./js/report/question.js




/** A worker's question on its task's issue, with the ways to answer it. */
function renderQuestion(place, question) {
    const { trigger, issue, request, task, nonce } = place;
    return (0,post/* post */.b)([
        `**${(0,report_place/* taskName */.p)(place)} needs an answer from a person before it can go on.** Tasks that do not depend on it go on.`,
        (0,report_body/* renderQuestionBody */.VK)(question),
        [
            '### How to answer',
            '',
            `- ${(0,say/* command */.G5)(trigger, `answer #${issue} <your answer>`)}, or just reply here.`,
            `- ${(0,say/* command */.G5)(trigger, `skip #${issue}`)} leaves the task out.`,
        ].join('\n'),
        `Request ${request} keeps everything done so far. What happens next: with your answer the task starts again.`,
    ], { kind: 'question', request, task, nonce });
}

;// CONCATENATED MODULE: ./js/report/report.js




/** A worker's report on its task's issue; dependents get the exact text as a source. */
function renderReport(place, report) {
    const { request, task, nonce } = place;
    return (0,post/* post */.b)([
        `**${(0,report_place/* taskName */.p)(place)} delivered a report.** ${report_place/* NOTHING_NEEDED */.W}`,
        report.summary.trim() === '' ? '' : `### In short\n\n${(0,say/* sayMarkdown */.xQ)(report.summary, 2000)}`,
        shownReport(report.text),
        `### What happens next\n\nTasks that wait for it get this text as a source. ${report_place/* NOTHING_NEEDED */.W}`,
    ], { kind: 'report', request, task, nonce });
}
/** Longer reports are shown once, as their exact text alone. */
const MOST_SHOWN = 15_000;
function shownReport(text) {
    if (text.trim() === '' || text.length > MOST_SHOWN)
        return (0,report_body/* renderReportBody */.$Y)(text);
    return [
        (0,say/* sayMarkdown */.xQ)(text, MOST_SHOWN),
        '<details><summary>The exact text, as later tasks get it</summary>',
        (0,report_body/* renderReportBody */.$Y)(text),
        '</details>',
    ].join('\n\n');
}
/** A worker found that nothing had to be changed. */
function renderNothingChanged(place, reason) {
    const { request, task, nonce, trigger, issue } = place;
    return (0,post/* post */.b)([
        `**${(0,report_place/* taskName */.p)(place)} needed no change**, says its worker. The work as it stands is verified and counts as done.`,
        (0,report_body/* renderReportBody */.$Y)(reason),
        `### What happens next\n\nNothing is needed from you. If it is wrong: \`${trigger} retry #${issue} <your hint>\`.`,
    ], { kind: 'report', request, task, nonce });
}

// EXTERNAL MODULE: ./js/app/ensure-comment.js
var ensure_comment = __webpack_require__(2162);
// EXTERNAL MODULE: ./js/app/place-of.js
var place_of = __webpack_require__(6775);
// EXTERNAL MODULE: ./js/text/contract-body.js
var contract_body = __webpack_require__(7181);
;// CONCATENATED MODULE: ./js/app/settle/missed-line.js
const BOUNDARY_REASONS = [
    'outside-boundary',
    'protected-file',
    'workflow-file',
    'traversal',
    'absolute',
];
/** The line of the contract that an attempt missed: its boundaries, its format, or the done-when line that the failed output speaks of. */
function missedLine({ refusal, failed, contract, outcome }) {
    if (!contract)
        return null;
    if (refusal && BOUNDARY_REASONS.includes(refusal.reason)) {
        return `Boundaries: ${contract.boundaries.join(', ')}`;
    }
    if (refusal)
        return `Output format: ${contract.outputFormat}`;
    if (outcome === 'conflict')
        return null;
    return failed
        ? `Done when: ${nearestLine(contract.doneWhen, `${failed.command}\n${failed.output}`)}`
        : null;
}
/** The done-when line that shares most words with what failed; the first, if none does. */
function nearestLine(lines, output) {
    const said = new Set(wordsOf(output));
    const scored = lines.map((line) => ({
        line,
        score: wordsOf(line).filter((word) => said.has(word)).length,
    }));
    const best = scored.toSorted((a, b) => b.score - a.score)[0];
    return best?.line ?? '';
}
const wordsOf = (text) => [...new Set(text.toLowerCase().match(/[a-z0-9_.-]{3,}/g) ?? [])];

;// CONCATENATED MODULE: ./js/app/settle/failure-note.js



/** Why the attempt did not land, in the words that the next attempt is told. */
function failureNote(at, task) {
    const { report, verified } = at.input;
    const failure = task.failure;
    const failed = verified?.steps.find((step) => step.exit !== 0) ?? null;
    const outcome = failure?.outcome ?? 'lost';
    const contract = (0,contract_body/* parseContract */.U)((0,issue_of_task/* issueOfTask */.k)(at.world, task).body);
    const note = {
        outcome,
        refusal: report?.refusal ?? null,
        failed,
        contract: contract.ok ? contract.value : null,
    };
    return {
        attempt: Math.max(1, task.attempts),
        outcome,
        reason: failure?.reason ?? null,
        sentence: sentenceOf(at, note),
        missedLine: missedLine(note),
        output: failed?.output ?? null,
        summary: report?.summary === '' ? null : (report?.summary ?? null),
    };
}
function sentenceOf({ input }, note) {
    const { report, order } = input;
    if (report?.refusal)
        return report.refusal.message;
    if (note.outcome === 'conflict')
        return `These files moved on and could not be merged: ${report?.conflicts.join(', ') ?? ''}.`;
    if (note.failed) {
        const end = note.failed.exit === null ? 'ran out of time' : `ended with exit code ${note.failed.exit}`;
        const where = order.grant.kind === 'batch' ? ', merged with what had landed meanwhile,' : '';
        return `The change${where} was tested as it would land: \`${note.failed.command}\` ${end}.`;
    }
    if (note.outcome === 'unverified')
        return 'No command is known by which the change could be verified.';
    return report?.why === '' || !report ? `The attempt ended as ${note.outcome}.` : report.why;
}

;// CONCATENATED MODULE: ./js/app/settle/comments-due.js











/** What this leg has to say on its task's issue and has not said yet: a question, a failure, a report. Nothing else ever. */
function commentsDue(at, task) {
    const issue = (0,issue_of_task/* issueOfTask */.k)(at.world, task);
    const due = [...questionDue(at, task), ...failureDue(at, task), ...reportDue(at, task)];
    return due
        .filter(({ nonce }) => !(0,ensure_comment/* commentBy */.R)(issue, nonce))
        .map(({ body }) => ({ do: 'comment', on: issue.node, body }));
}
const askedNow = (task) => task.status === 'asking' ? task.questions.at(-1) : undefined;
function questionDue(at, task) {
    const asked = askedNow(task);
    const { report } = at.input;
    if (asked?.why !== 'question' || report?.outcome !== 'question')
        return [];
    return [{ nonce: asked.nonce, body: renderQuestion((0,place_of/* placeOfTask */.K)(at, task, asked.nonce), report.text) }];
}
function failureDue(at, task) {
    const { failure } = task;
    if (!failure || failure.outcome === 'question' || failure.nonce !== settledBy(at)?.nonce)
        return [];
    const note = failureNote(at, task);
    const place = (0,place_of/* placeOfTask */.K)(at, task, failure.nonce);
    const asked = askedNow(task);
    if (!asked)
        return [{ nonce: failure.nonce, body: renderRetry(place, note) }];
    const body = renderFailure(place, {
        note,
        why: asked.why,
        earlier: earlierNotes(at, task),
        saved: savedBy(at, task),
        blocked: (0,task_graph/* descendantsOf */.gO)(at.state.tasks.map(({ key, after }) => ({ key, after })), task.key).size,
        asks: asked.nonce,
    });
    return [{ nonce: failure.nonce, body }];
}
function earlierNotes(at, task) {
    return (0,issue_of_task/* issueOfTask */.k)(at.world, task).comments.flatMap((comment) => {
        const note = comment.ours ? (0,failure_body/* parseFailureBody */.CZ)(comment.body) : undefined;
        return note ? [note] : [];
    });
}
function savedBy(at, task) {
    if (!task.draft?.checkpoint)
        return null;
    return { branch: (0,names/* branchesOf */.IJ)(at.state.request).task(task.issue ?? at.state.issue), pull: task.pull };
}
function reportDue(at, task) {
    const { report, order } = at.input;
    const { draft } = task;
    if (order.grant.kind !== 'work' || !report || !draft || draft.nonce !== settledBy(at)?.nonce)
        return [];
    if (draft.delivery === 'files')
        return [];
    const place = (0,place_of/* placeOfTask */.K)(at, task, draft.nonce);
    const body = draft.delivery === 'report' ? renderReport(place, report) : renderNothingChanged(place, report.text);
    return [{ nonce: draft.nonce, body }];
}

// EXTERNAL MODULE: ./js/text/trailers-quiet.js
var trailers_quiet = __webpack_require__(2879);
// EXTERNAL MODULE: ./js/report/money.js
var money = __webpack_require__(2777);
;// CONCATENATED MODULE: ./js/report/final-pull-request.js





/** The title and text of the one pull request that a person merges; it closes the request's issue. */
function renderFinalPullRequest(text) {
    const { state, nonce } = text;
    const landed = state.tasks.filter((task) => task.status === 'landed');
    const body = (0,post/* post */.b)([
        `Request ${state.request} is done: ${landed.length} of ${(0,say/* count */.U9)(state.tasks.length, 'task')} landed here. Closes #${state.issue}.`,
        text.planSummary.trim() === '' ? '' : `### The plan\n\n${(0,say/* sayMarkdown */.xQ)(text.planSummary, 4000)}`,
        ['### Tasks', ...state.tasks.map((task) => taskPart(text, task.key))].join('\n\n'),
        verification(text.verifiedBy),
        flagged(text.flags),
        `### Cost\n\n${(0,money/* renderCost */.Wy)(state.spent)}`,
        'What happens next: it waits for your review; Foreman never merges it. A merge closes the request.',
    ], { kind: 'final-pull', request: state.request, nonce });
    return { title: (0,trailers_quiet/* quietTitle */.f)(text.title, 120), body };
}
function taskPart({ state, titles, summaries }, key) {
    const task = state.tasks.find((one) => one.key === key);
    const pull = task?.pull == null ? '' : `, pull request #${task.pull}`;
    const issue = task?.issue == null ? '' : ` (#${task.issue})`;
    const shown = task === undefined ? '' : (0,request_state/* shownState */.B5)(state, task);
    const head = `**${key}**${issue} ${(0,say/* sayLine */.uV)(titles(key), 100)}: ${shown}${pull}`;
    const summary = summaries.get(key)?.trim() ?? '';
    const room = Math.max(200, Math.floor(36_000 / Math.max(1, state.tasks.length)) - 250);
    return summary === '' ? head : `${head}\n\n${(0,say/* sayMarkdown */.xQ)(summary, Math.min(room, 3000))}`;
}
function verification(commands) {
    if (commands.length === 0)
        return '### Verification\n\nNothing is configured that could verify this work. Please test it before you merge.';
    const lines = commands.slice(0, 20).map((one) => `- ${(0,say/* sayLine */.uV)(one, 200)}`);
    return [
        '### Verification',
        '',
        'Each commit on this branch passed, exactly as it stands here:',
        '',
        ...lines,
    ].join('\n');
}
function flagged(flags) {
    const lines = flags.slice(0, 30).map((flag) => `- ${(0,say/* sayLine */.uV)(flag, 200)}`);
    return lines.length === 0
        ? ''
        : ['### Please look at these tests', '', 'Weakened or deleted:', '', ...lines].join('\n');
}

// EXTERNAL MODULE: ./js/text/trailers.js
var trailers = __webpack_require__(6198);
// EXTERNAL MODULE: ./js/app/tracker-of.js
var tracker_of = __webpack_require__(1586);
;// CONCATENATED MODULE: ./js/app/settle/final-pull.js




/** The one pull request that waits for a human, once everything has landed on the work branch. */
function finalPull(at) {
    const { state, world } = at;
    if (state.outcome !== 'done' || state.mode !== 'tasks' || state.finishNonce === null)
        return [];
    const { work } = (0,names/* branchesOf */.IJ)(state.request);
    if (world.pulls.some((pull) => pull.head === work))
        return [];
    if (state.work === world.repository.head)
        return [];
    const { title, body } = renderFinalPullRequest({
        state,
        title: world.issue.title,
        titles: (0,tracker_of/* titlesOf */.B)(state, world),
        planSummary: '',
        summaries: summariesOf(at),
        verifiedBy: at.input.verified?.steps.map((step) => step.command) ?? [],
        flags: [],
        nonce: state.finishNonce,
    });
    return [{ do: 'open-pull', head: work, base: world.repository.defaultBranch, title, body, draft: false }];
}
function summariesOf({ state, world }) {
    const branches = (0,names/* branchesOf */.IJ)(state.request);
    return new Map(state.tasks.flatMap((task) => {
        const head = task.issue === null ? undefined : world.branches.get(branches.task(task.issue));
        return head ? [[task.key, (0,trailers/* parseCommit */.L5)(head.message).summary]] : [];
    }));
}

;// CONCATENATED MODULE: ./js/app/settle/landing-moves.js


/** Moves the work branch to where the journal says it is, from exactly where it was; and takes this leg's candidate branch away. */
function landingMoves(at) {
    const { state, world } = at;
    const branches = (0,names/* branchesOf */.IJ)(state.request);
    const there = world.branches.get(branches.work)?.oid ?? null;
    const moves = [];
    if (state.mode === 'tasks' && state.work !== null && there !== state.work) {
        if (there !== null && isOurs(at, there))
            moves.push({ branch: branches.work, before: there, after: state.work });
    }
    const tried = settledBy(at)?.candidate;
    for (const [branch, ref] of world.branches) {
        if ((0,names/* parseBranch */.Qd)(branch)?.kind.startsWith('try') && ref.oid === tried) {
            moves.push({ branch, before: ref.oid, after: null });
        }
    }
    return moves.map((move) => ({ do: 'refs', moves: [move] }));
}
/** Whether the branch stands on a head that the journal knows: only then may it be moved on. */
function isOurs({ entries }, there) {
    return entries.some(({ event }) => (event.type === 'landed' && event.from === there) || (event.type === 'filed' && event.work === there));
}

;// CONCATENATED MODULE: ./js/app/settle/show-outcome.js











const MOST_TRIES = 4;
/**
 * Makes the world look like the journal, for this leg's tasks and the request: work branch, comments, labels, issues, status, last pull
 * request, in one request. A lost answer is settled by looking again: only what is still missing is written the second time.
 */
async function showOutcome(at) {
    let seen = at;
    for (let tries = 1;; tries += 1) {
        const changes = dueChanges(seen);
        if (changes.length === 0)
            return;
        const answers = await at.deps.forge.change(changes);
        const lost = answers.some((answer) => answer.kind === 'unknown' || (answer.kind === 'refused' && answer.code === 'limited'));
        for (const [index, answer] of answers.entries())
            check(seen, changes[index], answer);
        const stale = journalMoved(seen, changes, answers);
        if ((!lost && !stale) || tries >= MOST_TRIES)
            return;
        await at.deps.clock.sleep(300 * 2 ** tries * (1 + at.deps.ids.random()));
        seen = { ...at, ...(await lookAgain(at)) };
    }
}
function dueChanges(at) {
    const settled = settledBy(at);
    const tasks = (settled?.tasks ?? []).map((key) => (0,request_state/* taskOf */.Xb)(at.state, key));
    const status = (0,show_status/* statusChange */.fA)(at, []);
    return [
        ...landingMoves(at),
        ...tasks.flatMap((task) => commentsDue(at, task)),
        ...tasks.flatMap((task) => issueChanges(at, task)),
        ...finalPull(at),
        ...(status ? [status] : []),
    ];
}
/** The label of the state, and the end of the claim; a single task's issue stays open for its pull request. */
function issueChanges(at, task) {
    const { state, world } = at;
    const issue = (0,issue_of_task/* issueOfTask */.k)(world, task);
    const shown = (0,request_state/* shownState */.B5)(state, task);
    const labels = (0,state_labels/* stateLabelChanges */.B)(world, issue, { shown, names: (0,load_config/* configOf */.W)(world).names });
    const claimed = issue.assignees.filter((one) => one.name === world.claimer?.name).map((one) => one.id);
    const idle = task.status !== 'working';
    const over = shown === 'done' && issue.open && state.mode === 'tasks';
    return [
        ...labels,
        ...(idle && claimed.length > 0 ? [{ do: 'unassign', from: issue.node, users: claimed }] : []),
        ...(over ? [{ do: 'close-issue', issue: issue.node, reason: 'COMPLETED' }] : []),
    ];
}
function check(at, change, answer) {
    if (answer.kind === 'done' || answer.kind === 'unknown' || !change)
        return;
    if (change.do === 'refs' && change.moves.some((move) => move.after !== null)) {
        throw new fault/* ForemanError */.V('work-moved', `The work branch of request ${at.state.request} is not where the journal left it; nothing was overwritten (${answer.message}).`);
    }
    at.deps.log.warn(`Not shown (${change.do}): ${answer.message}`);
}
/** Somebody wrote the journal after we read it: what we just wrote into the status may be older than what they wrote. */
function journalMoved(at, changes, answers) {
    const index = changes.findIndex((change) => change.do === 'edit-comment');
    const answer = answers[index];
    return (answer?.kind === 'done' && answer.value.journal !== null && answer.value.journal !== at.world.journalHead);
}
async function lookAgain(at) {
    return (0,load_request/* loadAccepted */.cF)(at.deps, at.ref);
}

// EXTERNAL MODULE: ./js/flow/decide-grants.js + 1 modules
var decide_grants = __webpack_require__(9604);
// EXTERNAL MODULE: ./js/app/pools-of.js
var pools_of = __webpack_require__(7667);
;// CONCATENATED MODULE: ./js/app/settle/wake-next.js



/** Starts the run that will grant what is ready now. A dispatch may be doubled: the second run finds nothing left to grant. */
async function wakeNext({ deps, state, world, input }) {
    if (!(0,decide_grants/* somethingToGrant */.g)(state, (0,pools_of/* poolsOf */.F)((0,load_config/* configOf */.W)(world))))
        return;
    const answer = await deps.forge.wake(state.request, `term ${input.order.grant.term} ended`);
    if (answer.kind === 'done')
        return;
    if (answer.kind === 'unknown')
        await deps.forge.wake(state.request, `term ${input.order.grant.term} ended`);
    else
        deps.log.warn(`The next run could not be started: ${answer.message}. Any command on the issue goes on.`);
}

;// CONCATENATED MODULE: ./js/app/settle/run-settle.js









/**
 * Ends one leg: one append says how it ended and what follows; then the world is made to look like it, from the state alone, so that a
 * settle that was killed half-way is completed by running it again. At last the next run is woken, if it would find something.
 */
async function runSettle({ deps, job }, input) {
    const ref = refOf(input.order);
    const nonces = { outcome: deps.ids.nonce(), question: deps.ids.nonce() };
    const finish = deps.ids.nonce();
    const decided = await (0,decide_on/* decideOn */.m)({ deps, job }, ref, ({ state }) => {
        const settled = decideSettle(state, { ...input, verifySaid: input.verified !== null, nonces });
        return withFinish(state, settled, { run: job.run, nonce: finish });
    });
    const at = { ...decided, deps, job, input, ref };
    await showOutcome(at);
    await publishVerdict(at);
    await wakeNext(at);
    return decided.reason;
}
function refOf(order) {
    const { work } = (0,names/* branchesOf */.IJ)(order.request);
    const own = order.grant.kind === 'work' ? order.focus.slice(0, 1) : order.focus;
    return { request: order.request, focus: own, heads: [work], texts: [config/* configPath */.e], claimer: order.claimer };
}
function withFinish(state, settled, { run, nonce }) {
    if (settled.events.length === 0)
        return settled;
    const finished = decideFinish((0,replay/* foresee */.S)(state, settled.events, run), nonce);
    return { events: [...settled.events, ...finished.events], reason: settled.reason };
}

// EXTERNAL MODULE: ./js/domain/leg.js
var leg = __webpack_require__(9235);
// EXTERNAL MODULE: ./js/shells/action/files.js + 1 modules
var files = __webpack_require__(4516);
// EXTERNAL MODULE: ./js/shells/action/json-input.js
var json_input = __webpack_require__(6292);
// EXTERNAL MODULE: ./js/shells/action/wire.js + 13 modules
var wire = __webpack_require__(2370);
;// CONCATENATED MODULE: ./js/shells/action/steps/settle.js






const Results = schemas/* object */.Ikc({
    work: leg/* JobResult */.jP,
    checkpoint: leg/* JobResult */.jP,
    verify: leg/* JobResult */.jP,
    unverifiable: schemas/* boolean */.zMY(),
});
/** Ends a leg by what its jobs came to. */
async function settle() {
    const results = (0,json_input/* jsonInput */.$)('results', Results);
    const wired = await (0,wire/* wireForge */.N)('settle');
    const why = await runSettle(wired, {
        order: (0,json_input/* jsonInput */.$)('leg', leg/* LegOrder */.zZ),
        report: await (0,files/* takeIfThere */.te)('checkpoint', leg/* CheckpointReport */.nr),
        verified: await (0,files/* takeIfThere */.te)('verify', leg/* VerifyReport */.cW),
        verify: results.verify,
        unverifiable: results.checkpoint === 'success' && results.unverifiable,
    });
    wired.deps.log.info(why);
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


/***/ }),

/***/ 5331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ parseFailureBody),
/* harmony export */   Ng: () => (/* binding */ renderFailureBody)
/* harmony export */ });
/* unused harmony export MOST_OUTPUT */
/* harmony import */ var _domain_delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1839);
/* harmony import */ var _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4188);
/* harmony import */ var _literal_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7672);
/* harmony import */ var _literal_cut_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4214);
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6551);





/** Output beyond this many characters is cut from its start: errors stand at the end. */
const MOST_OUTPUT = 6000;
/** The headed parts of a failure, inert and exact up to the cut of long output; the marker is put below by the caller. */
function renderFailureBody(note) {
    const code = note.reason === null ? note.outcome : `${note.outcome} ${note.reason}`;
    const parts = [
        (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .textSection */ .V_)('Attempt', String(note.attempt)),
        (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .textSection */ .V_)('Outcome', code),
        (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .textSection */ .V_)('What happened', note.sentence),
        ...(note.missedLine === null ? [] : [(0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .textSection */ .V_)('Missed line of the contract', note.missedLine)]),
        ...(note.summary === null ? [] : [(0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .textSection */ .V_)('What it said it did', note.summary)]),
        ...(note.output === null ? [] : [(0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .textSection */ .V_)('Output', (0,_literal_cut_js__WEBPACK_IMPORTED_MODULE_4__/* .cutFromStart */ .b)(note.output, MOST_OUTPUT))]),
    ];
    return parts.join('\n\n');
}
/** The note in a comment of ours; undefined where the comment is none, or was edited beyond reading. */
function parseFailureBody(body) {
    const marker = (0,_markers_js__WEBPACK_IMPORTED_MODULE_3__/* .findMarkers */ .Xh)(body).find((one) => one.kind === 'failure');
    const parts = new Map((0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .readSections */ .jn)(body).map((section) => [section.heading, (0,_literal_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(section)]));
    const [outcome, reason] = (parts.get('Outcome') ?? '').split(' ');
    const read = _domain_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .LegOutcome */ .j1.safeParse(outcome).data;
    const attempt = Number(parts.get('Attempt'));
    if (!marker || !read || !Number.isSafeInteger(attempt))
        return undefined;
    return {
        request: marker.request,
        task: marker.task,
        nonce: marker.nonce,
        attempt,
        outcome: read,
        reason: _domain_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryReasonSchema */ .iP.safeParse(reason).data ?? null,
        sentence: parts.get('What happened') ?? '',
        missedLine: parts.get('Missed line of the contract') ?? null,
        summary: parts.get('What it said it did') ?? null,
        output: parts.get('Output') ?? null,
    };
}


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
