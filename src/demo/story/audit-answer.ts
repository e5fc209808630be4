/** What an auditor is made to find: lines of done-when, from 1, with why they are not met; weaker tests; work beyond the contract. */
export interface ScriptedFindings {
  readonly unmet?: Readonly<Record<number, string>>;
  readonly tests?: readonly { readonly path: string; readonly why: string }[];
  readonly scope?: readonly { readonly path: string; readonly why: string }[];
}

/** An auditor's answer to this prompt: it judges each line of done-when that it was shown. */
export function auditAnswer(prompt: string, findings: ScriptedFindings = {}): string {
  const { unmet = {}, tests = [], scope = [] } = findings;
  const asked = Number(/^Judge each of the (\d+) lines/m.exec(prompt)?.[1] ?? 0);
  const lines = Array.from({ length: asked }, (_, at) => {
    const why = unmet[at + 1];
    return { line: at + 1, met: why === undefined ? 'yes' : 'no', why: why ?? 'The change shows it.' };
  });
  return JSON.stringify({ lines, tests, scope });
}
