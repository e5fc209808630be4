import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/command.ts';
import { readComment } from '../../../src/intake/comment.ts';

const read = (line: string): Command | undefined =>
  readComment(`/foreman ${line}`, { trigger: '/foreman' }).commands[0];

describe('a first word is a command when the rest fits', () => {
  test.each<[string, Command]>([
    ['', { name: 'help', args: {} }],
    ['help!', { name: 'help', args: {} }],
    ['help retry', { name: 'help', args: {} }],
    ['status.', { name: 'status', args: {} }],
    ['STATUS?', { name: 'status', args: {} }],
    ['stop', { name: 'stop', args: {} }],
    ['stop everything now', { name: 'stop', args: {} }],
    ['please stop', { name: 'stop', args: {} }],
    ['cancel', { name: 'stop', args: {} }],
    ['abort, please!', { name: 'stop', args: {} }],
    ['approve', { name: 'approve', args: {} }],
    ['approve 3F9c2ab', { name: 'approve', args: { hash: '3f9c2ab' } }],
    ['approve the plan `3f9c2ab`', { name: 'approve', args: { hash: '3f9c2ab' } }],
    ['go ahead', { name: 'approve', args: {} }],
    ['lgtm', { name: 'approve', args: {} }],
    ['yes please', { name: 'approve', args: {} }],
    ['resume', { name: 'resume', args: {} }],
    ['continue', { name: 'resume', args: {} }],
    ['resume with $20', { name: 'resume', args: { budget: 20 } }],
    ['resume with a budget of 7.50', { name: 'resume', args: { budget: 7.5 } }],
    ['retry #57', { name: 'retry', args: { task: 57 } }],
    ['retry #57, please', { name: 'retry', args: { task: 57 } }],
    ['retry #57 in\nsmaller steps', { name: 'retry', args: { task: 57, hint: 'in\nsmaller steps' } }],
    ['skip #57', { name: 'skip', args: { task: 57 } }],
    ['answer #57 use SQLite', { name: 'answer', args: { task: 57, text: 'use SQLite' } }],
    ['answer #57: 1. yes', { name: 'answer', args: { task: 57, text: '1. yes' } }],
    ['answer #57\n\nuse SQLite', { name: 'answer', args: { task: 57, text: 'use SQLite' } }],
    ['redirect #57 worker:docs', { name: 'redirect', args: { task: 57, worker: 'docs' } }],
    [
      'redirect #57 worker:Docs it is text',
      { name: 'redirect', args: { task: 57, worker: 'docs', reason: 'it is text' } },
    ],
    ['plan a login page', { name: 'plan', args: { text: 'a login page' } }],
    ['plan', { name: 'plan', args: { text: '' } }],
    ['remember: we use tabs', { name: 'remember', args: { text: 'we use tabs' } }],
    ['report', { name: 'report', args: {} }],
    ['doctor', { name: 'doctor', args: {} }],
  ])('%j', (line, command) => {
    expect(read(line)).toEqual(command);
  });
});

describe('a sentence is a request, whatever word it begins with', () => {
  test.each([
    'add a referral system',
    'build a login page',
    'stop the flaky test from running',
    'status of the build page should be green',
    'cancel button on the form does nothing',
    'skip link for keyboard users on every page',
    'retry failed uploads three times',
    'help me write tests',
    'report the coverage of each package',
    'redirect http to https on login',
    'approve button is misaligned on the settings page',
    'continue button should be blue',
    'plane tickets need a search page',
    'helm chart for deployment',
    'do this',
    'shop page with a basket',
    'step counter on the dashboard',
    'plant catalogue with a search',
    'sotp the flaky test from running',
    'parse it',
    'smart search in the shop',
    'pulse animation on the button',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ name: 'request', args: { text } });
  });
});

describe('what could destroy something when misread is asked', () => {
  test.each([
    ['staus', 'status'],
    ['aprove', 'approve'],
    ['aprove 3f9c2ab', 'approve'],
    ['retyr #57', 'retry'],
    ['stop #57', 'stop'],
    ['stop polling', 'stop'],
    ['skip', 'skip'],
    ['skip #57 and #58', 'skip'],
    ['skip #0', 'skip'],
    ['retry', 'retry'],
    ['answer use SQLite', 'answer'],
    ['answer #57', 'answer'],
    ['redirect #57 to somebody else', 'redirect'],
    ['approve, but leave out the login page', 'approve'],
    ['yes, but use SQLite for the store', 'approve'],
    ['remember', 'remember'],
    ['stpo', 'stop'],
    ['sotp!', 'stop'],
    ['tsop everything now', 'stop'],
    ['hlep', 'help'],
    ['sikp #57', 'skip'],
    ['paln', 'plan'],
    ['cancle', 'stop'],
    ['abrot it', 'stop'],
    ['cancell', 'stop'],
    ['puase', 'stop'],
    ['contniue', 'resume'],
    ['porceed', 'approve'],
  ])('%s', (line, nearest) => {
    expect(read(line)).toMatchObject({ name: 'unknown', args: { text: line, nearest } });
  });

  test.each([
    'approve\nbut leave out task 1.2',
    'approve 3f9c2ab\nUse SQLite for the store.',
    'yes\nwithout the login page',
    'go\nbuild a login page',
    'approve\n\nBut leave out task 1.2.',
    'approve\n\nexcept for the docs',
  ])('a yes with words below it that may be a condition: %j', (line) => {
    expect(read(line)).toMatchObject({
      name: 'unknown',
      args: { nearest: 'approve', text: line, why: expect.stringContaining('may be a condition') },
    });
  });

  test.each([
    'approve\nthanks!',
    'approve\nThank you, great work!',
    'approve\nlooks good to me',
    'approve\n\nI like the order of the tasks.',
    'approve\n/foreman remember codes are eight letters',
  ])('a yes with nothing but politeness or a further command: %j', (line) => {
    expect(read(line)).toEqual({ name: 'approve', args: {} });
  });

  test.each(['thanks!', 'no', 'hello'])('%s asks for nothing', (line) => {
    expect(read(line)?.name).toBe('unknown');
  });
});
