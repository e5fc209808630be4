import { hashText } from '../../domain/hash.ts';
import { Nonce } from '../../domain/ids.ts';

/** The mark of what we write about a review comes from its number, so that whoever hears it again finds that. */
export const nonceOfReview = ({ kind, id }: { readonly kind: string; readonly id: number }): Nonce =>
  Nonce.parse(hashText(`${kind} ${id}`));
