/** What a route answers. */
export interface Reply {
  readonly status: number;
  /** JSON; undefined for no body. */
  readonly body?: unknown;
  /** A body that is no JSON, with its media type. */
  readonly text?: { readonly type: string; readonly content: string | Buffer };
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };
