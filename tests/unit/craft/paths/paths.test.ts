import { describe, expect, it } from 'vitest';
import { parseDelivery, type DeliveryOptions } from '../../../../src/craft/parse-delivery.ts';

const block = (path: string) => `FILE: ${path}\n\`\`\`\nx\n\`\`\`\n`;

/** `ok`, or the reason that refuses blocks at these paths. */
function reasonOf(paths: string | readonly string[], options: DeliveryOptions = {}): string {
  const all = typeof paths === 'string' ? [paths] : paths;
  const blocks = all.map((path) => (path.startsWith('DELETE: ') ? `${path}\n` : block(path)));
  const outcome = parseDelivery(`${blocks.join('')}END FILES: ${all.length}`, options);
  return outcome.ok ? 'ok' : outcome.error.reason;
}

const table = (reason: string, paths: readonly string[]) =>
  it.each(paths)(`${reason}: %j`, (path) => expect(reasonOf(path)).toBe(reason));

describe('a path by itself', () => {
  table('ok', [
    'a', 'src/a.ts', '.env.example', 'docs/a b.md', 'src/日本語.ts', 'é.txt', 'a/-b', 'app/[...slug]/(x)/page.tsx', 'a~b', 'ＡＢ.md',
    '$id.tsx', '+page.svelte', '.gitignore', 'git', 'gitlab', 'sub/.gitkeep', 'common.ts', 'console.ts', 'nullable.ts',
    'x'.repeat(255), 'a.b.c', '...a', 'a%20b', "it's.md", 'Report (1).md', '\u{1F600}.md',
  ]); // prettier-ignore
  table('traversal', [
    '../a', '..', 'a/../b', 'a/..', '..\\a', 'a\\..\\b', './../a', '.. /a', 'a/ ../b', '%2e%2e/a', '..%2fa', '%2E%2E%5Ca', '．．/a', '‥/a',
    '.\u200b./a', '../'.repeat(100),
  ]); // prettier-ignore
  table('absolute', [
    '/a', '//a', '/../a', '\\a', '\\\\server\\share', 'C:x', 'c:\\x', 'C:/x', '~', '~/x', '~root/x', 'file:///etc/passwd', 'https://a/b',
    '／etc', '%2fetc', 'Ｃ:x',
  ]); // prettier-ignore
  table('dot-git', [
    '.git', '.git/config', '.GIT/config', 'a/.git', 'a/.Git/hooks/x', '.git ', 'a/.git./b', '.git. ./b', '.git::$INDEX_ALLOCATION/x',
    '.git:x/a', 'git~1/config', 'GIT~1', 'GIT~12/a', 'a\\.git\\config', '.g\u200cit/config', '\ufeff.git/x', '.gi\u00adt/a', '.ｇｉｔ/a',
    '.gıt/x', '.g\tit/x', 'gi7eba~1', 'gitmod~1', '.git\u202e/x', ' .git/x', '%2egit/config',
  ].filter((path) => !path.endsWith(' '))); // prettier-ignore
  table('control-char', [
    'a\0b',
    'a\u0007b',
    'a\tb',
    'a\rb',
    'a\u007fb',
    'a\u0085b',
    'a\u200bb',
    'a\u202eb',
    'a\u2028b',
    'a\ufe0fb',
    'a\u{e0041}',
  ]);
  table('invalid-path', [
    '', 'a//b', 'a/', './a', 'a/./b', 'a\\b', 'ab:c', 'a/b:c', 'a.', 'a./b', 'a /b', 'a/ b', 'a?', 'a*', '"a"', "'a'", 'a|b', '<a>', '-a', '-',
    'con', 'NUL.txt', 'a/aux.c/b', 'COM1', 'com¹', 'lpt9.x', 'CONIN$', 'e\u0301.txt', 'a\ufffd', 'a\u00a0b', 'a\u3000b', 'PROGRA~1/a', 'GITHUB~1/x',
    '[a](b)', 'a`b', 'a.ts (new)', 'a.ts (unchanged)', 'a/...', 'a%2fb',
  ]); // prettier-ignore
  table('path-too-long', [
    'x'.repeat(256),
    'é'.repeat(128),
    'ab/'.repeat(200) + 'c',
    'x'.repeat(60_000),
    '../'.repeat(20_000),
  ]);
});

describe('a protected path', () => {
  table('workflow-file', [
    '.github/workflows/a.yml',
    '.GitHub/Workflows/a.yml',
    '.github/workflows',
    '.github/workflows/sub/a',
    '.ｇithub/workflows/x',
  ]);
  table('protected-file', [
    '.github/dependabot.yml', '.github', '.GITHUB/CODEOWNERS', 'CODEOWNERS', 'docs/CodeOwners', 'action.yml', 'sub/Action.yaml',
    'package-lock.json', 'web/yarn.lock', 'Cargo.lock', 'go.sum', '.husky/pre-commit', '.githooks/x', '.npmrc', 'sub/.npmrc', '.yarnrc.yml',
    '.yarn/releases/y.cjs', 'AGENTS.md', 'sub/agents.md', 'CLAUDE.md', '.claude/settings.json', 'sub/.cursor/rules/a.mdc', '.cursorrules', '.mcp.json',
    '.vscode/tasks.json', '.gitmodules', '.gitattributes', 'Makefile', 'sub/GNUmakefile', 'rules.mk', 'justfile', 'vitest.config.ts', 'web/jest.config.js',
    'playwright.config.mts', 'pytest.ini', 'tox.ini', 'noxfile.py', '.mocharc.cjs', 'phpunit.xml.dist', '.pre-commit-config.yaml', 'gradle/wrapper/x.jar',
  ]); // prettier-ignore
  table('ok', [
    'docs/workflows/a.yml',
    'github/a',
    'src/action.ts',
    'conftest.py',
    'src/claude.ts',
    'jest.setup.ts',
    'src/husky/a.ts',
  ]);

  it('stays protected where the boundary allows it, and when it is deleted', () => {
    expect(reasonOf('.github/workflows/ci.yml', { allowed: ['**'] })).toBe('workflow-file');
    expect(reasonOf('Makefile', { allowed: ['Makefile'] })).toBe('protected-file');
    expect(reasonOf('DELETE: CODEOWNERS', { tree: [{ path: 'CODEOWNERS' }] })).toBe('protected-file');
  });

  it('can be added and lifted by configuration, workflows excepted', () => {
    expect(reasonOf('infra/main.tf', { protect: ['infra/**'] })).toBe('protected-file');
    expect(reasonOf('Makefile', { unprotect: ['Makefile'] })).toBe('ok');
    expect(reasonOf('.github/workflows/a.yml', { unprotect: ['.github/**'] })).toBe('workflow-file');
  });
});

describe('a path among others', () => {
  const tree = [
    { path: 'README.md', mode: '100644' },
    { path: 'lib/a.ts', mode: '100755' },
    { path: 'docs', mode: '120000' },
    { path: 'vendor/x', mode: '160000' },
  ];

  it.each([
    [['a', 'a'], 'duplicate-path'],
    [['a', 'A'], 'duplicate-path'],
    [['src/ß.ts', 'src/ẞ.ts'], 'duplicate-path'],
    [['é', 'e\u0301'], 'duplicate-path'],
    [['a', 'DELETE: a'], 'duplicate-path'],
    [['readme.md'], 'duplicate-path'],
    [['README.md'], 'ok'],
    [['a', 'a/b'], 'path-conflict'],
    [['a/b/c', 'A'], 'path-conflict'],
    [['README.md/x'], 'path-conflict'],
    [['lib'], 'path-conflict'],
    [['DELETE: lib/a.ts', 'lib'], 'ok'],
    [['README.md/x', 'DELETE: README.md'], 'ok'],
    [['docs/x'], 'symlink'],
    [['Docs/x'], 'symlink'],
    [['docs'], 'symlink'],
    [['DELETE: docs'], 'symlink'],
    [['vendor/x/y'], 'symlink'],
    [['vendor/y'], 'ok'],
    [['DELETE: lib/a.ts'], 'ok'],
    [['DELETE: lib'], 'delete-unknown'],
    [['DELETE: lib/A.ts'], 'delete-unknown'],
    [['DELETE: none'], 'delete-unknown'],
  ])('%j is %s', (paths, reason) => {
    expect(reasonOf(paths, { tree })).toBe(reason);
  });

  it.each([
    ['src/a.ts', ['src/**'], 'ok'],
    ['src/a.ts', ['src/'], 'ok'],
    ['src/a.ts', ['src'], 'ok'],
    ['src/.env', ['src/*'], 'ok'],
    ['src2/a.ts', ['src'], 'outside-boundary'],
    ['src/a/b.ts', ['src/*'], 'outside-boundary'],
    ['SRC/a.ts', ['src/**'], 'outside-boundary'],
    ['src/a.ts', ['src/**', '!src/a.ts'], 'outside-boundary'],
    ['a.ts', [], 'outside-boundary'],
    ['a.ts', ['!b.ts'], 'outside-boundary'],
  ])('%s within %j is %s', (path, allowed, reason) => {
    expect(reasonOf(path, { allowed })).toBe(reason);
  });
});
