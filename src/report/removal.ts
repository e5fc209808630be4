import type { RemovalPlan } from '../domain/removal.ts';

/** What `uninstall` would take away, and what it leaves. */
export function renderRemoval(plan: RemovalPlan, { yes }: { readonly yes: boolean }): string {
  const { files, pulls, branches, labels, left } = plan;
  const parts = [
    part('Files of this checkout', files),
    part(
      'Open pull requests, closed',
      pulls.map(({ number, head }) => `#${number} from ${head}`),
    ),
    part('Branches, with the journals of requests', branches),
    part('Labels', labels),
    part(
      'Left as they are',
      left.map(({ what, why }) => `${what}: ${why}`),
    ),
    part('Yours to do, in Settings → Secrets and variables → Actions, where they are set', [
      'secrets ANTHROPIC_API_KEY, FOREMAN_CI_TOKEN, FOREMAN_APP_PRIVATE_KEY',
      'secret or variable FOREMAN_APP_ID',
      'variables ANTHROPIC_BASE_URL, FOREMAN_PAUSED, FOREMAN_RECORD',
    ]),
    'The GitHub App, if you made one for the CI, and all issues and comments stay.',
    yes ? '' : 'Nothing was removed. With --yes it is.',
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? `${title}: none` : `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
