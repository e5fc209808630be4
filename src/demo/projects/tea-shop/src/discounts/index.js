import { readdir } from 'node:fs/promises';

const folder = new URL('.', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.js') && name !== 'index.js').sort();
const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));

/** Every discount of this folder, in the order in which they are taken off. */
export const discounts = modules.map((module) => module.discount).sort((a, b) => a.rank - b.rank);
