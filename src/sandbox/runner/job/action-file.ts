import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mapOf, optionalText, textOf, toValue, type ValueMap } from '../language/value.ts';
import { readSteps } from '../workflow/read.ts';
import type { StepDefinition } from '../workflow/types.ts';

export interface ActionBasis {
  readonly folder: string;
  readonly inputs: ValueMap;
}

/** An `action.yml`. */
export interface JavaScriptAction extends ActionBasis {
  readonly kind: 'javascript';
  readonly main: string;
  readonly pre?: string | undefined;
  readonly preIf?: string | undefined;
  readonly post?: string | undefined;
  readonly postIf?: string | undefined;
}

export interface CompositeAction extends ActionBasis {
  readonly kind: 'composite';
  readonly outputs: ValueMap;
  readonly steps: readonly StepDefinition[];
}

export type Action = JavaScriptAction | CompositeAction;

/** Reads the action in a folder; throws with a sentence where there is none or it is of a kind that is not built. */
export function readAction(folder: string): Action {
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error(`There is no action.yml in "${folder}".`);
  const root = mapOf(toValue(parse(readFileSync(file, 'utf8'))));
  const runs = mapOf(root['runs']);
  const basis = { folder, inputs: mapOf(root['inputs']) };
  const using = textOf(runs['using']);
  if (using === 'composite') {
    return { ...basis, kind: 'composite', outputs: mapOf(root['outputs']), steps: readSteps(runs['steps']) };
  }
  if (using !== 'node20' && using !== 'node24') {
    throw new Error(
      `The action in "${folder}" uses "${using}", which is not built; node20, node24 and composite are.`,
    );
  }
  return {
    ...basis,
    kind: 'javascript',
    main: textOf(runs['main']),
    pre: optionalText(runs['pre']),
    preIf: optionalText(runs['pre-if']),
    post: optionalText(runs['post']),
    postIf: optionalText(runs['post-if']),
  };
}
