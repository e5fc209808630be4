import { createLogUpdate } from 'log-update';
import pc from 'picocolors';
import { createPlainBoard } from './plain-board.ts';
import { renderView } from './render-view.ts';
import type { View } from './view.ts';

/** Where the demo shows what goes on. */
export interface Board {
  show(view: View): void;
  /** A line that stays. */
  say(line: string): void;
  /** Leaves the last picture standing. */
  end(): void;
}

/** A picture that is drawn over on a terminal, or lines that only ever follow each other. */
export function createBoard(stream: NodeJS.WriteStream, plain: boolean): Board {
  return plain || stream.isTTY !== true
    ? createPlainBoard((line) => stream.write(`${line}\n`))
    : createLiveBoard(stream);
}

function createLiveBoard(stream: NodeJS.WriteStream): Board {
  const draw = createLogUpdate(stream);
  let picture = '';
  return {
    show(view) {
      picture = renderView(view, { colours: pc, width: stream.columns, height: stream.rows }).join('\n');
      draw(picture);
    },
    say(line) {
      draw.clear();
      stream.write(`${line}\n`);
      draw(picture);
    },
    end: () => draw.done(),
  };
}
