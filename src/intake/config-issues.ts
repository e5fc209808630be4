import { z } from 'zod';
import { nearestWord } from './config-nearest.ts';
import { renderPath, type YamlPath } from './config-path.ts';

interface WordedIssue {
  readonly path: YamlPath;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Words the problems that a schema found: one sentence each, with the nearest known word where one was mistyped. */
export function wordIssues(issues: readonly Issue[], schema: z.ZodType, input: unknown): WordedIssue[] {
  return issues.flatMap((issue) => {
    const path = plainPath(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, path, schema) }));
    }
    if (issue.code === 'invalid_union') return wordUnion(issue, { path, schema, input });
    return [{ path, message: sentence(path, wordIssue(issue, valueAt(input, path))) }];
  });
}

/** A union is worded by the one branch that got past the kind of value, since the others only say that it differs. */
function wordUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  at: { path: YamlPath; schema: z.ZodType; input: unknown },
): WordedIssue[] {
  const near = issue.errors.find((branch) =>
    branch.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
  );
  if (near === undefined || near.length === 0)
    return [{ path: at.path, message: sentence(at.path, issue.message) }];
  const inner = near.map((one) => ({ ...one, path: [...at.path, ...one.path] }));
  return wordIssues(inner, at.schema, at.input);
}

function unknownKey(key: string, path: YamlPath, schema: z.ZodType): string {
  const known = keysAt(schema, path);
  const near = nearestWord(key, known);
  const place = path.length === 0 ? '' : ` in ${renderPath(path)}`;
  const fix = near === null ? `Known here: ${known.join(', ')}.` : `Did you mean "${near}"?`;
  return `Unknown key "${key}"${place}. ${fix}`;
}

function wordIssue(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? 'is missing'
        : `must be ${kindWord(issue.expected)}, not ${describe(value)}`;
    case 'invalid_value':
      return wordChoice(issue.values.map(String), value);
    case 'too_small':
      return sized(issue.origin, `at least ${String(issue.minimum)}`, issue.inclusive === false);
    case 'too_big':
      return sized(issue.origin, `at most ${String(issue.maximum)}`, false);
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'is no valid key';
    default:
      return issue.message;
  }
}

function wordChoice(choices: readonly string[], value: unknown): string {
  const near = typeof value === 'string' ? nearestWord(value, choices) : null;
  const hint = near === null ? '' : `; did you mean "${near}"?`;
  return `must be one of ${choices.join(', ')}, not ${describe(value)}${hint}`;
}

function sized(origin: string, bound: string, isOpen: boolean): string {
  if (isOpen) return `must be more than ${bound.replace('at least ', '')}`;
  if (origin === 'string')
    return bound === 'at least 1' ? 'must not be empty' : `must have ${bound} characters`;
  return origin === 'array' ? `must have ${bound} entries` : `must be ${bound}`;
}

function sentence(path: YamlPath, clause: string): string {
  const subject = path.length === 0 ? 'The file' : renderPath(path);
  return `${subject} ${clause}${/[.?]$/.test(clause) ? '' : '.'}`;
}

const kindWords: Readonly<Record<string, string>> = {
  object: 'a mapping of keys',
  record: 'a mapping of keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
const kindWord = (kind: string): string => kindWords[kind] ?? kind;

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const shown = JSON.stringify(value) ?? 'nothing';
  return typeof value === 'string' ? `the text ${shown.slice(0, 60)}` : shown.slice(0, 60);
}

const plainPath = (path: readonly PropertyKey[]): YamlPath =>
  path.map((part) => (typeof part === 'number' ? part : String(part)));

function valueAt(input: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === String(part))?.[1];
  }, input);
}

/** The keys that the schema knows at a path, found by walking it; empty where it knows none by name. */
function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  const found = path.reduce<unknown>((at, part) => step(at, part), schema);
  const shape = objectOf(found)?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

function step(schema: unknown, part: string | number): unknown {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return bare.element;
  if (bare instanceof z.ZodRecord) return bare.valueType;
  return objectOf(bare)?.shape[String(part)];
}

function objectOf(schema: unknown): z.ZodObject | undefined {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) return bare;
  if (!(bare instanceof z.ZodUnion)) return undefined;
  return bare.options.map(objectOf).find((option) => option !== undefined);
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrapped(schema.unwrap());
  }
  return schema instanceof z.ZodReadonly ? unwrapped(schema.unwrap()) : schema;
}
