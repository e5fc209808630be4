export const id = 854;
export const ids = [854];
export const modules = {

/***/ 4994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ askModel)
});

;// CONCATENATED MODULE: ./js/app/ask-backoff.js
const firstWaitMs = 1000;
/** Whether the reason means that an answer was under way and is lost. */
const isLost = (reason) => reason === 'cut-stream' || reason === 'stalled' || reason === 'malformed';
/**
 * How long to wait before the next try, in milliseconds; undefined when there must be none. Without an order from the server the
 * wait doubles from one second, and half of it is jitter, so that workers that failed together do not return together.
 */
function decideWait(failed, patience, random) {
    if (failed.reason === 'cancelled' || failed.lost > patience.maxRepeats)
        return undefined;
    const grown = Math.min(patience.longestWaitMs, firstWaitMs * 2 ** (failed.tries - 1));
    const ordered = failed.retryAfterMs === undefined ? 0 : Math.min(failed.retryAfterMs, patience.longestWaitMs);
    const wait = Math.ceil(ordered > 0 ? ordered + random * firstWaitMs : grown / 2 + (random * grown) / 2);
    return failed.waitedMs + wait > patience.waitBudgetMs ? undefined : wait;
}

;// CONCATENATED MODULE: ./js/app/ask-patiently.js

/** Makes one turn's call, repeated as long as that may help. A later outcome that comes back is final for now. */
async function askPatiently(talk, request, turn) {
    let lost = 0;
    for (let tries = 1;; tries++) {
        const outcome = await talk.model.ask(request);
        talk.onCall(callOf(request.model, turn, outcome));
        if (outcome.kind !== 'later')
            return outcome;
        if (isLost(outcome.reason))
            lost++;
        const { reason, retryAfterMs } = outcome;
        const wait = decideWait({ reason, retryAfterMs, tries, lost, waitedMs: talk.waitedMs }, talk.patience, talk.random());
        if (wait === undefined)
            return outcome;
        talk.waitedMs += wait;
        await talk.clock.sleep(wait, request.signal);
        if (request.signal?.aborted)
            return outcome;
    }
}
const callOf = (model, turn, outcome) => ({
    model,
    turn,
    outcome: outcome.kind === 'answered' ? outcome.stopReason : outcome.reason,
    usage: outcome.kind === 'never' ? undefined : outcome.usage,
    requestId: outcome.requestId,
});

// EXTERNAL MODULE: ./js/domain/read-tool.js
var read_tool = __webpack_require__(9430);
;// CONCATENATED MODULE: ./js/app/ask-tools.js

/** The definitions of the given tools. */
const readToolDefinitions = (names) => read_tool/* readToolNames */.T.filter((name) => names.includes(name)).map((name) => definitions[name]);
const ask_tools_text = (description) => ({ type: 'string', description });
const line = (description) => ({ type: 'integer', description });
const definitions = {
    list_files: {
        kind: 'own',
        name: 'list_files',
        description: 'Lists the files of the repository at the commit that you work on. Give a folder, or a glob such as src/**/*.ts, or neither for all.',
        inputSchema: {
            type: 'object',
            properties: {
                folder: ask_tools_text('Path of a folder, relative to the repository.'),
                glob: ask_tools_text('Wildcards *, **, ? and {a,b}.'),
            },
            additionalProperties: false,
        },
    },
    read_file: {
        kind: 'own',
        name: 'read_file',
        description: 'Returns the text of one file, whole or some of its lines, byte for byte.',
        inputSchema: {
            type: 'object',
            properties: {
                path: ask_tools_text('Path of the file, relative to the repository.'),
                first_line: line('First line to return, counted from 1.'),
                last_line: line('Last line to return.'),
            },
            required: ['path'],
            additionalProperties: false,
        },
    },
    search_files: {
        kind: 'own',
        name: 'search_files',
        description: 'Finds lines in the text files of the repository. Each hit is shown as path:line: text.',
        inputSchema: {
            type: 'object',
            properties: {
                pattern: ask_tools_text('Plain text, or a regular expression if regex is true. It is matched within one line.'),
                regex: { type: 'boolean', description: 'The pattern is a regular expression.' },
                ignore_case: { type: 'boolean', description: 'Capital and small letters are the same.' },
                glob: ask_tools_text('Only files that match, such as src/**/*.ts.'),
            },
            required: ['pattern'],
            additionalProperties: false,
        },
    },
};

// EXTERNAL MODULE: ./js/text/globs.js
var globs = __webpack_require__(9315);
;// CONCATENATED MODULE: ./js/app/ask-cut.js
const mostBytes = 64 * 1024;
const mostLines = 2000;
/** The wanted lines of a file, byte for byte, cut to what one tool result may hold. */
function cutText(text, range = {}) {
    const lines = text.split(/(?<=\n)/);
    const first = range.first ?? 1;
    const wanted = lines.slice(first - 1, Math.min(range.last ?? lines.length, first - 1 + mostLines));
    const fitting = takeBytes(wanted);
    const end = first - 1 + fitting.length;
    const asked = Math.min(range.last ?? lines.length, lines.length);
    if (first > lines.length)
        return { text: '', note: `the file has ${lines.length} lines only` };
    if (fitting.length === 0)
        return {
            text: (wanted[0] ?? '').slice(0, mostBytes / 4),
            note: `cut: line ${first} is longer than one result may be`,
        };
    const note = end < asked
        ? `cut: lines ${first} to ${end} of ${lines.length}; read on from line ${end + 1}`
        : undefined;
    return { text: fitting.join(''), note };
}
/** So many lines of a list as fit. */
function cutLines(lines, most, what) {
    const fitting = takeBytes(lines.slice(0, most).map((line) => `${line}\n`));
    const note = fitting.length < lines.length
        ? `cut: ${fitting.length} of ${lines.length} ${what}; ask more narrowly`
        : undefined;
    return { text: fitting.join('').trimEnd(), note };
}
function takeBytes(lines) {
    let bytes = 0;
    const past = lines.findIndex((line) => (bytes += new TextEncoder().encode(line).length) > mostBytes);
    return past < 0 ? lines : lines.slice(0, past);
}

;// CONCATENATED MODULE: ./js/app/ask-run-tools.js



const mostCalls = 16;
const mostHits = 200;
const mostFiles = 1000;
/** The results of the tool calls in an answer, in their order. What the model got wrong comes back as an error that it can read. */
function runReadTools(tree, content, allowed) {
    const calls = content.filter((block) => block.type === 'tool_use');
    return Promise.all(calls.map(async (call, index) => {
        const name = read_tool/* readToolNames */.T.find((known) => known === call.name && allowed.includes(known));
        const outcome = index >= mostCalls
            ? failed(`At most ${mostCalls} tool calls are run at a time. Call this one again.`)
            : name === undefined
                ? failed(`There is no tool named ${call.name.slice(0, 60)}.`)
                : await run(tree, name, call.input);
        return {
            type: 'tool_result',
            toolUseId: call.id,
            text: outcome.text || '(empty)',
            isError: outcome.isError,
        };
    }));
}
const failed = (text) => ({ text, isError: true });
const shown = ({ text, note }) => ({
    text: note ? `${text}\n[${note}]` : text,
    isError: false,
});
async function run(tree, name, input) {
    const call = (0,read_tool/* readReadToolCall */.R)(name, input);
    if (!call.ok)
        return failed(`The input is not valid: ${call.error}`);
    switch (call.value.name) {
        case 'list_files':
            return listFiles(tree, call.value.input);
        case 'read_file':
            return readFile(tree, call.value.input);
        case 'search_files':
            return searchFiles(tree, call.value.input);
    }
}
async function listFiles(tree, { glob, folder }) {
    const problem = globFault(glob) ?? (folder === undefined ? undefined : folderFault(folder));
    if (problem !== undefined)
        return failed(problem);
    const within = folderPrefix(folder);
    const matches = glob === undefined ? () => true : (0,globs/* compileGlobs */.tI)([glob]);
    const files = (await tree.list()).filter((entry) => entry.path.startsWith(within) && matches(entry.path));
    if (files.length === 0)
        return failed('No file of the repository is there.');
    const lines = files.map(({ path, kind }) => kind === 'symlink' || kind === 'submodule' ? `${path} (${kind}, cannot be read)` : path);
    return shown(cutLines(lines, mostFiles, 'files'));
}
async function readFile(tree, { path, first_line: first, last_line: last }) {
    const read = await tree.read(path);
    if (!read.ok)
        return failed(`${path.slice(0, 300)} ${refusalText[read.error]}`);
    return shown(cutText(read.value, { ...(first ? { first } : {}), ...(last ? { last } : {}) }));
}
async function searchFiles(tree, { pattern, regex, ignore_case, glob }) {
    const problem = globFault(glob);
    if (problem !== undefined)
        return failed(problem);
    const found = await tree.search({
        pattern,
        literal: !regex,
        ignoreCase: ignore_case,
        maxHits: mostHits,
        ...(glob === undefined ? {} : { accept: (0,globs/* compileGlobs */.tI)([glob]) }),
    });
    if (!found.ok)
        return failed(`The search ${refusalText[found.error]}`);
    if (found.value.hits.length === 0)
        return { text: 'Nothing matches.', isError: false };
    const lines = found.value.hits.map((hit) => `${hit.path}:${hit.line}: ${hit.text}`);
    const cut = cutLines(lines, mostHits, 'hits');
    return shown(found.value.more ? { ...cut, note: 'cut: there are more hits; search more narrowly' } : cut);
}
function globFault(glob) {
    const problem = glob === undefined ? undefined : (0,globs/* globProblem */.AI)(glob);
    return problem === undefined ? undefined : `The glob ${problem}.`;
}
const folderFault = (folder) => folder.startsWith('/') || folder.split('/').includes('..')
    ? `${folder.slice(0, 300)} ${refusalText.outside}`
    : undefined;
/** `.`, `./src`, `src/` and `src` are what people write. */
function folderPrefix(folder = '') {
    const bare = folder.replace(/^\.\/?/, '').replace(/\/+$/, '');
    return bare === '' ? '' : `${bare}/`;
}
const refusalText = {
    outside: 'is outside the repository. Paths are relative to it.',
    'not-found': 'does not exist at this commit. List the folder to see what does.',
    folder: 'is a folder. List it instead.',
    symlink: 'is, or lies behind, a symbolic link, which is never followed.',
    submodule: 'is a submodule, whose files are not here.',
    'too-large': 'is too large to be read.',
    binary: 'is not a text file.',
    'bad-pattern': 'pattern is not valid.',
    timeout: 'took too long. Use plain text or a narrower pattern.',
};

;// CONCATENATED MODULE: ./js/app/ask-model.js



const defaultPatience = { longestWaitMs: 60_000, waitBudgetMs: 600_000, maxRepeats: 3 };
const lastTurnText = 'This was the last tool call that is allowed. Give the complete final answer now, from what you know.';
/** Asks a model until it has answered: waits, repeats what was lost, runs its reading tools, resumes paused turns. */
async function askModel(deps, request) {
    const calls = [];
    const talk = {
        model: deps.model,
        clock: deps.clock,
        random: deps.random,
        patience: { ...defaultPatience, ...request.patience },
        waitedMs: 0,
        onCall: (call) => {
            calls.push(call);
            deps.onCall?.(call);
        },
    };
    return { ...(await converse(talk, request, deps.tree)), calls };
}
async function converse(talk, request, tree) {
    const maxTurns = request.maxTurns ?? 40;
    const base = baseRequest(request, tree !== undefined);
    let history = request.messages;
    let paused = [];
    for (let turn = 1;; turn++) {
        const messages = paused.length > 0 ? [...history, { role: 'assistant', content: paused }] : history;
        const outcome = await askPatiently(talk, { ...base, messages }, turn);
        if (outcome.kind === 'later')
            return laterEnd(outcome.reason, outcome.message);
        if (outcome.kind === 'never')
            return { kind: 'never', reason: outcome.reason, message: outcome.message };
        const content = [...paused, ...outcome.content];
        const more = turn < maxTurns;
        if (outcome.stopReason === 'pause_turn' && more) {
            paused = content;
        }
        else if (tree && more && wantsTools(outcome)) {
            const results = await runReadTools(tree, content, request.readTools ?? []);
            history = [
                ...withoutToolMarks(history),
                { role: 'assistant', content },
                reply(results, turn + 1 === maxTurns, base),
            ];
            paused = [];
        }
        else {
            return { kind: 'answered', stopReason: outcome.stopReason, text: textOf(content), content };
        }
    }
}
const wantsTools = ({ stopReason, content }) => stopReason === 'tool_use' && content.some((block) => block.type === 'tool_use');
function baseRequest(request, hasTree) {
    const { readTools = [], webSearch, maxTurns: _turns, patience: _patience, ...plain } = request;
    const tools = [
        ...(hasTree ? readToolDefinitions(readTools) : []),
        ...(webSearch ? [{ kind: 'web_search', ...webSearch }] : []),
    ];
    return { ...plain, ...(tools.length > 0 ? { tools } : {}) };
}
/** The results, and the order to answer before the last turn. The newest results carry a cache mark: the next turn reads them. */
function reply(results, last, base) {
    const marked = countMarks(base) < 4;
    const content = results.map((result, index) => marked && index === results.length - 1 ? { ...result, cache: '5m' } : result);
    return { role: 'user', content: last ? [...content, { type: 'text', text: lastTurnText }] : content };
}
/** The API takes four marks; only the newest results need theirs. */
const withoutToolMarks = (messages) => messages.map((message) => message.role === 'assistant'
    ? message
    : {
        role: 'user',
        content: message.content.map((block) => {
            if (block.type === 'text')
                return block;
            const { cache: _mark, ...rest } = block;
            return rest;
        }),
    });
const countMarks = (base) => [
    ...base.system,
    ...base.messages.flatMap((message) => (message.role === 'user' ? message.content : [])),
].filter((block) => block.cache !== undefined).length;
const textOf = (content) => content.map((block) => (block.type === 'text' ? block.text : '')).join('');
const laterEnd = (reason, message) => ({
    kind: 'later',
    reason,
    message: `The model is not available (${reason}); resume later. ${message}`,
});


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

/***/ 1702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ textsOf)
/* harmony export */ });
/** Reads texts of the pinned tree; what is not there or cannot be read is absent. */
const textsOf = (tree) => async (paths) => {
    const found = new Map();
    for (const path of paths) {
        const read = await tree.read(path);
        if (read.ok)
            found.set(path, read.value);
    }
    return found;
};


/***/ }),

/***/ 5695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ repositoryMap)
/* harmony export */ });
const MOST_LINES = 1500;
/** The files of a commit as one text: every path, or in a large repository the folders with their counts. */
async function repositoryMap(tree) {
    const entries = await tree.list();
    const files = entries.filter((entry) => entry.kind !== 'submodule').map((entry) => entry.path);
    if (files.length <= MOST_LINES)
        return files.join('\n');
    const folders = new Map();
    for (const path of files) {
        const folder = path.split('/').slice(0, -1).slice(0, 3).join('/');
        folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    const lines = [...folders].map(([folder, count]) => `${folder === '' ? '.' : folder}/ (${count} files)`);
    const shown = lines.slice(0, MOST_LINES);
    const cut = lines.length > shown.length ? [`and ${lines.length - shown.length} more folders`] : [];
    return [`${files.length} files; only folders are shown.`, ...shown, ...cut].join('\n');
}


/***/ }),

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ spentOn)
});

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
;// CONCATENATED MODULE: ./js/domain/usage.js

const count = schemas/* int */.Whr().nonnegative();
/** The tokens of one model call as the API bills them; `input` excludes what was read from or written to a cache. */
const tokenUsageSchema = schemas/* object */.Ikc({
    input: count,
    output: count,
    cacheRead: count,
    cacheWrite5m: count,
    cacheWrite1h: count,
    webSearches: count,
});
/** The usage of a call that cost nothing. */
const noUsage = {
    input: 0,
    output: 0,
    cacheRead: 0,
    cacheWrite5m: 0,
    cacheWrite1h: 0,
    webSearches: 0,
};
/** The sum of several calls. */
function addUsage(usages) {
    const sum = (pick) => usages.reduce((all, one) => all + pick(one), 0);
    return {
        input: sum((u) => u.input),
        output: sum((u) => u.output),
        cacheRead: sum((u) => u.cacheRead),
        cacheWrite5m: sum((u) => u.cacheWrite5m),
        cacheWrite1h: sum((u) => u.cacheWrite1h),
        webSearches: sum((u) => u.webSearches),
    };
}
/** All tokens of the prompt, cached or not: what decides the price tier. */
const promptTokens = (usage) => usage.input + usage.cacheRead + usage.cacheWrite5m + usage.cacheWrite1h;
/** What one call cost, in micro-dollars rounded up. Tiers go by call, so price calls one by one and add the costs. */
function costOfCall(model, usage, price) {
    const rates = price && ratesFor(price, promptTokens(usage));
    if (!price || !rates)
        return { known: false, model };
    const nano = usage.input * rates.input +
        usage.output * rates.output +
        usage.cacheRead * rates.cacheRead +
        usage.cacheWrite5m * rates.cacheWrite5m +
        usage.cacheWrite1h * rates.cacheWrite1h +
        usage.webSearches * price.webSearch;
    return { known: true, microDollars: Math.ceil(nano / 1000) };
}
/** The most a call can cost: the whole prompt newly written to the longest cache, and every allowed token used. */
function worstCostOfCall(model, call, price) {
    const usage = {
        ...noUsage,
        cacheWrite1h: call.promptTokens,
        output: call.maxTokens,
        webSearches: call.webSearches ?? 0,
    };
    return costOfCall(model, usage, price);
}
/** The costs together; one unknown price makes the sum unknown and names that model. */
function addCosts(costs) {
    let microDollars = 0;
    for (const cost of costs) {
        if (!cost.known)
            return cost;
        microDollars += cost.microDollars;
    }
    return { known: true, microDollars };
}
/** The share of the prompt that was read from a cache, 0 to 1. */
const cacheShare = (usage) => {
    const all = promptTokens(usage);
    return all === 0 ? 0 : usage.cacheRead / all;
};
function ratesFor(price, tokens) {
    return price.tiers.find((tier) => tokens <= tier.upToPromptTokens)?.rates;
}

;// CONCATENATED MODULE: ./js/app/spent.js

/** What a conversation used and cost; calls whose answer was lost count as far as the server told of them. */
function spentOn(model, calls, price) {
    const usages = calls.flatMap((call) => (call.usage ? [call.usage] : []));
    const sum = addUsage(usages);
    const cost = addCosts(usages.map((usage) => costOfCall(model, usage, price(model))));
    return {
        model,
        calls: calls.length,
        input: sum.input,
        cacheRead: sum.cacheRead,
        cacheWrite: sum.cacheWrite5m + sum.cacheWrite1h,
        output: sum.output,
        microdollars: cost.known ? cost.microDollars : null,
    };
}


/***/ }),

/***/ 4234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ chooseModel)
/* harmony export */ });
/* harmony import */ var _model_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6592);

/** The model of a profile in a pool: the role's own override, else the profile's, else the one of all foremen or workers. */
function chooseModel(models, profile, pool) {
    const general = profile.role === 'foreman' ? models.foreman : models.worker;
    const written = models.roles[pool] ?? models.roles[profile.name] ?? profile.model ?? general;
    return (0,_model_name_js__WEBPACK_IMPORTED_MODULE_0__/* .currentModel */ .X)(written === 'small' ? models.small : written);
}


/***/ }),

/***/ 9430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readReadToolCall),
/* harmony export */   T: () => (/* binding */ readToolNames)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7232);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(882);


const line = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive();
const inputs = {
    list_files: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ glob: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), folder: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
    read_file: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), first_line: line.optional(), last_line: line.optional() }),
    search_files: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        pattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        regex: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
        ignore_case: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
        glob: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    }),
};
/** The tools with which a model may read the repository, in the order in which they are always offered. */
const readToolNames = [
    'list_files',
    'read_file',
    'search_files',
];
/** Reads what a model wants of a tool; the error says what is wrong with the input. */
function readReadToolCall(name, input) {
    switch (name) {
        case 'list_files':
            return checked(inputs.list_files, input, (data) => ({ name, input: data }));
        case 'read_file':
            return checked(inputs.read_file, input, (data) => ({ name, input: data }));
        case 'search_files':
            return checked(inputs.search_files, input, (data) => ({ name, input: data }));
    }
}
function checked(schema, input, make) {
    const parsed = schema.safeParse(input);
    return parsed.success ? (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(make(parsed.data)) : (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(zod__WEBPACK_IMPORTED_MODULE_2__/* .prettifyError */ .S1(parsed.error));
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

/***/ 5025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ MISSING_KEY),
  CJ: () => (/* binding */ hasKey),
  X9: () => (/* binding */ wireModel)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./js/adapters/actions/inputs.js
var inputs = __webpack_require__(4566);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(4410);
;// CONCATENATED MODULE: ./js/adapters/anthropic/read-message.js

const count = schemas/* int */.Whr().nonnegative();
const maybe = count.nullish().transform((value) => value ?? 0);
const usageSchema = schemas/* looseObject */._H3({
    input_tokens: count,
    output_tokens: count,
    cache_creation_input_tokens: maybe,
    cache_read_input_tokens: maybe,
    cache_creation: schemas/* looseObject */._H3({ ephemeral_1h_input_tokens: maybe }).nullish(),
    server_tool_use: schemas/* looseObject */._H3({ web_search_requests: maybe }).nullish(),
});
const stopReasons = [
    'end_turn',
    'max_tokens',
    'stop_sequence',
    'tool_use',
    'pause_turn',
    'refusal',
    'model_context_window_exceeded',
];
const sourceSchema = schemas/* looseObject */._H3({ url: schemas/* string */.YjP(), title: schemas/* string */.YjP().nullish() });
const textBlock = schemas/* looseObject */._H3({
    type: schemas/* literal */.euz('text'),
    text: schemas/* string */.YjP(),
    citations: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
});
const toolBlock = schemas/* looseObject */._H3({
    type: schemas/* literal */.euz('tool_use'),
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    input: schemas/* json */.Pq9(),
});
const opaqueBlock = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).and(schemas/* looseObject */._H3({ type: schemas/* string */.YjP() }));
const messageSchema = schemas/* looseObject */._H3({
    content: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    stop_reason: schemas/* enum */.k5n(stopReasons).nullable().catch(null),
    usage: usageSchema,
});
/** The finished message in our words, or undefined if it is not one. */
function readMessage(message, requestId) {
    const parsed = messageSchema.safeParse(message);
    if (!parsed.success)
        return undefined;
    const content = parsed.data.content.map(readBlock);
    if (content.includes(undefined))
        return undefined;
    return {
        kind: 'answered',
        stopReason: parsed.data.stop_reason ?? 'unknown',
        content: content.filter((block) => block !== undefined),
        usage: usageOf(parsed.data.usage),
        requestId,
    };
}
/** The usage that a broken stream had told of, or undefined. */
function readUsage(message) {
    const parsed = schemas/* looseObject */._H3({ usage: usageSchema }).safeParse(message);
    return parsed.success ? usageOf(parsed.data.usage) : undefined;
}
function usageOf(usage) {
    const hour = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0;
    return {
        input: usage.input_tokens,
        output: usage.output_tokens,
        cacheRead: usage.cache_read_input_tokens,
        cacheWrite5m: Math.max(0, usage.cache_creation_input_tokens - hour),
        cacheWrite1h: hour,
        webSearches: usage.server_tool_use?.web_search_requests ?? 0,
    };
}
function readBlock(block) {
    const text = textBlock.safeParse(block);
    if (text.success)
        return readText(text.data);
    const tool = toolBlock.safeParse(block);
    if (tool.success)
        return { type: 'tool_use', id: tool.data.id, name: tool.data.name, input: tool.data.input };
    const other = opaqueBlock.safeParse(block);
    return other.success ? readOpaque(other.data) : undefined;
}
function readText({ text, citations }) {
    const sources = (citations ?? []).flatMap((citation) => {
        const source = sourceSchema.safeParse(citation);
        return source.success ? [{ url: source.data.url, title: source.data.title ?? source.data.url }] : [];
    });
    return { type: 'text', text, ...(sources.length > 0 ? { sources } : {}) };
}
function readOpaque(opaque) {
    const thinking = opaque.type === 'thinking' || opaque.type === 'redacted_thinking';
    if (thinking)
        return { type: 'thinking', opaque };
    const name = opaque['name'];
    return { type: 'server_tool', name: typeof name === 'string' ? name : opaque.type, opaque };
}

;// CONCATENATED MODULE: ./js/adapters/anthropic/redact.js
/** A function that takes credentials out of a text, and cuts it to a length that a log can bear. */
function createRedactor(secrets) {
    const known = secrets.filter((secret) => secret !== undefined && secret.length > 3);
    return (text) => {
        const clean = known.reduce((left, secret) => left.replaceAll(String(secret), '[key]'), text);
        return clean
            .replaceAll(/sk-ant-[\w-]+/g, '[key]')
            .replaceAll(/Bearer\s+[^\s"',]+/gi, 'Bearer [key]')
            .slice(0, 500);
    };
}

;// CONCATENATED MODULE: ./js/adapters/anthropic/to-params.js
/** The request in the API's words. */
function toParams(request, transform) {
    const output = {
        ...(request.effort ? { effort: request.effort } : {}),
        ...(request.outputSchema
            ? { format: { type: 'json_schema', schema: transform(request.outputSchema) } }
            : {}),
    };
    return {
        model: request.model,
        max_tokens: request.maxTokens,
        stream: true,
        messages: request.messages.map(messageParam),
        ...(request.system.length > 0 ? { system: request.system.map(textParam) } : {}),
        ...(request.tools?.length ? { tools: request.tools.map(toolParam) } : {}),
        ...(Object.keys(output).length > 0 ? { output_config: output } : {}),
    };
}
function messageParam(message) {
    return message.role === 'user'
        ? { role: 'user', content: message.content.map(userParam) }
        : { role: 'assistant', content: message.content.flatMap(answerParam) };
}
const userParam = (block) => block.type === 'text'
    ? textParam(block)
    : {
        type: 'tool_result',
        tool_use_id: block.toolUseId,
        content: block.text,
        is_error: block.isError,
        ...cacheMark(block.cache),
    };
const textParam = ({ text, cache }) => ({
    type: 'text',
    text,
    ...cacheMark(cache),
});
function cacheMark(life) {
    if (life === undefined)
        return {};
    return { cache_control: life === '5m' ? { type: 'ephemeral' } : { type: 'ephemeral', ttl: life } };
}
/** An answer block on its way back; the API refuses empty texts, even its own. */
function answerParam(block) {
    switch (block.type) {
        case 'text':
            return block.text === '' ? [] : [{ type: 'text', text: block.text }];
        case 'tool_use':
            return [{ type: 'tool_use', id: block.id, name: block.name, input: block.input }];
        case 'thinking':
        case 'server_tool':
            return isBlockParam(block.opaque) ? [block.opaque] : [];
    }
}
/** An opaque block came from the API in this form, so it may go back; only its kind is looked at. */
const isBlockParam = (block) => typeof block === 'object' && block !== null && 'type' in block && typeof block.type === 'string';
function toolParam(tool) {
    if (tool.kind === 'own')
        return {
            name: tool.name,
            description: tool.description,
            input_schema: { ...tool.inputSchema, type: 'object' },
        };
    return {
        type: 'web_search_20250305',
        name: 'web_search',
        max_uses: tool.maxUses,
        ...(tool.allowedDomains ? { allowed_domains: [...tool.allowedDomains] } : {}),
    };
}

;// CONCATENATED MODULE: ./js/adapters/anthropic/watchdog.js
/**
 * The SDK's own timeout ends with the headers, so a stream that stalls would be waited for without end. Pings are a sign of
 * life too (a model may think for minutes), which is why bytes count and not events, and why there is a limit to the whole.
 */
function startWatchdog(limits, caller) {
    const controller = new AbortController();
    let reason;
    let sent = false;
    const abort = (why) => {
        reason ??= why;
        controller.abort();
    };
    const idle = setTimeout(() => abort('stalled'), limits.idleMs);
    const total = setTimeout(() => abort('stalled'), limits.totalMs);
    const cancel = () => abort('cancelled');
    if (caller?.aborted)
        cancel();
    caller?.addEventListener('abort', cancel, { once: true });
    return {
        signal: controller.signal,
        reason: () => reason,
        sent: () => sent,
        fetch: async (input, init) => {
            sent = true;
            const response = await fetch(input, init);
            idle.refresh();
            return tapped(response, () => idle.refresh());
        },
        stop: () => {
            clearTimeout(idle);
            clearTimeout(total);
            caller?.removeEventListener('abort', cancel);
        },
    };
}
function tapped(response, onBytes) {
    if (!response.body)
        return response;
    const tap = new TransformStream({
        transform(chunk, controller) {
            onBytes();
            controller.enqueue(chunk);
        },
    });
    return new Response(response.body.pipeThrough(tap), response);
}

;// CONCATENATED MODULE: ./js/adapters/anthropic/model.js




/** The Messages API. One call is one streamed request; nothing is repeated here. */
function createAnthropicModel(options = {}) {
    const redact = createRedactor([options.apiKey, ...environmentSecrets()]);
    let loading;
    return {
        async ask(request) {
            loading ??= load(options);
            const loaded = await loading;
            const idleMs = request.idleTimeoutMs ?? options.idleTimeoutMs ?? 120_000;
            const totalMs = options.callTimeoutMs ?? 1_800_000;
            const watchdog = startWatchdog({ idleMs, totalMs }, request.signal);
            try {
                return await callOnce(loaded, { request, watchdog, redact, totalMs });
            }
            finally {
                watchdog.stop();
            }
        },
    };
}
/** The SDK is loaded at the first call: most commands never talk to a model. */
async function load({ apiKey, baseURL }) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(694), __webpack_require__.e(687)]).then(__webpack_require__.bind(__webpack_require__, 3687));
    const client = sdk.createClient({ ...(apiKey ? { apiKey } : {}), ...(baseURL ? { baseURL } : {}) });
    return { sdk, client };
}
async function callOnce(loaded, { request, watchdog, redact, totalMs }) {
    let stream;
    const requestId = () => stream?.request_id ?? undefined;
    try {
        const messages = loaded.sdk.messagesOver(loaded.client, watchdog.fetch);
        const params = paramsOf(request, loaded.sdk.transformSchema);
        if (typeof params === 'string')
            return { kind: 'never', reason: 'bad-request', message: params, requestId: undefined };
        stream = messages.stream(params, { signal: watchdog.signal, timeout: totalMs, maxRetries: 0 });
        const answer = readMessage(await stream.finalMessage(), requestId());
        if (answer)
            return answer;
        const message = 'The model service sent a message that is not in the known form.';
        return { kind: 'later', reason: 'malformed', message, requestId: requestId() };
    }
    catch (error) {
        const verdict = verdictOf(error, loaded, watchdog);
        const usage = readUsage(stream?.currentMessage);
        const told = { message: redact(verdict.message), requestId: requestId() ?? errorRequestId(error) };
        return verdict.kind === 'never'
            ? { ...verdict, ...told }
            : { ...verdict, ...told, ...(usage ? { usage } : {}) };
    }
}
/** The parameters, or why they cannot be made: the SDK throws at schemas that it cannot rewrite. */
function paramsOf(request, transform) {
    try {
        return toParams(request, transform);
    }
    catch (error) {
        return `The output schema cannot be used: ${error instanceof Error ? error.message : String(error)}`;
    }
}
function verdictOf(error, loaded, watchdog) {
    const reason = watchdog.reason();
    if (reason === 'stalled')
        return { kind: 'later', reason, message: 'No byte came from the model service for too long.' };
    if (reason === 'cancelled')
        return { kind: 'later', reason, message: 'The call was cancelled.' };
    return loaded.sdk.verdictOfError(error, { sent: watchdog.sent(), now: Date.now() });
}
const errorRequestId = (error) => error instanceof Error && 'requestID' in error && typeof error.requestID === 'string'
    ? error.requestID
    : undefined;
const environmentSecrets = () => [
    process.env['ANTHROPIC_API_KEY'],
    process.env['ANTHROPIC_AUTH_TOKEN'],
];

;// CONCATENATED MODULE: ./js/adapters/anthropic/prices.js
/**
 * Dollars per million tokens. Source: the table "Model pricing" of platform.claude.com/docs/en/about-claude/pricing, November
 * 2026. Cache writes cost 1.25 times the input for five minutes and twice for an hour, reads a tenth unless told otherwise.
 */
const flat = {
    'claude-opus-5-5': { input: 4, output: 20 },
    'claude-sonnet-5-5': { input: 2, output: 10 },
    'claude-fable-5-1': { input: 10, output: 50, cacheRead: 0.25 },
    'claude-fable-5': { input: 10, output: 50 },
    'claude-opus-5': { input: 5, output: 25 },
    'claude-sonnet-5': { input: 2, output: 10 },
    'claude-opus-4-8': { input: 5, output: 25 },
    'claude-opus-4-7': { input: 5, output: 25 },
    'claude-opus-4-6': { input: 5, output: 25 },
    'claude-opus-4-5': { input: 5, output: 25 },
    'claude-haiku-4-5': { input: 1, output: 5 },
};
/** Ten dollars for a thousand searches. */
const webSearch = 10_000_000;
const haiku55 = {
    tiers: [
        { upToPromptTokens: 100_000, rates: ratesOf({ input: 0.1, output: 0.5 }) },
        { upToPromptTokens: Infinity, rates: ratesOf({ input: 0.5, output: 2.5 }) },
    ],
    webSearch,
};
/** The price of a model by its id, dated or not; undefined where we know none. */
function priceOf(model) {
    const family = model.replace(/-20\d{6}$/, '');
    if (family === 'claude-haiku-5-5')
        return haiku55;
    const dollars = Object.hasOwn(flat, family) ? flat[family] : undefined;
    return dollars && { tiers: [{ upToPromptTokens: Infinity, rates: ratesOf(dollars) }], webSearch };
}
function ratesOf({ input, output, cacheRead = input / 10 }) {
    const nano = (dollars) => Math.round(dollars * 1000);
    return {
        input: nano(input),
        output: nano(output),
        cacheRead: nano(cacheRead),
        cacheWrite5m: nano(input * 1.25),
        cacheWrite1h: nano(input * 2),
    };
}

// EXTERNAL MODULE: ./js/domain/result.js
var result = __webpack_require__(882);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./js/adapters/git/run-git.js

/**
 * Runs Git without a shell, with a bare environment: no person's or machine's configuration, no prompts, no replaced objects and no
 * fetching of missing ones, so that a commit id always means the same bytes.
 */
function runGit(call) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('git', [...safety(call.root), ...call.args], {
            cwd: call.root,
            env: bareEnvironment(),
        });
        const chunks = [];
        let size = 0;
        let stderr = '';
        let ended = 'by itself';
        const end = (why) => {
            ended = why;
            child.kill('SIGKILL');
        };
        const timer = setTimeout(() => end('timeout'), call.timeoutMs);
        child.stdout.on('data', (chunk) => {
            if (ended !== 'by itself')
                return;
            size += chunk.length;
            if (size > call.maxBytes)
                return end('too-much');
            if (call.onChunk) {
                if (call.onChunk(chunk) === 'stop')
                    end('stopped');
            }
            else
                chunks.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < 4096)
                stderr += chunk.toString('utf8');
        });
        child.stdin.on('error', () => undefined);
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(error);
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ code, stdout: Buffer.concat(chunks), stderr, ended });
        });
        child.stdin.end(call.input ?? '');
    });
}
const safety = (root) => [
    '--no-pager',
    '--literal-pathspecs',
    '--no-optional-locks',
    ...['-c', `safe.directory=${root}`],
    ...['-c', 'core.fsmonitor=false'],
    ...['-c', 'core.quotePath=false'],
];
const bareEnvironment = () => ({
    ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }),
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
});

;// CONCATENATED MODULE: ./js/adapters/git/read-blob.js

/** The bytes of one file, by the id of its content. */
async function readBlob(root, entry) {
    const result = await runGit({
        root,
        args: ['cat-file', '--batch'],
        input: `${entry.blob}\n`,
        maxBytes: entry.size + 256,
        timeoutMs: 20_000,
    });
    const header = `${entry.blob} blob ${entry.size}\n`;
    const output = result.stdout;
    if (result.ended !== 'by itself' || !output.subarray(0, header.length).equals(Buffer.from(header)))
        throw new Error(`Git could not read ${entry.path} (${entry.blob}): ${result.stderr.trim() || result.ended}`);
    return output.subarray(header.length, header.length + entry.size);
}

;// CONCATENATED MODULE: ./js/adapters/git/read-entries.js

const kinds = {
    '100644': 'file',
    '100664': 'file',
    '100755': 'executable',
    '120000': 'symlink',
    '160000': 'submodule',
};
/** Every path of a commit. Paths that are no valid UTF-8 are left out: nothing could name them. */
async function readEntries(root, commit) {
    const result = await runGit({
        root,
        args: ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--'],
        maxBytes: 256 * 1024 * 1024,
        timeoutMs: 60_000,
    });
    if (result.code !== 0)
        throw new Error(`The files of commit ${commit} cannot be listed: ${result.stderr.trim()}`);
    return result.stdout.toString('utf8').split('\0').flatMap(readLine);
}
/** `mode type id size<TAB>path`. */
function readLine(line) {
    const parts = /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(line);
    const [, mode = '', blob = '', size = '', path = ''] = parts ?? [];
    const kind = kinds[mode];
    if (!kind || path.includes('\uFFFD'))
        return [];
    return [{ path, kind, blob, size: size === '-' ? 0 : Number(size) }];
}

;// CONCATENATED MODULE: ./js/adapters/git/search-commit.js


const longestLine = 400;
/** Searches a commit with `git grep`, ended as soon as there are enough hits, and after ten seconds in any case. */
async function searchCommit(root, commit, search) {
    if (search.pattern === '' || /[\0\n\r]/.test(search.pattern))
        return (0,result/* err */._)('bad-pattern');
    const place = { root, commit, search };
    const perl = await grep(place, search.literal ? '-F' : '-P');
    const withoutPerl = perl.error?.includes('PCRE') || perl.error?.includes('Perl-compatible');
    const found = withoutPerl && !search.literal ? await grep(place, '-E') : perl;
    if (found.timedOut && found.hits.length === 0)
        return (0,result/* err */._)('timeout');
    if (found.error !== undefined)
        return (0,result/* err */._)('bad-pattern');
    return (0,result.ok)({
        hits: found.hits.slice(0, search.maxHits),
        more: found.timedOut || found.hits.length > search.maxHits,
    });
}
async function grep({ root, commit, search }, syntax) {
    const hits = [];
    let rest = Buffer.alloc(0);
    const take = (chunk) => {
        rest = Buffer.concat([rest, chunk]);
        for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
            const hit = readHit(rest.subarray(0, end).toString('utf8'), commit);
            rest = rest.subarray(end + 1);
            if (hit && (search.accept?.(hit.path) ?? true))
                hits.push(hit);
            if (hits.length > search.maxHits)
                return 'stop';
        }
        return 'go on';
    };
    const flags = ['-I', '-n', '-z', '--full-name', '--no-color', '--no-column', '--no-recurse-submodules'];
    const result = await runGit({
        root,
        args: [
            'grep',
            ...flags,
            ...(search.ignoreCase ? ['-i'] : []),
            syntax,
            '-e',
            search.pattern,
            commit,
            '--',
        ],
        maxBytes: 256 * 1024 * 1024,
        timeoutMs: 10_000,
        onChunk: take,
    });
    // Exit code 1 says that nothing matches.
    const failed = result.ended === 'by itself' && result.code !== 0 && result.code !== 1;
    const cut = result.ended === 'timeout' || result.ended === 'too-much';
    return { hits, timedOut: cut, error: failed ? result.stderr : undefined };
}
/** `commit:path<NUL>line<NUL>text`. */
function readHit(line, commit) {
    const [place = '', number = '', ...text] = line.split('\0');
    if (!place.startsWith(`${commit}:`))
        return undefined;
    const shown = text.join('\0').slice(0, longestLine);
    return { path: place.slice(commit.length + 1), line: Number(number), text: shown };
}

;// CONCATENATED MODULE: ./js/adapters/git/tree.js





const largestFile = 1024 * 1024;
/**
 * The files of one commit of a local clone. Everything is read from Git's objects and never from the work tree, so no symlink is
 * followed and no path can leave the commit; paths are looked up in its list and never reach a command line.
 */
async function openGitTree(root, revision) {
    const commit = await commitOf(root, revision);
    let listing;
    const entries = () => (listing ??= readEntries(root, commit).then((all) => new Map(all.map((entry) => [entry.path, entry]))));
    return {
        commit,
        list: async () => [...(await entries()).values()],
        find: async (path) => (await entries()).get(path),
        read: async (path, limit) => readPath({ root, entries: await entries() }, path, limit),
        search: (search) => searchCommit(root, commit, search),
    };
}
async function commitOf(root, revision) {
    const result = await runGit({
        root,
        args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
        maxBytes: 1024,
        timeoutMs: 10_000,
    });
    const commit = result.stdout.toString('utf8').trim();
    if (!/^[0-9a-f]{40,64}$/.test(commit))
        throw new Error(`${revision} is no commit of the clone at ${root}.`);
    return commit;
}
async function readPath({ root, entries }, path, limit = {}) {
    if (leavesTree(path))
        return (0,result/* err */._)('outside');
    const entry = entries.get(path);
    if (!entry)
        return (0,result/* err */._)(folderOrNothing(path, entries));
    if (entry.kind === 'symlink' || entry.kind === 'submodule')
        return (0,result/* err */._)(entry.kind);
    if (entry.size > (limit.maxBytes ?? largestFile))
        return (0,result/* err */._)('too-large');
    const bytes = await readBlob(root, entry);
    return bytes.includes(0) ? (0,result/* err */._)('binary') : (0,result.ok)(bytes.toString('utf8'));
}
const leavesTree = (path) => path === '' || path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..');
/** A path below a symlink does not exist in a commit; say that it is one, so that nobody looks further. */
function folderOrNothing(path, entries) {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length++)
        if (entries.get(parts.slice(0, length).join('/'))?.kind === 'symlink')
            return 'symlink';
    const folder = `${path.replace(/\/+$/, '')}/`;
    for (const known of entries.keys())
        if (known.startsWith(folder))
            return 'folder';
    return 'not-found';
}

// EXTERNAL MODULE: ./js/adapters/system/clock.js
var clock = __webpack_require__(463);
// EXTERNAL MODULE: ./js/adapters/system/ids.js
var ids = __webpack_require__(5687);
// EXTERNAL MODULE: ./js/adapters/system/log.js
var log = __webpack_require__(2259);
// EXTERNAL MODULE: ./js/shells/action/profiles.js + 1 modules
var profiles = __webpack_require__(813);
;// CONCATENATED MODULE: ./js/shells/action/wire-model.js









/** Any of these lets the SDK in; federation names its rule (platform.claude.com, workload identity federation). */
const CREDENTIALS = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'ANTHROPIC_FEDERATION_RULE_ID'];
const MISSING_KEY = 'There is no key for the model: add the secret ANTHROPIC_API_KEY under Settings, Secrets and variables, Actions; then run the failed jobs again or write the request anew.';
/** Whether the environment holds a credential at all; an empty secret arrives as an empty variable. */
const hasKey = () => CREDENTIALS.some((name) => (process.env[name] ?? '') !== '');
/** Wires the steps that talk to a model: no token, only the pinned commit of a local clone. */
async function wireModel(commit) {
    const root = (0,external_node_path_.join)(process.cwd(), (0,inputs/* readInput */.R)('tree') || '.');
    return {
        model: createAnthropicModel({ baseURL: process.env['ANTHROPIC_BASE_URL'] ?? '' }),
        tree: await openGitTree(root, commit),
        profiles: (0,profiles/* builtInProfiles */.S)(),
        clock: (0,clock/* createClock */.t)(),
        random: (0,ids/* createIds */.T)().random,
        price: priceOf,
        log: (0,log/* createLog */.h)(),
    };
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dataBlock)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1427);

/**
 * Wraps text that is not ours in a block that only the bearer of the nonce can close. Invisible signs are dropped, and
 * whatever imitates the block's own lines or holds the nonce is written so that it no longer does.
 */
function dataBlock(block) {
    const label = block.label.replace(/[^\p{L}\p{N} .:#/_-]/gu, '').slice(0, 100);
    const inner = (0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .dropInvisible */ .N)(block.text).text.replaceAll(block.nonce, '[nonce]').replace(imitation, '&lt;');
    return `<data-${block.nonce} label="${label}">\n${inner}\n</data-${block.nonce}>`;
}
/** The less-than sign of anything that reads like our opening or closing line, full-width forms included. */
const imitation = /[<\uFF1C\uFE64](?=\s{0,20}[/\uFF0F]?\s{0,20}data\s{0,20}[-_\u2010-\u2015\uFF0D])/gi;


/***/ })

};
