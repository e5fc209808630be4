/** True if the texts need more bytes of UTF-8 than the limit; counts bytes only where their lengths leave it open. */
export function exceedsBytes(texts: readonly string[], limit: number): boolean {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > limit || 3 * length <= limit) return length > limit;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > limit;
}
