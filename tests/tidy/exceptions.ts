/**
 * Where a rule does not hold, and why. The lists may only shrink: the tests say how long they are, and that each line is
 * still needed.
 */
export const exceptions = {
  /** `path -> target` that the table of rooms does not have. */
  imports: [
    // The people of a story use GitHub as people do; they are no part of Foreman and have a client of their own.
    'src/demo/sandbox.ts -> @octokit/core',
    'src/demo/sandbox/people.ts -> @octokit/core',
  ],
  /**
   * Folders where files call each other in a circle, since what they read is a circle: objects of the GraphQL schema,
   * composite actions inside steps, workflows inside jobs.
   */
  circles: ['src/sandbox/hub/graphql/views', 'src/sandbox/runner/job', 'src/sandbox/runner/run'],
  /** Functions whose parameters a library lays down. */
  parameters: [
    // GraphQL calls a field's resolver with four.
    'src/sandbox/hub/graphql/resolve-field.ts resolveField',
  ],
  /** Files whose job is reading foreign text and that need a cast for it. */
  casts: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How many files take types from each other in a circle; helpers that name a type of the file which calls them. */
export const MOST_KNOTTED_FILES = 66;
