import type { RequestId } from '../domain/ids.ts';
import { enumerate } from './say.ts';

/** What became of tasks since Foreman last said something, each as `1.2 (#57)`. */
export interface News {
  readonly finished: readonly string[];
  readonly stuck: readonly string[];
}

/** What finished or got stuck since the last answer, in one line; empty where nothing did. */
export function renderNews(request: RequestId, { finished, stuck }: News): string {
  const parts = [
    ...(finished.length === 0 ? [] : [`finished: ${enumerate(finished)}`]),
    ...(stuck.length === 0 ? [] : [`needs a person: ${enumerate(stuck)}`]),
  ];
  return parts.length === 0 ? '' : `Request ${request}, since the last answer: ${parts.join('; ')}.`;
}

/** One reply out of several: what is new first, then each answer in order, and one mark. */
export function joinReplies(news: string, replies: readonly string[]): string {
  const [last = ''] = replies.slice(-1);
  const marker = last.slice(last.lastIndexOf('\n\n<!-- foreman:'));
  const bodies = replies.map((reply) => reply.slice(0, reply.lastIndexOf('\n\n<!-- foreman:')));
  return `${[...(news === '' ? [] : [news]), bodies.join('\n\n---\n\n')].join('\n\n')}${marker}`;
}
