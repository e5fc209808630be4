/** An answer with these files, as a worker writes it. */
export function files(contents: Readonly<Record<string, string>>, summary = 'It is written.'): string {
  const blocks = Object.entries(contents).map(
    ([path, text]) => `FILE: ${path}\n\`\`\`\n${text.endsWith('\n') ? text : `${text}\n`}\`\`\`\n`,
  );
  return `SUMMARY: ${summary}\n\n${blocks.join('\n')}\nEND FILES: ${blocks.length}\n`;
}

export const report = (text: string): string => `REPORT:\n${text}\n`;
export const question = (text: string): string => `QUESTION: ${text}\n`;
export const nothingToDo = (why: string): string => `NOTHING TO DO: ${why}\n`;
