import { expect, it } from 'vitest';
import { createLog } from '../../../../src/adapters/system/log.ts';
import { parseWorkflowCommand } from '../../../../src/sandbox/runner/job/workflow-commands.ts';

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const parts: string[] = [];
  write(createLog((text) => parts.push(text)));
  return parts.join('');
};

it('prints an ordinary line as it is', () => {
  expect(logged((log) => log.info('Task 57 is granted: 100 % done'))).toBe(
    'Task 57 is granted: 100 % done\n',
  );
});

it.each([
  '::set-output name=go::true',
  '  ::add-mask::x',
  'one\n::error::two',
  'one\r::error::two',
  'one\r\n\t::stop-commands::x',
  '\u00a0::warning::x',
  '\u0085::warning::x',
  '\ufeff::warning::x',
])('lets no line of %j be taken as a command', (text) => {
  const lines = logged((log) => log.info(text)).split(/\r\n|\r|\n/);
  expect(lines.filter((line) => parseWorkflowCommand(line))).toEqual([]);
});

it('breaks the older form of commands anywhere in a line', () => {
  expect(logged((log) => log.info('see ##[error]x'))).not.toContain('##[');
});

it('replaces the escapes of a terminal', () => {
  expect(logged((log) => log.info('a\u001b[2Jb\u009b31m'))).toBe('a\ufffd[2Jb\ufffd31m\n');
});

it('warns by one command that carries the text, whatever the text holds', () => {
  const text = 'first 50%0A of it\n::error::second\rthird';
  const lines = logged((log) => log.warn(text))
    .trimEnd()
    .split(/[\r\n]/);
  expect(lines).toHaveLength(1);
  expect(parseWorkflowCommand(lines[0] ?? '')).toMatchObject({
    name: 'warning',
    text: 'first 50%0A of it\n::error::second\nthird',
  });
});
