import { Random } from "#math/random.ts";
import type { Damaged } from "./damaged-json.ts";

type Damage = (text: string, random: Random) => string | Uint8Array;

/** What stands in the place of a number, or of a text in quotes. */
const VALUES: readonly string[] = [
  "",
  " ",
  "-1",
  "0",
  "1e999",
  "-1e-400",
  "NaN",
  "Infinity",
  "-.inf",
  "null",
  "1,5",
  "0x10",
  "٣",
  "9".repeat(500),
  "2000000000",
  "99999999999999999999",
  "0.1000000000000000055511151231257827",
  "toString",
  "__proto__",
  "=1+1",
  "x\u001b[2J\u202e",
  "&lol;",
  "*a",
  "!!python/object/apply:os.system",
  "]]>",
  "<!--",
  "\u0000",
  "x".repeat(70_000),
];

/** What is put somewhere into a file. */
const PIECES: readonly string[] = [
  '<!DOCTYPE a [<!ENTITY lol SYSTEM "file:///etc/passwd">]>',
  "&lol;",
  "<!--",
  "<![CDATA[",
  "<?php ?>",
  "</objective>",
  "---\n",
  "&a ",
  "*a",
  "!!set ",
  "\t",
  "\r",
  "\n\n",
  '"',
  "'",
  ",",
  ";",
  "{",
  "}",
  "[",
  "]",
  ": ",
  "- ",
  "\ufeff",
  "\u2028",
];

const NUMBER = /-?\d+(?:\.\d+)?/g;
const QUOTED = /"[^"\n]*"/g;

const DAMAGES: Readonly<Record<string, Damage>> = {
  "cut off": (text, random) => text.slice(0, random.below(text.length)),
  "bytes changed": (text, random) => {
    const bytes = new TextEncoder().encode(text);
    for (let count = 1 + random.below(4); count > 0; count--)
      bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  "a piece left out": (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(30));
  },
  "a piece put in": (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + PIECES[random.below(PIECES.length)] + text.slice(at);
  },
  "a line left out": (text, random) =>
    withLines(text, (lines) => lines.splice(random.below(lines.length), 1)),
  "lines twice": (text, random) =>
    withLines(text, (lines) => {
      const at = random.below(lines.length);
      lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(4)));
    }),
  "lines exchanged": (text, random) =>
    withLines(text, (lines) => {
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    }),
  "a number exchanged": (text, random) =>
    exchanged(text, NUMBER, random, () => VALUES[random.below(VALUES.length)]!),
  "a number moved": (text, random) =>
    exchanged(text, NUMBER, random, (all) => all[random.below(all.length)]!),
  "a text exchanged": (text, random) =>
    exchanged(text, QUOTED, random, () => `"${VALUES[random.below(VALUES.length)]}"`),
  "a text moved": (text, random) => exchanged(text, QUOTED, random, (all) => all[random.below(all.length)]!),
  "nested deeply": (text, random) => {
    const at = random.below(text.length);
    const [begin, end] = [
      ["<objective>", "</objective>"],
      ["[", "]"],
      ["{a: ", "}"],
      ["- ", ""],
    ][random.below(4)]!;
    const levels = 10 ** (1 + random.below(4));
    return text.slice(0, at) + begin!.repeat(levels) + end!.repeat(levels) + text.slice(at);
  },
};

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}

function exchanged(
  text: string,
  pattern: RegExp,
  random: Random,
  put: (all: readonly string[]) => string,
): string {
  const found = [...text.matchAll(pattern)];
  const all = found.map(([whole]) => whole);
  const chosen = found[random.below(Math.max(1, found.length))];
  if (!chosen) return text;
  return text.slice(0, chosen.index) + put(all) + text.slice(chosen.index + chosen[0].length);
}

/** The `number`th damaged file made of one of the sound ones; always the same for the same number. */
export function damagedText(sound: string, number: number): Damaged {
  const random = new Random(1, "damaged texts", number);
  const names = Object.keys(DAMAGES);
  const how = names[number % names.length]!;
  const made = DAMAGES[how]!(sound, random);
  return { how, bytes: typeof made === "string" ? new TextEncoder().encode(made) : made };
}
