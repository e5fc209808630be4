/** One exchange over REST or GraphQL as it stood on the wire, for a judge that knows GitHub's own descriptions. */
export interface JudgedExchange {
  /** Template of the route, such as `POST /repos/{owner}/{repo}/issues`; undefined where no route matched. */
  readonly route: string | undefined;
  readonly request: {
    readonly method: string;
    /** Below the API's root, without the query, still encoded. */
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    /** Parsed JSON; undefined where there was no body. */
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    /** Parsed JSON; undefined where there was no body or it was no JSON. */
    readonly body: unknown;
    readonly isJson: boolean;
  };
  /** Present when the request went to GraphQL. */
  readonly graphql?: {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  };
}

/** Names every way in which the exchange departs from GitHub's description. */
export type Judge = (exchange: JudgedExchange) => readonly string[];
