import { baseRed } from './base-red.ts';
import { report } from './report.ts';
import { verifyChecks } from './verify-checks.ts';
import type { World } from './world.ts';

export const reportBaseRed: World = {
  ...report,
  name: 'report-base-red',
  about:
    'what a research task found is verified only when a person has mended the default branch, by a leg without its worker, and is said then',
  ...(baseRed.files ? { files: baseRed.files } : {}),
  ...(baseRed.check ? { check: baseRed.check } : {}),
  ...(baseRed.people ? { people: baseRed.people } : {}),
};

const byCi = {
  ...report,
  ...(verifyChecks.files ? { files: verifyChecks.files } : {}),
  ...(verifyChecks.heard === undefined ? {} : { heard: verifyChecks.heard }),
};

export const reportByCi: World = {
  ...byCi,
  name: 'report-by-ci',
  about:
    'the repository’s own CI verifies a research task, and what was found is said by the run that hears of it',
};

export const reportInVain: World = {
  ...byCi,
  name: 'report-in-vain',
  about: 'CI is red for a research task, twice: of two reports none is said, and a person is asked once',
  check: () => 'not ok 1 - the shop opens',
  end: 'asked',
};
