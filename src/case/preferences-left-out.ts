import { atomsIn } from "#math/proposition.ts";
import type { Case } from "./case.ts";
import type { Statement } from "./moves-notation.ts";
import type { Preference, Preferences } from "./preferences.ts";

/**
 * A case reduced to what counts, in which what a party wanted by statements that do not count is unknown. Options that no
 * statement names any more are unknown already, unless the order says that the party does not care about them; a statement
 * of which all options are still named by others would leave the party indifferent, which nobody says. It stands behind all
 * that counts: how much it matters was said by what is left out.
 */
export function withUnknownPreferences(before: Case, after: Case): Case {
  const { moves } = after;
  if (before === after || !moves || !before.moves) return after;
  const atoms = new Set([...moves.options, ...moves.states].map(({ id }) => id));
  const preferences = filled(before.moves.preferences, moves.preferences, atoms);
  const wereSeen = new Map(before.moves.views.map((view) => [view.actor, view]));
  let same = preferences === moves.preferences;
  const views = moves.views.map((view) => {
    const then = wereSeen.get(view.actor)?.preferences ?? [];
    const now = filled(then, view.preferences, atoms);
    same &&= now === view.preferences;
    return now === view.preferences ? view : { ...view, preferences: now };
  });
  return same ? after : { ...after, moves: { ...moves, preferences, views } };
}

function filled(
  before: readonly Preferences[],
  after: Preferences[],
  atoms: ReadonlySet<string>,
): Preferences[] {
  const whole = new Map(before.map((order) => [order.actor, order]));
  const orders = after.map((order) => {
    const then = whole.get(order.actor);
    return then === undefined ? order : unknownIn(then, order, atoms);
  });
  return orders.every((order, at) => order === after[at]) ? after : orders;
}

function unknownIn(before: Preferences, after: Preferences, atoms: ReadonlySet<string>): Preferences {
  const statements = lostOf(saidIn(before), saidIn(after), after.rest, atoms);
  const weights = lostOf(weighedIn(before), weighedIn(after), after.rest, atoms);
  if (statements.length + weights.length === 0) return after;
  return {
    ...after,
    ...(statements.length > 0 && {
      statements: [...(after.statements ?? []), ...together(statements.map((unknown) => ({ unknown })))],
    }),
    ...(weights.length > 0 && {
      weights: [
        ...(after.weights ?? []),
        ...weights.map((when) => ({ when, weight: "not stated" as const })),
      ],
    }),
  };
}

/** Of several nobody knows which comes first. */
function together(statements: Preference[]): NonNullable<Preferences["statements"]> {
  return statements.length > 1 ? [{ unordered: statements }] : statements;
}

/** The statements that are gone though there still are the options that they speak of, and of which some order is left by others. */
function lostOf(
  before: readonly Statement[],
  after: readonly Statement[],
  rest: Preferences["rest"],
  atoms: ReadonlySet<string>,
): Statement[] {
  const kept = new Map<string, number>();
  for (const { text } of after) kept.set(text, (kept.get(text) ?? 0) + 1);
  const named = new Set(after.flatMap(namesIn));
  return before.filter((statement) => {
    const count = kept.get(statement.text) ?? 0;
    kept.set(statement.text, count - 1);
    const names = namesIn(statement);
    return (
      count <= 0 &&
      names.every((name) => atoms.has(name)) &&
      (rest === "indifferent" || names.every((name) => named.has(name)))
    );
  });
}

const namesIn = ({ proposition }: Statement) => atomsIn(proposition).map(({ atom }) => atom);

const saidIn = ({ statements = [] }: Preferences): Statement[] =>
  statements
    .flatMap((entry) => ("unordered" in entry ? entry.unordered : [entry]))
    .map((each) => ("prefers" in each ? each.prefers : each.unknown));

const weighedIn = ({ weights = [] }: Preferences): Statement[] => weights.map(({ when }) => when);
