import { readSections, readText, textSection } from './literal-sections.ts';

/** The foreman's answer to a worker's question, and the words of people that it rests on. */
export interface OwnAnswerText {
  readonly answer: string;
  readonly quotation: string;
}

const ANSWER = 'Foreman’s answer';
const QUOTATION = 'The words that it rests on';

/** The headed parts that the answer is read back from; the question stands above them. */
export const renderOwnAnswerBody = ({ answer, quotation }: OwnAnswerText): string =>
  [textSection(ANSWER, answer), textSection(QUOTATION, quotation)].join('\n\n');

/** The answer in a comment of ours, exactly; undefined where the comment holds none. */
export function parseOwnAnswerBody(body: string): OwnAnswerText | undefined {
  const sections = readSections(body);
  const [answer, quotation] = [ANSWER, QUOTATION].map((heading) =>
    sections.find((one) => one.heading === heading),
  );
  return answer && quotation ? { answer: readText(answer), quotation: readText(quotation) } : undefined;
}
