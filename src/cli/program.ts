import { nearest } from "#case/nearest.ts";
import { printableLine } from "#case/printable.ts";
import { greatestOf } from "#math/extremes.ts";
import { VERSION } from "#run/version.ts";
import type { Command } from "./commands/command.ts";
import { everyCommand, loaderOf, NAMES } from "./commands/index.ts";
import { CaseFault, UsageFault } from "./fault.ts";
import { COMMON_FLAGS, type Flags, flagHelp, placedWords, readFlags, wordsOf } from "./flags.ts";
import { guardedIo } from "./guarded-io.ts";
import type { Io } from "./io.ts";
import { machineFault } from "./machine-fault.ts";
import { printFaults } from "./print-faults.ts";
import { stackOf } from "./stack.ts";

const LONGEST_MESSAGE = 1500;

/** Runs the command line. Exit status: 0 done, 1 the case is at fault, 2 the command line, 3 the program. */
export async function program(args: readonly string[], streams: Io): Promise<number> {
  const io = guardedIo(streams);
  try {
    return await perform(args, io);
  } catch (error) {
    if (error instanceof UsageFault) {
      const message = `${error.message}${error.cure ? `: ${error.cure}` : ""}`;
      io.error(`demarche: ${printableLine(message, LONGEST_MESSAGE)}\n`);
      return 2;
    }
    if (error instanceof CaseFault) {
      printFaults(error.faults, io);
      const many = error.count === 1 ? "1 fault" : `${error.count} faults`;
      io.error(`demarche: the ${error.subject} has ${many}; nothing was written\n`);
      return 1;
    }
    const refused = machineFault(error);
    if (refused !== undefined) {
      io.error(`demarche: ${printableLine(refused, LONGEST_MESSAGE)}\n`);
      if (process.env.DEMARCHE_DEBUG) io.error(stackOf(error));
      return 2;
    }
    const message = error instanceof Error ? error.message : String(error);
    io.error(`demarche: a fault of the program: ${printableLine(message, LONGEST_MESSAGE)}\n`);
    io.error("Please report it with the command and the case. DEMARCHE_DEBUG=1 shows where it happened.\n");
    if (process.env.DEMARCHE_DEBUG) io.error(stackOf(error));
    return 3;
  }
}

async function perform(args: readonly string[], io: Io): Promise<number> {
  const { command, rest } = await commandOf(args);
  if (!command) {
    if (rest.includes("--version")) {
      io.out(`${VERSION}\n`);
      return 0;
    }
    const [unknown] = rest.filter((arg) => !["--help", "-h", "help"].includes(arg));
    if (unknown !== undefined) throw new UsageFault("no command is named", "see: demarche --help");
    io.out(generalHelp(await everyCommand()));
    return 0;
  }
  const words = wordsOf(rest, { ...command.flagsBefore, ...command.flags, ...COMMON_FLAGS });
  const flags = { ...command.flags, ...command.flagsFor?.(words), ...COMMON_FLAGS };
  const given = readFlags(rest, flags, command.name);
  if (given.flags.has("help")) {
    io.out(commandHelp(command, given.words));
    return 0;
  }
  if (given.words.includes("")) {
    throw new UsageFault("a word is empty", `it is called as: demarche ${command.usage}`);
  }
  refuseSurplus(command, given.words, flags);
  return command.perform(given, given.flags.has("quiet") ? silent(io) : io);
}

function silent({ doing: _, ...io }: Io): Io {
  return io;
}

/** The command, which is the first word that is no value of a flag, and everything else as given. */
async function commandOf(args: readonly string[]): Promise<{ command?: Command; rest: readonly string[] }> {
  const [begin, ...behind] = args;
  const load = begin === undefined ? undefined : loaderOf(begin);
  if (load) return { command: await load(), rest: behind };
  if (behind.length === 0 && begin === "--version") return { rest: args };
  const commands = await everyCommand();
  // So many flags may stand before the command that they belong to.
  const flags: Flags = Object.assign(
    {},
    ...commands.map(({ flagsBefore, flags }) => ({ ...flagsBefore, ...flags })),
    COMMON_FLAGS,
  );
  const placed = placedWords(args, flags);
  const asks = placed[0]?.word === "help";
  const [first, ...others] = asks ? placed.filter(({ word }) => word !== "help") : placed;
  if (!first) return { rest: args };
  const named = (word: string) => commands.find((candidate) => candidate.name === word);
  // The value of a misspelt flag looks like a word: the command then stands behind it, and the flag is what is told.
  const misled = first.unknownBefore > 0 && !named(first.word);
  const at = (misled ? others.find(({ word }) => named(word)) : undefined) ?? first;
  const command = named(at.word);
  if (!command) {
    const near = nearest(at.word, NAMES);
    throw new UsageFault(
      `there is no command "${at.word}"`,
      near ? `did you mean ${near}?` : "see: demarche --help",
    );
  }
  const rest = args.filter((_, index) => index !== at.at);
  return { command, rest: asks ? ["--help", ...rest.filter((arg) => arg !== "help")] : rest };
}

/** A word too many is refused: a forgotten flag, or two cases where one is meant, would otherwise pass unseen. */
function refuseSurplus({ name, usage }: Command, words: readonly string[], flags: Flags): void {
  const taken = usage.split(" ").slice(1);
  const most = taken.findIndex((word) => !/^[A-Z]+…?$/.test(word));
  const named = most < 0 ? taken : taken.slice(0, most);
  if (named.some((word) => word.endsWith("…")) || words.length <= named.length) return;
  const word = words[named.length]!;
  const flag = Object.hasOwn(flags, word) ? word : undefined;
  throw new UsageFault(
    `"${word}" is one word too many for ${name}`,
    flag ? `did you mean --${flag}?` : `it is called as: demarche ${usage}`,
  );
}

function generalHelp(commands: readonly Command[]): string {
  const width = greatestOf(commands.map((command) => command.usage.length)) + 3;
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}${command.summary}`);
  return [
    "Demarche: from the article to the cited brief.",
    "",
    ...lines,
    "",
    ...commands.map((command) => `  e.g. ${command.example}`),
    "",
    "demarche COMMAND --help shows the options of a command.",
    "Exit status: 0 done, 1 the case is at fault, 2 the command line, 3 the program.",
    "",
  ].join("\n");
}

function commandHelp(command: Command, words: readonly string[]): string {
  const own = command.flagsFor?.(words) ?? {};
  return [
    `demarche ${command.usage}`,
    `${command.summary}`,
    "",
    flagHelp({ ...command.flags, ...COMMON_FLAGS }),
    ...(command.remark ? ["", command.remark] : []),
    ...(Object.keys(own).length > 0 ? ["", `options of ${words[0]}:`, flagHelp(own)] : []),
    "",
    `e.g. ${command.example}`,
    "",
  ].join("\n");
}
