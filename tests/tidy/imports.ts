import { posix } from 'node:path';
import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './sources.ts';

/** One import of a file, also of types alone and also by `import()`. */
export interface Import {
  readonly place: string;
  readonly from: Source;
  /** A path from the root of the repository, or the name of a package. */
  readonly target: string;
  readonly isOurs: boolean;
  /** Gone when the program runs. */
  readonly isTypeOnly: boolean;
}

/** Everything that a file imports or exports again from elsewhere. */
export function importsOf(source: Source): readonly Import[] {
  return nodesOf(source).flatMap((node) => {
    const text = specifierOf(node);
    if (text === undefined) return [];
    const isOurs = text.startsWith('.');
    const target = isOurs ? posix.join(posix.dirname(source.path), text) : packageOf(text);
    return [{ place: placeOf(source, node), from: source, target, isOurs, isTypeOnly: isTypeOnly(node) }];
  });
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? textOf(node.arguments[0]) : undefined;
}

/** The source marks each import of types as such; a list that holds types alone is none of values either. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

/** `node:fs/promises` is `node:fs`, `@a/b/c` is `@a/b`. */
const packageOf = (text: string): string =>
  text
    .split('/')
    .slice(0, text.startsWith('@') ? 2 : 1)
    .join('/');
