import type { Script } from '../../sandbox/model/script.ts';
import { auditScenes } from './scenes/audits.ts';
import { discountScenes } from './scenes/discounts.ts';
import { groundworkScenes } from './scenes/groundwork.ts';
import { joiningScenes } from './scenes/joining.ts';
import { lookupScenes } from './scenes/lookups.ts';

/** Everything that the scripted model says in the story, and what it must be told to say it. */
export const script: Script = {
  scenes: [...groundworkScenes, ...discountScenes, ...joiningScenes, ...auditScenes, ...lookupScenes],
};
