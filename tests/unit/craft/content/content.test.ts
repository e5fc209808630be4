import { describe, expect, it } from 'vitest';
import { parseDelivery, type DeliveryOptions } from '../../../../src/craft/parse-delivery.ts';
import { renderDelivery } from '../../../../src/craft/render-delivery.ts';

/** `ok`, or the reason that refuses this content. */
function reasonOf(content: string, path = 'src/a.ts', options: DeliveryOptions = {}): string {
  const answer = renderDelivery({ outcome: 'files', files: [{ path, content }] });
  const outcome = parseDelivery(answer, options);
  return outcome.ok ? 'ok' : outcome.error.reason;
}

describe('an empty file', () => {
  it('is refused unless it is empty by custom', () => {
    expect(reasonOf('')).toBe('empty');
    expect(reasonOf('\n \t\n')).toBe('empty');
    for (const path of ['pkg/__init__.py', '.gitkeep', 'a/.keep', 'pkg/py.typed'])
      expect(reasonOf('', path)).toBe('ok');
  });
});

describe('bytes', () => {
  it('must be text', () => {
    expect(reasonOf('a\0b')).toBe('nul-byte');
    expect(reasonOf('a\ud800b')).toBe('control-char');
    expect(reasonOf('\u001b[31m\u200b é \u{1F600}')).toBe('ok');
  });
});

describe('a line that stands for left-out text', () => {
  it.each([
    '// ... existing code ...', '// ...existing code...', '# ... existing code ...', '    /* ... existing styles ... */', '<!-- ... rest of file ... -->',
    '{/* ... existing components ... */}', '// rest of file unchanged', '# The rest of the code remains the same', '// … rest of the function …',
    '// ... rest of the file unchanged ...', '# ... (rest of the file remains unchanged)', '<unchanged>', '[... rest of file ...]', '(rest of file unchanged)',
    '// ... other methods ...', '// ... keep existing code ...', '// (other methods unchanged)', '-- ... existing definitions ...', '... existing code ...',
    '// code omitted for brevity', '# ... omitted for brevity ...', '// existing code here', '// ... remaining implementation', '// remaining code stays the same',
    '... unchanged ...', '// Rest of the component remains unchanged...',
  ])('refuses %j', (line) => {
    expect(reasonOf(`a\n${line}\r\nb\n`)).toBe('placeholder');
  }); // prettier-ignore

  it.each([
    '// Keep the existing code path for old clients.', 'const unchanged = true;', '// Unchanged', 'return { ...existing, ...rest };', '# Remaining work',
    'The rest of the file is parsed lazily.', 'console.log("rest of file unchanged");', '...', '// ...', 'def f(): ...', '  ...rest', "it('leaves the existing code', f);",
    '# existing', '// other', 'x = [...existing]', '- existing tests pass', 'print("... existing code ...")', '// The remaining fields are optional', '## Existing configuration',
    '* the existing module', '// Rest of the queue', 'unchanged', 'omitted',
  ])('lets %j pass', (line) => {
    expect(reasonOf(`a\n${line}\nb\n`)).toBe('ok');
  }); // prettier-ignore

  it('is no elision where the base file has it too', () => {
    const baseOf = () => 'x\n  // ... existing code ...\n';
    expect(reasonOf('y\n// ... existing code ...\n', 'docs/a.md', { baseOf })).toBe('ok');
  });
});

describe('a credential', () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----';
  it.each([
    key,
    `"${key.replaceAll('\n', '\\n')}"`,
    '-----BEGIN PRIVATE KEY-----\r\n    MIIEvQ\r\n',
    `token = "gh${'p_'}${'aB3'.repeat(12)}"`,
    `github${'_pat_'}${'11ABCDEFG0'.repeat(8)}`,
    `AK${'IA'}Q3EGUZ7VWTNB5XKJ`,
    `sk-${'ant-'}api03-${'x7Qz'.repeat(20)}`,
    `xox${'b-'}123456789012-1234567890123-${'AbC1'.repeat(6)}`,
    `AI${'za'}${'SyD4x'.repeat(7)}`,
    `np${'m_'}${'aB3'.repeat(12)}`,
  ])('refuses the file (%#)', (secret) => {
    expect(reasonOf(`const a = 1;\n${secret}\n`)).toBe('secret');
  });

  it.each([
    "if (text.startsWith('-----BEGIN PRIVATE KEY-----')) return;",
    '-----BEGIN CERTIFICATE-----\nMIIEpAIBAAKCAQEA\n',
    'AKIAIOSFODNN7EXAMPLE',
    'ghp_short',
    'const prefix = "github_pat_";',
    'task-lists and sk-lines',
  ])('is not seen in %j', (text) => {
    expect(reasonOf(`${text}\n`)).toBe('ok');
  });

  it('that the base holds already is not blamed on the worker', () => {
    expect(reasonOf(`${key}\n`, 'a.pem', { baseOf: () => key })).toBe('ok');
  });

  it('is found in a report, and its value is not repeated', () => {
    const token = `gh${'p_'}${'aB3'.repeat(12)}`;
    const outcome = parseDelivery(`REPORT: found ${token}`);
    expect(outcome).toMatchObject({ ok: false, error: { reason: 'secret' } });
    expect(JSON.stringify(outcome)).not.toContain(token);
  });
});

describe('the script sections of a manifest', () => {
  const base = JSON.stringify({ name: 'x', scripts: { test: 'vitest' }, dependencies: {} });
  const change = (next: unknown, options: DeliveryOptions = { baseOf: () => base }) =>
    reasonOf(JSON.stringify(next, null, 2), 'web/package.json', options);

  it('may not change, while the rest may', () => {
    expect(change({ name: 'x', scripts: { test: 'vitest' }, dependencies: { a: '1' } })).toBe('ok');
    expect(change({ name: 'x', scripts: { test: 'true' } })).toBe('protected-file');
    expect(change({ name: 'x' })).toBe('protected-file');
    expect(change({ name: 'x', scripts: { test: 'vitest' }, jest: {} })).toBe('protected-file');
  });

  it('may not appear in a manifest that is new, unless the configuration lifts it', () => {
    expect(change({ name: 'x' }, {})).toBe('ok');
    expect(change({ scripts: { postinstall: 'x' } }, {})).toBe('protected-file');
    expect(change({ scripts: { test: 'x' } }, { unprotect: ['**/package.json'] })).toBe('ok');
    expect(reasonOf('{ broken', 'package.json')).toBe('protected-file');
  });

  it('are sections in pyproject.toml', () => {
    const toml = '[project]\nname = "x"\n\n[tool.pytest.ini_options]\naddopts = "-q"\n';
    const options = { baseOf: () => toml };
    expect(reasonOf(toml.replace('"x"', '"y"'), 'pyproject.toml', options)).toBe('ok');
    expect(reasonOf(toml.replace('-q', '-k none'), 'pyproject.toml', options)).toBe('protected-file');
    expect(reasonOf(`${toml}[build-system]\nrequires = []\n`, 'pyproject.toml', options)).toBe(
      'protected-file',
    );
  });
});
