import { Contract } from '../domain/contract.ts';
import type { RequestId, TaskKey } from '../domain/ids.ts';
import type { Nonce } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import {
  listSection,
  readList,
  readSections,
  readText,
  textSection,
  type Section,
} from './literal-sections.ts';
import { renderMarker } from './markers.ts';

/** What stands around a contract in its task's issue. */
export interface ContractFrame {
  readonly request: RequestId;
  /** Number of the issue that carries the request. */
  readonly issue: number;
  readonly task: TaskKey;
  readonly worker: string;
  /** Tasks that must land first; `issue` is null where theirs is not filed yet. */
  readonly after: readonly { readonly key: TaskKey; readonly issue: number | null }[];
  readonly nonce: Nonce;
}

/** Why a body holds no contract: the section by its heading, and what is wrong with it. */
export interface ContractProblem {
  readonly section: string;
  readonly why: string;
}

/** The body of a task's issue: who made it, the contract in headed parts, what it waits for, and the marker. */
export function renderContract(contract: Contract, frame: ContractFrame): string {
  return [
    `Foreman made this task (${frame.task}, for a \`${frame.worker}\` worker) for the request in #${frame.issue}. ` +
      'The contract below is what the worker is held to; an edit of it after the work began makes Foreman ask again.',
    ...TEXTS.map(([heading, part]) => textSection(heading, contract[part])),
    ...LISTS.map(([heading, part]) => listSection(heading, contract[part])),
    ...(contract.dependencies === undefined ? [] : [textSection(PACKAGES, mayChange(contract.dependencies))]),
    waitsFor(frame),
    renderMarker({ kind: 'task', request: frame.request, task: frame.task, nonce: frame.nonce }),
  ].join('\n\n');
}

/** The contract in a task's issue, exactly as it was rendered, or as a person edited it. */
export function parseContract(body: string): Result<Contract, ContractProblem> {
  const sections = readSections(body);
  const twice = sections.find((one, at) => sections.findIndex((two) => same(one, two.heading)) !== at);
  if (twice) return wrong(twice.heading, 'it stands there twice; keep one');
  const parts: Record<string, unknown> = {};
  for (const [heading, part] of [...TEXTS, ...LISTS]) {
    const section = sections.find((one) => same(one, heading));
    if (!section) return wrong(heading, `the heading "### ${heading}" is missing; put it back`);
    const read = part in ARE_TEXTS ? readText(section) : readList(section);
    if (typeof read === 'object' && 'wrong' in read)
      return wrong(heading, `"${read.wrong.slice(0, 80)}" is no list item; begin it with "- "`);
    parts[part] = read;
  }
  return checked(
    parts,
    sections.find((one) => same(one, PACKAGES)),
  );
}

const TEXTS = [
  ['Objective', 'objective'],
  ['Output format', 'outputFormat'],
] as const satisfies readonly (readonly [string, keyof Contract])[];
const ARE_TEXTS: Readonly<Record<string, true>> = { objective: true, outputFormat: true };
const LISTS = [
  ['Tools', 'tools'],
  ['Sources', 'sources'],
  ['Boundaries', 'boundaries'],
  ['Not to do', 'notToDo'],
  ['Done when', 'doneWhen'],
] as const satisfies readonly (readonly [string, keyof Contract])[];
const PACKAGES = 'Packages';

const mayChange = (may: boolean): string => (may ? 'May change.' : 'Stay as they are.');
const same = (section: Section, heading: string): boolean =>
  section.heading.toLowerCase() === heading.toLowerCase();
const wrong = (section: string, why: string): Result<Contract, ContractProblem> => err({ section, why });

function checked(
  parts: Readonly<Record<string, unknown>>,
  packages: Section | undefined,
): Result<Contract, ContractProblem> {
  const words = packages && readText(packages);
  if (words !== undefined && words !== mayChange(true) && words !== mayChange(false))
    return wrong(PACKAGES, `it must say "${mayChange(true)}" or "${mayChange(false)}"`);
  const read = Contract.safeParse(
    words === undefined ? parts : { ...parts, dependencies: words === mayChange(true) },
  );
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  const part = String(issue?.path[0] ?? '');
  const heading = [...TEXTS, ...LISTS].find(([, name]) => name === part)?.[0] ?? part;
  return wrong(heading, issue?.message ?? 'it cannot be read');
}

function waitsFor({ after }: ContractFrame): string {
  const lines = after.map((one) => `- ${one.key}${one.issue === null ? '' : ` in #${one.issue}`}`);
  return ['### Waits for', '', ...(lines.length === 0 ? ['None.'] : lines)].join('\n');
}
