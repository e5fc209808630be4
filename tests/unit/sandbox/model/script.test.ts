import { expect, test } from 'vitest';
import type { Scene } from '../../../../src/sandbox/model/script.ts';
import { startModelServer, type ModelServer } from '../../../../src/sandbox/model/server.ts';
import { body, post } from './post.ts';

async function withScenes(
  scenes: readonly Scene[],
  run: (server: ModelServer) => Promise<void>,
  patienceMs = 2000,
): Promise<void> {
  const server = await startModelServer({ script: { scenes }, patienceMs });
  try {
    await run(server);
  } finally {
    await server.close();
  }
}

const task = (text: string) => body({ messages: [{ role: 'user', content: text }] });

const button: Scene = {
  name: 'add a button',
  when: { model: /sonnet/, task: ['Task 57'] },
  needs: [{ label: "the contract's objective", text: /Objective: .*button/, in: 'task' }],
  answer: 'right',
  wrong: 'wrong',
};

test('the right answer needs everything that the scene names', async () => {
  await withScenes([button], async (server) => {
    expect((await post(server, task('Task 57\nObjective: a button'))).text).toBe('right');
    expect(server.requests[0]).toMatchObject({ scene: 'add a button', missing: [] });
  });
});

test('a missing need makes the model answer wrongly, and the server names the need', async () => {
  await withScenes([button], async (server) => {
    expect((await post(server, task('Task 57'))).text).toBe('wrong');
    expect(server.requests[0]?.missing).toEqual(["the contract's objective"]);
    expect(server.unmatched).toEqual([]);
  });
});

test('a request that fits no scene is refused with the difference, and is kept', async () => {
  await withScenes([button], async (server) => {
    const { status, text, json } = await post(server, task('Task 58: paint it'));
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { type: 'invalid_request_error' } });
    expect(text).toContain('first message begins "Task 58: paint it"');
    expect(text).toContain('Nearest scene "add a button": task lacks "Task 57"');
    expect(server.unmatched).toEqual([text]);
  });
});

test('the nearest scene comes first and says what stands against it', async () => {
  const far: Scene = { ...button, name: 'far', when: { task: ['a', 'zzz', 'yyy'], system: ['xxx'] } };
  await withScenes([far, { ...button, when: { ...button.when, model: 'opus' } }], async (server) => {
    const { text } = await post(server, task('Task 57 a'));
    expect(text.indexOf('add a button')).toBeLessThan(text.indexOf('"far"'));
    expect(text).toContain('the model is claude-sonnet-5-5, not "opus"');
  });
});

test('a scene can be used up, and a repeated identical request does not use it again', async () => {
  const first: Scene = { name: 'first', when: {}, answer: 'one', times: 1 };
  const second: Scene = { name: 'second', when: {}, answer: 'two', times: 1 };
  await withScenes([first, second], async (server) => {
    expect((await post(server, task('a'))).text).toBe('one');
    expect((await post(server, task('a'))).text).toBe('one');
    expect((await post(server, task('b'))).text).toBe('two');
    const { text } = await post(server, task('c'));
    expect(text).toContain('it was already used 1 times');
  });
});

test('a scene can wait for another', async () => {
  const later: Scene = { name: 'later', when: { task: ['b'] }, answer: 'two', after: ['sooner'] };
  const sooner: Scene = { name: 'sooner', when: { task: ['a'] }, answer: 'one' };
  await withScenes([later, sooner], async (server) => {
    expect((await post(server, task('b'))).text).toContain('scene "sooner" has not answered yet');
    await post(server, task('a'));
    expect((await post(server, task('b'))).text).toBe('two');
  });
});

test('scenes that play together answer only when all requests are in flight', async () => {
  const together = { size: 3, group: 'wave' };
  const scenes = ['a', 'b', 'c'].map((name): Scene => ({
    name,
    when: { task: [name] },
    answer: name,
    together,
  }));
  await withScenes(scenes, async (server) => {
    let answered = 0;
    const ask = (name: string) => post(server, task(name)).then((got) => (answered++, got.text));
    const two = [ask('a'), ask('b')];
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(0);
    expect(await Promise.all([...two, ask('c')])).toEqual(['a', 'b', 'c']);
  });
});

test('requests that come one after another break a scene that must play together', async () => {
  const scene: Scene = { name: 'pair', when: {}, answer: 'x', together: 2 };
  await withScenes(
    [scene],
    async (server) => {
      const { status, text } = await post(server, task('alone'));
      expect(status).toBe(400);
      expect(text).toContain('waits for 2 requests');
      expect(server.unmatched).toHaveLength(1);
    },
    60,
  );
});

test('a client that has given up does not count as in flight', async () => {
  const scene: Scene = { name: 'pair', when: {}, answer: 'x', together: 2 };
  await withScenes(
    [scene],
    async (server) => {
      const gone = fetch(`${server.url}/v1/messages`, {
        method: 'POST',
        headers: { authorization: 'Bearer key' },
        body: JSON.stringify(task('gone')),
        signal: AbortSignal.timeout(60),
      });
      await expect(gone).rejects.toThrow();
      expect((await post(server, task('alone'))).status).toBe(400);
    },
    300,
  );
});

test('a tool that the request does not offer fails the run', async () => {
  const scene: Scene = { ...button, tools: [{ calls: [{ name: 'read_file', input: { path: 'x' } }] }] };
  await withScenes([scene], async (server) => {
    const { text } = await post(server, task('Task 57 Objective: button'));
    expect(text).toContain('calls the tool read_file, but the request offers none');
  });
});

test('an answer can be made from the request', async () => {
  const scene: Scene = { name: 'echo', when: {}, answer: (seen) => `You said ${seen.text.task}` };
  await withScenes([scene], async (server) => {
    expect((await post(server, task('hi'))).text).toBe('You said hi');
  });
});

test('every answer says that it is scripted', async () => {
  await withScenes([button], async (server) => {
    const { headers, json } = await post(server, task('Task 57'));
    expect(headers.get('x-scripted-model')).toBe('true');
    expect(json['id']).toMatch(/^msg_scripted_/);
  });
});

test('a complete answer must fit the JSON schema that was asked for', async () => {
  const schema = {
    type: 'object',
    properties: { title: { type: 'string' } },
    required: ['title'],
    additionalProperties: false,
  };
  const output = { output_config: { format: { type: 'json_schema', schema } } };
  const answers: Scene[] = ['{"title":"x"}', '{"name":"x"}', 'no JSON'].map((answer, index) => ({
    name: `answer ${index}`,
    when: { task: [`case ${index}`] },
    answer,
  }));
  await withScenes(answers, async (server) => {
    const ask = (index: number) => post(server, { ...task(`case ${index}`), ...output });
    expect((await ask(0)).status).toBe(200);
    expect((await ask(1)).text).toContain("must have required property 'title'");
    expect((await ask(2)).text).toContain('"answer 2" does not fit');
  });
});
