import ts from 'typescript';
import type { Source } from './sources.ts';

/** Something that is not written here, and what to write instead. */
export interface Ban {
  readonly name: string;
  readonly instead: string;
  /** Whether the rule holds for a file; everywhere where absent. */
  readonly where?: (source: Source) => boolean;
  readonly hits: (node: ts.Node) => boolean;
}

const OUTER = ['adapters', 'shells', 'sandbox', 'demo'];
const inner = ({ room }: Source): boolean => !OUTER.includes(room);
const timers = ['setTimeout', 'setInterval', 'setImmediate'];

/** `Date.now`, `process.env`: a property of a global. */
const isProperty = (node: ts.Node, object: string, names?: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object &&
  (names === undefined || names.includes(node.name.text));

const isDateOfNow = (node: ts.Node): boolean =>
  ts.isNewExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'Date' &&
  (node.arguments ?? []).length === 0;

const isTimer = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && timers.includes(node.expression.text);

/** The bans of CONTRIBUTING.md for `src`. */
export const bans: readonly Ban[] = [
  {
    name: 'the time of the machine',
    instead: 'take `now` as a parameter, or the Clock port in app',
    where: inner,
    hits: (node) => isProperty(node, 'Date', ['now']) || isProperty(node, 'performance') || isDateOfNow(node),
  },
  {
    name: 'timers',
    instead: 'use `sleep` of the Clock port',
    where: inner,
    hits: isTimer,
  },
  {
    name: 'randomness',
    instead: 'use the Ids port',
    where: inner,
    hits: (node) => isProperty(node, 'Math', ['random']) || isProperty(node, 'crypto'),
  },
  {
    name: 'the process',
    instead: 'let a shell read the environment and pass what is needed',
    where: inner,
    hits: (node) => isProperty(node, 'process'),
  },
  {
    name: 'console',
    instead: 'use the Log port',
    where: ({ path, room }) => !['shells', 'demo'].includes(room) && !path.startsWith('src/adapters/system/'),
    hits: (node) => isProperty(node, 'console'),
  },
  {
    name: 'any',
    instead: 'take `unknown` and read it by a schema',
    hits: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  },
  {
    name: 'default exports',
    instead: 'export by name, so that one thing has one name',
    hits: (node) =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent)),
  },
  {
    name: 'enums and namespaces',
    instead: 'use a union of texts, or an `as const` list',
    hits: (node) => ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node),
  },
  {
    name: '`export *`',
    instead: 'import from the file that defines it',
    hits: (node) => ts.isExportDeclaration(node) && node.exportClause === undefined,
  },
  {
    name: 'classes that are no errors',
    instead: 'use functions and readonly data',
    hits: (node) => ts.isClassDeclaration(node) && !/extends \w*Error\b/.test(headOf(node)),
  },
];

const headOf = (node: ts.ClassDeclaration): string =>
  (node.heritageClauses ?? []).map((clause) => clause.getText()).join(' ');

/** `x as T` and `<T>x`; `as const` is no claim about a type. */
export const isCast = (node: ts.Node): boolean =>
  (ts.isAsExpression(node) && node.type.getText() !== 'const') || ts.isTypeAssertionExpression(node);

/** `x!`, in an expression or at a declaration. */
export const isNonNull = (node: ts.Node): boolean =>
  ts.isNonNullExpression(node) ||
  (ts.isPropertyDeclaration(node) && node.exclamationToken !== undefined) ||
  (ts.isVariableDeclaration(node) && node.exclamationToken !== undefined);

/** A file that only passes on what others define. */
export function isBarrel({ tree }: Source): boolean {
  return (
    tree.statements.length > 0 &&
    tree.statements.every((at) => ts.isExportDeclaration(at) && at.moduleSpecifier)
  );
}

/** `it.only`, `describe.skip`, `test.todo`, `vi.mock`: what silences or replaces in a test. */
export const isSilenced = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ((['only', 'skip', 'todo', 'fails'].includes(node.name.text) &&
    /^(it|test|describe)\b/.test(node.expression.getText())) ||
    (['mock', 'doMock', 'hoisted', 'stubGlobal'].includes(node.name.text) &&
      node.expression.getText() === 'vi'));
