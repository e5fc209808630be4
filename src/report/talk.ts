import { NOTHING_NEEDED, type Place } from './place.ts';
import { post } from './post.ts';
import { command, sayBlock, sayLine, sayMarkdown } from './say.ts';

/** The request was a question, and this is the answer. */
export function renderAnswer(
  place: Place,
  answer: { readonly text: string; readonly sources: readonly string[] },
): string {
  const sources = answer.sources.slice(0, 40).map((source) => `- ${sayLine(source, 300)}`);
  return post(
    [
      `**Request ${place.request} is answered; nothing was changed.**`,
      sayMarkdown(answer.text, 30_000),
      sources.length === 0 ? '' : ['Sources:', '', ...sources].join('\n'),
      `What happens next: ${NOTHING_NEEDED} ${command(place.trigger, '<what you want>')} asks for more.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** What the foreman must know before it can plan. */
export function renderQuestions(
  place: Place & { readonly issue: number },
  questions: readonly string[],
): string {
  const listed = questions.map(
    (question, at) => `Question ${at + 1} of ${questions.length}:\n\n${sayBlock(question, 1200)}`,
  );
  return post(
    [
      `**Request ${place.request} needs an answer before it can be planned.** Nothing was started yet.`,
      ...listed,
      `What happens next: ${command(place.trigger, `answer #${place.issue} <your answer>`)}, or just reply here; then it is planned.`,
    ],
    { kind: 'question', request: place.request, nonce: place.nonce },
  );
}

/** The foreman will not do this, and why. */
export function renderDecline(place: Place, reason: string): string {
  return post(
    [
      `**Request ${place.request} was declined; nothing was changed.**`,
      sayMarkdown(reason, 4000),
      `What happens next: ${NOTHING_NEEDED} ${command(place.trigger, '<the request in other words>')} tries again.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}
