import { openHubStage } from './hub-stage.ts';
import type { HubStage, StageOptions } from './hub-stage.ts';
import { createPlayer } from './player.ts';
import type { Play, PlayedJob, Player } from './player.ts';
import type { Picture, SeenIssue } from './stage.ts';

export interface Scene {
  readonly stage: HubStage;
  readonly player: Player;
  /** The request's issue. */
  readonly issue: number;
}

const CONFIGURATION = 'approval: never\nverify:\n  commands: [npm test]\n';

/** A shop whose maintainer has opened an issue; the first command is still to come. */
export async function openScene(
  play: Play,
  files: Readonly<Record<string, string>> = {},
  options: StageOptions = {},
): Promise<Scene> {
  const stage = await openHubStage({ '.github/foreman.yml': CONFIGURATION, ...files }, options);
  const issue = await stage.openIssue('A referral programme', 'So that friends bring friends.');
  return { stage, player: createPlayer(stage, play), issue };
}

/** The issue of the task with this key, by the title that `tasksPlan` gives it. */
export function taskIssue(picture: Picture, key: string): SeenIssue {
  const found = picture.issues.find((issue) => issue.title === `Write part ${key}`);
  if (!found) throw new Error(`Task ${key} has no issue.`);
  return found;
}

export function issueAt(picture: Picture, number: number): SeenIssue {
  const found = picture.issues.find((issue) => issue.number === number);
  if (!found) throw new Error(`There is no issue ${number}.`);
  return found;
}

/** What Foreman has said on an issue, the status comment last. */
export const saidOn = (issue: SeenIssue): readonly string[] =>
  issue.comments.filter((comment) => comment.author.endsWith('[bot]')).map((comment) => comment.body);

export const redJobs = (jobs: readonly PlayedJob[]): readonly PlayedJob[] =>
  jobs.filter((job) => job.result === 'failure' && !job.name.startsWith('verify'));

/** What is kept of the attempts at a task that did not land; empty where each did. */
export const notesOf = async (
  { stage, issue }: Pick<Scene, 'stage' | 'issue'>,
  key: string,
): Promise<string> => (await textOn(stage, `foreman/${issue}/journal`, `notes/${key}.md`)) ?? '';

/** A file as it stands on a branch; undefined where it is not. */
export async function textOn(stage: HubStage, branch: string, path: string): Promise<string | undefined> {
  const head = (await stage.picture()).branches.get(branch);
  return head === undefined ? undefined : stage.hub.readFileAt('mona/shop', head, path);
}
