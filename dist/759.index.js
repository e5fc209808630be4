export const id = 759;
export const ids = [759];
export const modules = {

/***/ 8232:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

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

/***/ 463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/** The machine's clock. */
function createClock() {
    return { now: () => Date.now(), sleep };
}
function sleep(ms, signal) {
    return new Promise((resolve) => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const end = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal?.addEventListener('abort', end, { once: true });
    });
}


/***/ }),

/***/ 5687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createIds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _domain_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9117);


const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';
const NONCE_LENGTH = 20;
/** The widest range that `randomInt` takes. */
const STEPS = 2 ** 48 - 1;
/** Random words of 103 bits, from the system's own source. */
function createIds() {
    return {
        nonce: () => _domain_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .Nonce */ ._g.parse(Array.from({ length: NONCE_LENGTH }, randomSign).join('')),
        random: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(STEPS) / STEPS,
    };
}
const randomSign = () => SIGNS.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(SIGNS.length));


/***/ }),

/***/ 2259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toPlainLines),
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/**
 * Lines for the job's log. The runner reads standard output for commands, so no text may look like one: a title of an
 * issue could otherwise set outputs or hide what follows.
 */
function createLog(write = writeOut) {
    return {
        info: (line) => write(`${toPlainLines(line)}\n`),
        warn: (line) => write(`::warning::${escapeData(toVisible(line))}\n`),
    };
}
const writeOut = (text) => void process.stdout.write(text);
/** The text with no line that the runner takes for a command, in the form `::name::` or the older `##[name]`. */
function toPlainLines(text) {
    return toVisible(text)
        .split('\n')
        .map((line) => (line.trimStart().startsWith('::') ? `| ${line}` : line).replaceAll('##[', '## ['))
        .join('\n');
}
/** Every line end is one line feed, and no control character is left that a terminal or the runner would obey. */
const toVisible = (text) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');
/** The escapes of a command's data, as the runner takes them back. */
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\n', '%0A');


/***/ }),

/***/ 6661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Contract)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);

const Line = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().trim().min(1).max(1000);
/**
 * What a worker is held to, in seven parts: objective, output format, tools, sources, boundaries (globs that may be
 * written), what not to do, and what is true when it is done.
 */
const Contract = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    objective: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().trim().min(1).max(4000),
    outputFormat: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().trim().min(1).max(2000),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(60)).max(20),
    sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Line).max(40),
    boundaries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(256)).max(40),
    notToDo: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Line).max(40),
    doneWhen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Line).min(1).max(40),
    /** True where the task may change what the project depends on; its lock file is then made anew in a job of its own. */
    dependencies: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
});


/***/ }),

/***/ 9117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ TextHash),
/* harmony export */   Zr: () => (/* binding */ RunRef),
/* harmony export */   _g: () => (/* binding */ Nonce),
/* harmony export */   bm: () => (/* binding */ Oid),
/* harmony export */   jC: () => (/* binding */ TaskKey),
/* harmony export */   t$: () => (/* binding */ RequestId)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);

/** A full Git object id. */
const Oid = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[0-9a-f]{40}$/)
    .brand();
/** `X.Y`: phase and place of a task in its plan, the number people see in commits and the tracker. */
const TaskKey = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[1-9]\d{0,2}\.[1-9]\d{0,2}$/)
    .brand();
/** `42`, or `42.2` for the second round on issue 42: the number that names everything of one request. */
const RequestId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[1-9]\d*(\.[2-9]\d*|\.1\d+)?$/)
    .brand();
/** The first 32 hex digits of a SHA-256: freezes a text without repeating it. */
const TextHash = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[0-9a-f]{32}$/)
    .brand();
/** A random word that marks what we create, so that it can be found again in a list. */
const Nonce = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[0-9a-z]{12,32}$/)
    .brand();
/** Which workflow run, and which attempt of it, did something. */
const RunRef = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(), attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive() });


/***/ }),

/***/ 1624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: () => (/* binding */ tasksOf),
/* harmony export */   bx: () => (/* binding */ Priority),
/* harmony export */   cw: () => (/* binding */ Plan)
/* harmony export */ });
/* unused harmony exports PlannedTask, TasksPlan, SinglePlan, AnswerPlan, QuestionsPlan, DeclinePlan */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4410);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6661);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9117);



const Priority = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['critical', 'high', 'medium', 'low']);
/** One task of a plan: one worker type, one contract, and the tasks that must have landed before it starts. */
const PlannedTask = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    key: _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskKey */ .jC,
    title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(3).max(120),
    worker: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,39}$/),
    after: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskKey */ .jC),
    priority: Priority.default('medium'),
    contract: _contract_js__WEBPACK_IMPORTED_MODULE_0__/* .Contract */ .N,
});
/** Several tasks, filed as sub-issues and landed on the request's own branch. */
const TasksPlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('tasks'),
    summary: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4000),
    tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(PlannedTask).min(2).max(100),
});
/** One task: no sub-issue and no work branch, one pull request from the request's own issue. */
const SinglePlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('single'),
    summary: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4000),
    task: PlannedTask,
});
const AnswerPlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('answer'),
    text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(20000),
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const QuestionsPlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('questions'),
    questions: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(3).max(1000)).min(1).max(10),
});
const DeclinePlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('decline'),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4000),
});
/** What the foreman model may answer to a request. */
const Plan = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [
    TasksPlan,
    SinglePlan,
    AnswerPlan,
    QuestionsPlan,
    DeclinePlan,
]);
/** The tasks of a plan that has any, in the plan's own order. */
const tasksOf = (plan) => plan.kind === 'tasks' ? plan.tasks : [plan.task];


/***/ }),

/***/ 882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** A success. */
const ok = (value) => ({ ok: true, value });
/** An expected failure. */
const err = (error) => ({ ok: false, error });


/***/ }),

/***/ 4516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qG: () => (/* binding */ leave),
  s: () => (/* binding */ take),
  te: () => (/* binding */ takeIfThere)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./js/adapters/actions/inputs.js
var inputs = __webpack_require__(4566);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
;// CONCATENATED MODULE: ./js/adapters/system/json-file.js



/** Far above a delivery's own limit; a larger file is not ours. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Reads what another job left; throws `bad-artifact` with the file and the place in it where it is missing or wrong. */
async function readJsonFile(path, schema) {
    const parsed = schema.safeParse(parse(path, await readText(path)));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'the top' : issue.path.join('.');
    throw bad(path, `${issue?.message ?? 'it cannot be read'} (at ${place})`);
}
/** Leaves a value for another job, with the folders above it. */
async function writeJsonFile(path, value) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${JSON.stringify(value)}\n`);
}
async function readText(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > MAX_BYTES)
            throw bad(path, `it has ${size} bytes, and ${MAX_BYTES} is the most that is read`);
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof fault/* ForemanError */.V)
            throw error;
        throw bad(path, 'it is not there or cannot be read', error);
    }
}
function parse(path, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw bad(path, 'it is not JSON', error);
    }
}
const bad = (path, why, cause) => new fault/* ForemanError */.V('bad-artifact', `The file ${path} from an earlier step does not fit: ${why}.`, { cause });

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./js/shells/action/files.js




const pathOf = (name) => (0,external_node_path_.join)(process.cwd(), (0,inputs/* readInput */.R)('folder') || '.foreman', `${name}.json`);
/** Leaves a value for a later step or job. */
const leave = (name, value) => writeJsonFile(pathOf(name), value);
/** Takes what an earlier step left; a fault if it is broken. */
const take = (name, schema) => readJsonFile(pathOf(name), schema);
/** The same, null where nothing was left. */
const takeIfThere = async (name, schema) => (0,external_node_fs_.existsSync)(pathOf(name)) ? take(name, schema) : null;


/***/ }),

/***/ 2338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  intake: () => (/* binding */ intake)
});

// EXTERNAL MODULE: ./js/adapters/actions/events.js
var events = __webpack_require__(1962);
// EXTERNAL MODULE: ./js/adapters/actions/outputs.js + 1 modules
var outputs = __webpack_require__(2802);
// EXTERNAL MODULE: ./js/text/markers.js
var markers = __webpack_require__(6551);
// EXTERNAL MODULE: ./js/domain/ids.js
var ids = __webpack_require__(9117);
// EXTERNAL MODULE: ./js/intake/comment.js + 8 modules
var comment = __webpack_require__(8906);
// EXTERNAL MODULE: ./js/app/read-again.js
var read_again = __webpack_require__(1745);
// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
;// CONCATENATED MODULE: ./js/app/intake/load-newest-round.js



/** Finds the newest round of a request; each one that is finished may be followed by another. */
async function loadNewestRound(deps, { request, focus }) {
    const issue = (0,names/* issueOf */.v1)(request);
    let seen = await (0,load_request/* loadRequest */.W$)(deps, { request, focus });
    let current = request;
    for (let round = roundOf(request) + 1; seen.state?.phase === 'finished'; round += 1) {
        const next = ids/* RequestId */.t$.parse(`${issue}.${round}`);
        const later = await (0,load_request/* loadRequest */.W$)(deps, { request: next, focus });
        if (!later.state)
            return { ...seen, request: current, fresh: next };
        seen = later;
        current = next;
    }
    return { ...seen, request: current, fresh: current };
}
const roundOf = (request) => Number(request.split('.')[1] ?? 1);

// EXTERNAL MODULE: ./js/domain/hash.js
var hash = __webpack_require__(5775);
// EXTERNAL MODULE: ./js/text/journal-lines.js
var journal_lines = __webpack_require__(7601);
// EXTERNAL MODULE: ./js/app/expect.js
var expect = __webpack_require__(4493);
// EXTERNAL MODULE: ./js/text/edits.js
var text_edits = __webpack_require__(6965);
// EXTERNAL MODULE: ./js/text/invisible.js
var invisible = __webpack_require__(1427);
// EXTERNAL MODULE: ./js/text/markdown-blocks.js + 1 modules
var markdown_blocks = __webpack_require__(2153);
// EXTERNAL MODULE: ./js/text/sanitise-hidden.js
var sanitise_hidden = __webpack_require__(6581);
;// CONCATENATED MODULE: ./js/text/sanitise.js




/**
 * Makes the text that a model gets the text that people see: without comments, tags and their attributes, declarations,
 * scripts, titles, unused link definitions, words behind a fence's language and invisible signs; the alternative text of
 * an image becomes words. Code stays as it is but for invisible signs. Takes time linear in the text.
 */
function sanitise(body) {
    const seen = (0,invisible/* dropInvisible */.N)(body);
    const leaves = (0,markdown_blocks/* parseBlocks */.S)(seen.text);
    const hidden = (0,sanitise_hidden/* findHidden */.C)(seen.text, leaves);
    const code = leaves
        .filter((leaf) => leaf.kind === 'code')
        .flatMap((leaf) => leaf.lines.map((line) => ({ ...line, text: seen.text.slice(line.from, line.to) })));
    const edits = [...code, ...hidden.map((piece) => toEdit(seen.text, piece))];
    const counts = new Map();
    if (seen.count > 0)
        counts.set('invisible', seen.count);
    for (const { kind, first } of hidden)
        counts.set(kind, (counts.get(kind) ?? 0) + (first ? 1 : 0));
    counts.delete('image');
    return {
        text: (0,text_edits/* applyEdits */.c)(seen.text, edits, (kept) => kept.normalize('NFC')),
        removed: [...counts].map(([kind, count]) => ({ kind, count })),
    };
}
/** A gap stays where the text around it could join to a new tag. */
function toEdit(source, piece) {
    if (piece.kind === 'image')
        return { ...piece, text: '[image: ' };
    const before = source.slice(Math.max(0, piece.from - 200), piece.from);
    const joins = before.lastIndexOf('<') > before.lastIndexOf('>') || /[&<!/?-]$/.test(before);
    return { ...piece, text: joins ? ' ' : '' };
}

;// CONCATENATED MODULE: ./js/app/intake/plan-brief.js


/** The request's texts as the foreman model gets them: frozen by the event, hidden parts taken out. */
function planBrief({ deps, event }, told) {
    return {
        request: told.request,
        issue: (0,names/* issueOf */.v1)(told.request),
        base: told.base,
        title: sanitise(event.issueTitle).text,
        body: sanitise(event.issueBody).text,
        text: sanitise(told.text).text,
        by: event.author,
        conversation: told.conversation.map((turn) => ({ ...turn, answer: sanitise(turn.answer).text })),
        nonce: deps.ids.nonce(),
    };
}

;// CONCATENATED MODULE: ./js/app/intake/accept-request.js





/** Accepts a request: its journal begins with the text's hash, and the branch's name makes sure that it begins once. */
async function acceptRequest(at, round, asked) {
    const { deps, job, event } = at;
    const request = round.fresh;
    const requested = {
        type: 'requested',
        request,
        issue: (0,names/* issueOf */.v1)(request),
        comment: event.comment,
        by: event.author,
        kind: asked.kind,
        text: (0,hash/* hashText */.qj)(asked.text),
        base: round.world.repository.head,
        nonce: deps.ids.nonce(),
    };
    const first = (0,journal_lines/* appendLines */._g)([], [requested], { at: new Date(deps.clock.now()).toISOString(), run: job.run });
    const text = first.lines.map((line) => `${line}\n`).join('');
    const begun = await deps.journal.begin((0,names/* branchesOf */.IJ)(request).journal, (0,names/* segmentPath */.RA)(1), text);
    const exists = begun.kind === 'refused' && begun.code === 'exists';
    if (begun.kind !== 'done' && !exists)
        (0,expect/* expect */.E)(begun, `Beginning the journal of request ${request}`);
    if (exists)
        deps.log.info(`request ${request} was accepted before`);
    const brief = planBrief(at, {
        request,
        base: round.world.repository.head,
        text: asked.text,
        conversation: [],
    });
    return { next: 'plan', request, brief, why: `request ${request} is accepted` };
}

;// CONCATENATED MODULE: ./js/app/intake/go-on.js

/** A request that was accepted before goes on: to its plan if it has none, else to what is ready. */
function goOn(at, { state }, text) {
    const { request, base } = state;
    if (state.phase !== 'requested' || state.mode === 'talk') {
        return { next: 'publish', request, brief: null, why: `request ${request} goes on` };
    }
    const brief = planBrief(at, { request, base, text, conversation: [] });
    return { next: 'plan', request, brief, why: `request ${request} has no plan yet` };
}

// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/flow/decision.js
var decision = __webpack_require__(8889);
;// CONCATENATED MODULE: ./js/flow/decide-word.js


const no = (taken) => ({ ...(0,decision/* nothing */.s)(taken), taken });
/** The task that people mean by an issue number. */
const taskByIssue = (state, issue) => state.tasks.find((task) => task.issue === issue);
/** An answer to a task's question, or to the foreman's own where `issue` is the request's. The first one counts. */
function decideAnswer(state, issue, word) {
    if (issue === state.issue && state.mode !== 'single')
        return answerRequest(state, word);
    const task = taskByIssue(state, issue);
    if (!task)
        return no('no-such-task');
    const asked = task.questions.at(-1);
    if (task.status !== 'asking')
        return no(asked?.answer ? 'already-answered' : 'not-asking');
    return answered(task.key, word, 'answer-taken');
}
/** A person's `retry` is a new mandate for a task that waits for them. */
function decideRetry(state, issue, word) {
    const task = taskByIssue(state, issue);
    if (!task)
        return no('no-such-task');
    if (task.status !== 'asking')
        return no('not-failed');
    return answered(task.key, word, 'retry-taken');
}
function decideSkip(state, issue, word) {
    const task = taskByIssue(state, issue);
    if (!task)
        return no('no-such-task');
    if ((0,request_state/* isDone */.$L)(task))
        return no('already-done');
    return {
        events: [heard(word, 'skip'), { type: 'skipped', task: task.key, by: word.by }],
        reason: 'skipped by a person',
        taken: 'skipped',
    };
}
function decideStop(state, word) {
    if (state.stopped || state.phase === 'finished')
        return no('already-stopped');
    const events = [heard(word, 'stop'), { type: 'stopped', by: word.by }];
    return { events, reason: 'stopped by a person', taken: 'stopped' };
}
function decideResume(state, word) {
    if (!state.stopped)
        return no('not-stopped');
    const events = [heard(word, 'resume'), { type: 'resumed', by: word.by }];
    return { events, reason: 'resumed by a person', taken: 'resumed' };
}
function answerRequest(state, word) {
    const asked = state.questions.at(-1);
    if (!asked)
        return no('not-asking');
    return asked.answer ? no('already-answered') : answered(null, word, 'answer-taken');
}
function answered(task, word, taken) {
    const event = { type: 'answered', task, comment: word.comment, by: word.by, text: word.text };
    return { events: [event], reason: taken, taken };
}
const heard = (word, command) => ({
    type: 'heard',
    comment: word.comment,
    by: word.by,
    commands: [command],
});

// EXTERNAL MODULE: ./js/app/decide-on.js + 1 modules
var decide_on = __webpack_require__(18);
// EXTERNAL MODULE: ./js/text/report-body.js
var report_body = __webpack_require__(7429);
// EXTERNAL MODULE: ./js/app/ensure-comment.js
var ensure_comment = __webpack_require__(2162);
// EXTERNAL MODULE: ./js/app/claim/request-text.js
var request_text = __webpack_require__(2066);
;// CONCATENATED MODULE: ./js/app/intake/plan-again.js




/** The foreman's question is answered: the request is planned again, with question and answer. */
async function planAgain(at, loaded, answer) {
    const { state, world } = loaded;
    const asked = state.questions.at(-1);
    const comment = asked && (0,ensure_comment/* commentBy */.R)(world.issue, asked.nonce);
    const question = comment
        ? ((0,report_body/* parseQuestionBody */.e)(comment.body)?.text ?? comment.body)
        : 'What the foreman asked.';
    const brief = planBrief(at, {
        request: state.request,
        base: state.base,
        text: await (0,request_text/* requestTextOf */.A)(at, loaded),
        conversation: [{ question, answer, by: at.event.author }],
    });
    return { next: 'plan', request: state.request, brief, why: 'the foreman’s question is answered' };
}

// EXTERNAL MODULE: ./js/report/post.js
var post = __webpack_require__(7527);
// EXTERNAL MODULE: ./js/report/say.js + 4 modules
var say = __webpack_require__(8226);
;// CONCATENATED MODULE: ./js/report/help.js


/** Every command with one example and what it does. */
function renderHelp(place) {
    const { trigger } = place;
    const rows = HELP.map(([example, does]) => `| ${(0,say/* command */.G5)(trigger, example)} | ${does} |`);
    return (0,post/* post */.b)([
        `**Help for request ${place.request}: write a command first on a line of a comment.** Nothing was changed.`,
        ['| Write | It does |', '| --- | --- |', ...rows].join('\n'),
        'Only people who may push are heard. Labels `worker:<type>` and `priority:<level>` route and order tasks.',
        `What happens next: nothing by itself; try ${(0,say/* command */.G5)(trigger, 'status')}.`,
    ], { kind: 'reply', request: place.request, nonce: place.nonce });
}
/** The example that shows how a command is written. */
const exampleOf = (word) => HELP.find(([, , of]) => of === word)?.[0] ?? word;
const HELP = [
    ['add a referral system', 'plans and builds what you describe', undefined],
    ['plan add a referral system', 'plans only, and waits for your approval', 'plan'],
    ['approve', 'starts the plan that waits', 'approve'],
    ['status', 'says where everything stands', 'status'],
    ['stop', 'starts nothing new; what was done is saved', 'stop'],
    ['resume', 'goes on after a stop or a used-up budget', 'resume'],
    ['retry #57 use the old table', 'tries a failed task again with your hint', 'retry'],
    ['skip #57', 'leaves a task out; what waits for it may start', 'skip'],
    ['answer #57 eight letters', 'answers a question; a plain reply there works too', 'answer'],
    ['redirect #57 worker:research find the cause first', 'gives a task to another worker type', 'redirect'],
    ['remember codes are eight letters', 'keeps a fact for all later tasks', 'remember'],
    ['report', 'sums up what was done', 'report'],
    ['doctor', 'checks the set-up and names what is wrong', 'doctor'],
    ['help', 'shows this', 'help'],
];

// EXTERNAL MODULE: ./js/report/place.js
var report_place = __webpack_require__(2218);
;// CONCATENATED MODULE: ./js/report/reply.js




/** A text that could be a command and is none: nothing happens, and the nearest is offered. */
function renderUnknown(place, heard) {
    const { nearest } = heard;
    const offer = nearest === undefined ? '' : ` Did you mean ${(0,say/* command */.G5)(place.trigger, exampleOf(nearest))}?`;
    return reply(place, [
        `**Request ${place.request}: I did not understand a command, and changed nothing.**${offer}`,
        `Heard: ${(0,say/* sayLine */.uV)(heard.text, 200)}`,
        (0,say/* sayBlock */.vT)(heard.why, 500),
        `What happens next: write it again, or ${(0,say/* command */.G5)(place.trigger, 'help')} for all commands.`,
    ]);
}
/** An answer was taken, by a command or as a plain reply. */
function renderAnswerTaken(place) {
    return reply(place, [
        `**${taskName(place)}: your answer is taken.** The worker gets it word for word.`,
        `What happens next: the task starts again. ${NOTHING_NEEDED}`,
    ]);
}
/** Somebody answered before: the first answer counts. */
function renderAlreadyAnswered(place, by) {
    return reply(place, [
        `**${(0,report_place/* taskName */.p)(place)} already has an answer, by ${(0,say/* sayLine */.uV)(by, 60)}; the first one counts.** Yours changed nothing.`,
        `What happens next: if the result is wrong, ${(0,say/* command */.G5)(place.trigger, `retry #${place.issue} <your hint>`)}.`,
    ]);
}
/** A command by somebody who may not push. */
function renderNotAllowed(place, login) {
    return reply(place, [
        `**Request ${place.request}: ${sayLine(login, 60)} may not give commands here, so nothing was changed.**`,
        'Foreman hears people who may push to this repository (write permission or more).',
        'What happens next: somebody who may push can repeat the command. Nothing else is needed from you.',
    ]);
}
/** A command that is right and finds nothing to act on. */
function renderNothingToDo(place, heard) {
    return reply(place, [
        `**Request ${place.request}: ${(0,say/* sayLine */.uV)(heard.command, 80)} found nothing to do.** ${(0,say/* sayLine */.uV)(heard.why, 300)}`,
        `What happens next: nothing by itself; ${(0,say/* command */.G5)(place.trigger, 'status')} says where everything stands.`,
    ]);
}
/** A command that was carried out, with what it did in one sentence of ours. */
function renderDone(place, did) {
    return reply(place, [`**Request ${place.request}: ${did.happened}**`, `What happens next: ${did.next}`]);
}
const reply = (place, parts) => (0,post/* post */.b)(parts, { kind: 'reply', request: place.request, nonce: place.nonce });

// EXTERNAL MODULE: ./js/report/status.js + 3 modules
var report_status = __webpack_require__(8282);
// EXTERNAL MODULE: ./js/app/place-of.js
var place_of = __webpack_require__(6775);
// EXTERNAL MODULE: ./js/app/tracker-of.js
var tracker_of = __webpack_require__(1586);
;// CONCATENATED MODULE: ./js/app/intake/reply-to.js










/** Answers a command that changes nothing, without asking a model. */
async function replyTo(at, round, asked) {
    await reply_to_say(at, round, bodyFor(at, round, asked));
    return silence(`answered ${asked.name}`);
}
/** The mark of a reply comes from the comment that it answers, so that a second run finds it said. */
const nonceFor = (comment) => ids/* Nonce */._g.parse(`reply${String(comment).padStart(12, '0')}`);
async function reply_to_say(at, { world }, body) {
    const issue = world.focus.get(at.event.issue) ?? world.issue;
    if ((0,ensure_comment/* commentBy */.R)(issue, nonceFor(at.event.comment)))
        return;
    const [answer] = await at.deps.forge.change([{ do: 'comment', on: issue.node, body }]);
    if (answer)
        (0,expect/* expect */.E)(answer, 'Replying');
}
function bodyFor(at, round, asked) {
    const place = { request: round.request, trigger: at.job.trigger, nonce: nonceFor(at.event.comment) };
    const { state } = round;
    if (asked.name === 'help')
        return renderHelp(place);
    if (asked.name === 'unknown')
        return renderUnknown(place, asked.args);
    if (asked.name === 'status' && state) {
        return (0,report_status/* renderStatusReply */.b)({
            state,
            titles: (0,tracker_of/* titlesOf */.B)(state, round.world),
            trigger: at.job.trigger,
            nonce: place.nonce,
        });
    }
    return renderNothingToDo(place, { command: asked.name, why: whyNothing(asked.name, state) });
}
function whyNothing(name, state) {
    if (!state)
        return 'There is no request on this issue yet.';
    if (name === 'busy')
        return `Request ${state.request} is running; adding to it is not possible in this version. Ask again when it is done.`;
    return 'This version does not know how to do that yet.';
}
/** What came of a word, in one sentence. An answer that was taken shows in the label and the status: no comment is made for it. */
async function replyTaken(at, round, { taken, command }) {
    const place = { request: round.request, trigger: at.job.trigger, nonce: nonceFor(at.event.comment) };
    const task = 'task' in command.args ? taskByIssue(round.state, command.args.task) : undefined;
    if (taken === 'answer-taken' || taken === 'retry-taken')
        return;
    if (taken === 'already-answered' && task) {
        const by = task.questions.at(-1)?.answer?.by ?? 'somebody';
        await reply_to_say(at, round, renderAlreadyAnswered((0,place_of/* placeOfTask */.K)({ ...at, ...round }, task, place.nonce), by));
        return;
    }
    const text = DONE[taken];
    if (text)
        await reply_to_say(at, round, renderDone(place, text));
    else
        await reply_to_say(at, round, renderNothingToDo(place, { command: command.name, why: WHY[taken] ?? '' }));
}
const DONE = {
    skipped: {
        happened: 'the task is skipped.',
        next: 'tasks that waited for it may start. Nothing is needed from you.',
    },
    stopped: {
        happened: 'stopped. Nothing new starts; legs that run end by themselves, and what is done is saved.',
        next: 'nothing by itself; write `resume` to go on.',
    },
    resumed: { happened: 'it goes on.', next: 'what is ready starts now. Nothing is needed from you.' },
};
const WHY = {
    'not-asking': 'The task does not wait for an answer.',
    'no-such-task': 'No task of this request has that number.',
    'not-failed': 'Only a task that waits for a person can be tried again.',
    'already-done': 'The task is done already.',
    'already-stopped': 'The request is stopped or finished already.',
    'not-stopped': 'The request is not stopped.',
    'already-answered': 'The question has an answer already; the first one counts.',
};

;// CONCATENATED MODULE: ./js/app/intake/obey-word.js





/** A word about a running request: written into the journal once, answered in one sentence, and followed by what became ready. */
async function obeyWord(at, round, command) {
    if (!round.state)
        return replyTo(at, round, { name: 'no-request' });
    const word = { comment: at.event.comment, by: at.event.author, text: (0,hash/* hashText */.qj)(textOf(command)) };
    let taken = 'no-such-task';
    const decided = await (0,decide_on/* decideOn */.m)(at, { request: round.request }, ({ state }) => {
        const decision = decide(state, command, word);
        taken = heardBefore(state, word) ? taken : decision.taken;
        return decision;
    });
    await replyTaken(at, { ...round, ...decided, request: round.request }, { taken, command });
    const { state } = decided;
    if (state.phase === 'requested' && command.name === 'answer')
        return planAgain(at, decided, command.args.text);
    const goesOn = decided.wrote || state.heard.has(word.comment);
    return { next: goesOn ? 'publish' : 'nothing', request: round.request, brief: null, why: decided.reason };
}
const heardBefore = (state, word) => state.heard.has(word.comment);
function textOf(command) {
    if (command.name === 'answer')
        return command.args.text;
    return command.name === 'retry' ? (command.args.hint ?? '') : '';
}
function decide(state, command, word) {
    switch (command.name) {
        case 'answer':
            return decideAnswer(state, command.args.task, word);
        case 'retry':
            return decideRetry(state, command.args.task, word);
        case 'skip':
            return decideSkip(state, command.args.task, word);
        case 'stop':
            return decideStop(state, word);
        case 'resume':
            return decideResume(state, word);
    }
}

;// CONCATENATED MODULE: ./js/app/intake/obey.js





const RANK = { plan: 2, publish: 1, nothing: 0 };
/** Carries out the commands of one comment, in order; what follows is the most that any of them needs. */
async function obey(at, round, commands) {
    let heard = silence('nothing was asked');
    for (const command of commands) {
        const one = await obeyOne(at, round, command);
        if (RANK[one.next] >= RANK[heard.next])
            heard = one;
    }
    return heard;
}
async function obeyOne(at, round, command) {
    switch (command.name) {
        case 'request':
        case 'plan':
            return request(at, round, {
                kind: command.name === 'plan' ? 'plan' : 'build',
                text: command.args.text,
            });
        case 'answer':
        case 'retry':
        case 'skip':
        case 'resume':
            return obeyWord(at, round, command);
        case 'stop':
            return obeyWord(at, round, { name: 'stop', args: {} });
        default:
            return replyTo(at, round, command);
    }
}
/** New free text: a new request where none runs; the same comment heard twice goes on where it stopped. */
async function request(at, round, asked) {
    const { state } = round;
    if (state?.comment === at.event.comment)
        return goOn(at, { ...round, state }, asked.text);
    if (!state || state.phase === 'finished')
        return acceptRequest(at, round, asked);
    return replyTo(at, round, { name: 'busy' });
}

// EXTERNAL MODULE: ./js/intake/answer-in.js
var answer_in = __webpack_require__(1797);
;// CONCATENATED MODULE: ./js/app/intake/obey-reply.js



/** A plain reply where a question is open: the whole comment is the answer. Where none is open it is just talk among people. */
async function obeyReply(at, round) {
    const { issue, body } = at.event;
    const { state } = round;
    if (!state)
        return silence('the issue belongs to no request');
    const open = issue === state.issue && state.mode !== 'single'
        ? state.questions.at(-1)?.answer === null
        : state.tasks.some((task) => task.issue === issue && task.status === 'asking');
    const again = state.heard.has(at.event.comment);
    if (!open && !again)
        return silence('no question is open here');
    const text = (0,answer_in/* answerIn */.K)(body, { trigger: at.job.trigger, issue });
    return obeyWord(at, round, { name: 'answer', args: { task: issue, text } });
}

;// CONCATENATED MODULE: ./js/app/intake/run-intake.js







/** Nothing follows, and why. */
const silence = (why) => ({ next: 'nothing', request: null, brief: null, why });
/** Hears one comment: who wrote it, whether they may command, an acknowledgement at once, and then what was asked. */
async function runIntake({ deps, job }, event) {
    if (event.authorType !== 'User')
        return silence('only people command');
    if (event.fork)
        return silence('this is a fork');
    const { react, commands } = (0,comment/* readComment */.W3)(event.body, { trigger: job.trigger });
    const mayBeReply = event.labels.some((label) => label.toLowerCase() === 'foreman:question');
    if (!react && !mayBeReply)
        return silence('the comment is not for Foreman');
    const standing = await (0,read_again/* readAgain */.n)(deps, () => deps.forge.standing(event.author));
    if (standing.kind !== 'done' || !standing.value.mayPush) {
        if (react)
            await deps.forge.react({ comment: event.comment }, 'confused');
        return silence(`${event.author} may not push to this repository, so the comment is not obeyed`);
    }
    await deps.forge.react({ comment: event.comment }, 'eyes');
    const loaded = await loadNewestRound(deps, requestOf(event));
    return react ? obey({ deps, job, event }, loaded, commands) : obeyReply({ deps, job, event }, loaded);
}
/** The request that an issue belongs to: named by the marker in a task's issue, else the issue itself. The journal has the last word. */
function requestOf(event) {
    const marker = (0,markers/* findMarker */.Ed)(event.issueBody);
    if (marker?.kind === 'task')
        return { request: marker.request, focus: [event.issue] };
    return { request: ids/* RequestId */.t$.parse(String(event.issue)), focus: [] };
}

// EXTERNAL MODULE: ./js/app/repository-of.js + 1 modules
var repository_of = __webpack_require__(3802);
// EXTERNAL MODULE: ./js/shells/action/files.js + 1 modules
var files = __webpack_require__(4516);
// EXTERNAL MODULE: ./js/shells/action/wire.js + 13 modules
var wire = __webpack_require__(2370);
;// CONCATENATED MODULE: ./js/shells/action/steps/intake.js






/** Hears the comment that started the run. */
async function intake() {
    const wired = await (0,wire/* wireForge */.N)('intake');
    const { payload } = await (0,events/* readEventPayload */.N)();
    const heard = await runIntake(wired, (0,repository_of/* readCommentOf */.b)(payload));
    wired.deps.log.info(heard.why);
    if (heard.brief)
        await (0,files/* leave */.qG)('plan-brief', heard.brief);
    await (0,outputs/* writeOutput */.z)('next', heard.next);
    await (0,outputs/* writeOutput */.z)('request', heard.request ?? '');
    await (0,outputs/* writeOutput */.z)('base', heard.brief?.base ?? '');
    await (0,outputs/* writeOutput */.z)('left', String(heard.brief !== null));
}


/***/ }),

/***/ 1427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dropInvisible),
/* harmony export */   w: () => (/* binding */ hasInvisible)
/* harmony export */ });
/**
 * Drops every code point that a reader cannot see, by Unicode property (Default_Ignorable, format, control), and keeps
 * line feeds, tabs, and the joiners and variation selectors that hold an emoji together. CR LF and CR become LF, and
 * half of a surrogate pair becomes U+FFFD.
 */
function dropInvisible(text) {
    let count = 0;
    const clean = text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(invisible, (run, offset, whole) => {
        const kept = keepJoiners(run, whole.slice(Math.max(0, offset - 4), offset), whole.codePointAt(offset + run.length));
        count += [...run].length - [...kept].length;
        return kept;
    });
    return { text: clean, count };
}
/** Whether a text holds anything that dropInvisible would drop. */
const hasInvisible = (text) => dropInvisible(text).count > 0;
// U+2800 (blank Braille) and the line and paragraph separators have neither property, and show nothing.
const invisible = /(?:(?![\n\t])[\p{DI}\p{Cf}\p{Cc}\u2028\u2029\u2800])+/gu;
/** A lone variation selector or joiner is kept only where emoji sequences need it (UTS 51). */
function keepJoiners(run, before, next) {
    const after = next === undefined ? '' : String.fromCodePoint(next);
    if (run === '\uFE0F' || run === '\uFE0E')
        return emojiEnd.test(before) || after === '\u20E3' ? run : '';
    const joins = run === '\u200D' || run === '\uFE0F\u200D';
    return joins && emojiEnd.test(before) && /\p{ExtPict}/u.test(after) ? run : '';
}
const emojiEnd = /[\p{ExtPict}\p{EMod}]$/u;


/***/ })

};
