/** The second of a moment: GitHub tells when a comment was written in whole seconds. */
export const secondOf = (at: string): number => Math.floor(Date.parse(at) / 1000);
