import { expect, test } from 'vitest';
import { query, valueOf } from '../../../contract/answers.ts';
import { openFakeStage } from '../../../contract/fake-stage.ts';
import { fileOnce } from '../../../../src/app/publish/file-once.ts';
import type { Filing } from '../../../../src/app/publish/filing.ts';
import { Nonce, RequestId } from '../../../../src/domain/ids.ts';
import type { Forge } from '../../../../src/ports/forge.ts';
import { renderMarker } from '../../../../src/text/markers.ts';
import { state } from '../../report/sample.ts';

const request = RequestId.parse('1');
const nonces = Array.from({ length: 7 }, (_, at) => Nonce.parse(`nonce${at}nonce${at}`));

/** Seven issues that are to be filed, on a forge whose answers go wrong in some way. */
async function filing(around: (forge: Forge) => Partial<Forge>) {
  const stage = openFakeStage();
  const issue = await stage.openIssue('A', 'a');
  const deps = stage.deps('settle');
  const world = valueOf(await deps.forge.look(query(issue)));
  const at: Filing = {
    deps: { ...deps, forge: { ...deps.forge, ...around(deps.forge) } },
    job: { run: { id: 1, attempt: 1 }, runUrl: 'https://github.test/1', trigger: '/foreman' },
    state: state({ request, issue }),
    world,
    entries: [],
    resumed: false,
  };
  const wanted = nonces.map((nonce, index) => ({
    nonce,
    what: `task ${index}`,
    change: () => ({
      do: 'create-issue' as const,
      title: `Issue ${index}`,
      body: renderMarker({ kind: 'epic', request, nonce }),
      labels: [],
      parent: world.issue.node,
    }),
  }));
  const made = () => stage.github.picture().issues.filter(({ parent }) => parent !== null);
  return { at, wanted, made };
}

test('a limit in the middle of a request keeps what was filed, and the rest is asked for again', async () => {
  let asked = 0;
  const { at, wanted, made } = await filing((forge) => ({
    change: async (changes) => {
      asked += 1;
      const done = asked === 1 ? 2 : changes.length;
      const answers = await forge.change(changes.slice(0, done));
      const limited = { kind: 'refused', code: 'limited', message: 'too quickly' } as const;
      return [...answers, ...changes.slice(done).map(() => limited)];
    },
  }));
  const places = await fileOnce(at, wanted, new Map());
  expect([...places.keys()].toSorted()).toEqual(nonces);
  expect(made()).toHaveLength(7);
});

test('a limit at which nothing is filed any more ends the step, with what GitHub said', async () => {
  const { at, wanted } = await filing(() => ({
    change: (changes) =>
      Promise.resolve(changes.map(() => ({ kind: 'refused', code: 'limited', message: 'too quickly' }))),
  }));
  await expect(fileOnce(at, wanted, new Map())).rejects.toThrow('Filing task 0: GitHub said no, limited');
});
