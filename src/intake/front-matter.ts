/** A Markdown text taken apart; `yamlLine` is the line in the file on which the YAML begins. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  readonly yamlLine: number;
}

/** Splits Markdown at its front matter: `---` on the first line, closed by `---` or `...`; null if there is none. */
export function splitFrontMatter(text: string): FrontMatter | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== '---') return null;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return null;
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
    yamlLine: 2,
  };
}
