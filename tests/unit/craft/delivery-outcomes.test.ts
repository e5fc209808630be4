import { describe, expect, it } from 'vitest';
import { parseDelivery, type DeliveryOptions } from '../../../src/craft/parse-delivery.ts';

const F = '```';

/** The files of an accepted answer, or the reason of a refused one. */
function read(answer: string, options: DeliveryOptions = {}): Record<string, string> | string {
  const outcome = parseDelivery(answer, options);
  if (!outcome.ok) return outcome.error.reason;
  return Object.fromEntries(outcome.value.files.map(({ path, content }) => [path, content]));
}

const one = (header: string, content = 'x\n') => `${header}\n${F}\n${content}${F}\nEND FILES: 1\n`;

describe('texts', () => {
  const text = (answer: string) => {
    const outcome = parseDelivery(answer);
    return outcome.ok ? [outcome.value.outcome, outcome.value.text] : outcome.error.reason;
  };

  it.each([
    ['REPORT: all good\nSecond line.', ['report', 'all good\nSecond line.']],
    ['Hello.\n## REPORT:\n\nText\nEND FILES: 0\n', ['report', 'Text']],
    ['**QUESTION:** Which port?', ['question', 'Which port?']],
    ['NOTHING TO DO: it is there already', ['nothing', 'it is there already']],
    [`REPORT:\n${F}\nFILE: x\n${F}\nend`, ['report', `${F}\nFILE: x\n${F}\nend`]],
    ['REPORT: a\nQUESTION: b\nSUMMARY: c', ['report', 'a\nQUESTION: b\nSUMMARY: c']],
    ['REPORT:', 'empty'],
    ['QUESTION:\n\n \nEND FILES: 0', 'empty'],
    ['REPORT: a\nEND FILES: 1', 'manifest-mismatch'],
    [`REPORT: a\nFILE: b\n${F}\nx\n${F}`, 'manifest-mismatch'],
    [`FILE: b\n${F}\nx\n${F}\nREPORT: a\nEND FILES: 1`, 'manifest-mismatch'],
    [`REPORT: a\n${F}\nopen`, 'unterminated-fence'],
    ['REPORT is ready', 'no-blocks'],
    ['SUMMARY: I did it', 'no-blocks'],
    ['END FILES: 0', 'no-blocks'],
    ['Sure, here it is.', 'no-blocks'],
    ['', 'empty'],
    [' \n\t\n', 'empty'],
  ])('of %j are %j', (answer, expected) => {
    expect(text(answer)).toEqual(expected);
  });

  it('precede the blocks as summary and decisions', () => {
    const answer = `SUMMARY: Short.\nMore.\n\n**DECISIONS:**\n- one\n\n${one('FILE: a.ts')}`;
    const outcome = parseDelivery(answer);
    expect(outcome).toMatchObject({ value: { summary: 'Short.\nMore.', decisions: '- one', text: '' } });
  });

  it('behind the blocks are prose', () => {
    const outcome = parseDelivery(`FILE: a\n${F}\nx\n${F}\nSUMMARY: late\nEND FILES: 1`);
    expect(outcome).toMatchObject({ ok: true, value: { summary: '' } });
  });
});

describe('whole answers', () => {
  it.each(['max_tokens', 'model_context_window_exceeded', 'pause_turn', 'tool_use', 'stop_sequence', ''])(
    'that stopped with %j are truncated',
    (stopReason) => {
      expect(read(one('FILE: a.ts'), { stopReason })).toBe('truncated');
    },
  );

  it('of a refusing model say so before anything else', () => {
    expect(read('', { stopReason: 'refusal' })).toBe('refusal');
  });

  it('are judged by grammar first, then block by block in the order of the text', () => {
    const bad = `FILE: ../a\n${F}\nx\n${F}\n`;
    expect(read(`${bad}FILE: b\n`)).toBe('missing-fence');
    expect(read(bad)).toBe('truncated');
    const abs = `FILE: /a\n${F}\nx\n${F}\n`;
    expect(read(`${bad}${abs}END FILES: 2`)).toBe('traversal');
    expect(read(`${abs}${bad}END FILES: 2`)).toBe('absolute');
  });

  it('name the path and the fix in their message', () => {
    const outcome = parseDelivery(one('FILE: ../a\u0007b'));
    expect(outcome).toMatchObject({
      ok: false,
      error: { path: '../a\u0007b', message: expect.stringContaining('`../a\\u{7}b` must not contain `..`') },
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('take %s for a plain path', (name) => {
    expect(Object.keys(read(one(`FILE: ${name}`)))).toEqual([name]);
  });

  it('are bounded in bytes and files', () => {
    const limits = { answerBytes: 100, fileBytes: 4, totalBytes: 6, files: 2 };
    const many = (count: number, content: string) =>
      `${Array.from({ length: count }, (_, i) => `FILE: f${i}\n${F}\n${content}${F}\n`).join('')}END FILES: ${count}`;
    expect(read(many(1, 'ééé\n'), { limits })).toBe('too-large');
    expect(read(many(2, 'abc\n'), { limits })).toBe('too-large');
    expect(read(many(3, 'a\n'), { limits })).toBe('too-large');
    expect(read('x'.repeat(101), { limits })).toBe('too-large');
    expect(read(many(2, 'ab\n'), { limits })).toEqual({ f0: 'ab\n', f1: 'ab\n' });
  });
});
