import { createServer } from 'node:http';
import { handle } from './routes.js';
import { createStore } from './store.js';

const store = createStore();

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const answer = handle(store, {
    method: request.method,
    path: request.url,
    body: readBody(Buffer.concat(parts).toString('utf8')),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
});

function readBody(text) {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`The tea shop is open on port ${server.address().port}.`);
});
