import { createBarrier } from './barrier.ts';
import { describeUnmatched, missingNeeds, missingOfWhen, type NearMiss } from './match-scene.ts';
import { messageText, occurs, type SeenRequest } from './seen-request.ts';
import type { Answer, Reply, Scene, Script, ToolStep } from './script.ts';

/** What the scripted model does with a request. */
export type Direction =
  | {
      readonly kind: 'reply';
      readonly scene: string;
      readonly reply: Reply;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'unmatched'; readonly message: string };

export interface Director {
  direct(seen: SeenRequest, signal: AbortSignal): Promise<Direction>;
  /** Keeps the rest of a paused answer for the request that carries it on. */
  keepPaused(seen: SeenRequest, scene: string, rest: Reply): void;
}

interface Playing {
  readonly scene: Scene;
  /** Messages of the conversation when the scene began. */
  readonly from: number;
}

/** Plays a script: chooses the scene, its turn, and the right or the wrong answer. */
export function createDirector(script: Script, patienceMs: number): Director {
  const stage = createStage(script);
  const barrier = createBarrier(patienceMs);
  const paused = new Map<string, { scene: string; rest: Reply }>();
  return {
    async direct(seen, signal) {
      const rest = seen.request.messages.at(-1)?.role === 'assistant' && paused.get(seen.conversation);
      if (rest) return { kind: 'reply', scene: rest.scene, reply: rest.rest, missing: [] };
      const playing = stage.find(seen);
      if ('message' in playing) return { kind: 'unmatched', message: playing.message };
      const waited = await waitTogether(playing.scene, signal);
      if (waited !== undefined) return { kind: 'unmatched', message: waited };
      const direction = playTurn(playing, seen);
      stage.noteAnswered(playing.scene, direction);
      return direction;
    },
    keepPaused: (seen, scene, rest) => paused.set(seen.conversation, { scene, rest }),
  };

  async function waitTogether(scene: Scene, signal: AbortSignal): Promise<string | undefined> {
    if (scene.together === undefined) return undefined;
    const { size, group } =
      typeof scene.together === 'number' ? { size: scene.together, group: scene.name } : scene.together;
    if (await barrier.arrive(group, size, signal)) return undefined;
    return `Scene "${scene.name}" waits for ${size} requests at the same time, and fewer came within ${patienceMs} ms.`;
  }
}

interface Stage {
  find(seen: SeenRequest): Playing | { readonly message: string };
  noteAnswered(scene: Scene, direction: Direction): void;
}

/** Remembers which scene each conversation is in, how often scenes were opened, and which have answered. */
function createStage(script: Script): Stage {
  const byFingerprint = new Map<string, Playing>();
  const byConversation = new Map<string, Playing>();
  const opened = new Map<Scene, number>();
  const answered = new Set<string>();
  const hurdles = (scene: Scene, seen: SeenRequest): readonly string[] => {
    const used = opened.get(scene) ?? 0;
    const waitsFor = (scene.after ?? []).filter((name) => !answered.has(name));
    return [
      ...missingOfWhen(scene.when, seen),
      ...(used >= (scene.times ?? Infinity) ? [`it was already used ${used} times`] : []),
      ...waitsFor.map((name) => `scene "${name}" has not answered yet`),
    ];
  };
  return {
    find(seen) {
      const known =
        byFingerprint.get(seen.fingerprint) ??
        (seen.continues ? byConversation.get(seen.conversation) : undefined);
      if (known) return known;
      const misses: NearMiss[] = [];
      for (const scene of script.scenes) {
        const reasons = hurdles(scene, seen);
        if (reasons.length > 0) {
          misses.push({ scene, reasons });
          continue;
        }
        const playing = { scene, from: seen.request.messages.length };
        opened.set(scene, (opened.get(scene) ?? 0) + 1);
        byFingerprint.set(seen.fingerprint, playing);
        byConversation.set(seen.conversation, playing);
        return playing;
      }
      return { message: describeUnmatched(seen, misses) };
    },
    noteAnswered(scene, direction) {
      if (direction.kind === 'reply' && !direction.reply.toolCalls) answered.add(scene.name);
    },
  };
}

function playTurn({ scene, from }: Playing, seen: SeenRequest): Direction {
  const say = (answer: Answer, missing: readonly string[]): Direction => ({
    kind: 'reply',
    scene: scene.name,
    reply: replyOf(answer, seen),
    missing,
  });
  const results = seen.request.messages.slice(from).filter((message) => message.role === 'user');
  const steps = scene.tools ?? [];
  const missing = [
    ...missingNeeds(scene.needs, seen),
    ...steps
      .slice(0, results.length)
      .flatMap((step, index) => missingResults(step, messageText(results[index]))),
  ];
  if (missing.length > 0) return say(scene.wrong ?? 'I do not know enough to do this.', missing);
  const next = steps[results.length];
  if (!next) return say(scene.answer, []);
  const unknown = next.calls.find((call) => !seen.toolNames.includes(call.name));
  if (unknown)
    return {
      kind: 'unmatched',
      message: `Scene "${scene.name}" calls the tool ${unknown.name}, but the request offers ${seen.toolNames.join(', ') || 'none'}.`,
    };
  return say({ toolCalls: next.calls }, []);
}

const missingResults = (step: ToolStep, text: string): readonly string[] =>
  (step.expect ?? []).filter((need) => !occurs(need.text, text)).map((need) => need.label);

function replyOf(answer: Answer, seen: SeenRequest): Reply {
  const said = typeof answer === 'function' ? answer(seen) : answer;
  return typeof said === 'string' ? { text: said } : said;
}
