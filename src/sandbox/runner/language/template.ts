import { asksStatus, evaluate, isTruthy, type Scope } from './expressions.ts';
import { isList, mapOf, textOf, type Value, type ValueMap } from './value.ts';

type Part = { readonly text: string } | { readonly expression: string };

/** Fills every `${{ }}` in a value; a text that is nothing but one expression keeps the expression's type. */
export function fill(value: Value, scope: Scope): Value {
  if (typeof value === 'string') return fillText(value, scope);
  if (isList(value)) return value.map((item) => fill(item, scope));
  return value !== null && typeof value === 'object' ? fillMap(value, scope) : value;
}

/** Fills an object's values; one that is a single expression must give an object. */
export function fillMap(value: Value | undefined, scope: Scope): ValueMap {
  if (typeof value === 'string') return mapOf(fill(value, scope));
  return Object.fromEntries(Object.entries(mapOf(value)).map(([key, item]) => [key, fill(item, scope)]));
}

/** Fills and gives the text. */
export function fillToText(value: Value | undefined, scope: Scope): string {
  return textOf(fill(value ?? null, scope));
}

/** Decides an `if:`; without a status function it means `success() && (…)`. */
export function decideIf(condition: string | undefined, scope: Scope): boolean {
  const source = conditionSource(condition);
  if (source === undefined) return scope.status?.success ?? true;
  const passed = isTruthy(evaluate(source, scope));
  return asksStatus(source) ? passed : passed && (scope.status?.success ?? true);
}

/** The same where nobody can be told of a broken expression: it does not hold. */
export function holdsIf(condition: string | undefined, scope: Scope): boolean {
  try {
    return decideIf(condition, scope);
  } catch {
    return false;
  }
}

/** True where the text holds an expression. */
export function hasExpression(text: string): boolean {
  return text.includes('${{');
}

function conditionSource(condition: string | undefined): string | undefined {
  if (condition === undefined || condition.trim() === '') return undefined;
  if (!hasExpression(condition)) return condition;
  const parts = splitTemplate(condition.trim());
  const [only] = parts;
  if (parts.length === 1 && only && 'expression' in only) return only.expression;
  return `format('${parts.map(formatPart).join('')}'${argumentsOf(parts)})`;
}

function formatPart(part: Part, index: number, parts: readonly Part[]): string {
  if ('text' in part) return part.text.replaceAll("'", "''").replaceAll('{', '{{').replaceAll('}', '}}');
  return `{${parts.slice(0, index).filter((earlier) => 'expression' in earlier).length}}`;
}

function argumentsOf(parts: readonly Part[]): string {
  return parts.map((part) => ('expression' in part ? `, ${part.expression}` : '')).join('');
}

function fillText(text: string, scope: Scope): Value {
  if (!hasExpression(text)) return text;
  const parts = splitTemplate(text);
  const [only] = parts;
  if (parts.length === 1 && only && 'expression' in only) return evaluate(only.expression, scope);
  return parts
    .map((part) => ('text' in part ? part.text : textOf(evaluate(part.expression, scope))))
    .join('');
}

function splitTemplate(text: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = text;
  for (;;) {
    const start = rest.indexOf('${{');
    const end = start < 0 ? -1 : endOfExpression(rest, start + 3);
    if (start < 0 || end < 0) break;
    if (start > 0) parts.push({ text: rest.slice(0, start) });
    parts.push({ expression: rest.slice(start + 3, end).trim() });
    rest = rest.slice(end + 2);
  }
  if (rest !== '') parts.push({ text: rest });
  return parts;
}

/** `}}` inside a quoted text does not close the expression. */
function endOfExpression(text: string, from: number): number {
  let quoted = false;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith('}}', index)) return index;
  }
  return -1;
}
