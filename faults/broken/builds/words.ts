import type { Broken } from '../broken.ts';

/** What people hear, and what they are spared. */
export const words: readonly Broken[] = [
  {
    name: 'too-late-is-not-said',
    rule: 'Words about a task that reached no worker are answered: the reply to them says that it landed without them.',
    file: 'src/app/settle/late-words.ts',
    find: 'if (!reply) return [];',
    replace: 'if (!reply || nonce.length > 0) return [];',
    caughtBy: 'words-are-heard',
    shots: [{ world: 'feedback' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'retry-makes-a-comment',
    rule: 'An attempt that is tried again by itself makes no comment.',
    file: 'src/app/settle/comments-due.ts',
    find: 'if (!asked) return [];',
    replace:
      "if (!asked) return [{ nonce, body: renderFailureDecided(place, { note, why: 'failed', earlier, own }) }];",
    caughtBy: 'one-notice-a-mandate',
    shots: [{ world: 'retry' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'report-is-told-before-its-verdict',
    rule: 'A report is said when it is verified, and not by an attempt that is tried again.',
    file: 'src/app/settle/comments-due.ts',
    find: "draft.delivery === 'files' || !passed(settled)) return [];",
    replace: "draft.delivery === 'files' || settled.outcome === 'lost') return [];",
    caughtBy: 'one-notice-a-mandate',
    shots: [{ world: 'report-in-vain' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'report-is-not-noted',
    rule: 'The words of a report stand beside the journal until somebody says them.',
    file: 'src/app/settle/attempt-notes.ts',
    find: 'const [report, note] = [reportNote(at, task), newNote(at, task, ended)];',
    replace: 'const [report, note] = [null, reportNote(at, task) && newNote(at, task, ended)];',
    caughtBy: 'stops-are-told',
    shots: [{ world: 'report-by-ci' }, { world: 'report-base-red' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'late-words-make-a-comment',
    rule: 'A word of a person is answered once: what becomes of it later is told by an edit of that reply.',
    file: 'src/app/settle/late-words.ts',
    find: "return body === reply.body ? [] : [{ do: 'edit-comment', comment: reply.node, body, journal }];",
    replace:
      "return body === reply.body ? [] : [{ do: 'edit-comment', comment: reply.node, body, journal }, { do: 'comment', on: talkOfTask(at.world, task).node, body: body.replace('foreman:reply ', `foreman:report task=${task.key} `).replace(/nonce=reply/, 'nonce=late') }];",
    caughtBy: 'one-notice-a-mandate',
    shots: [{ world: 'feedback' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'own-answer-makes-a-comment',
    rule: 'What the foreman answers by itself makes no comment: the status, the pull request and the next comment that is needed tell it.',
    file: 'src/app/settle/comments-due.ts',
    find: "if (asked?.why !== 'question' || report?.outcome !== 'question') return [];",
    replace: `{
    const put = task.questions.findLast(({ own: by }) => by);
    const words = report?.lookup?.answer;
    if (put && words && report?.outcome === 'question')
      return [{ nonce: put.nonce, body: renderQuestion(placeOfTask(at, task, put.nonce), words.text) }];
  }
  if (asked?.why !== 'question' || report?.outcome !== 'question') return [];`,
    caughtBy: 'one-notice-a-mandate',
    shots: [{ world: 'self-answer' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'own-answer-is-not-told',
    rule: 'A pull request tells what the foreman answered in place of a person.',
    file: 'src/report/pull-request.ts',
    find: '...(text.own ? [renderOwnAnswers(text.own.answers, text.own)] : []),',
    replace: '',
    caughtBy: 'own-answers',
    shots: [{ world: 'self-answer' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'two-questions-in-a-mandate',
    rule: 'What a person is asked about a task is asked in one comment.',
    file: 'src/app/settle/comments-due.ts',
    find: '  return [{ nonce, body }];',
    replace:
      '  const apart = renderQuestion({ ...place, nonce: asked.nonce }, note.sentence);\n  return [{ nonce, body }, { nonce: asked.nonce, body: apart }];',
    caughtBy: 'one-notice-a-mandate',
    shots: [{ world: 'answered-in-vain' }],
    visibleWithoutFaults: true,
  },
];
