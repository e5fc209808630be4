import { configFrom } from '../../src/app/load-config.ts';
import type { Config } from '../../src/domain/config.ts';
import { configPath } from '../../src/intake/config.ts';
import type { World } from '../worlds/world.ts';

/** Lost legs count in full: the cap is so high that no world but the one about it ever meets it. */
const FILES: Readonly<Record<string, string>> = {
  'README.md': '# Shop\n',
  '.github/foreman.yml':
    'approval: never\nverify:\n  commands: [npm test]\nbudgets: { request_dollars: 1000, day_dollars: 1000, github_requests: 100000 }\n',
  '.github/workflows/foreman.yml': 'name: Foreman\non: workflow_dispatch\njobs: {}\n',
};

type Files = Readonly<Record<string, string>>;

/** What a world's repository holds at first. */
export const filesOf = ({ files }: Pick<World, 'files'>): Files => ({ ...FILES, ...files });

/** The configuration that a world is played under. */
export const configIn = (world: Pick<World, 'files'>): Config => configFrom(filesOf(world)[configPath]);
