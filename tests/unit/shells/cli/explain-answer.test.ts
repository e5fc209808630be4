import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const answer = 'SUMMARY: s\nFILE: src/a.ts\n```\nx\n```\nDELETE: b.ts\nEND FILES: 2\n';

/** Runs the command in a process of its own, as a person would. */
async function explain(stdin: string, ...options: string[]) {
  const child = spawn(
    `${root}node_modules/.bin/node`,
    ['src/shells/cli/main.ts', 'explain', 'answer', ...options],
    {
      cwd: root,
    },
  );
  child.stdin.end(stdin);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr, code: await code };
}

describe('foreman explain answer', () => {
  it('prints one JSON document for an accepted answer', async () => {
    const { stdout, code } = await explain(
      answer,
      '--json',
      '--existing',
      'b.ts',
      '--allowed',
      'src',
      '--allowed',
      'b.ts',
    );
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      outcome: 'files',
      files: { 'src/a.ts': 'x\n' },
      deletes: ['b.ts'],
      text: '',
      summary: 's',
    });
    expect(code).toBe(0);
  });

  it('prints a refusal with exit code 0, since a refusal is an answer', async () => {
    const { stdout, code } = await explain(answer, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, reason: 'delete-unknown', path: 'b.ts' });
    expect(code).toBe(0);
    const stopped = await explain(answer, '--stop-reason', 'max_tokens');
    expect(stopped.stdout).toMatch(/^refused: truncated\n.*max_tokens/);
  });

  it.each([[['--manifest', 'maybe']], [['--allowed', '/etc/**']], [['--nope']], [['--allowed']]])(
    'answers the bad options %j with one sentence and exit code 2',
    async (options) => {
      const { stdout, stderr, code } = await explain(answer, ...options);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect([stdout, code]).toEqual(['', 2]);
    },
  );

  it('lets no sign of an answer steer the terminal', async () => {
    const { stdout } = await explain('REPORT: a\u001b]0;x\u0007b\u202ec');
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});
