import { writeFile } from 'node:fs/promises';
import { errorCodes } from '../src/domain/error-codes.ts';
import { errorWords } from '../src/report/error-words.ts';

const head = `# When GitHub says no

Made from [error-words.ts](../src/report/error-words.ts) by \`node scripts/errors-docs.ts\`; change the words there, not this page.

GitHub gives no code to a refusal that a setting causes, only words. Foreman takes those words
([error-code-of.ts](../src/adapters/github/error-code-of.ts)) for one of the codes below and says the code, the cause and the way to mend it in the
log of the step, and on the run's page. \`/foreman doctor\` in a comment, or \`npm run -s foreman -- doctor\` with an admin's token, finds
most of them before they happen. A refusal that is none of these is shown in GitHub's own words.

| Code | What you see | Why | What to click |
| --- | --- | --- | --- |
`;

/** The whole page `docs/errors.md`. */
export function renderErrorsDocs(): string {
  const rows = errorCodes.map((code) => {
    const { see, why, path } = errorWords[code];
    return `| \`${code}\` | ${[see, why, path].map(cell).join(' | ')} |`;
  });
  return `${head}${rows.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

if (import.meta.main) {
  await writeFile(new URL('../docs/errors.md', import.meta.url), renderErrorsDocs());
}
