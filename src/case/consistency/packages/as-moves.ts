import { readState, saidBy } from "../../as-moves.ts";
import { clausesOf, namedIn, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import { stateOf } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import type { Meaning } from "../../packages.ts";
import { possibleStates } from "../model/possible-states.ts";

/** Pairs of options that are compared: a hand-made model has some dozens. */
const MOST_PAIRS = 300;

type Placed = { readonly at: number; readonly of: Lenient<Meaning> };

/** What options of the moves are said to be in a package, where that cannot be so, or leaves a state without a meaning. */
export function asMoves(c: LenientCase): Contradiction[] {
  const given = listed(c.packages?.asMoves);
  if (given.length === 0) return [];
  const found = [...subjects(given), ...unmapped(c, given)];
  // Of an option that is given twice it is not known what it means.
  if (found.some(({ severity }) => severity !== "warning")) return found;
  const all = leavingAll(c, given);
  // What says nothing of a clause changes nothing either.
  const said = new Set(all.map(({ path }) => path[2]));
  return [
    ...found,
    ...all,
    ...againstToday(c, given).filter(({ path, severity }) => severity !== "warning" || !said.has(path[2]!)),
    ...againstEachOther(c, given),
    ...againstOffers(c),
  ];
}

/** Entries of nothing, of two things at once, or of what another entry speaks of. */
function subjects(given: readonly Placed[]): Contradiction[] {
  const seen = new Set<string>();
  return given.flatMap(({ at, of }): Contradiction[] => {
    const path = ["packages", "asMoves", at];
    const named = (["option", "state"] as const).filter((key) => key in of);
    if (named.length !== 1)
      return [
        {
          path,
          what: named.length === 0 ? "a meaning of nothing" : "a meaning of an option and of a state at once",
          cure: "name the `option` of the moves, or of listed states the `state`, that has it",
        },
      ];
    if (named[0] === "state" && "left" in of)
      return [
        {
          path: [...path, "left"],
          what: "a state is not taken or left",
          cure: "remove `left`: what a state says of a clause stands under `means`",
        },
      ];
    const id = of[named[0]!];
    if (id === undefined) return [];
    if (seen.has(id))
      return [
        {
          path: [...path, named[0]!],
          what: `what \`${id}\` means is given twice`,
          cure: "join the two entries: on a clause any of a list can be meant",
        },
      ];
    seen.add(id);
    return [];
  });
}

/** Options, or listed states, of which nothing is said. */
function unmapped({ moves }: LenientCase, given: readonly Placed[]): Contradiction[] {
  const said = new Set(given.flatMap(({ of }) => of.option ?? of.state ?? []));
  const states = listed(moves?.states);
  return [...(states.length > 0 ? states : listed(moves?.options))].flatMap(({ of: { id } }) =>
    id === undefined || said.has(id)
      ? []
      : [
          warning(
            ["packages", "asMoves"],
            `of \`${id}\` it is not said what it would be in a package`,
            "say what it means there, or `means: none` if no package settles it",
          ),
        ],
  );
}

/** Meanings that leave a clause all its options: such a meaning says nothing of it. */
function leavingAll(c: LenientCase, given: readonly Placed[]): Contradiction[] {
  const options = new Map(clausesOf(c).map((clause) => [clause.id, clause.options]));
  return given.flatMap(({ at, of }) =>
    (["means", "left"] as const).flatMap((key) => {
      const choices = of[key];
      if (choices === undefined || typeof choices === "string") return [];
      return Object.entries(choices).flatMap(([clause, choice]): Contradiction[] => {
        const all = options.get(clause);
        if (!all || all.length < 2 || !all.every(({ id }) => namedIn(choice).includes(id))) return [];
        return [
          warning(
            ["packages", "asMoves", at, key, clause],
            `what \`${of.option ?? of.state}\` ${key === "means" ? "means" : "leaves"} is any option of \`${clause}\`: that says nothing of it`,
            key === "means"
              ? "name the options that go with it; or `means: none` if no package settles it"
              : "name the options that are left, or leave the clause out",
          ),
        ];
      });
    }),
  );
}

/** Meanings that do not go with what holds today, or that make no difference from it. */
function againstToday(c: LenientCase, given: readonly Placed[]): Contradiction[] {
  const taken = takenToday(c);
  if (taken === undefined) return [];
  const clauses = new Map(clausesOf(c).map((clause) => [clause.id, clause]));
  const isToday = (id: string, choice: Parameters<typeof namedIn>[0]) => {
    const today = clauses.get(id)?.today ?? null;
    return today === null ? undefined : namedIn(choice).includes(today);
  };
  return given.flatMap(({ at, of }): Contradiction[] => {
    const path = ["packages", "asMoves", at];
    const id = (of.option ?? of.state)!;
    const isTaken = taken.has(id);
    const key = isTaken ? "means" : "left";
    const wrong = Object.entries(saidBy(of, taken)).find(
      ([clause, choice]) => isToday(clause, choice) === false,
    );
    if (wrong) {
      const [clause, choice] = wrong;
      return [
        {
          path: [...path, key, clause],
          what: `\`${id}\` is ${isTaken ? "so" : "left"} today, which would be ${named(choice)} on \`${clause}\`, and today that is \`${clauses.get(clause)!.today}\``,
          cure: "mend the meaning, today's state or today's option: they speak of the same day",
        },
      ];
    }
    if (of.option === undefined || typeof of.means !== "object") return [];
    const entries = Object.entries(of.means);
    if (
      !isTaken &&
      of.left === undefined &&
      entries.length > 0 &&
      entries.every(([clause, choice]) => isToday(clause, choice))
    )
      return [
        warning(
          [...path, "means"],
          `\`${id}\` is left today, and what it means is so already: to take it would change nothing`,
          "say what it would change, or what leaving it means under `left`",
        ),
      ];
    const kept = isTaken ? entries.find(([clause]) => !(clause in (of.left ?? {}))) : undefined;
    return kept
      ? [
          warning(
            path,
            `\`${id}\` is taken today, and what \`${kept[0]}\` would be without it is not said: leaving it would change nothing`,
            "say it under `left`",
          ),
        ]
      : [];
  });
}

/** Options that can be taken together and mean what cannot be so together on one clause. */
function againstEachOther({ moves }: LenientCase, given: readonly Placed[]): Contradiction[] {
  if (!moves) return [];
  const states = possibleStates(moves);
  const found: Contradiction[] = [];
  let compared = 0;
  for (const [nth, { at, of }] of given.entries())
    for (const { of: other } of given.slice(0, nth)) {
      if (of.option === undefined || other.option === undefined || ++compared > MOST_PAIRS) continue;
      const read = readState([of, other], new Set([of.option, other.option]));
      const clause = [...read].find(([, options]) => options.size === 0)?.[0];
      if (clause === undefined || !canBoth(states, of.option, other.option)) continue;
      found.push(
        warning(
          ["packages", "asMoves", at, "means", clause],
          `\`${other.option}\` and \`${of.option}\` can be taken together, and mean what cannot be so together on \`${clause}\``,
          "mend one of the two, or exclude them in the moves: a state with both is no package",
        ),
      );
    }
  return found;
}

/** Whether some state takes both of two options; taken to be so where it cannot be told. */
function canBoth(states: ReturnType<typeof possibleStates>, one: string, other: string): boolean {
  if (states === undefined) return true;
  const bits = [one, other].map((id) => 1 << states.options.findIndex((option) => option.id === id));
  const both = bits[0]! | bits[1]!;
  for (let code = 0; code < 2 ** states.options.length; code++)
    if ((code & both) === both && ((states.possible[code >>> 5]! >>> (code & 31)) & 1) === 1) return true;
  return false;
}

/** Offers that would be a state of another meaning. */
function againstOffers(c: LenientCase): Contradiction[] {
  const clauses = clausesOf(c);
  return listed(c.packages?.offers).flatMap(({ at, of: { id, state, package: given } }): Contradiction[] => {
    if (state === undefined || given === undefined) return [];
    const read = readState(c.packages?.asMoves, new Set(optionsOfState(state)));
    const wrong = clauses.find((clause) => {
      const option = Object.hasOwn(given, clause.id) ? given[clause.id] : clause.today;
      return option !== null && option !== undefined && !allowed(read, clause).has(option);
    });
    return wrong === undefined
      ? []
      : [
          warning(
            ["packages", "offers", at, "state"],
            `the offer \`${id ?? at + 1}\` would be this state, which by what its options mean has ${named([...allowed(read, wrong)])} on \`${wrong.id}\``,
            "name another state, or mend the package or what the options mean",
          ),
        ];
  });
}

/** The options of a clause that a state leaves to a package. */
function allowed(
  read: ReturnType<typeof readState>,
  { id, options, today }: SettledClause,
): ReadonlySet<string> {
  return read.get(id) ?? new Set(today === null ? options.map((option) => option.id) : [today]);
}

function takenToday({ moves }: LenientCase): ReadonlySet<string> | undefined {
  const today = moves?.today;
  if (today === undefined) return undefined;
  if (typeof today !== "string" && today.includes(undefined)) return undefined;
  return new Set(optionsOfState(stateOf(today as string | readonly string[])));
}

function named(choice: Parameters<typeof namedIn>[0]): string {
  const ids = namedIn(choice).map((id) => `\`${id}\``);
  return ids.length === 0 ? "nothing that can be" : ids.join(" or ");
}
