import { expect, test } from 'vitest';
import { Nonce, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { findByNonce, findMarker, markerKinds, renderMarker } from '../../../src/text/markers.ts';

const nonce = Nonce.parse('abcdefabcdef');
const request = RequestId.parse('42.2');
const marker = { kind: 'task', request, task: TaskKey.parse('1.10'), nonce } as const;
const line = renderMarker(marker);

test('every kind of marker comes back as it was written', () => {
  for (const kind of markerKinds) {
    const one = { kind, request, nonce };
    expect(findMarker(`Words.\n\n${renderMarker(one)}`)).toEqual(one);
  }
  expect(findMarker(`Words.\n\n${line}`)).toEqual(marker);
});

test('a marker is found below words and above what a person added', () => {
  expect(findMarker(`Words\n${line}\r\n\r\nA note by hand`)).toEqual(marker);
});

test.each([
  ['a fence', `\`\`\`\n${line}\n\`\`\``],
  ['an unclosed fence', `~~~\n${line}`],
  ['indented code', `x\n\n    ${line}`],
  ['inline code', `\`${line}\``],
  ['a quote', `> ${line}`],
  ['a list', `- x\n\n  ${line}`],
  ['the middle of a line', `x ${line}`],
  ['an open comment', `<!-- x\n${line}`],
  ['a folded part', `<details>\n${line}\n</details>`],
  ['a longer line', `${line} and more`],
  ['other text', line.replace('request=42.2', 'request=0')],
])('a marker in %s is none', (_where, body) => {
  expect(findMarker(body)).toBeUndefined();
});

test('of several markers the last counts', () => {
  expect(findMarker(`${renderMarker({ kind: 'reply', request, nonce })}\n\n${line}`)).toEqual(marker);
});

test('a text is found by its author and nonce together', () => {
  const list = [
    { author: 'mallory', body: `copied\n\n${line}` },
    { author: 'foreman', body: `quoting ${nonce}` },
    { author: 'foreman', body: `ours\n\n${line}` },
  ];
  expect(findByNonce(list, { author: 'foreman', nonce })).toBe(list[2]);
  expect(findByNonce(list.slice(0, 2), { author: 'foreman', nonce })).toBeUndefined();
});
