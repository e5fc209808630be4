/** What the foreman is made to find in people's words: an answer with the passage that carries it, or nothing. */
export interface ScriptedLookup {
  readonly answer: string;
  readonly quotation: string;
}

/** The foreman's reply to a worker's question: not there, unless it is given what it finds. */
export const lookupAnswer = (found?: ScriptedLookup): string =>
  JSON.stringify(
    found ? { verdict: 'answered', ...found } : { verdict: 'not-there', answer: '', quotation: '' },
  );
