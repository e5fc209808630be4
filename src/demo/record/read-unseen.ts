import { z } from 'zod';
import type { SeenCall } from '../../sandbox/model/exchange.ts';

const Block = z.looseObject({ type: z.string(), text: z.string().optional(), content: z.unknown() });
const Content = z.union([z.string(), z.array(Block)]);
const Body = z.looseObject({
  system: Content.optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: Content })),
});

const SHORTEST = 20;

/** Whether a tool brought a worker a line of a file that the prompt itself does not hold; null where nobody looked on. */
export function readUnseen(calls: readonly SeenCall[] | null): boolean | null {
  if (calls === null) return null;
  return calls.some((call) => {
    const body = Body.safeParse(call.body);
    if (!body.success) return false;
    const { system, messages } = body.data;
    const prompt = `${textIn(system)}\n${textIn(messages[0]?.content)}`;
    return messages.some((message) => resultLines(message.content).some((line) => !prompt.includes(line)));
  });
}

const textIn = (content: z.infer<typeof Content> | undefined): string =>
  typeof content === 'string' ? content : (content ?? []).map((block) => block.text ?? '').join('\n');

function resultLines(content: z.infer<typeof Content>): readonly string[] {
  if (typeof content === 'string') return [];
  return content
    .filter((block) => block.type === 'tool_result')
    .flatMap((block) => asText(block.content).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST);
}

function asText(content: unknown): string {
  const read = Content.safeParse(content);
  return read.success ? textIn(read.data) : '';
}
