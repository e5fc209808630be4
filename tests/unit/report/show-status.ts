import type { RequestState } from '../../../src/domain/request-state.ts';
import { renderStatus } from '../../../src/report/status.ts';
import type { StatusText } from '../../../src/report/status.ts';

export const titles = (one: string): string => `Title of ${one}`;

/** The status of a request as it stands on its issue, with what a test says of it. */
export const showStatus = (state: RequestState, more: Partial<StatusText> = {}): string =>
  renderStatus({ state, titles, trigger: '/foreman', ...more });
