import type { RequestId } from '../domain/ids.ts';
import { parseBranch } from '../text/names.ts';

/** The request that a branch of ours belongs to; undefined for any other text. */
export const requestOfBranch = (name: string): RequestId | undefined => parseBranch(name)?.request;
