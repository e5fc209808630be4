import type { WorkflowView } from '../../domain/set-up.ts';
import { readWorkflow } from '../../intake/read-workflow.ts';
import type { Folder } from '../../ports/folder.ts';

/** Where a repository's workflows stand. */
export const WORKFLOW_FOLDER = '.github/workflows';

/** Every workflow of a checkout that can be read. */
export const workflowsIn = (folder: Folder): readonly WorkflowView[] =>
  folder
    .names(WORKFLOW_FOLDER)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => {
      const path = `${WORKFLOW_FOLDER}/${name}`;
      return readWorkflow(path, folder.read(path) ?? '') ?? [];
    });
