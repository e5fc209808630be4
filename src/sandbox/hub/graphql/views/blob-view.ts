import type { RepoContext } from '../../ops/context.ts';
import type { View } from '../view.ts';
import { objectFields } from './object-fields.ts';

/** GitHub cuts the text of a blob here; only `isTruncated` tells. */
const maxTextBytes = 512_000;

/** A file's content; `text` is null for binary files and cut at 512,000 bytes. */
export function blobView(ctx: RepoContext, oid: string, data: Buffer): View {
  const isBinary = data.subarray(0, 8000).includes(0);
  return {
    __typename: 'Blob',
    ...objectFields(ctx, oid),
    byteSize: data.length,
    isBinary,
    isTruncated: data.length > maxTextBytes,
    text: isBinary ? null : cutText(data),
  };
}

function cutText(data: Buffer): string {
  if (data.length <= maxTextBytes) return data.toString('utf8');
  let end = maxTextBytes;
  // Never inside a character: continuation bytes look like 10xxxxxx.
  while (end > 0 && ((data[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return data.toString('utf8', 0, end);
}
