import { defineConfig } from 'vitest/config';

/** Tests that are too long for every run: `npm run endurance`. */
export default defineConfig({
  test: {
    include: ['tests/endurance/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
