import { join } from 'node:path';
import type { z } from 'zod';
import { readInput } from '../../adapters/actions/inputs.ts';
import { readJsonFile, writeJsonFile } from '../../adapters/system/json-file.ts';
import { existsSync } from 'node:fs';

/** The files that jobs leave for each other, in the folder that the workflow up- and downloads. */
export type HandOver = 'plan-brief' | 'plan' | 'claim' | 'delivery' | 'lock' | 'checkpoint' | 'verify';

const pathOf = (name: HandOver): string =>
  join(process.cwd(), readInput('folder') || '.foreman', `${name}.json`);

/** Leaves a value for a later step or job. */
export const leave = (name: HandOver, value: unknown): Promise<void> => writeJsonFile(pathOf(name), value);

/** Takes what an earlier step left; a fault if it is broken. */
export const take = <T>(name: HandOver, schema: z.ZodType<T>): Promise<T> =>
  readJsonFile(pathOf(name), schema);

/** The same, null where nothing was left. */
export const takeIfThere = async <T>(name: HandOver, schema: z.ZodType<T>): Promise<T | null> =>
  existsSync(pathOf(name)) ? take(name, schema) : null;
