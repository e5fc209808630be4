/** Why a plan is built only after a person's word. */
export type ApprovalReason = 'asked' | 'always' | 'first' | 'dollars' | 'price-unknown' | 'tasks';
