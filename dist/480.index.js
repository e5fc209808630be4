export const id = 480;
export const ids = [480];
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

/***/ 3840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l2: () => (/* binding */ loadForeman),
  Bj: () => (/* binding */ loadProfiles),
  xd: () => (/* binding */ loadWorker)
});

// UNUSED EXPORTS: PROFILE_FOLDER

// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
// EXTERNAL MODULE: ./js/domain/model-name.js
var model_name = __webpack_require__(6592);
// EXTERNAL MODULE: ./js/domain/profile.js
var domain_profile = __webpack_require__(2094);
// EXTERNAL MODULE: ./js/domain/result.js
var result = __webpack_require__(882);
// EXTERNAL MODULE: ./js/intake/config-yaml.js + 2 modules
var config_yaml = __webpack_require__(8004);
;// CONCATENATED MODULE: ./js/intake/front-matter.js
/** Splits Markdown at its front matter: `---` on the first line, closed by `---` or `...`; null if there is none. */
function splitFrontMatter(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    if (lines[0]?.trimEnd() !== '---')
        return null;
    const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
    if (end === -1)
        return null;
    return {
        yaml: lines.slice(1, end).join('\n'),
        body: lines
            .slice(end + 1)
            .join('\n')
            .trim(),
        yamlLine: 2,
    };
}

;// CONCATENATED MODULE: ./js/intake/profile-tools.js

const reading = ['list_files', 'read_file', 'search_files'];
const web = ['web_search'];
const counterparts = {
    filesystem: reading,
    files: reading,
    file: reading,
    read: ['read_file'],
    edit: reading,
    write: reading,
    glob: ['list_files'],
    ls: ['list_files'],
    grep: ['search_files'],
    search: ['search_files'],
    web: web,
    'web-search': web,
    'web-fetch': web,
};
const dropped = {
    bash: 'workers have no shell; the repository’s commands run when the delivery is verified',
    shell: 'workers have no shell; the repository’s commands run when the delivery is verified',
    issue: 'Foreman itself claims, updates and closes the issues',
    'issue-manager': 'Foreman itself claims, updates and closes the issues',
    task: 'only the foreman hands out work',
    todo: 'the plan and the tracker hold what is to be done',
};
const writers = new Set(['filesystem', 'files', 'file', 'edit', 'write']);
/**
 * Translates a mount plan's tools. Nothing is refused: a tool without a counterpart is left out and named in a note, so
 * that a plan written for another system loads, and nobody believes that its shell came along.
 */
function translateTools(written) {
    const found = new Set();
    const notes = new Set();
    for (const tool of written) {
        const bare = tool
            .replace(/^tool[-_]/, '')
            .replaceAll('_', '-')
            .toLowerCase();
        const own = domain_profile/* toolNames */.$p.find((name) => name === tool);
        const mapped = own === undefined ? counterparts[bare] : [own];
        for (const name of mapped ?? [])
            found.add(name);
        if (mapped === undefined)
            notes.add(`The tool ${tool} was left out: ${dropped[bare] ?? 'Foreman has none like it'}.`);
        else if (writers.has(bare))
            notes.add(`The tool ${tool} reads only: a worker changes files by its delivery.`);
    }
    return { tools: domain_profile/* toolNames */.$p.filter((tool) => found.has(tool)), notes: [...notes] };
}

;// CONCATENATED MODULE: ./js/intake/profile-mount-plan.js






const profile_mount_plan_name = schemas/* string */.YjP().min(1).max(200);
const profile_mount_plan_module = schemas/* looseObject */._H3({ module: profile_mount_plan_name, source: schemas/* string */.YjP().optional() });
const provider = schemas/* looseObject */._H3({
    module: profile_mount_plan_name,
    config: schemas/* looseObject */._H3({ default_model: schemas/* string */.YjP().optional(), model: schemas/* string */.YjP().optional() }).optional(),
});
/** The short form: prompt, provider, model and tool names in one object. */
const Mounts = schemas/* looseObject */._H3({
    mounts: schemas/* looseObject */._H3({
        system_prompt: schemas/* string */.YjP().min(1).max(60_000),
        provider: schemas/* string */.YjP().default('anthropic'),
        model: schemas/* string */.YjP().optional(),
        tools: schemas/* array */.YOg(profile_mount_plan_name).max(50).default([]),
    }),
});
/** The long form: modules with sources; the prompt, if there is one, stands elsewhere. */
const Modules = schemas/* looseObject */._H3({
    session: schemas/* looseObject */._H3({}).optional(),
    providers: schemas/* array */.YOg(provider).min(1).max(10),
    tools: schemas/* array */.YOg(profile_mount_plan_module).max(50).default([]),
});
const Manifest = schemas/* looseObject */._H3({
    bundle: schemas/* looseObject */._H3({ name: profile_mount_plan_name, description: schemas/* string */.YjP().max(400).optional() }),
    providers: schemas/* array */.YOg(provider).max(10).default([]),
    tools: schemas/* array */.YOg(profile_mount_plan_module).max(50).default([]),
});
/** A JSON mount plan in either form, translated to a profile; what could not be translated is named in its notes. */
function readMountPlan(profile, text) {
    // JSON is YAML, so one reader gives the places of problems for both.
    const shape = (0,config_yaml/* readYaml */.g)(text, schemas/* looseObject */._H3({ mounts: schemas/* unknown */.L5J().optional() }));
    if (!shape.ok)
        return shape;
    return shape.value.value.mounts === undefined ? readModules(profile, text) : readMounts(profile, text);
}
/** A bundle's `bundle.md`: modules in the front matter, the prompt below it. */
function readBundleManifest(parts) {
    const read = (0,config_yaml/* readYaml */.g)(parts.yaml, Manifest, parts.yamlLine);
    if (!read.ok)
        return read;
    const { bundle, providers, tools } = read.value.value;
    const mounted = {
        name: bundle.name.toLowerCase(),
        description: bundle.description,
        instructions: parts.body,
        ...providerOf(providers[0]),
        tools: tools.map((tool) => tool.module),
        unused: unusedKeys(read.value.value, ['bundle', 'providers', 'tools', 'session']),
    };
    return toProfile(mounted, (message) => [read.value.at(['bundle'], message)]);
}
function readMounts(profile, text) {
    const read = (0,config_yaml/* readYaml */.g)(text, Mounts);
    if (!read.ok)
        return read;
    const { mounts } = read.value.value;
    const mounted = {
        name: profile,
        instructions: mounts.system_prompt,
        provider: mounts.provider,
        model: mounts.model,
        tools: mounts.tools,
        unused: unusedKeys(mounts, ['system_prompt', 'provider', 'model', 'tools']),
    };
    return toProfile(mounted, (message) => [read.value.at(['mounts'], message)]);
}
function readModules(profile, text) {
    const read = (0,config_yaml/* readYaml */.g)(text, Modules);
    if (!read.ok)
        return read;
    const plan = read.value.value;
    const mounted = {
        name: profile,
        ...providerOf(plan.providers[0]),
        tools: plan.tools.map((tool) => tool.module),
        unused: unusedKeys(plan, ['session', 'providers', 'tools']),
    };
    return toProfile(mounted, (message) => [read.value.at(['providers'], message)]);
}
function providerOf(first) {
    const model = first?.config?.default_model ?? first?.config?.model;
    return { provider: first?.module.replace(/^provider-/, '') ?? 'anthropic', model };
}
function toProfile(mounted, at) {
    if (mounted.provider !== 'anthropic') {
        return (0,result/* err */._)(at(`The provider "${mounted.provider}" is not supported; Foreman asks Anthropic models only.`));
    }
    if (!domain_profile/* WorkerType */.Dy.safeParse(mounted.name).success) {
        return (0,result/* err */._)(at(`The profile's name "${mounted.name}" must be lower-case letters, digits and hyphens.`));
    }
    const tools = translateTools(mounted.tools);
    const model = mounted.model === undefined ? null : (0,model_name/* currentModel */.X)(mounted.model);
    const notes = [
        ...tools.notes,
        ...(model?.note == null ? [] : [model.note]),
        ...(mounted.instructions
            ? []
            : ['The mount plan has no prompt: its worker is told its role and its contract alone.']),
        ...mounted.unused.map((key) => `The key ${key} has no meaning here and was left out.`),
    ];
    return (0,result.ok)({ profile: profileOf(mounted, tools.tools, model?.model ?? null), notes });
}
function profileOf(mounted, tools, model) {
    const role = /\bforeman\b/.test(mounted.name) ? 'foreman' : 'worker';
    const delivers = /research|review|valid|audit/.test(mounted.name) ? 'either' : 'files';
    const title = mounted.name.replaceAll('-', ' ');
    return {
        name: mounted.name,
        description: mounted.description ?? `The ${title}, from a mount plan.`,
        role,
        delivers,
        model,
        effort: null,
        tools,
        routeTypes: [],
        maxTurns: 40,
        instructions: mounted.instructions || `You are the ${title}. Do what the contract says, and nothing beyond it.`,
    };
}
const unusedKeys = (value, used) => Object.keys(value).filter((key) => !used.includes(key));

;// CONCATENATED MODULE: ./js/intake/profile.js







const MOST_INSTRUCTIONS = 60_000;
/** The front matter of a profile as it is written. */
const ProfileFile = schemas/* strictObject */.rej({
    name: domain_profile/* WorkerType */.Dy.describe('The profile’s name; pools refer to it.'),
    description: schemas/* string */.YjP()
        .min(1)
        .max(400)
        .describe('What it is for; the foreman chooses workers by this sentence.'),
    role: schemas/* enum */.k5n(['foreman', 'worker']).default('worker').describe('`foreman` plans, `worker` does tasks.'),
    delivers: domain_profile/* Delivers */.r2.default('files').describe('What its tasks end in: `files`, a `report` on the issue, or `either`; only the last two may have no boundaries.'),
    model: schemas/* string */.YjP()
        .min(1)
        .max(120)
        .optional()
        .describe('A model, an alias (`opus`, `sonnet`, `haiku`) or `small`; the role’s configured model if left out.'),
    effort: domain_profile/* Effort */.Pg.optional().describe('How much the model thinks; its own default if left out.'),
    tools: schemas/* array */.YOg(domain_profile/* ToolName */.w5)
        .max(10)
        .default(['list_files', 'read_file', 'search_files'])
        .describe('Read-only tools: `list_files`, `read_file`, `search_files`, `web_search`.'),
    route_types: schemas/* array */.YOg(domain_profile/* WorkerType */.Dy).max(30).default([]).describe('Types it is meant for, shown to people.'),
    max_turns: schemas/* number */.aig().int().min(1).max(40).default(40).describe('Tool turns in one conversation.'),
});
/** A profile file of any supported form, chosen by its content; `file` is its path, used for names and messages. */
function readProfile(file, text) {
    if (file.endsWith('.json'))
        return readMountPlan(profileName(file), text);
    const parts = splitFrontMatter(text);
    if (parts === null) {
        const message = 'A profile begins with front matter: `---`, its keys, `---`, and then the instructions.';
        return (0,result/* err */._)([{ path: '', line: 1, column: 1, message }]);
    }
    if (/^bundle:/m.test(parts.yaml))
        return readBundleManifest(parts);
    const read = (0,config_yaml/* readYaml */.g)(parts.yaml, ProfileFile, parts.yamlLine);
    if (!read.ok)
        return read;
    const { value, at } = read.value;
    if (parts.body === '')
        return (0,result/* err */._)([at([], 'The profile has no instructions below its front matter.')]);
    if (parts.body.length > MOST_INSTRUCTIONS) {
        return (0,result/* err */._)([
            at([], `The instructions have ${parts.body.length} characters; at most ${MOST_INSTRUCTIONS} are used.`),
        ]);
    }
    if (value.name !== profileName(file) && !isGeneric(file)) {
        return (0,result/* err */._)([
            at(['name'], `The profile is named "${value.name}", but its file is ${file}; make them the same.`),
        ]);
    }
    return (0,result.ok)(profile_toProfile(value, parts.body));
}
const generic = new Set(['profile', 'bundle', 'mount-plan']);
/** `profiles/coding-worker.json` is the profile `coding-worker`; a file with a general name is called like its folder. */
function profileName(file) {
    const [base = '', folder] = file.toLowerCase().split('/').reverse();
    const name = base.replace(/\.(?:md|json)$/, '');
    return generic.has(name) && folder !== undefined ? folder : name;
}
const isGeneric = (file) => generic.has(/([^/]*)\.\w+$/.exec(file)?.[1] ?? '');
function profile_toProfile(file, instructions) {
    const model = file.model === undefined ? null : (0,model_name/* currentModel */.X)(file.model);
    const profile = {
        name: file.name,
        description: file.description,
        role: file.role,
        delivers: file.delivers,
        model: model?.model ?? null,
        effort: file.effort ?? null,
        tools: domain_profile/* toolNames */.$p.filter((tool) => file.tools.includes(tool)),
        routeTypes: file.route_types,
        maxTurns: file.max_turns,
        instructions,
    };
    return { profile, notes: model?.note == null ? [] : [model.note] };
}

;// CONCATENATED MODULE: ./js/app/load-profiles.js


/** Where a repository keeps profiles of its own; they go before the built-in ones of the same name. */
const PROFILE_FOLDER = '.github/foreman/profiles';
/** Each pool with its profile, from the repository or built in. */
async function loadProfiles(config, builtIn, readTexts) {
    const own = await readTexts(config.pools.flatMap((pool) => pathsOf(nameOf(pool))));
    return config.pools.map((pool) => ({ pool, profile: loadOne(nameOf(pool), own, builtIn).profile }));
}
/** The foreman's own profile. */
async function loadForeman(builtIn, readTexts) {
    return loadOne('foreman', await readTexts(pathsOf('foreman')), builtIn).profile;
}
/** One worker's profile, by the pool that serves its type. */
async function loadWorker(pool, builtIn, readTexts) {
    const name = nameOf(pool);
    return loadOne(name, await readTexts(pathsOf(name)), builtIn).profile;
}
const pathsOf = (name) => ['md', 'json'].map((ending) => `${PROFILE_FOLDER}/${name}.${ending}`);
function nameOf(pool) {
    if (pool.profile.kind === 'file')
        return pool.profile.name;
    throw new fault/* ForemanError */.V('not-built', `Pool ${pool.name} names the bundle ${pool.profile.bundle.text}, and this version does not fetch bundles yet. Put its profile into ${PROFILE_FOLDER}/ instead.`);
}
function loadOne(name, own, builtIn) {
    const path = pathsOf(name).find((one) => own.has(one));
    const text = path === undefined ? builtIn.read(name) : own.get(path);
    if (text === undefined) {
        throw new fault/* ForemanError */.V('bad-configuration', `There is no profile ${name}: add ${PROFILE_FOLDER}/${name}.md.`);
    }
    const read = readProfile(path ?? `${name}.md`, text);
    if (read.ok)
        return read.value;
    const problems = read.error.map((problem) => problem.message).join(' ');
    throw new fault/* ForemanError */.V('bad-configuration', `The profile ${path ?? name} cannot be used: ${problems}`);
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

/***/ 813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ builtInProfiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./js/adapters/system/built-in-profiles.js

/** The profiles that lie as `<name>.md` in a folder; its address ends with a slash. */
function createBuiltInProfiles(folder) {
    return {
        read: (name) => /^[a-z0-9][a-z0-9-]*$/.test(name) ? readIfThere(new URL(`${name}.md`, folder)) : undefined,
    };
}
/**
 * Where the profiles lie, from the address of the file that was started: beside the bundle, or at the top of the source.
 * The address must come from a variable: the bundler takes `new URL('…', import.meta.url)` for a file to copy.
 */
function findProfilesFolder(entry) {
    const beside = new URL('profiles/', entry);
    return existsSync(beside) ? beside : new URL('../../../profiles/', entry);
}
function readIfThere(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./js/shells/action/profiles.js




/** The profiles beside the program that runs, `dist/profiles/`; run from source they stand at the root of the repository. */
function builtInProfiles() {
    const program = (0,external_node_url_.pathToFileURL)(`${(0,external_node_path_.dirname)(process.argv[1] ?? '.')}/`);
    const beside = new URL('profiles/', program);
    return createBuiltInProfiles((0,external_node_fs_.existsSync)(beside) ? beside : new URL('../../../profiles/', program));
}


/***/ }),

/***/ 9480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./js/adapters/actions/inputs.js
var inputs = __webpack_require__(4566);
// EXTERNAL MODULE: ./js/adapters/actions/outputs.js + 1 modules
var outputs = __webpack_require__(2802);
// EXTERNAL MODULE: ./js/intake/config.js + 3 modules
var config = __webpack_require__(2051);
// EXTERNAL MODULE: ./js/app/load-request.js
var load_request = __webpack_require__(3212);
// EXTERNAL MODULE: ./js/app/show-status.js
var show_status = __webpack_require__(3928);
// EXTERNAL MODULE: ./js/domain/hash.js
var hash = __webpack_require__(5775);
// EXTERNAL MODULE: ./js/domain/fault.js
var fault = __webpack_require__(7699);
// EXTERNAL MODULE: ./js/domain/plan.js
var domain_plan = __webpack_require__(1624);
// EXTERNAL MODULE: ./js/flow/decide-grants.js + 1 modules
var decide_grants = __webpack_require__(9604);
// EXTERNAL MODULE: ./js/flow/replay.js + 3 modules
var replay = __webpack_require__(7423);
// EXTERNAL MODULE: ./js/app/decide-on.js + 1 modules
var decide_on = __webpack_require__(18);
// EXTERNAL MODULE: ./js/app/load-config.js
var load_config = __webpack_require__(3003);
// EXTERNAL MODULE: ./js/app/pools-of.js
var pools_of = __webpack_require__(7667);
;// CONCATENATED MODULE: ./js/app/publish/ensure-blocks.js

const MOST_IN_REQUEST = 20;
/** Mirrors the plan's order as native dependencies. They are a view: what is refused because it is there already is fine. */
async function ensureBlocks(at, plan, places) {
    const edges = (0,domain_plan/* tasksOf */.a4)(plan).flatMap((task) => task.after.map((key) => ({ issue: places.get(task.key), by: places.get(key) })));
    const changes = edges.flatMap(({ issue, by }) => issue && by ? [{ do: 'block', issue: issue.node, by: by.node }] : []);
    for (let from = 0; from < changes.length; from += MOST_IN_REQUEST) {
        const answers = await at.deps.forge.change(changes.slice(from, from + MOST_IN_REQUEST));
        const failed = answers.find((answer) => answer.kind !== 'done');
        if (failed)
            at.deps.log.warn(`A dependency could not be shown: ${failed.message}`);
    }
}

// EXTERNAL MODULE: ./js/domain/request-state.js
var request_state = __webpack_require__(5642);
// EXTERNAL MODULE: ./js/text/contract-body.js
var contract_body = __webpack_require__(7181);
// EXTERNAL MODULE: ./js/text/markers.js
var markers = __webpack_require__(6551);
// EXTERNAL MODULE: ./js/text/names-labels.js
var names_labels = __webpack_require__(418);
// EXTERNAL MODULE: ./js/app/expect.js
var expect = __webpack_require__(4493);
// EXTERNAL MODULE: ./js/app/read-again.js
var read_again = __webpack_require__(1745);
;// CONCATENATED MODULE: ./js/app/publish/ensure-issues.js










/** Few enough that GitHub carries them out in one request without a time-out. */
const ensure_issues_MOST_IN_REQUEST = 5;
const MOST_LOOKS = 6;
/**
 * Files each task once. The journal already holds the nonce that marks its issue; whatever a killed run or a lost answer left behind is
 * found by that nonce in the lists, never made again blindly.
 */
async function ensureIssues(at, plan, labels) {
    const tasks = inFilingOrder(plan);
    let places = foundIn(at);
    if (places.size < tasks.length && at.resumed)
        places = await lookAround(at, places);
    while (places.size < tasks.length) {
        const missing = tasks.filter((task) => !places.has(task.key)).slice(0, ensure_issues_MOST_IN_REQUEST);
        at.deps.log.info(`filing ${missing.map((task) => task.key).join(', ')} (${places.size} of ${tasks.length} are filed)`);
        const answers = await at.deps.forge.change(missing.map((task) => newIssue(at, task, { labels, places })));
        const made = missing.map((task, index) => ({ task, answer: answers[index] }));
        const lost = made.some(({ answer }) => answer === undefined || answer.kind === 'unknown');
        for (const { task, answer } of made) {
            if (answer?.kind === 'refused')
                (0,expect/* expect */.E)(answer, `Filing task ${task.key}`);
            if (answer?.kind === 'done')
                places = new Map([...places, [task.key, placeOf(answer.value)]]);
        }
        if (lost)
            places = await lookAround(at, places);
    }
    return places;
}
function placeOf(made) {
    if (made.node === null || made.number === null)
        throw new fault/* ForemanError */.V('github-unknown', 'An issue came back without number.');
    return { issue: made.number, node: made.node };
}
/** What the first read shows: sub-issues of our own that carry a nonce of the plan. */
function foundIn({ state, world }) {
    return byNonce(state, world.subIssues.filter((issue) => issue.ours));
}
function byNonce(state, issues) {
    const keys = new Map(state.tasks.map((task) => [task.nonce, task.key]));
    const found = new Map();
    for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
        const marker = (0,markers/* findMarker */.Ed)(issue.body);
        const key = marker?.kind === 'task' ? keys.get(marker.nonce) : undefined;
        if (key !== undefined && !found.has(key))
            found.set(key, { issue: issue.number, node: issue.node });
    }
    return found;
}
/** Looks several times, with growing pauses, since a list may lag behind a write. */
async function lookAround(at, known) {
    let places = known;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
        const again = await (0,load_request/* loadAccepted */.cF)(at.deps, { request: at.state.request });
        const since = at.entries[0]?.at ?? new Date(0).toISOString();
        const own = (0,expect/* expect */.E)(await (0,read_again/* readAgain */.n)(at.deps, () => at.deps.forge.ownIssuesSince(since, 1)), 'Listing issues');
        const marked = byNonce(at.state, [...again.world.subIssues.filter((issue) => issue.ours), ...own]);
        places = new Map([...marked, ...places]);
        if (places.size >= at.state.tasks.length)
            return places;
        await at.deps.clock.sleep(500 * 2 ** looks * (1 + at.deps.ids.random() / 4));
    }
    return places;
}
function newIssue(at, task, known) {
    const { names } = (0,load_config/* configOf */.W)(at.world);
    const wanted = [
        (0,names_labels/* workerLabel */.RZ)(task.worker, names),
        (0,names_labels/* priorityLabel */.BS)(task.priority, names),
        (0,names_labels/* stateLabel */.UH)('waiting', names),
    ];
    return {
        do: 'create-issue',
        title: task.title,
        body: (0,contract_body/* renderContract */.p)(task.contract, {
            request: at.state.request,
            issue: at.state.issue,
            task: task.key,
            worker: task.worker,
            after: task.after.map((key) => ({ key, issue: known.places.get(key)?.issue ?? null })),
            nonce: (0,request_state/* taskOf */.Xb)(at.state, task.key).nonce,
        }),
        labels: wanted.flatMap((spec) => known.labels.get(spec.name) ?? []),
        parent: at.world.issue.node,
    };
}

;// CONCATENATED MODULE: ./js/app/publish/ensure-labels.js



/** Every label that this plan needs, by name, with its node id; those that are there are adopted. */
async function ensureLabels(at, plan) {
    const { names } = (0,load_config/* configOf */.W)(at.world);
    const wanted = [
        ...names_labels/* labelStates */.t7.map((state) => (0,names_labels/* stateLabel */.UH)(state, names)),
        ...(0,domain_plan/* tasksOf */.a4)(plan).flatMap((task) => [
            (0,names_labels/* workerLabel */.RZ)(task.worker, names),
            (0,names_labels/* priorityLabel */.BS)(task.priority, names),
        ]),
    ];
    const specs = [...new Map(wanted.map((spec) => [spec.name, spec])).values()];
    const missing = specs.filter((spec) => !at.world.labels.has(spec.name));
    if (missing.length === 0)
        return at.world.labels;
    const answers = await at.deps.forge.change(missing.map((spec) => ({ do: 'create-label', ...spec })));
    const made = missing.flatMap((spec, index) => {
        const answer = answers[index];
        if (answer?.kind === 'done' && answer.value.node !== null)
            return [[spec.name, answer.value.node]];
        at.deps.log.warn(`The label ${spec.name} could not be made; tasks go without it.`);
        return [];
    });
    return new Map([...at.world.labels, ...made]);
}

// EXTERNAL MODULE: ./js/text/names.js
var names = __webpack_require__(3488);
;// CONCATENATED MODULE: ./js/app/publish/ensure-work-branch.js



/** The request's own branch, at the default branch's head when it was made; an existing one is taken as it is. */
async function ensureWorkBranch(at) {
    const { work } = (0,names/* branchesOf */.IJ)(at.state.request);
    const there = at.world.branches.get(work);
    if (there)
        return there.oid;
    const after = at.world.repository.head;
    const [answer] = await at.deps.forge.change([
        { do: 'refs', moves: [{ branch: work, before: null, after }] },
    ]);
    if (answer?.kind === 'done')
        return after;
    const again = await (0,load_request/* loadAccepted */.cF)(at.deps, { request: at.state.request });
    const made = again.world.branches.get(work);
    if (made)
        return made.oid;
    if (answer)
        (0,expect/* expect */.E)(answer, `Making the branch ${work}`);
    return after;
}

// EXTERNAL MODULE: ./js/app/ensure-comment.js
var ensure_comment = __webpack_require__(2162);
;// CONCATENATED MODULE: ./js/app/publish/ensure-contract-comment.js



/** A plan of one task gets no issue of its own: its contract stands as a comment on the request's. */
async function ensureContractComment(at, task) {
    const { nonce } = (0,request_state/* taskOf */.Xb)(at.state, task.key);
    const frame = {
        request: at.state.request,
        issue: at.state.issue,
        task: task.key,
        worker: task.worker,
        after: [],
        nonce,
    };
    await (0,ensure_comment/* ensureComment */.I)(at, at.world.issue, { nonce, body: (0,contract_body/* renderContract */.p)(task.contract, frame) });
    return new Map([[task.key, { issue: at.state.issue, node: at.world.issue.node }]]);
}

;// CONCATENATED MODULE: ./js/app/publish/file-plan.js














/** Files every task of the journalled plan, makes the work branch, and grants what is ready in the same append. */
async function filePlan(at) {
    const plan = planToFile(at);
    const labels = await ensureLabels(at, plan);
    const places = plan.kind === 'single'
        ? await ensureContractComment(at, plan.task)
        : await ensureIssues(at, plan, labels);
    if (plan.kind === 'tasks')
        await ensureBlocks(at, plan, places);
    const work = plan.kind === 'single' ? at.world.repository.head : await ensureWorkBranch(at);
    const filed = { type: 'filed', tasks: rows(places), work };
    return (0,decide_on/* decideOn */.m)(at, { request: at.state.request, texts: [config/* configPath */.e] }, ({ state, world }) => {
        if (state.phase !== 'planned')
            return (0,decide_grants/* decideGrants */.u)(state, (0,pools_of/* poolsOf */.F)((0,load_config/* configOf */.W)(world)));
        const after = (0,replay/* foresee */.S)(state, [filed], at.job.run);
        const grants = (0,decide_grants/* decideGrants */.u)(after, (0,pools_of/* poolsOf */.F)((0,load_config/* configOf */.W)(world)));
        return {
            events: [filed, ...grants.events],
            reason: `filed ${filed.tasks.length} tasks; ${grants.reason}`,
        };
    });
}
/** The plan whose hash the journal holds; another run's plan must not be filed in its place. */
function planToFile({ state, input }) {
    const plan = input.artifact?.plan;
    const filable = plan?.kind === 'tasks' || plan?.kind === 'single' ? plan : null;
    if (filable && (0,hash/* hashValue */.gg)(filable) === state.plan)
        return filable;
    throw new fault/* ForemanError */.V('bad-artifact', `Request ${state.request} is planned but not filed, and this run does not hold its plan. Re-run the failed jobs of the run that made it.`);
}
const rows = (places) => [...places].map(([key, place]) => ({ key, issue: place.issue, node: place.node }));
/** The tasks of a plan in an order in which each comes after what it waits for. */
const inFilingOrder = (plan) => {
    const tasks = (0,domain_plan/* tasksOf */.a4)(plan);
    const placed = new Set();
    const ordered = [];
    while (ordered.length < tasks.length) {
        const next = tasks.filter((task) => !placed.has(task.key) && task.after.every((key) => placed.has(key)));
        if (next.length === 0)
            throw new fault/* ForemanError */.V('bad-input', 'The plan has a cycle.');
        for (const task of next)
            placed.add(task.key);
        ordered.push(...next);
    }
    return ordered;
};

;// CONCATENATED MODULE: ./js/app/publish/grant-ready.js





/** Grants everything that is ready, by one append. */
const grantReady = (at) => (0,decide_on/* decideOn */.m)(at, { request: at.state.request, texts: [config/* configPath */.e] }, ({ state, world }) => (0,decide_grants/* decideGrants */.u)(state, (0,pools_of/* poolsOf */.F)((0,load_config/* configOf */.W)(world))));

;// CONCATENATED MODULE: ./js/app/publish/orders-of.js


/** The legs of this run: its own grants that are still live. A re-run finds the same ones again. */
function ordersOf({ state, world, job, }) {
    const { claimAssignee } = (0,load_config/* configOf */.W)(world);
    return state.live
        .filter((one) => one.run.id === job.run.id)
        .map(({ grant }) => ({
        name: nameOf(state, grant),
        request: state.request,
        issue: state.issue,
        run: job.run.id,
        grant,
        focus: grant.kind === 'work' ? focusOf(state, grant) : [],
        claimer: claimAssignee === 'none' ? null : claimAssignee === 'requester' ? state.by : claimAssignee,
    }));
}
function nameOf(state, grant) {
    if (grant.kind === 'batch')
        return `merge ${grant.tasks.join(' + ')}`;
    const again = grant.attempt > 1 ? ` (attempt ${grant.attempt})` : '';
    return `${grant.task} ${(0,request_state/* taskOf */.Xb)(state, grant.task).worker}${again}`;
}
/** The task's own issue first; then those of dependencies that delivered a text, which stands on their issue. */
function focusOf(state, grant) {
    const task = (0,request_state/* taskOf */.Xb)(state, grant.task);
    const told = task.after.map((key) => (0,request_state/* taskOf */.Xb)(state, key)).filter((one) => one.draft?.checkpoint === null);
    return [task.issue, ...told.map((one) => one.issue)].flatMap((issue) => issue === null || issue === state.issue ? [] : [issue]);
}

// EXTERNAL MODULE: ./js/flow/decision.js
var decision = __webpack_require__(8889);
;// CONCATENATED MODULE: ./js/flow/decide-plan.js



/** Takes a plan over, once: the first one that the journal holds counts. */
function decidePlan(state, made) {
    if (state.phase !== 'requested')
        return (0,decision/* nothing */.s)(`the request is ${state.phase}`);
    if (state.mode === 'talk')
        return (0,decision/* nothing */.s)('the foreman has answered and waits');
    const { plan } = made;
    const spent = made.spent
        .slice(1)
        .map((one) => ({ type: 'plan-failed', problems: 0, spent: one }));
    const planned = {
        type: 'planned',
        kind: plan.kind,
        plan: made.hash,
        tasks: plan.kind === 'tasks' || plan.kind === 'single' ? journalTasks(plan, made) : [],
        nonce: made.nonces.plan,
        spent: made.spent[0] ?? null,
    };
    return { events: [...spent, planned, ...talk(plan, made)], reason: `plan: ${plan.kind}` };
}
function journalTasks(plan, made) {
    return (0,domain_plan/* tasksOf */.a4)(plan).map((task) => ({
        key: task.key,
        worker: task.worker,
        after: task.after,
        priority: task.priority,
        contract: (0,hash/* hashValue */.gg)(task.contract),
        conflicts: [...(made.conflicts.get(task.key) ?? [])],
        nonce: made.taskNonce(task.key),
    }));
}
function talk(plan, made) {
    const nonce = made.nonces.question;
    if (plan.kind === 'questions')
        return [{ type: 'asked', task: null, why: 'question', nonce }];
    if (plan.kind === 'answer')
        return [{ type: 'finished', outcome: 'answered', nonce }];
    if (plan.kind === 'decline')
        return [{ type: 'finished', outcome: 'declined', nonce }];
    return [];
}

// EXTERNAL MODULE: ./js/plan/validate-plan.js + 6 modules
var validate_plan = __webpack_require__(1919);
// EXTERNAL MODULE: ./js/plan/worker-type.js
var worker_type = __webpack_require__(1933);
// EXTERNAL MODULE: ./js/text/globs.js
var globs = __webpack_require__(9315);
// EXTERNAL MODULE: ./js/app/load-profiles.js + 4 modules
var load_profiles = __webpack_require__(3840);
;// CONCATENATED MODULE: ./js/app/publish/conflicts-of.js





/** For each task the others whose boundaries cannot be proven disjoint from its own; shared paths do not count. */
async function conflictsOf({ deps, world }, plan) {
    if (plan.kind !== 'tasks')
        return new Map();
    const head = world.repository.head;
    const tree = (0,expect/* expect */.E)(await (0,read_again/* readAgain */.n)(deps, () => deps.git.listAt(head)), 'Listing the repository');
    const { shared } = (0,load_config/* configOf */.W)(world);
    const files = [...tree].filter(([, entry]) => entry.type === 'blob').map(([path]) => path);
    const tasks = (0,domain_plan/* tasksOf */.a4)(plan).map((task) => ({
        key: task.key,
        globs: task.contract.boundaries.filter((glob) => !shared.includes(glob)),
    }));
    return new Map(tasks.map((one) => [
        one.key,
        tasks
            .filter((two) => two.key !== one.key && (0,globs/* globOverlap */.e9)(one.globs, two.globs, files).kind !== 'disjoint')
            .map((two) => two.key),
    ]));
}

// EXTERNAL MODULE: ./js/report/place.js
var report_place = __webpack_require__(2218);
// EXTERNAL MODULE: ./js/report/post.js
var post = __webpack_require__(7527);
// EXTERNAL MODULE: ./js/report/say.js + 4 modules
var say = __webpack_require__(8226);
;// CONCATENATED MODULE: ./js/report/talk.js



/** The request was a question, and this is the answer. */
function renderAnswer(place, answer) {
    const sources = answer.sources.slice(0, 40).map((source) => `- ${(0,say/* sayLine */.uV)(source, 300)}`);
    return (0,post/* post */.b)([
        `**Request ${place.request} is answered; nothing was changed.**`,
        (0,say/* sayMarkdown */.xQ)(answer.text, 30_000),
        sources.length === 0 ? '' : ['Sources:', '', ...sources].join('\n'),
        `What happens next: ${report_place/* NOTHING_NEEDED */.W} ${(0,say/* command */.G5)(place.trigger, '<what you want>')} asks for more.`,
    ], { kind: 'reply', request: place.request, nonce: place.nonce });
}
/** What the foreman must know before it can plan. */
function renderQuestions(place, questions) {
    const listed = questions.map((question, at) => `Question ${at + 1} of ${questions.length}:\n\n${(0,say/* sayBlock */.vT)(question, 1200)}`);
    return (0,post/* post */.b)([
        `**Request ${place.request} needs an answer before it can be planned.** Nothing was started yet.`,
        ...listed,
        `What happens next: ${(0,say/* command */.G5)(place.trigger, `answer #${place.issue} <your answer>`)}, or just reply here; then it is planned.`,
    ], { kind: 'question', request: place.request, nonce: place.nonce });
}
/** The foreman will not do this, and why. */
function renderDecline(place, reason) {
    return (0,post/* post */.b)([
        `**Request ${place.request} was declined; nothing was changed.**`,
        (0,say/* sayMarkdown */.xQ)(reason, 4000),
        `What happens next: ${report_place/* NOTHING_NEEDED */.W} ${(0,say/* command */.G5)(place.trigger, '<the request in other words>')} tries again.`,
    ], { kind: 'reply', request: place.request, nonce: place.nonce });
}

// EXTERNAL MODULE: ./js/app/place-of.js
var place_of = __webpack_require__(6775);
;// CONCATENATED MODULE: ./js/app/publish/say-talk.js





/** Says on the request's issue what the foreman answered instead of a plan. */
async function sayTalk(at, plan) {
    const nonce = plan.kind === 'questions' ? at.state.questions.at(-1)?.nonce : at.state.finishNonce;
    if (!nonce)
        return;
    const place = (0,place_of/* placeOfRequest */.a)(at, nonce);
    await (0,ensure_comment/* ensureComment */.I)(at, at.world.issue, { nonce, body: talkBody(at, plan, place) });
    if (plan.kind === 'questions')
        await showQuestionLabel(at);
}
function talkBody(at, plan, place) {
    if (plan.kind === 'answer')
        return renderAnswer(place, plan);
    if (plan.kind === 'decline')
        return renderDecline(place, plan.reason);
    return renderQuestions({ ...place, issue: at.state.issue }, plan.questions);
}
/** The label lets a plain reply start a run: without it only commands do. */
async function showQuestionLabel({ deps, world }) {
    const spec = (0,names_labels/* stateLabel */.UH)('question', (0,load_config/* configOf */.W)(world).names);
    const [made] = world.labels.has(spec.name)
        ? []
        : await deps.forge.change([{ do: 'create-label', ...spec }]);
    const id = world.labels.get(spec.name) ?? (made?.kind === 'done' ? made.value.node : null);
    if (id)
        await deps.forge.change([{ do: 'add-labels', to: world.issue.node, labels: [id] }]);
}

;// CONCATENATED MODULE: ./js/app/publish/take-plan.js














/** Writes a valid plan into the journal, once; says on the issue why there is none, or what the foreman answered instead. */
async function takePlan(at) {
    const { state, input } = at;
    if (state.phase !== 'requested')
        return { kind: 'goes-on', loaded: at };
    const plan = input.artifact?.plan ?? null;
    if (plan === null)
        return stuck(at, whyNoPlan(at));
    const problems = (0,validate_plan/* validatePlan */.O)(plan, await limitsOf(at));
    if (problems.length > 0)
        return stuck(at, `The plan cannot be used: ${problems.map((one) => one.message).join(' ')}`);
    const loaded = await writePlan(at, plan);
    if (plan.kind === 'tasks' || plan.kind === 'single')
        return { kind: 'goes-on', loaded };
    await sayTalk({ ...at, ...loaded }, plan);
    return { kind: 'goes-on', loaded };
}
function whyNoPlan({ input }) {
    if (input.artifact)
        return input.artifact.why;
    if (input.planDied)
        return 'The plan job ended without a plan; its log says why. Run the failed jobs again.';
    return 'There is no plan yet; run the workflow of the request again.';
}
async function stuck(at, why) {
    await (0,show_status/* showStatus */.wc)(at, { title: why });
    return { kind: 'stuck', why };
}
async function limitsOf({ deps, world, profiles }) {
    const config = (0,load_config/* configOf */.W)(world);
    const { head } = world.repository;
    const loaded = await (0,load_profiles/* loadProfiles */.Bj)(config, profiles, async (paths) => (0,expect/* expect */.E)(await (0,read_again/* readAgain */.n)(deps, () => deps.git.textsAt(head, paths)), 'Reading the repository’s profiles'));
    return {
        workers: (0,worker_type/* workerChoices */.D)(loaded),
        maxTasks: config.budgets.tasks,
        isProtected: (0,globs/* compileGlobs */.tI)(config.protected),
    };
}
async function writePlan(at, plan) {
    const { deps } = at;
    const conflicts = await conflictsOf(at, plan);
    const nonces = { plan: deps.ids.nonce(), question: deps.ids.nonce() };
    const words = new Map();
    return (0,decide_on/* decideOn */.m)(at, { request: at.state.request, texts: [config/* configPath */.e] }, ({ state }) => decidePlan(state, {
        plan,
        hash: (0,hash/* hashValue */.gg)(plan),
        conflicts,
        spent: at.input.artifact?.spent ?? [],
        nonces,
        taskNonce: (key) => {
            const known = words.get(key) ?? deps.ids.nonce();
            words.set(key, known);
            return known;
        },
    }));
}

;// CONCATENATED MODULE: ./js/app/publish/run-publish.js







/**
 * The only step that grants: takes a plan over, files what is not filed, grants what is ready, and shows it. Every part looks at
 * what is there first, so that a run which was killed anywhere in here goes on where it stopped.
 */
async function runPublish({ deps, job, profiles }, input) {
    const loaded = await (0,load_request/* loadAccepted */.cF)(deps, { request: input.request, texts: [config/* configPath */.e] });
    let at = { ...loaded, deps, job, profiles, input, resumed: loaded.state.phase === 'planned' };
    const taken = await takePlan(at);
    if (taken.kind === 'stuck')
        return { legs: [], stuck: taken.why };
    at = { ...at, ...taken.loaded };
    if (at.state.phase === 'planned')
        at = { ...at, ...(await filePlan(at)) };
    else if (at.state.phase === 'running')
        at = { ...at, ...(await grantReady(at)) };
    await (0,show_status/* showStatus */.wc)(at, { title: null });
    return { legs: ordersOf(at), stuck: null };
}

// EXTERNAL MODULE: ./js/domain/ids.js
var ids = __webpack_require__(9117);
// EXTERNAL MODULE: ./js/domain/plan-brief.js
var plan_brief = __webpack_require__(717);
// EXTERNAL MODULE: ./js/shells/action/files.js + 1 modules
var files = __webpack_require__(4516);
// EXTERNAL MODULE: ./js/shells/action/profiles.js + 1 modules
var profiles = __webpack_require__(813);
// EXTERNAL MODULE: ./js/shells/action/wire.js + 13 modules
var wire = __webpack_require__(2370);
;// CONCATENATED MODULE: ./js/shells/action/steps/publish.js









/** Files the plan and grants what is ready; the job is red where the request cannot go on. */
async function publish() {
    const request = ids/* RequestId */.t$.safeParse((0,inputs/* needInput */.f)('request'));
    if (!request.success)
        throw new fault/* ForemanError */.V('bad-input', 'The input "request" is no request number such as 42 or 42.2.');
    const wired = await (0,wire/* wireForge */.N)('publish');
    const published = await runPublish({ ...wired, profiles: (0,profiles/* builtInProfiles */.S)() }, {
        request: request.data,
        artifact: await (0,files/* takeIfThere */.te)('plan', plan_brief/* PlanArtifact */.K),
        planDied: (0,inputs/* readInput */.R)('results') === '"failure"',
    });
    await (0,outputs/* writeOutput */.z)('legs', JSON.stringify(published.legs));
    for (const leg of published.legs)
        wired.deps.log.info(`granted: ${leg.name} (term ${leg.grant.term})`);
    if (published.stuck !== null)
        throw new fault/* ForemanError */.V('bad-input', published.stuck);
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
