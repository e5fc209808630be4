import type { Question, TaskState } from './request-state.ts';

/** What people said about a task after its last worker had begun, and is not in what landed: no attempt follows that could be told. */
export const lateWords = ({
  status,
  questions,
  told = 0,
}: Pick<TaskState, 'status' | 'questions' | 'told'>): readonly Question[] =>
  status === 'landed' ? questions.filter(({ why, line }) => why === 'feedback' && (line ?? 0) > told) : [];
