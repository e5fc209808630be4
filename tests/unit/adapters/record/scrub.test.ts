import { describe, expect, it } from 'vitest';
import { createScrub, scrubbedJson, secretsOf } from '../../../../src/adapters/record/scrub.ts';

const CANARY = 'canary/Sing+for=Me?"42"-ü';
const bytes = Buffer.from(CANARY, 'utf8');
const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
const base64 = (before: string, after = ''): string =>
  Buffer.from(`${before}${CANARY}${after}`, 'utf8').toString('base64');

/** Each form, and what of it must be gone: of Base64 the middle, since its ends belong to the neighbours too. */
const forms: readonly (readonly [string, string, string?])[] = [
  ['plain', CANARY],
  ['backwards', [...CANARY].toReversed().join('')],
  ['in JSON', JSON.stringify(CANARY).slice(1, -1)],
  ['percent-encoded', encodeURIComponent(CANARY)],
  ['every byte percent-encoded', hex.map((one) => `%${one.toUpperCase()}`).join('')],
  ['hex', hex.join('')],
  ['hex in capitals', hex.join('').toUpperCase()],
  ['Base64', base64('')],
  ['Base64 behind one byte', base64('a', 'zz'), base64('a', 'zz').slice(4, 28)],
  ['Base64 behind two bytes', base64('ab', 'z'), base64('ab', 'z').slice(4, 28)],
  ['Basic credentials', base64('x-access-token:'), base64('x-access-token:').slice(20, 44)],
  ['Base64 for addresses', base64('').replaceAll('+', '-').replaceAll('/', '_')],
  [
    '\\u escapes',
    [...CANARY].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
  ],
  ['entities', [...CANARY].map((one) => `&#${one.codePointAt(0) ?? 0};`).join('')],
];

describe('a secret is taken out', () => {
  const scrub = createScrub([CANARY]);

  it.each(forms)('%s', (_name, text, gone = text) => {
    const shown = scrub(`before ${text} after`);
    expect(shown).not.toContain(gone);
    expect(shown).toMatch(/^before .*\*\*\*.* after$/s);
  });

  it('of names and of texts at any depth', () => {
    const json = scrubbedJson(scrub, { [CANARY]: [{ deep: `x${CANARY}x` }], count: 7, nothing: null });
    expect(JSON.parse(json)).toEqual({ '***': [{ deep: 'x***x' }], count: 7, nothing: null });
  });

  it('that nobody named, by its looks', () => {
    const looks = [
      `ghs_${'a'.repeat(36)}`,
      `ghs_77_eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c-_'.repeat(20)}`,
      `-----BEGIN RSA PRIVATE KEY-----\n${'d'.repeat(64)}\n-----END RSA PRIVATE KEY-----`,
      `github_pat_${'b'.repeat(40)}`,
      'sk-ant-api03-abcdefgh',
      'https://me:pw@example.com/x',
    ];
    expect(looks.map((text) => createScrub([])(text))).toEqual([
      '***',
      '***',
      '***',
      '***',
      '***',
      'https://***@example.com/x',
    ]);
  });
});

it('other texts stay as they are', () => {
  const scrub = createScrub([CANARY, 'short', '']);
  const text = 'A short text with canaries, YWJj and https://example.com:8080/a@b.';
  expect(scrub(text)).toBe(text);
});

it('the secrets of an environment are found by their names', () => {
  const found = secretsOf({
    INPUT_TOKEN: 'one',
    ANTHROPIC_API_KEY: 'two',
    MY_PASSWORD: 'three',
    'INPUT_APP-PRIVATE-KEY': 'four',
    PATH: '/bin',
    EMPTY_TOKEN: '',
  });
  expect(found).toEqual(['one', 'two', 'three', 'four']);
});
