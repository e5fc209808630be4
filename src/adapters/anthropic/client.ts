import { BaseAnthropic } from '@anthropic-ai/sdk/client';
import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import { Messages } from '@anthropic-ai/sdk/resources/messages/messages';
import type { SchemaTransform } from './to-params.ts';

export { verdictOfError } from './outcome-of-error.ts';

/** The client without its resources: only Messages is used, and the others would add a megabyte to the bundle. */
export function createClient(credentials: { apiKey?: string; baseURL?: string }): BaseAnthropic {
  return new BaseAnthropic({ maxRetries: 0, logLevel: 'off', ...credentials });
}

/** Messages, over the given `fetch`. Credentials and their cache are shared with the client. */
export const messagesOver = (client: BaseAnthropic, withFetch: typeof fetch): Messages =>
  new Messages(client.withOptions({ fetch: withFetch }));

/** The SDK's own rewriting of a JSON schema to what structured output takes. */
export const transformSchema: SchemaTransform = (schema) => transformJSONSchema(schema);
