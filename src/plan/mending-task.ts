import type { Contract } from '../domain/contract.ts';
import type { TaskKey } from '../domain/ids.ts';
import type { PlannedTask } from '../domain/plan.ts';

/** What a catch-up met, or the last look at the whole: files that clash, or a command that fails. */
export interface Met {
  readonly key: TaskKey;
  readonly worker: string;
  /** Null where nothing is brought in, and the request's own work does not pass as a whole. */
  readonly defaultBranch: string | null;
  /** The head that is brought in, shortened. */
  readonly from: string;
  /** Files with both sides between markers; empty where the merge is whole and red. */
  readonly clashes: readonly string[];
  /** Files that may be written to make it right. */
  readonly files: readonly string[];
  readonly failed: {
    readonly command: string;
    readonly output: string;
    /** The globs that the command belongs to: they may be written too. */
    readonly paths?: readonly string[];
  } | null;
  /** What the request's own tasks are about, one line each. */
  readonly tasks: readonly string[];
}

/** The task that brings the default branch in, or makes the whole pass, where that does not go by itself; it needs no model to be planned. */
export function mendingTask(met: Met): PlannedTask {
  return {
    key: met.key,
    title: titleOf(met).slice(0, 120),
    worker: met.worker,
    after: [],
    priority: 'high',
    contract: contractOf(met),
  };
}

function titleOf({ defaultBranch, clashes }: Met): string {
  if (defaultBranch === null) return 'Make all verify commands pass together';
  return `Bring ${defaultBranch} in${clashes.length > 0 ? ', and resolve what clashes' : ', and make it pass'}`;
}

function contractOf(met: Met): Contract {
  const { defaultBranch, clashes, failed } = met;
  return {
    objective: clashes.length > 0 ? resolveWords(met) : passWords(met),
    outputFormat:
      'FILE blocks with the whole text of each file that changes; DELETE for a file that has to go.',
    tools: [],
    sources: sourcesOf(met),
    boundaries: boundariesOf(clashes.length > 0 ? clashes : met.files, failed?.paths ?? []),
    notToDo: [
      defaultBranch === null
        ? 'Do not drop what this request added.'
        : `Do not take back what ${defaultBranch} changed, and do not drop what this request added.`,
      'Do not weaken or delete a test to make it pass.',
    ],
    doneWhen: [
      ...(clashes.length > 0
        ? ['No line with `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>` is left in the files']
        : []),
      failed ? `\`${failed.command.slice(0, 300)}\` passes` : 'The verify commands of the repository pass',
    ],
  };
}

const resolveWords = ({ defaultBranch, from }: Met): string =>
  [
    `${defaultBranch} moved to \`${from}\` while this request was worked on, and both changed the same places.`,
    'The files named below hold both sides: between `<<<<<<< work branch` and `|||||||` what this request wrote, then how it was',
    `before, and between \`=======\` and \`>>>>>>> default branch\` what ${defaultBranch} says now. Write each file so that both`,
    'intentions hold. A file without markers was deleted on one side, or is no text: decide what it has to be.',
  ].join(' ');

const passWords = ({ defaultBranch, from, failed }: Met): string =>
  [
    defaultBranch === null
      ? 'Each task of this request passed the commands for what it touched. Together, on its branch, not all of them pass:'
      : `${defaultBranch} moved to \`${from}\` while this request was worked on. Merged, no line clashes, but the whole does not pass:`,
    `\`${failed?.command.slice(0, 300) ?? 'verify'}\` fails. Change what is needed so that it passes${defaultBranch === null ? '' : ' with both'}.`,
    ...(failed && failed.output.trim() !== ''
      ? [`Its output ended with:\n\n${failed.output.trim().slice(-MOST_OUTPUT)}`]
      : []),
  ].join(' ');

const MOST_OUTPUT = 2000;
const MOST_LINES = 40;

const sourcesOf = ({ clashes, files, tasks }: Met): string[] =>
  [
    ...(clashes.length > 0 ? clashes : files).slice(0, 20).map((path) => path.slice(0, 400)),
    ...tasks.slice(0, 19).map((line) => `This request: ${line}`.slice(0, 400)),
  ].slice(0, MOST_LINES);

/** Each file by its name; where that were too many, their folders, and at last everything. */
function boundariesOf(paths: readonly string[], besides: readonly string[]): string[] {
  if (besides.includes('**')) return ['**'];
  const files = [...new Set([...paths.map(literal), ...besides.filter((glob) => !glob.startsWith('!'))])];
  if (files.length <= MOST_LINES && files.every((glob) => glob.length <= 256)) return files;
  const folders = [...new Set(files.map((path) => `${path.split('/').slice(0, -1).join('/')}/**`))];
  const isShort = folders.length <= MOST_LINES && folders.every((glob) => glob.length <= 256);
  return isShort && !folders.includes('/**') ? folders : ['**'];
}

/** A file's name as a glob that means it: signs that globs give a meaning stand for any one sign. */
const literal = (path: string): string => path.replace(/[*?[\]{}()!+@\\|]/g, '?');
