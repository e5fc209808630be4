import { readdirSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './sources.ts';

const page = readText('ARCHITECTURE.md');
/** Words that GitHub or Actions own. */
const FOREIGN = ['createCommitOnBranch', 'expectedHeadOid', 'updateRefs'];

describe('ARCHITECTURE.md', () => {
  it('names no function, type or constant that the source does not have', () => {
    const source = listFiles('src')
      .filter((path) => path.endsWith('.ts'))
      .map(readText)
      .join('\n');
    const known = new Set(source.match(/[A-Za-z_]\w+/g));
    const named = codeIn(page).flatMap((code) => (/^[A-Za-z]+[A-Z_]\w*$/.test(code) ? [code] : []));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !known.has(name) && !FOREIGN.includes(name))).toEqual([]);
  });

  it('has a line for every room', () => {
    const table = page.split('## The rooms\n')[1]?.split('\n## ')[0] ?? '';
    const rows = [...table.matchAll(/^\| \[([a-z]+)\]\(src\/\1\) \|/gm)].map(([, room]) => room);
    const folders = readdirSync(new URL('../../src/', import.meta.url));
    expect(rows.toSorted()).toEqual(folders.toSorted());
  });

  it('has a test, or says that there is none, for each of eleven promises', () => {
    const table = page.split('## Promises\n')[1]?.split('\n## ')[0] ?? '';
    const rows = [...table.matchAll(/^\| (\d+) \|[^|]*\|(.*)\|$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(rows.filter(([, , held = '']) => !/\]\(tests\/|no test/i.test(held))).toEqual([]);
  });
});

function codeIn(markdown: string): readonly string[] {
  const found: string[] = [];
  visit(fromMarkdown(markdown), 'inlineCode', (node) => {
    found.push(node.value);
  });
  return found;
}
