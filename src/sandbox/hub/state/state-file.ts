import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Window } from '../server/rate-limit.ts';
import type { BusRecords, EventBus } from './event-bus.ts';
import type { HubState } from './hub-state.ts';
import { toPlain } from './plain-state.ts';
import type { PlainState } from './plain-state.ts';

/** All that outlives a restart, beside the bare repositories. */
export interface StoredHub {
  readonly format: typeof format;
  readonly plain: PlainState;
  readonly windows: Map<string, Window>;
  readonly bus: BusRecords;
}

const format = 'foreman-hub 2';

/** Writes the hub's records into its folder; a reader sees the old file or the new one, never half of one. */
export function storeHub(dir: string, hub: HubState, bus: EventBus): void {
  const stored: StoredHub = { format, plain: toPlain(hub), windows: hub.limits.windows, bus: bus.dump() };
  const path = pathOf(dir);
  writeFileSync(`${path}.new`, serialize(stored));
  renameSync(`${path}.new`, path);
}

/** What was stored in the folder; undefined where nothing was. */
export function readStoredHub(dir: string): StoredHub | undefined {
  const path = pathOf(dir);
  if (!existsSync(path)) return undefined;
  const stored: unknown = deserialize(readFileSync(path));
  if (isStoredHub(stored)) return stored;
  throw new Error(`${path} was not written by this version of the hub; begin with an empty folder.`);
}

const pathOf = (dir: string): string => join(dir, 'hub-state.bin');

// Written by this file alone, and tied to its version by the format.
function isStoredHub(value: unknown): value is StoredHub {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === format;
}
