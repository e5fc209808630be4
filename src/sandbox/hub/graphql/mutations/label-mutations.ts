import { z } from 'zod';
import { createLabel, deleteLabel, updateLabel } from '../../ops/labels.ts';
import { needLabel, needRepository } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { labelView } from '../views/label-view.ts';
import { mutation } from './mutation.ts';

const text = z.string().optional();

/** Makes, changes and deletes labels of a repository. */
export function labelMutations(view: ViewContext): View {
  return {
    createLabel: mutation(
      { repositoryId: z.string(), name: z.string(), color: z.string(), description: text },
      ({ repositoryId, ...label }) => {
        const ctx = needRepository(view, repositoryId);
        return { label: labelView(ctx, createLabel(ctx, label)) };
      },
    ),
    updateLabel: mutation(
      { id: z.string(), name: text, color: text, description: text },
      ({ id, ...edit }) => {
        const { ctx, label } = needLabel(view, id);
        const { name, ...rest } = edit;
        return {
          label: labelView(ctx, updateLabel(ctx, label, { ...rest, ...(name !== undefined && { name }) })),
        };
      },
    ),
    deleteLabel: mutation({ id: z.string() }, ({ id }) => {
      const { ctx, label } = needLabel(view, id);
      deleteLabel(ctx, label);
      return {};
    }),
  };
}
