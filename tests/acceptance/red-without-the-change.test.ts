import { expect, onTestFinished, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { eventsOf, journalOf } from './kit/journal.ts';
import { openStage } from './kit/open-stage.ts';
import type { TestStage } from './kit/open-stage.ts';
import { jobsOf, playStory, saidOn, say, storyScript } from './kit/story.ts';

const CONFIG = 'approval: never\naudit: off\nverify:\n  commands: ["node --test \'test/*.test.js\'"]\n';
const IMPORTS = "import { test } from 'node:test';\nimport assert from 'node:assert/strict';\n";
const PRICE_TEST = `${IMPORTS}import { price } from '../price.js';
test('a price is at least its number', () => assert.ok(price(2) >= 2));
`;
/** Red whatever the change, until somebody adds a file that no task touches. */
const OPENING_TEST = `${IMPORTS}import { existsSync } from 'node:fs';
test('the shop is mended', () => assert.ok(existsSync('mended.js')));
`;

/** A shop of one file and these tests, and a request of two tasks, of which the first changes that file. */
async function openShop(tests: string, answer: string): Promise<TestStage> {
  const stage = await openStage({
    config: CONFIG,
    project: {
      'package.json': '{ "type": "module" }\n',
      'price.js': 'export const price = (number) => number;\n',
      'test/shop.test.js': tests,
    },
    script: storyScript([
      { key: '1.1', boundaries: ['price.js'], answer: files({ 'price.js': answer }) },
      { key: '2.1', after: ['1.1'], boundaries: ['notes.md'], answer: files({ 'notes.md': '# Notes' }) },
    ]),
  });
  onTestFinished(stage.close);
  return stage;
}

/** How each verify job ended, and whether it looked at the base. */
const verifies = ({ sandbox }: TestStage): readonly string[] =>
  jobsOf(sandbox).flatMap(({ name, conclusion, log }) => {
    const looked = log.includes('which it stands on') ? ', and its base' : '';
    return name.endsWith(' / verify') ? [`${conclusion ?? ''}${looked}`] : [];
  });
const outcomes = ({ sandbox }: TestStage, request: number): readonly string[] =>
  eventsOf(journalOf(sandbox, request), 'settled').map(({ outcome }) => outcome);
const conversations = ({ sandbox }: TestStage): number =>
  sandbox.model?.requests.filter(({ scene }) => scene === '1.1').length ?? 0;

async function mend({ sandbox }: TestStage): Promise<void> {
  const { owner, repo } = sandbox.repository;
  await sandbox.as('mona').request('PUT /repos/{owner}/{repo}/contents/{path}', {
    owner,
    repo,
    path: 'mended.js',
    message: 'Mend it',
    content: Buffer.from('export const mended = true;\n').toString('base64'),
  });
}

test('through the built bundle: red with its base asks a person; mended on the default branch and asked for again, the same change lands', async () => {
  const stage = await openShop(OPENING_TEST, 'export const price = (number) => 2 * number;');
  const request = await playStory(stage.sandbox);
  expect(verifies(stage)).toEqual(['failure, and its base']);
  expect(outcomes(stage, request)).toEqual(['base-red']);
  const said = (await saidOn(stage.sandbox, request + 1)).join('\n');
  expect(said).toContain('is red on the commit that the change stands on as well');
  expect(said).toContain('the shop is mended');
  await mend(stage);
  await say(stage.sandbox, request, `/foreman retry #${request + 1}`);
  // The default branch comes in, then the same change, then what waited for it.
  expect(outcomes(stage, request).slice(1)).toEqual(['green', 'green', 'green']);
  expect(conversations(stage)).toBe(1);
  expect(brokenLaws(stage.sandbox, request)).toEqual([]);
}, 180_000);

test('a change that is red alone is tried again: its base was looked at and is green', async () => {
  const stage = await openShop(PRICE_TEST, 'export const price = () => 0;');
  const request = await playStory(stage.sandbox);
  expect(verifies(stage)).toEqual(['failure, and its base', 'failure, and its base']);
  expect(outcomes(stage, request)).toEqual(['red', 'red']);
  expect(conversations(stage)).toBe(2);
}, 180_000);

/** Has Git write another price than the base holds wherever it checks it out from now on. */
const LIE = `import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
execFileSync('git', ['config', 'filter.lie.smudge', 'echo "export const price = () => 0;"']);
mkdirSync('.git/info', { recursive: true });
writeFileSync('.git/info/attributes', 'price.js filter=lie\\n');
export const price = () => 0;`;

test('a change that makes its base look red gains that a person is asked, and nothing else', async () => {
  const stage = await openShop(PRICE_TEST, LIE);
  const request = await playStory(stage.sandbox);
  expect(verifies(stage)).toEqual(['failure, and its base']);
  expect(outcomes(stage, request)).toEqual(['base-red']);
  await say(stage.sandbox, request, `/foreman retry #${request + 1}`);
  expect(outcomes(stage, request)).toEqual(['base-red', 'base-red']);
  expect(conversations(stage)).toBe(1);
  expect(eventsOf(journalOf(stage.sandbox, request), 'landed')).toEqual([]);
  expect(stage.sandbox.hub.violations).toEqual([]);
}, 180_000);
