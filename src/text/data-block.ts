import { dropInvisible } from './invisible.ts';

/**
 * Wraps text that is not ours in a block that only the bearer of the nonce can close. Invisible signs are dropped, and
 * whatever imitates the block's own lines or holds the nonce is written so that it no longer does.
 */
export function dataBlock(block: {
  readonly label: string;
  readonly text: string;
  readonly nonce: string;
}): string {
  const label = block.label.replace(/[^\p{L}\p{N} .:#/_-]/gu, '').slice(0, 100);
  const inner = dropInvisible(block.text).text.replaceAll(block.nonce, '[nonce]').replace(imitation, '&lt;');
  return `<data-${block.nonce} label="${label}">\n${inner}\n</data-${block.nonce}>`;
}

/** The less-than sign of anything that reads like our opening or closing line, full-width forms included. */
const imitation = /[<\uFF1C\uFE64](?=\s{0,20}[/\uFF0F]?\s{0,20}data\s{0,20}[-_\u2010-\u2015\uFF0D])/gi;
