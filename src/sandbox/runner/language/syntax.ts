import './json-modules.ts';

const known = new Map<string, Promise<readonly string[]>>();

/** What GitHub's own parser has against a workflow file: unknown keys, contexts, needs, broken expressions. */
export function findSyntaxErrors(path: string, content: string): Promise<readonly string[]> {
  const key = `${path}\n${content}`;
  const found = known.get(key) ?? check(path, content);
  known.set(key, found);
  return found;
}

async function check(name: string, content: string): Promise<readonly string[]> {
  const parser = await import('@actions/workflow-parser');
  const parsed = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  if (parsed.value && parsed.context.errors.count === 0) {
    const template = await parser.convertWorkflowTemplate(parsed.context, parsed.value);
    return (template.errors ?? []).map((error) => error.Message);
  }
  return parsed.context.errors.getErrors().map((error) => error.message);
}
