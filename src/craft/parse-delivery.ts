import {
  defaultDeliveryLimits,
  type Delivery,
  type DeliveryLimits,
  type DeliveryOutcome,
  type DeliveryRefusal,
  type TreeFile,
} from '../domain/delivery.ts';
import { ok, type Result } from '../domain/result.ts';
import { compileGlobs } from '../text/globs.ts';
import { readAnswer, type RawAnswer, type RawBlock, type SectionName } from './answer/read-answer.ts';
import { refused } from './answer/refused.ts';
import { checkBlocks } from './check-blocks.ts';
import { exceedsBytes } from './content/exceeds-bytes.ts';
import { findSecret } from './content/secrets.ts';

/** What an answer is judged by; everything that is left out has the strict default. */
export interface DeliveryOptions {
  /** The model's `stop_reason`; only `end_turn` is a complete answer. */
  readonly stopReason?: string;
  /** Whether files must be followed by `END FILES: n`; the default is `required`. */
  readonly manifest?: 'required' | 'optional';
  /** The contract's boundaries; undefined allows everything that is not protected. */
  readonly allowed?: readonly string[] | undefined;
  /** The files that the worker saw. */
  readonly tree?: readonly TreeFile[];
  /** The content that a file had, where it is known. */
  readonly baseOf?: (path: string) => string | undefined;
  /** Globs that are protected besides the defaults. */
  readonly protect?: readonly string[];
  /** Globs whose protection the repository's configuration lifts; never that of workflows. */
  readonly unprotect?: readonly string[];
  /** Whether the contract lets the task change what the project depends on; not looked at where undefined. */
  readonly mayDepend?: boolean | undefined;
  readonly limits?: Partial<DeliveryLimits>;
}

type Outcome = Result<Delivery, DeliveryRefusal>;

const OUTCOMES: Readonly<Partial<Record<SectionName, DeliveryOutcome>>> = {
  REPORT: 'report',
  QUESTION: 'question',
  'NOTHING TO DO': 'nothing',
};

/**
 * Reads a worker's answer: its files, or its one text, or the first reason to refuse the whole of it. Order: stop reason,
 * size, grammar in the order of the text, manifest, then each block in the order of the text.
 */
export function parseDelivery(answer: string, options: DeliveryOptions = {}): Outcome {
  const limits = { ...defaultDeliveryLimits, ...options.limits };
  const incomplete = checkWhole(answer, options.stopReason ?? 'end_turn', limits);
  if (incomplete !== undefined) return incomplete;
  const raw = readAnswer(answer);
  if (!raw.ok) return raw;
  const section = raw.value.sections.find(({ name }) => OUTCOMES[name] !== undefined);
  const outcome = section === undefined ? undefined : OUTCOMES[section.name];
  if (section !== undefined && outcome !== undefined) {
    return readText(raw.value, outcome, section.text);
  }
  return readFiles(raw.value, options, limits);
}

function checkWhole(answer: string, stopReason: string, limits: DeliveryLimits): Outcome | undefined {
  if (stopReason === 'refusal') {
    return refused('refusal', null, 'The model declined to answer. Ask for the task in other words.');
  }
  if (stopReason !== 'end_turn') {
    return refused(
      'truncated',
      null,
      `The answer stopped early (${stopReason.slice(0, 60)}). Answer again, completely and shorter: only the files that must change.`,
    );
  }
  if (exceedsBytes([answer], limits.answerBytes)) {
    return refused('too-large', null, `The answer is larger than ${limits.answerBytes} bytes. Deliver less.`);
  }
  if (!/\S/.test(answer))
    return refused('empty', null, 'The answer is empty. Deliver files, or say why not.');
  return undefined;
}

function readText(raw: RawAnswer, outcome: DeliveryOutcome, text: string): Outcome {
  if (text === '')
    return refused('empty', null, `Nothing stands behind the heading. Write the text below it.`);
  if (raw.announced !== undefined && raw.announced !== 0) return mismatch(raw.announced, 0);
  return told(raw, { outcome, files: [], deletes: [], text });
}

function readFiles(raw: RawAnswer, options: DeliveryOptions, limits: DeliveryLimits): Outcome {
  const { blocks, announced } = raw;
  if (blocks.length === 0) return noBlocks();
  if (announced === undefined && options.manifest !== 'optional') {
    return refused(
      'truncated',
      null,
      `The last line \`END FILES: ${blocks.length}\` is missing, so the answer may be cut off. End with that line.`,
    );
  }
  if (announced !== undefined && announced !== blocks.length) return mismatch(announced, blocks.length);
  const checked = checkBlocks(blocks, {
    allows: options.allowed === undefined ? undefined : compileGlobs(options.allowed),
    protection: {
      isProtected: compileGlobs(options.protect ?? []),
      isLifted: compileGlobs(options.unprotect ?? []),
    },
    tree: options.tree ?? [],
    baseOf: options.baseOf ?? (() => undefined),
    mayDepend: options.mayDepend,
    limits,
  });
  if (!checked.ok) return checked;
  return told(raw, { outcome: 'files', files: filesOf(blocks), deletes: deletesOf(blocks), text: '' });
}

/** Texts are posted on issues, so they are searched for credentials like files. */
function told(raw: RawAnswer, rest: Omit<Delivery, 'summary' | 'decisions'>): Outcome {
  const delivery = { ...rest, summary: textOf(raw, 'SUMMARY'), decisions: textOf(raw, 'DECISIONS') };
  const secret = findSecret([delivery.text, delivery.summary, delivery.decisions].join('\n\n'), undefined);
  if (secret === undefined) return ok(delivery);
  return refused('secret', null, `The text seems to contain ${secret}. Describe it without its value.`);
}

function textOf(raw: RawAnswer, name: SectionName): string {
  const texts = raw.sections.filter((section) => section.name === name).map(({ text }) => text);
  return texts.filter((text) => text !== '').join('\n\n');
}

function filesOf(blocks: readonly RawBlock[]): Delivery['files'] {
  return blocks.flatMap((block) =>
    block.kind === 'file' ? [{ path: block.path, content: block.content }] : [],
  );
}

function deletesOf(blocks: readonly RawBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'delete' ? [block.path] : []));
}

function mismatch(announced: number, found: number): Outcome {
  return refused(
    'manifest-mismatch',
    null,
    `The last line announces ${announced} files and deletes, but ${found} were found. Give each file its own line \`FILE: path\` with a fence below it, opened with more signs than any run of them inside, and count again.`,
  );
}

function noBlocks(): Outcome {
  return refused(
    'no-blocks',
    null,
    'The answer holds no file. Write each file as a line `FILE: path` and a code fence below it, or start a line with `REPORT:`, `QUESTION:` or `NOTHING TO DO:`.',
  );
}
