import { z } from 'zod';

/** Everything that a worker may do besides answering; all of it reads, none of it writes or runs. */
export const toolNames = ['list_files', 'read_file', 'search_files', 'web_search'] as const;
export const ToolName = z.enum(toolNames);
export type ToolName = z.infer<typeof ToolName>;

/** A worker type, pool or profile, as it stands in labels and plans. */
export const WorkerType = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, {
  error:
    'must be lower-case letters, digits and hyphens, begin with a letter, and have at most 40 characters',
});

/** What a profile's tasks end in: changed files, a report posted on the issue, or either. */
export const Delivers = z.enum(['files', 'report', 'either']);
export type Delivers = z.infer<typeof Delivers>;

export const Effort = z.enum(['low', 'medium', 'high', 'xhigh', 'max']);
export type Effort = z.infer<typeof Effort>;

/** A role's instructions, model and tools; `model: null` means the configured model of the role. */
export const Profile = z.strictObject({
  name: WorkerType,
  description: z.string().min(1).max(400),
  role: z.enum(['foreman', 'worker']),
  delivers: Delivers,
  model: z.string().min(1).max(120).nullable(),
  effort: Effort.nullable(),
  tools: z.array(ToolName).readonly(),
  routeTypes: z.array(WorkerType).readonly(),
  maxTurns: z.number().int().min(1).max(40),
  instructions: z.string().min(1).max(60_000),
});
export type Profile = z.infer<typeof Profile>;

/** A profile that was read, and what a person should know about how it was translated. */
export interface LoadedProfile {
  readonly profile: Profile;
  readonly notes: readonly string[];
}
