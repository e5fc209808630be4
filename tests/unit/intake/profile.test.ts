import { expect, test } from 'vitest';
import type { LoadedProfile } from '../../../src/domain/profile.ts';
import { Profile } from '../../../src/domain/profile.ts';
import { renderYamlProblems } from '../../../src/intake/config-yaml.ts';
import { parseBundleRef } from '../../../src/intake/profile-bundle-ref.ts';
import { chooseBundleFile } from '../../../src/intake/profile-bundle-file.ts';
import { readProfile } from '../../../src/intake/profile.ts';

function load(file: string, text: string): LoadedProfile {
  const read = readProfile(file, text);
  if (!read.ok) throw new Error(renderYamlProblems(file, read.error));
  Profile.parse(read.value.profile);
  return read.value;
}

function problems(file: string, text: string): string {
  const read = readProfile(file, text);
  return read.ok ? '' : renderYamlProblems(file, read.error);
}

const markdown = (front: string, body = 'Write SQL.'): string => `---\n${front}\n---\n\n${body}\n`;

test('a Markdown profile gives its instructions and the defaults of what it leaves out', () => {
  const { profile, notes } = load('profiles/sql.md', markdown('name: sql\ndescription: Migrations.'));
  expect(notes).toEqual([]);
  expect(profile).toEqual({
    name: 'sql',
    description: 'Migrations.',
    role: 'worker',
    delivers: 'files',
    model: null,
    effort: null,
    tools: ['list_files', 'read_file', 'search_files'],
    routeTypes: [],
    maxTurns: 40,
    instructions: 'Write SQL.',
  });
});

test.each([
  [
    'sql.md',
    markdown('name: sql\ndescription: x\ntool: [read_file]'),
    'sql.md:4:1: Unknown key "tool". Did you mean "tools"?',
  ],
  [
    'sql.md',
    markdown('name: sql\ndescription: x\ntools: [bash]'),
    'tools[0] must be one of list_files, read_file, search_files, web_search',
  ],
  ['sql.md', markdown('name: sql\ndescription: x\nmax_turns: 41'), 'max_turns must be at most 40'],
  ['sql.md', markdown('name: db\ndescription: x'), 'named "db", but its file is sql.md'],
  ['sql.md', markdown('name: sql'), 'description is missing'],
  ['sql.md', markdown('name: sql\ndescription: x', ''), 'has no instructions'],
  ['sql.md', 'Just text.', 'A profile begins with front matter'],
  ['sql.json', '{"mounts": {"provider": "anthropic"}}', 'mounts.system_prompt is missing'],
  ['sql.json', '{"tools": []}', 'providers is missing'],
  [
    'sql.json',
    '{"mounts": {"system_prompt": "x", "provider": "openai"}}',
    'Foreman asks Anthropic models only',
  ],
])('%s is refused: %j', (file, text, words) => {
  expect(problems(file, text)).toContain(words);
});

test('the short mount plan becomes a profile, and says that its shell was left out and its model is another one', () => {
  const plan = {
    mounts: {
      system_prompt: 'You are a coding worker...',
      provider: 'anthropic',
      model: 'claude-sonnet-4-20250514',
      tools: ['bash', 'filesystem'],
    },
  };
  const { profile, notes } = load('registry/coding-worker.json', JSON.stringify(plan));
  expect(profile).toMatchObject({
    name: 'coding-worker',
    role: 'worker',
    model: 'claude-sonnet-5-5',
    tools: ['list_files', 'read_file', 'search_files'],
    instructions: 'You are a coding worker...',
  });
  expect(notes.join('\n')).toMatchInlineSnapshot(`
    "The tool bash was left out: workers have no shell; the repository’s commands run when the delivery is verified.
    The tool filesystem reads only: a worker changes files by its delivery.
    The model claude-sonnet-4-20250514 is no longer served (or ends this year); claude-sonnet-5-5 is used instead."
  `);
});

test('the long mount plan of a foreman becomes a foreman without the issue tool', () => {
  const plan = {
    session: { orchestrator: 'loop-streaming', context: 'context-simple' },
    providers: [{ module: 'provider-anthropic', config: { default_model: 'claude-opus-4-6' } }],
    tools: [
      { module: 'tool-issue', source: 'some-collection', config: {} },
      { module: 'tool-web-search', source: 'some-collection' },
    ],
  };
  const { profile, notes } = load('foreman.json', JSON.stringify(plan));
  expect(profile).toMatchObject({ role: 'foreman', model: 'claude-opus-4-6', tools: ['web_search'] });
  expect(notes[0]).toContain('tool-issue was left out: Foreman itself claims');
  expect(notes[1]).toContain('no prompt');
});

test('the bundle.md of a bundle gives its modules and its prompt', () => {
  const front = `bundle:
  name: testing-worker
  version: 0.1.0
  description: Writes tests.
includes: [{ bundle: other }]
tools:
  - module: tool-filesystem
    source: git+https://github.com/acme/tool-filesystem@main`;
  const { profile, notes } = load('workers/testing/bundle.md', markdown(front, 'Test it.'));
  expect(profile).toMatchObject({
    name: 'testing-worker',
    description: 'Writes tests.',
    instructions: 'Test it.',
  });
  expect(notes).toContain('The key includes has no meaning here and was left out.');
});

test('a bundle reference is taken apart', () => {
  const text = 'git+https://github.com/acme/bundles.git@release/1.2#subdirectory=workers/coding-worker';
  expect(parseBundleRef(text)).toEqual({
    ok: true,
    value: {
      host: 'github.com',
      owner: 'acme',
      repo: 'bundles',
      ref: 'release/1.2',
      subdirectory: 'workers/coding-worker',
      text,
    },
  });
  const short = parseBundleRef('git+https://github.com/example/worker-bundle');
  expect(short.ok && short.value).toMatchObject({ repo: 'worker-bundle', ref: null, subdirectory: null });
});

test.each([
  'https://github.com/a/b@main',
  'git+ssh://git@github.com/a/b@main',
  'git+https://user:secret@github.com/a/b@main',
  'git+https://github.com/a@main',
  'git+https://github.com/a/b/c@main',
  'git+https://github.com/a/..@main',
  'git+https://github.com/-a/b@main',
  'git+https://github.com/a/b@--upload-pack=x',
  'git+https://github.com/a/b@x..y',
  'git+https://github.com/a/b@',
  'git+https://github.com/a/b@main#subdirectory=../x',
  'git+https://github.com/a/b@main#subdirectory=/x',
  'git+https://github.com/a/b@main#subdirectory=x/.git/y',
  'git+https://github.com/a/b@main#egg=x',
  'git+https://github.com/a/b@main extra',
  'git+https://git..hub/a/b@main',
])('%s is no bundle reference', (text) => {
  const read = parseBundleRef(text);
  expect(read.ok ? '' : read.error).not.toContain('secret');
  expect(read.ok ? '' : read.error).toMatch(/^The bundle ".*" (must|names).*\.$/);
});

test('the profile of a bundle is found by its name, or if there is only one', () => {
  const read = parseBundleRef('git+https://github.com/a/b@main#subdirectory=w/x');
  if (!read.ok) throw new Error(read.error);
  expect(chooseBundleFile(read.value, ['w/x/profile.md', 'w/x/other.md'])).toBe('w/x/profile.md');
  expect(chooseBundleFile(read.value, ['w/x/README.md', 'w/x/sql.md', 'w/x/deep/a.md', 'bundle.md'])).toBe(
    'w/x/sql.md',
  );
  expect(chooseBundleFile(read.value, ['w/x/a.md', 'w/x/b.md'])).toBeNull();
});
