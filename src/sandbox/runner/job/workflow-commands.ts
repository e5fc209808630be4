/** A `::name key=value::text` line of a step's output. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Parses one line; undefined where it is ordinary output. */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const match = /^\s*::([A-Za-z-]+)(?:\s+([^\n]*?))?::(.*)$/.exec(line);
  if (!match) return undefined;
  return {
    name: (match[1] ?? '').toLowerCase(),
    properties: parseProperties(match[2] ?? ''),
    text: unescape(match[3] ?? ''),
  };
}

/** Reads lines and keeps `::stop-commands::token` in mind: between the two, a command is ordinary output. */
export function createCommandReader(): (line: string) => WorkflowCommand | undefined {
  let stopToken: string | undefined;
  return (line) => {
    if (stopToken !== undefined) {
      if (line.trim() === `::${stopToken}::`) stopToken = undefined;
      return undefined;
    }
    const command = parseWorkflowCommand(line);
    if (command?.name === 'stop-commands') stopToken = command.text;
    return command;
  };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((part): [string, string][] => {
    const split = part.indexOf('=');
    return split < 1 ? [] : [[part.slice(0, split).trim(), unescapeProperty(part.slice(split + 1))]];
  });
  return Object.fromEntries(pairs);
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescape(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
