import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { renderConfigurationDocs } from '../../../scripts/configuration-docs.ts';
import { readConfig } from '../../../src/intake/config.ts';

const page = new URL('../../../docs/configuration.md', import.meta.url);

test('docs/configuration.md is what the schema says; `node scripts/configuration-docs.ts` makes it anew', async () => {
  expect(await readFile(page, 'utf8')).toBe(renderConfigurationDocs());
});

test('the example on the page is a valid configuration', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(renderConfigurationDocs())?.[1];
  expect(readConfig(example)).toMatchObject({ ok: true });
});
