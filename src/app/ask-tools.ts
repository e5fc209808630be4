import { readToolNames, type ReadToolName } from '../domain/read-tool.ts';
import type { ModelTool } from '../ports/model.ts';

/** The definitions of the given tools. */
export const readToolDefinitions = (names: readonly ReadToolName[]): readonly ModelTool[] =>
  readToolNames.filter((name) => names.includes(name)).map((name) => definitions[name]);

const text = (description: string) => ({ type: 'string', description }) as const;
const line = (description: string) => ({ type: 'integer', description }) as const;

const definitions: Readonly<Record<ReadToolName, ModelTool>> = {
  list_files: {
    kind: 'own',
    name: 'list_files',
    description:
      'Lists the files of the repository at the commit that you work on. Give a folder, or a glob such as src/**/*.ts, or neither for all.',
    inputSchema: {
      type: 'object',
      properties: {
        folder: text('Path of a folder, relative to the repository.'),
        glob: text('Wildcards *, **, ? and {a,b}.'),
      },
      additionalProperties: false,
    },
  },
  read_file: {
    kind: 'own',
    name: 'read_file',
    description: 'Returns the text of one file, whole or some of its lines, byte for byte.',
    inputSchema: {
      type: 'object',
      properties: {
        path: text('Path of the file, relative to the repository.'),
        first_line: line('First line to return, counted from 1.'),
        last_line: line('Last line to return.'),
      },
      required: ['path'],
      additionalProperties: false,
    },
  },
  search_files: {
    kind: 'own',
    name: 'search_files',
    description: 'Finds lines in the text files of the repository. Each hit is shown as path:line: text.',
    inputSchema: {
      type: 'object',
      properties: {
        pattern: text('Plain text, or a regular expression if regex is true. It is matched within one line.'),
        regex: { type: 'boolean', description: 'The pattern is a regular expression.' },
        ignore_case: { type: 'boolean', description: 'Capital and small letters are the same.' },
        glob: text('Only files that match, such as src/**/*.ts.'),
      },
      required: ['pattern'],
      additionalProperties: false,
    },
  },
};
