import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigFile } from '../src/intake/config-schema.ts';
import { ProfileFile } from '../src/intake/profile.ts';

const Schema = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  required: z.array(z.string()).optional(),
  get items() {
    return Schema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), Schema]).optional();
  },
  get anyOf() {
    return z.array(Schema).optional();
  },
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});
type Schema = z.infer<typeof Schema>;

const head = `# Configuration

Made from the schema by \`node scripts/configuration-docs.ts\`; change the descriptions there, not this page.

Foreman works without any configuration. What a repository wants otherwise stands in \`.github/foreman.yml\` on the
default branch; a pull request that changes it has no effect before it is merged. Unknown keys are refused with the nearest
known one, and all problems are told at once, with line and column. \`init\` writes the file with every key, its meaning and its
default as comments ([set-up](set-up.md)).

\`\`\`yaml
pools:
  - name: backend
    profile: coding
    count: 2
  - name: test-builder
  - name: security
    worker_bundle: git+https://github.com/acme/workers@v1#subdirectory=security
    max_concurrent: 1
    route_types: [audit]
default_pool: backend
approval: { dollars: 5, tasks: 10 }
verify:
  setup: [npm ci]
  commands: [npm test]
shared: [CHANGELOG.md]
names:
  priority:critical: P0
\`\`\`
`;

const routing = `## How a worker is found

A worker type (from a plan or a \`worker:<type>\` label) goes to the pool of that name, else to the first pool whose
\`route_types\` hold it, else to \`default_pool\`; without one it is refused and the known types are listed. A pool's
\`profile\` is looked for in \`.github/foreman/profiles/\` and then among the built-in ones. Its model is, in this order:
\`models.roles.<pool>\`, \`models.roles.<profile>\`, the profile's own, \`models.worker\`. Aliases (\`opus\`, \`sonnet\`, \`haiku\`)
mean the present models, and names that the API no longer serves become the present model of their family, with a note.
`;

const mountPlans = `## Mount plans and bundles

A profile may also be a JSON mount plan, in the short form (\`{"mounts": {"system_prompt", "provider", "model", "tools"}}\`) or the
long one (\`{"session", "providers": [{"module", "config"}], "tools": [{"module", "source"}]}\`), or the \`bundle.md\` of a bundle.
It is translated, and what cannot be is named in a note that the plan shows:

| In the mount plan | Here |
| --- | --- |
| \`filesystem\`, \`tool-filesystem\` | \`list_files\`, \`read_file\`, \`search_files\`; a worker changes files by its delivery |
| \`web-search\`, \`tool-web-search\`, \`web-fetch\` | \`web_search\` |
| \`bash\`, \`shell\` | left out: workers have no shell; the repository's commands run when the delivery is verified |
| \`issue\`, \`tool-issue\`, \`task\`, \`todo\` | left out: Foreman itself keeps the issues and the plan |
| any other tool, \`session\` and other keys | left out |
| a provider other than \`anthropic\` | refused |

A bundle reference has the form \`git+https://host/owner/repo@ref#subdirectory=path\`. Without \`@ref\` the default branch is
meant; either way it is pinned to a commit before any work is granted. Credentials, \`..\` and other schemes are refused. The
profile is the file \`profile.md\`, \`profile.json\`, \`bundle.md\` or \`mount-plan.json\` in that folder, or the only Markdown or JSON
file there.
`;

/** The whole page `docs/configuration.md`. */
export function renderConfigurationDocs(): string {
  const config = schemaOf(ConfigFile);
  const profile = schemaOf(ProfileFile);
  const profiles =
    '## Profiles\n\nMarkdown files in `.github/foreman/profiles/`: front matter with these keys, and the instructions below it.\n';
  return [
    head,
    notInEffect,
    '## Keys\n',
    table(config),
    ...sections(config),
    routing,
    profiles,
    table(profile),
    mountPlans,
  ].join('\n');
}

/** Said here until the flow reads them. */
const notInEffect =
  'Checked but **not in effect in this version**: `worker_bundle` (refused with a clear error when it is needed).\n';

const schemaOf = (schema: z.ZodType): Schema => Schema.parse(z.toJSONSchema(schema, { io: 'input' }));

/** A table for every key that holds further keys. */
function sections(config: Schema): string[] {
  return Object.entries(config.properties ?? {}).flatMap(([key, schema]) => {
    const inner = keysInside(schema);
    return inner === null ? [] : [`## \`${key}${inner.suffix}\`\n`, table(inner.schema)];
  });
}

function keysInside(schema: Schema): { suffix: string; schema: Schema } | null {
  if (schema.properties !== undefined) return { suffix: '', schema };
  if (schema.items?.properties !== undefined) return { suffix: '[]', schema: schema.items };
  const values = schema.additionalProperties;
  if (typeof values === 'object' && values.properties !== undefined)
    return { suffix: '.<name>', schema: values };
  const branch = schema.anyOf?.find((one) => one.properties !== undefined);
  return branch === undefined ? null : { suffix: '', schema: branch };
}

function table(schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const isRequired = schema.required?.includes(key) === true && value.default === undefined;
    return `| \`${key}\` | ${kindOf(value)} | ${isRequired ? 'required' : defaultOf(value)} | ${value.description ?? ''} |`;
  });
  return ['| Key | Kind | Default | Meaning |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function kindOf(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(kindOf).join(', or ');
  if (schema.type === 'array') return `list of ${plural(schema.items)}`;
  if (schema.type === 'object') return 'mapping';
  if (schema.type === 'integer') return `whole number${range(schema)}`;
  return schema.type === 'string' ? 'text' : `${schema.type ?? 'any'}${range(schema)}`;
}

const plural = (items: Schema | undefined): string => (items?.type === 'object' ? 'mappings' : 'texts');

function range(schema: Schema): string {
  const most = schema.maximum === Number.MAX_SAFE_INTEGER ? undefined : schema.maximum;
  if (schema.exclusiveMinimum === 0) return ', more than 0';
  if (schema.minimum === undefined || schema.minimum < 0) return '';
  return most === undefined ? `, at least ${schema.minimum}` : `, ${schema.minimum} to ${most}`;
}

function defaultOf(schema: Schema): string {
  const { default: value } = schema;
  if (value === undefined) return '–';
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((one) => `\`${String(one)}\``).join(', ');
  return typeof value === 'object' ? '–' : `\`${String(value)}\``;
}

if (import.meta.main) {
  await writeFile(new URL('../docs/configuration.md', import.meta.url), renderConfigurationDocs());
}
