import { toolNames, type ToolName } from '../domain/profile.ts';

/** Which of our tools stand for the tools that a mount plan names, and a sentence for each that has no counterpart. */
export interface TranslatedTools {
  readonly tools: readonly ToolName[];
  readonly notes: readonly string[];
}

const reading: readonly ToolName[] = ['list_files', 'read_file', 'search_files'];
const web: readonly ToolName[] = ['web_search'];

const counterparts: Readonly<Record<string, readonly ToolName[]>> = {
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

const dropped: Readonly<Record<string, string>> = {
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
export function translateTools(written: readonly string[]): TranslatedTools {
  const found = new Set<ToolName>();
  const notes = new Set<string>();
  for (const tool of written) {
    const bare = tool
      .replace(/^tool[-_]/, '')
      .replaceAll('_', '-')
      .toLowerCase();
    const own = toolNames.find((name) => name === tool);
    const mapped = own === undefined ? counterparts[bare] : [own];
    for (const name of mapped ?? []) found.add(name);
    if (mapped === undefined)
      notes.add(`The tool ${tool} was left out: ${dropped[bare] ?? 'Foreman has none like it'}.`);
    else if (writers.has(bare))
      notes.add(`The tool ${tool} reads only: a worker changes files by its delivery.`);
  }
  return { tools: toolNames.filter((tool) => found.has(tool)), notes: [...notes] };
}
