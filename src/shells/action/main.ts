import { needInput } from '../../adapters/actions/inputs.ts';
import { ForemanError } from '../../domain/fault.ts';
import { failStep } from './fail-step.ts';
import { intake } from './steps/intake.ts';

/** Each step loads only what it needs; the one that acknowledges a comment is light, and in this file it waits for no other. */
const STEPS: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  intake: () => Promise.resolve(intake),
  plan: async () => (await import('./steps/plan.ts')).plan,
  publish: async () => (await import('./steps/publish.ts')).publish,
  claim: async () => (await import('./steps/claim.ts')).claim,
  work: async () => (await import('./steps/work.ts')).work,
  lock: async () => (await import('./steps/lock.ts')).lock,
  checkpoint: async () => (await import('./steps/checkpoint.ts')).checkpoint,
  verify: async () => (await import('./steps/verify.ts')).verify,
  settle: async () => (await import('./steps/settle.ts')).settle,
  paused: async () => (await import('./steps/paused.ts')).paused,
  'pass-on': async () => (await import('./steps/pass-on.ts')).passOn,
  sweep: async () => (await import('./steps/sweep.ts')).sweep,
};

try {
  const name = needInput('step');
  const load = STEPS[name];
  if (!load) {
    throw new ForemanError(
      'bad-input',
      `The input "step" is ${name}; it must be one of ${Object.keys(STEPS).join(', ')}.`,
    );
  }
  const run = await load();
  await run();
} catch (error) {
  await failStep(error);
}
