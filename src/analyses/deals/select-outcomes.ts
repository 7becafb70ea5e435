import { inSentence } from "#case/article.ts";
import { readState } from "#case/as-moves.ts";
import type { Case } from "#case/case.ts";
import type { SettledClause } from "#case/clauses.ts";
import { nameInSentences } from "#case/membership.ts";
import { todayOf } from "#case/moves.ts";
import { listed, quoted } from "../sentence-parts.ts";
import type { Holding } from "./held.ts";
import type { OutcomeInput, OutcomesInput } from "./input.ts";
import { choicesOf } from "./places.ts";

/**
 * The states of the graph model as packages: those together that differ only in what no package settles, for each the one of them that
 * holds in most orders of preference. Null where the case does not say what options of the moves would be in a package, or has no
 * states.
 */
export function outcomesInput(
  c: Case,
  clauses: readonly SettledClause[],
  holding: Holding | null,
): OutcomesInput | null {
  const meanings = c.packages?.asMoves ?? [];
  if (meanings.length === 0 || holding === null) return null;
  const speaking = new Set(
    meanings.flatMap(({ option, state, means, left }) =>
      means === "none" && left === undefined ? [] : [option ?? state ?? ""],
    ),
  );
  const byMeaning = new Map<string, { readonly takes: readonly string[]; readonly states: number[] }>();
  for (const state of holding.states) {
    const takes = holding.takenIn(state).filter((id) => speaking.has(id));
    // A listed state without a meaning is no package.
    if (takes.length === 0 && (c.moves?.states.length ?? 0) > 0) continue;
    const key = takes.join("+");
    const known = byMeaning.get(key);
    if (known) known.states.push(state);
    else byMeaning.set(key, { takes, states: [state] });
  }
  const named = namesOf(c, holding);
  const today = c.moves ? holding.numberOf(todayOf(c.moves)) : null;
  const outcomes = [...byMeaning.values()].map(({ takes, states }): OutcomeInput => {
    const best = states.reduce((most, state) =>
      holding.held(state).orders > holding.held(most).orders ? state : most,
    );
    const read = readState(meanings, new Set(takes));
    return {
      takes,
      name: nameOf(c, takes, [best, ...states], named, today),
      choices: [...read.values()].some((options) => options.size === 0)
        ? null
        : clauses.flatMap((clause, issue) => {
            const options = read.get(clause.id);
            if (options !== undefined) return choicesOf({ [clause.id]: [...options] }, clauses);
            const today = clause.options.findIndex(({ id }) => id === clause.today);
            return today < 0 ? [] : [{ issue, in: [today] }];
          }),
      held: holding.held(best),
      leaves: holding.left(best).map(({ party, orders }) => ({
        name: inSentence(nameInSentences(c, party)),
        orders,
      })),
    };
  });
  const spoken = new Set(
    meanings.flatMap(({ means, left }) => [
      ...Object.keys(typeof means === "object" ? means : {}),
      ...Object.keys(left ?? {}),
    ]),
  );
  return {
    outcomes: outcomes.toSorted((a, b) => b.held.orders - a.held.orders),
    isListed: (c.moves?.states.length ?? 0) > 0,
    unspoken: clauses.flatMap(({ id }, at) => (spoken.has(id) ? [] : [at])),
  };
}

function namesOf(c: Case, holding: Holding): ReadonlyMap<number, string> {
  return new Map(
    (c.moves?.names ?? []).flatMap(({ state, name }) => {
      const number = holding.numberOf(state);
      return number === null ? [] : [[number, quoted(name)] as const];
    }),
  );
}

/** What an outcome is called: by a name that the case gives the first of its states that has one, or by the options that it takes. */
function nameOf(
  { moves }: Case,
  takes: readonly string[],
  states: readonly number[],
  named: ReadonlyMap<number, string>,
  today: number | null,
): string {
  const first = states.find((state) => named.has(state));
  if (first !== undefined) return named.get(first)!;
  const one = moves?.states.find(({ id }) => id === takes[0]);
  if (one) return quoted(one.name);
  if (takes.length === 0)
    return states.includes(today ?? Number.NaN)
      ? "today's state"
      : "a state with nothing that a package settles";
  // One of several names in a list has to be told from its neighbours, and one of several options has an “and” of its own.
  return listed(
    takes.map((id) => {
      const option = moves?.options.find((one) => one.id === id);
      return quoted(option?.short ?? option?.text ?? id);
    }),
  );
}

/** The outcome whose meaning leaves room for a package, where there is one only. */
export function outcomeOf(found: OutcomesInput | null, given: readonly number[]): OutcomeInput | null {
  const fitting = (found?.outcomes ?? []).filter(({ choices }) =>
    choices?.every(({ issue, in: options }) => options.includes(given[issue]!)),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}
