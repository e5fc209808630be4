import { HubError } from './hub-error.ts';

/** What was asked for stands elsewhere: below another path of the API. REST redirects, GraphQL finds nothing. */
export class MovedError extends HubError {
  /** `/repos/o/old` or `/repos/o/n/issues/3`. */
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super(301, 'Moved Permanently', { graphqlType: 'NOT_FOUND' });
    this.from = from;
    this.to = to;
  }
}
