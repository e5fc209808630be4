import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/demo/sandbox.ts';
import type { HubApp } from '../../../src/sandbox/hub/index.ts';
import { createJudge } from '../../../src/sandbox/hub/judge/index.ts';
import type { Script } from '../../../src/sandbox/model/script.ts';
import { copyAction } from './copy-action.ts';
import { smallConfig, smallProject, smallScript } from './small-request.ts';

export interface StageOptions {
  /** Instead of the project's own `.github/foreman.yml`. */
  readonly config?: string;
  readonly project?: string | Readonly<Record<string, string>>;
  readonly script?: Script;
  /** How long requests to the script wait for each other where they must. */
  readonly patienceMs?: number;
  /** A folder with `action.yml` and `dist`; a copy of the checkout's own unless given. */
  readonly action?: string;
  /** Files that are put over the project's, the installed workflows included. */
  readonly files?: Readonly<Record<string, string>>;
  /** Secrets, variables and settings of the repository. */
  readonly repository?: Pick<SandboxOptions, 'secrets' | 'variables' | 'settings'>;
  /** GitHub Apps of the sandbox. */
  readonly apps?: readonly HubApp[];
  /** The Messages API to ask instead of the script; an empty key is a secret that is not there. */
  readonly outside?: { readonly baseUrl: string; readonly key: string };
}

/** A sandbox with the small request's project unless told otherwise, its judge on. */
export interface TestStage {
  readonly sandbox: Sandbox;
  /** A folder of the stage's own. */
  readonly dir: string;
  close(): Promise<void>;
}

const CONFIG = '.github/foreman.yml';

/** Starts hub, runner and model server around the built bundle and the workflow files as they are installed. */
export async function openStage(options: StageOptions = {}): Promise<TestStage> {
  const dir = mkdtempSync(join(tmpdir(), 'acceptance-'));
  const sandbox = await startSandbox({
    dir,
    project: options.project ?? { ...smallProject, [CONFIG]: smallConfig() },
    model: options.outside ?? {
      script: options.script ?? smallScript,
      patienceMs: options.patienceMs ?? 20_000,
    },
    files: { ...(options.config === undefined ? {} : { [CONFIG]: options.config }), ...options.files },
    action: options.action ?? copyAction(join(dir, 'action')),
    hub: { judge: createJudge(), apps: options.apps ?? [] },
    ...options.repository,
  });
  return {
    sandbox,
    dir,
    close: async () => {
      await sandbox.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
