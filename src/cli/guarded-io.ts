import { printable, printableLine } from "#case/printable.ts";
import type { Io } from "./io.ts";

/**
 * The same streams, through which no text can send a terminal its own commands, hide, or turn the reading direction. It
 * is the last guard: whoever makes a message of a file's text puts it on one line before. Colours pass where they are used.
 */
export function guardedIo(io: Io): Io {
  const { redraw, doing } = io;
  return {
    ...io,
    out: (text) => io.out(io.colour ? printableInColour(text) : printable(text)),
    error: (text) => io.error(printable(text)),
    ...(doing && { doing: (what, isLong) => doing(printableLine(what), isLong) }),
    ...(redraw && { redraw: (text) => redraw(printable(text)) }),
  };
}

const ESCAPE = "\u001b";
const COLOUR = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

function printableInColour(text: string): string {
  // Every second piece is a colour; sections and summaries escape the texts of a case before they put colours on them.
  return text
    .split(COLOUR)
    .map((piece, index) => (index % 2 === 1 ? piece : printable(piece)))
    .join("");
}
