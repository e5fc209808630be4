import { expect, test } from 'vitest';
import type { Command } from '../../../src/domain/command.ts';
import { readComment } from '../../../src/intake/comment.ts';

/** What people write behind the trigger, and what it is to come to, in the words that `shown` uses. */
const TABLE: readonly (readonly [string, string])[] = [
  // A plain word for a halt, however it is dressed; a sentence that begins with one is a request.
  ['stop', 'stop'],
  ['STOP!!!', 'stop'],
  ['please stop', 'stop'],
  ['stop, please', 'stop'],
  ['stop it now', 'stop'],
  ['stop all workers', 'stop'],
  ['could you please stop the build', 'stop'],
  ['cancel', 'stop'],
  ['Abort', 'stop'],
  ['kill it', 'stop'],
  ['**stop**', 'stop'],
  ['stop using tabs', 'request'],
  ['stop the server from crashing on empty input', 'request'],
  ['stop the build when the linter fails', 'request'],
  ['Cancel the order button should ask twice', 'request'],
  ['abort uploads that take too long', 'request'],
  ['pause the video when the tab is hidden', 'request'],
  ['stop the presses', 'ask stop'],
  ['stop #57', 'ask stop'],
  ['stop and resume', 'ask stop'],
  ['stopp', 'ask stop'],
  ['stop bitte', 'ask stop'],
  // A yes is a yes with politeness behind it; with a condition it is none.
  ['ok', 'approve'],
  ['OK!', 'approve'],
  ['ok, do it', 'approve'],
  ['go', 'approve'],
  ['go ahead', 'approve'],
  ['go ahead and build it', 'approve'],
  ['yes please', 'approve'],
  ['yes, build it', 'approve'],
  ['sure', 'approve'],
  ['looks good to me', 'approve'],
  ['sounds good, thanks', 'approve'],
  ['LGTM, ship it', 'approve'],
  ['approve the plan', 'approve'],
  ['approve 3f9c2ab1', 'approve 3f9c2ab1'],
  ['ok but use PostgreSQL', 'ask approve'],
  ['yes, but without the migration', 'ask approve'],
  ['approve, but rename the table first', 'ask approve'],
  ['approve #57', 'ask approve'],
  ['approve the design of the login page', 'request'],
  ['ship the release notes page', 'request'],
  ['start the server in the tests', 'request'],
  // A no, politeness and words without a subject cost no plan.
  ['no', 'ask'],
  ['never mind', 'ask'],
  ['don’t do that', 'ask'],
  ['not now, please', 'ask'],
  ['thanks!', 'ask'],
  ['hello there', 'ask'],
  ['revert', 'ask'],
  ['merge it', 'ask'],
  ['delete everything', 'ask'],
  ['ja', 'ask'],
  ['no, use SQLite', 'request'],
  ['merge the two settings pages', 'request'],
  ['revert the last migration', 'request'],
  ['do this', 'request'],
  ['do it', 'request'],
  ['build it', 'request'],
  ['Please fix this!', 'request'],
  ['implement this issue', 'request'],
  ['work on it', 'request'],
  ['let’s do it!', 'request'],
  // Questions about where it stands, and slips of the pen.
  ['status?', 'status'],
  ['what is the status?', 'status'],
  ['show me the progress', 'status'],
  ['status of #57', 'status'],
  ['statsu', 'ask status'],
  ['status page for the API', 'request'],
  ['show the status in the header', 'request'],
  ['resum', 'ask resume'],
  ['continue', 'resume'],
  ['resume with $20', 'resume'],
  ['resume parsing after an error', 'request'],
  ['continue reading after a null byte', 'request'],
  ['plna a referral system', 'ask plan'],
  ['plann a referral system', 'ask plan'],
  ['plain text export', 'request'],
  ['play a sound on errors', 'request'],
  ['plant list for the garden page', 'request'],
  ['remeber that we use pnpm', 'ask remember'],
  ['remember that we use pnpm', 'remember'],
  ['remember me checkbox on the login form', 'request'],
  ['remembered searches should persist', 'request'],
  ['halp', 'ask help'],
  ['help page with search', 'request'],
  ['report the number of users every day', 'request'],
  // Words about a task need its number; nothing is left out by a guess.
  ['retry 5', 'retry 5'],
  ['retry #57 with smaller batches', 'retry 57'],
  ['can you retry #57', 'retry 57'],
  ['retry', 'ask retry'],
  ['retry 3 times on a 500', 'request'],
  ['retry failed uploads three times', 'request'],
  ['skip #57 please', 'skip 57'],
  ['skip the tests', 'ask skip'],
  ['skip #57 and #58', 'ask skip'],
  ['skip the intro animation', 'request'],
  ['redirect #57 to frontend', 'ask redirect'],
  ['redirect old links to the new site', 'request'],
  ['answer use PostgreSQL', 'ask answer'],
  // Other languages and scripts are requests like all others.
  ['füge ein Anmeldeformular hinzu', 'request'],
  ['ajoute une page d’aide', 'request'],
  ['добавь тесты', 'request'],
  ['テストを追加して', 'request'],
  ['测试', 'request'],
  ['أضف صفحة المساعدة', 'request'],
  ['👍', 'help'],
];

test.each(TABLE)('%s → %s', (text, wanted) => {
  const { commands } = readComment(`/foreman ${text}`, { trigger: '/foreman' });
  expect(commands.map(shown)).toEqual([wanted]);
});

test('no line of the table is lost when it stands among others', () => {
  const body = TABLE.slice(0, 18).map(([text]) => `Hello,\n\n/foreman ${text}\n`);
  const { commands } = readComment(body.join('\n'), { trigger: '/foreman' });
  expect(commands.map(shown)).toEqual(TABLE.slice(0, 18).map(([, wanted]) => wanted));
});

test('a request goes on over lines, and what stands above the trigger is talk', () => {
  const body =
    'I had a look, stop worrying.\n\n/foreman add a page\nthat lists all users\n\n- with search\n\n/foreman status';
  const { commands } = readComment(body, { trigger: '/foreman' });
  expect(commands).toEqual([
    { name: 'request', args: { text: 'add a page\nthat lists all users\n\n- with search' } },
    { name: 'status', args: {} },
  ]);
});

test('a lone word with words below it is a request: they say what is wanted', () => {
  const { commands } = readComment('/foreman merge\n\nthe two settings pages', { trigger: '/foreman' });
  expect(commands.map(shown)).toEqual(['request']);
});

function shown(command: Command): string {
  if (command.name === 'unknown')
    return command.args.nearest === undefined ? 'ask' : `ask ${command.args.nearest}`;
  if (command.name === 'retry' || command.name === 'skip') return `${command.name} ${command.args.task}`;
  return command.name === 'approve' && command.args.hash ? `approve ${command.args.hash}` : command.name;
}
