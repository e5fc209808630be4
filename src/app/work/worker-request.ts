import type { SystemBlock } from '../../craft/prompt/build-work-prompt.ts';
import type { Profile } from '../../domain/profile.ts';
import { readToolNames } from '../../domain/read-tool.ts';
import type { AskRequest } from '../ask-model.ts';

const MOST_SEARCHES = 3;

/** What the requests of all workers of one type have in common: model, tools and the system prompt with its cache breakpoints. */
export function workerRequest(
  profile: Profile,
  model: string,
  system: readonly SystemBlock[],
): Omit<AskRequest, 'maxTokens' | 'messages'> {
  return {
    model,
    system: system.map(({ text, cache }) => ({
      type: 'text',
      text,
      ...(cache ? { cache: '5m' as const } : {}),
    })),
    readTools: readToolNames.filter((name) => profile.tools.includes(name)),
    maxTurns: profile.maxTurns,
    ...(profile.tools.includes('web_search') ? { webSearch: { maxUses: MOST_SEARCHES } } : {}),
    ...(profile.effort === null ? {} : { effort: profile.effort }),
  };
}
