import { describe, expect, it } from "vitest";
import type { Block } from "#outcome/block.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, inPoints } from "./deal-case.ts";
import { runOfDeals } from "./run-of-deals.ts";

// The union goes back to work, which is two nights, and the line pays, which is a rise of three or six per cent.
const RANKED = {
  union: ["pay", "work+pay", "none", "work"],
  line: ["work", "work+pay", "none", "pay"],
};
const MOVES = (preferences: string) => `moves:
  options: [{id: work, actor: union, text: goes back to work, cite: [art]}, {id: pay, actor: line, text: pays, cite: [art]}]
  preferences: [${preferences}]
  today: []
`;
const KNOWN = MOVES(
  `{actor: union, ranking: [${RANKED.union.join(", ").replaceAll("+", " + ")}], cite: [art]}, {actor: line, ranking: [${RANKED.line.join(", ").replaceAll("+", " + ")}], cite: [art]}`,
);
const AS_MOVES =
  "  asMoves: [{option: work, means: {nights: two}}, {option: pay, means: {pay: [middle, high]}}]\n";

/** What the parties have of the options, by hand: pay, nights, jobs as they are today. */
const UNION = { pay: [0, 40, 60], nights: [20, 5, 0] };
const LINE = { pay: [50, 30, 0], nights: [0, 25, 40] };

async function foundIn(union: string, line: string, moves = KNOWN, rest = AS_MOVES) {
  const c = caseOf(`${CLAUSES}${inPoints(union, line)}${rest}`, moves);
  const outcome = await runOfDeals(c);
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at what they expect.
  const { outcomes } = outcome.result as any;
  const { blocks, judgements } = outcome.explanation;
  return { outcomes, blocks, judgement: plainText(judgements[0]!.text, "icd203") };
}

/** Sequential stability by its definition, of two sides that each take or leave one option. */
function keeps(state: string, side: "union" | "line"): boolean {
  const flip = (from: string, option: string) => {
    const taken = new Set(from === "none" ? [] : from.split("+"));
    if (!taken.delete(option)) taken.add(option);
    return ["work", "pay"].filter((one) => taken.has(one)).join("+") || "none";
  };
  const [own, other, others] =
    side === "union" ? (["work", "pay", "line"] as const) : (["pay", "work", "union"] as const);
  const better = (who: "union" | "line", a: string, b: string) =>
    RANKED[who].indexOf(a) < RANKED[who].indexOf(b);
  const to = flip(state, own);
  if (!better(side, to, state)) return true;
  const answer = flip(to, other);
  return better(others, answer, to) && !better(side, answer, state);
}

/** The packages that a state can be, with what both have of each. */
function packagesOf(state: string) {
  const taken = state.split("+");
  const pay = taken.includes("pay") ? [1, 2] : [0];
  const nights = taken.includes("work") ? 1 : 0;
  return pay.map((option) => ({
    union: UNION.pay[option]! + UNION.nights[nights]!,
    line: LINE.pay[option]! + LINE.nights[nights]! + 10,
  }));
}

/** On which side of one half a count lies, by McNemar with 3.29 standard errors: 1 above, −1 below, 0 where the draws do not tell. */
function side(count: number, of: number): number {
  const by = 2 * count - of;
  return Math.abs(by) <= 3.29 * Math.sqrt(of) ? 0 : Math.sign(by);
}

/** The same of a share of the 60 readings that are asked; what is so or not is above or below. */
function sideOfShare(found: boolean | number | null): number {
  if (typeof found === "number") return side(Math.round(60 * found), 60);
  return found ? 1 : -1;
}

/** Of which outcomes each sentence before the table of them speaks. */
function sentencesOf(blocks: readonly Block[]) {
  const text = blocks
    .flatMap((block) => (block.kind === "text" ? [plainText(block.text, "icd203")] : []))
    .join(" ");
  const after = (opening: string) => new RegExp(`${opening}: (.+?)\\.(?= [A-Z]|$)`).exec(text)?.[1] ?? "";
  return {
    both: after("could accept in most of the readings"),
    left: after("would not hold(?: in most of the possible orders of preference)?"),
    refused: after("be refused as a deal in most of the readings"),
    // The draws are those looked at: what they do not tell is of the possible ones.
    open: after("The draws do not tell whether (?:(?!drawn)[^:])+"),
  };
}

/** Whether a sentence names the state in which these options are taken. The longer name has the shorter ones in it. */
function names(sentence: string, takes: readonly string[]): boolean {
  const both = "“goes back to work” and “pays”";
  if (takes.length === 2) return sentence.includes(both);
  const name = takes.length === 0 ? "today's state" : takes[0] === "work" ? "“goes back to work”" : "“pays”";
  return sentence.replaceAll(both, "").includes(name);
}

describe("states of the moves as packages", () => {
  it.each([
    [20, 62],
    [46, 62],
    [20, 66],
    [61, 30],
    [10, 10],
  ])(
    "are those that their options mean, accepted from %i and %i on, and hold by their definition",
    async (union, line) => {
      const { outcomes } = await foundIn(`{worth: ${union}, cite: [art]}`, `{worth: ${line}, cite: [art]}`);
      expect(outcomes).toHaveLength(4);
      for (const { takes, held, leaves, deal, accepted, isNoDeal, isPossible } of outcomes) {
        const state = takes.join("+") || "none";
        const packages = packagesOf(state);
        expect({ state, deal, accepted }).toEqual({
          state,
          deal: packages.some((one) => one.union >= union && one.line >= line),
          accepted: [packages.some((one) => one.union >= union), packages.some((one) => one.line >= line)],
        });
        const leaving = (["union", "line"] as const).filter((side) => !keeps(state, side));
        expect(leaves.map(({ name }: { name: string }) => name)).toEqual(
          leaving.map((side) => `the ${side}`),
        );
        expect(held).toEqual({ orders: leaving.length === 0 ? 1 : 0, of: 1 });
        expect([isNoDeal, isPossible]).toEqual([false, true]);
      }
    },
  );

  it("keep what is said of each clause, and leave the others as they are today", async () => {
    const { outcomes } = await foundIn("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}");
    const both = outcomes.find(({ takes }: { takes: string[] }) => takes.length === 2);
    expect(both.package).toEqual({ pay: ["middle", "high"], nights: ["two"], jobs: ["open"] });
  });

  it("are no deal where they are what there is without one, and none where a condition is broken", async () => {
    const { outcomes } = await foundIn(
      "{as: today, cite: [art]}",
      "{worth: 62, cite: [art]}",
      KNOWN,
      `  conditions: [{never: {nights: two}, cite: [art]}]\n${AS_MOVES}`,
    );
    const by = (state: string) =>
      outcomes.find(({ takes }: { takes: string[] }) => (takes.join("+") || "none") === state);
    expect(by("none")).toMatchObject({ isNoDeal: true, deal: false, accepted: [true, false] });
    expect(by("work")).toMatchObject({ isPossible: false, deal: false, accepted: [null, null] });
    expect(by("pay")).toMatchObject({ isPossible: true, deal: false, accepted: [true, false] });
  });

  it("differ in nothing that a package settles", async () => {
    const { outcomes } = await foundIn(
      "{worth: 20, cite: [art]}",
      "{worth: 62, cite: [art]}",
      KNOWN,
      "  asMoves: [{option: work, means: none}, {option: pay, means: {pay: middle}}]\n",
    );
    expect(outcomes.map(({ takes }: { takes: string[] }) => takes)).toEqual([[], ["pay"]]);
    // Of the two states in which the line pays both work and pay is kept by both, of the others none.
    expect(outcomes[1].held.orders).toBe(keeps("work+pay", "union") && keeps("work+pay", "line") ? 1 : 0);
  });

  it("are told as what could be agreed and kept, agreed and not kept, kept and refused", async () => {
    const textOf = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.kind === "text" ? [plainText(block.text, "icd203")] : [])).join(" ");
    // With 20 and 62 both could accept the exchange, and the line would have it without paying.
    const open = textOf((await foundIn("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")).blocks);
    expect(open).toContain(
      "Of the outcomes that would hold one is a deal that both parties could accept: “goes back to work” and “pays”. Would hold, and be refused as a deal: today's state, by the line.",
    );
    const strict = textOf((await foundIn("{worth: 70, cite: [art]}", "{worth: 62, cite: [art]}")).blocks);
    expect(strict).toContain(
      "None of the outcomes that would hold is a deal that both parties could accept.",
    );
    expect(strict).toMatch(
      /Would hold, and be refused as a deal: today's state, by the union and the line; .+, by the union\./,
    );
  });

  it("are shares of the readings and of the orders where not all is known", async () => {
    const { outcomes } = await foundIn(
      "{worth: [20, 60], cite: [art]}",
      "{worth: 62, cite: [art]}",
      MOVES(
        "{actor: union, statements: [{prefers: pay, cite: [art]}]}, {actor: line, statements: [{prefers: work, cite: [art]}]}",
      ),
    );
    const both = outcomes.find(({ takes }: { takes: string[] }) => takes.length === 2);
    expect(both.held.of).toBeGreaterThan(1);
    // Three per cent for two nights is worth 45 to the union and 65 to the line: it is accepted up to 45 of 20 to 60.
    expect(both.deal).toBeGreaterThan(0.4);
    expect(both.deal).toBeLessThan(0.85);
    expect(both.accepted[1]).toBe(1);
  });

  it("are told as in most only where the draws tell, and the others as not told", async () => {
    const seen = { both: 0, left: 0, refused: 0, open: 0, nameless: 0 };
    const wish = (actor: string, one: string) =>
      `{actor: ${actor}, statements: [{prefers: ${one}, cite: [art]}]}`;
    const known = [
      KNOWN,
      MOVES(`${wish("union", "pay")}, ${wish("line", "work")}`),
      MOVES(wish("union", "pay")),
      MOVES(`${wish("union", "work")}, ${wish("line", "not pay")}`),
      MOVES(wish("line", "not work")),
      MOVES(`${wish("union", "pay")}, ${wish("line", "not (work iff pay)")}`),
    ];
    for (const high of [30, 75])
      for (const line of [50, 72])
        for (const moves of known) {
          const { outcomes, blocks } = await foundIn(
            `{worth: [20, ${high}], cite: [art]}`,
            `{worth: [40, ${line}], cite: [art]}`,
            moves,
          );
          const told = sentencesOf(blocks);
          for (const one of outcomes) {
            const { held, deal, accepted, isNoDeal, leaves } = one;
            const holds = held.of === 1 ? 2 * held.orders - 1 : side(held.orders, held.of);
            const refuses = accepted.some((each: boolean | number | null) => sideOfShare(each) === -1);
            const isRefused = !isNoDeal && (refuses || sideOfShare(deal) === -1);
            const isTold = 2 * held.orders > held.of || Number(deal) > 0.5;
            const is = {
              both: holds === 1 && sideOfShare(deal) === 1,
              left: holds === -1 && sideOfShare(deal) === 1,
              refused: holds === 1 && isRefused,
              open:
                isTold &&
                !(holds === 1 && isRefused) &&
                (holds === 0 || (!isNoDeal && sideOfShare(deal) === 0)),
            };
            for (const kind of ["both", "left", "refused", "open"] as const) {
              expect([kind, one, names(told[kind], one.takes)]).toEqual([kind, one, is[kind]]);
              seen[kind] += Number(is[kind]);
            }
            if (!is.left || leaves.length < 2) continue;
            // Of two that leave it about as often nobody is named.
            const [a, b] = leaves.map(({ orders }: { orders: number }) => orders);
            const isApart = Math.abs(a - b) > 3.29 * Math.sqrt(a + b);
            const isMostly = held.of === 1 || [a, b].some((orders) => side(orders, held.of) === 1);
            const clause = told.left.split("; ").find((each) => names(each, one.takes))!;
            expect(clause.includes("would leave")).toBe(isApart || isMostly);
            if (!isApart && !isMostly) seen.nameless++;
          }
        }
    for (const [what, often] of Object.entries(seen)) expect([what, often > 0]).toEqual([what, true]);
  });

  it("give an offer the state that it would be, where it names none", async () => {
    const offer =
      "  offers: [{id: o, name: pay for nights, package: {pay: middle, nights: two}, cite: [art]}]\n";
    const judgementWith = async (rest: string) =>
      (await foundIn("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}", KNOWN, rest)).judgement;
    expect(await judgementWith(AS_MOVES + offer)).toContain("Once reached it would be kept.");
    expect(await judgementWith(offer)).not.toContain("kept");
    // One that changes what no option speaks of is no state.
    expect(await judgementWith(AS_MOVES + offer.replace("two}", "two, jobs: safe}"))).not.toContain("kept");
  });

  it("say under `left` what a package has without what is taken today", async () => {
    const { outcomes } = await foundIn(
      "{worth: 20, cite: [art]}",
      "{worth: 62, cite: [art]}",
      KNOWN.replace("today: []", "today: [pay]"),
      "  asMoves: [{option: work, means: {nights: two}}, {option: pay, means: {pay: low}, left: {pay: high}}]\n",
    );
    const pays = (state: string) =>
      outcomes.find(({ takes }: { takes: string[] }) => (takes.join("+") || "none") === state).package.pay;
    expect([pays("pay"), pays("work+pay"), pays("work"), pays("none")]).toEqual([
      ["low"],
      ["low"],
      ["high"],
      ["high"],
    ]);
  });

  it("can be listed, of which those without a meaning are no package", async () => {
    const { outcomes, blocks } = await foundIn(
      "{worth: 20, cite: [art]}",
      "{worth: 62, cite: [art]}",
      `moves:
  states: [{id: strike, name: a strike, cite: [art]}, {id: truce, name: the truce, cite: [art]}, {id: ruin, name: ruin, cite: [art]}]
  transitions: [{actor: union, from: strike, to: [truce, ruin], reversible: true, cite: [art]}, {actor: line, from: truce, to: ruin, cite: [art]}]
  today: strike
  preferences:
    - {actor: union, ranking: [truce, strike, ruin], cite: [art]}
    - {actor: line, ranking: [truce, strike, ruin], cite: [art]}
`,
      "  asMoves: [{state: strike, means: {pay: low}}, {state: truce, means: {pay: middle, nights: two}}, {state: ruin, means: none}]\n",
    );
    expect(
      outcomes.map(({ takes, held, deal }: { takes: string[]; held: object; deal: boolean }) => [
        takes,
        held,
        deal,
      ]),
    ).toEqual([
      [["truce"], { orders: 1, of: 1 }, true],
      [["strike"], { orders: 0, of: 1 }, false],
    ]);
    expect(JSON.stringify(blocks)).toContain("“the truce”");
  });

  it("count today's package among what a party accepts that has it without a deal, and as no deal", async () => {
    // Who pays may still pay nothing: of the packages that can be, the line rather has today's.
    const { outcomes, blocks } = await foundIn(
      "{worth: 20, cite: [art]}",
      "{as: today, cite: [art]}",
      KNOWN,
      "  asMoves: [{option: work, means: {nights: two}}, {option: pay, means: {pay: [low, middle]}}]\n",
    );
    const pays = outcomes.find(({ takes }: { takes: string[] }) => takes.join() === "pay");
    // Today is worth 20 and 60, three per cent alone 60 and 40.
    expect(pays).toMatchObject({ isNoDeal: false, accepted: [true, true], deal: false });
    const told = JSON.stringify(blocks);
    expect(told).not.toContain("be refused as a deal: today's state, by the line");
    expect(told).toContain("is a deal that both parties could accept");
  });

  it("find consent where votes decide, and are states where states are listed", async () => {
    const { blocks } = await foundIn(
      "{worth: 90, cite: [art]}",
      "{worth: 90, cite: [art]}",
      `moves:
  states: [{id: strike, name: a strike, cite: [art]}, {id: truce, name: the truce, cite: [art]}]
  transitions: [{actor: union, from: strike, to: [truce], reversible: true, cite: [art]}]
  today: strike
  preferences: [{actor: union, ranking: [truce, strike], cite: [art]}, {actor: line, ranking: [truce, strike], cite: [art]}]
`,
      "  agreement: {votes: 2, cite: [art]}\n  asMoves: [{state: strike, means: {pay: low}}, {state: truce, means: {pay: middle, nights: two}}]\n",
    );
    const told = JSON.stringify(blocks);
    expect(told).toContain("None of the outcomes that would hold is a deal that finds the consent it needs.");
    expect(told).toContain("No state of the moves speaks of jobs");
  });
});
