/** Answers that GitHub gives on any operation without describing them there: its general pages do. */
export function isGeneralStatus(method: string, status: number): boolean {
  if (status === 304) return method === 'GET';
  return [301, 307, 401, 403, 404, 415, 429].includes(status) || status >= 500;
}

/**
 * Bodies whose short form GitHub takes and shows in its own examples, although the schema has only the long one: a bare
 * list of label names.
 */
export function spellOutBody(operationId: string, body: unknown): unknown {
  const takesList = operationId === 'issues/add-labels' || operationId === 'issues/set-labels';
  return takesList && Array.isArray(body) ? { labels: body } : body;
}

/** Refusals carry their status as text since 2024, which the schemas of 422 answers do not tell. */
export function isStatusOfRefusal(status: number, violation: string): boolean {
  return status >= 400 && violation === 'answer.status is not a described property';
}

interface Contradiction {
  /** Whose exchanges it concerns. */
  readonly operations: RegExp;
  /** The violation that GitHub's own example would give. */
  readonly violation: RegExp;
}

/**
 * Where GitHub's own examples do not fit its own schema, found by holding every example of the served operations against
 * this judge. Only what the hub may answer as the example does is listed.
 */
const contradictions: readonly Contradiction[] = [
  { operations: /^repos\/get$/, violation: /\.source must have required property 'language'$/ },
  {
    operations: /^repos\/(merge|get-commit)$/,
    violation: /^answer\.files\.\d+ must have required property '(contents_url|sha)'$/,
  },
  {
    operations: /^repos\/get-collaborator-permission-level$/,
    violation: /^answer\.user must have required property 'role_name'$/,
  },
  { operations: /^pulls\//, violation: /teams\.\d+ must have required property 'type'$/ },
  { operations: /^actions\/(list-jobs|get-job)/, violation: /must have required property 'created_at'$/ },
  // The address by which GitHub's own bots sign holds brackets, which its schema takes for no address.
  {
    operations: /^actions\/(get-workflow-run|list-workflow-runs)/,
    violation: /head_commit\.(author|committer)\.email must match format "email"$/,
  },
  // A dispatch of what does not listen to it, or on a branch that is not there, is refused; its description names no status for that.
  { operations: /^actions\/create-workflow-dispatch$/, violation: /^status 422 is not documented$/ },
  { operations: /^actions\/(cancel|re-run)-workflow/, violation: /^answer (must be object|has no body)$/ },
];

/** Whether a violation is one of GitHub's known contradictions with itself. */
export function isContradiction(operationId: string, violation: string): boolean {
  return contradictions.some(
    (known) => known.operations.test(operationId) && known.violation.test(violation),
  );
}
