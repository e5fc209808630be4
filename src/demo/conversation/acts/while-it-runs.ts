import type { Act } from '../act.ts';
import { THINKING } from '../scenes.ts';
import type { Scene } from '../scene.ts';
import { words } from '../words.ts';

/** What can be said while a worker is at work. */
export const whileItRuns: Act = {
  title: 'While a worker is at work',
  labels: [
    'The plan stands on GitHub: sub-issues, what blocks them, and one status with table, graph and list',
    'Status was told before the running leg ended, and no model was asked',
    'The check-up was answered as a comment, with what its token cannot see',
    'A misspelt command changed nothing and got the nearest one',
    'A question of a worker was answered by a plain reply, and the task went on and landed',
    'A label gave a task to another worker type',
    'Feedback to the worker at work was noted, and the reply said which attempt gets it',
  ],
  play: async (scene, { receipt }) => {
    const [price, tax, page] = ['price()', 'tax()', 'page()'].map((name) => scene.task(receipt, name));
    await scene.until('a worker that thinks', () => isThinking(scene));
    await scene.until('the question', () => scene.labels(tax ?? 0).includes('foreman:question'));
    const drawn = isDrawn(scene, receipt);
    const calls = scene.sandbox.model?.requests.length;
    const status = await scene.ask(receipt, '/foreman status');
    const told = /^\*\*.*Request/m.test(status) && isThinking(scene);
    const doctor = await scene.ask(receipt, '/foreman doctor');
    const nearest = await scene.ask(receipt, '/foreman stauts');
    const unasked = scene.sandbox.model?.requests.length === calls;
    await scene.say(tax ?? 0, words.answer);
    await relabel(scene, page ?? 0);
    const noted = await scene.ask(price ?? 0, `/foreman ${words.feedback.replace('/foreman ', '')}`);
    await scene.until('the tax', () => scene.labels(tax ?? 0).includes('foreman:done'));
    await scene.until('the other worker type', async () => (await reroutes(scene, receipt)).length > 0);
    return [
      drawn,
      told && unasked,
      /check-up/.test(doctor) && /cannot be seen with this token/.test(doctor),
      /Did you mean `\/foreman status`/.test(nearest),
      (await scene.journal(receipt)).some(({ type, by }) => type === 'answered' && by === 'mona'),
      (await reroutes(scene, receipt)).some(({ worker }) => worker === 'documentation'),
      /its next attempt does/.test(noted) && isThinking(scene),
    ];
  },
};

/** By the hub's own record of the job, and by the model that was asked. */
const isThinking = ({ sandbox }: Scene): boolean =>
  [...sandbox.hub.repository(sandbox.repository.fullName).jobs.values()].some(
    ({ name, status }) => /1\.1.*\/ work$/.test(name) && status === 'in_progress',
  ) &&
  (sandbox.model?.requests.some(({ scene }) => scene === THINKING || scene === undefined) ?? false);

function isDrawn(scene: Scene, request: number): boolean {
  const { issues } = scene.sandbox.hub.repository(scene.sandbox.repository.fullName);
  const blocked = issues.get(scene.task(request, 'receipt()'))?.blockedBy.length;
  const status = scene.said(request).filter((body) => body.includes('foreman:status'));
  const parts = [/^\| Task \|/m, /^```mermaid/m, /^- 1\.1 \(#\d+\) is \*\*/m];
  return blocked === 2 && status.length === 1 && parts.every((one) => one.test(status[0] ?? ''));
}

async function relabel({ sandbox, board }: Scene, issue_number: number): Promise<void> {
  board.say(`mona puts the label worker:documentation on #${issue_number}`);
  const { owner, repo } = sandbox.repository;
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
  await sandbox.as('mona').request(route, { owner, repo, issue_number, labels: ['worker:documentation'] });
}

const reroutes = async (scene: Scene, request: number) =>
  (await scene.journal(request)).filter(({ type }) => type === 'rerouted');
