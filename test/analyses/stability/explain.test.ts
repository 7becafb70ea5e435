import { describe, expect, it } from "vitest";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import { Statement } from "#case/moves-notation.ts";
import { Random } from "#math/random.ts";
import type { Block, Network, Table } from "#outcome/block.ts";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

function block<Kind extends Block["kind"]>(
  blocks: readonly Block[],
  kind: Kind,
): Extract<Block, { kind: Kind }> {
  return blocks.find((each) => each.kind === kind) as Extract<Block, { kind: Kind }>;
}

function tableCalled(blocks: readonly Block[], title: string): Table {
  return blocks.find((each): each is Table => each.kind === "table" && each.title === title)!;
}

function missing(c: Case): readonly string[] {
  const outcome = stability.perform(c, { samples: 20 }, new Random(1));
  return outcome.status === "not-applicable" ? outcome.missing : [];
}

/** Nine options over three parties, a little known about each. */
const large = caseWith({
  options: Array.from({ length: 9 }, (_, option) => ({
    id: `o${option}`,
    actor: "ABC"[option % 3],
    text: `does thing ${option}`,
  })),
  today: ["o0"],
  preferences: [
    {
      actor: "A",
      statements: [
        { prefers: "o1", cite: ["paper:p. 1"] },
        { unknown: "o2", cite: ["paper:p. 2"] },
      ],
    },
    {
      actor: "B",
      statements: [{ unordered: [{ prefers: "o0 if o1" }, { prefers: "not o3" }] }],
      judgement: "seems so",
    },
  ],
});

describe("a party whose name is a common noun in the plural", () => {
  it("takes a plural verb, and inside a sentence its article and small letters", () => {
    const named = (name: string, short: string, kind: "organisation" | "state") => ({
      ...large,
      actors: large.actors.map((actor) => (actor.id === "A" ? { ...actor, name, short, kind } : actor)),
    });
    const gaps = (c: Case) => perform(c, { samples: 20 }).explanation.gaps.map(plain);
    expect(gaps(named("The train companies (a group)", "Train companies", "organisation"))).toContain(
      "Whether the train companies want this is not known: “Party C does thing 2”.",
    );
    expect(gaps(named("The United Nations", "United Nations", "organisation"))).toContain(
      "Whether the United Nations wants this is not known: “Party C does thing 2”.",
    );
  });
});

describe("what is missing", () => {
  it("is named where there is no graph model", () => {
    expect(missing({ ...large, moves: undefined })).toEqual([
      "options of the parties, and how each orders what can come of them",
    ]);
  });

  it("is named where nothing is known of what anybody would rather see: there is nothing to rank outcomes by", () => {
    const nothing = [
      "what Party A, Party B or Party C would rather see: of no party is any preference known",
    ];
    const withPreferences = (preferences: readonly object[]) => {
      const selection = stability.select(
        caseWith({ options: large.moves!.options, today: [], preferences }),
        {},
      );
      return "missing" in selection ? selection.missing : [];
    };
    expect(withPreferences([])).toEqual(nothing);
    // That a party cares, though not which way, or one place in an order, says nothing of what it would rather see.
    expect(withPreferences([{ actor: "A", statements: [{ unknown: "o1" }], rest: "indifferent" }])).toEqual(
      nothing,
    );
    expect(withPreferences([{ actor: "A", weights: [{ when: "o1", weight: "not stated" }] }])).toEqual(
      nothing,
    );
    expect(withPreferences([{ actor: "B", ranking: ["o1"] }])).toEqual(nothing);
    expect(withPreferences([{ actor: "B", ranking: [{ unordered: ["o1", "o2"] }] }])).toEqual(nothing);
    expect(withPreferences([{ actor: "C", utilities: [{ state: "o1", value: 3 }] }])).toEqual(nothing);
    // Of one party something is enough.
    expect(withPreferences([{ actor: "A", statements: [{ prefers: "o1" }] }])).toEqual([]);
    expect(withPreferences([{ actor: "A", rest: "indifferent" }])).toEqual([]);
    expect(withPreferences([{ actor: "A", ranking: [["o1", "o2"]] }])).toEqual([]);
    expect(withPreferences([{ actor: "A", ranking: ["o1", "o2"] }])).toEqual([]);
  });

  it("is named where a model of which something is unknown is too large to draw from, and not where all is known", () => {
    const sized = (count: number, rest: "unknown" | "indifferent") => {
      const options = Array.from({ length: count }, (_, at) => ({
        id: `o${at}`,
        actor: "AB"[at % 2],
        text: `does ${at}`,
      }));
      const preferences = ["A", "B"].map((actor) => ({ actor, statements: [{ prefers: "o0" }], rest }));
      const selection = stability.select(caseWith({ options, today: [], preferences }), {});
      return "missing" in selection ? selection.missing : [];
    };
    expect(sized(21, "unknown")).toEqual([]);
    expect(sized(22, "unknown")).toEqual([
      "a model of at most 21 options: where something of what the parties would rather see is unknown, more take minutes",
    ]);
    expect(sized(22, "indifferent")).toEqual([]);
  });

  it("is named where today's state cannot occur", () => {
    const moves = { ...large.moves!, excluded: [{ never: Statement.parse("o0 and not o1") }] };
    expect(missing({ ...large, moves })).toEqual([
      "a state of today that can occur: `o0 and not o1` is excluded, yet holds today",
    ]);
  });
});

describe("the explanation of a model with 512 states in which little is known", () => {
  const { result, explanation } = perform(large, { samples: 60 });

  it("stays short: few outcomes, a small picture, few changes", () => {
    expect(result.stateCount).toBe(512);
    expect(result.leading.length).toBeLessThanOrEqual(6);
    expect(block(explanation.blocks, "network").nodes.length).toBeLessThanOrEqual(40);
    expect(explanation.flips.length).toBeLessThanOrEqual(6);
  });

  it("begins with the result and gives shares no finer than the draws can tell", () => {
    const [first] = result.leading;
    const [judgement] = explanation.judgements;
    const { completions } = result;
    expect(plain(explanation.headline)).toBe(
      "Today's state holds in fewer than half of the orders of preference drawn; which outcome would last most often cannot be said.",
    );
    expect(judgement!.answers).toEqual({ kind: "outcome" });
    // A share of sampled orders is no likelihood, and is not printed as one.
    expect(judgement!.likelihood).toBeUndefined();
    const [, share] = / holds in about (\d+) % of the orders/.exec(plain(judgement!.text))!;
    expect(Math.abs(Number(share) - (100 * first!.held) / completions)).toBeLessThanOrEqual(2.5);
    // The budget allows 2 ** 22 states × parties × orders: 2730, to which 60 are doubled until the rest is less than that.
    expect(judgement!.n).toEqual({ count: 2730, of: "sampled orders of preference" });
    expect(judgement!.cites).toEqual(["paper:p. 1"]);
    expect(judgement!.confidence.level).toBe("low");
    expect(plain(judgement!.confidence.why)).toContain("Nothing is known of what Party C would rather see.");
  });

  it("counts what is given and what is missing, and names the gaps party by party", () => {
    // Given: today, o1, o0 if o1, not o3. Missing: the direction of o2 and of 7 other options for A, of 6 for B, of 9 for C;
    // an order among wishes is no input of its own.
    expect(explanation.inputs).toEqual({ given: 4, missing: 1 + 7 + 6 + 9 });
    const gaps = explanation.gaps.map(plain);
    expect(gaps).toContain("Whether Party A wants this is not known: “Party C does thing 2”.");
    expect(gaps).toContain(
      "Which of the wishes of Party B comes first, where the sources give them no order.",
    );
    expect(gaps).toContain("What Party C would rather see: nothing is stated.");
  });

  it("asks for no order among wishes of which only one is left", () => {
    const of = (...ids: readonly string[]) =>
      perform(
        caseWith({
          options: [
            { id: "a", actor: "A", text: "takes a" },
            { id: "b", actor: "B", text: "takes b" },
          ],
          today: [],
          preferences: [
            { actor: "A", statements: [{ unordered: ids.map((prefers) => ({ prefers })) }] },
            { actor: "B", statements: [{ prefers: "b" }] },
          ],
        }),
      ).explanation.gaps.map(plain);
    const asks = "Which of the wishes of Party A comes first, where the sources give them no order.";
    expect(of("a", "b")).toContain(asks);
    expect(of("a")).not.toContain(asks);
  });

  it("draws edges between nodes that are there, and ends in states that hold", () => {
    const network: Network = block(explanation.blocks, "network");
    const ids = new Set(network.nodes.map(({ id }) => id));
    for (const { from, to } of network.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
    expect(network.nodes.filter(({ emphasis }) => emphasis === "start").map(({ id }) => id)).toEqual(["1"]);
    for (const { state } of result.leading) expect(ids.has(String(state))).toBe(true);
  });

  it("gives as many cells as columns, in every table", () => {
    for (const table of explanation.blocks.filter((each): each is Table => each.kind === "table")) {
      for (const { cells } of table.rows) expect(cells.length).toBe(table.columns.length);
    }
  });
});

describe("outcomes that hold about as often", () => {
  const { result } = perform(large, { samples: 60 });
  const [first] = result.leading;

  it("agree on the core, hold about as often, and share it on two thirds of the options", () => {
    const { states, counts } = result.concepts.seq.equilibria;
    for (const leading of result.leading) {
      const core = [...leading.core.toString(2)].filter((bit) => bit === "1").length;
      expect(core).toBeGreaterThanOrEqual(6);
      for (const variant of leading.variants) expect((variant ^ leading.state) & leading.core).toBe(0);
    }
    for (const variant of [first!.state, ...first!.variants]) {
      // Nine tenths as often, or not told apart: 3.29 standard errors of a difference are less than this.
      const slack = 3.29 * Math.sqrt(result.completions);
      const enough = Math.min(0.9 * first!.counts.seq, first!.counts.seq - slack);
      expect(counts[states.indexOf(variant)]!).toBeGreaterThanOrEqual(enough);
    }
  });

  it("are told under the name that the case gives to one of them", () => {
    // A name makes a state stand for an outcome of its own, which may then hold too rarely to be told.
    const told = first!.variants.flatMap((variant) => {
      const state = Array.from({ length: 9 }, (_, option) => option)
        .filter((option) => (variant >>> option) & 1)
        .map((option) => `o${option}`)
        .join(" + ");
      const moves = { ...large.moves!, names: [{ state: state || "none", name: "the named one" }] };
      const named = perform({ ...large, moves }, { samples: 60 });
      return variant !== result.today && named.result.leading.some((one) => one.state === variant)
        ? [named]
        : [];
    });
    expect(told.length).toBeGreaterThan(0);
    for (const { explanation } of told)
      expect(
        tableCalled(explanation.blocks, "How often outcomes hold").rows.map(({ cells }) => cells[0]),
      ).toContain("the named one");
  });
});

describe("words", () => {
  it("name a state where the case does, and otherwise say what is done", () => {
    const c = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);
    const named = { ...c, moves: { ...c.moves!, names: [{ state: "b + a", name: "accord" }] } };
    const { explanation } = perform(named);
    const table = tableCalled(explanation.blocks, "Outcomes that hold");
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(["today", "accord"]);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([
      "nobody takes any of the options",
      "Party A takes a; Party B takes b",
    ]);
  });

  it("tell a deterrent as a temptation, the answer and where it ends", () => {
    const { explanation } = perform(twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]));
    const table = tableCalled(explanation.blocks, "What holds it");
    expect(table.rows.map(({ cells }) => cells[2])).toContain(
      "If Party A no longer takes a, then Party B no longer takes b, and Party A is no better off than before.",
    );
  });

  it("report what is not used", () => {
    const c = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);
    const preferences = [...c.moves!.preferences, { actor: "C", rest: "unknown" as const, statements: [] }];
    const { explanation } = perform({ ...c, moves: { ...c.moves!, preferences } });
    expect(explanation.caveats.map(plain)).toContain(
      "Party C has preferences but no option, so it decides nothing here.",
    );
  });
});

describe("flips", () => {
  it("of an exact model are the swaps that make or break an equilibrium, with the source of the ranking", () => {
    const { explanation, result } = perform(
      twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]),
    );
    // Swapping a + b and none for either party leaves it nothing to lose by leaving a + b; swapping the last two
    // makes a the better of the states it can bring about alone.
    expect(result.flips.map(({ party, swapped }) => [party, swapped])).toContainEqual(["A", [2, 3]]);
    const lost = result.flips.find(({ party, swapped }) => party === "A" && swapped?.[0] === 2)!;
    expect(lost).toMatchObject({ kind: "swap", lost: [3], gained: [] });
    const flip = explanation.flips[result.flips.indexOf(lost)]!;
    expect(plain(flip.change)).toBe(
      "If, against what the case states, Party A likes “nobody takes any of the options” better than “Party A takes a; Party B takes b” (its neighbour)",
    );
    expect(flip).toMatchObject({ steps: 1, cites: ["paper"] });
  });

  it("are borne out by the draws", () => {
    // Of a difference d in n draws at least d are discordant, so it has to be more than 3.29 √d, and d more than 3.29².
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const { leads, before } of perform(large, { samples: 20 }, seed).result.flips) {
        expect(leads!.count - before!.count).toBeGreaterThan(10);
      }
    }
  });

  it("of a model with unknowns name the reversed statement, the resolved unknown, and what leads then", () => {
    // A decides a, B decides b; A wants a, and whether B wants b is not known.
    const c = caseWith({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b" },
      ],
      today: [],
      preferences: [
        { actor: "A", statements: [{ prefers: "a", cite: ["paper:p. 3"] }], rest: "indifferent" },
        { actor: "B", statements: [{ unknown: "b", cite: ["paper:p. 4"] }], rest: "indifferent" },
      ],
    });
    const { result, explanation } = perform(c, { samples: 200 });
    // Whether b is taken hangs on a toss: neither outcome leads, and either answer leaves one of the two.
    expect(result.leading[0]!.state & 1).toBe(1);
    const resolved = result.flips.filter(({ kind }) => kind === "resolve");
    expect(
      resolved.map(({ party, entries, wanted, leads }) => [party, entries, wanted, leads!.state]),
    ).toEqual(
      expect.arrayContaining([
        ["B", [0], true, 3],
        ["B", [0], false, 1],
      ]),
    );
    // After it that outcome alone holds: none stands beside it.
    for (const { leads, before, completions } of resolved)
      expect([leads!.count, before]).toEqual([completions, null]);
    expect(
      explanation.flips.map(({ change, effect }) => `${plain(change)} → ${plain(effect)}`),
    ).toContainEqual(
      expect.stringMatching(
        /^If it becomes known that Party B wants to take b → “.*” then clearly leads: it holds in (\d+) of \1 orders of preference, no other outcome in any\.$/,
      ),
    );
    // Reversing what A wants brings another pair of which neither leads, and those that lead now fall behind both.
    for (const { kind, falls } of result.flips) expect(falls).toBe(kind !== "resolve");
  });
});
