import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { Statement } from "#case/moves-notation.ts";
import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import { knownModel } from "#graph-model/robustness/known-model.ts";
import { holdingOrders } from "#graph-model/robustness/order-counts.ts";
import { orderCount } from "#math/places.ts";
import { caseOf } from "../analyses/stability/case-of.ts";
import { perform, plain, refusal } from "../analyses/stability/perform.ts";
import { caseWith, twoByTwo } from "../analyses/stability/small-case.ts";
import { built } from "./built.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import { goldenInverses, goldenModels, WITHOUT_THOSE_BESIDE } from "./golden-model.ts";
import type { RandomModel } from "./random-model.ts";
import { stable } from "./textbook.ts";
import { ordersOf, tinyModel } from "./tiny-model.ts";

describe("the number of orders in which a state holds", () => {
  it("is the one found by looking at each of them, for one party and for all", () => {
    fc.assert(
      fc.property(tinyModel, fc.boolean(), (model, together) => {
        const { graph, ranked } = engineOf(model);
        const known = knownModel(modelOfEngine(graph), ranked)!;
        const varied = ranked.map(({ levels }, party) =>
          together || party === 0 ? ([0, levels] as const) : null,
        );
        let variants: RandomModel["parties"][] = [[]];
        model.parties.forEach((party, at) => {
          const values = varied[at] ? ordersOf(party.value).map(({ value }) => value) : [party.value];
          variants = variants.flatMap((before) => values.map((value) => [...before, { ...party, value }]));
        });
        expect(orderCount(varied)).toBe(variants.length);
        model.codes.forEach((_, state) => {
          const counted = holdingOrders(known, varied, state);
          for (const concept of CONCEPTS) {
            const holding = variants.filter((parties) =>
              parties.every((_, party) => stable({ ...model, parties }, party, state, concept)),
            );
            expect(counted[concept], `${concept} ${state}`).toBe(holding.length);
          }
        });
      }),
      { numRuns: 30, seed: 21 },
    );
  });
});

describe(`golden inverse problems${WITHOUT_THOSE_BESIDE}`, () => {
  const problems = goldenInverses();

  it("are there", () => {
    expect(problems.length).toBeGreaterThanOrEqual(14);
  });

  it.each(problems.map((problem) => [problem.model, problem.state, problem] as const))(
    "%s, state %i",
    (name, id, { vary, rankings, textbook }) => {
      const golden = goldenModels().find((each) => each.name === name)!;
      const selection = selectMoves(caseOf(golden));
      if ("missing" in selection) throw new Error(selection.missing.join("; "));
      const { model, ranked } = built(selection.input);
      // The case lists parties in the order in which their options come, the file in its own.
      const varied = selection.input.model.parties.map((party) => vary[Number(party.id.slice(1))] ?? null);
      expect(orderCount(varied)).toBe(rankings);
      const { nash, gmr, smr, seq } = holdingOrders(knownModel(model, ranked)!, varied, id - 1);
      expect({ Nash: nash, GMR: gmr, SMR: smr, SEQ: seq }).toEqual(textbook);
    },
  );
});

describe("the target of the analysis", () => {
  const dilemma = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);
  const ask = (target: string, c = dilemma) => perform(c, { target });

  it("is off unless asked for", () => {
    const { result, explanation } = perform(dilemma);
    expect(result.target).toBeNull();
    expect(JSON.stringify(explanation)).not.toContain("What it would take");
  });

  it("is answered with the smallest changes by concept and the orders that would do", () => {
    // Cooperation is held by answers already; by Nash both must come to like it best, one swap each. Of the 24 orders
    // of A it is Nash stable in those that put a + b above b, half of them; B's as stated never is.
    const { target } = ask("a+b").result;
    expect(target).toMatchObject({ name: "a+b", state: 3, unanswered: null });
    expect(target!.concepts!.nash).toMatchObject({
      holds: false,
      overall: { least: 2, most: 2 },
      byParty: { A: null, B: null },
    });
    expect(target!.concepts!.seq).toMatchObject({ holds: true, overall: { least: 1, most: 1 } });
    expect(target!.counted.map(({ parties, orders }) => [parties, orders])).toEqual([
      [["A"], 24],
      [["B"], 24],
      [["A", "B"], 576],
    ]);
    expect(target!.counted.map(({ holding }) => holding.nash)).toEqual([0, 0, 144]);
  });

  it("is told in a table", () => {
    const { explanation } = ask("a + b");
    const table = explanation.blocks.find(
      (block) => "title" in block && block.title === "What it would take",
    );
    expect(table).toMatchObject({ kind: "table" });
    if (table?.kind !== "table") return;
    expect(table.rows[0]!.cells).toEqual([
      "nobody would gain (Nash)",
      "no",
      "2",
      "cannot be changed",
      "cannot be changed",
      "Party A likes “Party A takes a; Party B takes b” better than “Party B takes b”; and Party B likes “Party A takes a; Party B takes b” better than “Party A takes a”",
    ]);
    expect(plain(table.note!)).toContain(
      "Of all 576 orders of Party A and Party B, it holds by Nash in 144,",
    );
  });

  it("may go by the name that the case gives it", () => {
    const named = {
      ...dilemma,
      moves: { ...dilemma.moves!, names: [{ state: "b + a", name: "the accord" }] },
    };
    expect(ask("the accord", named).result.target!.state).toBe(3);
    expect(ask("none").result.target!.state).toBe(0);
  });

  it("is refused in words where the case has nothing of that name, with the nearest", () => {
    const problem = (target: string, c = dilemma) => refusal(c, { target });
    expect(problem("a + x + y")).toBe(
      "target names “x”, “y”, and there is no such option or state; there are a, b",
    );
    const excluded = {
      ...dilemma,
      moves: { ...dilemma.moves!, excluded: [{ never: Statement.parse("a and b") }] },
    };
    expect(problem("a + b", excluded)).toBe("target names “a + b”, which cannot occur");
    expect(problem("a + b")).toBe("");
  });

  it("is not answered where something is unknown, and says so", () => {
    const unknown = caseWith({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b" },
      ],
      today: [],
      preferences: [{ actor: "B", statements: [{ prefers: "b" }] }],
    });
    const { result, explanation } = ask("a", unknown);
    expect(result.target).toMatchObject({ unanswered: "not known", concepts: null });
    expect(explanation.blocks.map((block) => (block.kind === "text" ? plain(block.text) : ""))).toContain(
      "What would make “a” hold was asked for and is not answered: some preferences are not known or taken to err, " +
        "and the smallest change is only sought where all are known.",
    );
  });
});

describe("several targets of the analysis", () => {
  const dilemma = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);
  const ask = (target: string, c = dilemma) => perform(c, { target });

  it("are parted by semicolons, and answered each and together", () => {
    const { target, targets } = ask("none; a+b").result;
    expect(target).toBeNull();
    expect(targets!.each.map(({ name, state }) => [name, state])).toEqual([
      ["none", 0],
      ["a+b", 3],
    ]);
    // Defection is Nash already. Cooperation needs a swap by each, which leaves defection as it is.
    expect(targets!.together!.nash).toMatchObject({
      holds: false,
      overall: { least: 2, most: 2 },
      byParty: { A: null, B: null },
    });
    // Both hold by SEQ; one swap breaks one of them.
    expect(targets!.together!.seq).toMatchObject({ holds: true, overall: { least: 1, most: 1 } });
    expect(targets!.statements).toBeNull();
  });

  it("cannot both be Nash where a party can leave either for the other", () => {
    // A moves between none and a at will, and likes one of them better.
    const { nash, seq } = ask("none; a").result.targets!.together!;
    expect(nash.overall).toBeNull();
    expect(seq.holds).toBe(false);
  });

  it("are one where one name has a semicolon, or the rest is empty or the same", () => {
    const named = {
      ...dilemma,
      moves: { ...dilemma.moves!, names: [{ state: "a + b", name: "peace; at last" }] },
    };
    expect(ask("peace; at last", named).result.target!.state).toBe(3);
    expect(ask(" a+b ;; a+b").result.target!.state).toBe(3);
    expect(ask(" ; ").result.target).toBeNull();
  });

  it("are told in tables, the joint one first", () => {
    const tables = ask("none; a + b").explanation.blocks.flatMap((block) =>
      block.kind === "table" && block.title.startsWith("What it would take") ? [block] : [],
    );
    expect(tables.map(({ title }) => title)).toEqual([
      "What it would take that all hold",
      "What it would take",
      "What it would take",
    ]);
    expect(tables[0]!.rows[0]!.cells.slice(0, 3)).toEqual(["nobody would gain (Nash)", "no", "2"]);
  });

  it("are refused where one of them is", () => {
    expect(refusal(dilemma, { target: "a; x" })).toContain("“x”");
  });
});

describe("the target in a model of statements", () => {
  const stated = (statements: unknown) =>
    caseWith({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b" },
      ],
      today: [],
      preferences: [
        { actor: "A", statements, rest: "indifferent" },
        { actor: "B", ranking: ["a + b", "b", "a", "none"], cite: ["paper"] },
      ],
    });
  // A would rather not have a, and next rather that a and b go together.
  const c = stated([{ prefers: "not a" }, { prefers: "a iff b" }]);

  it("takes the fewest changes of statements, by hand", () => {
    // B likes b best whatever A does. A stays in a + b as soon as “a iff b” comes first, or “not a” is reversed.
    const { result, explanation } = perform(c, { target: "a + b" });
    const { exchanges, changes } = result.target!.statements!;
    expect(exchanges.nash.overall).toEqual({
      least: 1,
      most: 1,
      lists: [
        {
          party: "A",
          statements: [
            // “a iff b” comes second in the case.
            { statement: 1, reversed: false },
            { statement: 0, reversed: false },
          ],
        },
      ],
    });
    expect(changes.nash).toMatchObject({ holds: false, overall: { least: 1, most: 1 } });
    expect(exchanges.nash.byParty).toMatchObject({ A: { least: 1 }, B: null });
    const table = explanation.blocks.find(
      (block) => "title" in block && block.title === "What it would take in priorities",
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.columns.map(({ label }) => label)).toContain("Changes by Party A alone");
    expect(table.rows[0]!.cells).toEqual([
      "nobody would gain (Nash)",
      "no",
      "1",
      "1",
      "1",
      "Party A puts “a iff b” above “not a”",
    ]);
  });

  it("is told of the leading outcomes too", () => {
    const { result, explanation } = perform(c);
    // B alone takes b and A stays away from a: A leaves once it wants a.
    expect(result.statements!.map(({ state }) => state)).toEqual([2, 0]);
    const [leader] = result.statements!;
    expect(leader!.changes.seq).toMatchObject({ holds: true, overall: { least: 1, most: 1 } });
    const table = explanation.blocks.find(
      (block) => "title" in block && block.title === "What other priorities would change",
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows[0]!.cells.slice(0, 4)).toEqual(["Party B takes b", "yes", "1", "1"]);
  });

  it("is a flip where it takes several changes", () => {
    const far = perform(
      caseWith({
        options: [
          { id: "a", actor: "A", text: "takes a" },
          { id: "b", actor: "A", text: "takes b" },
        ],
        today: [],
        preferences: [{ actor: "A", statements: [{ prefers: "a" }, { prefers: "b" }], rest: "indifferent" }],
      }),
    );
    // One party alone: only its best state, both, holds. Today, neither, is best once both are reversed.
    expect(
      far.explanation.flips.map(({ change, effect, steps }) => [plain(change), plain(effect), steps]),
    ).toContainEqual([
      "If, against what the case states, Party A wants the opposite of “a”, and wants the opposite of “b”",
      "“nobody takes any of the options” would hold too; nothing smaller does that.",
      2,
    ]);
  });

  it("says what would have to be known where something is not", () => {
    const { explanation } = perform(stated([{ unknown: "a" }]), { target: "a", error: 0.1 });
    const list = explanation.blocks.find(
      (block) =>
        block.kind === "list" && block.title === "What would have to be known to say what it would take",
    );
    if (list?.kind !== "list") throw new Error("no list");
    expect(list.items.map(plain)).toEqual([
      "That the rankings are right: they were taken to err by 0.1. Leave --error out to ask this.",
      "Whether Party A wants this is not known: “Party A takes a”.",
    ]);
    expect(explanation.caveats.map(plain).join(" ")).toContain(
      "not every preference is known, as the gaps say",
    );
  });
});

describe("the target in other forms of the model", () => {
  const listed = caseWith({
    states: ["home", "away", "lost"].map((id) => ({ id, name: `being ${id}` })),
    transitions: [
      { actor: "A", from: "home", to: "away" },
      { actor: "B", from: "away", to: "lost" },
    ],
    today: "home",
    preferences: [
      { actor: "A", ranking: ["home", "away", "lost"] },
      { actor: "B", ranking: ["away", "lost", "home"] },
    ],
  });

  it("is a listed state by its id or name", () => {
    const ask = (target: string) => perform(listed, { target }).result.target!;
    expect(ask("away")).toMatchObject({ state: 1, unanswered: null });
    expect(ask("being lost").state).toBe(2);
    expect(refusal(listed, { target: "awai" })).toBe(
      "target names “awai”, and there is no such state; the nearest is “away”",
    );
    // B stays in away until it likes lost better, its next place.
    expect(ask("away").concepts!.seq.overall).toMatchObject({ least: 1, most: 1 });
  });

  it("is the state that stands for merged ones", () => {
    const merged = caseWith({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b" },
      ],
      merged: [{ when: "a", as: "a + b" }],
      today: [],
      preferences: ["A", "B"].map((actor) => ({ actor, ranking: ["a + b", "b", "none"] })),
    });
    expect(perform(merged, { target: "a" }).result.target).toMatchObject({ state: 3, unanswered: null });
  });
});
