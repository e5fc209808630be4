import type { Greeting } from '../../app/intake/greet.ts';
import { hearEvent } from '../../app/reviews/hear-event.ts';
import { leaveHeard } from './leave-heard.ts';
import { wireForge } from './wire.ts';
import { wireDoctor } from './wire-doctor.ts';

/** Who may push, and the reaction: sent before the core was loaded. */
const GREETING_REQUESTS = 2;

/** What takes time to load: carries out what a comment asks. Greets too where that was not done yet. */
export async function hear(payload: unknown, greeting: Greeting | null): Promise<void> {
  const wired = await wireForge('intake');
  if (greeting) wired.deps.meter?.add(GREETING_REQUESTS);
  await leaveHeard(await hearEvent({ ...wired, doctor: wireDoctor(wired.client) }, payload, greeting));
}
