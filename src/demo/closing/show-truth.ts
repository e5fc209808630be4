/** Plainly what was simulated and what was not. */
export const showTruth = (scripted: boolean): readonly string[] => [
  '',
  '## What was simulated',
  '',
  'GitHub: a small hub on 127.0.0.1 with the API over a real bare Git repository.',
  'GitHub Actions: a runner on this machine; checkout and artifacts are stand-ins of it.',
  ...(scripted
    ? [
        'The model: a server with the Messages API and scripted answers. No model was asked, nothing was paid.',
      ]
    : ['The maintainer: what she asked and answered was written down before.']),
  '',
  'Real: the workflow files as they are installed, the bundle in dist, the Anthropic SDK and octokit, Git, every commit,',
  'and the tests of the project, run on each commit before it landed.',
];

/** Where to look while the hub stays up. */
export const showDoors = (sandbox: {
  readonly hub: { readonly url: string; readonly apiUrl: string };
  readonly repository: { readonly fullName: string };
  readonly request: number;
}): readonly string[] => [
  '',
  '## Look around',
  '',
  `git clone ${sandbox.hub.url}/${sandbox.repository.fullName}.git`,
  `curl ${sandbox.hub.apiUrl}/repos/${sandbox.repository.fullName}/issues/${sandbox.request}/comments`,
  `curl "${sandbox.hub.apiUrl}/repos/${sandbox.repository.fullName}/pulls?state=all"`,
  'Ctrl-C ends it.',
];
