import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { toValue, type Value, type ValueMap } from './value.ts';

/** What an expression may see. */
export interface Scope {
  readonly contexts: ValueMap;
  readonly status?: Status | undefined;
  /** Folder that `hashFiles` reads; absent where there is no workspace. */
  readonly hashFiles?: ((patterns: readonly string[]) => string) | undefined;
}

/** The answers of `success()`, `failure()` and `cancelled()`. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

const contextNames = [
  'github',
  'needs',
  'strategy',
  'matrix',
  'secrets',
  'vars',
  'inputs',
  'env',
  'steps',
  'job',
  'jobs',
  'runner',
];
const statusNames = new Set(['success', 'failure', 'cancelled', 'always']);

/** The value of one expression without its `${{ }}`; throws with the expression in the message. */
export function evaluate(source: string, scope: Scope): Value {
  try {
    const functions = functionsOf(scope);
    const parsed = new Parser(new Lexer(source).lex().tokens, contextNames, functions).parse();
    const byName = new Map(functions.map((item) => [item.name.toLowerCase(), item]));
    const result = new Evaluator(parsed, contextsOf(scope), byName).evaluate();
    return toPlain(result);
  } catch (error) {
    throw new Error(`The expression \`${source}\` failed: ${messageOf(error)}`, { cause: error });
  }
}

/** True where the expression calls one of the four status functions. */
export function asksStatus(source: string): boolean {
  const tokens = new Lexer(source).lex().tokens;
  return tokens.some(
    (token, index) => statusNames.has(token.lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(',
  );
}

/** Truth as Actions sees it: null, false, 0, NaN and the empty text are false. */
export function isTruthy(value: Value): boolean {
  return Boolean(value);
}

/** The words of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function functionsOf(scope: Scope): FunctionDefinition[] {
  const { status, hashFiles } = scope;
  const flag = (name: string, value: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  });
  const hash: FunctionDefinition = {
    name: 'hashFiles',
    minArgs: 1,
    maxArgs: 255,
    call: (...patterns) =>
      new data.StringData(hashFiles?.(patterns.map((pattern) => pattern.coerceString())) ?? ''),
  };
  return [
    ...(status ? (['success', 'failure', 'cancelled'] as const).map((name) => flag(name, status[name])) : []),
    ...(status ? [flag('always', true)] : []),
    ...(hashFiles ? [hash] : []),
  ];
}

function contextsOf(scope: Scope): data.Dictionary {
  const pairs = contextNames.map((key) => ({ key, value: toData(scope.contexts[key] ?? null) }));
  return new data.Dictionary(...pairs);
}

function toData(value: Value): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (value instanceof Array) return new data.Array(...value.map((item: Value) => toData(item)));
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}

function toPlain(result: data.ExpressionData): Value {
  return toValue(JSON.parse(JSON.stringify(result, data.replacer)));
}
