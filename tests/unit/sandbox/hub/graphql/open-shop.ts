import { afterAll } from 'vitest';
import { at, openHub } from './open-hub.ts';
import type { Ask, OpenHub } from './open-hub.ts';

export interface Shop {
  readonly open: OpenHub;
  /** May write. */
  readonly ben: Ask;
  readonly repositoryId: string;
  /** The first commit of its default branch. */
  readonly main: string;
}

/** `ada/shop` as `ben` meets it, on a hub that is closed after the last test of the file. */
export async function openShop(): Promise<Shop> {
  const open = await openHub();
  afterAll(() => open.close());
  const ben = open.as('ben');
  const told = await ben(
    '{ repository(owner: "ada", name: "shop") { id defaultBranchRef { target { oid } } } }',
  );
  const repositoryId = at(told, 'repository.id');
  return { open, ben, repositoryId, main: at(told, 'repository.defaultBranchRef.target.oid') };
}
