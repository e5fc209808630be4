import { stories } from '../../../../src/demo/stories.ts';
import { createMona } from '../../../../src/demo/play/mona.ts';
import { lookAt } from '../../../../src/demo/board/view.ts';
import type { Sandbox } from '../../../../src/demo/sandbox.ts';
import type { Script } from '../../../../src/sandbox/model/script.ts';
import { smallConfig, smallProject, smallScript, smallWords } from '../small-request.ts';
import type { StageOptions } from '../open-stage.ts';
import type { Picture } from '../picture.ts';

/** A request that can be played with a kill anywhere in it. */
export interface KillableStory {
  readonly name: string;
  readonly stage: StageOptions;
  readonly script: Script;
  /** The maintainer writes the request; its number. */
  ask(sandbox: Sandbox): Promise<number>;
  /** Makes what the maintainer does meanwhile. */
  actor?(sandbox: Sandbox, request: number): (quiet: boolean) => Promise<boolean>;
  /** The part of a picture that must not depend on who came first. */
  same(picture: Picture): unknown;
  /** Conversations that a kill may cost: its own, and one that the changed order makes necessary. */
  readonly mostMoreConversations: number;
}

/** Three tasks, two of them side by side. */
export const smallStory: KillableStory = {
  name: 'small',
  stage: { config: smallConfig(), project: smallProject },
  script: smallScript,
  ask: (sandbox) => createMona(sandbox, { ...smallWords, answer: '' }).ask(),
  same: (picture) => picture,
  mostMoreConversations: 1,
};

/** The demo's story; a killed worker cannot keep an appointment, so nobody waits for two at the same time. */
export function demoStory(): KillableStory {
  const story = stories['referral'];
  if (!story) throw new Error('The demo has no story referral.');
  const scenes = story.script.scenes.map(({ together: _, ...scene }) => scene);
  return {
    name: 'demo',
    stage: { project: story.project },
    script: { scenes },
    ask: (sandbox) => createMona(sandbox, story.words).ask(),
    actor: (sandbox, request) => {
      const mona = createMona(sandbox, story.words);
      const answered = new Set<number>();
      return async () => {
        const view = lookAt(sandbox, request, Date.now());
        const open = view.tasks.filter((task) => task.state === 'question' && !answered.has(task.issue));
        for (const task of open) {
          answered.add(task.issue);
          await mona.answer(request, task);
        }
        return open.length > 0;
      };
    },
    // Which of the two discounts gets the next rank depends on who landed first.
    same: ({ files, ...picture }) => ({ ...picture, paths: Object.keys(files) }),
    mostMoreConversations: 2,
  };
}
