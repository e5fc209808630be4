import { describe, expect, it } from 'vitest';
import { parseDelivery, type DeliveryOptions } from '../../../src/craft/parse-delivery.ts';

const F = '```';

/** The files of an accepted answer, or the reason of a refused one. */
function read(answer: string, options: DeliveryOptions = {}): Record<string, string> | string {
  const outcome = parseDelivery(answer, options);
  if (!outcome.ok) return outcome.error.reason;
  return Object.fromEntries(outcome.value.files.map(({ path, content }) => [path, content]));
}

const one = (header: string, content = 'x\n') => `${header}\n${F}\n${content}${F}\nEND FILES: 1\n`;

describe('headers', () => {
  it.each([
    'FILE: src/a.ts',
    'FILE:src/a.ts',
    'FILE:\tsrc/a.ts  ',
    'FILE: src/a.ts:',
    'FILE: `src/a.ts`',
    'FILE: `src/a.ts`:',
    'FILE: **src/a.ts**',
    '**FILE: src/a.ts**',
    '**FILE:** src/a.ts',
    '**FILE**: src/a.ts',
    '**FILE:** `src/a.ts`',
    '**FILE: `src/a.ts`**',
    '**FILE: src/a.ts:**',
    '**FILE: src/a.ts**:',
    '**`FILE: src/a.ts`**',
    '`FILE: src/a.ts`',
    '`FILE:` src/a.ts',
    '*FILE: src/a.ts*',
    '__FILE: src/a.ts__',
    '### FILE: src/a.ts',
    '### FILE: src/a.ts ###',
    '## **FILE: `src/a.ts`**',
    'FILE: src/a.ts\r',
  ])('reads %j', (header) => {
    expect(read(one(header))).toEqual({ 'src/a.ts': 'x\n' });
  });

  it.each([
    ' FILE: a.ts',
    '- FILE: a.ts',
    '* FILE: a.ts',
    '1. FILE: a.ts',
    '> FILE: a.ts',
    'See FILE: a.ts',
    'file: a.ts',
    'File: a.ts',
    'FILES: a.ts',
    'FILE a.ts',
    'FILE : a.ts',
    '**FILE: a.ts',
    '`FILE: a.ts',
    '####### FILE: a.ts',
    '#FILE: a.ts',
    '\tFILE: a.ts',
    'Text\rFILE: a.ts',
    'Text\u2028FILE: a.ts',
  ])('does not take %j for a header', (line) => {
    expect(read(`${line}\n${F}\nx\n${F}\n`)).toBe('no-blocks');
  });

  it('keeps underscores, spaces and brackets of names', () => {
    expect(read(one('FILE: pkg/__init__.py'))).toEqual({ 'pkg/__init__.py': 'x\n' });
    expect(read(one('FILE: docs/My File (v2).md'))).toEqual({ 'docs/My File (v2).md': 'x\n' });
    expect(read(one('FILE: app/(shop)/[id]/@modal/page.tsx'))).toHaveProperty([
      'app/(shop)/[id]/@modal/page.tsx',
    ]);
  });

  it('takes off one colon only', () => {
    expect(read(one('FILE: a.ts::'))).toBe('invalid-path');
  });

  it('ignores a byte order mark before the first line', () => {
    expect(read(`\uFEFF${one('FILE: a.ts')}`)).toEqual({ 'a.ts': 'x\n' });
  });
});

describe('fences', () => {
  const block = (body: string) => read(`FILE: a.md\n${body}\nEND FILES: 1`);

  it.each([
    ['backticks with an info string', `${F}ts title="x"\nx\n${F}`, 'x\n'],
    ['tildes with backticks in the info string', '~~~ `a`\nx\n~~~', 'x\n'],
    ['a longer closing run', `${F}\nx\n${F}${F}`, 'x\n'],
    ['spaces and a carriage return behind the closing run', `${F}\nx\n${F} \t\r`, 'x\n'],
    ['one blank line before the fence', ` \t\r\n${F}\nx\n${F}`, 'x\n'],
    ['carriage returns in the content', `${F}\r\na\r\nb\n${F}`, 'a\r\nb\n'],
    ['blank lines at both ends', `${F}\n\na\n\n${F}`, '\na\n\n'],
    ['shorter fences inside', `${F}\`\n${F}js\nx\n${F}\n${F}\``, `${F}js\nx\n${F}\n`],
    ['the other sign inside', `${F}\n~~~\nx\n~~~\n${F}`, '~~~\nx\n~~~\n'],
    ['a run with text behind it inside', `${F}\n${F}x\n${F}`, `${F}x\n`],
    ['an indented run inside', `${F}\n- a\n  ${F}\n${F}`, `- a\n  ${F}\n`],
    ['headers and manifests inside', `${F}\nFILE: b\nEND FILES: 9\n${F}`, 'FILE: b\nEND FILES: 9\n'],
    ['an indented fence', `  ${F}\nx\n ${F}`, 'x\n'],
  ])('read %s', (_, body, content) => {
    expect(block(body)).toEqual({ 'a.md': content });
  });

  it.each([
    ['two blank lines', `\n\n${F}\nx\n${F}`],
    ['text', `so:\n${F}\nx\n${F}`],
    ['a fence of two', '``\nx\n``'],
    ['a fence indented by four', `    ${F}\nx\n    ${F}`],
    ['backticks in the info string', `${F}a\`b\nx\n${F}`],
    ['the next header', `FILE: b\n${F}\nx\n${F}`],
    ['nothing', ''],
  ])('are missing where %s follows the header', (_, body) => {
    expect(block(body)).toBe('missing-fence');
  });

  it.each([`${F}\nx`, `${F}\nx\n~~~`, `${F}\`\nx\n${F}`, `${F}\nx\n${F} y`, `${F}`, `${F}\nx\n ${F}`])(
    'are unterminated in %j',
    (body) => {
      expect(block(body)).toBe('unterminated-fence');
    },
  );

  it('hide headers in prose', () => {
    const example = `Like this:\n ${F}\nFILE: no.ts\n ${F}\n`;
    expect(read(`${example}${one('FILE: a.ts')}`)).toEqual({ 'a.ts': 'x\n' });
    expect(read(`${F}\nFILE: no.ts\n`)).toBe('unterminated-fence');
  });

  it('cut too early by a fence of the same length refuse the answer', () => {
    const readme = `FILE: README.md\n${F}md\n# Use\n${F}sh\nnpm i\n${F}\nMore\n${F}\n`;
    expect(read(`${readme}\nEND FILES: 1\n`)).toBe('unterminated-fence');
    const other = `FILE: b.ts\n${F}ts\nx\n${F}\n`;
    expect(read(`${readme}\n${other}\nEND FILES: 2\n`)).toBe('manifest-mismatch');
  });
});

describe('the manifest', () => {
  const body = `FILE: a.ts\n${F}\nx\n${F}\n`;

  it.each([
    ['missing', body, 'truncated'],
    ['indented', `${body} END FILES: 1`, 'truncated'],
    ['too small', `${body}END FILES: 0`, 'manifest-mismatch'],
    ['too large', `${body}END FILES: 2`, 'manifest-mismatch'],
    ['a word', `${body}END FILES: one`, 'manifest-mismatch'],
    ['negative', `${body}END FILES: -1`, 'manifest-mismatch'],
    ['followed by text', `${body}END FILES: 1\nDone!`, 'manifest-mismatch'],
    ['doubled', `${body}END FILES: 1\nEND FILES: 1`, 'manifest-mismatch'],
    ['first', `END FILES: 1\n${body}`, 'manifest-mismatch'],
  ])('that is %s refuses the answer', (_, answer, reason) => {
    expect(read(answer)).toBe(reason);
  });

  it('may be decorated and followed by blank lines', () => {
    expect(read(`${body}\n**END FILES: 1**\n\n \n`)).toEqual({ 'a.ts': 'x\n' });
  });

  it('is not asked for where it is optional, and still believed where it stands', () => {
    expect(read(body, { manifest: 'optional' })).toEqual({ 'a.ts': 'x\n' });
    expect(read(`${body}END FILES: 2`, { manifest: 'optional' })).toBe('manifest-mismatch');
  });

  it('counts deletes', () => {
    const answer = `${body}DELETE: old.ts\nEND FILES: 2`;
    const outcome = parseDelivery(answer, { tree: [{ path: 'old.ts' }] });
    expect(outcome).toMatchObject({ ok: true, value: { deletes: ['old.ts'], outcome: 'files' } });
    expect(read(answer)).toBe('delete-unknown');
  });
});
