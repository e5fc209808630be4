import { expect, test } from 'vitest';
import { readConfig } from '../../../src/intake/config.ts';
import { renderConfigSample } from '../../../src/intake/config-sample.ts';
import { ConfigFile } from '../../../src/intake/config-schema.ts';

const sample = renderConfigSample({ trigger: 'foreman', notes: ['Found in package.json: npm test'] });

test('as it is written it changes nothing', () => {
  expect(readConfig(sample)).toEqual(readConfig(undefined));
});

test('with every key set free it says what holds already', () => {
  const free = sample.replace(/^# /gm, '');
  expect(free).toContain('\nbudgets:\n');
  expect(readConfig(free)).toEqual(readConfig(undefined));
});

test('it has every key of the schema, each with a line of help', () => {
  for (const key of Object.keys(ConfigFile.shape))
    expect(sample).toMatch(new RegExp(`^## [^\\n]{20,}\\n(## {3}${key}:|# ${key}:)`, 'm'));
  expect(sample).not.toContain('…\n');
});

test('another word than the default stands in force, since the workflow listens to it', () => {
  const other = readConfig(renderConfigSample({ trigger: 'builder', notes: [] }));
  expect(other).toMatchObject({ ok: true, value: { trigger: 'builder' } });
});
