import { parseArgs } from "node:util";
import { isPlainDecimal } from "#analyses/plain-decimal.ts";
import { nearest } from "#case/nearest.ts";
import { greatestOf } from "#math/extremes.ts";
import { UsageFault } from "./fault.ts";

/** What a flag takes and what it is for. */
export interface Flag {
  readonly takes?: string;
  readonly short?: string;
  readonly many?: boolean;
  /** Taken, but not listed in the help, which says in a remark of the command what there is. */
  readonly unlisted?: boolean;
  readonly help: string;
}

/** Flags by their long name, in the order of the help. */
export type Flags = Readonly<Record<string, Flag>>;

/** What was given: flags by name, and the other words in order. */
export interface Given {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

/** Flags that every command has. */
export const COMMON_FLAGS: Flags = {
  help: { short: "h", help: "show this help" },
  quiet: { short: "q", help: "no progress on standard error" },
};

function tokensOf(args: readonly string[], flags: Flags) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: flag.takes ? ("string" as const) : ("boolean" as const),
        ...(flag.short ? { short: flag.short } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

/** The words among the arguments that are neither flags nor their values. */
export function wordsOf(args: readonly string[], flags: Flags): readonly string[] {
  return tokensOf(args, flags).flatMap((token) => (token.kind === "positional" ? [token.value] : []));
}

/** The words of a command line, those of the command included, and the unknown flags before each. */
export function placedWords(args: readonly string[], flags: Flags) {
  let unknown = 0;
  return tokensOf(args, flags).flatMap((token) => {
    if (token.kind === "option" && !Object.hasOwn(flags, token.name)) unknown++;
    return token.kind === "positional"
      ? [{ word: token.value, at: token.index, unknownBefore: unknown }]
      : [];
  });
}

/** Reads the words after the command; an unknown flag or one without its value is refused with the cure. */
export function readFlags(args: readonly string[], flags: Flags, command: string): Given {
  const tokens = tokensOf(args, flags);
  const given = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (!flag) throw unknownFlag(token.rawName, flags, command);
    // What begins with a dash is the next flag; as a value it can be given with an equals sign.
    // No flag begins with a figure, so that a number below 0 is one.
    const isNext = token.inlineValue === false && /^-[^\d.]/.test(token.value ?? "");
    if (flag.takes && (!token.value || isNext)) {
      throw new UsageFault(`${token.rawName} needs a value: ${token.rawName} ${flag.takes}`);
    }
    if (!flag.takes && token.value !== undefined) throw new UsageFault(`${token.rawName} takes no value`);
    const before = given.get(token.name);
    if (before && !flag.many && flag.takes)
      throw new UsageFault(`${token.rawName} is given twice`, "keep one of the two");
    given.set(token.name, [...(before ?? []), token.value ?? "true"]);
  }
  return { flags: given, words };
}

function unknownFlag(raw: string, flags: Flags, command: string): UsageFault {
  const near = nearest(raw.replace(/^-+/, ""), Object.keys(flags));
  return new UsageFault(
    `${command} has no option ${raw}`,
    near ? `did you mean --${near}?` : `see: demarche ${command} --help`,
  );
}

/** A whole number given by a flag, within bounds. */
export function integerFlag(
  given: Given,
  name: string,
  byDefault: number,
  low: number,
  high: number,
): number {
  const text = given.flags.get(name)?.[0];
  if (text === undefined) return byDefault;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < low || number > high) {
    throw new UsageFault(`--${name} must be a whole number from ${low} to ${high}, not "${text}"`);
  }
  return number;
}

/** A number given by a flag, within bounds. */
export function numberFlag(given: Given, name: string, byDefault: number, low: number, high: number): number {
  const text = given.flags.get(name)?.[0];
  if (text === undefined) return byDefault;
  const number = Number(text);
  if (!isPlainDecimal(text) || !(number >= low && number <= high)) {
    throw new UsageFault(`--${name} must be a number from ${low} to ${high} in plain digits, not "${text}"`);
  }
  return number;
}

/** The lines of help for flags. */
export function flagHelp(flags: Flags): string {
  const listed = Object.entries(flags).filter(([, flag]) => !flag.unlisted);
  const heads = listed.map(([name, flag]) => {
    const short = flag.short ? `-${flag.short}, ` : "    ";
    return `  ${short}--${name}${flag.takes ? ` ${flag.takes}` : ""}`;
  });
  const width = Math.min(34, greatestOf(heads.map((head) => head.length)) + 2);
  return listed
    .map(([, flag], index) => {
      const head = heads[index]!;
      return head.length + 2 > width
        ? `${head}\n${" ".repeat(width)}${flag.help}`
        : head.padEnd(width) + flag.help;
    })
    .join("\n");
}
