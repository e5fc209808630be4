import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../../src/adapters/github/client.ts';
import type { Client } from '../../../../src/adapters/github/client.ts';
import { createRecorder } from '../../../../src/adapters/record/recorder.ts';
import { readExchanges } from '../../../../src/adapters/record/exchange.ts';
import { playOutside } from '../../../../src/adapters/record/play-outside.ts';
import { recordOutside } from '../../../../src/adapters/record/record-outside.ts';
import { createScrub } from '../../../../src/adapters/record/scrub.ts';
import { createTape } from '../../../../src/adapters/record/tape.ts';
import type { Outside } from '../../../../src/adapters/record/outside.ts';
import { createClock } from '../../../../src/adapters/system/clock.ts';
import { openCiClient } from '../../../../src/shells/action/ci-client.ts';
import { openOutside } from '../../../../src/shells/action/open-outside.ts';
import type { Hub } from '../../../../src/sandbox/hub/index.ts';
import { createCountedIds } from '../../../helpers/ports.ts';
import { given, testApp } from '../../../helpers/test-app.ts';
import { at, headOf, startTestHub } from '../../sandbox/hub/start-test-hub.ts';

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function giveApp({ id, key } = given): void {
  vi.stubEnv('INPUT_APP-ID', id);
  vi.stubEnv('INPUT_APP-PRIVATE-KEY', key);
}

const clientWith =
  (hub: Hub) =>
  (token: string, fetch = globalThis.fetch): Client =>
    createClient({ ...at, apiUrl: hub.apiUrl, token, job: 'settle', timeoutMs: 10_000, fetch });

const minted = (hub: Hub): number =>
  hub.requests.filter(({ route = '' }) => route.endsWith('/access_tokens')).length;

/** Makes a branch as CI is told of a candidate; what it came to. */
async function show(hub: Hub, outside: Outside, branch: string): Promise<string> {
  const sha = await headOf(hub, 'main');
  const by = await openCiClient(outside, clientWith(hub))?.();
  if (by?.kind !== 'done') return by?.kind === 'refused' ? (by.setting ?? by.code) : 'nobody';
  const route = 'POST /repos/{owner}/{repo}/git/refs';
  return (await by.value.rest(route, { ref: `refs/heads/${branch}`, sha }, () => null)).kind;
}

const makers = (hub: Hub): readonly string[] =>
  hub.requests.flatMap(({ method, who, route = '' }) =>
    method === 'POST' && route.endsWith('/git/refs') && 'login' in who ? [who.login] : [],
  );

describe('the voice that CI hears', () => {
  it('is a token that the App mints when it is first wanted, once for the step, hidden in the log', async () => {
    giveApp();
    vi.stubEnv('INPUT_CI-TOKEN', 'token-writer');
    const hub = await startTestHub({ apps: [testApp('octo')] });
    const heard = openCiClient(await openOutside('settle'), clientWith(hub));
    expect(hub.requests).toEqual([]);
    const [first, second] = [await heard?.(), await heard?.()];
    expect(first).toMatchObject({ kind: 'done' });
    expect(second).toEqual(first);
    expect(minted(hub)).toBe(1);
    const [token = ''] = [...hub.state.tokens.keys()].filter((one) => one.startsWith('ghs_77_'));
    expect(printed).toBe(`::add-mask::${token}\n`);
  });

  it('is the App’s before that of a ready token, and a ready token asks for nothing more', async () => {
    const hub = await startTestHub({ apps: [testApp('octo')] });
    vi.stubEnv('INPUT_CI-TOKEN', 'token-writer');
    expect(await show(hub, await openOutside('settle'), 'a')).toBe('done');
    expect(minted(hub)).toBe(0);
    giveApp();
    expect(await show(hub, await openOutside('settle'), 'b')).toBe('done');
    expect(makers(hub)).toEqual(['writer', 'tea-app[bot]']);
  });

  it('is nobody’s where nothing was given, and of half an App it is said', async () => {
    const hub = await startTestHub();
    expect(openCiClient(await openOutside('settle'), clientWith(hub))).toBeNull();
    giveApp({ ...given, key: '' });
    expect(await show(hub, await openOutside('settle'), 'a')).toBe('app-half');
    expect(minted(hub)).toBe(0);
  });
});

it('a recording holds neither key nor token, and plays back with neither; what was refused is refused again', async () => {
  const record = async (hub: Hub): Promise<string> => {
    giveApp();
    let text = '';
    const recorder = createRecorder((line) => (text += line), createScrub([]));
    const real = { fetch: globalThis.fetch, clock: createClock(), ids: createCountedIds() };
    await show(hub, recordOutside(real, recorder), 'a');
    return text;
  };
  const play = (hub: Hub, text: string): Promise<string> => {
    vi.stubEnv('INPUT_APP-PRIVATE-KEY', '');
    const tape = createTape(readExchanges(text), ({ place }) => {
      throw new Error(place);
    });
    return show(hub, playOutside(tape), 'b');
  };
  const works = await startTestHub({ apps: [testApp('octo')] });
  const text = await record(works);
  expect(text).not.toContain('ghs_');
  expect(text).not.toContain('PRIVATE KEY');
  const before = minted(works);
  await play(works, text);
  expect(minted(works)).toBe(before);
  const elsewhere = await startTestHub({ apps: [testApp('writer')] });
  expect(await play(elsewhere, await record(elsewhere))).toBe('app-not-installed');
});
