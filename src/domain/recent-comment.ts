/** A comment of the last hour, as far as it tells how many strangers were refused. */
export interface RecentComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  /** When it was written, by the server. */
  readonly createdAt: string;
  /** How many confused faces are on it. */
  readonly confused: number;
  /** GitHub calls its author an owner, member or collaborator. */
  readonly insider: boolean;
}

/** A page of a list holds so many comments; one that is full may hide others. */
export const RECENT_PAGE = 100;
