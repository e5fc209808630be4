/** A branch of ours, and who else has commits on it; null where that cannot be told. */
export interface RemovableBranch {
  readonly name: string;
  readonly people: readonly string[] | null;
}

export interface RemovablePull {
  readonly number: number;
  readonly head: string;
}

/** Everything of ours in a repository and a checkout of it, apart from what people have a part in. */
export interface RemovalPlan {
  readonly files: readonly string[];
  readonly pulls: readonly RemovablePull[];
  readonly branches: readonly string[];
  readonly labels: readonly string[];
  /** Left, each with the reason. */
  readonly left: readonly { readonly what: string; readonly why: string }[];
}
