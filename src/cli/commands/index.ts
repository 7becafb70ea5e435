import type { Command } from "./command.ts";

type Load = () => Promise<Command>;

/** What loads each command, by its name, in the order of the help: a program that runs one need not load the others. */
const COMMANDS: Readonly<Record<string, Load>> = {
  new: async () => (await import("./new.ts")).newCase,
  intake: async () => (await import("./intake.ts")).intake,
  review: async () => (await import("./review.ts")).review,
  number: async () => (await import("./number.ts")).numberText,
  brief: async () => (await import("./brief.ts")).brief,
  open: async () => (await import("./open.ts")).open,
  run: async () => (await import("./run.ts")).run,
  check: async () => (await import("./check.ts")).check,
  diff: async () => (await import("./diff.ts")).diff,
  seal: async () => (await import("./seal.ts")).seal,
  score: async () => (await import("./score.ts")).score,
  durations: async () => (await import("./durations.ts")).durations,
  classes: async () => (await import("./classes.ts")).classes,
  import: async () => (await import("./import.ts")).importCase,
  export: async () => (await import("./export.ts")).exportCase,
  list: async () => (await import("./list.ts")).list,
};

export const NAMES: readonly string[] = Object.keys(COMMANDS);

/** What loads the command of a name. */
export function loaderOf(name: string): Load | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

export function everyCommand(): Promise<readonly Command[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}
