/** The key under which two names are the same file on some file system: NFC and without regard to case. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();
}

/**
 * What the laxest file system might see in a name: compatibility forms (NFKC), no invisible signs (HFS+ skips them),
 * no regard to case. For comparing with dangerous names only.
 */
export function skeletonOf(path: string): string {
  const visible = path.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
  return visible.toLowerCase().toUpperCase().toLowerCase();
}
