import { createHash } from 'node:crypto';
import type { MessagesRequest } from './request.ts';
import { promptSegments, tokensOf, type Segment } from './segments.ts';

const leastTokens = 1024;
const lookBack = 20;
const lifeMs = { '5m': 300_000, '1h': 3_600_000 } as const;

/** How the tokens of one prompt fall: fresh, read from the cache, written to it. */
export interface PromptUsage {
  readonly input: number;
  readonly read: number;
  readonly write5m: number;
  readonly write1h: number;
}

/** A lookup made when the request arrives; `store` writes what it left, when the answer begins. */
export interface CacheLookup {
  readonly usage: PromptUsage;
  store(): void;
}

export interface PromptCache {
  look(request: MessagesRequest): CacheLookup;
}

interface Entry {
  readonly life: '5m' | '1h';
  expires: number;
}

interface Prefix {
  readonly key: string;
  readonly tokens: number;
  readonly cache: '5m' | '1h' | undefined;
}

/**
 * The prompt cache: a prefix is known by the bytes of tools, system and messages up to a breakpoint, per model. Requests in
 * flight together all miss, because an entry exists only from the moment its first answer begins.
 */
export function createPromptCache(now: () => number): PromptCache {
  const entries = new Map<string, Entry>();
  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    return entry && entry.expires > now() ? entry : undefined;
  };
  return {
    look(request) {
      const prefixes = prefixesOf(request.model, promptSegments(request));
      const hit = longestHit(prefixes, (key) => live(key) !== undefined);
      const written = prefixes.filter((prefix) => prefix.cache && prefix.tokens >= leastTokens);
      const found = hit && live(hit.key);
      if (found) found.expires = now() + lifeMs[found.life];
      return {
        usage: usageOf(prefixes, hit?.tokens ?? 0, written),
        store: () => {
          for (const { key, cache } of written)
            if (cache) entries.set(key, { life: cache, expires: now() + lifeMs[cache] });
        },
      };
    },
  };
}

function prefixesOf(model: string, segments: readonly Segment[]): readonly Prefix[] {
  const hash = createHash('sha256').update(`${model}\n`);
  let bytes = 0;
  return segments.map((segment) => {
    hash.update(segment.text);
    bytes += segment.bytes;
    return { key: hash.copy().digest('hex'), tokens: tokensOf(bytes), cache: segment.cache };
  });
}

/** From each breakpoint the API looks back over at most 20 block ends for an entry that an earlier call left. */
function longestHit(prefixes: readonly Prefix[], isLive: (key: string) => boolean): Prefix | undefined {
  for (let mark = prefixes.length - 1; mark >= 0; mark--) {
    if (prefixes[mark]?.cache === undefined) continue;
    for (let at = mark; at >= Math.max(0, mark - lookBack); at--) {
      const prefix = prefixes[at];
      if (prefix && isLive(prefix.key)) return prefix;
    }
  }
  return undefined;
}

function usageOf(prefixes: readonly Prefix[], read: number, written: readonly Prefix[]): PromptUsage {
  const total = prefixes.at(-1)?.tokens ?? 0;
  let upTo = read;
  const sums = { '5m': 0, '1h': 0 };
  for (const prefix of written) {
    if (!prefix.cache || prefix.tokens <= upTo) continue;
    sums[prefix.cache] += prefix.tokens - upTo;
    upTo = prefix.tokens;
  }
  return { input: total - upTo, read, write5m: sums['5m'], write1h: sums['1h'] };
}
