import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { wordIssues } from './config-issues.ts';
import { renderPath, type YamlPath } from './config-path.ts';

/** One thing that is wrong in a YAML text: where, and one sentence that names it and the fix. Lines count from 1. */
export interface YamlProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A value that fits its schema, and the means to say where a part of it stands. */
export interface ReadYaml<T> {
  readonly value: T;
  readonly at: (path: YamlPath, message: string) => YamlProblem;
}

const MOST_CHARACTERS = 64 * 1024;

/** YAML text to a value of the schema, or every problem at once; `firstLine` is the text's own line in its file. */
export function readYaml<T extends z.ZodType>(
  text: string,
  schema: T,
  firstLine = 1,
): Result<ReadYaml<z.infer<T>>, readonly YamlProblem[]> {
  if (text.length > MOST_CHARACTERS) {
    const message = `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`;
    return err([{ path: '', line: firstLine, column: 1, message }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const flaws = [...document.errors, ...document.warnings];
  if (flaws.length > 0) {
    return err(flaws.map((flaw) => syntaxProblem(flaw.message, lines.linePos(flaw.pos[0]), firstLine)));
  }
  const at = locator(document, lines, firstLine);
  const value = plainValue(document);
  if (!value.ok) return err([at([], value.error)]);
  const parsed = schema.safeParse(value.value);
  if (parsed.success) return ok({ value: parsed.data, at });
  return err(wordIssues(parsed.error.issues, schema, value.value).map((one) => at(one.path, one.message)));
}

/** The same list for a person: one line each, with its place. */
export const renderYamlProblems = (file: string, problems: readonly YamlProblem[]): string =>
  problems.map((one) => `${file}:${one.line}:${one.column}: ${one.message}`).join('\n');

/** An empty document and keys without a value count as not written. */
function plainValue(document: Document): Result<unknown, string> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (isCircular(value)) return err('A YAML alias stands inside of what it names; write the values out.');
    return ok(withoutNulls(value) ?? {});
  } catch (cause) {
    if (cause instanceof ReferenceError)
      return err('Too many or unknown YAML aliases; write the values out.');
    throw cause;
  }
}

function isCircular(value: unknown, above: readonly object[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.includes(value)) return true;
  return Object.values(value).some((inner) => isCircular(inner, [...above, value]));
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

function syntaxProblem(reason: string, pos: { line: number; col: number }, firstLine: number): YamlProblem {
  const sentence = reason.split('\n')[0]?.trim() ?? reason;
  const message = `This is no valid YAML: ${sentence.endsWith('.') ? sentence : `${sentence}.`}`;
  return { path: '', line: pos.line + firstLine - 1, column: pos.col, message };
}

/** Finds the key where there is one, else the value, else the nearest parent that was written. */
function locator(document: Document, lines: LineCounter, firstLine: number): ReadYaml<unknown>['at'] {
  return (path, message) => {
    let offset = 0;
    for (let length = path.length; length > 0 && offset === 0; length -= 1) {
      offset = offsetOf(document, path.slice(0, length));
    }
    const pos = lines.linePos(offset);
    return {
      path: renderPath(path),
      line: Math.max(1, pos.line) + firstLine - 1,
      column: Math.max(1, pos.col),
      message,
    };
  };
}

function offsetOf(document: Document, path: YamlPath): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const key = parent.items.map((item) => item.key).find((one) => isScalar(one) && one.value === last);
    if (isNode(key)) return key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
