import type { TaskKey } from '../domain/ids.ts';
import type { RequestState, ShownState } from '../domain/request-state.ts';
import type { StatusRow } from './status-lines.ts';

/** More tasks than this, or more arrows, are drawn by phase: GitHub refuses graphs that are too large. */
export const MOST_NODES = 60;
const MOST_EDGES = 250;

/** The tasks and what waits for what, as a mermaid graph. */
export function renderGraph(state: RequestState, rows: readonly StatusRow[]): string {
  const edges = state.tasks.flatMap((task) => task.after.map((before) => [before, task.key] as const));
  const small = rows.length <= MOST_NODES && edges.length <= MOST_EDGES;
  const lines = small ? taskGraph(rows, edges) : phaseGraph(rows, edges);
  return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), ...CLASSES, '```'].join('\n');
}

type Edge = readonly [TaskKey, TaskKey];

function taskGraph(rows: readonly StatusRow[], edges: readonly Edge[]): readonly string[] {
  const id = (key: TaskKey): string => `t${key.replace('.', '_')}`;
  const nodes = rows.map(
    (row) => `${id(row.key)}["${row.key} ${label(row.title)}<br/>${row.shown}"]:::${row.shown}`,
  );
  return [...nodes, ...edges.map(([from, to]) => `${id(from)} --> ${id(to)}`)];
}

function phaseGraph(rows: readonly StatusRow[], edges: readonly Edge[]): readonly string[] {
  const phase = (key: TaskKey): string => key.split('.')[0] ?? '';
  const nodes = [...new Set(rows.map((row) => phase(row.key)))].map((number) => {
    const inside = rows.filter((row) => phase(row.key) === number);
    const done = inside.filter((row) => row.shown === 'done' || row.shown === 'skipped').length;
    return `p${number}["Phase ${number}: ${done} of ${inside.length} done"]:::${worst(inside)}`;
  });
  const arrows = edges
    .filter(([a, b]) => phase(a) !== phase(b))
    .map(([a, b]) => `p${phase(a)} --> p${phase(b)}`);
  return [...nodes, ...new Set(arrows)].slice(0, MOST_EDGES);
}

const BY_NEED = [
  'failed',
  'question',
  'review',
  'blocked',
  'working',
  'merging',
  'ready',
  'waiting',
  'skipped',
  'done',
] as const;

const worst = (rows: readonly StatusRow[]): ShownState =>
  BY_NEED.find((state) => rows.some((row) => row.shown === state)) ?? 'waiting';

/** A title inside a mermaid label: short, and every sign that could mean something there as a numbered entity. */
function label(title: string): string {
  const short = [...title.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 40).join('');
  return short.replace(/[^\p{L}\p{N} .,-]/gu, (sign) => `#${sign.codePointAt(0) ?? 63};`);
}

const CLASSES = [
  '  classDef done fill:#dafbe1,stroke:#1a7f37,color:#0a3622',
  '  classDef working fill:#fff8c5,stroke:#9a6700,color:#3b2300',
  '  classDef merging fill:#ddf4ff,stroke:#0969da,color:#0a3069',
  '  classDef review fill:#fbefff,stroke:#5319e7,color:#2b0f63',
  '  classDef ready fill:#f6f8fa,stroke:#0969da,color:#24292f',
  '  classDef waiting fill:#f6f8fa,stroke:#8c959f,color:#24292f',
  '  classDef blocked fill:#ffebe9,stroke:#8c959f,color:#24292f,stroke-dasharray: 4 3',
  '  classDef question fill:#fbefff,stroke:#8250df,color:#3c1361',
  '  classDef failed fill:#ffebe9,stroke:#cf222e,color:#4c0519',
  '  classDef skipped fill:#eaeef2,stroke:#8c959f,color:#57606a',
];
