import type { Io } from "./io.ts";

/** A line on standard error that says how far the analyses have come; silent where that is no terminal. */
export function progressLine(io: Io, names: readonly string[], quiet: boolean) {
  const shares = new Map<string, number>();
  let shown = "";
  const show = (text: string) => {
    if (quiet || !io.progress || text === shown) return;
    io.error(`\r${text.padEnd(shown.length)}`);
    shown = text;
  };
  return {
    update(name: string, share: number) {
      shares.set(name, share);
      const done = [...shares.values()].filter((value) => value === 1).length;
      const current = share < 1 ? ` ${name} ${Math.floor(share * 100)} %` : "";
      show(`analyses ${done} of ${names.length}${current}`);
    },
    clear() {
      if (!quiet && io.progress && shown) io.error(`\r${" ".repeat(shown.length)}\r`);
      shown = "";
    },
  };
}
