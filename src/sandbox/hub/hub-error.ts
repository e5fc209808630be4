/** One entry of `errors` in a refusal, as GitHub words them. */
export interface FieldError {
  readonly resource?: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}

/** The `errors[].type` values that GitHub's GraphQL gives. */
export type GraphqlErrorType =
  'NOT_FOUND' | 'FORBIDDEN' | 'UNPROCESSABLE' | 'STALE_DATA' | 'RATE_LIMITED' | 'INTERNAL';

/** What HTTP and GraphQL say beside status and message. */
export interface HubErrorDetails {
  readonly errors?: readonly FieldError[];
  readonly graphqlType?: GraphqlErrorType;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal of the hub; REST answers its status, GraphQL its type. */
export class HubError extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly graphqlType: GraphqlErrorType;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, details: HubErrorDetails = {}) {
    super(message);
    this.status = status;
    this.errors = details.errors ?? [];
    this.graphqlType = details.graphqlType ?? typeOf(status);
    this.headers = details.headers ?? {};
  }
}

/** 404, also for what the caller may not know of. */
export const notFound = (message = 'Not Found'): HubError => new HubError(404, message);

/** 403 as GitHub words it for a token that lacks a permission. */
export const notAccessible = (): HubError => new HubError(403, 'Resource not accessible by integration');

/** 422 with one field error. */
export function invalid(resource: string, error: Omit<FieldError, 'resource'>): HubError {
  return new HubError(422, 'Validation Failed', { errors: [{ resource, ...error }] });
}

/** 422 with a message of its own. */
export const unprocessable = (message: string): HubError => new HubError(422, message);

function typeOf(status: number): GraphqlErrorType {
  if (status === 404) return 'NOT_FOUND';
  if (status === 401 || status === 403) return 'FORBIDDEN';
  return status >= 500 ? 'INTERNAL' : 'UNPROCESSABLE';
}
