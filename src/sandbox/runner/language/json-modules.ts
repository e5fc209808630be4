import { registerHooks } from 'node:module';

/**
 * `@actions/workflow-parser` imports its schemas as JSON without saying so, which Node refuses. Importing this file
 * first makes Node treat those files as JSON modules.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    const isSchema = resolved.url.includes('workflow-parser') && resolved.url.endsWith('.json');
    return isSchema ? { ...resolved, format: 'json', importAttributes: { type: 'json' } } : resolved;
  },
});
