import type { Config } from '../domain/config.ts';
import { priceOfOverride } from '../domain/price-override.ts';
import type { ModelPrice } from '../domain/usage.ts';

type Price = (model: string) => ModelPrice | undefined;

/** The price of a model: the configured one where there is one, since it corrects the built-in one. */
export const pricesOf =
  ({ prices }: Pick<Config, 'prices'>, builtIn: Price): Price =>
  (model) => {
    const written = Object.hasOwn(prices, model) ? prices[model] : undefined;
    return written ? priceOfOverride(written) : builtIn(model);
  };

/** Why a model without a price is not asked. */
export const noPriceText = (model: string): string =>
  `The price of the model ${model} is not known, so its budget in dollars could not be kept. Add it to .github/foreman.yml, ` +
  `in dollars per million tokens: prices: { ${model}: { input: 3, output: 15 } }.`;
