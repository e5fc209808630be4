import { afterEach, describe, expect, test } from 'vitest';
import { openHubStage } from '../helpers/hub-stage.ts';
import type { HubStage } from '../helpers/hub-stage.ts';
import type { FaultMode, FaultTarget } from '../../src/sandbox/hub/index.ts';
import { cameTo, query, valueOf } from './answers.ts';
import { openHubCi } from './ci-stage.ts';
import { ciContract } from './ci-suite.ts';
import { forgeContract } from './forge-suite.ts';
import { mergeContract } from './merge-suite.ts';
import { permissionContract } from './permission-suite.ts';
import { pullContract } from './pull-suite.ts';
import { refusalContract } from './refusal-suite.ts';
import { checksContract, gitContract, journalContract } from './store-suites.ts';
import { treeContract } from './tree-suite.ts';
import { watchContract } from './watch-suite.ts';

let stages: HubStage[] = [];
const open = async (): Promise<HubStage> => {
  const stage = await openHubStage();
  stages.push(stage);
  return stage;
};

describe('the GitHub adapter on the hub', () => {
  afterEach(() => {
    const violations = stages.flatMap((stage) => stage.hub.violations);
    stages = [];
    expect(violations).toEqual([]);
  });

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
  ciContract(() => openHubCi((stage) => stages.push(stage)));

  describe('without a token', () => {
    test('a token that is unknown is unauthorised', async () => {
      const stage = await open();
      const deps = stage.depsWith({}, 'gone');
      for (const [token, known] of stage.hub.state.tokens)
        if (known.kind === 'job') stage.hub.state.tokens.delete(token);
      expect(cameTo(await deps.forge.standing('mona'))).toBe('unauthorised');
    });
  });

  describe('when no answer comes', () => {
    const cases: readonly (readonly [string, FaultMode, string])[] = [
      ['a dropped answer', { kind: 'drop-answer-after' }, 'unknown'],
      ['a dropped request', { kind: 'drop-before' }, 'unknown'],
      ['a 502 after the work', { kind: 'error-after', status: 502 }, 'unknown'],
      ['a 500 before it', { kind: 'error-before', status: 500 }, 'unknown'],
      ['a secondary limit', { kind: 'secondary-limit', retryAfterSeconds: 7 }, 'limited'],
    ];

    test.each(cases)('%s leaves each port’s call as %j: %s', async (_name, mode, end) => {
      const stage = await open();
      const issue = await stage.openIssue('A', 'b');
      const { forge, git, journal, checks } = stage.deps('settle');
      const world = valueOf(await forge.look(query(issue)));
      const { head, headTree } = world.repository;
      const fault = (match: (target: FaultTarget) => boolean = () => true): void => {
        stage.hub.faults.push({ match, mode, times: 1 });
      };
      const append = {
        branch: 'foreman/1/journal',
        path: 'journal/000001.jsonl',
        expected: head,
        text: 'x\n',
        headline: 'x',
      };
      const calls: readonly (() => Promise<string>)[] = [
        async () => cameTo(await forge.standing('mona')),
        async () => cameTo(await forge.look(query(issue))),
        async () => cameTo(await forge.react({ issue }, 'eyes')),
        async () => cameTo((await forge.change([{ do: 'comment', on: world.issue.node, body: 'x' }]))[0]),
        async () => cameTo(await forge.wake('1', 'x')),
        async () => cameTo(await git.writeTree(headTree, [{ path: 'a', content: 'a\n', mode: '100644' }])),
        async () => cameTo(await git.textsAt(head, ['README.md'])),
        async () => cameTo(await git.listAt(head)),
        async () => cameTo(await journal.append(append)),
        async () =>
          cameTo(await checks.setStatus(head, { state: 'pending', description: 'x', url: 'https://a.test' })),
      ];
      const ends: string[] = [];
      for (const call of calls) {
        fault();
        ends.push(await call());
      }
      expect(ends).toEqual(calls.map(() => end));
    });

    test('the wait that a limit asks for is told in milliseconds', async () => {
      const stage = await open();
      stage.hub.faults.push({
        match: () => true,
        mode: { kind: 'secondary-limit', retryAfterSeconds: 7 },
        times: 1,
      });
      expect(await stage.deps('settle').forge.standing('mona')).toMatchObject({ retryAfterMs: 7000 });
    });
  });
});
