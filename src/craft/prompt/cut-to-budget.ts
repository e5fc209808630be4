/** Which end of a text is worth keeping: a test's output says most at its end, a summary at its beginning. */
export type UsefulEnd = 'start' | 'end';

/** Cuts a text to about so many characters, at a line end where one is near, and says how much was left out. */
export function cutToBudget(text: string, budget: number, keep: UsefulEnd): string {
  if (text.length <= budget) return text;
  return keep === 'end' ? keepEnd(text, budget) : keepStart(text, budget);
}

function keepEnd(text: string, budget: number): string {
  const hard = text.length - budget;
  const feed = text.indexOf('\n', hard);
  const from = feed !== -1 && feed - hard < budget / 4 ? feed + 1 : hard;
  return `[${from} characters before this are left out]\n${text.slice(from).toWellFormed()}`;
}

function keepStart(text: string, budget: number): string {
  const feed = text.lastIndexOf('\n', budget);
  const to = feed > budget * 0.75 ? feed : budget;
  return `${text.slice(0, to).toWellFormed()}\n[${text.length - to} characters after this are left out]`;
}
