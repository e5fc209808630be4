import type { RepoContext } from './context.ts';
import { setIssueState } from './issues.ts';

const keyword = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:([\w.-]+\/[\w.-]+))?#(\d+)\b/gi;

/** Closes the open issues that texts on their way into the default branch name with a closing keyword. */
export function closeByKeywords(ctx: RepoContext, texts: readonly string[]): void {
  for (const number of texts.flatMap((text) => findClosed(text, ctx.repo.fullName))) {
    const issue = ctx.repo.issues.get(number);
    if (issue !== undefined && issue.pull === undefined && issue.state === 'open') {
      setIssueState(ctx, issue, { state: 'closed', reason: 'completed' });
    }
  }
}

function findClosed(text: string, fullName: string): readonly number[] {
  return [...text.matchAll(keyword)]
    .filter(([, name]) => name === undefined || name.toLowerCase() === fullName.toLowerCase())
    .map(([, , number]) => Number(number));
}
