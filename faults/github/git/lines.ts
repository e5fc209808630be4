/** Lines with their ends, so that a missing final newline is a difference like any other. */
export const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
