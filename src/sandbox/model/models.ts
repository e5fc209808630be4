/** What the API tells about a model; sizes are tokens. */
export interface KnownModel {
  readonly id: string;
  readonly name: string;
  readonly maxInput: number;
  readonly maxOutput: number;
  /** The 5 generations refuse sampling parameters, prefill, forced tools and thinking budgets. */
  readonly strict: boolean;
}

const current = (id: string, name: string): KnownModel => ({
  id,
  name,
  maxInput: 1_000_000,
  maxOutput: 128_000,
  strict: true,
});
const older = (id: string, name: string): KnownModel => ({
  id,
  name,
  maxInput: 200_000,
  maxOutput: 64_000,
  strict: false,
});

const all: readonly KnownModel[] = [
  current('claude-opus-5-5', 'Claude Opus 5.5'),
  current('claude-sonnet-5-5', 'Claude Sonnet 5.5'),
  current('claude-haiku-5-5', 'Claude Haiku 5.5'),
  current('claude-fable-5-1', 'Claude Fable 5.1'),
  current('claude-opus-5', 'Claude Opus 5'),
  current('claude-sonnet-5', 'Claude Sonnet 5'),
  older('claude-haiku-4-5', 'Claude Haiku 4.5'),
  older('claude-haiku-4-5-20251001', 'Claude Haiku 4.5'),
  older('claude-sonnet-4-5', 'Claude Sonnet 4.5'),
];

/** The models that the server has. */
export const knownModels = (): readonly KnownModel[] => all;

/** One of them by its id. */
export const modelById = (id: string): KnownModel | undefined => all.find((model) => model.id === id);

/** The body of GET /v1/models/{id}. */
export const modelBody = (model: KnownModel): Record<string, unknown> => ({
  type: 'model',
  id: model.id,
  display_name: model.name,
  created_at: '2026-06-01T00:00:00Z',
  max_input_tokens: model.maxInput,
  max_tokens: model.maxOutput,
});
