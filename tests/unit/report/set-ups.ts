import type { SetUpFacts } from '../../../src/domain/set-up-facts.ts';

const seen = <T>(value: T) => ({ seen: true, value }) as const;
const unseen = { seen: false, why: 'token', message: 'Resource not accessible by integration' } as const;

/** A set-up in which nothing is wrong. */
export const healthySetUp: SetUpFacts = {
  repository: seen({
    name: 'o/r',
    fork: false,
    archived: false,
    hasIssues: true,
    defaultBranch: 'main',
    role: 'admin',
  }),
  actions: seen({ enabled: true, allowed: 'all' }),
  workflowToken: seen({ usual: 'read', mayOpenPulls: true }),
  workflowOff: seen(false),
  key: seen(true),
  paused: seen(false),
  workflows: seen({
    ours: [{ path: '.github/workflows/foreman.yml', state: 'same' }],
    trigger: '/foreman',
    hearsCi: true,
    clashes: [],
    verifier: null,
    others: [],
  }),
  rules: seen({ ours: [], defaults: [] }),
  labels: seen(['bug', 'foreman:working', 'foreman:epic']),
  config: seen({
    problems: [],
    trigger: 'foreman',
    assignee: 'requester',
    verifyMode: 'auto',
    pools: ['coding'],
    names: {},
    verifier: '',
  }),
  ciToken: null,
  profiles: seen([]),
  assignable: seen(null),
};

/** One in which everything is wrong or cannot be seen, with these words wherever words of people go. */
export const sickSetUp = (words: string): SetUpFacts => ({
  ...healthySetUp,
  actions: unseen,
  workflowToken: unseen,
  key: unseen,
  workflows: seen({
    ours: [{ path: '.github/workflows/foreman.yml', state: 'differs' }],
    trigger: '/foreman',
    hearsCi: true,
    clashes: [{ path: words, word: '/foreman' }],
    verifier: { path: '.github/workflows/verify.yml', problem: 'secrets' },
    others: [
      { path: words, name: words, triggers: [{ event: 'pull_request', branches: null }], text: words },
    ],
  }),
  rules: seen({ ours: ['creation', 'pull_request'], defaults: ['required_status_checks'] }),
  labels: seen([`foreman:${words}`]),
  config: seen({
    problems: [words],
    trigger: '',
    assignee: words,
    verifyMode: 'checks',
    pools: [],
    names: {},
    verifier: '',
  }),
  ciToken: seen({
    id: true,
    key: true,
    ready: false,
    trial: { works: false, message: words, setting: 'app-not-installed' },
  }),
  profiles: seen([words]),
  assignable: seen(false),
});
