import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../', import.meta.url);
const pages = ['README.md', ...(await readdir(new URL('docs/', root))).map((name) => `docs/${name}`)];

for (const page of pages) {
  test(`every link of ${page} leads to a file`, async () => {
    const text = await readFile(new URL(page, root), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!\w+:)([^)#]+)/g)) {
      assert.ok(existsSync(new URL(target, new URL(page, root))), `${page} links to ${target}`);
    }
  });
}
