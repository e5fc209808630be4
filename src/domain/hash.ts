import { createHash } from 'node:crypto';
import { TextHash } from './ids.ts';

/** SHA-256 in hex, of UTF-8 text. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash that freezes a text: the same bytes give the same hash, on every machine. */
export const hashText = (text: string): TextHash => TextHash.parse(sha256(text).slice(0, 32));

/** Hash of a JSON value, independent of the order of its keys. */
export const hashValue = (value: unknown): TextHash => hashText(canonical(value));

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
