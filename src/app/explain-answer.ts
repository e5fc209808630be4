import { parseDelivery, type DeliveryOptions } from '../craft/parse-delivery.ts';
import { globProblem } from '../text/globs.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { DeliveryOutcome, DeliveryReason } from '../domain/delivery.ts';

/** How Foreman reads an answer, as one JSON document. */
export type ExplainedAnswer =
  | {
      readonly ok: true;
      readonly outcome: DeliveryOutcome;
      readonly files: Readonly<Record<string, string>>;
      readonly deletes: readonly string[];
      readonly text: string;
      readonly summary: string;
    }
  | {
      readonly ok: false;
      readonly reason: DeliveryReason;
      readonly path: string | null;
      readonly message: string;
    };

/** Reads an answer as the checkpoint job would; a glob that cannot be used is an error in one sentence. */
export function explainAnswer(answer: string, options: DeliveryOptions): Result<ExplainedAnswer, string> {
  for (const glob of options.allowed ?? []) {
    const problem = globProblem(glob);
    if (problem !== undefined) return err(`The pattern "${glob}" of --allowed ${problem}.`);
  }
  const outcome = parseDelivery(answer, options);
  if (!outcome.ok) return ok({ ok: false, ...outcome.error });
  const { files, deletes, text, summary } = outcome.value;
  const byPath = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  return ok({ ok: true, outcome: outcome.value.outcome, files: byPath, deletes, text, summary });
}
