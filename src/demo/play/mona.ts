import type { Sandbox } from '../sandbox.ts';
import type { ShownTask } from '../board/view.ts';

/** What the maintainer writes. */
export interface Words {
  readonly issueTitle: string;
  readonly issueBody: string;
  readonly request: string;
  readonly answer: string;
}

/** The maintainer, acting through the public API as any person would. */
export interface Mona {
  /** Opens the issue and writes the command under it; the issue's number. */
  ask(): Promise<number>;
  /** Answers what a task asked. */
  answer(request: number, task: ShownTask): Promise<void>;
}

export function createMona(sandbox: Sandbox, words: Words): Mona {
  const { owner, repo } = sandbox.repository;
  const client = sandbox.as('mona');
  const comment = async (issue_number: number, body: string): Promise<void> => {
    const place = { owner, repo, issue_number, body };
    await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', place);
  };
  return {
    async ask() {
      const issue = { owner, repo, title: words.issueTitle, body: words.issueBody };
      const { data } = await client.request('POST /repos/{owner}/{repo}/issues', issue);
      await comment(data.number, words.request);
      return data.number;
    },
    answer: (request, task) => comment(request, `/foreman answer #${task.issue} ${words.answer}`),
  };
}
