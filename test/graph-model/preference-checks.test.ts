import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wishOf } from "#analyses/stability/parts/checks/check-table.ts";
import { selectMoves } from "#analyses/stability/select.ts";
import { holds, isFault, optionsOf, parseExpression } from "#case/logic.ts";
import { solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { preferenceChecks } from "#graph-model/preferences/preference-checks.ts";
import type { Proposition } from "#math/proposition.ts";
import type { Table } from "#outcome/block.ts";
import { perform, plain } from "../analyses/stability/perform.ts";
import { caseWith } from "../analyses/stability/small-case.ts";

const IDS = Array.from({ length: 13 }, (_, at) => `o${at}`);

function caseOf(options: number, preferences: object, excluded: readonly string[] = []) {
  return caseWith({
    options: IDS.slice(0, options).map((id, at) => ({ id, actor: at % 2 ? "B" : "A", text: `takes ${id}` })),
    excluded: excluded.map((never) => ({ never })),
    today: [],
    preferences: [{ actor: "A", ...preferences }],
  });
}

function checksOf(options: number, preferences: object, excluded: readonly string[] = []) {
  const selection = selectMoves(caseOf(options, preferences, excluded));
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const model = solvableModel(selection.input.model);
  const others = selection.input.parties.map(({ checks }) => checks.map(({ preferences: given }) => given));
  const checks = preferenceChecks(selection.input.model, others, model.compiler);
  return { checks, codes: [...model.graph.codes], input: selection.input };
}

function expressionOf(text: string) {
  const parsed = parseExpression(text);
  if (isFault(parsed)) throw new Error(parsed.message);
  return parsed;
}

function holdsIn(statement: Proposition, code: number): boolean {
  return holds(statement, (option) => ((code >>> IDS.indexOf(option)) & 1) === 1);
}

/** One way to fill in what is open: for each state a list of numbers, of which the first that differs decides. */
type Order = (code: number) => readonly number[];

function sign(order: Order, first: number, second: number): number {
  const [one, other] = [order(first), order(second)];
  const at = one.findIndex((number, place) => number !== other[place]);
  return at < 0 ? 0 : Math.sign(one[at]! - other[at]!);
}

function arrangements<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) =>
    arrangements(items.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (found, list) => found.flatMap((left) => list.map((item) => [...left, item])),
    [[]],
  );
}

type Statement = { prefers: string } | { unknown: string };
interface Forms {
  readonly ranking?: readonly (string | readonly string[] | { readonly unordered: readonly string[] })[];
  readonly utilities?: readonly {
    readonly state: string;
    readonly value: number | readonly [number, number] | "not stated";
  }[];
  readonly statements?: readonly (Statement | { readonly unordered: readonly Statement[] })[];
  readonly weights?: readonly {
    readonly when: string;
    readonly weight: number | readonly [number, number] | "not stated";
  }[];
}

/**
 * All that a form leaves possible, from its definition: every direction, every order of a group, every end of a range,
 * every extreme place of what is left out, and every order and direction of options that are not named.
 */
function possible(form: keyof Forms, forms: Forms, options: number, rest: string): Order[] {
  const codeOf = (state: string) =>
    state === "none" ? 0 : state.split("+").reduce((code, id) => code | (1 << IDS.indexOf(id.trim())), 0);
  const states = Array.from({ length: 1 << options }, (_, code) => code);
  const extremes = (placed: ReadonlySet<number>) =>
    combinations(
      states
        .filter((code) => !placed.has(code))
        .map(
          (code) =>
            [
              [code, 1e6 + code],
              [code, -1e6 - code],
            ] as const,
        ),
    ).map((places) => new Map<number, number>(places));
  const unnamed = (named: readonly string[]): ((code: number) => number[])[] => {
    const used = new Set(named.flatMap((text) => optionsOf(expressionOf(text)).map(({ option }) => option)));
    const free = IDS.slice(0, options).filter((id) => !used.has(id));
    if (rest === "indifferent" || free.length === 0) return [() => []];
    return arrangements(free).flatMap((order) =>
      combinations(order.map(() => [1, -1])).map(
        (directions) => (code: number) =>
          order.map((id, at) => directions[at]! * (holdsIn(expressionOf(id), code) ? 1 : 0)),
      ),
    );
  };
  switch (form) {
    case "ranking": {
      const groups = forms.ranking!.map((entry) => {
        if (typeof entry === "string") return [[[codeOf(entry)]]];
        return "unordered" in entry
          ? arrangements(entry.unordered.map((state) => [codeOf(state)]))
          : [[entry.map(codeOf)]];
      });
      return combinations<number[][]>(groups).flatMap((chosen) => {
        const place = new Map(
          chosen.flat().flatMap((level, at) => level.map((code) => [code, -at] as const)),
        );
        return extremes(new Set(place.keys())).map((outside) => (code: number) => [
          place.get(code) ?? outside.get(code)!,
        ]);
      });
    }
    case "utilities": {
      const stated = forms.utilities!.filter(({ value }) => value !== "not stated");
      const ends = stated.map(({ value }) =>
        typeof value === "number" ? [value] : (value as readonly number[]),
      );
      return combinations(ends).flatMap((values) => {
        const worth = new Map(stated.map(({ state }, at) => [codeOf(state), values[at]!] as const));
        return extremes(new Set(worth.keys())).map((outside) => (code: number) => [
          worth.get(code) ?? outside.get(code)!,
        ]);
      });
    }
    case "statements": {
      const groups = forms.statements!.map((entry) =>
        "unordered" in entry ? [...entry.unordered] : [entry],
      );
      const texts = groups.flat().map((each) => ("prefers" in each ? each.prefers : each.unknown));
      return combinations(groups.map((group) => arrangements(group))).flatMap((chosen) => {
        const list = chosen.flat();
        const directions = combinations(list.map((each) => ("prefers" in each ? [1] : [1, -1])));
        return directions.flatMap((signs) =>
          unnamed(texts).map((after) => (code: number) => [
            ...list.map(
              (each, at) =>
                signs[at]! *
                (holdsIn(expressionOf("prefers" in each ? each.prefers : each.unknown), code) ? 1 : 0),
            ),
            ...after(code),
          ]),
        );
      });
    }
    case "weights": {
      const list = forms.weights!;
      const ends = list.map(({ weight }) =>
        weight === "not stated" ? [1e6, -1e6] : typeof weight === "number" ? [weight] : weight,
      );
      return combinations<number>(ends).flatMap((weights) =>
        unnamed(list.map(({ when }) => when)).map((after) => (code: number) => [
          list.reduce((sum, { when }, at) => sum + (holdsIn(expressionOf(when), code) ? weights[at]! : 0), 0),
          ...after(code),
        ]),
      );
    }
  }
}

/** What is certain of a pair; undefined: open. */
function certain(orders: readonly Order[], first: number, second: number): number | undefined {
  const signs = new Set(orders.map((order) => sign(order, first, second)));
  return signs.size === 1 ? [...signs][0] : undefined;
}

const OPTIONS = 3;
const names = Array.from({ length: 1 << OPTIONS }, (_, code) =>
  code === 0
    ? "none"
    : IDS.slice(0, OPTIONS)
        .filter((_, at) => (code >>> at) & 1)
        .join(" + "),
);
const statement = fc.constantFrom(
  "o0",
  "o1",
  "o2",
  "not o1",
  "o0 and o1",
  "o2 or not o0",
  "o1 iff o2",
  "o0 if o2",
);
const stated = fc.oneof(
  { arbitrary: statement.map((prefers): Statement => ({ prefers })), weight: 3 },
  statement.map((unknown): Statement => ({ unknown })),
);
const number = fc.integer({ min: -3, max: 3 });
const range = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const quantity = fc.oneof(
  { arbitrary: number, weight: 4 },
  { arbitrary: range, weight: 2 },
  fc.constant("not stated" as const),
);
const ranking = fc
  .record({
    order: fc.shuffledSubarray(names, { minLength: 5 }),
    kinds: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  })
  .map(({ order, kinds }) => {
    const entries: (string | string[] | { unordered: string[] })[] = [];
    for (let at = 0; at < order.length; ) {
      const pair = order.slice(at, at + 2);
      const kind = pair.length < 2 ? 0 : kinds[at]!;
      entries.push(kind < 2 ? pair[0]! : kind === 2 ? pair : { unordered: pair });
      at += kind < 2 ? 1 : 2;
    }
    return entries;
  });
const forms: fc.Arbitrary<Forms> = fc
  .record(
    {
      ranking,
      utilities: fc
        .tuple(
          fc.shuffledSubarray(names, { minLength: 5 }),
          fc.array(quantity, { minLength: 8, maxLength: 8 }),
        )
        .map(([order, values]) => order.map((state, at) => ({ state, value: values[at]! }))),
      statements: fc.array(
        fc.oneof(
          { arbitrary: stated, weight: 3 },
          fc.array(stated, { minLength: 2, maxLength: 2 }).map((unordered) => ({ unordered })),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      weights: fc.array(fc.record({ when: statement, weight: quantity }), { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length >= 2);

describe("the check of one form by another", () => {
  it("counts pairs as going through all that is possible does", () => {
    fc.assert(
      fc.property(
        forms,
        fc.constantFrom("unknown", "indifferent"),
        fc.constantFrom([], ["o0 and o2"]),
        (given, rest, excluded: readonly string[]) => {
          const { checks, codes, input } = checksOf(OPTIONS, { ...given, rest }, excluded);
          const order = ["ranking", "utilities", "statements", "weights"] as const;
          const [used, ...others] = order.filter((form) => given[form]);
          expect(checks.map((check) => [check.used, check.against])).toEqual(
            others.map((form) => [used, form]),
          );
          const one = possible(used!, given, OPTIONS, rest);
          for (const check of checks) {
            const other = possible(check.against, given, OPTIONS, rest);
            const counts = { alike: 0, opposed: 0, tiedByOne: 0, open: 0 };
            codes.forEach((first, at) => {
              for (const second of codes.slice(at + 1)) {
                const a = certain(one, first, second);
                const b = certain(other, first, second);
                if (a === undefined || b === undefined) counts.open++;
                else if (a === b) counts.alike++;
                else if (a === 0 || b === 0) counts.tiedByOne++;
                else counts.opposed++;
              }
            });
            expect(check.pairs).toBe((codes.length * (codes.length - 1)) / 2);
            expect(check.counts).toEqual(counts);
            expect(check.opposed.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(counts.opposed);
            for (const { better, worse, entry } of check.opposed) {
              expect(certain(one, better, worse)).toBe(1);
              expect(certain(other, better, worse)).toBe(-1);
              // What decides against the order used holds in the state that stands lower in it.
              if (entry === null) continue;
              const because = wishOf(check, entry, input);
              expect([holdsIn(because, better), holdsIn(because, worse)]).toEqual([false, true]);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("names the most important statement on which they differ, and the pair that the order puts farthest apart", () => {
    const { checks } = checksOf(2, {
      // Best first: 0, 1, 2, 3.
      ranking: ["none", "o0", "o1", "o0 + o1"],
      statements: [{ prefers: "o1" }, { prefers: "not o0" }],
    });
    // By the statements: 2, 3, 0, 1. Turned round are 0-2, 0-3, 1-2, 1-3, all by o1; 0-3 is the farthest.
    expect(checks).toEqual([
      {
        party: "A",
        used: "ranking",
        against: "statements",
        pairs: 6,
        counts: { alike: 2, opposed: 4, tiedByOne: 0, open: 0 },
        opposed: [{ entry: 0, pairs: 4, better: 0, worse: 3 }],
      },
    ]);
  });

  it("turns a weight below 0 into the statement that it speaks for", () => {
    const { checks, input } = checksOf(1, {
      ranking: ["o0", "none"],
      weights: [{ when: "o0", weight: -2 }],
    });
    expect(checks[0]!.opposed).toEqual([{ entry: 0, pairs: 1, better: 1, worse: 0 }]);
    expect(wishOf(checks[0]!, 0, input)).toMatchObject({ is: "not", of: { is: "atom", atom: "o0" } });
  });

  it("is not made over all pairs of a very large model, but over the states that both order", () => {
    const statements = [{ prefers: "o0" }];
    const large = checksOf(13, { statements, weights: [{ when: "o0", weight: -1 }] }).checks[0]!;
    expect(large).toMatchObject({ pairs: (8192 * 8191) / 2, counts: null, opposed: [] });
    const { counts } = checksOf(13, { ranking: ["none", "o0", "o1"], statements }).checks[0]!;
    // Of the three pairs ranked, o0 over o1 is alike, none over o0 is opposed, and none and o1 differ in o1 alone.
    expect(counts).toEqual({ alike: 1, opposed: 1, tiedByOne: 0, open: (8192 * 8191) / 2 - 2 });
  });

  it("is not made where a party has one form", () => {
    expect(checksOf(2, { ranking: ["none"] }).checks).toEqual([]);
  });
});

describe("the brief", () => {
  const { result, explanation } = perform(
    caseOf(2, {
      ranking: ["none", "o0", "o1", "o0 + o1"],
      statements: [{ prefers: "o1" }, { prefers: "not o0" }],
      weights: [
        { when: "o0", weight: -1 },
        { when: "o1", weight: -2 },
      ],
    }),
    { samples: 20 },
  );

  it("has the check in a table, with the statement that speaks against the ranking", () => {
    const table = explanation.blocks.find(
      (block): block is Table => block.kind === "table" && block.title === "What is said twice of an order",
    )!;
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [
        "Party A",
        "ranking",
        "statements",
        6,
        4,
        2,
        0,
        0,
        "By the ranking “nobody takes any of the options” is better than “Party A takes o0; Party B takes o1”; by the statements it is worse, because of “Party B takes o1” (four pairs).",
      ],
      ["Party A", "ranking", "weights", 6, 0, 6, 0, 0, "nowhere"],
    ]);
    expect(table.rows.map(({ emphasis }) => emphasis)).toEqual(["strong", undefined]);
  });

  it("says what is used, and whether the rest contradicts it", () => {
    const caveats = explanation.caveats.map(plain);
    expect(caveats).toContain(
      "Party A: the ranking is used; the statements are a check, and put four of six pairs of outcomes the other way round.",
    );
    expect(caveats).toContain(
      "Party A: the ranking is used; the weights are a check, and contradict it nowhere.",
    );
    expect(result.preferenceChecks).toHaveLength(2);
  });
});
