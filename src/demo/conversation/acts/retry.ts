import type { Act } from '../act.ts';
import { commitFile, pullFrom, pullText } from '../hands.ts';
import type { Scene } from '../scene.ts';
import { told as phrases, words } from '../words.ts';

/** Two attempts fail, and a person's hint makes the third one. */
export const retryAct: Act = {
  title: 'Two failures, and a hint',
  labels: [
    'After two red attempts a person was asked, with what was tried',
    'A retry with a hint landed, and the worker had the hint word for word',
    'The task whose label was changed was done by the other worker type',
    'The foreman answered a worker by itself from the words of the issue; pull request and status say so, and nobody was notified',
    'What others did on the default branch meanwhile came in by a verified candidate of its own',
    'The request ended with one pull request for a person',
  ],
  play: async (scene, { receipt }) => {
    const [receiptTask, page] = ['receipt()', 'page()'].map((name) => scene.task(receipt, name));
    await scene.until('the failure', () => scene.labels(receiptTask ?? 0).includes('foreman:failed'));
    const failure = scene.said(receiptTask ?? 0).at(-1) ?? '';
    scene.board.say('mona writes a changelog on the default branch');
    await commitFile(scene, { path: 'CHANGELOG.md', text: '# Changelog\n' });
    await scene.say(receipt, `/foreman retry #${receiptTask} ${words.hint}`);
    await scene.until('the receipt', () => scene.labels(receiptTask ?? 0).includes('foreman:done'));
    await scene.until('the page', () => scene.labels(page ?? 0).includes('foreman:done'));
    await scene.until('the last pull request', () => lastPull(scene, receipt) !== null);
    const scenes = scene.sandbox.model?.requests.map((one) => one.scene) ?? [];
    return [
      /retry #/.test(failure) && /receipt does what was asked for/.test(failure),
      scenes.includes('receipt, with the hint'),
      scenes.includes('page'),
      await isSelfAnswered(scene, { request: receipt, task: page ?? 0 }),
      (await scene.journal(receipt)).some(({ type, brings }) => type === 'landed' && brings !== undefined),
      lastPull(scene, receipt) !== null,
    ];
  },
};

/** The task's pull request quotes it, the status names it, its issue has no word of it; the journal knows of no answer of a person. */
async function isSelfAnswered(scene: Scene, at: { request: number; task: number }): Promise<boolean> {
  const lines = await scene.journal(at.request);
  const own = lines.filter(({ type }) => type === 'self-answered');
  const told = pullText(scene, `foreman/${at.request}/task-${at.task}`);
  const answer = /^- Answer: (.*)$/m.exec(told)?.[1];
  if (answer !== undefined) scene.board.say(`  Foreman answered a worker by itself: ${answer}`);
  const status = scene.said(at.request).find((body) => body.includes('<!-- foreman:status ')) ?? '';
  const isQuiet =
    scene.said(at.task).length === 0 && status.includes('Foreman answered its question by itself');
  const byPeople = lines.some(({ type, task }) => type === 'answered' && task === '2.2');
  return own.length === 1 && told.includes(phrases.page) && isQuiet && !byPeople;
}

/** The open pull request from the request's work branch. */
const lastPull = (scene: Scene, request: number): number | null => pullFrom(scene, `foreman/${request}/work`);
