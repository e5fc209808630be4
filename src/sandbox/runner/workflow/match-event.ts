import type { HubEvent } from '../../actions-host.ts';
import { isMap, listOf, mapOf, textOf, textsOf, toValue, type ValueMap } from '../language/value.ts';
import { matchesFilter } from '../language/patterns.ts';
import type { Workflow } from './types.ts';

const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/** True if the workflow's `on:` names the event and every filter lets it pass. */
export function matchesEvent(workflow: Workflow, event: HubEvent): boolean {
  const trigger = workflow.triggers[event.name];
  if (trigger === undefined) return false;
  const payload = mapOf(toValue(event.payload));
  if (event.name === 'workflow_dispatch') return isDispatched(workflow, payload);
  if (event.name === 'schedule') return isDue(listOf(trigger).map(mapOf), payload);
  if (event.name === 'push' && isSkipped(payload)) return false;
  const filters = mapOf(trigger);
  return (
    passesTypes(event.name, filters, payload) &&
    passesRefs(event, filters, payload) &&
    passesPaths(filters, payload)
  );
}

/** The branch or tag of `GITHUB_REF`, without its prefix. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '');
}

/** A deleted branch starts nothing, nor does a commit whose message says so. */
function isSkipped(payload: ValueMap): boolean {
  const message = textOf(mapOf(payload['head_commit'])['message']);
  const asks = /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/.test(message);
  return payload['deleted'] === true || asks || /^skip-checks: ?true$/m.test(message);
}

function isDispatched(workflow: Workflow, payload: ValueMap): boolean {
  const asked = textOf(payload['workflow']);
  return asked === '' || workflow.path === asked || workflow.path.endsWith(`/${asked}`);
}

function isDue(entries: readonly ValueMap[], payload: ValueMap): boolean {
  const cron = payload['schedule'];
  return cron === undefined || entries.some((entry) => entry['cron'] === cron);
}

function passesTypes(name: string, filters: ValueMap, payload: ValueMap): boolean {
  const action = payload['action'];
  const types = filters['types'] === undefined ? defaultTypes[name] : textsOf(filters['types']);
  return types === undefined || action === undefined || types.includes(textOf(action));
}

function passesRefs(event: HubEvent, filters: ValueMap, payload: ValueMap): boolean {
  if (event.name === 'push') return passesPush(event.ref, filters);
  const run = mapOf(payload['workflow_run']);
  if (event.name === 'workflow_run') {
    const named =
      filters['workflows'] === undefined || matchesFilter(textsOf(filters['workflows']), textOf(run['name']));
    return named && passesPair(filters, 'branches', textOf(run['head_branch']));
  }
  const base = mapOf(mapOf(payload['pull_request'])['base'])['ref'];
  return base === undefined || passesPair(filters, 'branches', textOf(base));
}

function passesPush(ref: string, filters: ValueMap): boolean {
  const isTag = ref.startsWith('refs/tags/');
  const [own, other] = isTag ? (['tags', 'branches'] as const) : (['branches', 'tags'] as const);
  const namesOwn = hasPair(filters, own);
  if (!namesOwn && hasPair(filters, other)) return false;
  return passesPair(filters, own, shortRef(ref));
}

function hasPair(filters: ValueMap, key: string): boolean {
  return filters[key] !== undefined || filters[`${key}-ignore`] !== undefined;
}

function passesPair(filters: ValueMap, key: string, subject: string): boolean {
  if (filters[key] !== undefined) return matchesFilter(textsOf(filters[key]), subject);
  return !matchesFilter(textsOf(filters[`${key}-ignore`]), subject);
}

function passesPaths(filters: ValueMap, payload: ValueMap): boolean {
  if (!hasPair(filters, 'paths')) return true;
  const paths = listOf(payload['commits'])
    .filter(isMap)
    .flatMap((commit) => ['added', 'modified', 'removed'].flatMap((kind) => textsOf(commit[kind])));
  return paths.some((path) => passesPair(filters, 'paths', path));
}
