import type { StoryTask } from '../../../src/demo/story/contracts/contract.ts';
import { calmAudit } from '../../../src/demo/story/scenes/audits.ts';
import type { Scene, Script } from '../../../src/sandbox/model/script.ts';

/** What the maintainer writes, with a sentence that the plan cannot be made without. */
export const smallWords = {
  issueTitle: 'The greeter is dull',
  issueBody: 'It says nothing but a name.',
  request: '/foreman Make the greeter count. It must be loud, and say how often it was called.',
} as const;

const WISH = 'say how often it was called';

/** A project that tests itself in a moment. */
export const smallProject: Readonly<Record<string, string>> = {
  'README.md': '# Greeter\n',
  'package.json':
    '{ "name": "greeter", "private": true, "type": "module", "scripts": { "test": "node --test" } }\n',
  'src/name.js': 'export const nameOf = (text) => text.trim();\n',
  'test/name.test.js': testOf('nameOf', '../src/name.js', "nameOf(' Ada ') === 'Ada'"),
};

/** Its configuration; `extra` is put at the end. */
export const smallConfig = (extra = ''): string =>
  `approval: never\nverify:\n  commands: ["node --test 'test/*.test.js'"]\n${extra}`;

const plan = {
  kind: 'tasks',
  summary: 'A loud voice and a counter side by side, then the greeter that joins them.',
  tasks: [
    taskOf('1.1', { after: [], name: 'shout', does: 'returns its text in capitals' }),
    taskOf('1.2', { after: [], name: 'count', does: 'returns how often it was called' }),
    taskOf('2.1', { after: ['1.1', '1.2'], name: 'greet', does: 'greets loudly and counts' }),
  ],
} as const;

const SOURCES: Readonly<
  Record<string, { readonly name: string; readonly source: string; readonly holds: string }>
> = {
  '1.1': {
    name: 'shout',
    source: 'export const shout = (text) => text.toUpperCase();\n',
    holds: "shout('a') === 'A'",
  },
  '1.2': {
    name: 'count',
    source: 'let calls = 0;\nexport const count = () => (calls += 1);\n',
    holds: 'count() === 1',
  },
  '2.1': {
    name: 'greet',
    source:
      "import { count } from './count.js';\nimport { shout } from './shout.js';\n\nexport const greet = (name) => `${shout(name)} ${count()}`;\n",
    holds: "greet('ada') === 'ADA 1'",
  },
};

/** What a task says when it is done, and nothing else does. */
const SUMMARIES: Readonly<Record<string, string>> = {
  '1.1': 'shout() takes one text and leaves signs as they are.',
  '1.2': 'count() begins with one and never goes back.',
  '2.1': 'greet() joins both.',
};

/** The scripted model of the small request: one conversation for the plan and one for each task. */
export const smallScript: Script = {
  scenes: [
    {
      name: 'plan',
      when: { model: /opus/ },
      needs: [{ label: 'the words of the request', text: WISH }],
      answer: JSON.stringify({ plan }),
      wrong: JSON.stringify({ plan: { kind: 'decline', reason: 'I cannot tell what is wanted.' } }),
    },
    ...plan.tasks.map(sceneOf),
    calmAudit,
  ],
};

function sceneOf({ key, after, contract }: StoryTask): Scene {
  return {
    name: key,
    when: { task: [`# Your task: ${key}\n`] },
    needs: [
      ...contract.doneWhen.map((text) => ({ label: `done when: ${text}`, text, in: 'task' as const })),
      ...after.map((one) => ({ label: `what ${one} said`, text: SUMMARIES[one] ?? '', in: 'task' as const })),
    ],
    answer: deliveryOf(key),
    wrong: 'NOTHING TO DO: I was not told what to build.\n',
  };
}

function deliveryOf(key: string): string {
  const { name = '', source = '', holds = '' } = SOURCES[key] ?? {};
  const block = (path: string, text: string): string => `FILE: ${path}\n\`\`\`js\n${text}\`\`\`\n`;
  return [
    `SUMMARY: ${SUMMARIES[key]}\n`,
    block(`src/${name}.js`, source),
    block(`test/${name}.test.js`, testOf(name, `../src/${name}.js`, holds)),
    'END FILES: 2\n',
  ].join('\n');
}

function testOf(name: string, path: string, holds: string): string {
  return [
    "import assert from 'node:assert/strict';",
    "import { test } from 'node:test';",
    `import { ${name} } from '${path}';`,
    '',
    `test('${name} does what it says', () => assert.ok(${holds}));`,
    '',
  ].join('\n');
}

function taskOf(
  key: string,
  { after, name, does }: { after: readonly string[]; name: string; does: string },
): StoryTask {
  return {
    key,
    title: `Write ${name}()`,
    worker: 'coding',
    after,
    priority: 'medium',
    contract: {
      objective: `\`src/${name}.js\` exports \`${name}\`, which ${does}.`,
      outputFormat: 'Two new files: the module and its tests.',
      tools: ['list_files', 'read_file'],
      sources: ['src/name.js: the style of a module'],
      boundaries: [`src/${name}.js`, `test/${name}.test.js`],
      notToDo: ['Do not touch other modules.'],
      doneWhen: [`A test shows that \`${name}\` ${does}, and \`node --test\` passes.`],
      dependencies: false,
    },
  };
}
