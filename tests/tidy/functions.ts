import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './sources.ts';

/** A function with its length in lines, from its name to its last brace. */
export interface FoundFunction {
  readonly place: string;
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
}

/** The functions of a file that have a name: declared, as a method, or kept under a name. */
export function functionsOf(source: Source): readonly FoundFunction[] {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return [];
    const name = nameOf(node);
    if (name === undefined) return [];
    const lineAt = (at: number): number => source.tree.getLineAndCharacterOfPosition(at).line;
    const lines = lineAt(node.getEnd()) - lineAt(node.getStart()) + 1;
    return [{ place: placeOf(source, node), name, lines, parameters: node.parameters.length }];
  });
}

function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const named = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.parent : node;
  const isNamed = ts.isVariableDeclaration(named) || ts.isPropertyAssignment(named) || named === node;
  return isNamed && 'name' in named ? named.name?.getText() : undefined;
}
