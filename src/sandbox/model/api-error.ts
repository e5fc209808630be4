/** An error as the API answers it. */
export interface ApiError {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  /** `error.details.error_code`. */
  readonly errorCode?: string;
}

/** A request that the API would refuse as invalid. */
export const invalidRequest = (message: string): ApiError => ({
  status: 400,
  type: 'invalid_request_error',
  message,
});

/** The type that goes with a status. */
export function errorTypeOf(status: number): string {
  const types: Readonly<Record<number, string>> = {
    400: 'invalid_request_error',
    401: 'authentication_error',
    402: 'billing_error',
    403: 'permission_error',
    404: 'not_found_error',
    413: 'request_too_large',
    429: 'rate_limit_error',
    504: 'timeout_error',
    529: 'overloaded_error',
  };
  return types[status] ?? 'api_error';
}

/** The JSON body of an error. */
export const errorBody = (error: ApiError, requestId: string): Record<string, unknown> => ({
  type: 'error',
  error: {
    type: error.type,
    message: error.message,
    ...(error.errorCode === undefined ? {} : { details: { error_code: error.errorCode } }),
  },
  request_id: requestId,
});
