import { brokenLaws } from '../broken-laws.ts';
import { compare } from '../compare.ts';
import { openStage } from '../open-stage.ts';
import { takePicture } from '../picture.ts';
import type { Sandbox } from '../../../../src/demo/sandbox.ts';
import type { Script } from '../../../../src/sandbox/model/script.ts';
import { createTrap } from './arm.ts';
import type { Struck } from './arm.ts';
import type { KillableStory } from './killable-story.ts';
import { measure } from './measure.ts';
import type { Moment, Usual } from './moment.ts';
import { playThrough } from './play-through.ts';
import { watchProcesses } from './watch-processes.ts';
import { isBeside } from './is-beside.ts';

/** What a story comes to when nobody disturbs it. */
export interface Undisturbed {
  readonly usual: Usual;
  readonly picture: unknown;
  readonly conversations: number;
}

/** What came of a story with a kill in it. */
export interface Outcome {
  readonly struck: Struck | null;
  readonly reruns: number;
  /** What a person who looks at both ends would find different or wrong. */
  readonly problems: readonly string[];
}

/** Plays the story once without a kill; throws where that alone breaks a law. */
export async function playUndisturbed(story: KillableStory, action: string): Promise<Undisturbed> {
  const stage = await openStage({ ...story.stage, script: story.script, action });
  const watch = watchProcesses(stage.sandbox);
  try {
    const request = await story.ask(stage.sandbox);
    const act = story.actor?.(stage.sandbox, request);
    const { reruns } = await playThrough(stage.sandbox, () => null, { act, hasty: false });
    const problems = brokenLaws(stage.sandbox, request);
    if (reruns.length > 0 || problems.length > 0)
      throw new Error(`Undisturbed, the story ${story.name} went wrong:\n${problems.join('\n')}`);
    return {
      usual: measure(stage.sandbox, watch),
      picture: story.same(takePicture(stage.sandbox, request)),
      conversations: conversationsBegun(stage.sandbox),
    };
  } finally {
    watch.stop();
    await stage.close();
  }
}

/** Plays the story, kills one process at the moment, brings it to its end as a person would, and says what is not as it should be. */
export async function playKilled(
  story: KillableStory,
  expected: Undisturbed,
  { moment, action, hasty }: { moment: Moment; action: string; hasty: boolean },
): Promise<Outcome> {
  const trap = createTrap(moment, story.script);
  const disturbance = { action, hasty, script: trap.script, begin: trap.set, struck: trap.struck };
  try {
    return { ...(await playDisturbed(story, expected, disturbance)), struck: trap.struck() };
  } finally {
    trap.release();
  }
}

export interface Disturbance {
  readonly action: string;
  readonly hasty: boolean;
  /** Instead of the story's own. */
  readonly script?: Script;
  /** Sees to it that something goes wrong from now on. */
  begin(sandbox: Sandbox): void;
  /** The job that was killed, where one was. */
  readonly struck?: () => Struck | null;
}

/** Plays the story while something goes wrong, brings it to its end as a person would, and says what is not as it should be. */
export async function playDisturbed(
  story: KillableStory,
  expected: Undisturbed,
  { action, hasty, script = story.script, begin, struck = () => null }: Disturbance,
): Promise<Omit<Outcome, 'struck'>> {
  const stage = await openStage({ ...story.stage, script, action });
  try {
    begin(stage.sandbox);
    const request = await story.ask(stage.sandbox);
    const act = story.actor?.(stage.sandbox, request);
    const { reruns, red } = await playThrough(stage.sandbox, struck, { act, hasty });
    const more = conversationsBegun(stage.sandbox) - expected.conversations;
    return {
      reruns: reruns.length,
      problems: [
        ...red,
        ...brokenLaws(stage.sandbox, request),
        ...compare(expected.picture, story.same(takePicture(stage.sandbox, request))),
        ...(more > story.mostMoreConversations ? [`${more} more conversations with the model`] : []),
      ],
    };
  } finally {
    await stage.close();
  }
}

/** Requests that began a conversation: those that hold nothing but the prompt. What is asked beside a delivery is none of its own. */
const conversationsBegun = ({ model }: Sandbox): number =>
  (model?.requests ?? []).filter(({ scene, body }) => isConversation(scene) && isOpening(body)).length;

const isConversation = (scene: string | undefined): boolean => scene !== undefined && !isBeside(scene);

const isOpening = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'messages' in body &&
  Array.isArray(body.messages) &&
  body.messages.length === 1;
