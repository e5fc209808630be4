import type { TaskKey } from '../domain/ids.ts';
import type { RequestState, ShownState } from '../domain/request-state.ts';
import { renderCostRows } from './cost-rows.ts';
import { renderCost } from './money.ts';
import { ownAnswersLine } from './own-answer.ts';
import { post } from './post.ts';
import { count, enumerate, sayLine } from './say.ts';
import { foldRows, leftWords } from './status-fold.ts';
import { renderGraph } from './status-graph.ts';
import { statusHead } from './status-head.ts';
import type { LastPull } from './status-head.ts';
import { renderList, renderTable, statusRows } from './status-lines.ts';
import type { StatusRow } from './status-lines.ts';

export interface StatusText {
  readonly state: RequestState;
  readonly titles: (key: TaskKey) => string;
  readonly trigger: string;
  readonly approval?: boolean;
  readonly finalPull?: LastPull | null;
  readonly budgetDollars?: number;
  /** One line each: which profile, how it will be verified, what was cut from the request. */
  readonly notes?: readonly string[];
  readonly runUrl?: string;
}

/** The one comment that shows where a request stands, edited in place. */
export function renderStatus(text: StatusText): string {
  const { state, trigger } = text;
  const rows = statusRows(state, text.titles);
  const scene = { state, rows, trigger, approval: text.approval ?? false, finalPull: text.finalPull ?? null };
  const head = statusHead(scene);
  const folded = foldRows(rows);
  const shown =
    rows.length === 0
      ? []
      : [renderTable(folded.rows), leftWords(folded.left), renderGraph(state, rows), listOf(rows)];
  return post(
    [
      `**${head.happened}**`,
      ...shown,
      epicsLine(state),
      ownAnswersLine(state, text),
      (text.notes ?? []).map((note) => `- ${sayLine(note, 300)}`).join('\n'),
      renderCost(state.spent, text.budgetDollars),
      renderCostRows(state.ledger),
      ...runLine(text.runUrl),
      `What happens next: ${head.next}`,
    ],
    { kind: 'status', request: state.request, nonce: state.nonce },
  );
}

/** The answer to `status`: the head of the status, and where the rest stands. */
export function renderStatusReply(
  text: StatusText & { readonly statusUrl?: string; readonly nonce: RequestState['nonce'] },
): string {
  const { state, trigger } = text;
  const rows = statusRows(state, text.titles);
  const scene = { state, rows, trigger, approval: text.approval ?? false, finalPull: text.finalPull ?? null };
  const head = statusHead(scene);
  const open = byNeed(rows);
  const left = Math.max(0, open.length - MOST_OPEN);
  return post(
    [
      `**${head.happened}**`,
      renderList(open.slice(0, MOST_OPEN)),
      left === 0 ? '' : `… and ${left} more that are not done.`,
      renderCost(state.spent, text.budgetDollars),
      text.statusUrl === undefined
        ? ''
        : `All tasks stand in the [status comment](${encodeURI(text.statusUrl)}).`,
      `What happens next: ${head.next}`,
    ],
    { kind: 'reply', request: state.request, nonce: text.nonce },
  );
}

/** More than this nobody reads in a reply. */
const MOST_OPEN = 10;
/** What a person has to do something about comes first, then what moves. */
const NEED: readonly ShownState[] = ['failed', 'question', 'review', 'working', 'merging', 'ready'];

/** What is not done, in the order of need; the plan's order breaks ties. */
function byNeed(rows: readonly StatusRow[]): readonly StatusRow[] {
  const placeOf = ({ shown }: StatusRow): number => {
    const place = NEED.indexOf(shown);
    return place < 0 ? NEED.length : place;
  };
  return rows
    .filter((row) => row.shown !== 'done' && row.shown !== 'skipped')
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Where the tasks stand that the request's own issue has no room for. */
const epicsLine = ({ epics }: RequestState): string => {
  const opened = epics.flatMap(({ issue }) => (issue === null ? [] : [`#${issue}`]));
  return opened.length === 0
    ? ''
    : `Tasks stand under ${count(opened.length, 'epic')}: ${enumerate(opened, 30)}.`;
};

/** More rows than this are folded: a mail and a screen reader come sooner to what is wanted. */
const MOST_UNFOLDED = 20;

const listOf = (rows: readonly StatusRow[]): string =>
  rows.length <= MOST_UNFOLDED
    ? renderList(rows)
    : `<details><summary>All ${rows.length} tasks as a list</summary>\n\n${renderList(foldRows(rows).rows)}\n\n</details>`;

const runLine = (url: string | undefined): readonly string[] =>
  url === undefined ? [] : [`Last written by [this run](${encodeURI(url)}).`];
