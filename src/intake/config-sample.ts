import { z } from 'zod';
import { stringify } from 'yaml';
import { ConfigFile } from './config-schema.ts';

const Key = z.looseObject({
  description: z.string().optional(),
  default: z.unknown().optional(),
  get properties() {
    return z.record(z.string(), Key).optional();
  },
});
type Key = z.infer<typeof Key>;

export interface ConfigSample {
  /** Without its slash; another one than the default is written out, since it must fit the workflow. */
  readonly trigger: string;
  /** Sentences about this repository. */
  readonly notes: readonly string[];
}

/**
 * `.github/foreman.yml` as `init` writes it: every key with its meaning and its default, all of it as comments, so that the file
 * changes nothing. A line with one `#` is a key, one with two explains; without its `#` each key says what holds already.
 */
export function renderConfigSample({ trigger, notes }: ConfigSample): string {
  const schema = Key.parse(z.toJSONSchema(ConfigFile, { io: 'input' }));
  const keys = Object.entries(schema.properties ?? {}).flatMap(([name, key]) => [
    '',
    ...linesOf(name, key, ''),
  ]);
  const text = [...HEAD, ...notes.map((note) => `## ${note}`), ...keys, ''].join('\n');
  return trigger === 'foreman' ? text : text.replace('\n# trigger: foreman\n', `\ntrigger: ${trigger}\n`);
}

const HEAD = [
  '## Foreman. It works without any of this: each key below shows what holds already.',
  '## To change one, take the "# " away before it and before the key that it stands under.',
  '## A change counts from the moment it is on the default branch. All of it: docs/configuration.md of Foreman.',
];

function linesOf(name: string, key: Key, indent: string): string[] {
  const help = `## ${indent}${key.description ?? ''}`.trimEnd();
  if (key.properties !== undefined) {
    const inner = Object.entries(key.properties).flatMap(([one, of]) => linesOf(one, of, `${indent}  `));
    return [help, `# ${indent}${name}:`, ...inner];
  }
  if (key.default === undefined) return [help, ...exampleOf(name, indent)];
  return [help, `# ${indent}${name}: ${valueOf(key.default)}`];
}

const valueOf = (value: unknown): string => stringify(value, { collectionStyle: 'flow' }).trim();

/** Keys without a default are shown as one would write them. */
function exampleOf(name: string, indent: string): string[] {
  const lines = EXAMPLES[name] ?? [`${name}: …`];
  return lines.map((line) => `##   ${indent}${line}`);
}

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  pools: [
    'pools:',
    '  - name: coding',
    '    count: 3',
    '  - name: test-builder',
    '    route_types: [test, tests]',
  ],
  default_pool: ['default_pool: coding'],
  tokens: ['tokens: 20000000'],
  workflow: ['workflow: ci.yml'],
};
