/** What the files of a room may import, beside the room itself. */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const PURE = ['intake', 'plan', 'craft', 'flow', 'report'];
/** Whatever Node brings along. */
export const NODE = 'node:*';

/** The table of CONTRIBUTING.md. Schemas are how a room reads, so zod stands where outside text becomes types. */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['zod', 'node:crypto'] },
  ports: { rooms: ['domain'], packages: [] },
  text: {
    rooms: ['domain'],
    packages: [
      'zod',
      'picomatch',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'mdast-util-to-string',
      'micromark-extension-gfm',
      'unist-util-visit',
    ],
  },
  intake: { rooms: ['domain', 'text'], packages: ['zod', 'yaml', 'fastest-levenshtein'] },
  plan: { rooms: ['domain', 'text'], packages: ['zod'] },
  craft: { rooms: ['domain', 'text'], packages: ['zod', 'node-diff3'] },
  flow: { rooms: ['domain'], packages: [] },
  report: { rooms: ['domain', 'text'], packages: [] },
  app: { rooms: ['domain', 'ports', 'text', ...PURE], packages: [] },
  'adapters/actions': { rooms: ['domain', 'ports'], packages: ['zod', NODE] },
  'adapters/anthropic': { rooms: ['domain', 'ports'], packages: ['zod', NODE, '@anthropic-ai/sdk'] },
  'adapters/git': { rooms: ['domain', 'ports'], packages: ['zod', NODE] },
  'adapters/github': { rooms: ['domain', 'ports'], packages: ['zod', NODE, '@octokit/core'] },
  'adapters/record': { rooms: ['domain', 'ports'], packages: ['zod', NODE] },
  'adapters/system': { rooms: ['domain', 'ports'], packages: ['zod', NODE] },
  shells: {
    rooms: ['app', 'adapters', 'ports', 'domain'],
    packages: ['zod', NODE, 'commander'],
  },
  sandbox: {
    rooms: [],
    packages: [
      NODE,
      'zod',
      'yaml',
      'ajv',
      'ajv-formats',
      'graphql',
      '@actions/expressions',
      '@actions/workflow-parser',
    ],
  },
  demo: { rooms: ['shells', 'sandbox'], packages: [NODE, 'zod', 'picocolors', 'log-update'] },
};

/** Rooms that never wait: what they say depends on what they are given alone. */
export const neverAwait = ['domain', 'text', ...PURE];

/** The room of a path from the root: `src/adapters/git/tree.ts` is in `adapters/git`, all others in their first folder. */
export function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'adapters' ? `${first}/${second}` : first;
}
