import type { Need, Scene } from '../../sandbox/model/script.ts';
import { testOf } from './project.ts';
import { told } from './words.ts';

/** That the prompt holds what the maintainer wrote. */
export function need(what: keyof typeof told): Need {
  return { label: `what mona wrote: ${told[what]}`, text: told[what], in: 'task' };
}

/** The foreman model, asked for this. */
export function planScene(name: string, asked: string, plan: unknown): Scene {
  return {
    name,
    when: { model: /opus/, anywhere: [asked] },
    answer: JSON.stringify({ plan }),
  };
}

export interface Played {
  /** Words that tell this conversation from another one about the same task. */
  readonly sees?: readonly string[];
  readonly without?: readonly string[];
  readonly needs?: readonly Need[];
  readonly answer: string;
}

/** A worker whose contract names this file. */
export function work(
  name: string,
  path: string,
  { sees = [], without = [], needs = [], answer }: Played,
): Scene {
  const when = { task: [/^# Your task: /m, `\`${path}\``, ...sees], without };
  return { name, when, needs, answer, wrong: 'NOTHING TO DO: I was not told enough.\n' };
}

/** A delivery of one module and its test. */
export function module(name: string, source: string, holds: string): string {
  return deliver([
    [`src/${name}.js`, `export const ${name} = ${source};\n`],
    [`test/${name}.test.js`, testOf(name, holds)],
  ]);
}

/** A delivery of these files. */
export function deliver(files: readonly (readonly [path: string, text: string])[]): string {
  return [
    'SUMMARY: Done as it was asked for.',
    ...files.map(([path, text]) => `FILE: ${path}\n\`\`\`\n${text}\`\`\``),
    `END FILES: ${files.length}\n`,
  ].join('\n\n');
}
