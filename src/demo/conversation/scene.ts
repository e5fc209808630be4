import { setTimeout as sleep } from 'node:timers/promises';
import type { Board } from '../board/board.ts';
import { lookAt } from '../board/view.ts';
import type { Sandbox } from '../sandbox.ts';
import { readLines, type Line } from './read-lines.ts';

const STEP_MS = 100;
/** One thing that somebody waits for may take this long. */
const MOST_MS = 120_000;

/** Nothing came of what was waited for. */
export class NothingCame extends Error {}

/** The maintainer at work: what she does, and what she sees on the hub. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly board: Board;
  /** Opens an issue; its number. */
  readonly open: (issue: { readonly title: string; readonly body: string }) => Promise<number>;
  /** Writes a comment; the reply to it as soon as it is there, where she waits for one. */
  readonly say: (issue: number, body: string) => Promise<number>;
  readonly ask: (issue: number, body: string) => Promise<string>;
  /** Waits until the hub shows it. */
  readonly until: (what: string, holds: () => boolean | Promise<boolean>) => Promise<void>;
  /** Foreman's comments on an issue. */
  readonly said: (issue: number) => readonly string[];
  readonly labels: (issue: number) => readonly string[];
  /** The number of the task with this title. */
  readonly task: (request: number, title: string) => number;
  readonly journal: (request: number) => Promise<readonly Line[]>;
}

/** Opens the scene on a sandbox; `stop` ends every wait. */
export function createScene(sandbox: Sandbox, board: Board, stop: AbortSignal): Scene {
  const started = Date.now();
  const place = { owner: sandbox.repository.owner, repo: sandbox.repository.repo };
  const mona = sandbox.as('mona');
  const issueOf = (number: number) => sandbox.hub.repository(sandbox.repository.fullName).issues.get(number);
  let request: number | null = null;
  const said = (issue: number): readonly string[] =>
    (issueOf(issue)?.comments ?? [])
      .filter(({ user }) => user.login === 'github-actions[bot]')
      .map(({ body }) => body);

  const until: Scene['until'] = async (what, holds) => {
    for (const begun = Date.now(); Date.now() - begun < MOST_MS; await sleep(STEP_MS)) {
      board.show(lookAt(sandbox, request, started));
      if (await holds()) return;
      if (stop.aborted) break;
    }
    throw new NothingCame(`${what} did not come.`);
  };
  const say: Scene['say'] = async (issue_number, body) => {
    board.say(`mona writes on #${issue_number}: ${body}`);
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const { data } = await mona.request(route, { ...place, issue_number, body });
    return data.id;
  };
  return {
    sandbox,
    board,
    until,
    say,
    said,
    open: async (issue) => {
      board.say(`mona opens an issue: ${issue.title}`);
      const { data } = await mona.request('POST /repos/{owner}/{repo}/issues', { ...place, ...issue });
      request = data.number;
      return data.number;
    },
    ask: async (issue, body) => {
      const mark = `nonce=reply${String(await say(issue, body)).padStart(12, '0')} `;
      const reply = (): string | undefined => said(issue).find((one) => one.includes(mark));
      await until(`a reply to ${body}`, () => reply() !== undefined);
      for (const line of headlines(reply() ?? '')) board.say(`  Foreman: ${line}`);
      return reply() ?? '';
    },
    labels: (issue) => (issueOf(issue)?.labels ?? []).map(({ name }) => name),
    task: (of, title) => issueOf(of)?.subIssues.find((one) => one.title.includes(title))?.number ?? 0,
    journal: (of) => readLines(sandbox.hub, sandbox.repository.fullName, of),
  };
}

/** The lines of a text of Foreman that say what happened. */
const headlines = (body: string): readonly string[] =>
  body
    .split('\n')
    .filter((line) => line.startsWith('**'))
    .map((line) => line.replaceAll('**', ''));
