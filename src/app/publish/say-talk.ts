import { labelKey } from '../../domain/world.ts';
import type { Plan } from '../../domain/plan.ts';
import { renderAnswer, renderDecline, renderQuestions } from '../../report/talk.ts';
import { stateLabel } from '../../text/names-labels.ts';
import { ensureComment } from '../ensure-comment.ts';
import { configOf } from '../load-config.ts';
import { placeOfRequest } from '../place-of.ts';
import { stateLabelChanges } from '../state-labels.ts';
import type { Publishing } from './publishing.ts';

type Talk = Exclude<Plan, { kind: 'tasks' | 'single' }>;

/** Says on the request's issue what the foreman answered instead of a plan. */
export async function sayTalk(at: Publishing, plan: Talk): Promise<void> {
  const nonce = plan.kind === 'questions' ? at.state.questions.at(-1)?.nonce : at.state.finishNonce;
  if (!nonce) return;
  const place = placeOfRequest(at, nonce);
  await ensureComment(at, at.world.issue, { nonce, body: talkBody(at, plan, place) });
  if (plan.kind === 'questions') await showQuestionLabel(at);
}

function talkBody(at: Publishing, plan: Talk, place: ReturnType<typeof placeOfRequest>): string {
  if (plan.kind === 'answer') return renderAnswer(place, plan);
  if (plan.kind === 'decline') return renderDecline(place, plan.reason);
  return renderQuestions({ ...place, issue: at.state.issue }, plan.questions);
}

/** The label lets a plain reply start a run: without it only commands do. */
async function showQuestionLabel({ deps, world }: Publishing): Promise<void> {
  const spec = stateLabel('question', configOf(world).names);
  const known = world.labels.get(labelKey(spec.name));
  const [made] = known === undefined ? await deps.forge.change([{ do: 'create-label', ...spec }]) : [];
  const id = known ?? (made?.kind === 'done' ? made.value.node : null);
  if (id) await deps.forge.change([{ do: 'add-labels', to: world.issue.node, labels: [id] }]);
}

/** The foreman's questions are answered: talk on the request's issue is talk among people again. */
export async function hideQuestionLabel({ deps, world }: Publishing): Promise<void> {
  const { names } = configOf(world);
  const changes = stateLabelChanges(world, world.issue, { shown: 'skipped', names });
  if (changes.length > 0) await deps.forge.change(changes);
}
