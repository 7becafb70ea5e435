import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWords } from "#case/counts-in-words.ts";
import type { Block, List, Network, Table } from "#outcome/block.ts";
import { improvements, sanctions, type TextbookModel } from "../../graph-model/textbook.ts";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

function tableCalled(blocks: readonly Block[], title: string): Table {
  return blocks.find((each): each is Table => each.kind === "table" && each.title === title)!;
}

function networkOf(blocks: readonly Block[]): Network {
  return blocks.find((each): each is Network => each.kind === "network")!;
}

/** Prisoner's dilemma: to take one's option is to cooperate. Today nobody does. */
const dilemma = perform(twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]));

/** The witness of the method's page, worked there by hand, with today at the state where A and C take their options. */
const witness = perform(
  caseWith({
    options: ["A", "B", "C"].map((actor) => ({
      id: actor.toLowerCase(),
      actor,
      text: `takes ${actor.toLowerCase()}`,
    })),
    today: ["a", "c"],
    preferences: [
      { actor: "A", ranking: ["a", "none", "c", "a + c", "b + c", "b", "a + b", "a + b + c"] },
      { actor: "B", ranking: ["a + b", "c", "a", "b + c", "a + c", "none", "a + b + c", "b"] },
      { actor: "C", ranking: ["c", "a", "b", "b + c", "a + b", "a + c", "a + b + c", "none"] },
    ],
  }),
);

describe("what holds an outcome", () => {
  const rows = tableCalled(witness.explanation.blocks, "What holds it").rows.map(({ cells }) => cells);
  const today = (party: string) => rows.find(([state, who]) => state === "today" && who === party)?.[2];

  it("tells a step that tempts, and the answer that deters it", () => {
    expect(today("Party C")).toBe(
      "If Party C no longer takes c, then Party B takes b; then Party A no longer takes a; then Party B no longer takes b, and Party C is no better off than before.",
    );
  });

  it("tells a step that nobody deters, and what answers would cost somebody", () => {
    // From c, B could take b (b + c is worse than a + c for A), but would rather have c.
    expect(today("Party A")).toBe(
      "Nothing: if Party A no longer takes a, no answer in the others' own interest takes the gain away. Only answers that would cost somebody who gives them could: for example Party B takes b.",
    );
  });

  it("tells further steps that nobody deters in short, and counts the rest", () => {
    const { explanation } = perform(
      caseWith({
        options: ["a", "b", "c"].map((id) => ({ id, actor: id === "c" ? "B" : "A", text: `takes ${id}` })),
        today: [],
        preferences: [
          { actor: "A", statements: [{ prefers: "a" }, { prefers: "b" }], rest: "indifferent" },
          { actor: "B", statements: [{ prefers: "not c" }], rest: "indifferent" },
        ],
      }),
    );
    const table = tableCalled(explanation.blocks, "What holds it");
    expect(table.rows.map(({ cells }) => cells[2])).toContain(
      "Nothing: if Party A takes a and takes b, no answer in the others' own interest takes the gain away. No other answer would either. Nor is there an answer in the others' own interest if Party A takes a. One more move in its own interest is deterred by nobody.",
    );
  });

  it("tells who has nothing better", () => {
    expect(today("Party B")).toBe("Has no move in its own interest.");
  });

  it("tells the strongest answers first and counts the rest", () => {
    // B's a, b and c each take A's gain away alone; what A likes least comes first of the answers of one step.
    const ids = ["a", "b", "c", "d"];
    const { explanation } = perform(
      caseWith({
        options: ids.map((id) => ({ id, actor: id === "a" ? "A" : "B", text: `takes ${id}` })),
        today: [],
        preferences: [
          {
            actor: "A",
            statements: [{ prefers: "not d" }, { prefers: "not c" }, { prefers: "not b" }, { prefers: "a" }],
          },
          { actor: "B", statements: [{ prefers: "not (b or c or d) if not a" }, { prefers: "b or c or d" }] },
        ].map((each) => ({ ...each, rest: "indifferent" })),
      }),
    );
    const table = tableCalled(explanation.blocks, "What holds it");
    expect(table.rows.map(({ cells }) => cells[2])).toContain(
      "If Party A takes a, then Party B takes b, takes c and takes d, and Party A is no better off than before. Or: Party B takes c and takes d. And five more answers deter it.",
    );
  });
});

describe("the ways from today", () => {
  const list = dilemma.explanation.blocks.find(
    (each): each is List => each.kind === "list" && each.title === "How one gets there from today",
  )!;

  it("say how many are as short, that a step serves nobody, and who would stop", () => {
    expect(list.items.map(plain)).toEqual([
      "today: this is today's state.",
      "Party A takes a; Party B takes b: Party A takes a; then Party B takes b. There is no way of moves in each mover's own interest. This is one of two equally short ways. Today Party A would stop: the next move is not in its own interest (Party A takes a). From today's state Party A and Party B together could bring it about, to their gain.",
      "Today's state holds. The other outcome that holds (“Party A takes a; Party B takes b”) can be reached from today only by a move that is not in the mover's own interest.",
    ]);
  });

  it("show the one that gets farthest", () => {
    // A would not take a first. If B takes b first, A then gains nothing by taking a, and would lose nothing either.
    const { explanation } = perform(twoByTwo([["b", "a + b"], "none", "a"], ["a + b", "b", "a", "none"]));
    const items = explanation.blocks.flatMap((each) => (each.kind === "list" ? each.items.map(plain) : []));
    expect(items).toContain(
      "Party A takes a; Party B takes b: Party B takes b; then Party A takes a. There is no way of moves in each mover's own interest. This is one of two equally short ways. At “Party B takes b” Party A would stop: the next move is not in its own interest (Party A takes a).",
    );
  });

  it("say so if all outcomes that hold can be reached", () => {
    // A wants a and B wants b, whatever the other does.
    const { explanation } = perform(twoByTwo(["a + b", "a", "b", "none"], ["a + b", "b", "a", "none"]));
    const items = explanation.blocks.flatMap((each) => (each.kind === "list" ? each.items.map(plain) : []));
    expect(items.at(-1)).toBe(
      "The outcome that holds can be reached from today by moves in each mover's own interest.",
    );
    expect(items[0]).toContain(
      "Each move is in the mover's own interest. This is one of two equally short ways of this kind.",
    );
  });

  it("begin with what each party could do first", () => {
    const rows = (blocks: readonly Block[]) =>
      tableCalled(blocks, "Who could move first, and what could come of it").rows.map(({ cells }) => cells);
    expect(rows(dilemma.explanation.blocks).map(([, step]) => step)).toEqual(["none", "none"]);
    // A leaves a + c for c, C's best and B's second; from there A could only go back, so it holds.
    expect(rows(witness.explanation.blocks)[0]).toEqual([
      "Party A",
      "Party A no longer takes a",
      "yes: no answer in the others' own interest takes the gain away",
      "“Party C takes c”",
    ]);
  });
});

describe("the picture of the states", () => {
  it("has all states of a small model in columns by their distance, and every step that serves its taker", () => {
    const { nodes, edges } = networkOf(dilemma.explanation.blocks);
    expect(nodes.map(({ id, layer, emphasis }) => [id, layer, emphasis])).toEqual([
      ["0", 0, "start"],
      ["1", 1, "plain"],
      ["2", 1, "plain"],
      ["3", 2, "end"],
    ]);
    expect(edges.map(({ from, to, emphasis }) => `${from} ${to} ${emphasis}`).sort()).toEqual([
      // The way that goes against somebody's interest.
      "0 1 muted",
      "1 0 plain",
      "1 3 muted",
      "2 0 plain",
      // What leaving the joint state would bring is answered.
      "3 1 muted",
      "3 2 muted",
    ]);
    // Who cannot see which are pale reads it in the table.
    expect(edges.flatMap(({ from, to, note }) => (note ? [`${from} ${to} ${note}`] : [])).sort()).toEqual([
      "0 1 not in its own interest",
      "1 3 not in its own interest",
      "3 1 in its own interest, yet answers deter it",
      "3 2 in its own interest, yet answers deter it",
    ]);
  });

  /** Three parties with as many options as there are letters of theirs, and preferences that nobody made. */
  function larger(owners: string, excluded: readonly string[] = []) {
    const count = owners.length;
    return perform(
      caseWith({
        options: [...owners].map((actor, at) => ({
          id: `o${at}`,
          short: `o${at}`,
          actor,
          text: `does ${at}`,
        })),
        excluded: excluded.map((never) => ({ never })),
        today: ["o0"],
        preferences: [...new Set(owners)].map((actor, at) => ({
          actor,
          statements: [`o${at}`, `not o${at + 1} if o${at + 2}`, `o${(at + 3) % count}`].map((prefers) => ({
            prefers,
          })),
          rest: "indifferent",
        })),
      }),
    );
  }

  it("of up to two hundred states has them all, in a grid of the parties' options", () => {
    for (const [owners, columns, rows] of [
      ["AABB", 4, 4],
      ["AAABBB", 8, 8],
      ["ABCABCA", 8, 16],
    ] as const) {
      const { result, explanation } = larger(owners);
      const { nodes, grid, key, alt } = networkOf(explanation.blocks);
      expect(nodes.length).toBe(2 ** owners.length);
      expect([grid!.columns.places, grid!.rows.places]).toEqual([columns, rows]);
      // Every place holds the state whose options its bars mark, by their owners.
      for (const { id, layer, row } of nodes) {
        const taken = [
          ...grid!.columns.bands.filter(({ at }) => at.includes(layer)),
          ...grid!.rows.bands.filter(({ at }) => at.includes(row!)),
        ];
        const code = taken.reduce((bits, { label }) => bits | (1 << result.options.indexOf(label)), 0);
        expect(String(code)).toBe(id);
        for (const { group, label } of taken) {
          expect(group).toBe(`Party ${owners[Number(label.slice(1))]}`);
        }
      }
      expect(new Set(nodes.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(nodes.length);
      expect(plain(key!)).not.toContain("A cross");
      expect(alt).toContain(
        `${inWords(nodes.length)} states in a grid of ${inWords(columns)} columns, by what Party`,
      );
    }
  });

  it("says so where a combination cannot occur", () => {
    const { key } = networkOf(larger("AABB", ["o0 and o1 and o2"]).explanation.blocks);
    expect(plain(key!)).toContain("A cross is a combination that cannot occur.");
  });

  it("stands in columns where a grid would be long or mostly empty", () => {
    // 2 by 64; and 17 of 64 combinations.
    expect(networkOf(larger("AAAAAAB").explanation.blocks).grid).toBeUndefined();
    const few = larger("AAABBB", ["o0 and (o3 or o4 or o5)", "o1 and (o3 or o4)", "o2 and o5", "o2 and o4"]);
    const { nodes, grid, layers } = networkOf(few.explanation.blocks);
    expect(nodes.length).toBe(few.result.stateCount);
    expect(grid).toBeUndefined();
    expect(layers!.slice(0, 2)).toEqual(["today", "1 move"]);
  });

  it("shows in a grid each party's best step that nobody deters, or else its best one, and no other", () => {
    const owners = "AABC";
    const masks = [3, 4, 8];
    const codes = [...Array(16).keys()];
    const name = (code: number) =>
      [...owners].flatMap((_, at) => ((code >> at) & 1 ? [`o${at}`] : [])).join(" + ") || "none";
    const order = fc.shuffledSubarray(codes, { minLength: 16 });
    fc.assert(
      fc.property(fc.tuple(order, order, order), (orders) => {
        const { result, explanation } = perform(
          caseWith({
            options: [...owners].map((actor, at) => ({
              id: `o${at}`,
              short: `o${at}`,
              actor,
              text: `does ${at}`,
            })),
            today: [],
            preferences: ["A", "B", "C"].map((actor, at) => ({ actor, ranking: orders[at]!.map(name) })),
          }),
        );
        const model: TextbookModel = {
          codes,
          parties: orders.map((best, at) => ({
            own: masks[at]!,
            cannotBeUndone: 0,
            cannotBeTakenUp: 0,
            value: codes.map((code) => -best.indexOf(code)),
          })),
        };
        const { edges } = networkOf(explanation.blocks);
        const left = new Map(
          edges.map(({ from, to, group, emphasis }) => [`${group} ${from} ${to}`, emphasis]),
        );
        const strong = (key: string) => left.get(key) === "strong";
        for (const [party, { value }] of model.parties.entries()) {
          for (const from of codes) {
            const steps = improvements(model, party, from).sort((a, b) => value[b]! - value[a]!);
            const free = steps.filter((to) => sanctions(model, party, from, to, "seq").length === 0);
            const wanted = free[0] ?? steps[0];
            if (wanted === undefined) continue;
            const key = `Party ${"ABC"[party]} ${from} ${wanted}`;
            if (!strong(key)) expect(left.get(key)).toBe(free.length > 0 ? "plain" : "muted");
            left.delete(key);
          }
        }
        const ways = result.leading.flatMap(({ ways }) => [
          ...(ways.byImprovements?.paths ?? []),
          ...(ways.byMoves?.paths ?? []),
        ]);
        const onWays = new Set(
          ways.flatMap(({ steps }) =>
            steps.map(({ party, to }, at) => `Party ${party} ${at === 0 ? 0 : steps[at - 1]!.to} ${to}`),
          ),
        );
        expect([...left.keys()].filter((key) => !onWays.has(key))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("of a still larger model has today, what holds and the ways, says what is left out, and keeps the ways whole", () => {
    const { result, explanation } = larger("ABCABCABC");
    const { nodes, edges, note, grid } = networkOf(explanation.blocks);
    expect(grid).toBeUndefined();
    expect(result.stateCount).toBe(512);
    expect(nodes.length).toBeLessThanOrEqual(200);
    expect(plain(note!)).toContain(`${512 - nodes.length} more states are left out`);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
    const onWays = new Set([result.today, ...result.concepts.seq.equilibria.states]);
    for (const { state, ways } of result.leading) {
      expect(ids.has(String(state))).toBe(true);
      const { paths = [] } = ways.byImprovements ?? ways.byMoves ?? {};
      for (const { to } of paths.flatMap(({ steps }) => steps)) onWays.add(to);
      for (const { to } of paths[0]?.steps ?? []) expect(ids.has(String(to))).toBe(true);
    }
    expect(nodes.every(({ id }) => onWays.has(Number(id)))).toBe(true);
    expect(tableCalled(explanation.blocks, "Every outcome that can occur")).toBeUndefined();
  });

  it("has no more arrows than can be followed, and counts those that it leaves out", () => {
    for (const owners of ["AABB", "ABCABCA", "AAAAAAB", "ABCABCABC"]) {
      const { result, explanation } = larger(owners);
      const { nodes, edges, grid, note } = networkOf(explanation.blocks);
      const heads = new Set(edges.map(({ to, group, emphasis }) => `${to} ${group} ${emphasis}`)).size;
      expect(grid ? edges.length : nodes.length > 40 ? heads : edges.length).toBeLessThanOrEqual(
        grid ? 600 : 90,
      );
      const shown = new Set(nodes.map(({ id }) => Number(id)));
      const serving = result.why!.improvements.filter(({ from, to }) => shown.has(from) && shown.has(to));
      const drawn = new Set(edges.map(({ from, to }) => `${from} ${to}`));
      const missing = serving.filter(({ from, to }) => !drawn.has(`${from} ${to}`)).length;
      const counted = /(\d+) further moves? in somebody's own interest/.exec(plain(note!))?.[1] ?? "0";
      expect(Number(counted)).toBe(missing);
    }
  });
});

describe("the table of all states", () => {
  it("says of each what every party would do there, and by which readings it holds", () => {
    const table = tableCalled(dilemma.explanation.blocks, "Every outcome that can occur");
    expect(table.rows.map(({ cells, emphasis }) => [cells[0], ...cells.slice(2), emphasis])).toEqual([
      ["today", "nothing better", "nothing better", "yes (Nash, SEQ, SMR, GMR)", "strong"],
      ["Party A takes a", "would leave", "nothing better", "no", undefined],
      ["Party B takes b", "nothing better", "would leave", "no", undefined],
      [
        "Party A takes a; Party B takes b",
        "deterred (SEQ, SMR, GMR)",
        "deterred (SEQ, SMR, GMR)",
        "yes (SEQ, SMR, GMR)",
        "strong",
      ],
    ]);
  });
});
