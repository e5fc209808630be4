import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from '../../src/sandbox/hub/routes/index.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const OPERATION = /^\s*(?:GET|POST|PUT|PATCH|DELETE) \/\S*$/;

it('docs/hub.md lists every described operation that the hub does not serve, and no other', () => {
  const served = new Set(routes.map(({ method, template }) => unnamed(`${method} ${template}`)));
  const described = operationsIn(read('src/sandbox/hub/schema/operations.txt'));
  const missing = described.filter((operation) => !served.has(unnamed(operation)));
  expect(described.length).toBeGreaterThan(100);
  expect(operationsIn(read('docs/hub.md')).toSorted()).toEqual(missing.toSorted());
});

const operationsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => OPERATION.test(line))
    .map((line) => line.trim());

/** Templates name a parameter as they like. */
const unnamed = (operation: string): string => operation.replace(/\{\w+\}/g, '{}');
