import type { WorkPlan } from '../domain/plan.ts';
import { Plan } from '../domain/plan.ts';
import type { TextHash } from '../domain/ids.ts';
import { hashValue } from '../domain/hash.ts';

/** The heading over the exact text of a plan, which Foreman reads back when it is approved. */
export const PLAN_SUMMARY = 'The plan to the letter';
const MOST_IN_PART = 30_000;

/**
 * The exact plan in parts that each fit a comment: JSON in a fence of its own. Nothing in it can end the fence, since every line of JSON
 * begins with white space, a bracket or a quotation mark; what cannot be seen is written as its code.
 */
export function renderPlanBody(plan: WorkPlan): readonly string[] {
  const lines = JSON.stringify(plan, null, 1).replace(UNSEEN, escaped).split('\n');
  const parts: string[][] = [[]];
  let size = 0;
  for (const line of lines) {
    if (size + line.length > MOST_IN_PART && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(line);
    size += line.length + 1;
  }
  return parts.map((part) =>
    [`<details><summary>${PLAN_SUMMARY}</summary>`, '', '```json', ...part, '```', '', '</details>'].join(
      '\n',
    ),
  );
}

/** The plan whose parts these comments hold, if it is still the one with this hash. */
export function parsePlanBody(bodies: readonly string[], hash: TextHash): WorkPlan | null {
  const parts = bodies.map((body) => PART.exec(body.replaceAll('\r\n', '\n'))?.[1]);
  if (parts.some((part) => part === undefined)) return null;
  const read = Plan.safeParse(parsed(parts.join('\n')));
  if (!read.success || (read.data.kind !== 'tasks' && read.data.kind !== 'single')) return null;
  return hashValue(read.data) === hash ? read.data : null;
}

const PART = new RegExp(`<summary>${PLAN_SUMMARY}</summary>\\n\\n\`\`\`json\\n([^]*?)\\n\`\`\`\\n`);
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFEFF]/gu;

const escaped = (sign: string): string =>
  sign === '\n'
    ? sign
    : Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).padStart(4, '0'))
        .map((code) => `\\u${code}`)
        .join('');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
