import { needInput } from '../../../adapters/actions/inputs.ts';
import { tellPaused } from '../../../app/paused/tell-paused.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { RequestId } from '../../../domain/ids.ts';
import { wireForge } from '../wire.ts';

/** Says that new work is paused; the workflow asks for it where the variable says so. */
export async function paused(): Promise<void> {
  const request = RequestId.safeParse(needInput('request'));
  if (!request.success)
    throw new ForemanError('bad-input', 'The input "request" is no request number such as 42 or 42.2.');
  const wired = await wireForge('paused');
  await tellPaused(wired, request.data);
  wired.deps.log.info('FOREMAN_PAUSED is true: no new work starts');
}
