import type { Broken } from '../broken.ts';
import { attempts } from './attempts.ts';
import { creates } from './creates.ts';
import { grants } from './grants.ts';
import { journal } from './journal.ts';
import { landing } from './landing.ts';
import { limits } from './limits.ts';
import { modes } from './modes.ts';
import { ownAnswers } from './own-answers.ts';
import { redirects } from './redirects.ts';
import { words } from './words.ts';

/** Every build that is broken on purpose. */
export const BUILDS: readonly Broken[] = [
  ...creates,
  ...journal,
  ...grants,
  ...landing,
  ...attempts,
  ...modes,
  ...limits,
  ...ownAnswers,
  ...words,
  ...redirects,
];
