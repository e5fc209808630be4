import type { SeenCall } from '../../sandbox/model/exchange.ts';
import { messagesRequestSchema } from '../../sandbox/model/request.ts';
import { seeRequest } from '../../sandbox/model/seen-request.ts';

/** Shorter lines, such as a closing bracket, stand everywhere and prove nothing. */
const SHORTEST = 20;

/** Whether a tool brought a worker a line of a file that the prompt itself does not hold; null where nobody looked on. */
export function readUnseen(calls: readonly SeenCall[] | null): boolean | null {
  if (calls === null) return null;
  return calls.some(({ body }) => {
    const request = messagesRequestSchema.safeParse(body);
    if (!request.success) return false;
    const { system, task, results } = seeRequest(request.data).text;
    const lines = results.split('\n').map((line) => line.trim());
    return lines.some((line) => line.length >= SHORTEST && !system.includes(line) && !task.includes(line));
  });
}
