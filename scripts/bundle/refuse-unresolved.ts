import { listFiles } from './list-files.ts';

/** The bundler turns an import that it cannot find into a failure at run time; this makes it one of the build. */
export async function refuseUnresolved(folder: string): Promise<void> {
  const texts = [...(await listFiles(folder)).values()].map((content) => content.toString('utf8'));
  const missing = texts.flatMap((text) => [...text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)]);
  if (missing.length === 0) return;
  const names = [...new Set(missing.map((match) => match[1]))].join(', ');
  throw new Error(
    `The bundle lacks what it imports: ${names}. (A folder here comes from new URL('…', import.meta.url); ` +
      'give import.meta.url by a variable, else the bundler takes the text for a file to copy.)',
  );
}
