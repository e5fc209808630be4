import { parse } from 'yaml';
import { z } from 'zod';
import type { WorkflowTrigger, WorkflowView } from '../domain/set-up.ts';

const Names = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Filter = z.looseObject({ branches: Names.optional() }).nullable();
const On = z.union([
  Names.transform((names) => names.map((event): WorkflowTrigger => ({ event, branches: null }))),
  z.record(z.string(), z.union([Filter, z.unknown().transform(() => null)])).transform((events) =>
    Object.entries(events).map(([event, filter]): WorkflowTrigger => ({
      event,
      branches: filter?.branches ?? null,
    })),
  ),
]);
const File = z.looseObject({ name: z.string().optional(), on: On });

/** What starts a workflow; null for a text that is no workflow. */
export function readWorkflow(path: string, text: string): WorkflowView | null {
  const file = File.safeParse(parsed(text));
  if (!file.success) return null;
  return { path, name: file.data.name ?? path, triggers: file.data.on, text };
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
