import { type Contradiction, warning } from "../../contradiction.ts";
import { isoDay } from "../../day.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { stateOf } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import { exclusionsOf } from "./exclusions-of.ts";

/**
 * What today's state is said to turn into on a day that has passed, in a state that cannot occur, without turning, or taking
 * back what cannot be undone.
 */
export function lapses({ moves, asOf }: LenientCase): Contradiction[] {
  const { on, into } = moves?.lapse ?? {};
  if (!moves) return [];
  const found: Contradiction[] = [];
  const last = asOf?.latest ?? null;
  if (on && last !== null && on.latest !== null && on.latest <= last)
    found.push(
      warning(
        ["moves", "lapse", "on"],
        `today's state is said to end by itself on a day that is not to come (${on.edtf}): the case is of ${isoDay(last)}`,
        "if it ended, `today` is what it turned into; if not, give the day on which it will",
      ),
    );
  const state = wholeState(into);
  const today = wholeState(moves.today);
  if (state === undefined) return found;
  const path = ["moves", "lapse", "into"];
  const never = exclusionsOf(moves)(state);
  if (never !== undefined)
    found.push({
      path,
      what: `today's state is said to turn into one that cannot occur: it is excluded by \`${never.text}\``,
      cure: "name another state, or mend the exclusion",
    });
  else if (today !== undefined && isSame(today, state))
    found.push(
      warning(
        path,
        "today's state is said to turn into itself",
        "name the state that follows unless somebody acts, or leave `lapse` out",
      ),
    );
  else if (today !== undefined) return [...found, ...undone(moves, today, state)];
  return found;
}

/** What is taken today, cannot be undone, and would be taken back all the same. */
function undone(
  { options }: NonNullable<LenientCase["moves"]>,
  today: string,
  into: string,
): Contradiction[] {
  const after = new Set(optionsOfState(into));
  const taken = new Set(optionsOfState(today));
  const lost = listed(options).find(
    ({ of: { id, reversible } }) =>
      id !== undefined && reversible === "cannot be undone" && taken.has(id) && !after.has(id),
  )?.of.id;
  return lost === undefined
    ? []
    : [
        warning(
          ["moves", "lapse", "into"],
          `today's state is said to turn into one without \`${lost}\`, which is taken and cannot be undone`,
          `name \`${lost}\` among what it turns into, or mend its \`reversible\``,
        ),
      ];
}

/** A state as it is named; undefined where an option of it could not be read. */
function wholeState(given: string | readonly (string | undefined)[] | undefined): string | undefined {
  if (given === undefined || typeof given === "string") return given;
  return given.includes(undefined) ? undefined : stateOf(given as string[]);
}

function isSame(one: string, other: string): boolean {
  const [before, after] = [one, other].map((state) => optionsOfState(state).toSorted().join(" + "));
  return before === after;
}
