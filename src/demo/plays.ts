import { runConversation } from './conversation/run-conversation.ts';
import { runDemo, type DemoSetting } from './run-demo.ts';
import { stories } from './stories.ts';

/** What can be played, by name; each gives the exit code. */
export const plays: Readonly<Record<string, (setting: DemoSetting) => Promise<number>>> = {
  ...Object.fromEntries(
    Object.entries(stories).map(([name, story]) => [name, (setting: DemoSetting) => runDemo(story, setting)]),
  ),
  conversation: runConversation,
};
