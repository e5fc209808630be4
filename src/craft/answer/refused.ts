import type { DeliveryReason, DeliveryRefusal } from '../../domain/delivery.ts';
import { err } from '../../domain/result.ts';

/** A refusal as a failed result; `message` says what is wrong and how to write it instead. */
export function refused(
  reason: DeliveryReason,
  path: string | null,
  message: string,
): { readonly ok: false; readonly error: DeliveryRefusal } {
  return err({ reason, path, message });
}

/** A path as a message shows it: one line, no invisible sign, at most 120 signs. */
export function shownPath(path: string): string {
  const safe = path
    .slice(0, 120)
    .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`]/gu, (sign) => escaped(sign));
  return path.length > 120 ? `\`${safe}…\`` : `\`${safe}\``;
}

function escaped(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}
