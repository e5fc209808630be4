import { writeFileSync } from 'node:fs';
import { recordRequest, recordStranger, type RecordedStep } from './recorded-request.ts';

/**
 * Records `tests/fixtures/exchanges/` anew on the sandbox: run this file with Node 24 after a change of what these steps ask, and look
 * at the difference before it is committed.
 */
const folder = new URL('../../../../fixtures/exchanges/', import.meta.url);
const keep = (steps: readonly RecordedStep[], name: string, as: string): void => {
  const found = steps.find((step) => step.name === `exchanges-${name}.jsonl`);
  if (!found) throw new Error(`Nothing was recorded of ${name}.`);
  writeFileSync(new URL(`${as}.jsonl`, folder), found.text);
  process.stdout.write(`${as}: ${found.text.split('\n').length - 1} lines\n`);
};

keep(await recordStranger(), 'intake', 'a-stranger-speaks');
keep(await recordRequest(), 'verify', 'a-candidate-is-verified');
