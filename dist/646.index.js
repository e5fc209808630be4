export const id = 646;
export const ids = [646];
export const modules = {

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkpoint: () => (/* binding */ checkpoint)
});

// EXTERNAL MODULE: ./js/adapters/actions/outputs.js + 1 modules
var outputs = __webpack_require__(2802);
// EXTERNAL MODULE: ./js/intake/config.js + 3 modules
var config = __webpack_require__(2051);
// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/app/expect.js
var expect = __webpack_require__(4493);
// EXTERNAL MODULE: ./js/app/load-config.js
var load_config = __webpack_require__(3003);
// EXTERNAL MODULE: ./js/app/read-again.js
var read_again = __webpack_require__(1745);
// EXTERNAL MODULE: ./js/app/checkpoint/change-set.js
var change_set = __webpack_require__(3252);
// EXTERNAL MODULE: ./js/app/checkpoint/head-of.js
var head_of = __webpack_require__(6145);
// EXTERNAL MODULE: ./js/app/checkpoint/make-candidate.js + 5 modules
var make_candidate = __webpack_require__(554);
// EXTERNAL MODULE: ./js/app/checkpoint/publish-candidate.js
var publish_candidate = __webpack_require__(5210);
// EXTERNAL MODULE: ./js/app/checkpoint/report.js
var checkpoint_report = __webpack_require__(5519);
// EXTERNAL MODULE: ./js/app/checkpoint/verify-plan.js
var verify_plan = __webpack_require__(362);
;// CONCATENATED MODULE: ./js/app/checkpoint/checkpoint-batch.js













/** Builds one candidate of tasks that delivered before and wait for the present work head; no model is asked. */
async function checkpointBatch(leg) {
    const { grant } = leg.order;
    if (grant.kind !== 'batch')
        throw new fault/* ForemanError */.V('bad-input', 'A worker’s leg is no batch.');
    const tasks = grant.tasks.map((key) => (0,request_state/* taskOf */.Xb)(leg.state, key));
    const sets = await Promise.all(tasks.map((task) => changeSetOf(leg, task)));
    const at = (0,head_of/* headOf */.U)(leg.state, leg.world).at;
    const again = await (0,load_request/* loadAccepted */.cF)(leg.deps, {
        request: leg.state.request,
        folders: foldersNeeded(sets, at),
    });
    const seen = sets.map((set) => withSeen(set, again.world.entries));
    const world = {
        ...again.world,
        texts: leg.world.texts,
        entries: new Map([...leg.world.entries, ...again.world.entries]),
    };
    const made = await (0,make_candidate/* makeCandidate */.E)({ ...leg, state: again.state, world }, seen, new Map());
    const report = { ...(0,checkpoint_report/* emptyReport */._)(leg.order), delivery: deliveryOf(tasks) };
    if (!made.ok)
        return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
    const branch = (0,names/* branchesOf */.IJ)(leg.state.request).tryBatch(grant.term);
    await (0,publish_candidate/* publishCandidate */.d)(leg.deps, world, {
        task: null,
        pull: null,
        candidate: { branch, commit: made.candidate },
    });
    return {
        report: { ...report, outcome: 'candidate', candidate: made.candidate, candidateBase: made.base },
        verify: (0,verify_plan/* verifyPlanOf */.m)((0,load_config/* configOf */.W)(leg.world), leg.world),
    };
}
const deliveryOf = (tasks) => tasks[0]?.draft?.delivery ?? 'none';
async function changeSetOf(leg, task) {
    const commit = task.draft?.checkpoint ?? null;
    if (commit === null)
        return { task: task.key, commit, base: leg.order.grant.base, files: [] };
    const diff = (0,expect/* expect */.E)(await (0,read_again/* readAgain */.n)(leg.deps, () => leg.deps.git.diffOf(commit)), `Reading checkpoint ${commit.slice(0, 7)}`);
    return {
        task: task.key,
        commit,
        base: diff.parent,
        files: diff.files.map(({ path, blob }) => ({ path, blob, seen: null, mode: '100644' })),
    };
}
const foldersNeeded = (sets, at) => sets.flatMap((set) => (0,change_set/* foldersOf */.p)(set.files.map((file) => file.path)).flatMap((folder) => [
    { at, folder },
    { at: set.base, folder },
]));
/** What the worker saw at each path, now that the folders of its base are listed. */
function withSeen(set, entries) {
    return {
        ...set,
        files: set.files.map((file) => {
            const entry = entries.get(`${set.base}:${file.path}`);
            return { ...file, seen: entry?.oid ?? null, mode: entry?.mode === '100755' ? '100755' : '100644' };
        }),
    };
}

// EXTERNAL MODULE: ./js/app/checkpoint/checkpoint-work.js + 23 modules
var checkpoint_work = __webpack_require__(1540);
;// CONCATENATED MODULE: ./js/app/checkpoint/run-checkpoint.js







/** Checks a delivery again, commits it, builds the candidate, opens the pull request; or builds a batch's candidate. */
async function runCheckpoint({ deps, job }, order, artifact) {
    const { grant } = order;
    const branches = (0,names/* branchesOf */.IJ)(order.request);
    const own = grant.kind === 'work' ? order.focus.slice(0, 1) : [];
    const loaded = await (0,load_request/* loadAccepted */.cF)(deps, {
        request: order.request,
        focus: own,
        heads: own.map((issue) => branches.task(issue)),
        commits: [grant.base],
        texts: [config/* configPath */.e, ...verify_plan/* verifyNeeds */.B.texts],
        folders: [verify_plan/* verifyNeeds */.B.folder],
    });
    const live = loaded.state.live.find((one) => one.grant.term === grant.term);
    if (live?.run.id !== job.run.id) {
        deps.log.warn(`Term ${grant.term} is not this run's any more; its delivery is not used.`);
        return { report: (0,checkpoint_report/* emptyReport */._)(order), verify: null };
    }
    const leg = { ...loaded, deps, order };
    if (grant.kind === 'batch')
        return checkpointBatch(leg);
    if (artifact === null)
        return { report: { ...(0,checkpoint_report/* emptyReport */._)(order), why: 'The delivery is missing.' }, verify: null };
    return (0,checkpoint_work/* checkpointWork */.C)(leg, artifact);
}

// EXTERNAL MODULE: ./js/domain/leg.js
var leg = __webpack_require__(9235);
// EXTERNAL MODULE: ./js/shells/action/files.js + 1 modules
var files = __webpack_require__(4516);
// EXTERNAL MODULE: ./js/shells/action/json-input.js
var json_input = __webpack_require__(6292);
// EXTERNAL MODULE: ./js/shells/action/wire.js + 13 modules
var wire = __webpack_require__(2370);
;// CONCATENATED MODULE: ./js/shells/action/steps/checkpoint.js






/** Judges, commits and shows a delivery, or builds a batch's candidate. */
async function checkpoint() {
    const order = (0,json_input/* jsonInput */.$)('leg', leg/* LegOrder */.zZ);
    const wired = await (0,wire/* wireForge */.N)('checkpoint');
    const { report, verify } = await runCheckpoint(wired, order, await (0,files/* takeIfThere */.te)('delivery', leg/* WorkArtifact */.C$));
    wired.deps.log.info(`outcome: ${report.outcome}${report.refusal ? ` (${report.refusal.reason})` : ''}`);
    await (0,files/* leave */.qG)('checkpoint', report);
    await (0,outputs/* writeOutput */.z)('candidate', report.candidate ?? '');
    await (0,outputs/* writeOutput */.z)('verify', verify ? JSON.stringify(verify) : '');
}


/***/ })

};
