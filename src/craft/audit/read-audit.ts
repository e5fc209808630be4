import { z } from 'zod';
import type { AuditFinding } from '../../domain/audit.ts';
import type { Contract } from '../../domain/contract.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

const MOST_CHARACTERS = 200_000;
const MOST_FINDINGS = 20;
const MOST_WORDS = 600;

const sentence = z.string().transform((text) => text.trim().slice(0, MOST_WORDS).toWellFormed());
const place = z.strictObject({ path: z.string().max(1000), why: sentence });
const Reply = z.strictObject({
  lines: z
    .array(
      z.strictObject({ line: z.number().int(), met: z.enum(['yes', 'no', 'cannot-tell']), why: sentence }),
    )
    .max(200),
  tests: z.array(place).max(200),
  scope: z.array(place).max(200),
});

/** Where an audit may point: the contract that was given, and the files that were changed. */
export interface Audited {
  readonly contract: Pick<Contract, 'doneWhen'>;
  readonly paths: readonly string[];
}

/**
 * The findings in an auditor's reply, or why it counts for nothing. It must judge every line of done-when once; a place is kept only
 * where it names a file of the change, since everything else would be a claim that nobody can look up.
 */
export function readAudit(
  reply: string,
  { contract, paths }: Audited,
): Result<readonly AuditFinding[], string> {
  if (reply.length > MOST_CHARACTERS) return err(`it has ${reply.length} characters`);
  const read = Reply.safeParse(parseJson(reply));
  if (!read.success)
    return err(`it has another form than was asked for (${read.error.issues[0]?.message ?? '?'})`);
  const { lines, tests, scope } = read.data;
  const judged = lines.map(({ line }) => line).toSorted((a, b) => a - b);
  if (judged.length !== contract.doneWhen.length || judged.some((line, at) => line !== at + 1))
    return err(`it does not judge each of the ${contract.doneWhen.length} lines of done-when once`);
  const found: AuditFinding[] = [
    ...lines
      .filter(({ met }) => met === 'no')
      .map(({ line, why }) => ({ kind: 'done-when' as const, line, path: null, why })),
    ...tests.map(({ path, why }) => ({ kind: 'tests' as const, line: null, path: known(paths, path), why })),
    ...scope.map(({ path, why }) => ({ kind: 'scope' as const, line: null, path: known(paths, path), why })),
  ];
  return ok(found.slice(0, MOST_FINDINGS));
}

const known = (paths: readonly string[], path: string): string | null => (paths.includes(path) ? path : null);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return null;
  }
}
