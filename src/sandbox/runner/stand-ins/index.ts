import type { StepEnd, StepRun } from '../job/frame.ts';
import { checkOut } from './checkout.ts';
import { downloadArtifact } from './download-artifact.ts';
import { setUpNode } from './setup-node.ts';
import { uploadArtifact } from './upload-artifact.ts';

/** Does the work of a well-known action inside the runner. */
export type StandIn = (step: StepRun, inputs: Readonly<Record<string, string>>) => Promise<StepEnd>;

/** The actions that have a stand-in, by name; any ref of them is taken. */
export const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': checkOut,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
  'actions/setup-node': setUpNode,
};
