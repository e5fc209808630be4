import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contract } from '../../../src/domain/contract.ts';
import { hashValue } from '../../../src/domain/hash.ts';
import { Nonce, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { parseContract, renderContract } from '../../../src/text/contract-body.ts';
import { findMarker } from '../../../src/text/markers.ts';
import { hostileText } from './hostile-text.ts';

const frame = {
  request: RequestId.parse('42'),
  issue: 42,
  task: TaskKey.parse('2.1'),
  worker: 'coding',
  after: [
    { key: TaskKey.parse('1.1'), issue: 57 },
    { key: TaskKey.parse('1.2'), issue: null },
  ],
  nonce: Nonce.parse('abcdefabcdef'),
};

const contract = Contract.parse({
  objective: 'Add `GET /referral/code`.',
  outputFormat: 'FILE blocks',
  tools: ['read_file'],
  sources: ['README.md', 'https://example.org/spec'],
  boundaries: ['src/referral/**', 'tests/referral/**'],
  notToDo: ['Change the login'],
  doneWhen: ['npm test passes', 'GET /referral/code answers 200'],
});

const some = fc.array(hostileText, { maxLength: 4 });
const contracts = fc
  .record({
    objective: hostileText,
    outputFormat: hostileText,
    tools: some,
    sources: some,
    boundaries: some,
    notToDo: some,
    doneWhen: some,
    dependencies: fc.constantFrom(undefined, true, false),
  })
  .map((value) => Contract.safeParse(JSON.parse(JSON.stringify(value))).data)
  .filter((value) => value !== undefined);

test('a contract comes back with its hash, whatever it says', () => {
  fc.assert(
    fc.property(contracts, (one) => {
      const body = renderContract(one, frame);
      const read = parseContract(body);
      expect(read).toEqual({ ok: true, value: one });
      expect(read.ok && hashValue(read.value)).toBe(hashValue(one));
      expect(findMarker(body)).toMatchObject({ kind: 'task', task: '2.1', nonce: frame.nonce });
    }),
    { numRuns: 400 },
  );
});

test('a body reads as headed parts that people can follow', () => {
  expect(renderContract({ ...contract, dependencies: true }, frame)).toMatchInlineSnapshot(`
    "Foreman made this task (2.1, for a \`coding\` worker) for the request in #42. The contract below is what the worker is held to; an edit of it after the work began makes Foreman ask again.

    ### Objective

    \`\`Add \`GET /referral/code\`.\`\`

    ### Output format

    FILE blocks

    ### Tools

    - \`read_file\`

    ### Sources

    - README.md
    - \`https://example.org/spec\`

    ### Boundaries

    - \`src/referral/**\`
    - \`tests/referral/**\`

    ### Not to do

    - Change the login

    ### Done when

    - npm test passes
    - GET /referral/code answers 200

    ### Packages

    May change.

    ### Waits for

    - 1.1 in #57
    - 1.2

    <!-- foreman:task request=42 task=2.1 nonce=abcdefabcdef -->"
  `);
});

test('an edit by hand is read as it stands', () => {
  const body = renderContract(contract, frame)
    .replace('- Change the login', '* Change the **login**\n* Rename `x`')
    .replace('npm test passes', 'npm test passes twice')
    .replaceAll('\n', '\r\n');
  const read = parseContract(body);
  expect(read.ok && read.value.notToDo).toEqual(['Change the **login**', 'Rename `x`']);
  expect(read.ok && read.value.doneWhen[0]).toBe('npm test passes twice');
});

test.each([
  ['### Boundaries', '', 'Boundaries', /missing/],
  ['### Sources', '### Tools', 'Tools', /twice/],
  ['- Change the login', 'Change the login', 'Not to do', /no list item/],
  ['``Add `GET /referral/code`.``', '', 'Objective', /./],
])('a body without "%s" names its section', (line, instead, section, why) => {
  const read = parseContract(renderContract(contract, frame).replace(line, instead));
  expect(read).toMatchObject({ ok: false, error: { section, why: expect.stringMatching(why) } });
});
