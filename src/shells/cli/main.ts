import { Command } from 'commander';
import { explainAnswerCommand } from './explain-answer.ts';
import { explainCommentCommand } from './explain-comment.ts';
import { replayCommand } from './replay/replay-command.ts';
import { doctorCommand } from './set-up/doctor-command.ts';
import { initCommand } from './set-up/init-command.ts';
import { uninstallCommand } from './set-up/uninstall-command.ts';

const program = new Command('foreman').description(
  'Turns a comment on an issue into verified pull requests.',
);
const explain = program.command('explain').description('Show why Foreman reads a text the way it does.');
explain.addCommand(explainCommentCommand());
explain.addCommand(explainAnswerCommand());
program.addCommand(replayCommand());
program.addCommand(initCommand());
program.addCommand(doctorCommand());
program.addCommand(uninstallCommand());
await program.parseAsync();
