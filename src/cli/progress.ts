import type { Io } from "./io.ts";

/** Between two lines of progress where standard error is no terminal, in milliseconds. */
const BETWEEN_LINES = 5000;

/**
 * Says on standard error how far the analyses have come: on a terminal in one line that is drawn anew, elsewhere in a line
 * now and then, so that a log shows that the work goes on. `now` is a clock in milliseconds.
 */
export function progressLine(
  io: Io,
  names: readonly string[],
  quiet: boolean,
  now: () => number = () => performance.now(),
) {
  const shares = new Map<string, number>();
  const { redraw } = io;
  let drawn = "";
  let told = now();
  const show = (text: string) => {
    if (quiet || text === drawn) return;
    if (redraw) {
      redraw(text);
      drawn = text;
    } else if (now() - told >= BETWEEN_LINES) {
      io.error(`demarche: ${text}\n`);
      drawn = text;
      told = now();
    }
  };
  return {
    update(name: string, share: number) {
      shares.set(name, share);
      const done = [...shares.values()].filter((value) => value === 1).length;
      const current = share < 1 ? ` ${name} ${Math.floor(share * 100)} %` : "";
      show(`analyses ${done} of ${names.length}${current}`);
    },
    clear() {
      if (drawn !== "") redraw?.("");
      drawn = "";
    },
  };
}
