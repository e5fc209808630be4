import { command } from './say.ts';

/** What Foreman may and may not do in a repository, and how to stop it: said once, with the first plan there. */
export const firstContact = (trigger: string): string =>
  [
    'This is the first request here, so in short:',
    '',
    '- Foreman writes its own branches (`foreman/…`), issues, comments, labels, assignees, statuses and pull requests, nothing else. ' +
      'It never pushes to your branches, merges into the default branch, forces anything or touches workflow files.',
    '- Models read this repository and answer with text. Jobs that hold their key hold no token that could write code, and what they wrote is run without any secret.',
    '- Only people who may push are heard.',
    `- ${command(trigger, 'stop')} stops everything at once and keeps what was made; ${command(trigger, 'help')} lists all commands.`,
  ].join('\n');
