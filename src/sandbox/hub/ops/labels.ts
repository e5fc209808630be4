import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { publishIssue } from '../events/issue-events.ts';
import { publish } from '../events/publish.ts';
import { invalid, notFound } from '../hub-error.ts';
import { showLabel } from '../shapes/issue.ts';
import { stamp } from '../state/hub-state.ts';
import type { Issue, Label } from '../state/issue.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { RepoContext } from './context.ts';

export interface LabelInput {
  readonly name: string;
  readonly color?: string | undefined;
  readonly description?: string | null | undefined;
}

/** A label by name, in any case; 404 where there is none. */
export function findLabel(repo: RepositoryState, name: string): Label {
  const label = lookUp(repo, name);
  if (label === undefined) throw notFound();
  return label;
}

/** Makes a label; 422 `already_exists` for a name that exists in any case. */
export function createLabel(ctx: RepoContext, input: LabelInput): Label {
  allow(ctx, 'manageLabels');
  if (lookUp(ctx.repo, input.name) !== undefined)
    throw invalid('Label', { field: 'name', code: 'already_exists' });
  checkColor(input.color);
  return addLabel(ctx, input);
}

/** Renames or recolours a label. */
export function updateLabel(ctx: RepoContext, label: Label, edit: Partial<LabelInput>): Label {
  allow(ctx, 'manageLabels');
  const other = edit.name === undefined ? undefined : lookUp(ctx.repo, edit.name);
  if (other !== undefined && other !== label)
    throw invalid('Label', { field: 'name', code: 'already_exists' });
  checkColor(edit.color);
  label.name = edit.name ?? label.name;
  label.color = edit.color ?? label.color;
  if (edit.description !== undefined) label.description = edit.description;
  publish(ctx, { name: 'label', payload: { action: 'edited', label: showLabel(ctx, label), changes: {} } });
  return label;
}

/** Deletes a label and takes it from every issue. */
export function deleteLabel(ctx: RepoContext, label: Label): void {
  allow(ctx, 'manageLabels');
  ctx.repo.labels.splice(ctx.repo.labels.indexOf(label), 1);
  for (const issue of ctx.repo.issues.values()) issue.labels = issue.labels.filter((item) => item !== label);
  publish(ctx, { name: 'label', payload: { action: 'deleted', label: showLabel(ctx, label) } });
}

/** Adds labels by name, making those that do not exist. */
export function addLabels(ctx: RepoContext, issue: Issue, names: readonly string[]): Issue {
  allow(ctx, 'triage');
  return replaceLabels(ctx, issue, [...issue.labels, ...findOrCreateLabels(ctx, names)]);
}

/** Sets the labels to exactly these. */
export function setLabels(ctx: RepoContext, issue: Issue, names: readonly string[]): Issue {
  allow(ctx, 'triage');
  return replaceLabels(ctx, issue, findOrCreateLabels(ctx, names));
}

/** Takes one label from an issue; 404 where the issue does not have it. */
export function removeLabel(ctx: RepoContext, issue: Issue, name: string): Issue {
  allow(ctx, 'triage');
  const label = issue.labels.find((item) => item.name.toLowerCase() === name.toLowerCase());
  if (label === undefined) throw notFound('Label does not exist');
  return replaceLabels(
    ctx,
    issue,
    issue.labels.filter((item) => item !== label),
  );
}

/** The labels of these names; unknown ones are made, as the REST API does. */
export function findOrCreateLabels(ctx: RepoContext, names: readonly string[]): Label[] {
  return [...new Set(names.map((name) => lookUp(ctx.repo, name) ?? addLabel(ctx, { name })))];
}

/** Sets the labels and publishes each difference. */
export function replaceLabels(ctx: RepoContext, issue: Issue, wanted: readonly Label[]): Issue {
  const before = issue.labels;
  const after = [...new Set(wanted)];
  const gone = before.filter((label) => !after.includes(label));
  const added = after.filter((label) => !before.includes(label));
  if (gone.length + added.length === 0) return issue;
  issue.labels = after;
  issue.updatedAt = stamp(ctx.hub);
  for (const label of gone) publishIssue(ctx, issue, { action: 'unlabeled', label: showLabel(ctx, label) });
  for (const label of added) publishIssue(ctx, issue, { action: 'labeled', label: showLabel(ctx, label) });
  return issue;
}

function addLabel(ctx: RepoContext, input: LabelInput): Label {
  const { name, color = 'ededed', description = null } = input;
  if (name.trim() === '' || name.length > 50) throw invalid('Label', { field: 'name', code: 'invalid' });
  const label: Label = { id: ctx.hub.nextId(), name, color, description, isDefault: false };
  ctx.repo.labels.push(label);
  countCreation(ctx.caller, 'label');
  publish(ctx, { name: 'label', payload: { action: 'created', label: showLabel(ctx, label) } });
  return label;
}

function lookUp(repo: RepositoryState, name: string): Label | undefined {
  return repo.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
}

function checkColor(color: string | undefined): void {
  if (color !== undefined && !/^[0-9a-fA-F]{6}$/.test(color)) {
    throw invalid('Label', { field: 'color', code: 'invalid' });
  }
}
