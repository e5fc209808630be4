/** Has the runner hide a value in the log of the whole job (docs: workflow commands, masking a value). One line. */
export function maskValue(value: string, write: (text: string) => void = print): void {
  write(`::add-mask::${value}\n`);
}

const print = (text: string): void => void process.stdout.write(text);
