import { z } from 'zod';
import { currentModel } from '../domain/model-name.ts';
import { WorkerType, type Delivers, type LoadedProfile, type Profile } from '../domain/profile.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readYaml, type YamlProblem } from './config-yaml.ts';
import type { FrontMatter } from './front-matter.ts';
import { translateTools } from './profile-tools.ts';

type Read = Result<LoadedProfile, readonly YamlProblem[]>;

const name = z.string().min(1).max(200);
const module = z.looseObject({ module: name, source: z.string().optional() });
const provider = z.looseObject({
  module: name,
  config: z.looseObject({ default_model: z.string().optional(), model: z.string().optional() }).optional(),
});

/** The short form: prompt, provider, model and tool names in one object. */
const Mounts = z.looseObject({
  mounts: z.looseObject({
    system_prompt: z.string().min(1).max(60_000),
    provider: z.string().default('anthropic'),
    model: z.string().optional(),
    tools: z.array(name).max(50).default([]),
  }),
});

/** The long form: modules with sources; the prompt, if there is one, stands elsewhere. */
const Modules = z.looseObject({
  session: z.looseObject({}).optional(),
  providers: z.array(provider).min(1).max(10),
  tools: z.array(module).max(50).default([]),
});

const Manifest = z.looseObject({
  bundle: z.looseObject({ name: name, description: z.string().max(400).optional() }),
  providers: z.array(provider).max(10).default([]),
  tools: z.array(module).max(50).default([]),
});

interface Mounted {
  readonly name: string;
  readonly description?: string | undefined;
  readonly instructions?: string | undefined;
  readonly provider: string;
  readonly model: string | undefined;
  readonly tools: readonly string[];
  readonly unused: readonly string[];
}

/** A JSON mount plan in either form, translated to a profile; what could not be translated is named in its notes. */
export function readMountPlan(profile: string, text: string): Read {
  // JSON is YAML, so one reader gives the places of problems for both.
  const shape = readYaml(text, z.looseObject({ mounts: z.unknown().optional() }));
  if (!shape.ok) return shape;
  return shape.value.value.mounts === undefined ? readModules(profile, text) : readMounts(profile, text);
}

/** A bundle's `bundle.md`: modules in the front matter, the prompt below it. */
export function readBundleManifest(parts: FrontMatter): Read {
  const read = readYaml(parts.yaml, Manifest, parts.yamlLine);
  if (!read.ok) return read;
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

function readMounts(profile: string, text: string): Read {
  const read = readYaml(text, Mounts);
  if (!read.ok) return read;
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

function readModules(profile: string, text: string): Read {
  const read = readYaml(text, Modules);
  if (!read.ok) return read;
  const plan = read.value.value;
  const mounted = {
    name: profile,
    ...providerOf(plan.providers[0]),
    tools: plan.tools.map((tool) => tool.module),
    unused: unusedKeys(plan, ['session', 'providers', 'tools']),
  };
  return toProfile(mounted, (message) => [read.value.at(['providers'], message)]);
}

function providerOf(first: z.infer<typeof provider> | undefined): Pick<Mounted, 'provider' | 'model'> {
  const model = first?.config?.default_model ?? first?.config?.model;
  return { provider: first?.module.replace(/^provider-/, '') ?? 'anthropic', model };
}

function toProfile(mounted: Mounted, at: (message: string) => YamlProblem[]): Read {
  if (mounted.provider !== 'anthropic') {
    return err(
      at(`The provider "${mounted.provider}" is not supported; Foreman asks Anthropic models only.`),
    );
  }
  if (!WorkerType.safeParse(mounted.name).success) {
    return err(at(`The profile's name "${mounted.name}" must be lower-case letters, digits and hyphens.`));
  }
  const tools = translateTools(mounted.tools);
  const model = mounted.model === undefined ? null : currentModel(mounted.model);
  const notes = [
    ...tools.notes,
    ...(model?.note == null ? [] : [model.note]),
    ...(mounted.instructions
      ? []
      : ['The mount plan has no prompt: its worker is told its role and its contract alone.']),
    ...mounted.unused.map((key) => `The key ${key} has no meaning here and was left out.`),
  ];
  return ok({ profile: profileOf(mounted, tools.tools, model?.model ?? null), notes });
}

function profileOf(mounted: Mounted, tools: Profile['tools'], model: string | null): Profile {
  const role = /\bforeman\b/.test(mounted.name) ? 'foreman' : 'worker';
  const delivers: Delivers = /research|review|valid|audit/.test(mounted.name) ? 'either' : 'files';
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
    instructions:
      mounted.instructions || `You are the ${title}. Do what the contract says, and nothing beyond it.`,
  };
}

const unusedKeys = (value: object, used: readonly string[]): string[] =>
  Object.keys(value).filter((key) => !used.includes(key));
