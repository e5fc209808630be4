import { createHash } from 'node:crypto';
import { Oid, TextHash } from './ids.ts';

/** SHA-256 in hex, of UTF-8 text. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash that freezes a text: the same bytes give the same hash, on every machine. */
export const hashText = (text: string): TextHash => TextHash.parse(sha256(text).slice(0, 32));

/** The id that Git gives to a file with this text. */
export function blobOid(text: string): Oid {
  const bytes = Buffer.from(text, 'utf8');
  return Oid.parse(createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'));
}

/** Hash of a JSON value, independent of the order of its keys. */
export const hashValue = (value: unknown): TextHash => hashText(canonical(value));

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
