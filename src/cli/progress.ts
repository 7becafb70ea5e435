import type { Io } from "./io.ts";

/** Between two lines of progress where standard error is no terminal and nobody says how soon they are due, in milliseconds. */
const BETWEEN_LINES = 5000;

/** From how much remaining time on work is said to be long, in milliseconds. */
const LONG = 60_000;

/**
 * After how much time, and from which share on, the rest can be told: the costs that the share is reckoned with are rough, and
 * a first part that goes slowly would make hours of seconds.
 */
const TELLING = 5000;
const TELLING_SHARE = 0.02;

/** A line on standard error of what is being done: drawn anew on a terminal, elsewhere printed now and then. */
export function stepsLine(io: Io, quiet: boolean, now: () => number = () => performance.now()) {
  const { redraw, lines } = io;
  let drawn = "";
  let due = lines?.first ?? now() + BETWEEN_LINES;
  return {
    show(text: string) {
      if (quiet || io.doing?.(text) || text === drawn) return;
      if (redraw) {
        redraw(text);
        drawn = text;
      } else if (now() >= due) {
        io.error(`demarche: ${text}\n`);
        drawn = text;
        due = now() + (lines?.between ?? BETWEEN_LINES);
      }
    },
    clear() {
      io.doing?.("");
      if (drawn !== "") redraw?.("");
      drawn = "";
    },
  };
}

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
  const starts = new Map<string, number>();
  const warned = new Set<string>();
  /** Since when the rest has looked long. */
  const long = new Map<string, number>();
  const { lines } = io;
  const { show, clear } = stepsLine(io, quiet, now);
  // Work that takes minutes is said to, once, so that one can leave it or ask for less.
  const warn = (name: string, share: number) => {
    if (!starts.has(name)) starts.set(name, now());
    const elapsed = now() - starts.get(name)!;
    const rest = share > 0 ? (elapsed * (1 - share)) / share : 0;
    if (quiet || warned.has(name) || elapsed < TELLING || share < TELLING_SHARE) return;
    if (rest < LONG) {
      long.delete(name);
      return;
    }
    // Once alone it may be that a first part goes slowly, and what follows in no time.
    if (!long.has(name)) long.set(name, now());
    if (now() - long.get(name)! < TELLING) return;
    warned.add(name);
    clear();
    io.error(
      `demarche: ${name} needs ${minutesInWords(rest)}; a smaller --budget or fewer --samples do less, Ctrl-C stops it\n`,
    );
  };
  // What is read and prepared before may have taken its time, and the first that is told of it may come late.
  if (lines) show(`analyses 0 of ${names.length}`);
  return {
    update(name: string, share: number) {
      shares.set(name, share);
      warn(name, share);
      const done = [...shares.values()].filter((value) => value === 1).length;
      const current = share < 1 ? ` ${name} ${Math.floor(share * 100)} %` : "";
      show(`analyses ${done} of ${names.length}${current}`);
    },
    clear,
  };
}

function minutesInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 2) return "another minute or two";
  return minutes < 120 ? `some ${minutes} minutes more` : `some ${Math.round(minutes / 60)} hours more`;
}
