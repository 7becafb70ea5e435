import { optionsOf } from "#case/logic.ts";
import type { Preference, Preferences } from "#case/moves.ts";
import { type GraphModel, indexOf, statement, stateName, truthOf } from "./graph-model.ts";

/**
 * How a party orders the states: by position in `codes`, the level of each, 1 for those it likes least, equal levels
 * for ties. Where the case leaves any part of the order open, the reason instead.
 */
export function preferenceLevels(
  preferences: Preferences | undefined,
  model: GraphModel,
): { levels: readonly number[] } | { open: string } {
  if (!preferences) return { open: "the case says nothing of its preferences" };
  return preferences.ranking
    ? levelsByRanking(preferences.ranking, model)
    : levelsByStatements(preferences, model);
}

/** The statements of a party in their order, or why that order is open. */
export function orderedStatements(
  preferences: Preferences,
  model: GraphModel,
): { statements: readonly string[] } | { open: string } {
  const statements: string[] = [];
  for (const entry of preferences.statements ?? []) {
    const single: Preference | undefined =
      "unordered" in entry ? (entry.unordered.length === 1 ? entry.unordered[0] : undefined) : entry;
    if (!single) return { open: "the priority of some of its statements is not known" };
    if ("unknown" in single) return { open: `whether it wants \`${single.unknown}\` is not known` };
    statements.push(single.prefers);
  }
  if (preferences.rest === "unknown") {
    const named = new Set(
      statements.flatMap((text) => optionsOf(statement(text)).map(({ option }) => option)),
    );
    const unnamed = model.options.filter((option) => !named.has(option));
    if (unnamed.length > 0)
      return { open: `what it wants of ${unnamed.map((id) => `\`${id}\``).join(", ")} is not known` };
  }
  return { statements };
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
  for (const text of ordered.statements) {
    const holds = truthOf(statement(text), index);
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
  const leftOut = model.codes.filter((code) => !place.has(code));
  if (leftOut.length > 0) {
    const named = leftOut.slice(0, 3).map((code) => `\`${stateName(code, model.options)}\``);
    return {
      open: `its ranking leaves out ${named.join(", ")}${leftOut.length > 3 ? ` and ${leftOut.length - 3} more` : ""}`,
    };
  }
  const keys = Int32Array.from(model.codes, (code) => ranking.length - 1 - place.get(code)!);
  closeGaps(keys, ranking.length);
  return { levels: Array.from(keys, (key) => key + 1) };
}
