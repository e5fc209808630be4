import type { OutsideModel } from './sandbox.ts';

/** The model that the environment names, or null where it names none; then the script plays. */
export function outsideModel(env: Readonly<Record<string, string | undefined>>): OutsideModel | null {
  const key = env['ANTHROPIC_API_KEY'] ?? '';
  const baseUrl = env['ANTHROPIC_BASE_URL'] ?? '';
  if (key === '' && baseUrl === '') return null;
  return { key: key === '' ? 'none' : key, baseUrl: baseUrl === '' ? 'https://api.anthropic.com' : baseUrl };
}

/** The project's configuration with one model for all roles. */
export const withModel = (configuration: string, model: string | null): string =>
  model === null
    ? configuration
    : `${configuration}models:\n  foreman: ${quoted(model)}\n  worker: ${quoted(model)}\n  small: ${quoted(model)}\n`;

const quoted = (text: string): string => JSON.stringify(text);
