/** Shapes that hardly anything but a live credential has; sources: the issuers' documented prefixes and lengths. */
const SECRETS: readonly { readonly name: string; readonly shape: string }[] = [
  {
    name: 'a private key',
    shape: String.raw`-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|\\n)[ \t]{0,16}[A-Za-z0-9+/=]{4}`,
  },
  { name: 'a GitHub token', shape: String.raw`\bgh[pousr]_[A-Za-z0-9]{36,255}` },
  { name: 'a GitHub token', shape: String.raw`\bgithub_pat_[A-Za-z0-9_]{50,255}` },
  { name: 'an AWS key id', shape: String.raw`\b(?:AKIA|ASIA)[A-Z2-7]{16}\b` },
  { name: 'an Anthropic key', shape: String.raw`\bsk-ant-[a-z]{2,8}[0-9]{2}-[A-Za-z0-9_-]{16,255}` },
  { name: 'an OpenAI key', shape: String.raw`\bsk-[A-Za-z0-9]{48}\b` },
  { name: 'an OpenAI key', shape: String.raw`\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,255}` },
  { name: 'a Slack token', shape: String.raw`\bxox[abeprs]-[0-9]{8,14}-[A-Za-z0-9-]{16,255}` },
  { name: 'a Google key', shape: String.raw`\bAIza[A-Za-z0-9_-]{35}\b` },
  { name: 'a Stripe key', shape: String.raw`\b[rs]k_live_[A-Za-z0-9]{24,255}` },
  { name: 'an npm token', shape: String.raw`\bnpm_[A-Za-z0-9]{36}\b` },
  { name: 'a GitLab token', shape: String.raw`\bglpat-[A-Za-z0-9_-]{20,255}` },
  { name: 'a PyPI token', shape: String.raw`\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,255}` },
];
/** A part of each shape: most texts have none, and are done after this one quick search. */
const ANCHOR = /-----BEGIN|gh[pousr]_|github_pat_|AKIA|ASIA|sk-|xox|AIza|k_live_|npm_|glpat-|pypi-/;
const ANY = new RegExp(SECRETS.map(({ shape }) => `(${shape})`).join('|'), 'g');

/** Names a credential that stands in a text and not in the base file, or undefined; the credential itself is not told. */
export function findSecret(content: string, base: string | undefined): string | undefined {
  if (!ANCHOR.test(content)) return undefined;
  for (const hit of content.matchAll(ANY)) {
    if (hit[0].endsWith('EXAMPLE') || base?.includes(hit[0]) === true) continue;
    return SECRETS[hit.slice(1).findIndex((group) => group !== undefined)]?.name;
  }
  return undefined;
}
