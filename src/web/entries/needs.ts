import type { ChangeFault } from "../workers/entry-shapes.ts";

/** What a kind of entry needs of which the format lets each part be away: what is said at a question, and when something is lacking. */
interface Needed {
  /** By key, what stands beside its question. */
  readonly marks: Readonly<Record<string, string>>;
  /** What is lacking, at one of these keys. */
  readonly lacking: (entry: Readonly<Record<string, unknown>>) => readonly ChangeFault[];
}

/** Needs one of several keys: told at the first of them. */
function oneOf(keys: readonly string[], what: string, mark = "one of these"): Needed {
  return {
    marks: Object.fromEntries(keys.map((key) => [key, mark])),
    lacking: (entry) => (keys.some((key) => entry[key] !== undefined) ? [] : [{ key: keys[0]!, what }]),
  };
}

/** Needs so many of a list; that there are none is told by the format, but where that lets it be away. */
function several(key: string, least: number, what: string, mark: string, mayBeAway = true): Needed {
  return {
    marks: { [key]: mark },
    lacking: (entry) =>
      (entry[key] === undefined && mayBeAway) || (Array.isArray(entry[key]) && entry[key].length >= least)
        ? []
        : [{ key, what }],
  };
}

const UNLESS_ISSUE = "needed, unless it settles an issue";

const NEEDS: Readonly<Record<string, Needed>> = {
  clause: {
    marks: { name: UNLESS_ISSUE, options: UNLESS_ISSUE },
    lacking: ({ issue, name, options }) =>
      issue !== undefined
        ? []
        : [
            ...(name === undefined
              ? [
                  {
                    key: "name",
                    what: "say what is agreed on, or name the issue of the case that it settles",
                  },
                ]
              : []),
            ...(options === undefined
              ? [
                  {
                    key: "options",
                    what: "say what can be agreed, or name the issue of the case that it settles",
                  },
                ]
              : []),
          ],
  },
  condition: oneOf(
    ["if", "never", "of"],
    "say one of the three: what must hold where something does, what never goes together, or how many of some are taken",
  ),
  "rule of agreement": oneOf(
    ["vetoes", "votes"],
    "say without whom there is no deal, or how many votes are needed",
  ),
  class: oneOf(
    ["shipped", "rounds", "file"],
    "say where its spells are: in a class of the program, in rounds of this case, or in a table of the folder",
  ),
  coalition: several("members", 2, "name at least two", "two or more needed"),
  sequence: several("steps", 2, "say at least two steps", "two or more needed"),
  "family of questions": several("questions", 2, "name at least two questions", "two or more needed", false),
};

/** What stands beside the question of a key that may be away, though not all such keys may. */
export function markOf(kind: string, key: string): string | undefined {
  return NEEDS[kind]?.marks[key];
}

/** What is lacking from an entry of a kind of which each part may be away, though not all of them. */
export function neededFrom(kind: string, entry: Readonly<Record<string, unknown>>): readonly ChangeFault[] {
  return NEEDS[kind]?.lacking(entry) ?? [];
}
