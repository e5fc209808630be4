import type { Sandbox } from '../../../../src/demo/sandbox.ts';
import type { HubRequest } from '../../../../src/sandbox/hub/index.ts';
import { STEPS } from './moment.ts';
import type { Step, Usual } from './moment.ts';
import { isBeside } from './is-beside.ts';
import { stepOfJob } from './step-of.ts';
import type { Watch } from './watch-processes.ts';

/** What is usual, from a run that nobody disturbed. */
export function measure({ hub, model }: Sandbox, { lives }: Watch): Usual {
  const asked = (model?.requests ?? []).filter(({ scene }) => scene !== undefined);
  const beside = asked.filter(({ scene }) => isBeside(scene)).length;
  const plans = asked.filter(({ scene }) => scene?.startsWith('plan')).length;
  return {
    requests: byStep((step) => hub.requests.filter((request) => isOf(request, step)).length),
    processes: byStep((step) => lives.get(step)?.length ?? 0),
    questions: { plan: plans, work: asked.length - plans - beside },
    lifeMs: byStep((step) => Math.min(...(lives.get(step) ?? [0]))),
  };
}

const isOf = ({ who, route }: HubRequest, step: Step): boolean =>
  who.kind === 'job' && route?.startsWith('git ') !== true && stepOfJob(who.job) === step;

function byStep(of: (step: Step) => number): Readonly<Record<Step, number>> {
  const [intake, plan, publish, claim, work, checkpoint, verify, settle] = STEPS.map(of);
  return {
    intake: intake ?? 0,
    plan: plan ?? 0,
    publish: publish ?? 0,
    claim: claim ?? 0,
    work: work ?? 0,
    checkpoint: checkpoint ?? 0,
    verify: verify ?? 0,
    settle: settle ?? 0,
  };
}
