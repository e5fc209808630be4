/** An audit, or a look for the answer to a question, goes with a delivery: it is no conversation of its own. */
export const isBeside = (scene: string | undefined): boolean => /^(audit|lookup)\b/.test(scene ?? '');
