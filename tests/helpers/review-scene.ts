import { files } from './deliveries.ts';
import { at } from './place.ts';
import { partOf, singlePlan } from './plans.ts';
import { openPull } from './pulls.ts';
import { openScene, textOn } from './shop.ts';
import type { Scene } from './shop.ts';

export const one = partOf('1.1');
export const single = { plans: [singlePlan()], work: { '1.1': [files({ [one]: 'part one' })] } };
export const CODE = { 'src/price.js': 'const rate = 1;\nconst cap = 2;\nconst unit = 3;\n' };
export const onLine = (line: number, body: string) => ({ path: 'src/price.js', line, body });

/** The mark of what is said about a review follows from the number that the hub gave it. */
export const marked = (said = ''): string => said.replace(/nonce=[0-9a-f]{32}/, 'nonce=REVIEW');

/** A scene in which a person has opened a pull request from `feature`. */
export async function pullScene(play: Parameters<typeof openScene>[0] = single) {
  const scene = await openScene(play);
  const pull = await openPull(scene, 'feature', CODE);
  return { ...scene, pull };
}

export const wordsOn = async ({ stage }: Scene, number: number): Promise<readonly string[]> => {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const { data } = await stage.as('mona').request(route, { ...at, issue_number: number });
  return data.filter(({ user }) => user?.login.endsWith('[bot]')).map(({ body }) => body ?? '');
};

export const madeFor = async ({ stage }: Scene, pull: number): Promise<string | undefined> =>
  textOn(stage, `foreman/${pull}/task-${pull}`, one);
