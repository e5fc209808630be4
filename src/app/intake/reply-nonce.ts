import { Nonce } from '../../domain/ids.ts';

/** The mark of a reply comes from the comment that it answers, so that a second run finds it said. */
export const replyNonce = (comment: number): Nonce =>
  Nonce.parse(`reply${String(comment).padStart(12, '0')}`);
