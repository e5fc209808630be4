export const id = 483;
export const ids = [483];
export const modules = {

/***/ 717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PlanArtifact),
/* harmony export */   _: () => (/* binding */ PlanBrief)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4410);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9117);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1624);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4188);




/** What intake leaves for the plan step: the request's texts, frozen at the event that carried them. */
const PlanBrief = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    request: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestId */ .t$,
    issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(),
    base: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** What the foreman asked about the request, and what was answered. */
    conversation: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ question: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), answer: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    nonce: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .Nonce */ ._g,
});
/** What the plan step leaves for publish: a valid plan, or why there is none. */
const PlanArtifact = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    request: _ids_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestId */ .t$,
    plan: _plan_js__WEBPACK_IMPORTED_MODULE_1__/* .Plan */ .cw.nullable(),
    problems: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** One sentence where there is no plan. */
    why: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    code: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['planned', 'missing-key', 'unavailable', 'never', 'invalid', 'configuration']),
    spent: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Spent */ .RD),
});


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

/***/ 1919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ validatePlan)
});

// EXTERNAL MODULE: ./js/domain/plan.js
var domain_plan = __webpack_require__(1624);
// EXTERNAL MODULE: ./js/text/globs.js
var globs = __webpack_require__(9315);
;// CONCATENATED MODULE: ./js/plan/sample-matches.js

const fillings = [
    { deep: 'zq1', name: 'zq2' },
    { deep: 'zq3/zq4', name: 'zq5' },
];
/**
 * Paths that a glob matches, its wildcards filled with names that occur nowhere: what holds for all of them holds for
 * the glob itself, unless somebody names a folder `zq1`. A glob without wildcards gives itself.
 */
function sampleMatches(glob) {
    const bare = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
    const matches = (0,globs/* compileGlobs */.tI)([glob]);
    const samples = alternatives(bare).flatMap((one) => fillings.map(({ deep, name }) => one
        .replace(/\*\*/g, deep)
        .replace(/\*/g, name)
        .replace(/\?/g, 'z')
        .replace(/\[[^\]]*\]/g, 'z')));
    const fitting = [...new Set(samples)].filter(matches);
    return fitting.length > 0 ? fitting : [bare];
}
/** `a.{ts,js}` as `a.ts` and `a.js`; groups inside groups are left as they are. */
function alternatives(glob) {
    const group = /\{([^{}]*)\}/.exec(glob);
    if (group?.[1] === undefined)
        return [glob];
    const [before, after] = [glob.slice(0, group.index), glob.slice(group.index + group[0].length)];
    return group[1]
        .split(',')
        .slice(0, 20)
        .flatMap((choice) => alternatives(`${before}${choice}${after}`))
        .slice(0, 40);
}

// EXTERNAL MODULE: ./js/plan/worker-type.js
var worker_type = __webpack_require__(1933);
;// CONCATENATED MODULE: ./js/plan/check-boundaries.js



/** What each task may write: inside the repository, not everything beside others, and something that may be written. */
function checkBoundaries(tasks, limits) {
    const writers = tasks.filter(({ task }) => task.contract.boundaries.length > 0).length;
    return tasks.flatMap((placed) => {
        const { boundaries } = placed.task.contract;
        const place = `${placed.at}.contract.boundaries`;
        return [
            ...checkPresence(placed, limits),
            ...boundaries.flatMap((glob, index) => {
                const flaw = checkGlob(glob, { isAlone: writers <= 1, isProtected: limits.isProtected });
                return flaw === null ? [] : [{ ...flaw, at: `${place}[${index}]` }];
            }),
        ];
    });
}
function checkPresence({ task, at }, limits) {
    const worker = (0,worker_type/* findWorker */.K)(limits.workers, task.worker);
    const place = `${at}.contract.boundaries`;
    const writable = task.contract.boundaries.filter((glob) => !glob.startsWith('!'));
    if (writable.length === 0 && (worker?.delivers === 'files' || task.contract.boundaries.length > 0)) {
        const message = `Task ${task.key} delivers files, so its boundaries must name the files that it may write.`;
        return [{ reason: 'boundary-missing', at: place, message }];
    }
    if (writable.length > 0 && worker?.delivers === 'report') {
        const message = `A ${worker.type} worker delivers a report and writes no files; leave the boundaries empty.`;
        return [{ reason: 'boundary-unwanted', at: place, message }];
    }
    return [];
}
function checkGlob(glob, around) {
    const problem = /^[A-Za-z]:|^~/.test(glob) ? 'must stay inside the repository' : (0,globs/* globProblem */.AI)(glob);
    if (problem !== undefined)
        return { reason: 'boundary-invalid', message: `The boundary \`${glob}\` ${problem}.` };
    if (glob.startsWith('!'))
        return null;
    const matches = (0,globs/* compileGlobs */.tI)([glob]);
    if (!around.isAlone && matches('zq/zq/zq.zq')) {
        const message = `The boundary \`${glob}\` covers everything beside other tasks; name the folders or files of this one.`;
        return { reason: 'boundary-too-wide', message };
    }
    // A glob that begins with a wildcard covers the tracker by accident; deliveries are kept away from it anyway.
    if (!glob.replace(/^\.\//, '').startsWith('*') && matches('TASK_TRACKER.md')) {
        const message = 'TASK_TRACKER.md is written by Foreman alone; take it out of the boundaries.';
        return { reason: 'tracker-in-boundary', message };
    }
    if (sampleMatches(glob).every(around.isProtected)) {
        const message = `The boundary \`${glob}\` lies inside protected paths, which no worker may write; plan around it.`;
        return { reason: 'boundary-protected', message };
    }
    return null;
}

;// CONCATENATED MODULE: ./js/plan/check-done-when.js
/**
 * Each done-when line must be observable: it names something that can be run or looked at. A line passes if it
 *  - quotes something (backticks or quotation marks), names a file, a route, an identifier, an option or a command, or
 *  - says what is seen (returns, prints, rejects, lists, …) or that tests, types, lint or a build pass, or
 *  - names a thing or a number that can be looked at, and says more of it than that it works or is done.
 * Lines that are not in English pass if they have at least four words, since their nouns and verbs cannot be judged here.
 */
function checkDoneWhen({ task, at }) {
    return task.contract.doneWhen.flatMap((line, index) => {
        if (isObservable(line))
            return [];
        const message = `"${line}" cannot be observed; name what can be run or seen instead: a command and its result, ` +
            'a test, a file and its content, a route and its answer, an output.';
        return [{ reason: 'not-observable', at: `${at}.contract.doneWhen[${index}]`, message }];
    });
}
const check_done_when_anchors = [
    /[`"“”„«»]|(?:^|\s)'[^']+'/,
    /(?:^|[\s(])\/[\w{:]/,
    /\b(?!e\.g\b|i\.e\b)[\w-]+\.[a-z]\w{0,9}\b/i,
    /\b(?:[a-z]+[A-Z]\w*|[A-Z]+_[A-Z_]+|\w+_\w+|\w+\(\))/,
    /(?:^|\s)--?[a-z][\w-]*/,
    words('npm npx pnpm yarn deno bun pytest python3? pip cargo make cmake tsc eslint vitest jest curl docker mvn gradle', 'dotnet rspec rake phpunit bazel stdout stderr'),
    /\b(?:go (?:test|build|vet|run)|git [a-z]+|node [\w.-]+)\b/,
    /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b/,
];
const observation = words('returns? prints? shows? displays? rejects? accepts? refuses? responds? answers? contains? lists? names? exits?', 'throws? raises? logs? renders? exists? redirects? creates? writes? emits? sends? stores? saves? opens? closes?', 'links? cites? compares? covers? describes? explains? documents? exports? imports? compiles? parses? fails?', 'passe?s? passing succeeds? appears? disappears? reports? matches equals? includes? removed renamed visible reachable', 'callable green');
const thing = words('tests? suites? specs? types? lint(?:er)? builds? commands? outputs? routes? endpoints? responses? messages? errors?', 'warnings? files? folders? pages? screens? buttons? forms? menus? fields? rows? columns? tables? headings? sections?', 'functions? methods? class(?:es)? modules? packages? flags? options? headers? readme changelog docs documentation', 'examples? snippets? diagrams? snapshots? coverage workflows? jobs? migrations? schemas? records? events? requests?', 'badges? questions? findings? recommendations? alternatives? sources? JSON CSV YAML HTML SVG SQL');
/** Things that are weaker still: `src/cache`, which "API/UI" looks like, and a number. */
const pathOrNumber = /[\w.-]\/[\w.-]|\d/;
const vagueEnd = /\b(?:works?|working|functions|done|completed?|finished|implemented|ready|correct(?:ly)?|clean|good|nice|fine|well|properly|as (?:expected|intended|desired|required|specified|requested)|high quality|improved|better|added|handled|updated|in place)\s*[.!]*$/i;
const english = words('the is are a an of to and with all every each everything has have works? done should must');
function isObservable(line) {
    const text = line.trim();
    if (check_done_when_anchors.some((anchor) => anchor.test(text)) || observation.test(text))
        return true;
    if (vagueEnd.test(text))
        return false;
    if (thing.test(text) || pathOrNumber.test(text))
        return true;
    return !english.test(text) && text.split(/\s+/).length >= 4;
}
function words(...lists) {
    return new RegExp(`\\b(?:${lists.join(' ').split(' ').join('|')})\\b`, 'i');
}

// EXTERNAL MODULE: ./js/domain/task-graph.js
var task_graph = __webpack_require__(9211);
;// CONCATENATED MODULE: ./js/plan/check-graph.js

/** Keys are unique, dependencies exist, nothing waits for itself or for a later number, and there is no cycle. */
function checkGraph(tasks) {
    const known = new Set(tasks.map(({ task }) => task.key));
    const cycle = (0,task_graph/* findCycle */.u8)(tasks.map(({ task }) => ({ key: task.key, after: task.after.filter((key) => key !== task.key) })));
    const onCycle = new Set(cycle ?? []);
    return [
        ...duplicateKeys(tasks),
        ...tasks.flatMap((placed) => checkEdges(placed, known)),
        ...(cycle === null ? [] : [cycleProblem(tasks, cycle)]),
        ...tasks.filter(({ task }) => !onCycle.has(task.key)).flatMap((placed) => checkOrder(placed, known)),
    ];
}
function duplicateKeys(tasks) {
    const first = new Map();
    return tasks.flatMap(({ task, at }) => {
        const other = first.get(task.key);
        if (other === undefined)
            first.set(task.key, at);
        if (other === undefined)
            return [];
        const message = `The key ${task.key} is used by ${other} already; number every task once.`;
        return [{ reason: 'duplicate-key', at: `${at}.key`, message }];
    });
}
function checkEdges({ task, at }, known) {
    return task.after.flatMap((key, index) => {
        const place = `${at}.after[${index}]`;
        if (key === task.key) {
            return [
                { reason: 'self-dependency', at: place, message: `Task ${key} waits for itself; remove that.` },
            ];
        }
        if (task.after.indexOf(key) !== index) {
            return [
                {
                    reason: 'doubled-dependency',
                    at: place,
                    message: `Task ${task.key} names ${key} twice; once is enough.`,
                },
            ];
        }
        if (known.has(key))
            return [];
        const message = `Task ${task.key} waits for ${key}, which is no task of this plan (${[...known].join(', ')}).`;
        return [{ reason: 'unknown-dependency', at: place, message }];
    });
}
function cycleProblem(tasks, cycle) {
    const at = tasks.find(({ task }) => task.key === cycle[0])?.at ?? 'tasks';
    const message = `Tasks wait for each other in a circle: ${cycle.join(' -> ')}. Remove one of these dependencies.`;
    return { reason: 'cycle', at: `${at}.after`, message };
}
/** Numbers read forward: a task stands in the phase of what it waits for or a later one, and behind it in that phase. */
function checkOrder({ task, at }, known) {
    const later = task.after.filter((key) => key !== task.key && known.has(key) && compareKeys(key, task.key) > 0);
    return later.map((key) => ({
        reason: 'order-contradiction',
        at: `${at}.key`,
        message: `Task ${task.key} waits for ${key}, which has a later number; number tasks so that work runs forward.`,
    }));
}
function compareKeys(one, other) {
    const [a = 0, b = 0] = one.split('.').map(Number);
    const [c = 0, d = 0] = other.split('.').map(Number);
    return a - c || b - d;
}

;// CONCATENATED MODULE: ./js/plan/check-repeats.js
const FEWEST_WORDS = 5;
const MOST_EXTRA_WORDS = 2;
const fillers = new Set('a an and as at be by for from in into is it its of on or that the this to with'.split(' '));
/** No two tasks carry the same title or ask for the same thing: both workers would do it, and the later one conflicts. */
function checkRepeats(tasks) {
    return tasks.flatMap((placed, index) => {
        const before = tasks.slice(0, index);
        return [...repeatedTitle(placed, before), ...repeatedObjective(placed, before)];
    });
}
function repeatedTitle({ task, at }, before) {
    const other = before.find((one) => normalised(one.task.title) === normalised(task.title));
    if (other === undefined)
        return [];
    const message = `Tasks ${other.task.key} and ${task.key} have the same title; say in it how they differ.`;
    return [{ reason: 'duplicate-title', at: `${at}.title`, message }];
}
function repeatedObjective({ task, at }, before) {
    const mine = task.contract.objective;
    const other = before.find((one) => normalised(one.task.contract.objective) === normalised(mine) ||
        (one.task.worker === task.worker && saysTheSame(one.task.contract.objective, mine)));
    if (other === undefined)
        return [];
    const message = `Tasks ${other.task.key} and ${task.key} have the same objective; join them or say what each does alone.`;
    return [{ reason: 'objective-repeated', at: `${at}.contract.objective`, message }];
}
/**
 * Same content words, save one or two that only one of them adds. Words replaced by others (`users` here, `orders`
 * there) make two tasks: that is how a plan repeats one step for several modules.
 */
function saysTheSame(one, other) {
    const [small, large] = [contentWords(one), contentWords(other)].sort((a, b) => a.size - b.size);
    if (small === undefined || large === undefined || small.size < FEWEST_WORDS)
        return false;
    return large.size - small.size <= MOST_EXTRA_WORDS && [...small].every((word) => large.has(word));
}
const contentWords = (text) => new Set(text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_/.-]+/u)
    .map((word) => word.replace(/[.\-/]+$/, ''))
    .filter((word) => word !== '' && !fillers.has(word)));
const normalised = (text) => text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/_.]+/gu, ' ')
    .replace(/\.(?= |$)/g, '')
    .trim();

;// CONCATENATED MODULE: ./js/plan/check-workers.js

/** Every worker type exists, and every tool that a contract grants is one that this worker has. */
function checkWorkers(tasks, workers) {
    return tasks.flatMap(({ task, at }) => {
        const worker = (0,worker_type/* findWorker */.K)(workers, task.worker);
        if (worker === undefined) {
            const known = workers.map((one) => one.type).join(', ');
            const message = `There is no worker type "${task.worker}"; the types are ${known}.`;
            return [{ reason: 'unknown-worker', at: `${at}.worker`, message }];
        }
        return task.contract.tools.flatMap((tool, index) => {
            if (worker.tools.includes(tool))
                return [];
            const has = worker.tools.length === 0 ? 'it has none' : `it has ${worker.tools.join(', ')}`;
            const message = `A ${worker.type} worker has no tool "${tool}"; ${has}.`;
            return [{ reason: 'tool-not-allowed', at: `${at}.contract.tools[${index}]`, message }];
        });
    });
}

;// CONCATENATED MODULE: ./js/plan/validate-plan.js






/** Everything that is wrong with a plan of the right shape; empty if it can be published. Plans without tasks are fine. */
function validatePlan(plan, limits) {
    if (plan.kind !== 'tasks' && plan.kind !== 'single')
        return [];
    const tasks = (0,domain_plan/* tasksOf */.a4)(plan).map((task, index) => ({
        task,
        at: plan.kind === 'tasks' ? `tasks[${index}]` : 'task',
    }));
    return [
        ...checkCount(tasks.length, limits.maxTasks),
        ...checkGraph(tasks),
        ...checkRepeats(tasks),
        ...checkWorkers(tasks, limits.workers),
        ...checkBoundaries(tasks, limits),
        ...tasks.flatMap(checkDoneWhen),
    ];
}
function checkCount(count, most) {
    if (count <= most)
        return [];
    const message = `The plan has ${count} tasks; at most ${most} are allowed. Join those that touch the same files.`;
    return [{ reason: 'too-many-tasks', at: 'tasks', message }];
}


/***/ }),

/***/ 1933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ workerChoices),
/* harmony export */   K: () => (/* binding */ findWorker)
/* harmony export */ });
/** The choices that the pools and their loaded profiles offer, in the order of the configuration. */
const workerChoices = (loaded) => loaded.map(({ pool, profile }) => ({
    type: pool.name,
    alsoCalled: pool.routes.filter((route) => route !== pool.name),
    description: profile.description,
    delivers: profile.delivers,
    tools: profile.tools,
    count: pool.count,
}));
/** The worker that a type or one of its other names means. */
const findWorker = (workers, type) => workers.find((worker) => worker.type === type) ??
    workers.find((worker) => worker.alsoCalled.includes(type));


/***/ })

};
