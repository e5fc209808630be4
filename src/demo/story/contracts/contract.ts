/** A task of the plan as the foreman model writes it. */
export interface StoryTask {
  readonly key: string;
  readonly title: string;
  readonly worker: string;
  readonly after: readonly string[];
  readonly priority: 'high' | 'medium' | 'low';
  readonly contract: StoryContract;
}

export interface StoryContract {
  readonly objective: string;
  readonly outputFormat: string;
  readonly tools: readonly string[];
  readonly sources: readonly string[];
  readonly boundaries: readonly string[];
  readonly notToDo: readonly string[];
  readonly doneWhen: readonly string[];
  readonly dependencies: boolean;
}

export const readers = ['list_files', 'read_file', 'search_files'] as const;
