/** What differs between the files that are there and the files that were just made: one line each, none where all is equal. */
export function compareFiles(
  present: ReadonlyMap<string, Buffer>,
  made: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const paths = [...new Set([...present.keys(), ...made.keys()])].sort();
  return paths.flatMap((path) => {
    const [old, fresh] = [present.get(path), made.get(path)];
    if (!old) return [`${path} is missing`];
    if (!fresh) return [`${path} is no longer made`];
    return old.equals(fresh) ? [] : [`${path} differs`];
  });
}
