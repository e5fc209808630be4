/** The models that Foreman uses unless told otherwise: strong for planning, standard for work, small for quick checks. */
export const defaultModels = {
  foreman: 'claude-opus-5-5',
  worker: 'claude-sonnet-5-5',
  small: 'claude-haiku-5-5',
} as const;

/** A model id that can be asked today, and a sentence for people where it is not the name that was written. */
export interface ModelName {
  readonly model: string;
  readonly note: string | null;
}

const families: Readonly<Record<string, string>> = {
  opus: defaultModels.foreman,
  sonnet: defaultModels.worker,
  haiku: defaultModels.small,
};

/**
 * Maps aliases (`sonnet`) and names that the API no longer serves (`claude-sonnet-4-20250514`) to the family's present
 * model; every other name passes unchanged, since the API itself is the authority on what exists.
 */
export function currentModel(written: string): ModelName {
  const name = written.trim().replace(/^anthropic[/:]/, '');
  const alias = families[name];
  if (alias !== undefined) return { model: alias, note: null };
  const family = retiredFamily(name);
  if (family === null) return { model: name, note: null };
  const model = families[family] ?? defaultModels.worker;
  return {
    model,
    note: `The model ${name} is no longer served (or ends this year); ${model} is used instead.`,
  };
}

/** Claude 2 and 3, the first Claude 4 models up to 4.1, and Sonnet 4.5, whose last day is 2026-11-30. */
function retiredFamily(name: string): string | null {
  const legacy = /^claude-(?:2|3|instant)\b.*?(opus|sonnet|haiku)?(?:-\d{8}|-latest|-v\d.*)?$/.exec(name);
  if (legacy !== null) return legacy[1] ?? 'sonnet';
  const first4 = /^claude-(opus|sonnet|haiku)-4(?:-[01])?(?:-\d{8})?(?:-latest)?$/.exec(name);
  if (first4 !== null) return first4[1] ?? null;
  return /^claude-sonnet-4-5(?:-\d{8})?$/.test(name) ? 'sonnet' : null;
}
