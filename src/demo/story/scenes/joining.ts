import { deliver } from '../delivery.ts';
import { tellTale } from '../words.ts';
import { about, AGAIN, contractNeeds, reads, summaryOf, type Scene } from './pieces.ts';

const JOURNEY = 'Three tests through the HTTP door: the friend, the 35 % share, and orders below €14.50.';
const programme = summaryOf('3.1', tellTale.programme);

/** The parts are joined; the tests first change what they may not; the pages are written from the code as it is now. */
export const joiningScenes: readonly Scene[] = [
  {
    name: '3.1 programme',
    when: about('3.1'),
    needs: [...contractNeeds('3.1'), summaryOf('2.1', tellTale.friend), summaryOf('2.2', tellTale.credit)],
    tools: [reads('src/referral/codes.js', 'export function readCode')],
    answer: deliver(
      '3.1-programme',
      `Customers have codes and credit, and orders settle both. ${tellTale.programme}`,
      'A code that belongs to nobody refuses the registration, so that a slip is noticed at the counter.',
    ),
    wrong: deliver('3.1-programme-guessed', 'The programme.'),
  },
  {
    name: '4.1 journey, too far',
    when: about('4.1', { without: [AGAIN] }),
    needs: [...contractNeeds('4.1'), programme],
    answer: deliver('4.1-journey-too-far', `${JOURNEY} formatCents() showed negative amounts wrongly.`),
    wrong: deliver('4.1-journey-guessed', 'Tests.'),
  },
  {
    name: '4.1 journey, inside its boundary',
    when: about('4.1', { says: [AGAIN] }),
    needs: [
      ...contractNeeds('4.1'),
      programme,
      { label: 'the file that was outside the boundary', text: /not taken[\s\S]*src\/money\.js/, in: 'task' },
    ],
    answer: deliver(
      '4.1-journey',
      `${JOURNEY} formatCents() shows negative amounts wrongly; nothing uses that yet.`,
    ),
    wrong: deliver('4.1-journey-too-far', 'Tests, again.'),
  },
  {
    name: '4.2 pages',
    when: about('4.2'),
    needs: [...contractNeeds('4.2'), programme, summaryOf('2.3', 'The terms on one page')],
    tools: [reads('src/routes.js', "'GET /referrals'")],
    answer: deliver('4.2-pages', 'README and docs/api.md describe codes, the new route, and link the terms.'),
    wrong: deliver('4.2-pages-guessed', 'README.'),
  },
];
