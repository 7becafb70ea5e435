import { isIn } from "#math/bit-set.ts";
import { atomsIn } from "#math/proposition.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import { holds } from "../../logic.ts";
import type { Moves } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import { preferencesIn, rankedStates, valuedStates } from "../../preference-orders.ts";
import type { Preferences } from "../../preferences.ts";
import type { Path } from "../../walk.ts";
import { isEmptySet, type PossibleStates } from "./possible-states.ts";
import { codeOfToday } from "./standstill.ts";

/**
 * What parties are said to see otherwise and is no otherwise: beliefs that are as the case has it. And what cannot be seen so: wishes about options that a party does not know of, a state of today that it takes to be
 * impossible. Warnings: how somebody errs is up to the analyst.
 */
export function views(moves: Lenient<Moves>, states: PossibleStates | undefined): Contradiction[] {
  const stated = new Map(listed(moves.preferences).map(({ of }) => [of.actor, of] as const));
  return listed(moves.views).flatMap(({ at, of: view }): Contradiction[] => {
    const path = ["moves", "views", at];
    const name = `\`${view.actor ?? "a party"}\``;
    const { unaware, preferences } = view;
    return [
      ...takenUnknown(moves, view, path, name),
      ...listed(preferences).flatMap(({ at: place, of: believed }) => [
        ...asStated(believed, stated.get(believed.actor), [...path, "preferences", place], name),
        ...beyondSight(
          believed,
          new Set(listed(unaware).map(({ of }) => of)),
          [...path, "preferences", place],
          name,
        ),
      ]),
      ...(states ? unseenStates(moves, view, states, path, name) : unseenToday(moves, view, path, name)),
    ];
  });
}

/** Options that are taken today, and of which a party knows nothing. */
function takenUnknown(moves: Lenient<Moves>, { unaware }: View, path: Path, name: string): Contradiction[] {
  const today = new Set<unknown>(Array.isArray(moves.today) ? moves.today : []);
  return listed(unaware).flatMap(({ at, of: option }): Contradiction[] => {
    if (!today.has(option)) return [];
    const what = `${name} does not know of \`${option}\`, which is taken today`;
    return [
      { path: [...path, "unaware", at], what, cure: "leave it out, or mend `today`", severity: "warning" },
    ];
  });
}

/** A belief about what another party would rather see that is what the case says of it. */
function asStated(
  believed: Lenient<Preferences>,
  stated: Lenient<Preferences> | undefined,
  path: Path,
  name: string,
): Contradiction[] {
  if (!stated || gist(believed) !== gist(stated)) return [];
  const what = `what ${name} believes of \`${stated.actor}\` is what the case says of it`;
  return [{ path: [...path, "actor"], what, cure: "say how it errs, or leave it out", severity: "warning" }];
}

/** An order without what it rests on. */
function gist({ statements, ranking, utilities, weights, rest }: Lenient<Preferences>): string {
  const keep = (key: string, value: unknown) =>
    ["cite", "judgement", "note", "proposition"].includes(key) ? undefined : value;
  return JSON.stringify([statements, ranking, utilities, weights, rest], keep);
}

/** Wishes about options that the party who believes in them does not know of. */
function beyondSight(
  believed: Lenient<Preferences>,
  unaware: ReadonlySet<string>,
  path: Path,
  name: string,
): Contradiction[] {
  const order = { preferences: believed, path };
  const named = [
    ...preferencesIn(order).map(({ statement, path: at }) => ({
      options: atomsIn(statement.proposition).map(({ atom }) => atom),
      at,
    })),
    ...listed(believed.weights).flatMap(({ at, of: { when } }) =>
      when
        ? [
            {
              options: atomsIn(when.proposition).map(({ atom }) => atom),
              at: [...path, "weights", at, "when"] as Path,
            },
          ]
        : [],
    ),
    ...[...rankedStates(order), ...valuedStates(order)].map(({ state, path: at }) => ({
      options: optionsOfState(state),
      at,
    })),
  ];
  return named.flatMap(({ options, at }): Contradiction[] => {
    const unknown = options.find((option) => unaware.has(option));
    if (unknown === undefined) return [];
    const what = `${name} does not know of \`${unknown}\`, and so believes nobody to have wishes about it`;
    return [{ path: at, what, cure: "leave it out here, or of `unaware`", severity: "warning" }];
  });
}

type View = NonNullable<NonNullable<Lenient<Moves>["views"]>[number]>;

function unseenStates(
  moves: Lenient<Moves>,
  { unseen, unaware }: View,
  states: PossibleStates,
  above: Path,
  name: string,
): Contradiction[] {
  const today = codeOfToday(moves, states);
  const hidden = new Set(listed(unaware).map(({ of }) => of));
  const bits = states.options.reduce((all, { id }, at) => (hidden.has(id) ? all | (1 << at) : all), 0);
  return listed(unseen).flatMap(({ at, of: { never } }): Contradiction[] => {
    const where = never && states.where(never);
    if (!where) return [];
    const path = [...above, "unseen", at, "never"];
    if (isEmptySet(where)) {
      const what = `\`${never.text}\` hides nothing from ${name}: no state in which it holds can occur`;
      return [{ path, what, cure: "mend it, or leave it out", severity: "warning" }];
    }
    if (bits !== 0 && isWithin(where, bits)) {
      const what = `\`${never.text}\` hides nothing from ${name}, who does not know of the options anyhow that it needs`;
      return [{ path, what, cure: "leave it out here, or of `unaware`", severity: "warning" }];
    }
    if (today === undefined || !isIn(where, today)) return [];
    return [impossibleToday(path, name, never.text)];
  });
}

/** Whether in each state of a set one of the options is taken whose bits are given. */
function isWithin(where: Uint32Array, bits: number): boolean {
  for (let state = 0; state < where.length * 32; state++)
    if (isIn(where, state) && (state & bits) === 0) return false;
  return true;
}

/** The same of listed states, which statements name by their ids. */
function unseenToday(
  { states, today }: Lenient<Moves>,
  { unseen }: View,
  above: Path,
  name: string,
): Contradiction[] {
  if ((states ?? []).length === 0 || typeof today !== "string") return [];
  return listed(unseen).flatMap(({ at, of: { never } }) =>
    never !== undefined && holds(never.proposition, (state) => state === today)
      ? [impossibleToday([...above, "unseen", at, "never"], name, never.text)]
      : [],
  );
}

function impossibleToday(path: Path, name: string, text: string): Contradiction {
  const what = `${name} is said to take today's state to be impossible, since \`${text}\` holds in it`;
  return { path, what, cure: "mend it, or `today`", severity: "warning" };
}
