import type { Reaction, Standing } from '../../ports/forge.ts';
import type { RecentComment } from '../../domain/recent-comment.ts';
import { RECENT_PAGE } from '../../domain/recent-comment.ts';
import type { ClientOptions } from './client.ts';
import {
  COMMENT_REACTION_ROUTE,
  readRecentComments,
  readStanding,
  RECENT_COMMENTS_ROUTE,
  STANDING_ROUTE,
} from './greeting-routes.ts';
import { createQuickWire } from './quick-wire.ts';

/** The requests of a greeting, made without the SDK, which takes longer to load than all take together. */
export interface QuickForge {
  readonly standing: (login: string) => Promise<Standing>;
  readonly recent: (since: string) => Promise<readonly RecentComment[]>;
  readonly react: (comment: number, reaction: Reaction) => Promise<void>;
  readonly close: () => void;
}

/** The methods throw at anything but a plain success; whoever asked then asks again by the port `Forge`. */
export async function createQuickForge(options: ClientOptions): Promise<QuickForge> {
  const wire = await createQuickWire(options);
  return {
    standing: async (username) =>
      readStanding(await wire.ask({ route: STANDING_ROUTE, names: { username } })),
    recent: async (since) => {
      const wanted = `sort=created&direction=desc&per_page=${RECENT_PAGE}&page=1`;
      const route = `${RECENT_COMMENTS_ROUTE}?since={since}&${wanted}`;
      return readRecentComments(await wire.ask({ route, names: { since } }));
    },
    react: async (comment, content) => {
      const names = { comment_id: String(comment) };
      await wire.ask({ route: COMMENT_REACTION_ROUTE, names, body: { content } });
    },
    close: wire.close,
  };
}
