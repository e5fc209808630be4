import { fileURLToPath } from 'node:url';
import { readHead, readOrigin } from '../../../adapters/git/read-origin.ts';
import { ForemanError } from '../../../domain/fault.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The action that this checkout of Foreman is, by its origin and its present commit, unless one is given. */
export async function actionHere(given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const [origin, head] = [await readOrigin(ROOT), await readHead(ROOT)];
  if (origin !== null && head !== null) return `${origin}@${head}`;
  throw new ForemanError(
    'bad-input',
    'Which copy of Foreman is meant cannot be told from this checkout; say it: --action <owner>/<repository>@<full commit id>.',
  );
}
