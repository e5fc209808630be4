/** The one repository of a stage. */
export const at = { owner: 'mona', repo: 'shop' } as const;
export const REPOSITORY = `${at.owner}/${at.repo}`;
