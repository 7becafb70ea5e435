import type { Contradiction } from "../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import type { Moves } from "../moves.ts";
import type { Statement } from "../moves-notation.ts";
import { ordersIn, preferencesIn } from "../preference-orders.ts";
import type { Preferences } from "../preferences.ts";
import type { Path } from "../walk.ts";
import { type TruthOf, truths } from "./truths.ts";

/** Statements that hold always or never, and orders that say the same, or the opposite, twice. */
export function statements({ moves }: LenientCase): Contradiction[] {
  if (!moves) return [];
  const truthOf = truths(moves);
  return [
    ...constants(moves, truthOf),
    ...ordersIn(moves).flatMap(({ preferences, path }) => [
      ...repeatedStatements(preferences, path, truthOf),
      ...repeatedWeights(preferences, path, truthOf),
    ]),
  ];
}

function constants(moves: Lenient<Moves>, truthOf: TruthOf): Contradiction[] {
  return statementsIn(moves).flatMap(({ statement, path }): Contradiction[] => {
    const constant = truthOf(statement)?.constant ?? null;
    if (constant === null) return [];
    const what =
      constant === "never"
        ? `\`${statement.text}\` contradicts itself: it holds in no state`
        : `\`${statement.text}\` holds in every state`;
    return [{ path, what, cure: "it says nothing: mend it, or leave it out", severity: "warning" }];
  });
}

interface PlacedStatement {
  readonly statement: Statement;
  readonly path: Path;
}

function statementsIn(moves: Lenient<Moves>): PlacedStatement[] {
  const found: PlacedStatement[] = [];
  const add = (statement: Statement | undefined, path: Path) => {
    if (statement) found.push({ statement, path });
  };
  for (const { at, of } of listed(moves.excluded)) add(of.never, ["moves", "excluded", at, "never"]);
  for (const { at, of } of listed(moves.merged)) add(of.when, ["moves", "merged", at, "when"]);
  for (const { at, of } of listed(moves.barred)) {
    add(of.from, ["moves", "barred", at, "from"]);
    add(of.to, ["moves", "barred", at, "to"]);
  }
  for (const { at, of } of listed(moves.views)) {
    for (const { at: place, of: unseen } of listed(of.unseen))
      add(unseen.never, ["moves", "views", at, "unseen", place, "never"]);
  }
  for (const order of ordersIn(moves)) {
    const { preferences, path } = order;
    for (const each of preferencesIn(order)) add(each.statement, each.path);
    for (const { at, of } of listed(preferences.weights)) add(of.when, [...path, "weights", at, "when"]);
  }
  return found;
}

/** Of two statements that say the same, or the opposite, the less important one never decides anything. */
function repeatedStatements(
  preferences: Lenient<Preferences>,
  path: Path,
  truthOf: TruthOf,
): Contradiction[] {
  const seen = new Map<string, string>();
  return preferencesIn({ preferences, path }).flatMap(({ statement, path: at }): Contradiction[] => {
    const found = truthOf(statement);
    if (!found || found.constant !== null) return [];
    const same = seen.get(found.key);
    const opposite = seen.get(found.opposite);
    if (same === undefined && opposite === undefined) seen.set(found.key, statement.text);
    const party = `\`${preferences.actor ?? "a party"}\``;
    if (opposite !== undefined)
      return [
        {
          path: at,
          what: `${party} has \`${opposite}\` and \`${statement.text}\`, its opposite, in one order`,
          cure: "keep one of the two: the other never decides",
          severity: "warning",
        },
      ];
    if (same === undefined) return [];
    return [
      {
        path: at,
        what: `${party} has \`${same}\` twice in one order${same === statement.text ? "" : `, also as \`${statement.text}\``}`,
        cure: "keep the more important one: the other never decides",
        severity: "warning",
      },
    ];
  });
}

function repeatedWeights(
  { weights, actor }: Lenient<Preferences>,
  path: Path,
  truthOf: TruthOf,
): Contradiction[] {
  const seen = new Map<string, string>();
  return listed(weights).flatMap(({ at, of: { when } }): Contradiction[] => {
    const found = when && truthOf(when);
    if (!found || found.constant !== null) return [];
    const same = seen.get(found.key);
    if (same === undefined) {
      seen.set(found.key, when.text);
      return [];
    }
    return [
      {
        path: [...path, "weights", at, "when"],
        what: `\`${actor ?? "a party"}\` weighs \`${same}\` twice${same === when.text ? "" : `, also as \`${when.text}\``}`,
        cure: "join the two: as they stand, their weights add up",
        severity: "warning",
      },
    ];
  });
}
