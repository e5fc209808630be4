import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLookupPrompt } from '../../../../src/craft/lookup/build-lookup-prompt.ts';
import { lookupFormat } from '../../../../src/craft/lookup/lookup-format.ts';
import { readLookup } from '../../../../src/craft/lookup/read-lookup.ts';
import type { FrozenText } from '../../../../src/domain/lookup.ts';
import { findSchemaFault } from '../../../../src/sandbox/model/check-schema.ts';
import { dataBlock } from '../../../../src/text/data-block.ts';
import { hostileText } from '../../text/hostile-text.ts';

const words: readonly FrozenText[] = [
  { from: 'request', text: 'Add a referral programme.\n\nFriends get 10 % off\ntheir first order.' },
  { from: 'note', text: 'Tax: 7 %\nPrices are in cents.' },
];
const reply = (answer: string, quotation: string): string =>
  JSON.stringify({ verdict: 'answered', answer, quotation });

test('its format is one that structured outputs take', () => {
  expect(findSchemaFault(JSON.parse(JSON.stringify(lookupFormat)))).toBeUndefined();
});

describe('a reply is an answer', () => {
  test.each([
    ['of one stretch of the words', 'Friends get 10 % off', 'request'],
    ['across a line end', 'get 10 % off their first order', 'request'],
    ['in quotation marks, with other spaces', '“Friends get  10 % off”', 'request'],
    ['of a note', 'Prices are in cents.', 'note'],
  ])('where its quotation stands there: %s', (_what, quotation, from) => {
    const read = readLookup(reply('As it says.', quotation), words);
    expect(read).toMatchObject({ outcome: 'answered', answer: { from, text: 'As it says.' } });
  });

  test('of few letters only where they are a whole line', () => {
    expect(readLookup(reply('It is 7 %.', 'Tax: 7 %'), words).outcome).toBe('answered');
    expect(readLookup(reply('Yes.', 'first order'), words).outcome).toBe('unfounded');
    expect(readLookup(reply('Yes.', ''), words).outcome).toBe('unfounded');
  });

  test('with the quotation as it was looked for', () => {
    const read = readLookup(reply('Ten per cent.', ' Friends get 10 % off\n'), words);
    expect(read.answer?.quotation).toBe('Friends get 10 % off');
  });
});

describe('a reply is none', () => {
  test.each([
    ['a quotation that nobody wrote', reply('Ten.', 'Friends get 10 % off every order'), 'unfounded'],
    ['one with other letters', reply('Ten.', 'friends get 10 % off'), 'unfounded'],
    ['one across two texts', reply('Ten.', 'their first order. Tax: 7 %'), 'unfounded'],
    ['a number of its own', reply('10 %, at most 50 EUR.', 'Friends get 10 % off'), 'unfounded'],
    ['a number that is part of another', reply('1 %.', 'Friends get 10 % off'), 'unfounded'],
    ['an empty answer', reply(' ', 'Friends get 10 % off'), 'unreadable'],
    ['prose', 'They get ten per cent.', 'unreadable'],
    ['another verdict', JSON.stringify({ verdict: 'yes', answer: 'a', quotation: 'b' }), 'unreadable'],
    [
      'a part too many',
      JSON.stringify({ verdict: 'not-there', answer: '', quotation: '', x: 1 }),
      'unreadable',
    ],
    [
      'an answer that is none',
      JSON.stringify({ verdict: 'not-there', answer: 'x', quotation: 'y' }),
      'not-there',
    ],
  ])('with %s', (_what, text, outcome) => {
    expect(readLookup(text, words)).toMatchObject({ outcome, answer: null });
  });

  test('whatever it says: what counts is copied from the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (answer, quotation) => {
        const { answer: own } = readLookup(reply(answer, quotation), words);
        const all = words.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
        return own === null || all.includes(own.quotation);
      }),
    );
  });
});

describe('the prompt', () => {
  const matter = {
    task: '1.1',
    title: 'Discounts',
    objective: 'A discount for friends.',
    question: 'How much?',
    plan: ['1.1 Discounts (coding)'],
    words,
    nonce: 'word12345678',
  };

  test('holds every text of people under what it is, then plan and question', () => {
    const { user } = buildLookupPrompt(matter, dataBlock);
    expect([...user.matchAll(/label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
      'words of people: the request',
      'words of people: to remember',
      'plan',
      'title',
      'objective',
      'question',
    ]);
  });

  test('has nothing of anybody outside of the blocks', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const hostile = { ...matter, question: text, title: text, words: [{ from: 'issue' as const, text }] };
        const { user } = buildLookupPrompt(hostile, dataBlock);
        const outside = user.replace(/<data-word12345678 [^>]*>\n[\s\S]*?\n<\/data-word12345678>/g, '');
        return outside.split('\n').every((line) => line === '' || /^(# |## |Do the words)/.test(line));
      }),
    );
  });
});
