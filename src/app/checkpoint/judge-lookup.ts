import { readLookup } from '../../craft/lookup/read-lookup.ts';
import type { Lookup, LookupReply } from '../../domain/lookup.ts';
import type { Deps, Job } from '../deps.ts';
import { frozenWords } from '../frozen-words.ts';
import type { LoadedRequest } from '../load-request.ts';

/**
 * Judges what the foreman replied about a question: its quotation must stand in what people wrote, as it is read here anew and compared with
 * the hashes of the journal. Nothing that the job with the model's key says about it counts.
 */
export async function judgeLookup(
  at: { readonly deps: Deps; readonly job: Job },
  loaded: LoadedRequest,
  reply: LookupReply,
): Promise<Lookup> {
  const { spent, why } = reply;
  if (reply.outcome !== 'replied') return { outcome: reply.outcome, answer: null, why, spent };
  return { ...readLookup(reply.text, await frozenWords(at, loaded)), spent };
}
