import type { Statement } from "#case/moves-notation.ts";
import { type PreferenceForm, preferenceForms } from "#case/preference-forms.ts";
import type { Preference, Preferences } from "#case/preferences.ts";
import { rangeOf } from "#case/quantity.ts";
import { exactWeights } from "#math/exact-weights.ts";
import { atomsIn } from "#math/proposition.ts";
import { type GraphModel, indexOf, stateName, truthOf } from "./graph-model.ts";

/**
 * How a party orders the states: by position in `codes`, the level of each, 1 for those it likes least, equal levels
 * for ties. Where the case leaves any part of the order open, the reason instead.
 */
export function preferenceLevels(
  preferences: Preferences | undefined,
  model: GraphModel,
): { levels: readonly number[] } | { open: string } {
  if (!preferences) return { open: "the case says nothing of its preferences" };
  switch (usedForm(preferences)) {
    case "ranking":
      return levelsByRanking(preferences.ranking!, model);
    case "utilities":
      return levelsByUtilities(preferences.utilities!, model);
    case "weights":
      return levelsByWeights(preferences, model);
    case "statements":
      return levelsByStatements(preferences, model);
  }
}

/** The form of a party's preferences that counts; statements where it has none. */
export function usedForm(preferences: Preferences): PreferenceForm {
  return preferenceForms(preferences)[0] ?? "statements";
}

/** The statements of a party in their order, or why that order is open. */
export function orderedStatements(
  preferences: Preferences,
  model: GraphModel,
): { statements: readonly Statement[] } | { open: string } {
  const statements: Statement[] = [];
  for (const entry of preferences.statements ?? []) {
    const single: Preference | undefined =
      "unordered" in entry ? (entry.unordered.length === 1 ? entry.unordered[0] : undefined) : entry;
    if (!single) return { open: "the priority of some of its statements is not known" };
    if ("unknown" in single) return { open: `whether it wants \`${single.unknown.text}\` is not known` };
    statements.push(single.prefers);
  }
  const rest = openRest(preferences, statements, model);
  if (rest !== undefined) return { open: rest };
  return { statements };
}

/** What is open about options that no statement names; undefined if nothing is. */
function openRest(
  { rest }: Preferences,
  statements: readonly Statement[],
  { options }: GraphModel,
): string | undefined {
  if (rest !== "unknown") return undefined;
  const named = new Set(
    statements.flatMap(({ proposition }) => atomsIn(proposition).map(({ atom }) => atom)),
  );
  const unnamed = options.filter((option) => !named.has(option));
  if (unnamed.length === 0) return undefined;
  return `what it wants of ${unnamed.map((id) => `\`${id}\``).join(", ")} is not known`;
}

function levelsByStatements(
  preferences: Preferences,
  model: GraphModel,
): ReturnType<typeof preferenceLevels> {
  const ordered = orderedStatements(preferences, model);
  if ("open" in ordered) return ordered;
  const index = indexOf(model.options);
  // Option prioritisation: each further statement splits every level in two, those where it holds above the others.
  const keys = new Int32Array(model.codes.length);
  let count = 1;
  for (const { proposition } of ordered.statements) {
    const holds = truthOf(proposition, index);
    for (let state = 0; state < keys.length; state++) {
      keys[state] = 2 * keys[state]! + (holds(model.codes[state]!) ? 1 : 0);
    }
    count = closeGaps(keys, 2 * count);
  }
  return { levels: Array.from(keys, (key) => key + 1) };
}

/** Replaces keys below `bound` by their positions among the keys that occur; returns how many there are. */
function closeGaps(keys: Int32Array, bound: number): number {
  const places = new Int32Array(bound);
  for (const key of keys) places[key] = 1;
  let count = 0;
  for (let key = 0; key < bound; key++) if (places[key] === 1) places[key] = count++;
  for (let state = 0; state < keys.length; state++) keys[state] = places[keys[state]!]!;
  return count;
}

function levelsByRanking(
  ranking: NonNullable<Preferences["ranking"]>,
  model: GraphModel,
): ReturnType<typeof preferenceLevels> {
  const place = new Map<number, number>();
  for (const [at, entry] of ranking.entries()) {
    if (typeof entry === "object" && !Array.isArray(entry))
      return { open: `the order of ${entry.unordered.map((name) => `\`${name}\``).join(", ")} is not known` };
    for (const name of typeof entry === "string" ? [entry] : entry) place.set(model.codeOf(name), at);
  }
  const leftOut = openPlaces("ranking", place, model);
  if (leftOut !== undefined) return { open: leftOut };
  return { levels: levelsOf(Array.from(model.codes, (code) => -place.get(code)!)) };
}

/** What a list of states leaves out; undefined if nothing. */
function openPlaces(
  list: string,
  placed: ReadonlyMap<number, number>,
  { codes, options }: GraphModel,
): string | undefined {
  const leftOut = [...codes].filter((code) => !placed.has(code));
  if (leftOut.length === 0) return undefined;
  const named = leftOut.slice(0, 3).map((code) => `\`${stateName(code, options)}\``);
  return `its ${list} leaves out ${named.join(", ")}${leftOut.length > 3 ? ` and ${leftOut.length - 3} more` : ""}`;
}

function levelsByUtilities(
  utilities: NonNullable<Preferences["utilities"]>,
  model: GraphModel,
): ReturnType<typeof preferenceLevels> {
  const worth = new Map<number, number>();
  for (const { state, value } of utilities) {
    const range = rangeOf(value);
    if (range?.low !== range?.high || !range) return { open: `the value of \`${state}\` is not one number` };
    worth.set(model.codeOf(state), range.low);
  }
  const leftOut = openPlaces("list of values", worth, model);
  if (leftOut !== undefined) return { open: leftOut };
  return { levels: levelsOf(Array.from(model.codes, (code) => worth.get(code)!)) };
}

function levelsByWeights(preferences: Preferences, model: GraphModel): ReturnType<typeof preferenceLevels> {
  const weights = preferences.weights!;
  const whole = exactWeights(weights.map(({ weight }) => rangeOf(weight)));
  if (!whole) return { open: "its weights cannot be added exactly" };
  const ranged = whole.findIndex(({ low, high }) => low < high);
  if (ranged >= 0) return { open: `the weight of \`${weights[ranged]!.when.text}\` is not one number` };
  const rest = openRest(
    preferences,
    weights.map(({ when }) => when),
    model,
  );
  if (rest !== undefined) return { open: rest };
  const index = indexOf(model.options);
  const holding = weights.map(({ when }) => truthOf(when.proposition, index));
  const sums = Array.from(model.codes, (code) =>
    holding.reduce((sum, holds, at) => sum + (holds(code) ? whole[at]!.low : 0), 0),
  );
  return { levels: levelsOf(sums) };
}

/** The level of each number, 1 for the smallest, equal numbers on one level. */
function levelsOf(numbers: readonly number[]): number[] {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const level = new Map(distinct.map((number, at) => [number, at + 1]));
  return numbers.map((number) => level.get(number)!);
}
