import { registerHooks } from 'node:module';

/**
 * GitHub's packages for workflow files import their schemas as JSON without saying so, which Node refuses. Importing this file
 * first makes Node treat those files as JSON modules.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    const isSchema = /\/@actions\/[^/]+\/.*\.json$/.test(resolved.url);
    return isSchema ? { ...resolved, format: 'json', importAttributes: { type: 'json' } } : resolved;
  },
});
