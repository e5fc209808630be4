export const id = 661;
export const ids = [661];
export const modules = {

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

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claim: () => (/* binding */ claim)
});

// EXTERNAL MODULE: ./js/adapters/actions/outputs.js + 1 modules
var outputs = __webpack_require__(2802);
// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/app/checkpoint/checkpoint-work.js + 23 modules
var checkpoint_work = __webpack_require__(1540);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
// EXTERNAL MODULE: ./js/app/tracker-of.js
var tracker_of = __webpack_require__(1586);
// EXTERNAL MODULE: ./js/domain/hash.js
var hash = __webpack_require__(5775);
// EXTERNAL MODULE: ./js/intake/answer-in.js
var answer_in = __webpack_require__(1797);
// EXTERNAL MODULE: ./js/text/report-body.js
var report_body = __webpack_require__(7429);
// EXTERNAL MODULE: ./js/app/ensure-comment.js
var ensure_comment = __webpack_require__(2162);
// EXTERNAL MODULE: ./js/app/issue-of-task.js
var issue_of_task = __webpack_require__(8393);
// EXTERNAL MODULE: ./js/app/read-again.js
var read_again = __webpack_require__(1745);
;// CONCATENATED MODULE: ./js/app/claim/answers-for.js






/** What people were asked about this task and said; an answer counts in the words that the journal froze. */
async function answersFor({ deps, job }, { world, state }, task) {
    const issue = (0,issue_of_task/* issueOfTask */.k)(world, task);
    const found = [];
    for (const question of task.questions) {
        if (!question.answer)
            continue;
        const asked = (0,ensure_comment/* commentBy */.R)(issue, question.nonce);
        const { comment, by } = question.answer;
        const body = [...issue.comments, ...world.issue.comments].find((one) => one.id === comment)?.body;
        const text = answerText(body ?? (await fetched(deps, comment)), {
            question,
            trigger: job.trigger,
            issue: task.issue ?? state.issue,
        });
        found.push({
            question: (asked && (0,report_body/* parseQuestionBody */.e)(asked.body)?.text) ?? whyAsked(question),
            answer: text,
            by,
        });
    }
    return found;
}
const whyAsked = (question) => `The task stopped (${question.why}) and a person was asked how to go on.`;
function answerText(body, { question, trigger, issue }) {
    const text = (0,answer_in/* answerIn */.K)(body, { trigger, issue });
    return (0,hash/* hashText */.qj)(text) === question.answer?.text
        ? text
        : '(The answer was edited after it was taken; its text is left out.)';
}
async function fetched(deps, id) {
    const answer = await (0,read_again/* readAgain */.n)(deps, () => deps.forge.comment(id));
    return answer.kind === 'done' ? answer.value.body : '';
}

// EXTERNAL MODULE: ./js/text/trailers.js
var trailers = __webpack_require__(6198);
;// CONCATENATED MODULE: ./js/app/claim/dependencies-of.js







/** What the tasks that this one builds on left behind: the summary in a checkpoint, or the report on an issue. */
async function dependenciesOf(deps, { state, world }, task) {
    const landed = task.after.map((key) => (0,request_state/* taskOf */.Xb)(state, key)).filter((one) => one.draft !== null);
    const messages = await messagesOf(deps, { state, world }, landed);
    const title = (0,tracker_of/* titlesOf */.B)(state, world);
    return landed.map((one) => ({
        id: one.key,
        title: title(one.key),
        kind: one.draft?.delivery ?? 'nothing',
        summary: one.draft?.checkpoint ? summaryIn(messages.get(one.draft.checkpoint)) : textOf(world, one),
    }));
}
const summaryIn = (message) => {
    if (message === undefined)
        return '';
    const { summary, decisions } = (0,trailers/* parseCommit */.L5)(message);
    return decisions === '' ? summary : `${summary}\n\nDecisions:\n${decisions}`;
};
function textOf(world, task) {
    const comment = task.draft ? (0,ensure_comment/* commentBy */.R)((0,issue_of_task/* issueOfTask */.k)(world, task), task.draft.nonce) : undefined;
    return (comment && (0,report_body/* parseReportBody */.Ac)(comment.body)?.text) ?? '';
}
/** The branches show most messages already; only those of branches that are gone are read anew. */
async function messagesOf(deps, { state, world }, tasks) {
    const seen = new Map([...world.branches.values()].map((ref) => [ref.oid, ref.message]));
    const missing = tasks.flatMap((task) => {
        const commit = task.draft?.checkpoint;
        return commit && !seen.has(commit) ? [commit] : [];
    });
    if (missing.length === 0)
        return seen;
    const again = await (0,load_request/* loadAccepted */.cF)(deps, { request: state.request, commits: missing });
    return new Map([...seen, ...[...again.world.commits].map(([oid, ref]) => [oid, ref.message])]);
}

// EXTERNAL MODULE: ./js/app/claim/request-text.js
var request_text = __webpack_require__(2066);
// EXTERNAL MODULE: ./js/text/failure-body.js
var failure_body = __webpack_require__(5331);
;// CONCATENATED MODULE: ./js/app/claim/retry-of.js




/** What the attempt before came to: the note on the task's issue, and what it changed. */
async function retryOf(deps, { world }, { task, attempt }) {
    const { failure } = task;
    if (!failure)
        return null;
    const comment = (0,ensure_comment/* commentBy */.R)((0,issue_of_task/* issueOfTask */.k)(world, task), failure.nonce);
    const note = comment && (0,failure_body/* parseFailureBody */.CZ)(comment.body);
    return {
        attempt: Math.max(2, attempt),
        reason: note?.sentence ?? `The attempt before ended as ${failure.reason ?? failure.outcome}.`,
        missedLine: note?.missedLine ?? null,
        output: note?.output ?? '',
        previousSummary: note?.summary ?? '',
        previousChanges: failure.checkpoint ? await changesOf(deps, failure.checkpoint) : '',
        hint: null,
    };
}
async function changesOf(deps, checkpoint) {
    const diff = await (0,read_again/* readAgain */.n)(deps, () => deps.git.diffOf(checkpoint));
    if (diff.kind !== 'done')
        return '';
    return diff.value.files.map((file) => `--- ${file.path}\n${file.patch}`).join('\n');
}

;// CONCATENATED MODULE: ./js/app/claim/gather-brief.js





/** Everything that the worker is told besides its tree: request, plan, contract, what went before, what people said. */
async function gatherBrief(at, loaded, { task, contract, attempt }) {
    const { state, world } = loaded;
    const title = (0,tracker_of/* titlesOf */.B)(state, world);
    const retry = await retryOf(at.deps, loaded, { task, attempt });
    return {
        request: { title: world.issue.title, text: await (0,request_text/* requestTextOf */.A)(at, loaded) },
        plan: planLines(state, title),
        notes: [],
        sharedNonce: state.planNonce ?? state.nonce,
        task: { id: task.key, title: title(task.key), worker: task.worker, contract },
        dependencies: await dependenciesOf(at.deps, loaded, task),
        answers: await answersFor(at, loaded, task),
        nonce: at.deps.ids.nonce(),
        ...(retry ? { retry } : {}),
    };
}
/** The plan as every worker of the request sees it: byte for byte the same for all, so that it can be cached. */
function planLines(state, title) {
    return state.tasks.map((task) => {
        const after = task.after.length > 0 ? `, after ${task.after.join(', ')}` : '';
        return `${task.key} ${title(task.key)} (${task.worker}${after})`;
    });
}

// EXTERNAL MODULE: ./js/app/state-labels.js
var state_labels = __webpack_require__(1023);
;// CONCATENATED MODULE: ./js/app/claim/show-claim.js


/** Shows the claim on the task's issue: its assignee and its label. They are views, so a refusal is said and stops nothing. */
async function showClaim(deps, { world }, { task, claimer }) {
    const issue = (0,issue_of_task/* issueOfTask */.k)(world, task);
    const person = world.claimer;
    const assigned = issue.assignees.some((one) => one.name === person?.name);
    const changes = [
        ...(person && !assigned ? [{ do: 'assign', to: issue.node, users: [person.id] }] : []),
        ...(0,state_labels/* stateLabelChanges */.B)(world, issue, { shown: 'working', names: {} }),
    ];
    if (claimer !== null && !person)
        deps.log.warn(`There is no account ${claimer} to assign the task to.`);
    if (changes.length === 0)
        return;
    const answers = await deps.forge.change(changes);
    for (const [index, answer] of answers.entries()) {
        const change = changes[index];
        if (answer.kind !== 'done')
            deps.log.warn(`The claim could not be shown: ${answer.message}`);
        else if (change?.do === 'assign' && person && !answer.value.names.includes(person.name)) {
            deps.log.warn(`GitHub dropped ${person.name} as assignee: the account may not be assigned here.`);
        }
    }
}

;// CONCATENATED MODULE: ./js/app/claim/run-claim.js






/** Takes up a granted task: reads the grant again, shows the claim by assignment, and gathers what the worker is told. */
async function runClaim({ deps, job }, order) {
    const { grant } = order;
    if (grant.kind !== 'work')
        throw new fault/* ForemanError */.V('bad-input', 'A batch is not claimed.');
    const loaded = await (0,load_request/* loadAccepted */.cF)(deps, {
        request: order.request,
        focus: order.focus,
        claimer: order.claimer,
    });
    const live = loaded.state.live.find((one) => one.grant.term === grant.term);
    if (live?.run.id !== job.run.id || loaded.state.stopped) {
        deps.log.warn(`Task ${grant.task} is not granted to this run under term ${grant.term} any more; nothing is done.`);
        return { go: false, brief: null };
    }
    const task = (0,request_state/* taskOf */.Xb)(loaded.state, grant.task);
    await showClaim(deps, loaded, { task, claimer: order.claimer });
    const contract = (0,checkpoint_work/* contractOf */.Q)(loaded, task);
    const named = { request: order.request, term: grant.term, task: grant.task, contract: task.contract };
    if (!contract)
        return { go: true, brief: { ...named, problem: 'The task’s text was edited.', brief: null } };
    const brief = await gatherBrief({ deps, job }, loaded, { task, contract, attempt: grant.attempt });
    return { go: true, brief: { ...named, problem: null, brief } };
}

// EXTERNAL MODULE: ./js/domain/leg.js
var leg = __webpack_require__(9235);
// EXTERNAL MODULE: ./js/shells/action/files.js + 1 modules
var files = __webpack_require__(4516);
// EXTERNAL MODULE: ./js/shells/action/json-input.js
var json_input = __webpack_require__(6292);
// EXTERNAL MODULE: ./js/shells/action/wire.js + 13 modules
var wire = __webpack_require__(2370);
;// CONCATENATED MODULE: ./js/shells/action/steps/claim.js






/** Takes up a granted task and leaves what its worker is told. */
async function claim() {
    const claimed = await runClaim(await (0,wire/* wireForge */.N)('claim'), (0,json_input/* jsonInput */.$)('leg', leg/* LegOrder */.zZ));
    if (claimed.brief)
        await (0,files/* leave */.qG)('claim', claimed.brief);
    await (0,outputs/* writeOutput */.z)('go', String(claimed.go));
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


/***/ })

};
