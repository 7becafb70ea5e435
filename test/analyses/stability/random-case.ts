import fc from "fast-check";
import type { Case } from "#case/case.ts";
import { caseWith } from "./small-case.ts";

/** A small random case that has a graph model, and options of the analysis that fit it. */
export interface RandomCase {
  readonly case: Case;
  readonly options: Readonly<Record<string, unknown>>;
}

const PARTIES = ["A", "B", "C"];

/** A pick out of whatever list comes up. */
const pick = fc.nat(1 << 16);
const picks = (length: number) => fc.array(pick, { minLength: length, maxLength: length });

/** How a party's preferences are given, and numbers from which they are made. */
const preference = fc.record({
  form: fc.constantFrom("statements", "weights", "ranking", "utilities", "two forms", "nothing"),
  draws: picks(24),
  open: fc.constantFrom(0, 0, 0, 1, 2),
  rest: fc.constantFrom("unknown", "indifferent", "indifferent", "indifferent"),
});
type Preference = typeof preference extends fc.Arbitrary<infer T> ? T : never;

const cites = (draw: number) =>
  draw % 4 === 0 ? { judgement: "so it seems" } : { cite: [`paper:p. ${draw % 9}`] };

/** The preferences of one party over states with these names, made of these options. */
function preferencesOf(
  actor: string,
  { form, draws, open, rest }: Preference,
  states: readonly string[],
  atoms: readonly string[],
): object[] {
  const statementFrom = (draw: number) => {
    const at = (shift: number) => atoms[(draw >> shift) % atoms.length]!;
    const forms = [at(3), `not ${at(3)}`, `${at(3)} if ${at(5)}`, `${at(3)} and not ${at(7)}`];
    return forms[draw % forms.length]!;
  };
  const order = states
    .map((state, at) => ({ state, key: draws[at % draws.length]! ^ (at * 2654435) }))
    .sort((a, b) => a.key - b.key)
    .map(({ state }) => state);
  const statements = draws.slice(0, 1 + (draws[0]! % 3)).map((draw, at) => ({
    [at < open ? "unknown" : "prefers"]: statementFrom(draw),
    ...cites(draw),
  }));
  const weights = draws.slice(3, 4 + (draws[1]! % 3)).map((draw, at) => {
    const size = (draw % 7) - 2;
    const weight = at >= open ? size : draw % 2 === 0 ? [size, size + 3] : "not stated";
    return { when: statementFrom(draw), weight, ...cites(draw) };
  });
  const tied = draws[2]! % 3 === 0 && order.length > 2;
  const last = order.slice(-2);
  const ranking = [
    ...(tied ? [order.slice(0, 2), ...order.slice(2, -2)] : order.slice(0, -2)),
    ...(open === 1 && last.length === 2 ? [{ unordered: last }] : open === 2 ? last.slice(1) : last),
  ].filter((entry) => !Array.isArray(entry) || new Set(entry).size > 1);
  const utilities = order.slice(open === 2 ? 1 : 0).map((state, at) => ({
    state,
    value: open === 1 && at === 0 ? [draws[0]! % 4, 5] : draws[at % draws.length]! % 5,
    ...cites(draws[at % draws.length]!),
  }));
  switch (form) {
    case "statements":
      return [{ actor, statements, rest }];
    case "weights":
      return [{ actor, weights, rest }];
    case "ranking":
      return [{ actor, ranking, ...cites(draws[5]!) }];
    case "utilities":
      return [{ actor, utilities }];
    case "two forms":
      return [{ actor, ranking, statements, weights, cite: ["paper:p. 3"] }];
    default:
      return [];
  }
}

const common = fc.record({
  parties: fc.integer({ min: 1, max: 3 }),
  preferences: fc.array(preference, { minLength: 3, maxLength: 3 }),
  today: pick,
  named: picks(3),
  coalition: fc.boolean(),
  mistaken: fc.constantFrom(false, false, true),
  believed: preference,
  draws: picks(12),
  settings: fc.record({
    samples: fc.constant(20),
    error: fc.constantFrom(0, 0, 0, 0.1),
    ties: fc.constantFrom("deter", "deter", "do-not-deter"),
    coalitions: fc.boolean(),
    coalitionGain: fc.constantFrom("all-better", "none-worse"),
    horizon: fc.constantFrom(0, 3, 8),
  }),
  asks: fc.record({ targets: fc.nat(2), mixture: fc.boolean() }),
});

type Common = typeof common extends fc.Arbitrary<infer T> ? T : never;

/** A model whose states are made of options: two to four of them, some combinations excluded, merged or barred. */
const ofOptions = fc
  .record({ common, owners: fc.array(fc.nat(2), { minLength: 2, maxLength: 4 }), limits: fc.nat(7) })
  .map(({ common, owners, limits }): RandomCase => {
    const { parties, draws } = common;
    const options = owners.map((owner, at) => ({
      id: `o${at}`,
      actor: PARTIES[owner % parties]!,
      text: `does ${at}`,
      reversible: limits % 2 === 0 ? "yes" : (["yes", "yes", "cannot be undone"][draws[at]! % 3] ?? "yes"),
    }));
    const ids = options.map(({ id }) => id);
    const names = Array.from(
      { length: 2 ** ids.length },
      (_, code) => ids.filter((_, at) => (code >>> at) & 1).join(" + ") || "none",
    );
    const today = names[common.today % names.length]!;
    const literal = (at: number, code: number) => `${(code >>> at) & 1 ? "" : "not "}${ids[at]}`;
    const excluded = draws[6]! % names.length;
    const moves = {
      options,
      excluded:
        (limits & 2) > 0 && names[excluded] !== today
          ? [{ never: ids.map((_, at) => literal(at, excluded)).join(" and ") }]
          : [],
      merged: limits === 7 ? [{ when: `${ids[0]} and ${ids[1]}` }] : [],
      barred: limits === 5 ? [{ actor: options[0]!.actor, from: ids[1], to: `not ${ids[0]}` }] : [],
      today,
    };
    const possible = names.filter((_, code) => moves.excluded.length === 0 || code !== excluded);
    return finished(common, moves, possible, ids, [...new Set(options.map(({ actor }) => actor))]);
  });

/** A model whose states are listed, with any moves between them. */
const ofStates = fc
  .record({ common, count: fc.integer({ min: 2, max: 6 }), arcs: picks(36) })
  .map(({ common, count, arcs }): RandomCase => {
    const ids = Array.from({ length: count }, (_, at) => `s${at}`);
    const transitions = ids.flatMap((from, a) =>
      ids.flatMap((to, b) => {
        const draw = arcs[a * 6 + b]!;
        if (a === b || draw % 3 !== 0) return [];
        return [{ actor: PARTIES[(draw >> 3) % common.parties]!, from, to, reversible: draw % 5 === 0 }];
      }),
    );
    const moves = {
      states: ids.map((id, at) => ({ id, name: `state ${at}`, text: `there is state ${at}` })),
      transitions: transitions.length > 0 ? transitions : [{ actor: "A", from: "s0", to: "s1" }],
      today: ids[common.today % count],
    };
    const movers = [...new Set(moves.transitions.map(({ actor }) => actor))];
    return finished(common, moves, ids, ids, movers);
  });

/** The case with preferences, names, coalitions and mistakes, and the options with what they ask of it. */
function finished(
  { preferences, named, coalition, mistaken, believed, draws, settings, asks }: Common,
  moves: Readonly<Record<string, unknown>>,
  states: readonly string[],
  atoms: readonly string[],
  movers: readonly string[],
): RandomCase {
  const told = states.filter((_, at) => named.some((draw) => draw % states.length === at));
  const [first, second] = movers;
  return {
    case: caseWith({
      ...moves,
      todayBasis: { cite: ["paper:p. 1"] },
      names: told.map((state, at) => ({ state, name: `outcome ${"uvw"[at]}` })),
      preferences: movers.flatMap((actor, at) => preferencesOf(actor, preferences[at]!, states, atoms)),
      coalitions: coalition && second ? [{ members: [first, second] }] : [],
      views:
        mistaken && second
          ? [
              {
                actor: first,
                preferences: preferencesOf(second, believed, states, atoms),
                ...(draws[8]! % 2 === 0 && "options" in moves
                  ? { unseen: [{ never: `${atoms[0]} and not ${atoms[1]}` }] }
                  : {}),
                cite: ["paper:p. 8"],
              },
            ]
          : [],
    }),
    options: {
      ...settings,
      horizon: movers.length === 2 ? settings.horizon : 0,
      target: states.slice(0, asks.targets).join(";"),
      concepts: asks.mixture ? `${first} = ${["nash", "gmr", "smr", "sim"][draws[9]! % 4]}` : "",
    },
  };
}

/** Small cases of either form: all ways to give preferences, and everything that the analysis can be asked. */
export const randomCase: fc.Arbitrary<RandomCase> = fc.oneof(ofOptions, ofOptions, ofStates);
