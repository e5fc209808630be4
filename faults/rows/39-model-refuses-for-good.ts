import { createAnthropicModel } from '../../src/adapters/anthropic/model.ts';
import { askModel } from '../../src/app/ask-model.ts';
import type { Tree } from '../../src/ports/tree.ts';
import { insisting, spendLimit } from '../../src/sandbox/model/faults.ts';
import type { Fault } from '../../src/sandbox/model/faults.ts';
import { request, testKey, withServer } from '../../tests/unit/adapters/anthropic/ask.ts';
import { createVirtualClock } from '../../tests/helpers/ports.ts';
import type { Facts, Row } from './row.ts';

const FAULTS: Readonly<Record<string, Fault>> = {
  'the spend limit': spendLimit(),
  'a wrong key': insisting(401, false),
  'a request that is too long': insisting(400, false),
};

const noTree: Tree = {
  commit: 'none',
  find: () => Promise.reject(new Error('Nobody reads here.')),
  list: () => Promise.reject(new Error('Nobody reads here.')),
  read: () => Promise.reject(new Error('Nobody reads here.')),
  search: () => Promise.reject(new Error('Nobody reads here.')),
};

const meet = ([what, fault]: readonly [string, Fault]): Promise<Facts> =>
  withServer({ faults: [{ fault, times: 9 }] }, async (server) => {
    const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url });
    const deps = { model, clock: createVirtualClock(), random: () => 0.5, tree: noTree };
    const outcome = await askModel(deps, { ...request(), readTools: [] });
    return {
      [`${what} ends the conversation for good`]: outcome.kind === 'never',
      [`the model is asked once under ${what}`]: server.requests.length === 1,
      [`a sentence tells of ${what}`]: outcome.kind === 'never' && outcome.message.length > 20,
    };
  });

export const row39: Row = {
  number: 39,
  fault: 'the model’s API refuses for good: spend limit, wrong key, request too long',
  behaviour: 'it is not asked again, and the reason is told',
  play: async () => Object.assign({}, ...(await Promise.all(Object.entries(FAULTS).map(meet)))),
  defences: [
    {
      name: 'spend-limit-is-a-rate-limit',
      rule: 'A spend limit is never waited for.',
      file: 'src/adapters/anthropic/outcome-of-error.ts',
      find: "if (error.errorCode?.includes('spend_limit')) return never('spend-limit', message);",
      replace: '',
    },
  ],
  waitsFor: null,
};
