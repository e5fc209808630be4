import type { Act } from '../act.ts';
import { words } from '../words.ts';

/** The plan comes before the work. */
export const planAct: Act = {
  title: 'Plan before work',
  labels: [
    'The plan was shown with order, boundaries, verify commands, cost and a hash, and nothing was started',
    'The first contact said what Foreman may do and how to stop it',
    'A wrong hash was refused, and the right one built exactly that plan',
  ],
  play: async (scene, thread) => {
    const issue = await scene.open(words.issue);
    thread.receipt = issue;
    await scene.say(issue, words.request);
    const plan = (): string => scene.said(issue).find((body) => body.includes('here is the plan')) ?? '';
    await scene.until('the plan', () => plan() !== '');
    const hash = /Its hash is `(\w+)`/.exec(plan())?.[1] ?? '';
    scene.board.say(`  Foreman shows a plan of four tasks; its hash is ${hash}`);
    const filed = (): boolean => scene.task(issue, 'Write tax()') > 0;
    const isWhole = [/Starts after/, /`src\/tax\.js`/, /node --test/, /\$\d/].every((one) =>
      one.test(plan()),
    );
    const waits = isWhole && hash !== '' && !filed();
    const refused = await scene.ask(issue, '/foreman approve 0123abcd');
    await scene.ask(issue, `/foreman approve ${hash}`);
    await scene.until('the tasks', filed);
    const approved = (await scene.journal(issue)).find(({ type }) => type === 'approved');
    return [
      waits,
      /This is the first request here/.test(plan()) && plan().includes('`/foreman stop`'),
      /not the hash/.test(refused) && String(approved?.['plan']).startsWith(hash),
    ];
  },
};
