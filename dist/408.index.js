export const id = 408;
export const ids = [408];
export const modules = {

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

/***/ 3003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ configOf)
/* harmony export */ });
/* harmony import */ var _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7699);
/* harmony import */ var _intake_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2051);


/** The configuration as it stands on the default branch; the world must have been asked for its text. */
function configOf(world) {
    const read = (0,_intake_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(world.texts.get(_intake_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configPath */ .e));
    if (read.ok)
        return read.value;
    const problems = read.error.map((problem) => problem.message).join(' ');
    throw new _domain_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ForemanError */ .V('bad-configuration', `${_intake_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configPath */ .e} cannot be used: ${problems}`);
}


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

/***/ 6592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ currentModel),
/* harmony export */   Y: () => (/* binding */ defaultModels)
/* harmony export */ });
/** The models that Foreman uses unless told otherwise: strong for planning, standard for work, small for quick checks. */
const defaultModels = {
    foreman: 'claude-opus-5-5',
    worker: 'claude-sonnet-5-5',
    small: 'claude-haiku-5-5',
};
const families = {
    opus: defaultModels.foreman,
    sonnet: defaultModels.worker,
    haiku: defaultModels.small,
};
/**
 * Maps aliases (`sonnet`) and names that the API no longer serves (`claude-sonnet-4-20250514`) to the family's present
 * model; every other name passes unchanged, since the API itself is the authority on what exists.
 */
function currentModel(written) {
    const name = written.trim().replace(/^anthropic[/:]/, '');
    const alias = families[name];
    if (alias !== undefined)
        return { model: alias, note: null };
    const family = retiredFamily(name);
    if (family === null)
        return { model: name, note: null };
    const model = families[family] ?? defaultModels.worker;
    return {
        model,
        note: `The model ${name} is no longer served (or ends this year); ${model} is used instead.`,
    };
}
/** Claude 2 and 3, the first Claude 4 models up to 4.1, and Sonnet 4.5, whose last day is 2026-11-30. */
function retiredFamily(name) {
    const legacy = /^claude-(?:2|3|instant)\b.*?(opus|sonnet|haiku)?(?:-\d{8}|-latest|-v\d.*)?$/.exec(name);
    if (legacy !== null)
        return legacy[1] ?? 'sonnet';
    const first4 = /^claude-(opus|sonnet|haiku)-4(?:-[01])?(?:-\d{8})?(?:-latest)?$/.exec(name);
    if (first4 !== null)
        return first4[1] ?? null;
    return /^claude-sonnet-4-5(?:-\d{8})?$/.test(name) ? 'sonnet' : null;
}


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

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ toolNames),
/* harmony export */   Dy: () => (/* binding */ WorkerType),
/* harmony export */   Pg: () => (/* binding */ Effort),
/* harmony export */   r2: () => (/* binding */ Delivers),
/* harmony export */   w5: () => (/* binding */ ToolName)
/* harmony export */ });
/* unused harmony export Profile */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);

/** Everything that a worker may do besides answering; all of it reads, none of it writes or runs. */
const toolNames = ['list_files', 'read_file', 'search_files', 'web_search'];
const ToolName = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(toolNames);
/** A worker type, pool or profile, as it stands in labels and plans. */
const WorkerType = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,39}$/, {
    error: 'must be lower-case letters, digits and hyphens, begin with a letter, and have at most 40 characters',
});
/** What a profile's tasks end in: changed files, a report posted on the issue, or either. */
const Delivers = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['files', 'report', 'either']);
const Effort = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['low', 'medium', 'high', 'xhigh', 'max']);
/** A role's instructions, model and tools; `model: null` means the configured model of the role. */
const Profile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: WorkerType,
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(400),
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['foreman', 'worker']),
    delivers: Delivers,
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(120).nullable(),
    effort: Effort.nullable(),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ToolName).readonly(),
    routeTypes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(WorkerType).readonly(),
    maxTurns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(40),
    instructions: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(60_000),
});


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

/***/ 4674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8232);

/** The known word that was most likely meant, or null if none is near: at most a third of the letters may differ. */
function nearestWord(written, known) {
    const wanted = written.toLowerCase();
    const ranked = known
        .map((word) => ({ word, away: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, word.toLowerCase()) }))
        .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1));
    const best = ranked[0];
    if (best === undefined)
        return null;
    const prefixed = wanted.length >= 3 ? known.find((word) => word.startsWith(wanted)) : undefined;
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, best.word.length) / 3));
    return best.away <= allowed ? best.word : (prefixed ?? null);
}


/***/ }),

/***/ 8004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// UNUSED EXPORTS: renderYamlProblems

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(3483);
// EXTERNAL MODULE: ./js/domain/result.js
var result = __webpack_require__(882);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
// EXTERNAL MODULE: ./js/intake/config-nearest.js
var config_nearest = __webpack_require__(4674);
;// CONCATENATED MODULE: ./js/intake/config-path.js
/** `pools[2].count`, as messages name a place. */
function renderPath(path) {
    return path.reduce((sum, part) => (typeof part === 'number' ? `${sum}[${part}]` : sum === '' ? part : `${sum}.${part}`), '');
}

;// CONCATENATED MODULE: ./js/intake/config-issues.js



/** Words the problems that a schema found: one sentence each, with the nearest known word where one was mistyped. */
function wordIssues(issues, schema, input) {
    return issues.flatMap((issue) => {
        const path = plainPath(issue.path);
        if (issue.code === 'unrecognized_keys') {
            return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, path, schema) }));
        }
        if (issue.code === 'invalid_union')
            return wordUnion(issue, { path, schema, input });
        return [{ path, message: sentence(path, wordIssue(issue, valueAt(input, path))) }];
    });
}
/** A union is worded by the one branch that got past the kind of value, since the others only say that it differs. */
function wordUnion(issue, at) {
    const near = issue.errors.find((branch) => branch.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'));
    if (near === undefined || near.length === 0)
        return [{ path: at.path, message: sentence(at.path, issue.message) }];
    const inner = near.map((one) => ({ ...one, path: [...at.path, ...one.path] }));
    return wordIssues(inner, at.schema, at.input);
}
function unknownKey(key, path, schema) {
    const known = keysAt(schema, path);
    const near = (0,config_nearest/* nearestWord */.z)(key, known);
    const place = path.length === 0 ? '' : ` in ${renderPath(path)}`;
    const fix = near === null ? `Known here: ${known.join(', ')}.` : `Did you mean "${near}"?`;
    return `Unknown key "${key}"${place}. ${fix}`;
}
function wordIssue(issue, value) {
    switch (issue.code) {
        case 'invalid_type':
            return value === undefined
                ? 'is missing'
                : `must be ${kindWord(issue.expected)}, not ${describe(value)}`;
        case 'invalid_value':
            return wordChoice(issue.values.map(String), value);
        case 'too_small':
            return sized(issue.origin, `at least ${String(issue.minimum)}`, issue.inclusive === false);
        case 'too_big':
            return sized(issue.origin, `at most ${String(issue.maximum)}`, false);
        case 'invalid_key':
            return issue.issues[0]?.message ?? 'is no valid key';
        default:
            return issue.message;
    }
}
function wordChoice(choices, value) {
    const near = typeof value === 'string' ? (0,config_nearest/* nearestWord */.z)(value, choices) : null;
    const hint = near === null ? '' : `; did you mean "${near}"?`;
    return `must be one of ${choices.join(', ')}, not ${describe(value)}${hint}`;
}
function sized(origin, bound, isOpen) {
    if (isOpen)
        return `must be more than ${bound.replace('at least ', '')}`;
    if (origin === 'string')
        return bound === 'at least 1' ? 'must not be empty' : `must have ${bound} characters`;
    return origin === 'array' ? `must have ${bound} entries` : `must be ${bound}`;
}
function sentence(path, clause) {
    const subject = path.length === 0 ? 'The file' : renderPath(path);
    return `${subject} ${clause}${/[.?]$/.test(clause) ? '' : '.'}`;
}
const kindWords = {
    object: 'a mapping of keys',
    record: 'a mapping of keys',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
};
const kindWord = (kind) => kindWords[kind] ?? kind;
function describe(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    const shown = JSON.stringify(value) ?? 'nothing';
    return typeof value === 'string' ? `the text ${shown.slice(0, 60)}` : shown.slice(0, 60);
}
const plainPath = (path) => path.map((part) => (typeof part === 'number' ? part : String(part)));
function valueAt(input, path) {
    return path.reduce((value, part) => {
        if (typeof value !== 'object' || value === null)
            return undefined;
        return Object.entries(value).find(([key]) => key === String(part))?.[1];
    }, input);
}
/** The keys that the schema knows at a path, found by walking it; empty where it knows none by name. */
function keysAt(schema, path) {
    const found = path.reduce((at, part) => step(at, part), schema);
    const shape = objectOf(found)?.shape;
    return shape === undefined ? [] : Object.keys(shape);
}
function step(schema, part) {
    const bare = unwrapped(schema);
    if (bare instanceof schemas/* ZodArray */.naA)
        return bare.element;
    if (bare instanceof schemas/* ZodRecord */.b8S)
        return bare.valueType;
    return objectOf(bare)?.shape[String(part)];
}
function objectOf(schema) {
    const bare = unwrapped(schema);
    if (bare instanceof schemas/* ZodObject */.bvH)
        return bare;
    if (!(bare instanceof schemas/* ZodUnion */.fZ7))
        return undefined;
    return bare.options.map(objectOf).find((option) => option !== undefined);
}
function unwrapped(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodPrefault */.xgV) {
        return unwrapped(schema.unwrap());
    }
    return schema instanceof schemas/* ZodReadonly */.EVz ? unwrapped(schema.unwrap()) : schema;
}

;// CONCATENATED MODULE: ./js/intake/config-yaml.js




const MOST_CHARACTERS = 64 * 1024;
/** YAML text to a value of the schema, or every problem at once; `firstLine` is the text's own line in its file. */
function readYaml(text, schema, firstLine = 1) {
    if (text.length > MOST_CHARACTERS) {
        const message = `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`;
        return (0,result/* err */._)([{ path: '', line: firstLine, column: 1, message }]);
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const flaws = [...document.errors, ...document.warnings];
    if (flaws.length > 0) {
        return (0,result/* err */._)(flaws.map((flaw) => syntaxProblem(flaw.message, lines.linePos(flaw.pos[0]), firstLine)));
    }
    const at = locator(document, lines, firstLine);
    const value = plainValue(document);
    if (!value.ok)
        return (0,result/* err */._)([at([], value.error)]);
    const parsed = schema.safeParse(value.value);
    if (parsed.success)
        return (0,result.ok)({ value: parsed.data, at });
    return (0,result/* err */._)(wordIssues(parsed.error.issues, schema, value.value).map((one) => at(one.path, one.message)));
}
/** The same list for a person: one line each, with its place. */
const renderYamlProblems = (file, problems) => problems.map((one) => `${file}:${one.line}:${one.column}: ${one.message}`).join('\n');
/** An empty document and keys without a value count as not written. */
function plainValue(document) {
    try {
        return (0,result.ok)(withoutNulls(document.toJS({ maxAliasCount: 50 })) ?? {});
    }
    catch (cause) {
        if (cause instanceof ReferenceError)
            return (0,result/* err */._)('Too many or unknown YAML aliases; write the values out.');
        throw cause;
    }
}
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.map(withoutNulls);
    if (typeof value !== 'object' || value === null)
        return value ?? undefined;
    const kept = Object.entries(value).filter(([, inner]) => inner !== null);
    return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
function syntaxProblem(reason, pos, firstLine) {
    const sentence = reason.split('\n')[0]?.trim() ?? reason;
    const message = `This is no valid YAML: ${sentence.endsWith('.') ? sentence : `${sentence}.`}`;
    return { path: '', line: pos.line + firstLine - 1, column: pos.col, message };
}
/** Finds the key where there is one, else the value, else the nearest parent that was written. */
function locator(document, lines, firstLine) {
    return (path, message) => {
        let offset = 0;
        for (let length = path.length; length > 0 && offset === 0; length -= 1) {
            offset = offsetOf(document, path.slice(0, length));
        }
        const pos = lines.linePos(offset);
        return {
            path: renderPath(path),
            line: Math.max(1, pos.line) + firstLine - 1,
            column: Math.max(1, pos.col),
            message,
        };
    };
}
function offsetOf(document, path) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    if ((0,dist/* isMap */.jh)(parent)) {
        const key = parent.items.map((item) => item.key).find((one) => (0,dist/* isScalar */.jn)(one) && one.value === last);
        if ((0,dist/* isNode */.Ll)(key))
            return key.range?.[0] ?? 0;
    }
    const node = document.getIn(path, true);
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
}


/***/ }),

/***/ 2051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ configPath),
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./js/domain/model-name.js
var model_name = __webpack_require__(6592);
// EXTERNAL MODULE: ./js/domain/result.js
var result = __webpack_require__(882);
// EXTERNAL MODULE: ./js/intake/config-nearest.js
var config_nearest = __webpack_require__(4674);
;// CONCATENATED MODULE: ./js/intake/profile-bundle-ref.js

const FORM = 'git+https://host/owner/repo@ref#subdirectory=path';
const segment = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}';
const shape = new RegExp(`^git\\+https://(?<host>[^/\\s]+)/(?<owner>${segment})/(?<repo>${segment})(?:@(?<ref>[^#\\s]*))?(?:#(?<fragment>\\S*))?$`);
/** Reads `git+https://host/owner/repo@ref#subdirectory=path`; the error is one sentence that names the fix. */
function parseBundleRef(written) {
    const text = written.trim();
    const refuse = (why) => (0,result/* err */._)(`The bundle "${text.replace(/\/\/[^/]*@/, '//***@')}" ${why}.`);
    if (!text.startsWith('git+https://'))
        return refuse(`must have the form ${FORM}`);
    const parts = shape.exec(text)?.groups;
    if (parts === undefined)
        return refuse(`must have the form ${FORM}`);
    const { host = '', owner = '', repo = '', ref = null, fragment = null } = parts;
    if (host.includes('@'))
        return refuse('must not carry a user name or password');
    if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i.test(host) || host.includes('..')) {
        return refuse(`names no host that could exist (${host})`);
    }
    if (ref !== null && !isRef(ref))
        return refuse('names no valid branch, tag or commit after the @');
    const subdirectory = readFragment(fragment);
    if (subdirectory === undefined)
        return refuse('must end in #subdirectory=<folder inside the repository>, or in nothing');
    return (0,result.ok)({ host: host.toLowerCase(), owner, repo: repo.replace(/\.git$/, ''), ref, subdirectory, text });
}
/** The rules of git check-ref-format that matter for a name that travels through URLs and command lines. */
function isRef(ref) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_./+-]{0,199}$/.test(ref))
        return false;
    return !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(ref);
}
/** Null is the root, undefined is not acceptable. */
function readFragment(fragment) {
    if (fragment === null || fragment === '')
        return null;
    const path = /^subdirectory=([A-Za-z0-9_.@/-]{1,300})$/.exec(fragment)?.[1]?.replace(/\/$/, '');
    if (path === undefined || path === '')
        return undefined;
    const segments = path.split('/');
    const isInside = segments.every((one) => one !== '' && one !== '.' && one !== '..' && one.toLowerCase() !== '.git');
    return isInside ? path : undefined;
}

;// CONCATENATED MODULE: ./js/intake/config-pools.js


/** The worker profiles that come with Foreman, and the types that each serves besides its own name. */
const builtInRoutes = {
    coding: ['task', 'feature', 'bug', 'chore', 'refactor'],
    'test-builder': ['test', 'tests', 'testing'],
    documentation: ['docs'],
    research: ['epic', 'spike'],
};
const DEFAULT_COUNT = 3;
/** The pools of a repository that configures none. */
const builtInPools = () => Object.keys(builtInRoutes).map((name) => ({
    name,
    profile: { kind: 'file', name },
    count: DEFAULT_COUNT,
    routes: [name, ...(builtInRoutes[name] ?? [])],
}));
/** Pools as configured, with their routes settled: a pool's own name comes first, then what is written, then habits. */
function readPools(written) {
    const read = written.map((pool, at) => readPool(pool, at, written));
    return {
        pools: read.map((one) => one.pool),
        flaws: [...read.flatMap((one) => one.flaws), ...clashes(written)],
    };
}
/** Whether `default_pool` names a pool. */
function defaultPoolFlaw(name, pools) {
    if (name === undefined || pools.some((pool) => pool.name === name))
        return null;
    const names = pools.map((pool) => pool.name);
    const near = (0,config_nearest/* nearestWord */.z)(name, names);
    const fix = near === null ? `Known: ${names.join(', ')}.` : `Did you mean "${near}"?`;
    return { path: ['default_pool'], message: `default_pool names no pool: "${name}". ${fix}` };
}
function readPool(pool, at, all) {
    const source = readSource(pool, at);
    const flaws = [...source.flaws];
    if (pool.count !== undefined && pool.max_concurrent !== undefined && pool.count !== pool.max_concurrent) {
        const message = `pools[${at}] has both count and max_concurrent, which mean the same; keep one.`;
        flaws.push({ path: ['pools', at, 'max_concurrent'], message });
    }
    const count = pool.count ?? pool.max_concurrent ?? DEFAULT_COUNT;
    return {
        pool: { name: pool.name, profile: source.profile, count, routes: routesOf(pool, at, all) },
        flaws,
    };
}
function readSource(pool, at) {
    const file = { kind: 'file', name: pool.profile ?? pool.name };
    if (pool.worker_bundle === undefined)
        return { profile: file, flaws: [] };
    const path = ['pools', at, 'worker_bundle'];
    if (pool.profile !== undefined) {
        const message = `pools[${at}] has both profile and worker_bundle; keep one.`;
        return { profile: file, flaws: [{ path, message }] };
    }
    const bundle = parseBundleRef(pool.worker_bundle);
    if (bundle.ok)
        return { profile: { kind: 'bundle', bundle: bundle.value }, flaws: [] };
    return { profile: file, flaws: [{ path, message: bundle.error }] };
}
/** Habits of a built-in profile yield to every other pool's name and written routes, and to pools before this one. */
function routesOf(pool, at, all) {
    if (pool.route_types !== undefined)
        return [...new Set([pool.name, ...pool.route_types])];
    const profile = pool.worker_bundle === undefined ? (pool.profile ?? pool.name) : pool.name;
    const habits = builtInRoutes[profile] ?? [];
    const taken = new Set(all.flatMap((other, index) => {
        if (index === at)
            return [];
        const before = index < at && other.route_types === undefined
            ? (builtInRoutes[other.profile ?? other.name] ?? [])
            : [];
        return [other.name, ...(other.route_types ?? []), ...before];
    }));
    return [pool.name, ...habits.filter((type) => type !== pool.name && !taken.has(type))];
}
/** Two pools of one name, or one type written for two pools: nobody could say which is meant. */
function clashes(written) {
    const owner = new Map();
    const flaws = [];
    written.forEach((pool, at) => {
        const first = owner.get(pool.name);
        if (first === undefined)
            owner.set(pool.name, at);
        else {
            const message = `pools[${first}] and pools[${at}] are both named "${pool.name}"; give one another name.`;
            flaws.push({ path: ['pools', at, 'name'], message });
        }
    });
    written.forEach((pool, at) => {
        (pool.route_types ?? []).forEach((type, index) => {
            const first = owner.get(type);
            if (first !== undefined && first !== at) {
                const message = `The type "${type}" is served by pools[${first}] already; take it out of one of them.`;
                flaws.push({ path: ['pools', at, 'route_types', index], message });
            }
            else
                owner.set(type, at);
        });
    });
    return flaws;
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
// EXTERNAL MODULE: ./js/domain/plan.js
var plan = __webpack_require__(1624);
// EXTERNAL MODULE: ./js/domain/profile.js
var profile = __webpack_require__(2094);
// EXTERNAL MODULE: ./js/text/globs.js
var globs = __webpack_require__(9315);
// EXTERNAL MODULE: ./js/text/names-labels.js
var names_labels = __webpack_require__(418);
;// CONCATENATED MODULE: ./js/intake/config-schema.js






const config_schema_text = schemas/* string */.YjP().min(1).max(500);
const commands = schemas/* array */.YOg(config_schema_text).max(50);
const dollars = schemas/* number */.aig().positive();
const price = schemas/* number */.aig().nonnegative();
const glob = config_schema_text.superRefine((value, context) => {
    const problem = (0,globs/* globProblem */.AI)(value);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: `the glob \`${value}\` ${problem}` });
});
const PoolFile = schemas/* strictObject */.rej({
    name: profile/* WorkerType */.Dy.describe('The worker type: what `worker:<name>` labels and plans say.'),
    profile: profile/* WorkerType */.Dy.optional().describe('A profile in `.github/foreman/profiles/` or among the built-in ones; the pool’s own name if left out.'),
    worker_bundle: config_schema_text
        .optional()
        .describe('Instead of `profile`: `git+https://host/owner/repo@ref#subdirectory=path`.'),
    count: schemas/* number */.aig()
        .int()
        .min(1)
        .max(50)
        .optional()
        .describe('How many of them may work at once; 3 if left out.'),
    max_concurrent: schemas/* number */.aig().int().min(1).max(50).optional().describe('Another word for `count`.'),
    route_types: schemas/* array */.YOg(profile/* WorkerType */.Dy)
        .max(30)
        .optional()
        .describe('Further types that this pool serves; those of the built-in profile if left out.'),
});
const ModelsFile = schemas/* strictObject */.rej({
    foreman: config_schema_text.default(model_name/* defaultModels */.Y.foreman).describe('Plans and answers.'),
    worker: config_schema_text.default(model_name/* defaultModels */.Y.worker).describe('Does the tasks.'),
    small: config_schema_text.default(model_name/* defaultModels */.Y.small).describe('Summaries and quick checks.'),
    roles: schemas/* record */.g1P(schemas/* string */.YjP(), config_schema_text).default({}).describe('Exceptions: pool or profile name to model.'),
});
const ApprovalFile = schemas/* union */.KCZ([
    schemas/* enum */.k5n(['first', 'always', 'never']),
    schemas/* strictObject */.rej({
        first: schemas/* boolean */.zMY().default(false).describe('Also ask for the first request of the repository.'),
        dollars: price.optional().describe('Ask if the estimate is higher than this.'),
        tasks: schemas/* number */.aig()
            .int()
            .nonnegative()
            .optional()
            .describe('Ask if the plan has more tasks than this.'),
    }),
], { error: 'must be first, always, never, or thresholds such as { dollars: 3, tasks: 8 }' })
    .default('first')
    .describe('When a plan waits for `approve`. `first`: the first request of a repository, later ones over $3 or 8 tasks.');
const BudgetsFile = schemas/* strictObject */.rej({
    request_dollars: dollars.default(10).describe('The most that one request may spend on models.'),
    day_dollars: dollars
        .default(25)
        .describe('The most that all requests together may spend in one day (UTC).'),
    tasks: schemas/* number */.aig().int().min(1).max(100).default(20).describe('The most tasks in one request.'),
    minutes: schemas/* number */.aig().int().min(5).default(240).describe('Runner minutes of one request, all jobs together.'),
    github_requests: schemas/* number */.aig()
        .int()
        .min(50)
        .default(500)
        .describe('Requests to GitHub that one request may make in an hour; GITHUB_TOKEN has 1,000 for the repository.'),
    tokens: schemas/* number */.aig()
        .int()
        .positive()
        .optional()
        .describe('The most tokens of one request; no limit if left out.'),
});
const VerifyFile = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(['auto', 'job', 'checks', 'dispatch'])
        .default('auto')
        .describe('`job` (what `auto` means) runs the commands without any secret; `checks` waits for the repository’s own CI; ' +
        '`dispatch` starts `workflow`. The last two run model-written code with what that CI may read.'),
    setup: commands.default([]).describe('Commands before verification; found from the repository if empty.'),
    commands: commands.default([]).describe('Commands that must succeed; found from the repository if empty.'),
    minutes: schemas/* number */.aig().int().min(1).max(350).default(15).describe('Time limit of one verification.'),
    workflow: config_schema_text.optional().describe('For `dispatch`: the workflow file, such as `ci.yml`.'),
    required: schemas/* array */.YOg(config_schema_text).max(50).default([]).describe('Names of the checks that must be green.'),
});
const PriceFile = schemas/* strictObject */.rej({
    input: price.describe('Dollars per million input tokens.'),
    output: price.describe('Dollars per million output tokens.'),
    cache_write: price.optional().describe('1.25 times `input` (one hour: twice) if left out.'),
    cache_read: price.optional().describe('A tenth of `input` if left out.'),
});
const labelName = schemas/* string */.YjP().superRefine((value, context) => {
    const [, room, rest = ''] = /^(worker|priority|foreman):([a-z][a-z0-9-]*)$/.exec(value) ?? [];
    const known = room === 'priority' ? plan/* Priority */.bx.options : room === 'foreman' ? names_labels/* labelStates */.t7 : [rest];
    if (room !== undefined && known.includes(rest))
        return;
    const forms = `worker:<type>, priority:<${plan/* Priority */.bx.options.join('|')}>, foreman:<${names_labels/* labelStates */.t7.join('|')}>`;
    context.addIssue({ code: 'custom', message: `is none of our labels: ${forms}` });
});
/** `.github/foreman.yml` as it is written; the reference page is made from the descriptions. */
const ConfigFile = schemas/* strictObject */.rej({
    trigger: schemas/* string */.YjP()
        .regex(/^[A-Za-z][A-Za-z0-9-]{0,38}$/, { error: 'must be a plain name, without `/` or `@`' })
        .default('foreman')
        .describe('The name that commands begin with: `/foreman` and `@foreman`. Run `init` again after changing it.'),
    pools: schemas/* array */.YOg(PoolFile)
        .min(1)
        .max(20)
        .optional()
        .describe('Worker types. If left out: coding, test-builder, documentation and research, three of each.'),
    default_pool: profile/* WorkerType */.Dy.optional().describe('The pool of a worker type that no pool serves; `coding` if no pools are configured, otherwise none.'),
    models: ModelsFile.prefault({}).describe('Which models to use; `opus`, `sonnet` and `haiku` mean the present ones.'),
    approval: ApprovalFile,
    merge: schemas/* enum */.k5n(['verified', 'reviewed'])
        .default('verified')
        .describe('Whether a task lands on the request’s branch when verified, or waits for an approving review as well.'),
    budgets: BudgetsFile.prefault({}).describe('Limits; the work stops and asks before one is passed.'),
    verify: VerifyFile.prefault({}).describe('How a candidate is verified before it lands.'),
    protected: schemas/* array */.YOg(glob)
        .max(200)
        .default([])
        .describe('Globs that no worker may change, added to the built-in ones.'),
    unprotected: schemas/* array */.YOg(glob)
        .max(200)
        .default([])
        .describe('Globs whose built-in protection is lifted, such as a lock file; workflows stay protected.'),
    shared: schemas/* array */.YOg(glob)
        .max(200)
        .default([])
        .describe('Globs that several tasks may change at the same time; changes are merged.'),
    names: schemas/* record */.g1P(labelName, config_schema_text.max(50))
        .default({})
        .describe('Our label to the repository’s own label, such as `priority:critical: P0`.'),
    claim_assignee: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/, {
        error: 'must be requester, none, or the login of a user (bots cannot be assigned)',
    })
        .default('requester')
        .describe('Who is assigned while a worker works: `requester`, `none`, or a machine user’s login.'),
    prices: schemas/* record */.g1P(schemas/* string */.YjP(), PriceFile)
        .default({})
        .describe('Model to price, where the built-in price is wrong.'),
});

// EXTERNAL MODULE: ./js/intake/config-yaml.js + 2 modules
var config_yaml = __webpack_require__(8004);
;// CONCATENATED MODULE: ./js/intake/config.js





/** Where the configuration stands in a repository. */
const configPath = '.github/foreman.yml';
/** `.github/foreman.yml` with all defaults filled in, or every problem at once; no file is a valid configuration. */
function readConfig(text) {
    const read = (0,config_yaml/* readYaml */.g)(text ?? '', ConfigFile);
    if (!read.ok)
        return read;
    const { value, at } = read.value;
    const pools = value.pools === undefined ? { pools: builtInPools(), flaws: [] } : readPools(value.pools);
    const flaw = defaultPoolFlaw(value.default_pool, pools.pools);
    const flaws = [...pools.flaws, ...(flaw === null ? [] : [flaw]), ...lawsBroken(value)];
    if (flaws.length > 0)
        return (0,result/* err */._)(flaws.map((one) => at(one.path, one.message)));
    return (0,result.ok)(toConfig(value, pools.pools));
}
/** What no single key can know. */
function lawsBroken(file) {
    const flaws = [];
    const { request_dollars: request, day_dollars: day } = file.budgets;
    if (request > day) {
        const message = `budgets.request_dollars (${request}) is more than budgets.day_dollars (${day}); raise the latter.`;
        flaws.push({ path: ['budgets', 'request_dollars'], message });
    }
    if (file.verify.mode === 'dispatch' && file.verify.workflow === undefined) {
        const message = 'verify.mode is dispatch, so verify.workflow must name the workflow file to start.';
        flaws.push({ path: ['verify', 'mode'], message });
    }
    const taken = new Map();
    for (const [ours, theirs] of Object.entries(file.names)) {
        const other = taken.get(theirs.toLowerCase());
        if (other !== undefined) {
            const message = `names maps both ${other} and ${ours} to the label "${theirs}"; give each its own.`;
            flaws.push({ path: ['names', ours], message });
        }
        taken.set(theirs.toLowerCase(), ours);
    }
    return flaws;
}
function toConfig(file, pools) {
    const { budgets, models } = file;
    const named = (model) => (0,model_name/* currentModel */.X)(model).model;
    const written = [models.foreman, models.worker, models.small, ...Object.values(models.roles)];
    return {
        trigger: file.trigger,
        pools,
        defaultPool: file.default_pool ?? (file.pools === undefined ? 'coding' : null),
        models: {
            foreman: named(models.foreman),
            worker: named(models.worker),
            small: named(models.small),
            roles: mapValues(models.roles, named),
        },
        approval: toApproval(file.approval),
        merge: file.merge,
        budgets: {
            requestDollars: budgets.request_dollars,
            dayDollars: budgets.day_dollars,
            tasks: budgets.tasks,
            minutes: budgets.minutes,
            githubRequests: budgets.github_requests,
            tokens: budgets.tokens ?? null,
        },
        verify: { ...file.verify, workflow: file.verify.workflow ?? null },
        protected: file.protected,
        unprotected: file.unprotected,
        shared: file.shared,
        names: file.names,
        claimAssignee: file.claim_assignee,
        prices: mapValues(file.prices, (price) => ({
            input: price.input,
            output: price.output,
            cacheWrite: price.cache_write ?? null,
            cacheRead: price.cache_read ?? null,
        })),
        notes: [...new Set(written.flatMap((model) => (0,model_name/* currentModel */.X)(model).note ?? []))],
    };
}
function toApproval(written) {
    if (written === 'always' || written === 'never')
        return written;
    if (written === 'first')
        return { first: true, dollars: 3, tasks: 8 };
    return { first: written.first, dollars: written.dollars ?? null, tasks: written.tasks ?? null };
}
const mapValues = (record, change) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));


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

/***/ 9315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ globProblem),
/* harmony export */   e9: () => (/* binding */ globOverlap),
/* harmony export */   tI: () => (/* binding */ compileGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);

const OPTIONS = { dot: true, noextglob: true, nonegate: true };
const MOST_SIGNS = 256;
const MOST_STARS = 5;
const WILD = /[*?{]/;
/**
 * Makes the test of a set of globs: a path matches if one matches it and none that starts with `!` does. Wildcards are
 * `*`, `**`, `?` and `{a,b}`; brackets and parentheses stand for themselves, since frameworks name folders with them.
 * A trailing `/` means everything below that folder; so does a name without wildcards and extension, besides itself.
 */
function compileGlobs(globs) {
    const isWanted = matcherOf(globs.filter(isPositive).flatMap(forms));
    const isUnwanted = matcherOf(globs.filter((glob) => !isPositive(glob)).flatMap((glob) => forms(glob.slice(1))));
    return (path) => isWanted(path) && !isUnwanted(path);
}
/**
 * Says in one clause why a text is no usable glob (it ends a sentence that names the glob), or undefined. The bounds on
 * wildcards keep matching fast for any path.
 */
function globProblem(glob) {
    const bare = normalised(isPositive(glob) ? glob : glob.slice(1));
    if (bare === '')
        return 'is empty';
    if (bare.length > MOST_SIGNS)
        return `is longer than ${MOST_SIGNS} signs`;
    if (/[\p{Cc}\\]/u.test(bare))
        return 'contains a backslash or a control sign';
    if (bare.startsWith('/') || bare.split('/').includes('..'))
        return 'must stay inside the repository';
    if (/[?*+@!]\(/.test(bare))
        return 'uses extended patterns, which are not supported';
    return wildcardProblem(bare);
}
function wildcardProblem(glob) {
    const single = glob.replaceAll('**', '*');
    if (single.split('/').some((segment) => countOf(segment, '*') > 2)) {
        return 'has more than two stars in one segment';
    }
    if (countOf(single, '*') > MOST_STARS)
        return `has more than ${MOST_STARS} stars`;
    if (countOf(glob, '{') > 3 || countOf(glob, ',') > 32)
        return 'has too many alternatives in braces';
    return undefined;
}
/**
 * Proves two sets of globs disjoint, or says what stands against it: a file (tracked or declared) that both match, or a
 * pair whose literal beginnings and endings do not exclude each other. Exclusions (`!`) count for the files only.
 */
function globOverlap(left, right, files) {
    const isLeft = compileGlobs(left);
    const isRight = compileGlobs(right);
    const file = files.find((path) => isLeft(path) && isRight(path));
    if (file !== undefined)
        return { kind: 'shared-file', file };
    for (const one of left.filter(isPositive).flatMap(forms)) {
        const other = right
            .filter(isPositive)
            .flatMap(forms)
            .find((glob) => !areDisjoint(one, glob));
        if (other !== undefined)
            return { kind: 'possible', left: one, right: other };
    }
    return { kind: 'disjoint' };
}
function areDisjoint(one, other) {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    if (isLiteral(a) && isLiteral(b))
        return a !== b;
    if (isLiteral(a))
        return !matcherOf([b])(a);
    if (isLiteral(b))
        return !matcherOf([a])(b);
    return (diverge(literalHead(a), literalHead(b), 'startsWith') ||
        diverge(literalTail(a), literalTail(b), 'endsWith'));
}
function diverge(one, other, side) {
    return !one[side](other) && !other[side](one);
}
/** What every match begins with: all before the first wildcard. */
function literalHead(glob) {
    return glob.slice(0, glob.search(WILD));
}
/** What every match ends with: all behind the last wildcard, without the `/` that `**` may swallow. */
function literalTail(glob) {
    const tail = glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'), glob.lastIndexOf('}')) + 1);
    return tail.startsWith('/') ? tail.slice(1) : tail;
}
/** The globs that stand for one entry: a folder for `x/`, the file and the folder for a name such as `src/api`. */
function forms(glob) {
    const bare = normalised(glob);
    if (bare === '')
        return [];
    if (bare.endsWith('/'))
        return [`${bare}**`];
    return isLiteral(bare) && !/[^/]\.[^/]*$/.test(bare) ? [bare, `${bare}/**`] : [bare];
}
function matcherOf(globs) {
    if (globs.length === 0)
        return () => false;
    return picomatch__WEBPACK_IMPORTED_MODULE_0__(globs.map((glob) => glob.replace(/[[\]()+@!]/g, '\\$&')), OPTIONS);
}
function normalised(glob) {
    return glob.startsWith('./') ? glob.slice(2) : glob;
}
function isLiteral(glob) {
    return !WILD.test(glob);
}
function isPositive(glob) {
    return !glob.startsWith('!');
}
function countOf(text, sign) {
    return text.split(sign).length - 1;
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


/***/ }),

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ priorityLabel),
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   RZ: () => (/* binding */ workerLabel),
/* harmony export */   UH: () => (/* binding */ stateLabel),
/* harmony export */   dN: () => (/* binding */ labelStateOf),
/* harmony export */   t7: () => (/* binding */ labelStates)
/* harmony export */ });
/* harmony import */ var _domain_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1624);

const labelStates = [
    'working',
    'merging',
    'question',
    'failed',
    'done',
    'blocked',
    'waiting',
];
/** The state label that a task wears; a ready task waits for a free worker, a skipped one wears none. */
function labelStateOf(shown) {
    if (shown === 'skipped')
        return null;
    return shown === 'ready' ? 'waiting' : shown;
}
const stateLabel = (state, names = {}) => named({ name: `foreman:${state}`, ...STATES[state] }, names);
const workerLabel = (worker, names = {}) => named({ name: `worker:${worker}`, color: 'c5def5', description: `Work for the ${worker} worker`.slice(0, 100) }, names);
const priorityLabel = (priority, names = {}) => named({ name: `priority:${priority}`, ...PRIORITIES[priority] }, names);
/** What a label means to Foreman, upper and lower case alike as on GitHub; undefined for labels that are not ours. */
function parseLabel(label, names = {}) {
    const mapped = Object.entries(names).find(([, own]) => own.toLowerCase() === label.toLowerCase())?.[0];
    const name = (mapped ?? label).toLowerCase();
    const [, room, value = ''] = /^(foreman|worker|priority):\s*(.+)$/.exec(name) ?? [];
    if (room === 'worker')
        return /^[a-z][a-z0-9-]{0,39}$/.test(value) ? { kind: 'worker', worker: value } : undefined;
    if (room === 'priority') {
        const priority = _domain_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .Priority */ .bx.safeParse(value).data;
        return priority && { kind: 'priority', priority };
    }
    const state = labelStates.find((one) => room === 'foreman' && one === value);
    return state && { kind: 'state', state };
}
const STATES = {
    working: { color: 'fbca04', description: 'A worker has this task' },
    merging: { color: 'bfd4f2', description: 'Delivered; being verified as it would land' },
    question: { color: 'd876e3', description: 'Foreman asked something and waits for an answer' },
    failed: { color: 'b60205', description: 'Failed after its retry; a person decides' },
    done: { color: '0e8a16', description: 'Verified and landed' },
    blocked: { color: 'e99695', description: 'Waits for a task that a person must decide about' },
    waiting: { color: 'ededed', description: 'Waits for other tasks or for a free worker' },
};
const PRIORITIES = {
    critical: { color: 'b60205', description: 'Before everything else' },
    high: { color: 'd93f0b', description: 'Before the usual' },
    medium: { color: 'fbca04', description: 'The usual' },
    low: { color: 'c2e0c6', description: 'When nothing else waits' },
};
const named = (spec, names) => ({
    ...spec,
    name: names[spec.name] ?? spec.name,
});


/***/ })

};
