export const id = 561;
export const ids = [561];
export const modules = {

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

/***/ 6561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./js/adapters/actions/inputs.js
var inputs = __webpack_require__(4566);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./js/adapters/system/commands.js

/** What a verify command may know: where programs and the home folder are, and that this is CI. No token, no command file. */
const ALLOWED = [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TERM',
    'TZ',
    'TMPDIR',
    'RUNNER_OS',
    'RUNNER_ARCH',
    'RUNNER_TEMP',
    'RUNNER_TOOL_CACHE',
];
const KEPT_BYTES = 200_000;
/** The part of an environment that repository code may see. */
function allowedEnvironment(environment) {
    const kept = ALLOWED.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(kept), CI: 'true' };
}
/** Runs commands by bash in a process group of their own, which ends as a whole when its time is up. */
function createCommands(environment, print) {
    const env = allowedEnvironment(environment);
    return {
        run: (command, folder, { timeoutMs }) => new Promise((resolve, reject) => {
            const started = process.hrtime.bigint();
            const child = (0,external_node_child_process_.spawn)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], {
                cwd: folder,
                env,
                detached: true,
                stdio: ['ignore', 'pipe', 'pipe'],
            });
            const kept = keepTail(print);
            child.stdout.on('data', kept.add);
            child.stderr.on('data', kept.add);
            const timer = setTimeout(() => killGroup(child.pid), timeoutMs);
            child.on('error', reject);
            child.on('close', (exit) => {
                clearTimeout(timer);
                const seconds = Number(process.hrtime.bigint() - started) / 1e9;
                resolve({ exit, seconds: Math.round(seconds * 10) / 10, output: kept.text() });
            });
        }),
    };
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // The group ended between the timer and the signal.
    }
}
/** Shows everything and keeps the end, since a test runner says what failed last. */
function keepTail(print) {
    let tail = Buffer.alloc(0);
    return {
        add: (chunk) => {
            print(chunk.toString('utf8'));
            tail = Buffer.concat([tail, chunk]);
            if (tail.length > KEPT_BYTES)
                tail = tail.subarray(tail.length - KEPT_BYTES);
        },
        text: () => tail.toString('utf8'),
    };
}

// EXTERNAL MODULE: ./js/adapters/system/log.js
var log = __webpack_require__(2259);
;// CONCATENATED MODULE: ./js/app/verify.js
/** Runs the set-up and the commands of the base configuration on a candidate; the first that fails ends it. */
async function verify({ commands, log }, plan, at) {
    const steps = [];
    for (const command of [...plan.setup, ...plan.commands]) {
        log.info(`$ ${command}`);
        const end = await commands.run(command, at.folder, { timeoutMs: plan.minutes * 60_000 });
        steps.push({ command, ...end });
        if (end.exit !== 0) {
            log.warn(end.exit === null ? `killed after ${end.seconds} s` : `exit ${end.exit}`);
            return { report: { candidate: at.candidate, steps }, green: false };
        }
    }
    return { report: { candidate: at.candidate, steps }, green: true };
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
;// CONCATENATED MODULE: ./js/domain/verify-plan.js

/** The commands that prove a commit, in order, and where they come from. */
const VerifyPlan = schemas/* object */.Ikc({
    setup: schemas/* array */.YOg(schemas/* string */.YjP()),
    commands: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
    /** `the configuration`, or the file that they were found by. */
    from: schemas/* string */.YjP(),
    minutes: schemas/* number */.aig().int().positive(),
});

// EXTERNAL MODULE: ./js/shells/action/files.js + 1 modules
var files = __webpack_require__(4516);
// EXTERNAL MODULE: ./js/shells/action/json-input.js
var json_input = __webpack_require__(6292);
;// CONCATENATED MODULE: ./js/shells/action/steps/verify.js








/** Runs the verify commands on the candidate; the job's result is the verdict. */
async function verify_verify() {
    const commands = createCommands(process.env, (text) => process.stdout.write((0,log/* toPlainLines */.$)(text)));
    const folder = (0,external_node_path_.join)(process.cwd(), (0,inputs/* readInput */.R)('tree') || '.');
    const plan = (0,json_input/* jsonInput */.$)('results', VerifyPlan);
    const { report, green } = await verify({ commands, log: (0,log/* createLog */.h)() }, plan, {
        candidate: (0,inputs/* needInput */.f)('base'),
        folder,
    });
    await (0,files/* leave */.qG)('verify', report);
    if (!green)
        process.exitCode = 1;
}


/***/ })

};
