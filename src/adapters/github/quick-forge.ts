import type { Reaction, Standing } from '../../ports/forge.ts';
import type { ClientOptions } from './client.ts';
import { COMMENT_REACTION_ROUTE, readStanding, STANDING_ROUTE } from './greeting-routes.ts';
import { createQuickWire } from './quick-wire.ts';

/** The two requests of a greeting, made without the SDK, which takes longer to load than both take together. */
export interface QuickForge {
  readonly standing: (login: string) => Promise<Standing>;
  readonly react: (comment: number, reaction: Reaction) => Promise<void>;
  readonly close: () => void;
}

/** Both methods throw at anything but a plain success; whoever asked then asks again by the port `Forge`. */
export async function createQuickForge(options: ClientOptions): Promise<QuickForge> {
  const wire = await createQuickWire(options);
  return {
    standing: async (username) =>
      readStanding(await wire.ask({ route: STANDING_ROUTE, names: { username } })),
    react: async (comment, content) => {
      const names = { comment_id: String(comment) };
      await wire.ask({ route: COMMENT_REACTION_ROUTE, names, body: { content } });
    },
    close: wire.close,
  };
}
