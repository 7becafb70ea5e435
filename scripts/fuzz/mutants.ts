import type { Random } from "#math/random.ts";

/** A case file damaged at random, as by a careless editor or a bad disk: the same for the same stream. */
export interface Mutant {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A case file to be damaged. */
export interface Seed {
  readonly name: string;
  readonly text: string;
}

const VALUES = [
  ...[
    "not stated",
    "unknown",
    "2018",
    "[]",
    "{}",
    "null",
    "-1",
    "1e9",
    "art:P1.S1",
    "XXXX",
    "true",
    "every",
    "other",
  ],
  ...[
    "[0.9, 0.1]",
    "70%",
    "0,7",
    '"',
    "'",
    "|",
    ">-",
    "*a",
    "&a x",
    "!x y",
    "a: b",
    "[a, b",
    "{a: b",
    "# x",
    "@x",
  ],
  ...[
    "toString",
    "__proto__",
    "constructor",
    "2018-02-30",
    "../..",
    "2018-01/2017-01",
    "none",
    "not none",
    "a and",
  ],
];
const CHARACTERS = [..."\n\t \r:,#-[]{}'\"|>&*!%@`\\?~0aZ\u00a0\u2028\ufeff\u0000\u001b\u202e“”é😀"];
// Bytes that UTF-8 cannot have, or not there.
const BYTES = [0xff, 0xfe, 0xc0, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0xe9, 0x00];

/** One of ten is a large one: they take most of the time, and most slips do not need them. */
const LARGE = 20_000;

/** Damages one of the files in one to three ways. */
export function mutantOf(seeds: readonly Seed[], random: Random): Mutant {
  const large = seeds.filter(({ text }) => text.length > LARGE);
  const small = seeds.filter(({ text }) => text.length <= LARGE);
  const isLarge = large.length > 0 && random.below(10) === 0;
  const from = isLarge || small.length === 0 ? large : small;
  const { name, text } = from[random.below(from.length)]!;
  let lines = text.split("\n");
  let damage = "";
  for (let times = 1 + random.below(3); times > 0; times--) {
    const way = random.below(WAYS.length);
    damage += ` ${way}`;
    lines = WAYS[way]!(lines, random).join("\n").split("\n");
  }
  const bytes = new TextEncoder().encode(lines.join("\n"));
  if (random.below(20) === 0 && bytes.length > 0) {
    damage += " bytes";
    bytes[random.below(bytes.length)] = BYTES[random.below(BYTES.length)]!;
  }
  return { name: `${name}${damage}`, bytes };
}

type Damage = (lines: readonly string[], random: Random) => string[];

const WAYS: readonly Damage[] = [
  // A line is lost, or a few.
  (lines, random) =>
    lines.toSpliced(random.below(lines.length), 1 + (random.below(4) === 0 ? random.below(8) : 0)),
  // A line of elsewhere is put in.
  (lines, random) => lines.toSpliced(random.below(lines.length), 0, lines[random.below(lines.length)]!),
  // Two lines are exchanged.
  (lines, random) => {
    const [one, other] = [random.below(lines.length), random.below(lines.length)];
    return lines.with(one, lines[other]!).with(other, lines[one]!);
  },
  // A value is another one.
  changing((line, random) => line.replace(/: .*$/, `: ${VALUES[random.below(VALUES.length)]}`)),
  changing((line, random) => {
    const values = [...line.matchAll(/(?<=: )[^,{}[\]]+/g)];
    const value = values[random.below(Math.max(values.length, 1))];
    return value ? put(line, value.index, value[0].length, VALUES[random.below(VALUES.length)]!) : line;
  }),
  // A line ends too early.
  changing((line, random) => line.slice(0, random.below(line.length + 1))),
  // The indentation is another.
  changing((line, random) => (random.below(2) === 0 ? ` ${line}` : line.replace(/^ /, ""))),
  // A word is lost, or is one of another line.
  (lines, random) => {
    const words = lines[random.below(lines.length)]!.match(/[\w-]+/g) ?? ["x"];
    const word = random.below(3) === 0 ? "" : words[random.below(words.length)]!;
    return changing((line, stream) => {
      const here = [...line.matchAll(/[\w-]+/g)];
      const at = here[stream.below(Math.max(here.length, 1))];
      return at ? put(line, at.index, at[0].length, word) : line;
    })(lines, random);
  },
  // Two letters are exchanged.
  changing((line, random) => {
    const at = random.below(Math.max(line.length - 1, 1));
    return line.slice(0, at) + (line[at + 1] ?? "") + (line[at] ?? "") + line.slice(at + 2);
  }),
  // A character comes in, or stands for another.
  changing((line, random) =>
    put(line, random.below(line.length + 1), random.below(2), CHARACTERS[random.below(CHARACTERS.length)]!),
  ),
  // A stretch is there twice.
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + random.below(6)));
  },
];

function changing(change: (line: string, random: Random) => string): Damage {
  return (lines, random) => {
    const at = random.below(lines.length);
    return lines.with(at, change(lines[at]!, random));
  };
}

function put(line: string, at: number, lost: number, added: string): string {
  return line.slice(0, at) + added + line.slice(at + lost);
}
