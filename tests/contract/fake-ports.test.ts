import { describe } from 'vitest';
import { openFakeCi } from './ci-stage.ts';
import { ciContract } from './ci-suite.ts';
import { openFakeStage } from './fake-stage.ts';
import { forgeContract } from './forge-suite.ts';
import { mergeContract } from './merge-suite.ts';
import { permissionContract } from './permission-suite.ts';
import { pullContract } from './pull-suite.ts';
import { refusalContract } from './refusal-suite.ts';
import { checksContract, gitContract, journalContract } from './store-suites.ts';
import { treeContract } from './tree-suite.ts';
import { watchContract } from './watch-suite.ts';

const open = () => Promise.resolve(openFakeStage());

describe('the GitHub in memory', () => {
  journalContract(open);
  gitContract(open);
  treeContract(open);
  forgeContract(open);
  pullContract(open);
  mergeContract(open);
  refusalContract(open);
  permissionContract(open);
  watchContract(open);
  checksContract(open);
  ciContract(openFakeCi);
});
