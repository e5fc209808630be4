import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderErrorsDocs } from '../../scripts/errors-docs.ts';

it('docs/errors.md is what the closed list of codes makes', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(page).toBe(renderErrorsDocs());
});
