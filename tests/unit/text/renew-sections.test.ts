import { expect, test } from 'vitest';
import { renewSections } from '../../../src/text/renew-sections.ts';

const OURS = ['What was done', 'Audit'] as const;
const body = (done: string, audit: string | null): string =>
  [
    'Task 1.1 of request 42.',
    `### What was done\n\n${done}`,
    ...(audit === null ? [] : [`### Audit\n\n${audit}`]),
    '### Verification\n\nSee the status.',
    'What happens next: it lands.',
    '<!-- foreman:pull request=42 task=1.1 nonce=abcdefabcdef -->',
  ].join('\n\n');

test('sections are written anew, come and go, and all else stays', () => {
  expect(renewSections(body('Digs.', null), body('Digs deeper.', 'One finding.'), OURS)).toBe(
    body('Digs deeper.', 'One finding.'),
  );
  expect(renewSections(body('Digs.', 'One finding.'), body('Digs deeper.', null), OURS)).toBe(
    body('Digs deeper.', null),
  );
  expect(renewSections(body('Digs.', 'A.'), body('Digs.', 'A.'), OURS)).toBe(body('Digs.', 'A.'));
});

test('what a person wrote beside them is kept, and a text that a person made their own stays as it is', () => {
  const edited = `Please look at the money first.\n\n${body('Digs.', null).replace('See the status.', 'I ran it too.')}`;
  const renewed = renewSections(edited, body('Digs deeper.', 'None.'), OURS);
  expect(renewed).toMatch(/^Please look at the money first\.\n/);
  expect(renewed).toContain('I ran it too.');
  expect(renewed).toContain('### What was done\n\nDigs deeper.\n\n### Audit\n\nNone.\n\n### Verification');
  expect(renewSections('My own words.', body('Digs deeper.', null), OURS)).toBe('My own words.');
});
