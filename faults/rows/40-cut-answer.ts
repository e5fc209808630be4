import { files } from '../../tests/helpers/deliveries.ts';
import { parseDelivery } from '../../src/craft/parse-delivery.ts';
import type { Row } from './row.ts';

export const row40: Row = {
  number: 40,
  fault: 'the model’s answer ends at its longest length (`max_tokens`), with whole files in it',
  behaviour: 'it is refused as cut short, and never committed, however complete its blocks look',
  play: () => {
    const answer = files({ 'src/a.txt': 'A whole file.', 'src/b.txt': 'Another one.' });
    const cut = parseDelivery(answer, { stopReason: 'max_tokens' });
    const whole = parseDelivery(answer, { stopReason: 'end_turn' });
    return Promise.resolve({
      'the cut answer is refused': !cut.ok && cut.error.reason === 'truncated',
      'the same answer is taken where the model had ended it': whole.ok,
    });
  },
  defences: [
    {
      name: 'cut-answer-is-whole',
      rule: 'Only an answer that the model ended itself is complete.',
      file: 'src/craft/parse-delivery.ts',
      find: "options.stopReason ?? 'end_turn'",
      replace: "'end_turn'",
    },
  ],
  waitsFor: null,
};
