import { z } from 'zod';

/** What a repository's root shows: the names in it, and the texts that tell which commands there are. */
export interface RootView {
  readonly names: ReadonlySet<string>;
  readonly textOf: (name: string) => string | undefined;
}

export interface DetectedCommands {
  readonly setup: readonly string[];
  readonly commands: readonly string[];
  readonly from: string;
}

type Detector = (root: RootView) => DetectedCommands | null;

/** The files whose text `detectVerify` looks at. */
export const verifyTexts = ['package.json', 'Makefile', 'pyproject.toml', 'requirements.txt'] as const;

/** The commands by which a repository of a known kind is set up and tested; null where none is known, which is never green. */
export function detectVerify(root: RootView): DetectedCommands | null {
  for (const detect of [node, python, go, rust, make]) {
    const found = detect(root);
    if (found) return found;
  }
  return null;
}

const Manifest = z.looseObject({
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.unknown()).optional(),
  devDependencies: z.record(z.string(), z.unknown()).optional(),
});

const node: Detector = (root) => {
  const scripts = readManifest(root.textOf('package.json'));
  if (!scripts?.test) return null;
  const [client, install] = clientOf(root, scripts.hasDependencies);
  return { setup: install, commands: [`${client} test`], from: 'package.json' };
};

function clientOf(root: RootView, hasDependencies: boolean): readonly [string, readonly string[]] {
  if (root.names.has('pnpm-lock.yaml'))
    return ['pnpm', ['corepack enable', 'pnpm install --frozen-lockfile']];
  if (root.names.has('yarn.lock')) return ['yarn', ['corepack enable', 'yarn install --immutable']];
  if (root.names.has('package-lock.json')) return ['npm', ['npm ci']];
  return ['npm', hasDependencies ? ['npm install'] : []];
}

function readManifest(text: string | undefined): { test: boolean; hasDependencies: boolean } | null {
  if (text === undefined) return null;
  try {
    const parsed = Manifest.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    const { scripts, dependencies, devDependencies } = parsed.data;
    const test = scripts?.['test'];
    const real = test !== undefined && !test.includes('no test specified');
    return { test: real, hasDependencies: Object.keys({ ...dependencies, ...devDependencies }).length > 0 };
  } catch {
    return null;
  }
}

/** `python3`, since Debian has no `python`. What the project needs is installed; a project that names no pytest has what the language brings. */
const python: Detector = (root) => {
  const { names, textOf } = root;
  const from = ['pyproject.toml', 'requirements.txt'].find((name) => names.has(name));
  if (from === undefined) return null;
  const uv = names.has('uv.lock');
  const said = `${textOf('pyproject.toml') ?? ''}\n${textOf('requirements.txt') ?? ''}`;
  const hasPytest = /\bpytest\b/.test(said) || ['pytest.ini', 'conftest.py'].some((name) => names.has(name));
  const run = `${uv ? 'uv run ' : ''}python3 -m ${hasPytest ? 'pytest' : unittestOf(names)}`;
  return { setup: uv ? ['uv sync'] : pipOf(root), commands: [run], from };
};

/** Discovery goes into folders that are packages alone, so it starts where the tests are. */
function unittestOf(names: ReadonlySet<string>): string {
  const folder = ['tests', 'test'].find((name) => names.has(name));
  return folder === undefined ? 'unittest discover' : `unittest discover -s ${folder}`;
}

function pipOf({ names, textOf }: RootView): readonly string[] {
  if (names.has('requirements.txt')) return ['python3 -m pip install -r requirements.txt'];
  const project = textOf('pyproject.toml') ?? '';
  const isInstalled = /^\s*\[build-system\]|^\s*dependencies\s*=\s*\[\s*[^\]\s]/m.test(project);
  return isInstalled ? ['python3 -m pip install -e .'] : [];
}

const go: Detector = ({ names }) =>
  names.has('go.mod') ? { setup: [], commands: ['go build ./...', 'go test ./...'], from: 'go.mod' } : null;

const rust: Detector = ({ names }) =>
  names.has('Cargo.toml') ? { setup: [], commands: ['cargo test'], from: 'Cargo.toml' } : null;

const make: Detector = ({ textOf }) => {
  const text = textOf('Makefile');
  return text !== undefined && /^test:/m.test(text)
    ? { setup: [], commands: ['make test'], from: 'Makefile' }
    : null;
};
