import { z } from 'zod';
import { currentModel } from '../domain/model-name.ts';
import { Delivers, Effort, toolNames, ToolName, WorkerType, type LoadedProfile } from '../domain/profile.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readYaml, type YamlProblem } from './config-yaml.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readBundleManifest, readMountPlan } from './profile-mount-plan.ts';

export type ProfileProblem = YamlProblem;

const MOST_INSTRUCTIONS = 60_000;

/** The front matter of a profile as it is written. */
export const ProfileFile = z.strictObject({
  name: WorkerType.describe('The profile’s name; pools refer to it.'),
  description: z
    .string()
    .min(1)
    .max(400)
    .describe('What it is for; the foreman chooses workers by this sentence.'),
  role: z.enum(['foreman', 'worker']).default('worker').describe('`foreman` plans, `worker` does tasks.'),
  delivers: Delivers.default('files').describe(
    'What its tasks end in: `files`, a `report` on the issue, or `either`; only the last two may have no boundaries.',
  ),
  model: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe(
      'A model, an alias (`opus`, `sonnet`, `haiku`) or `small`; the role’s configured model if left out.',
    ),
  effort: Effort.optional().describe('How much the model thinks; its own default if left out.'),
  tools: z
    .array(ToolName)
    .max(10)
    .default(['list_files', 'read_file', 'search_files'])
    .describe('Read-only tools: `list_files`, `read_file`, `search_files`, `web_search`.'),
  route_types: z.array(WorkerType).max(30).default([]).describe('Types it is meant for, shown to people.'),
  max_turns: z.number().int().min(1).max(40).default(40).describe('Tool turns in one conversation.'),
});

/** A profile file of any supported form, chosen by its content; `file` is its path, used for names and messages. */
export function readProfile(file: string, text: string): Result<LoadedProfile, readonly ProfileProblem[]> {
  if (file.endsWith('.json')) return readMountPlan(profileName(file), text);
  const parts = splitFrontMatter(text);
  if (parts === null) {
    const message = 'A profile begins with front matter: `---`, its keys, `---`, and then the instructions.';
    return err([{ path: '', line: 1, column: 1, message }]);
  }
  if (/^bundle:/m.test(parts.yaml)) return readBundleManifest(parts);
  const read = readYaml(parts.yaml, ProfileFile, parts.yamlLine);
  if (!read.ok) return read;
  const { value, at } = read.value;
  if (parts.body === '') return err([at([], 'The profile has no instructions below its front matter.')]);
  if (parts.body.length > MOST_INSTRUCTIONS) {
    return err([
      at([], `The instructions have ${parts.body.length} characters; at most ${MOST_INSTRUCTIONS} are used.`),
    ]);
  }
  if (value.name !== profileName(file) && !isGeneric(file)) {
    return err([
      at(['name'], `The profile is named "${value.name}", but its file is ${file}; make them the same.`),
    ]);
  }
  return ok(toProfile(value, parts.body));
}

const generic = new Set(['profile', 'bundle', 'mount-plan']);

/** `profiles/coding-worker.json` is the profile `coding-worker`; a file with a general name is called like its folder. */
export function profileName(file: string): string {
  const [base = '', folder] = file.toLowerCase().split('/').reverse();
  const name = base.replace(/\.(?:md|json)$/, '');
  return generic.has(name) && folder !== undefined ? folder : name;
}

const isGeneric = (file: string): boolean => generic.has(/([^/]*)\.\w+$/.exec(file)?.[1] ?? '');

function toProfile(file: z.infer<typeof ProfileFile>, instructions: string): LoadedProfile {
  const model = file.model === undefined ? null : currentModel(file.model);
  const profile = {
    name: file.name,
    description: file.description,
    role: file.role,
    delivers: file.delivers,
    model: model?.model ?? null,
    effort: file.effort ?? null,
    tools: toolNames.filter((tool) => file.tools.includes(tool)),
    routeTypes: file.route_types,
    maxTurns: file.max_turns,
    instructions,
  };
  return { profile, notes: model?.note == null ? [] : [model.note] };
}
