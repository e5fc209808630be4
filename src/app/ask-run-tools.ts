import {
  readReadToolCall,
  readToolNames,
  type ReadToolCall,
  type ReadToolName,
} from '../domain/read-tool.ts';
import type { AnswerBlock, Json, ToolResult } from '../ports/model.ts';
import type { Tree, TreeRefusal } from '../ports/tree.ts';
import { compileGlobs, globProblem } from '../text/globs.ts';
import { cutLines, cutText, type Cut } from './ask-cut.ts';

const mostCalls = 16;
const mostHits = 200;
const mostFiles = 1000;

/** The results of the tool calls in an answer, in their order. What the model got wrong comes back as an error that it can read. */
export function runReadTools(
  tree: Tree,
  content: readonly AnswerBlock[],
  allowed: readonly ReadToolName[],
): Promise<readonly ToolResult[]> {
  const calls = content.filter((block) => block.type === 'tool_use');
  return Promise.all(
    calls.map(async (call, index): Promise<ToolResult> => {
      const name = readToolNames.find((known) => known === call.name && allowed.includes(known));
      const outcome =
        index >= mostCalls
          ? failed(`At most ${mostCalls} tool calls are run at a time. Call this one again.`)
          : name === undefined
            ? failed(`There is no tool named ${call.name.slice(0, 60)}.`)
            : await run(tree, name, call.input);
      return {
        type: 'tool_result',
        toolUseId: call.id,
        text: outcome.text || '(empty)',
        isError: outcome.isError,
      };
    }),
  );
}

interface Outcome {
  readonly text: string;
  readonly isError: boolean;
}

const failed = (text: string): Outcome => ({ text, isError: true });
const shown = ({ text, note }: Cut): Outcome => ({
  text: note ? `${text}\n[${note}]` : text,
  isError: false,
});

async function run(tree: Tree, name: ReadToolName, input: Json): Promise<Outcome> {
  const call = readReadToolCall(name, input);
  if (!call.ok) return failed(`The input is not valid: ${call.error}`);
  switch (call.value.name) {
    case 'list_files':
      return listFiles(tree, call.value.input);
    case 'read_file':
      return readFile(tree, call.value.input);
    case 'search_files':
      return searchFiles(tree, call.value.input);
  }
}

type InputOf<Name extends ReadToolName> = Extract<ReadToolCall, { name: Name }>['input'];

async function listFiles(tree: Tree, { glob, folder }: InputOf<'list_files'>): Promise<Outcome> {
  const problem = globFault(glob) ?? (folder === undefined ? undefined : folderFault(folder));
  if (problem !== undefined) return failed(problem);
  const within = folderPrefix(folder);
  const matches = glob === undefined ? () => true : compileGlobs([glob]);
  const files = (await tree.list()).filter((entry) => entry.path.startsWith(within) && matches(entry.path));
  if (files.length === 0) return failed('No file of the repository is there.');
  const lines = files.map(({ path, kind }) =>
    kind === 'symlink' || kind === 'submodule' ? `${path} (${kind}, cannot be read)` : path,
  );
  return shown(cutLines(lines, mostFiles, 'files'));
}

async function readFile(
  tree: Tree,
  { path, first_line: first, last_line: last }: InputOf<'read_file'>,
): Promise<Outcome> {
  const read = await tree.read(path);
  if (!read.ok) return failed(`${path.slice(0, 300)} ${refusalText[read.error]}`);
  return shown(cutText(read.value, { ...(first ? { first } : {}), ...(last ? { last } : {}) }));
}

async function searchFiles(
  tree: Tree,
  { pattern, regex, ignore_case, glob }: InputOf<'search_files'>,
): Promise<Outcome> {
  const problem = globFault(glob);
  if (problem !== undefined) return failed(problem);
  const found = await tree.search({
    pattern,
    literal: !regex,
    ignoreCase: ignore_case,
    maxHits: mostHits,
    ...(glob === undefined ? {} : { accept: compileGlobs([glob]) }),
  });
  if (!found.ok) return failed(`The search ${refusalText[found.error]}`);
  if (found.value.hits.length === 0) return { text: 'Nothing matches.', isError: false };
  const lines = found.value.hits.map((hit) => `${hit.path}:${hit.line}: ${hit.text}`);
  const cut = cutLines(lines, mostHits, 'hits');
  return shown(found.value.more ? { ...cut, note: 'cut: there are more hits; search more narrowly' } : cut);
}

function globFault(glob: string | undefined): string | undefined {
  const problem = glob === undefined ? undefined : globProblem(glob);
  return problem === undefined ? undefined : `The glob ${problem}.`;
}

const folderFault = (folder: string): string | undefined =>
  folder.startsWith('/') || folder.split('/').includes('..')
    ? `${folder.slice(0, 300)} ${refusalText.outside}`
    : undefined;

/** `.`, `./src`, `src/` and `src` are what people write. */
function folderPrefix(folder = ''): string {
  const bare = folder.replace(/^\.\/?/, '').replace(/\/+$/, '');
  return bare === '' ? '' : `${bare}/`;
}

const refusalText: Readonly<Record<TreeRefusal, string>> = {
  outside: 'is outside the repository. Paths are relative to it.',
  'not-found': 'does not exist at this commit. List the folder to see what does.',
  folder: 'is a folder. List it instead.',
  symlink: 'is, or lies behind, a symbolic link, which is never followed.',
  submodule: 'is a submodule, whose files are not here.',
  'too-large': 'is too large to be read.',
  binary: 'is not a text file.',
  'bad-pattern': 'pattern is not valid.',
  timeout: 'took too long. Use plain text or a narrower pattern.',
};
