import { z } from 'zod';
import { errorCodes } from '../../domain/error-codes.ts';
import { Nonce } from '../../domain/ids.ts';
import { refusedCodes } from '../../ports/answer.ts';
import type { Tree, TreeRefusal } from '../../ports/tree.ts';
import { httpArgs } from './http-args.ts';
import type { Outside } from './outside.ts';
import { TOKEN, commandArgs, treeArgs, type Call } from './port-args.ts';
import type { Tape } from './tape.ts';

/** The outside as it was recorded: no network, no clock, no clone, no process. */
export function playOutside(tape: Tape): Outside {
  return {
    fetch: async (input, init) => responseOf(Http.parse(await tape.ask('http', await httpArgs(input, init)))),
    clock: { now: () => Number(tape.reading('now')), sleep: () => Promise.resolve() },
    ids: {
      nonce: () => Nonce.parse(tape.reading('nonce')),
      random: () => Number(tape.reading('random')),
    },
    token: async () => TokenAnswer.parse(await tape.ask(...TOKEN)),
    tree: async (commit) => {
      const found = z.string().parse(await tape.ask('tree.open', commit));
      return treeOf(found, tape);
    },
    commands: () => ({
      run: async (command, _folder, { timeoutMs }) =>
        CommandEnd.parse(await tape.ask(...commandArgs(command, timeoutMs))),
    }),
  };
}

const TokenAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), value: z.string() }),
  z.object({
    kind: z.literal('refused'),
    code: z.enum(refusedCodes),
    message: z.string(),
    setting: z.enum(errorCodes).exactOptional(),
    permission: z.string().exactOptional(),
    retryAfterMs: z.number().exactOptional(),
  }),
  z.object({ kind: z.literal('unknown'), message: z.string() }),
]);

const Http = z.object({
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable().optional(),
  base64: z.string().optional(),
  pieces: z.array(z.number().int()).optional(),
  cut: z.string().optional(),
});
type Http = z.infer<typeof Http>;

const CommandEnd = z.object({
  exit: z.number().int().nullable(),
  seconds: z.number(),
  output: z.string(),
});
const Entry = z.object({
  path: z.string(),
  kind: z.enum(['file', 'executable', 'symlink', 'submodule']),
  blob: z.string(),
  size: z.number(),
});
const Refusal = z.enum([
  'outside',
  'not-found',
  'folder',
  'symlink',
  'submodule',
  'too-large',
  'binary',
  'bad-pattern',
  'timeout',
]) satisfies z.ZodType<TreeRefusal>;
const resultOf = <T extends z.ZodType>(value: T) =>
  z.union([z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), error: Refusal })]);
const Hits = z.object({
  hits: z.array(z.object({ path: z.string(), line: z.number(), text: z.string() })),
  more: z.boolean(),
});

function treeOf(commit: string, tape: Tape): Tree {
  const args = treeArgs(commit);
  const ask = async <T>(call: Call, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(await tape.ask(...call));
  return {
    commit,
    list: () => ask(args.list(), z.array(Entry)),
    find: (path) => ask(args.find(path), Entry.optional()),
    read: (path, limit) => ask(args.read(path, limit), resultOf(z.string())),
    search: (search) => ask(args.search(search), resultOf(Hits)),
  };
}

/** The answer, its bytes in the pieces in which they came, and broken off where it was. */
function responseOf({ status, headers, body, base64, pieces, cut }: Http): Response {
  const bytes = base64 === undefined ? Buffer.from(body ?? '', 'utf8') : Buffer.from(base64, 'base64');
  if (cut === undefined && bytes.length === 0) return new Response(null, { status, headers });
  const chunks = piecesOf(bytes, pieces ?? []);
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else if (cut === undefined) controller.close();
      else controller.error(new TypeError('terminated'));
    },
  });
  return new Response(stream, { status, headers });
}

/** Where a text was scrubbed its length is another one, and the pieces are no longer known. */
function piecesOf(bytes: Buffer, sizes: readonly number[]): Uint8Array[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total !== bytes.length) return [bytes];
  let at = 0;
  return sizes.map((size) => bytes.subarray(at, (at += size)));
}
