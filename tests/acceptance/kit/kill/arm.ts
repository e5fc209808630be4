import type { Sandbox } from '../../../../src/demo/sandbox.ts';
import type { FaultTarget } from '../../../../src/sandbox/hub/index.ts';
import type { LiveProcess } from '../../../../src/sandbox/runner/index.ts';
import type { SeenRequest } from '../../../../src/sandbox/model/seen-request.ts';
import type { Scene, Script } from '../../../../src/sandbox/model/script.ts';
import type { Moment } from './moment.ts';
import { stepOfJob } from './step-of.ts';
import { watchProcesses } from './watch-processes.ts';
import { isBeside } from './is-beside.ts';

/** A process that was killed, and what it was doing. */
export interface Struck {
  readonly runId: number;
  readonly job: string;
  readonly doing: string;
}

/** Kills one process, once, when its moment comes. */
export interface Trap {
  /** Null as long as nothing was killed. */
  struck(): Struck | null;
  /** The script, told to spring the trap at the model's moments. */
  readonly script: Script;
  /** Sets the trap for everything that happens from now on. */
  set(sandbox: Sandbox): void;
  release(): void;
}

/** Makes a trap for a moment; a script is needed before there is a sandbox, hence the two steps. */
export function createTrap(moment: Moment, script: Script): Trap {
  let struck: Struck | null = null;
  let sandbox: Sandbox | null = null;
  let release = (): void => undefined;
  const strike = (process: LiveProcess | undefined, doing: string): boolean => {
    if (struck || !process || !killGroup(process.pid)) return false;
    struck = { runId: process.runId, job: process.job, doing };
    return true;
  };
  return {
    struck: () => struck,
    script: moment.at === 'model' ? springing(script, () => sandbox, { moment, strike }) : script,
    set: (opened) => {
      sandbox = opened;
      if (moment.at === 'request') setAtRequest(opened, moment, strike);
      if (moment.at === 'life') release = setInLife(opened, moment, strike);
    },
    release: () => release(),
  };
}

type Strike = (process: LiveProcess | undefined, doing: string) => boolean;

/** The rule's match kills; the rule itself then sees to it that the dead process' request is done, or is not. */
function setAtRequest(
  { hub, runner }: Sandbox,
  { step, nth, side, doing }: Extract<Moment, { at: 'request' }>,
  strike: Strike,
): void {
  let seen = 0;
  hub.faults.push({
    mode: { kind: side === 'before' ? 'drop-before' : 'drop-answer-after' },
    times: 1,
    match: (target) => {
      const { who, route } = target;
      // A checkout fetches under the same job's name; what is counted here is what our own steps ask.
      if (who.kind !== 'job' || stepOfJob(who.job) !== step || route?.startsWith('git ')) return false;
      if (doing !== undefined && !whatOf(target).includes(doing)) return false;
      seen += 1;
      if (seen !== nth) return false;
      const process = runner.processes().find((one) => one.runId === who.runId && one.job === who.job);
      return strike(
        process,
        `${side === 'before' ? 'asking' : 'waiting for the answer to'} ${whatOf(target)}`,
      );
    },
  });
}

function whatOf({ route, operationName, body }: FaultTarget): string {
  const text = JSON.stringify(body) ?? '';
  const mutations = [...text.matchAll(/\b([a-z][A-Za-z]+)\(input:/g)].map((match) => match[1]);
  return [route ?? '?', operationName ?? '', [...new Set(mutations)].join('+')].filter(Boolean).join(' ');
}

function setInLife(sandbox: Sandbox, moment: Extract<Moment, { at: 'life' }>, strike: Strike): () => void {
  const watch = watchProcesses(sandbox, ({ process, step, nth }) => {
    if (step !== moment.step || nth < moment.nth) return;
    const afterMs = moment.part * moment.lifeMs;
    setTimeout(() => strike(process, `living for ${Math.round(afterMs)} ms`), afterMs);
  });
  return watch.stop;
}

/** The model has been asked and thinks of its answer; whoever asked will not hear it. */
function springing(
  script: Script,
  sandbox: () => Sandbox | null,
  { moment, strike }: { moment: Extract<Moment, { at: 'model' }>; strike: Strike },
): Script {
  let asked = 0;
  return {
    scenes: script.scenes.map((scene) => ({
      ...scene,
      answer: (seen) => {
        const isPlan = scene.name.startsWith('plan');
        if (isBeside(scene.name)) return answerOf(scene, seen);
        if (isPlan === (moment.step === 'plan')) asked += 1;
        if (isPlan === (moment.step === 'plan') && asked === moment.nth) {
          const [key = ''] = scene.name.split(/[ ,]/);
          const job = isPlan ? /^plan$/ : new RegExp(`^${key.replace('.', '\\.')} .* / work$`);
          strike(
            sandbox()
              ?.runner.processes()
              .find((one) => job.test(one.job)),
            `asking the model: ${scene.name}`,
          );
        }
        return answerOf(scene, seen);
      },
    })),
  };
}

const answerOf = ({ answer }: Scene, seen: SeenRequest) =>
  typeof answer === 'function' ? answer(seen) : answer;

function killGroup(pid: number): boolean {
  try {
    return process.kill(-pid, 'SIGKILL');
  } catch {
    return false;
  }
}
