import type { Change } from '../../domain/change.ts';
import { ZERO_OID } from '../../domain/change.ts';

interface Piece {
  /** The mutation's field with its argument and what is read back. */
  readonly field: string;
  readonly inputType: string;
  readonly select: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The repository by its node id, and by `owner/name`, since one mutation wants it so. */
export interface Target {
  readonly node: string;
  readonly nameWithOwner: string;
}

export interface ChangeDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One GraphQL document that carries the changes out in order, under the aliases `c0`, `c1`, … */
export function changeDocument(changes: readonly Change[], target: Target): ChangeDocument {
  const pieces = changes.map((change) => pieceOf(change, target));
  const heads = pieces.map((piece, index) => `$i${index}: ${piece.inputType}!`).join(', ');
  const body = pieces.map(
    (piece, index) => `c${index}: ${piece.field}(input: $i${index}) { ${piece.select} }`,
  );
  return {
    query: `mutation ForemanChange(${heads}) { ${body.join('\n')} }`,
    variables: Object.fromEntries(pieces.map((piece, index) => [`i${index}`, piece.input])),
  };
}

const LABELS_BACK = 'labels(first: 50) { nodes { id name } }';
const ASSIGNEES_BACK = 'assignees(first: 10) { nodes { id login } }';

function pieceOf(change: Change, { node: repository, nameWithOwner }: Target): Piece {
  switch (change.do) {
    case 'create-label':
      return piece('createLabel', 'label { id name }', {
        repositoryId: repository,
        name: change.name,
        color: change.color,
        description: change.description,
      });
    case 'create-issue':
      return piece('createIssue', 'issue { id number }', {
        repositoryId: repository,
        title: change.title,
        body: change.body,
        labelIds: change.labels,
        parentIssueId: change.parent,
      });
    case 'commit':
      return piece('createCommitOnBranch', commitBack(change.around), commitInput(change, nameWithOwner));
    case 'merge':
      return piece('mergeBranch', 'mergeCommit { oid }', {
        repositoryId: repository,
        base: change.branch,
        head: change.head,
        commitMessage: change.message,
      });
    case 'open-pull':
      return piece('createPullRequest', 'pullRequest { id number }', {
        repositoryId: repository,
        headRefName: change.head,
        baseRefName: change.base,
        title: change.title,
        body: change.body,
        draft: change.draft,
      });
    case 'edit-pull':
      return piece('updatePullRequest', 'pullRequest { id number }', {
        pullRequestId: change.pull,
        ...(change.title === undefined ? {} : { title: change.title }),
        ...(change.base === undefined ? {} : { baseRefName: change.base }),
        body: change.body,
      });
    case 'refs':
      return piece('updateRefs', 'clientMutationId', {
        repositoryId: repository,
        refUpdates: change.moves.map(refUpdate),
      });
    default:
      return issuePiece(change);
  }
}

type IssueChange = Exclude<
  Change,
  { do: 'create-label' | 'create-issue' | 'open-pull' | 'edit-pull' | 'refs' | 'commit' | 'merge' }
>;

function issuePiece(change: IssueChange): Piece {
  switch (change.do) {
    case 'block':
      return piece('addBlockedBy', 'issue { id number }', {
        issueId: change.issue,
        blockingIssueId: change.by,
      });
    case 'comment':
      return piece('addComment', 'commentEdge { node { id databaseId } }', {
        subjectId: change.on,
        body: change.body,
      });
    case 'edit-comment':
      return piece('updateIssueComment', editBack(change.journal), {
        id: change.comment,
        body: change.body,
      });
    case 'close-issue':
      return piece('closeIssue', 'issue { id number }', {
        issueId: change.issue,
        stateReason: change.reason,
      });
    case 'add-labels':
      return piece('addLabelsToLabelable', `labelable { ${LABELS_BACK} }`, {
        labelableId: change.to,
        labelIds: change.labels,
      });
    case 'remove-labels':
      return piece('removeLabelsFromLabelable', `labelable { ${LABELS_BACK} }`, {
        labelableId: change.from,
        labelIds: change.labels,
      });
    case 'assign':
      return piece('addAssigneesToAssignable', `assignable { ${ASSIGNEES_BACK} }`, {
        assignableId: change.to,
        assigneeIds: change.users,
      });
    case 'unassign':
      return piece('removeAssigneesFromAssignable', `assignable { ${ASSIGNEES_BACK} }`, {
        assignableId: change.from,
        assigneeIds: change.users,
      });
  }
}

/** Branch names of ours hold nothing that would need quoting. */
const editBack = (journal: string): string =>
  `issueComment { id databaseId repository { ref(qualifiedName: "refs/heads/${journal}") { target { oid } } } }`;

const commitBack = (around: string | undefined): string =>
  around === undefined
    ? 'commit { oid }'
    : `commit { oid repository { refs(refPrefix: "refs/heads/${around}", first: 100) {
        nodes { name target { oid ... on Commit { message tree { oid } } } } } } }`;

function piece(field: string, select: string, input: Readonly<Record<string, unknown>>): Piece {
  const inputType = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return { field, inputType, select, input };
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const commitInput = (commit: Extract<Change, { do: 'commit' }>, nameWithOwner: string) => ({
  branch: { repositoryNameWithOwner: nameWithOwner, branchName: commit.branch },
  message: { headline: commit.headline, body: commit.body },
  expectedHeadOid: commit.expected,
  fileChanges: {
    additions: commit.additions.map(({ path, content }) => ({ path, contents: base64(content) })),
    deletions: commit.deletions.map((path) => ({ path })),
  },
});

const refUpdate = (move: { branch: string; before: string | null; after: string | null }) => ({
  name: `refs/heads/${move.branch}`,
  beforeOid: move.before ?? ZERO_OID,
  afterOid: move.after ?? ZERO_OID,
  force: false,
});
