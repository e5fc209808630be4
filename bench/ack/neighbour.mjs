// What a neighbour's action does before it is visible, replayed: seven requests one after the other, from code that was not bundled.
import { readFileSync } from 'node:fs';
import { Octokit } from '@octokit/core';

const { comment, issue, sender } = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
const octokit = new Octokit({ auth: process.env.INPUT_TOKEN, baseUrl: process.env.GITHUB_API_URL });
const place = { owner, repo };
const onIssue = { ...place, issue_number: issue.number };

await octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
  ...place,
  username: sender.login,
});
await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', onIssue);
await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', onIssue);
await octokit.request('GET /repos/{owner}/{repo}/pulls', { ...place, state: 'open' });
await octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...place, ref: 'heads/main' });
await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
  ...onIssue,
  body: 'Working on it.',
});
await octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
  ...place,
  comment_id: comment.id,
  content: 'eyes',
});
