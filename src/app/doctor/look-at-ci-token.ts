import type { CiTokenFacts, Seen } from '../../domain/set-up-facts.ts';
import type { Answer } from '../../ports/answer.ts';
import type { SetUpReader } from '../../ports/set-up.ts';
import { known, seen } from './seen.ts';

/** Which of the three names are set, where a job's environment tells. */
export type ToldTokens = Omit<CiTokenFacts, 'trial'>;

/** What there is to start CI with, where it verifies as it listens; null where nothing has to. */
export async function lookAtCiToken(
  { reader, told, tryApp }: Looking,
  verifyMode: string,
): Promise<Seen<CiTokenFacts> | null> {
  if (verifyMode !== 'checks') return null;
  const trial = tryApp ? trialOf(await tryApp()) : null;
  if (told) return known({ ...told, trial });
  const [secrets, id] = [await reader.secretNames(), await reader.variable('FOREMAN_APP_ID')];
  if (secrets.kind !== 'done') return trial ? known({ ...NONE, trial }) : seen(secrets);
  const has = (name: string): boolean => secrets.value.includes(name);
  const isVariable = id.kind === 'done' && id.value !== null && id.value !== '';
  return known({
    id: isVariable || has('FOREMAN_APP_ID'),
    key: has('FOREMAN_APP_PRIVATE_KEY'),
    ready: has('FOREMAN_CI_TOKEN'),
    trial,
  });
}

export interface Looking {
  readonly reader: Pick<SetUpReader, 'secretNames' | 'variable'>;
  readonly told: ToldTokens | undefined;
  /** Mints a token as the App, where its id and key are at hand. */
  readonly tryApp: (() => Promise<Answer<unknown>>) | undefined;
}

const NONE: ToldTokens = { id: false, key: false, ready: false };

function trialOf(answer: Answer<unknown>): CiTokenFacts['trial'] {
  if (answer.kind === 'done') return { works: true };
  const setting = answer.kind === 'refused' ? answer.setting : undefined;
  return { works: false, message: answer.message, setting: setting ?? null };
}
