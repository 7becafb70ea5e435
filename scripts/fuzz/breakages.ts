import type { Path } from "#case/walk.ts";
import type { Place } from "./places.ts";

/** A case broken in one way at one place. */
export interface Broken {
  readonly how: string;
  readonly text: string;
  /** What the reader must say, where it is known beforehand; `null` where the case must not be sound, whatever is said. */
  readonly says?: RegExp | null;
}

/** Text that is put into the file as it is, without quotes. */
class Raw {
  readonly yaml: string;
  constructor(yaml: string) {
    this.yaml = yaml;
  }
}

const raw = (yaml: string) => new Raw(yaml);
const deep = (levels: number) => raw(`${"[".repeat(levels)}${"]".repeat(levels)}`);

/** Values that are wrong nearly everywhere, by name; `says` where they are wrong everywhere. */
const VALUES: readonly (readonly [how: string, value: unknown, says?: RegExp | null])[] = [
  ["null", null, null],
  ["an empty text", "", null],
  ["a blank text", " \u200b ", null],
  ["an alias of nothing", raw("*nowhere"), /`\*nowhere` stands for nothing/],
  ["a circle of lists", raw("&c [*c]"), /`\*c` stands inside of what it stands for/],
  ["a circle of maps", raw("&c {id: *c}"), /`\*c` stands inside of what it stands for/],
  ["an unknown tag", raw("!!js/function 'x'"), /the tag `!!js\/function`/],
  ["half of a character", raw('"\\ud800"'), /half of a character/],
  ["too deep a list", deep(80), /nested too deeply/],
  ["infinity", raw(".inf"), /no number that a case can hold/],
  ["an empty list", []],
  ["an empty map", {}],
  ["a number", 7],
  ["a negative number", -1],
  ["a fraction", 0.5],
  ["a huge number", 1e308],
  ["a truth", true],
  ["words", "zz zz"],
  ["an id of nothing", "zzz"],
  ["not stated", "not stated"],
  ["unknown", "unknown"],
  ["a name of every object", "toString"],
  ["a date that is none", "2018-13-45"],
  ["a share in per cent", "70%"],
  ["a statement that is none", "a and"],
  ["a long text", "x".repeat(20_000)],
  ["a long list", Array.from({ length: 300 }, () => "x")],
  ["a list of nothing", [null]],
  ["a list of lists", [[], [[]]]],
  ["a map with a key of none", { zz: 1 }],
  ["a map with names of every object", raw("{toString: 1, valueOf: x, hasOwnProperty: []}")],
  ["a map with the name of the prototype", raw("{__proto__: {x: 1}}"), /`__proto__` is not allowed/],
];

const KEPT: readonly unknown[] = ["packages", "positions"];

/** How many ways there are of breaking a place. */
export const WAYS = VALUES.length + 4;

/** A case, as plain data, broken at a place in one of the ways; `undefined` where that way does not apply there. */
export function broken(value: unknown, place: Place, way: number): Broken | undefined {
  const { path, isThere } = place;
  const key = path.at(-1)!;
  const at = path.join(".");
  if (way < VALUES.length) {
    const [what, part, says] = VALUES[way]!;
    // What this version keeps and does not read may be anything that YAML of a case can be.
    const isKept = KEPT.includes(path[0]!);
    return made(
      `${at}: ${what}`,
      changed(value, path, () => part),
      says === null && isKept ? undefined : says,
    );
  }
  if (!isThere) return undefined;
  switch (way - VALUES.length) {
    case 0: {
      const isNeeded = !place.optional;
      return made(
        `${at}: deleted`,
        without(value, path),
        isNeeded ? /lacks `|neither options nor states/ : undefined,
      );
    }
    case 1:
      if (typeof key === "number" || !place.map) return undefined;
      return made(`${at}: misspelt`, renamed(value, path, `${key}q`), new RegExp(`unknown key \`${key}q\``));
    case 2:
      if (typeof key === "number") return undefined;
      return made(
        `${at}: given twice`,
        renamed(value, path, key, TWICE),
        new RegExp(`\`${key}\` is given twice`),
      );
    default: {
      if (typeof key !== "number") return undefined;
      return made(`${at}: repeated`, repeated(value, path));
    }
  }
}

function made(how: string, value: unknown, says?: RegExp | null): Broken {
  const pieces: string[] = [];
  const json = JSON.stringify(
    value,
    (_, part: unknown) => {
      if (!(part instanceof Raw)) return part;
      pieces.push(part.yaml);
      return `@@${pieces.length - 1}@@`;
    },
    1,
  );
  const text = json.replaceAll(/"@@(\d+)@@"/g, (_, nth) => pieces[Number(nth)]!).replaceAll(TWICE, "");
  return { how, text, ...(says === undefined ? {} : { says }) };
}

// A second key of the same name, which an object of the program cannot have, carries this until it is written.
const TWICE = "@@twice@@";

type Change = (part: unknown) => unknown;

function changed(value: unknown, path: Path, change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === key ? changed(item, rest, change) : item));
  const map = value as Record<string, unknown>;
  return { ...map, [key]: changed(map[key], rest, change) };
}

function without(value: unknown, path: Path): unknown {
  const key = path.at(-1)!;
  return changed(value, path.slice(0, -1), (part) =>
    Array.isArray(part)
      ? part.filter((_, at) => at !== key)
      : Object.fromEntries(Object.entries(part as object).filter(([name]) => name !== key)),
  );
}

/** With the key at the end of the path under another name; with `added`, under its own and once more. */
function renamed(value: unknown, path: Path, name: string, added?: string): unknown {
  const key = path.at(-1)!;
  return changed(value, path.slice(0, -1), (part) =>
    Object.fromEntries(
      Object.entries(part as object).flatMap(([each, item]) => {
        if (each !== key) return [[each, item] as const];
        return added === undefined
          ? [[name, item] as const]
          : [[each, item] as const, [`${name}${added}`, item] as const];
      }),
    ),
  );
}

function repeated(value: unknown, path: Path): unknown {
  const at = path.at(-1) as number;
  return changed(value, path.slice(0, -1), (part) => {
    const list = part as readonly unknown[];
    return [...list, list[at]];
  });
}
