const HIDDEN = '***';
/** Shorter values are words that anybody may write. */
const SHORTEST = 8;
/** Credentials that are known by their looks, whoever they belong to. */
const LOOKS = [
  // Those of Apps hold dots and hyphens since 2026 (docs: generating an installation access token).
  /gh[opsur]_[\w.-]{20,}/g,
  /-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]*?-----END (?:RSA )?PRIVATE KEY-----/g,
  /github_pat_\w{20,}/g,
  /sk-ant-[\w-]{8,}/g,
  /(?<=:\/\/)[^/\s"@:]+:[^/\s"@]+(?=@)/g,
];

/** Takes every secret out of a text, in whatever of the usual encodings it stands there. */
export type Scrub = (text: string) => string;

/** A scrubber for these secrets. */
export function createScrub(secrets: readonly string[]): Scrub {
  const forms = [...new Set(secrets)]
    .filter((one) => one.length >= SHORTEST)
    .flatMap(formsOf)
    .toSorted((a, b) => b.length - a.length);
  const pattern = forms.length > 0 ? new RegExp(forms.join('|'), 'gi') : null;
  return (text) => {
    const known = pattern ? text.replace(pattern, HIDDEN) : text;
    return LOOKS.reduce((sum, look) => sum.replace(look, HIDDEN), known);
  };
}

/** A value as JSON with every text scrubbed, names included. */
export const scrubbedJson = (scrub: Scrub, value: unknown): string =>
  JSON.stringify(value, (_name, one: unknown) => {
    if (typeof one === 'string') return scrub(one);
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [scrub(name), inner]));
  });

/** The names by which environments call their secrets. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE[_-]?KEY|AUTH/i;

/** The secrets of an environment, by their names. */
export const secretsOf = (environment: NodeJS.ProcessEnv): readonly string[] =>
  Object.entries(environment).flatMap(([name, value]) => (value && SECRET_NAME.test(name) ? [value] : []));

/** Patterns for one secret: plain and backwards, in JSON, Base64 at any offset, hex, percent, entities, escapes. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const hexes = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const codes = [...secret].map((sign) => sign.codePointAt(0) ?? 0);
  const literal = [
    secret,
    [...secret].toReversed().join(''),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    hexes.join(''),
    hexes.map((hex) => `%${hex}`).join(''),
    hexes.map((hex) => `\\x${hex}`).join(''),
    codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join(''),
    codes.map((code) => `&#${code};`).join(''),
    codes.map((code) => `&#x${code.toString(16)};`).join(''),
  ];
  return [...literal.map(escaped), ...base64Forms(bytes)];
}

/** Base64 depends on where the bytes begin within three; the signs at both ends depend on the neighbours and are left out. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = offset === 0 ? 0 : offset + 1;
    const end = (offset + bytes.length) % 3 === 0 ? text.length : text.length - 1;
    const core = [...text.slice(start, end)].map((sign) => BASE64[sign] ?? escaped(sign)).join('(?:\\\\n)?');
    return `[\\w+/-]{0,1}${core}`;
  });
}

/** The alphabet for addresses has two other signs. */
const BASE64: Readonly<Record<string, string>> = { '+': '[+-]', '/': '[/_]' };

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
