import { Random } from "#math/random.ts";

/** A way to damage a file of JSON, and the file that it gives. */
export interface Damaged {
  readonly how: string;
  readonly bytes: Uint8Array;
}

type Damage = (text: string, random: Random) => string | Uint8Array;

/** Values that are wrong nearly everywhere. */
const VALUES: readonly unknown[] = [
  null,
  true,
  "",
  " ",
  "x\u0000\u001b[2J\u202e\n",
  "toString",
  "__proto__",
  "\ud800",
  "=1+1",
  "x".repeat(5000),
  -1,
  0.5,
  1e308,
  24,
  2 ** 31,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 400 }, (_, index) => index),
  { compound: true, members: [[]] },
  { compound: true },
  { toString: 1, constructor: [] },
];

const DAMAGES: Readonly<Record<string, Damage>> = {
  "cut off": (text, random) => text.slice(0, random.below(text.length)),
  "bytes changed": (text, random) => {
    const bytes = new TextEncoder().encode(text);
    for (let count = 1 + random.below(5); count > 0; count--)
      bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  "a piece left out": (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(20));
  },
  "a piece twice": (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at + 1 + random.below(40)) + text.slice(at);
  },
  "nested deeply": (text, random) => {
    const at = text.indexOf("[", random.below(text.length));
    const levels = 10 ** (1 + random.below(5));
    return text.slice(0, at) + "[".repeat(levels) + text.slice(at) + "]".repeat(levels);
  },
  "a value exchanged": (text, random) =>
    changed(text, random, (owner, key) => {
      owner[key] = VALUES[random.below(VALUES.length)];
    }),
  "a value moved": (text, random) =>
    changed(text, random, (owner, key, others) => {
      const [other, place] = others[random.below(others.length)]!;
      owner[key] = structuredClone(other[place]);
    }),
  "a key left out": (text, random) => changed(text, random, (owner, key) => delete owner[key]),
  "a key misspelt": (text, random) =>
    changed(text, random, (owner, key) => {
      owner[`${key}x`] = owner[key];
      delete owner[key];
    }),
  "entries doubled": (text, random) =>
    changed(text, random, (owner, key) => {
      const value = owner[key];
      if (Array.isArray(value)) value.push(...structuredClone(value.slice(0, 50)));
    }),
  "a number off by one": (text, random) =>
    changed(text, random, (owner, key) => {
      const value = owner[key];
      if (typeof value === "number") owner[key] = value + (random.below(2) === 0 ? 1 : -1);
    }),
};

type Owner = Record<string, unknown>;

function changed(
  text: string,
  random: Random,
  change: (owner: Owner, key: string, all: readonly (readonly [Owner, string])[]) => void,
): string {
  const data = JSON.parse(text);
  const places: (readonly [Owner, string])[] = [];
  const visit = (value: unknown) => {
    if (value === null || typeof value !== "object") return;
    for (const key of Object.keys(value)) {
      places.push([value as Owner, key]);
      visit((value as Owner)[key]);
    }
  };
  visit(data);
  for (let count = 1 + random.below(3); count > 0; count--) {
    const [owner, key] = places[random.below(places.length)]!;
    change(owner, key, places);
  }
  return JSON.stringify(data);
}

/** The `number`th damaged file made of one of the sound ones; always the same for the same number. */
export function damagedJson(sound: readonly string[], number: number): Damaged {
  const random = new Random(1, "damaged files", number);
  const names = Object.keys(DAMAGES);
  const how = names[number % names.length]!;
  const made = DAMAGES[how]!(sound[random.below(sound.length)]!, random);
  return { how, bytes: typeof made === "string" ? new TextEncoder().encode(made) : made };
}
