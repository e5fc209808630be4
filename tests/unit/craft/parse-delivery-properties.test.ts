import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/craft/answer/read-answer.ts';
import { parseDelivery } from '../../../src/craft/parse-delivery.ts';
import { checkPathShape } from '../../../src/craft/paths/check-path.ts';
import { renderDelivery } from '../../../src/craft/render-delivery.ts';
import { defaultDeliveryLimits } from '../../../src/domain/delivery.ts';
import { growth } from '../../helpers/growth.ts';

const piece = fc.constantFrom(
  '```', '````', '~~~', '\n', '\r\n', '\r', ' ', '  ', 'FILE: ', 'FILE: a.ts\n', 'DELETE: ', 'END FILES: 1',
  'REPORT:', 'SUMMARY:', '**', '`', '### ', '../', '/', '.git', '\\', ':', 'x', 'é', 'e\u0301', '\u200b', '\0', '> ', '- ',
); // prettier-ignore
const hostile = fc.array(fc.oneof(piece, piece, fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 60,
});
const text = hostile.map((parts) => parts.join(''));
const content = text.map((each) => (each === '' || each.endsWith('\n') ? each : `${each}\n`));
const path = fc.stringMatching(/^[a-z_][a-z_.]{0,8}[a-z_](\/[a-z_]{1,8}){0,3}$/);

describe('any answer', () => {
  it('that was rendered is read back byte for byte', () => {
    const files = fc.uniqueArray(fc.record({ path, content }), {
      minLength: 1,
      selector: (file) => file.path,
    });
    fc.assert(
      fc.property(files, (written) => {
        const answer = readAnswer(renderDelivery({ outcome: 'files', files: written }));
        expect(answer).toMatchObject({
          ok: true,
          value: { announced: written.length, blocks: written.map((file) => ({ kind: 'file', ...file })) },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('of arbitrary text is accepted or refused, never a fault', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (answer, optional) => {
        const outcome = parseDelivery(answer, { manifest: optional ? 'optional' : 'required' });
        expect(outcome.ok || outcome.error.message.length > 20).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is accepted obeys the path rules', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          path,
          text.map((each) => each.replaceAll('\n', '')),
        ),
        (name) => {
          const outcome = parseDelivery(`FILE: ${name}\n\`\`\`\nx\n\`\`\`\nEND FILES: 1`);
          if (!outcome.ok) return;
          accepted += 1;
          for (const file of outcome.value.files) {
            expect(checkPathShape(file.path, defaultDeliveryLimits)).toBeUndefined();
            expect(file.path).not.toMatch(/(^|\/)\.{0,2}(\/|$)|\\|[\0-\x1f]|^[/~]/);
            expect(file.path).not.toMatch(/(^|\/)\.git(\/|$)/i);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('takes time in proportion to its length', () => {
    const patterns = [
      '`',
      '~',
      '#',
      '*',
      '_',
      'FILE: ',
      '```\n',
      'FILE: a\n```\n',
      '**FILE: x',
      '../',
      'a.',
      '. ',
      '< ',
    ];
    const shapes = [
      (each: string) => each,
      (each: string) => `FILE: ${each}\n\`\`\`\nx\n\`\`\`\nEND FILES: 1`,
      (each: string) => `FILE: a.ts\n\`\`\`\`\n${each}\n\`\`\`\`\nEND FILES: 1`,
    ];
    for (const shape of shapes) {
      for (const pattern of patterns)
        expect(
          growth(parseDelivery, [answerOf(shape, pattern, 16), answerOf(shape, pattern, 256)], 40),
        ).toBeLessThan(40);
    }
  });
});

const answerOf = (shape: (each: string) => string, pattern: string, kilobytes: number): string =>
  shape(pattern.repeat((kilobytes * 1024) / pattern.length));
