export const id = 687;
export const ids = [687];
export const modules = {

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createClient: () => (/* binding */ createClient),
  messagesOver: () => (/* binding */ messagesOver),
  transformSchema: () => (/* binding */ transformSchema),
  verdictOfError: () => (/* reexport */ verdictOfError)
});

// EXTERNAL MODULE: ../../node_modules/@anthropic-ai/sdk/client.mjs + 41 modules
var client = __webpack_require__(4854);
// EXTERNAL MODULE: ../../node_modules/@anthropic-ai/sdk/lib/transform-json-schema.mjs
var transform_json_schema = __webpack_require__(779);
// EXTERNAL MODULE: ../../node_modules/@anthropic-ai/sdk/resources/messages/messages.mjs + 12 modules
var messages = __webpack_require__(3962);
// EXTERNAL MODULE: ../../node_modules/@anthropic-ai/sdk/core/error.mjs
var core_error = __webpack_require__(3228);
;// CONCATENATED MODULE: ./js/adapters/anthropic/outcome-of-error.js

/** Sorts what the SDK throws by its class, status and codes; never by the words of its message. */
function verdictOfError(error, call) {
    if (error instanceof core_error/* APIConnectionTimeoutError */.qA)
        return later('stalled', 'The model service did not answer.');
    if (error instanceof core_error/* APIConnectionError */.xX)
        return later('connection', `The connection to the model service failed (${causeOf(error)}).`);
    if (error instanceof core_error/* APIError */.LG)
        return verdictOfApi(error, call.now);
    if (!call.sent)
        return never('authentication', 'No usable credential for the model: set ANTHROPIC_API_KEY, or set up federation.');
    return rootCause(error) instanceof SyntaxError
        ? later('malformed', 'The model service sent something that is no JSON.')
        : later('cut-stream', `The answer broke off (${causeOf(error)}).`);
}
function verdictOfApi(error, now) {
    const text = error.apiMessage ?? `no message from the API`;
    const message = `The model service answered ${error.status ?? 'in the stream'}: ${text}`;
    if (error.errorCode?.includes('spend_limit'))
        return never('spend-limit', message);
    if (error.errorCode === 'linked_organization_billing_unavailable')
        return never('billing', message);
    const reason = laterReason(error);
    if (reason)
        return later(reason, message, retryAfterOf(error.headers, now));
    return never(neverReason(error), message);
}
/** In the stream there is no status, only the type. */
function laterReason({ status, type }) {
    if (status === 529 || type === 'overloaded_error')
        return 'overloaded';
    if (status === 429 || type === 'rate_limit_error')
        return 'rate-limited';
    if (status === undefined)
        return type === 'invalid_request_error' || neverByType[type ?? ''] ? undefined : 'server-error';
    return status >= 500 || status === 408 || status === 409 ? 'server-error' : undefined;
}
const neverByType = {
    authentication_error: 'authentication',
    billing_error: 'billing',
    permission_error: 'permission',
    not_found_error: 'not-found',
    request_too_large: 'too-large',
};
const neverByStatus = {
    401: 'authentication',
    402: 'billing',
    403: 'permission',
    404: 'not-found',
    413: 'too-large',
};
const neverReason = ({ status, type }) => neverByStatus[status ?? 0] ?? neverByType[type ?? ''] ?? 'bad-request';
/** `retry-after-ms`, or `retry-after` in seconds or as a date; nothing for zero, which means "choose yourself". */
function retryAfterOf(headers, now) {
    const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
    const text = headers?.get('retry-after') ?? '';
    const seconds = text === '' ? Number.NaN : Number(text);
    const ms = [exact, seconds * 1000, Date.parse(text) - now].find((value) => Number.isFinite(value));
    return ms !== undefined && ms > 0 ? ms : undefined;
}
const later = (reason, message, retryAfterMs) => ({
    kind: 'later',
    reason,
    message,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const never = (reason, message) => ({ kind: 'never', reason, message });
function rootCause(error) {
    let cause = error;
    for (let depth = 0; depth < 5 && cause instanceof Error && cause.cause !== undefined; depth++)
        cause = cause.cause;
    return cause;
}
/** The system's code of the failure (`ECONNRESET`, `UND_ERR_SOCKET`), which is safe to show. */
function causeOf(error) {
    const cause = rootCause(error);
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
        return cause.code;
    return cause instanceof Error ? cause.name : 'unknown cause';
}

;// CONCATENATED MODULE: ./js/adapters/anthropic/client.js




/** The client without its resources: only Messages is used, and the others would add a megabyte to the bundle. */
function createClient(credentials) {
    return new client/* BaseAnthropic */.q({ maxRetries: 0, logLevel: 'off', ...credentials });
}
/** Messages, over the given `fetch`. Credentials and their cache are shared with the client. */
const messagesOver = (client, withFetch) => new messages/* Messages */.B2(client.withOptions({ fetch: withFetch }));
/** The SDK's own rewriting of a JSON schema to what structured output takes. */
const transformSchema = (schema) => (0,transform_json_schema/* transformJSONSchema */.W)(schema);


/***/ })

};
