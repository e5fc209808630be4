import {
  listOf,
  mapOf,
  optionalText,
  textOf,
  textsOf,
  type Value,
  type ValueMap,
} from '../language/value.ts';

/** Inputs with their defaults and types applied, or what is wrong with them. */
export interface ReadInputs {
  readonly values: ValueMap;
  readonly problems: readonly string[];
}

/** Reads given inputs against the `inputs:` of `workflow_dispatch` or `workflow_call`. */
export function readInputs(definitions: Value | undefined, given: ValueMap): ReadInputs {
  const defined = Object.entries(mapOf(definitions));
  const read = defined.map(([name, definition]) => readInput(name, mapOf(definition), given[name]));
  const unknown = Object.keys(given).filter((name) => !defined.some(([known]) => known === name));
  return {
    values: Object.fromEntries(defined.map(([name], index) => [name, read[index]?.value ?? ''])),
    problems: [
      ...read.flatMap((input) => (input.problem === undefined ? [] : [input.problem])),
      ...unknown.map((name) => `The input "${name}" is given, but not defined.`),
    ],
  };
}

interface ReadInput {
  readonly value: Value;
  readonly problem?: string;
}

function readInput(name: string, definition: ValueMap, given: Value | undefined): ReadInput {
  const isMissing = given === undefined || given === null || given === '';
  const fallback = definition['default'];
  if (isMissing && definition['required'] === true && fallback === undefined) {
    return { value: '', problem: `The input "${name}" is required, but not given.` };
  }
  return coerce(name, definition, isMissing ? fallback : given);
}

function coerce(name: string, definition: ValueMap, value: Value | undefined): ReadInput {
  const type = optionalText(definition['type']) ?? 'string';
  const text = textOf(value);
  if (type === 'boolean') return coerceBoolean(name, text);
  if (type === 'number') {
    const number = Number(text);
    return Number.isNaN(number)
      ? { value: 0, problem: `The input "${name}" must be a number, not "${text}".` }
      : { value: number };
  }
  if (type === 'choice' && listOf(definition['options']).length > 0)
    return coerceChoice(name, definition, value);
  return { value: text };
}

function coerceBoolean(name: string, text: string): ReadInput {
  if (text === '' || text === 'false') return { value: false };
  return text === 'true'
    ? { value: true }
    : { value: false, problem: `The input "${name}" must be true or false.` };
}

function coerceChoice(name: string, definition: ValueMap, value: Value | undefined): ReadInput {
  const options = textsOf(definition['options']);
  const text = value === undefined ? (options[0] ?? '') : textOf(value);
  return options.includes(text)
    ? { value: text }
    : { value: text, problem: `The input "${name}" must be one of ${options.join(', ')}, not "${text}".` };
}
