import type { Act } from '../act.ts';
import { words } from '../words.ts';

/** Stopped, halted by money, and gone on with. */
export const stopAndMoney: Act = {
  title: 'Stop, resume, and the budget',
  labels: [
    'Stop ended the running leg, and said what is saved and how to go on',
    'At a cap that was too low the request paused with its numbers, and no worker was asked',
    'A new cap went on, and nothing that was paid for was thrown away',
    'The next attempt was given the feedback',
  ],
  play: async (scene, { receipt }) => {
    const stopped = await scene.ask(receipt, '/foreman stop');
    await scene.until('the end of the job', () => cancelled(scene) > 0);
    const calls = scene.sandbox.model?.requests.length;
    await scene.ask(receipt, '/foreman resume budget $1');
    const paused = (): string => scene.said(receipt).find((body) => body.includes('is paused')) ?? '';
    await scene.until('the pause', () => paused() !== '');
    scene.board.say(`  Foreman: ${/What happens next: (.*)/.exec(paused())?.[1] ?? ''}`);
    const halted = /of the \$1\.00 that this request may cost are used up/.test(paused());
    const unasked = scene.sandbox.model?.requests.length === calls;
    await scene.ask(receipt, '/foreman resume budget $20');
    const price = scene.task(receipt, 'price()');
    await scene.until('the price', () => scene.labels(price).includes('foreman:done'));
    const landed = (await scene.journal(receipt)).filter(({ type }) => type === 'landed');
    return [
      /is stopped\. 1 of 4 tasks done, all of that is saved/.test(stopped) && /resume/.test(stopped),
      halted && unasked,
      landed.filter(({ tasks }) => JSON.stringify(tasks).includes('1.2')).length === 1,
      scene.sandbox.model?.requests.some(
        ({ scene: name, missing, body }) =>
          name === 'price' &&
          missing?.length === 0 &&
          JSON.stringify(body).includes(words.feedback.slice(9, 30)),
      ) ?? false,
    ];
  },
};

const cancelled = ({ sandbox }: Parameters<Act['play']>[0]): number =>
  [...sandbox.hub.repository(sandbox.repository.fullName).jobs.values()].filter(
    ({ name, conclusion }) => /1\.1.*\/ work$/.test(name) && conclusion === 'cancelled',
  ).length;
