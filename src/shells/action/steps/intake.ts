import { readEventPayload } from '../../../adapters/actions/events.ts';
import { silence } from '../../../app/intake/heard.ts';
import { greetFirst } from '../greet-first.ts';

const loadCore = () => import('../hear.ts');

/**
 * Hears the comment that started the run. The author sees the reaction before the core is loaded, which takes longer than
 * both requests; it is loaded while the reaction is under way, and not at all where there is nothing to do.
 */
export async function intake(): Promise<void> {
  const event = readEventPayload();
  const greeting = await greetFirst(event, () => void loadCore().catch(() => 'told below'));
  if (greeting?.kind === 'silence') {
    const { leaveHeard } = await import('../leave-heard.ts');
    return leaveHeard(silence(greeting.why));
  }
  const { hear } = await loadCore();
  await hear(event.payload, greeting);
}
