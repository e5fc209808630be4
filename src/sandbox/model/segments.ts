import type { MessagesRequest } from './request.ts';

/** One piece of the prompt in the order in which the API hashes it: tools, system, messages. */
export interface Segment {
  /** The piece without its cache mark, as canonical text. */
  readonly text: string;
  readonly bytes: number;
  readonly cache: '5m' | '1h' | undefined;
}

type Prompt = Pick<MessagesRequest, 'tools' | 'system' | 'messages' | 'cache_control'>;

/** The prompt cut at its blocks. A top-level `cache_control` marks the last one. */
export function promptSegments(prompt: Prompt): readonly Segment[] {
  const segments = [
    ...(prompt.tools ?? []).map((tool) => segmentOf('tool', tool)),
    ...(prompt.system ?? []).map((block) => segmentOf('system', block)),
    ...prompt.messages.flatMap((message) => message.content.map((block) => segmentOf(message.role, block))),
  ];
  const last = segments.at(-1);
  if (prompt.cache_control && last && last.cache === undefined)
    segments[segments.length - 1] = { ...last, cache: prompt.cache_control.ttl ?? '5m' };
  return segments;
}

/** The server's rule for sizes: four bytes are a token. */
export const tokensOf = (bytes: number): number => Math.ceil(bytes / 4);

interface Marked {
  readonly cache_control?: { readonly ttl?: '5m' | '1h' | undefined } | null | undefined;
}

function segmentOf(place: string, block: Marked): Segment {
  const { cache_control: mark, ...rest } = block;
  const text = `${place}:${JSON.stringify(rest)}\n`;
  return { text, bytes: Buffer.byteLength(text), cache: mark ? (mark.ttl ?? '5m') : undefined };
}
