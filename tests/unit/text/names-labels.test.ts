import { expect, test } from 'vitest';
import { Priority } from '../../../src/domain/plan.ts';
import {
  labelStateOf,
  labelStates,
  parseLabel,
  priorityLabel,
  stateLabel,
  workerLabel,
} from '../../../src/text/names-labels.ts';

test('every label of ours is read back and fits GitHub', () => {
  for (const state of labelStates)
    expect(parseLabel(stateLabel(state).name)).toEqual({ kind: 'state', state });
  for (const priority of Priority.options)
    expect(parseLabel(priorityLabel(priority).name)).toEqual({ kind: 'priority', priority });
  expect(parseLabel(workerLabel('test-builder').name)).toEqual({ kind: 'worker', worker: 'test-builder' });
  const all = [
    ...labelStates.map((one) => stateLabel(one)),
    workerLabel('a'.repeat(40)),
    priorityLabel('low'),
  ];
  for (const spec of all) {
    expect(spec.color).toMatch(/^[0-9a-f]{6}$/);
    expect(spec.name.length).toBeLessThanOrEqual(50);
    expect(spec.description.length).toBeLessThanOrEqual(100);
  }
});

test('a mapped label carries our meaning under its own name', () => {
  const names = { 'priority:high': 'P1', 'foreman:working': 'in progress' };
  expect(priorityLabel('high', names).name).toBe('P1');
  expect(parseLabel('p1', names)).toEqual({ kind: 'priority', priority: 'high' });
  expect(parseLabel('In Progress', names)).toEqual({ kind: 'state', state: 'working' });
});

test('the label of an epic is ours, and says nothing about a state', () => {
  expect(parseLabel('foreman:epic')).toEqual({ kind: 'epic' });
  expect(parseLabel('Phase', { 'foreman:epic': 'phase' })).toEqual({ kind: 'epic' });
  expect(parseLabel('worker:epic')).toEqual({ kind: 'worker', worker: 'epic' });
});

test('upper case and a space behind the colon are how people write labels', () => {
  expect(parseLabel('Priority: High')).toEqual({ kind: 'priority', priority: 'high' });
});

test.each(['bug', 'priority:urgent', 'foreman:x', 'worker:', 'worker:a b', 'workers:coding'])(
  '%s is not ours',
  (name) => {
    expect(parseLabel(name)).toBeUndefined();
  },
);

test('a ready task is shown as waiting, a skipped one wears no state', () => {
  expect(labelStateOf('ready')).toBe('waiting');
  expect(labelStateOf('skipped')).toBeNull();
  expect(labelStateOf('done')).toBe('done');
});
