import type { HubEvent } from '../../actions-host.ts';
import type { Engine } from '../engine.ts';
import { mapOf, optionalText, textOf, toValue, type ValueMap } from '../language/value.ts';
import { shortRef } from '../workflow/match-event.ts';
import type { Workflow } from '../workflow/types.ts';

/** What identifies one attempt of a run. */
export interface RunIdentity {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
}

/** The `github` context as far as all jobs of a run share it. */
export function githubContext(engine: Engine, event: HubEvent, identity: RunIdentity): ValueMap {
  const payload = mapOf(toValue(event.payload));
  const pull = mapOf(payload['pull_request']);
  const { host } = engine;
  return {
    event: payload,
    event_name: event.name,
    action: '',
    actor: event.actor,
    triggering_actor: event.actor,
    repository: event.repository,
    repository_id: textOf(mapOf(payload['repository'])['id']),
    repository_owner: event.repository.split('/')[0] ?? '',
    repositoryUrl: `${host.serverUrl}/${event.repository}.git`,
    sha: event.sha,
    ref: event.ref,
    ref_name: shortRef(event.ref),
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    head_ref: textOf(mapOf(pull['head'])['ref']),
    base_ref: textOf(mapOf(pull['base'])['ref']),
    run_id: String(identity.id),
    run_number: String(identity.number),
    run_attempt: String(identity.attempt),
    server_url: host.serverUrl,
    api_url: host.apiUrl,
    graphql_url: host.graphqlUrl,
    secret_source: isFromFork(event) ? 'None' : 'Actions',
  };
}

/** The part of the `github` context that names the workflow file. */
export function workflowContext(workflow: Workflow, event: HubEvent): ValueMap {
  return {
    workflow: workflow.name,
    workflow_ref: `${event.repository}/${workflow.path}@${event.ref}`,
    workflow_sha: event.sha,
  };
}

/** True for pull request events from another repository; they get no secrets and a token that only reads. */
export function isFromFork(event: HubEvent): boolean {
  if (!/^pull_request(_review(_comment)?)?$/.test(event.name)) return false;
  const pull = mapOf(mapOf(toValue(event.payload))['pull_request']);
  const head = optionalText(mapOf(mapOf(pull['head'])['repo'])['full_name']);
  return head !== undefined && head !== event.repository;
}

/** The title of a run that has no `run-name`. */
export function defaultTitle(workflow: Workflow, event: HubEvent): string {
  const payload = mapOf(toValue(event.payload));
  const issue = mapOf(payload['issue'] ?? payload['pull_request'])['title'];
  const message = textOf(mapOf(payload['head_commit'])['message']).split('\n')[0] ?? '';
  return optionalText(issue) ?? (message === '' ? workflow.name : message);
}
