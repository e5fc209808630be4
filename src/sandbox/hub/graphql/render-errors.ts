import { HubError } from '../hub-error.ts';
import type { FieldError } from '../hub-error.ts';
import type { GraphQLError } from 'graphql';

/** An entry of `errors` in GitHub's form; `type` is absent where the document itself was at fault. */
export interface RenderedError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

/** Puts errors into GitHub's form. A refusal's type comes from its cause; faults of the hub itself are thrown on. */
export function renderErrors(errors: readonly GraphQLError[]): readonly RenderedError[] {
  return errors.map((error) => {
    const type = typeOf(error);
    return {
      ...(type !== undefined && { type }),
      message: wordsOf(error),
      ...(error.path && { path: error.path }),
      ...(error.locations && { locations: error.locations }),
    };
  });
}

/** Of a refusal with field errors GraphQL says these, where REST has `Validation Failed` above them. */
function wordsOf(error: GraphQLError): string {
  const cause = error.originalError;
  if (!(cause instanceof HubError) || cause.errors.length === 0) return error.message;
  return cause.errors.map((field) => field.message ?? fieldWords(field)).join(', ');
}

function fieldWords({ field = 'it', code }: FieldError): string {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  if (code === 'already_exists') return `${name} has already been taken`;
  return code === 'missing_field' ? `${name} can't be blank` : `${name} is invalid`;
}

function typeOf(error: GraphQLError): string | undefined {
  const cause = error.originalError;
  if (cause === undefined || cause === null) return readText(error.extensions['type']);
  for (const key of ['type', 'graphqlType']) {
    const type = readText(Reflect.get(cause, key));
    if (type !== undefined) return type;
  }
  throw cause;
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
