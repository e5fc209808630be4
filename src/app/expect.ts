import { ForemanError } from '../domain/fault.ts';
import type { Answer, Refused } from '../ports/answer.ts';
import { explainError } from '../report/error-words.ts';

/** The value of an answer; a refusal or a lost answer becomes a fault that names what was tried. */
export function expect<T>(answer: Answer<T>, what: string): T {
  if (answer.kind === 'done') return answer.value;
  if (answer.kind === 'unknown') {
    throw new ForemanError(
      'github-unknown',
      `${what}: no answer came (${answer.message}). Run the job again.`,
      {
        retry: 'later',
      },
    );
  }
  const retry = answer.code === 'limited' || answer.code === 'stale' ? 'later' : 'never';
  const { setting } = answer;
  const fix = setting === undefined ? '' : ` ${explainError(setting)}`;
  const said = `${what}: GitHub said no, ${answer.code}: ${answer.message}${fix}${permissionWords(answer)}${pauseWords(answer)}`;
  throw new ForemanError('github-refused', said, { retry, setting });
}

/** When a limit is over, for whoever runs the job again. */
function pauseWords({ code, retryAfterMs }: Refused): string {
  if (code !== 'limited' || retryAfterMs === undefined) return '';
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return ` The limit is over in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; no attempt was used, and nothing is lost. Run the job again then, or leave it to the sweep.`;
}

const permissionWords = ({ permission }: Refused): string =>
  permission === undefined ? '' : ` The job’s token needs the permission \`${permission}\`.`;
