import { expect, it } from 'vitest';
import { readOptions } from '../../../src/demo/options.ts';
import { outsideModel, withModel } from '../../../src/demo/outside-model.ts';
import { readConfig } from '../../../src/intake/config.ts';

it('without options the referral story is played by the script and nothing is kept', () => {
  const nothing = {
    keep: false,
    plain: false,
    help: false,
    story: 'referral',
    model: null,
    dir: null,
    action: null,
  };
  expect(readOptions([])).toEqual(nothing);
});

it('options are read by name, and an unknown one is refused', () => {
  expect(readOptions(['--keep', '--model', 'm', '--dir', '/x'])).toMatchObject({
    keep: true,
    model: 'm',
    dir: '/x',
  });
  expect(() => readOptions(['--fast'])).toThrow(
    "Unknown option '--fast'. `npm run demo -- --help` names the options.",
  );
});

it('a key or an address in the environment names a model; nothing means the script', () => {
  expect(outsideModel({})).toBeNull();
  expect(outsideModel({ ANTHROPIC_API_KEY: '', ANTHROPIC_BASE_URL: '' })).toBeNull();
  expect(outsideModel({ ANTHROPIC_API_KEY: 'k' })).toEqual({
    key: 'k',
    baseUrl: 'https://api.anthropic.com',
  });
  expect(outsideModel({ ANTHROPIC_BASE_URL: 'http://127.0.0.1:1' })).toEqual({
    key: 'none',
    baseUrl: 'http://127.0.0.1:1',
  });
});

it('the named model serves every role of the configuration', () => {
  const config = readConfig(withModel('approval: never\n', 'claude-x: "1"'));
  expect(config.ok && config.value.models).toMatchObject({
    foreman: 'claude-x: "1"',
    worker: 'claude-x: "1"',
    small: 'claude-x: "1"',
  });
  expect(withModel('approval: never\n', null)).toBe('approval: never\n');
});
