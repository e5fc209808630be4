import type { FakeGithub, WriteRecord } from '../../github/index.ts';

/** Commits whose message holds these words. */
export const commitsWith = (
  { github }: { readonly github: FakeGithub },
  words: string,
): readonly Extract<WriteRecord, { what: 'commit' }>[] =>
  github.history.flatMap((write) =>
    write.what === 'commit' && write.message.includes(words) ? [write] : [],
  );

/** Every text that our own account wrote as a comment, in order. */
export const told = ({ github }: { readonly github: FakeGithub }): readonly string[] =>
  github.history.flatMap((write) =>
    (write.what === 'comment' || write.what === 'comment-edited') && write.by.endsWith('[bot]')
      ? [write.body]
      : [],
  );
