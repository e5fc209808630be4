import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { listFiles, readText } from './sources.ts';

/** Pages that show Markdown of other repositories: what models answered, and sample projects. */
const DATA = /^(profiles\/recorded|src\/demo\/(projects|story)|tests\/.*fixtures)\//;

const pages = ['.', 'docs', 'src', 'tests', 'profiles', 'bench', 'templates']
  .flatMap((folder) => (folder === '.' ? topPages() : listFiles(folder)))
  .filter((path) => path.endsWith('.md') && !DATA.test(path));

it('every relative link of a page leads to a file that is there', () => {
  expect(pages.length).toBeGreaterThan(3);
  const broken = pages.flatMap((page) =>
    linksOf(readText(page))
      .filter((link) => !leadsSomewhere(page, link))
      .map((link) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

it('the check sees links, pictures and definitions, and leaves code alone', () => {
  expect(linksOf('[a](b.md#c) ![d](e.png)\n\n`[f](g.md)`\n\n[h]: i.md\n')).toEqual([
    'b.md#c',
    'e.png',
    'i.md',
  ]);
  expect(leadsSomewhere('docs/x.md', '../no-such-page.md')).toBe(false);
});

function topPages(): readonly string[] {
  return ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].filter((path) =>
    existsSync(fileOf(path)),
  );
}

function linksOf(markdown: string): readonly string[] {
  const links: string[] = [];
  visit(fromMarkdown(markdown), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
  });
  return links;
}

function leadsSomewhere(page: string, link: string): boolean {
  if (/^[a-z]+:|^#|^\/\//i.test(link)) return true;
  const path = decodeURIComponent(link.replace(/[#?].*$/, ''));
  return existsSync(fileOf(posix.join(posix.dirname(page), path)));
}

function fileOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
