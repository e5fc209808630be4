/** A function that takes credentials out of a text, and cuts it to a length that a log can bear. */
export function createRedactor(secrets: readonly (string | undefined)[]): (text: string) => string {
  const known = secrets.filter((secret) => secret !== undefined && secret.length > 3);
  return (text) => {
    const clean = known.reduce((left: string, secret) => left.replaceAll(String(secret), '[key]'), text);
    return clean
      .replaceAll(/sk-ant-[\w-]+/g, '[key]')
      .replaceAll(/Bearer\s+[^\s"',]+/gi, 'Bearer [key]')
      .slice(0, 500);
  };
}
