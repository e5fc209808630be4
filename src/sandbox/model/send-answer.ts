import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { eventOf, eventText, messageBody, streamEvents, type AnswerFrame } from './stream-events.ts';

/** Sends an answer whole or as a stream, with the fault that meets it on the way. */
export async function sendAnswer(
  response: ServerResponse,
  frame: AnswerFrame,
  how: { readonly stream: boolean; readonly fault: Fault | undefined },
): Promise<void> {
  if (how.stream) await sendStream(response, frame, how.fault);
  else sendWhole(response, frame, how.fault);
}

function sendWhole(response: ServerResponse, frame: AnswerFrame, fault: Fault | undefined): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const body = JSON.stringify(messageBody(frame));
  const half = body.slice(0, body.length / 2);
  if (fault?.kind === 'bad-json') response.end(half);
  else if (fault?.kind === 'stall') response.write(half);
  else if (fault?.kind === 'cut') response.write(half, () => response.destroy());
  else response.end(body);
}

async function sendStream(
  response: ServerResponse,
  frame: AnswerFrame,
  fault: Fault | undefined,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
  const events = streamEvents(frame);
  const parts = fault?.kind === 'no-message-stop' ? events.slice(0, -1) : events;
  for (const [index, event] of parts.entries()) {
    if (fault && 'afterEvents' in fault && index >= fault.afterEvents) return breakStream(response, fault);
    if (fault?.kind === 'slow') await delay(fault.msPerEvent);
    if (response.destroyed) return;
    const text =
      fault?.kind === 'bad-json' && index === 2
        ? `event: ${event.event}\ndata: {"type":\n\n`
        : eventText(event);
    if (!response.write(text)) await drained(response);
  }
  response.end();
}

async function breakStream(response: ServerResponse, fault: Fault): Promise<void> {
  if (fault.kind === 'stream-error') {
    const error = { type: fault.type, message: 'Overloaded' };
    response.end(eventText(eventOf('error', { error })));
  }
  // A moment for what was written to arrive: a reset would take it away from the reader.
  if (fault.kind === 'cut') await delay(10).then(() => response.destroy());
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
