import { describe, expect, it } from "vitest";
import { judgementBy } from "#analyses/judges.ts";
import { checks } from "#analyses/stability/parts/checks/checks.ts";
import { jointGains } from "#analyses/stability/parts/coalitions/joint-gains.ts";
import { together } from "#analyses/stability/parts/coalitions/together.ts";
import { concepts } from "#analyses/stability/parts/concepts/concepts.ts";
import { flips } from "#analyses/stability/parts/flips/flips.ts";
import { horizon } from "#analyses/stability/parts/horizon/horizon.ts";
import { hypergame } from "#analyses/stability/parts/hypergame/hypergame.ts";
import { judgements } from "#analyses/stability/parts/judgements/judgements.ts";
import { mixture } from "#analyses/stability/parts/mixture/mixture.ts";
import { outcomes } from "#analyses/stability/parts/outcomes/outcomes.ts";
import { paths } from "#analyses/stability/parts/paths/paths.ts";
import { robustness } from "#analyses/stability/parts/robustness/robustness.ts";
import { sanctions } from "#analyses/stability/parts/sanctions/sanctions.ts";
import { target } from "#analyses/stability/parts/target/target.ts";
import { tornado } from "#analyses/stability/parts/tornado/tornado.ts";
import type { Setup } from "#analyses/stability/setup.ts";
import type { Judgement } from "#outcome/explanation.ts";
import {
  block,
  conceptsOf,
  drawn,
  exact,
  first,
  fromHere,
  half,
  held,
  KNOWN,
  known,
  leading,
  outcomesOf,
  reachIn,
  said,
  setupFor,
  texts,
} from "./made-up.ts";
import { plain, refusal } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

/** Sentences that small cases seldom show, on findings made up for them. */

type Others = Parameters<typeof said>[3];

function judged(
  rows: Parameters<typeof outcomesOf>[0],
  setup: Setup,
  today = leading(0, 0),
  others: Others = [],
): readonly Judgement[] {
  return said(judgements, {}, setup, [[outcomes, outcomesOf(rows, today)], ...others!]).judgements!;
}

const told = (...given: Parameters<typeof judged>) => judged(...given).map(({ text }) => plain(text));

describe("the judgements", () => {
  it("say of today's state what keeps it, or what upsets it most often", () => {
    const upset = (free: readonly number[], holdsInExamined = false) =>
      leading(0, 0, {
        holdsInExamined,
        restraints: free.map((count, at) => ({
          party: "ABC"[at],
          hasMove: true,
          noBetter: 0,
          deterred: 5 - count,
          free: count,
          deterrent: null,
          gain: count > 0 ? { to: [1, 4, 16][at], count, next: 0 } : null,
        })),
      });
    const rows = [leading(3, 100)];
    expect(told(rows, half, upset([1, 0, 3]))[1]).toMatch(
      /Among what can upset it: Party C takes e, and no answer in the others' own interest takes that gain away \(so in three of the five orders looked at in which it does not hold\)\.$/,
    );
    // What no other move rivals is named alone.
    expect(told(rows, half, upset([0, 0, 3]))[1]).toContain(". What can upset it: Party C takes e");
    // Of one order nobody says "one of the one orders".
    expect(told(rows, half, { ...upset([0, 0, 1]), examined: 1 })[1]).toContain(
      "(so in the one order looked at in which it does not hold).",
    );
    expect(told(rows, half, upset([2, 1, 2]))[1]).toContain("upset it: Party A takes a, and");
    expect(told(rows, half, upset([0, 0, 0]))[1]).toMatch(
      /^Today's state holds in none of the orders drawn\.$/,
    );
    expect(told(rows, half, upset([1, 0, 3], true))[1]).toMatch(
      /^Today's state holds in none of the orders drawn\.$/,
    );
    expect(told(rows, exact, upset([0, 2, 1]))[0]).toMatch(
      /Today's state would not hold: Party B takes c, and no answer in the others' own interest takes that gain away\.$/,
    );
    expect(told(rows, exact, leading(0, 1))[0]).toMatch(/Today's state is one that holds\.$/);
  });

  it("cite what is known of those who upset today's state, and of those on the way to the leader's variants", () => {
    const c = caseWith({
      ...KNOWN,
      todayBasis: { cite: ["paper:p. 1"] },
      preferences: ["A", "B"].map((actor, at) => ({
        actor,
        statements: [{ prefers: "a", cite: [`paper:p. ${at + 2}`] }, { unknown: "b" }],
      })),
    });
    const setup = setupFor(c, { samples: 200 });
    const today = leading(0, 1, {
      holdsInExamined: false,
      restraints: [
        {
          party: "B",
          hasMove: true,
          noBetter: 0,
          deterred: 0,
          free: 5,
          deterrent: null,
          gain: { to: 4, count: 5, next: 0 },
        },
      ],
    });
    const row = leading(3, 100, { variants: [7], core: 27, path: [{ party: "A", to: 3 }] });
    const [main, second, variants] = judged([row], setup, today);
    expect(main!.cites).toEqual(["paper:p. 1", "paper:p. 2", "paper:p. 3"]);
    expect(second!.cites).toEqual(["paper:p. 1", "paper:p. 3"]);
    expect(variants!.cites).toEqual(["paper:p. 2"]);
    const better = leading(3, 100, {
      ...row,
      improvementPath: { steps: [{ party: "B", to: 3 }], count: 1 },
    });
    expect(judged([better], setup, today)[2]!.cites).toEqual(["paper:p. 3"]);
  });

  it("name the variants of the leader, by what they agree on", () => {
    const variants = (states: readonly number[], core: number) =>
      told([leading(3, 100, { variants: states, core })], half)[2];
    expect(variants([7], 27)).toBe(
      "“Party A takes a and takes b” and one variant of it hold about as often: Party A takes a and takes b, with or without “Party B takes c”.",
    );
    expect(variants([7, 11, 15], 19)).toContain("three variants of it hold about as often: ");
    expect(variants([7, 11, 15], 19)).toMatch(/with or without “Party B takes c” or “Party B takes d”\.$/);
    // Not every way to combine what varies is among them.
    expect(variants([7, 11], 19)).toMatch(/, one with “Party B takes c”, one with “Party B takes d”\.$/);
    expect(variants([], 0)).toBeUndefined();
  });

  it("promise no combination of options that is not among the variants", () => {
    const labelOf = (state: number, variants: readonly number[]) => {
      const rows = outcomesOf([leading(state, 100, { variants })], leading(0, 20));
      const [plot] = said(outcomes, rows, half).glance!;
      if (plot?.kind !== "plot") throw new Error("no picture");
      return plot.points[0]!.label;
    };
    // Bits: c and d are 4 and 8.
    const label = "Party A takes a and takes b";
    expect(labelOf(3, [7, 11, 15])).toBe(`${label}, with or without “takes c” or “takes d”`);
    expect(labelOf(3, [7, 11])).toBe(`${label} (or also with “takes c”, or also with “takes d”)`);
    const both = "Party A takes a; Party B takes c and takes d";
    expect(labelOf(13, [9, 5])).toBe(`${both} (or without “takes c”, or without “takes d”)`);
    const inShort = (variants: readonly number[]) =>
      plain(
        said(judgements, {}, half, [[outcomes, outcomesOf([leading(13, 100, { variants })], leading(0, 0))]])
          .judgements![0]!.inShort!,
      );
    expect(inShort([9, 5])).toContain(
      ", perhaps without “Party B takes c” or “Party B takes d”, would last most often",
    );
  });

  it("say that none holds, that none leads, and that more hold than are named", () => {
    expect(told([], exact)).toEqual([
      "No outcome would hold: from each of them some party has a move that pays in the end.",
    ]);
    expect(told([], half)[0]).toContain(
      "No outcome would hold in any of the 200 orders of preference drawn:",
    );
    const level = (others: readonly number[]) =>
      plain(
        said(judgements, {}, half, [[outcomes, outcomesOf([leading(1, 100)], leading(0, 90), others)]])
          .judgements![0]!.text,
      );
    expect(level([2])).toMatch(
      /^“Party A takes a” holds in about 50 % of the orders of preference drawn\. One other outcome holds as often, as far as the draws tell: “Party A takes b”\. Which of them would last most often cannot be said\. Where one of them holds, no party could gain by leaving it\./,
    );
    expect(level([2, 4, 0])).toContain(
      "Three other outcomes hold as often, as far as the draws tell, among them “Party A takes b” and “Party B takes c”.",
    );
    const many = said(judgements, {}, exact, [
      [outcomes, { told: { ...outcomesOf([leading(1)], leading(0)).told, holding: 3 } }],
    ]);
    expect(plain(many.judgements![0]!.text)).toContain(
      "these three outcomes would hold once reached: “Party A takes a”; and two more.",
    );
    expect(plain(many.headline!)).toBe(
      "Three of the 32 outcomes that can occur would hold; today's state is one of them.",
    );
    const one = told([leading(1)], exact)[0];
    expect(one).toContain("this outcome would hold once reached: “Party A takes a”.");
  });

  it("say of level outcomes which of them can be reached from today", () => {
    const of = (level: readonly number[], reached: readonly number[], paths = 200) => {
      const lead = leading(1, 100, { improvementPaths: paths });
      const { judgements: all, headline } = said(judgements, {}, half, [
        [outcomes, outcomesOf([lead], leading(0, 0), level, reached)],
      ]);
      return { text: plain(all![0]!.text), gist: plain(all![0]!.gist!), headline: plain(headline!) };
    };
    const only = of([2], [0]);
    expect(only.gist).toBe(
      "The parties' own interests lead from today to “Party A takes a”. It holds in about 50 % of the orders of preference drawn, today's state in none; in all of the orders drawn they lead there and it holds. Where it holds, no party could gain by leaving it; that says nothing of how likely it is. One other outcome holds as often, as far as the draws tell; the parties' own interests do not lead there.",
    );
    expect(only.headline).toBe(
      "Of the outcomes that hold most often the parties' own interests lead from today only to “Party A takes a”; today's state holds in none of the orders drawn.",
    );
    expect(only.text).toMatch(/The parties' own interests do not lead from today to “Party A takes b”\.$/);
    // The one that can be reached need not be the first.
    expect(of([2], [7], 0).gist).toMatch(
      /^The parties' own interests lead from today to “Party A takes b”\./,
    );
    const tail = (...given: Parameters<typeof of>) =>
      /as far as the draws tell(?:\. W|, so that w)hich of the \w+ would last most often cannot be said\. (.*\.) Where/.exec(
        of(...given).gist,
      )?.[1];
    expect(tail([2], [0], 0)).toBe("The parties' own interests lead from today to none of these two.");
    expect(tail([2, 4], [1, 1])).toBe(
      "The parties' own interests lead from today to all of these three, where they then hold, each in about 1–100 % of the orders.",
    );
    expect(tail([2, 4], [0, 1])).toBe(
      "Of these three the parties' own interests lead from today only to “Party A takes a” and “Party B takes c”, where they then hold, “Party A takes a” in all of the orders drawn and “Party B takes c” in about 1 %.",
    );
    expect(tail([2], [50], 50)).toBe(
      "The parties' own interests lead from today to both of them, where they then hold, each in about 25 % of the orders.",
    );
    expect(tail([2, 4], [50, 20], 50)).toBe(
      "The parties' own interests lead from today to all of these three, where they then hold, each in about 10–25 % of the orders.",
    );
    expect(of([2], [60], 0).gist).toContain("; in about 30 % they lead there and it holds.");
    expect(of([2, 4], [100, 0]).text).toMatch(
      /The parties' own interests lead from today also to “Party A takes b”, where it then holds in about 50 % of the orders; to “Party B takes c” they do not\.$/,
    );
  });

  it("say what stated coalitions change", () => {
    const united = (total: number, groups = [["A", "B"], ["C"]]) => ({
      groups,
      examined: 1,
      equilibria: { seq: { states: [], counts: [], total } },
    });
    const of = (found: object, setup = exact) =>
      told([leading(1)], setup, leading(0, 0), [[together, found]])[0];
    expect(of(united(1))).toMatch(/With Party A and Party B acting as one, one outcome would hold\.$/);
    expect(of(united(3), half)).toMatch(
      /acting as one, three outcomes would hold in at least one of the orders drawn\./,
    );
    expect(
      of(
        united(2, [
          ["A", "B"],
          ["C", "A"],
        ]),
      ),
    ).toContain("With Party A and Party B, and Party C and Party A acting");
  });

  it("say how mistakes bear on today's state", () => {
    const view = (party: string, mistaken: boolean) => ({
      party,
      stateCount: 32,
      unseen: [],
      unaware: mistaken ? ["e"] : [],
      misjudges: [],
      expected: { seq: held([]).equilibria },
    });
    const views = (count: number, heldByTruth: number, completions = 1, state = 0) => ({
      completions,
      parties: [view("A", true), view("B", false), view("C", completions === 1)],
      leading: [{ state, count, heldByTruth, unseenBy: [], expectedBy: {} }],
    });
    const of = (found: object, setup = exact) =>
      told([leading(1)], setup, leading(0, 0), [[hypergame, found]])[0];
    const seen = "As each party sees the conflict today's state would";
    const real = " The rest is told by their real preferences. Given the stated";
    expect(of(views(1, 1))).toContain(`${seen} last too: the mistakes change nothing about it.${real}`);
    expect(of(views(1, 0))).toContain(`${seen} last, as long as Party A and Party C are mistaken.${real}`);
    expect(of(views(0, 1))).toContain(
      `${seen} not last, although it would if Party A and Party C were not mistaken.${real}`,
    );
    expect(of(views(0, 0))).toContain(`${seen} not last either.${real}`);
    const one = { ...views(1, 0), parties: [view("A", true), view("B", false)] };
    expect(of(one)).toContain("as long as Party A is mistaken.");
    expect(of(views(1, 1, 1, 5))).toMatch(/^Given the stated/);
    const drawnViews = of(views(20, 40, 40));
    expect(drawnViews).toMatch(
      /^As each party sees the conflict today's state would last in about 50 % of the ways to fill in what is not known of what they believe; it would if nobody were mistaken\. The rest/,
    );
    expect(of(views(20, 0, 40))).toContain("; it would not if nobody were mistaken.");
    expect(of(views(20, 40, 40), half)).toContain("; in all of the orders drawn if nobody were mistaken.");
  });
});

describe("the confidence", () => {
  const cases = (statements: readonly object[]) =>
    setupFor(
      caseWith({
        options: KNOWN.options.slice(0, 2),
        today: [],
        preferences: [{ actor: "A", statements, rest: "indifferent" }],
      }),
      { samples: 20 },
    );
  const of = (setup: Setup, changed: readonly object[] = []) =>
    judged([leading(1)], setup, leading(0, 0), [[flips, changed]])[0]!.confidence;
  const flip = (entry: number, kind = "reverse") => ({ party: "A", kind, entries: [entry], option: null });
  const stated = [
    { prefers: "a", cite: ["paper:p. 1", "other:p. 2"] },
    { prefers: "b", judgement: "so it seems" },
    ...first(9).map((at) => ({
      prefers: at % 2 === 0 ? "a or b" : "a and b",
      cite: ["paper:p. 3", "other:p. 4"],
    })),
  ];

  it("is moderate at most where a judged or unknown thing changes the answer by itself, and says so", () => {
    const changing = "One judged preference alone would change the answer.";
    expect(of(cases(stated), [flip(0)]).level).toBe("high");
    expect(of(cases(stated), [flip(0), flip(1)]).level).toBe("moderate");
    expect(plain(of(cases(stated), [flip(1)]).why)).toContain(changing);
    expect(plain(of(cases(stated), [flip(0)]).why)).not.toContain(changing);
    expect(of(cases(stated), [flip(0, "resolve")]).level).toBe("moderate");
    // What it says of what would change the answer is true of each such preference.
    const alone = (...flips: ReturnType<typeof flip>[]) =>
      /(One|Any one of several) (.+) preferences? alone would/
        .exec(plain(of(cases(stated), flips).why))
        ?.slice(1);
    expect(alone(flip(0, "resolve"))).toEqual(["One", "unknown"]);
    expect(alone(flip(0, "resolve"), flip(1))).toEqual(["Any one of several", "unknown or judged"]);
    expect(alone(flip(1), flip(1))).toEqual(["One", "judged"]);
  });

  it("tells that what a party does not state was taken to weigh less than all that it states", () => {
    const why = (...preferences: readonly object[]) => {
      const c = caseWith({ options: KNOWN.options.slice(0, 4), today: [], preferences });
      return plain(judged([leading(1)], setupFor(c, { samples: 20 }))[0]!.confidence.why);
    };
    const said = /(?:are unknown and were|are unknown; \S+ of these (?:was|were)) taken to weigh least\./;
    const statements = [{ prefers: "a", cite: ["paper:p. 1"] }];
    const all = ["a", "b", "c", "d"].map((prefers) => ({ prefers, cite: ["paper:p. 1"] }));
    expect(why({ actor: "A", statements })).toMatch(said);
    expect(why({ actor: "A", weights: [{ when: "a", weight: 2, cite: ["paper:p. 1"] }] })).toMatch(said);
    // Of B nothing is stated, and nothing of it can weigh less than what is.
    expect(why({ actor: "A", statements, rest: "indifferent" })).not.toMatch(said);
    expect(why({ actor: "A", statements: all })).not.toMatch(said);
  });

  it("counts as taken to weigh least only what a party does not name: an order among its own wishes is drawn in its place", () => {
    const why = (...statements: readonly object[]) => {
      const c = caseWith({
        options: KNOWN.options.slice(0, 4),
        today: [],
        preferences: [{ actor: "A", statements }],
      });
      return plain(judged([leading(1)], setupFor(c, { samples: 20 }))[0]!.confidence.why);
    };
    const cite = ["paper:p. 1"];
    const [a, b] = ["a", "b"].map((prefers) => ({ prefers, cite }));
    // Of A: the order of a and b, which way it wants c and d, and the order of these two; of B, who is silent: four ways, one order.
    expect(why({ unordered: [a, b] })).toContain(
      "Of eight preferences that matter here six are unknown; two of these were taken to weigh least.",
    );
    expect(why({ unknown: "a", cite }, { prefers: "b", cite })).toContain(
      "seven are unknown; two of these were taken to weigh least.",
    );
  });

  it("counts the sources of what is known of the preferences, and of nothing else", () => {
    const sources = (more: object) =>
      plain(
        judged(
          [leading(1)],
          setupFor(
            caseWith({
              options: [
                { id: "a", actor: "A", text: "takes a", cite: ["option:p. 9"] },
                { id: "b", actor: "B", text: "takes b" },
              ],
              today: [],
              preferences: [
                { actor: "A", statements: [{ prefers: "a", cite: ["paper:p. 1"] }], rest: "indifferent" },
              ],
              ...more,
            }),
            { samples: 20 },
          ),
        )[0]!.confidence.why,
      );
    expect(sources({})).toContain("What is stated rests on one source.");
    expect(sources({ todayBasis: { cite: ["today:p. 9"] } })).toBe(sources({}));
    expect(sources({ excluded: [{ never: "a and b", cite: ["excluded:p. 9"] }] })).toContain(
      "What is stated rests on one source.",
    );
    const unknown = { unknown: "not a and b", cite: ["unknown:p. 9"] };
    const given = [{ prefers: "a", cite: ["paper:p. 1"] }, unknown];
    expect(sources({ preferences: [{ actor: "A", statements: given, rest: "indifferent" }] })).toContain(
      "What is stated rests on one source.",
    );
    const cited = [
      { prefers: "a", cite: ["paper:p. 1"] },
      { prefers: "b", cite: ["other:p. 1"] },
    ];
    expect(sources({ preferences: [{ actor: "A", statements: cited, rest: "indifferent" }] })).toContain(
      "What is stated rests on two sources.",
    );
  });

  it("counts what is asked, stated, unknown and judged, and who says it", () => {
    expect(plain(of(cases(stated)).why)).toBe(
      "All 11 preferences that matter here are stated. What is stated rests on two sources, and one of the 11 preferences on the analyst's judgement.",
    );
    // What the analyst reads out of a source is judged, and cites one, too.
    const read = { judgement: "so", cite: ["paper:p. 1"] };
    const ofThree = (...rests: readonly object[]) =>
      plain(of(cases(["a", "b", "not a and b"].map((prefers, at) => ({ prefers, ...rests[at] })))).why);
    const alone = { judgement: "so" };
    const cite = { cite: ["paper:p. 1"] };
    expect(ofThree(read, alone, cite)).toContain(
      "two of the three preferences on the analyst's judgement, one of them beside a source.",
    );
    expect(ofThree(read, read, alone)).toContain(
      "all three preferences on the analyst's judgement, two of them beside a source.",
    );
    expect(ofThree(read, read, cite)).toContain(
      "two of the three preferences on the analyst's judgement, each beside a source.",
    );
    expect(ofThree(read, cite, cite)).toContain(
      "one of the three preferences on the analyst's judgement beside a source.",
    );
    expect(ofThree(alone, alone, alone)).toContain("What is stated rests on the analyst's judgement.");
    const by = (...names: readonly string[]) =>
      ofThree(...names.map((name) => ({ ...cite, judgement: { by: name, why: "so" } })));
    // Whoever the case names as the judge is named; its own analyst is “the analyst”.
    expect(by("Anne Example", "Anne Example", "Anne Example")).toContain(
      "all three preferences on the judgement of Anne Example, each beside a source.",
    );
    expect(ofThree({ ...cite, judgement: { by: "Anne Example", why: "so" } }, read, read)).toContain(
      "all three preferences on the judgement of the analyst and Anne Example, each beside a source.",
    );
    expect(by("A", "A", "A")).toContain("all three preferences on the analyst's judgement, each");
    expect(judgementBy(["A", "B", "C", "D", "A"])).toBe("the judgement of four people");
    expect(of(cases(stated)).level).toBe("high");
    const single = cases([{ prefers: "a" }]);
    expect(plain(of(single).why)).toBe(
      "What is stated rests on no source. The one preference that matters here is stated.",
    );
    expect(plain(of(cases([{ unknown: "a" }, { unknown: "b" }])).why)).toBe(
      "Neither of the two preferences that matter here is known.",
    );
    expect(plain(of(cases([{ prefers: "a", judgement: "so" }, { unknown: "b" }])).why)).toMatch(
      /^What is stated rests on the analyst's judgement\. Of two preferences that matter here one is unknown\./,
    );
    expect(of(single).level).toBe("low");
    // Half of what is stated is a judgement.
    const [cited, own] = stated;
    expect(of(cases([cited!, own!])).level).toBe("moderate");
    expect(of(cases([cited!, own!, { prefers: "a or b", judgement: "likewise" }])).level).toBe("low");
    // Half of what is asked is unknown.
    expect(of(cases([cited!, { unknown: "b" }])).level).toBe("moderate");
    expect(of(cases([cited!, { unknown: "b" }, { unknown: "a and b" }])).level).toBe("low");
  });

  it("names those of whose preferences nothing is known", () => {
    const why = plain(judged([leading(1, 100)], half)[0]!.confidence.why);
    expect(why).toMatch(/Nothing is known of what Party B and Party C would rather see\.$/);
    expect(plain(judged([leading(1)], exact)[0]!.confidence.why)).not.toContain("Nothing is known");
  });
});

describe("the caveats", () => {
  it("count outcomes that are not told one by one", () => {
    const caveats = (holding: number, setup: Setup) =>
      said(outcomes, { told: { ...outcomesOf([leading(1)], leading(0, 0)).told, holding } }, setup, [
        [concepts, conceptsOf([])],
      ]).caveats!.map(plain);
    expect(caveats(1, exact)).toEqual([]);
    expect(caveats(2, exact)).toEqual(["One more state holds too; the data lists it."]);
    expect(caveats(3, half)).toEqual(["Two more states hold at least once; the data lists them."]);
  });

  it("say why it is not told how firm the outcomes are", () => {
    const caveat = (setup: Setup) => plain(said(robustness, null, setup, []).caveats![0]!);
    expect(caveat(exact)).toMatch(/was not computed: the model is too large for that\.$/);
    expect(caveat(half)).toContain("not every preference is known, as the gaps say.");
  });

  it("say of a stated error that it is one of rankings, where some preferences are none", () => {
    const of = (second: object) => {
      const setup = setupFor(
        caseWith({
          options: first(2).map((at) => ({ id: `o${at}`, actor: "AB"[at], text: `does ${at}` })),
          today: [],
          preferences: [
            { actor: "A", ranking: ["o0", "none", "o1", "o0 + o1"] },
            { actor: "B", ...second },
          ],
        }),
        { error: 0.1, samples: 20 },
      );
      return said(checks, [], setup).caveats!.map(plain);
    };
    const error = expect.stringContaining("The stated error is one of rankings;");
    expect(of({ statements: [{ prefers: "o1" }], rest: "indifferent" })).toContainEqual(error);
    expect(of({ ranking: ["o1", "none", "o0", "o0 + o1"] })).not.toContainEqual(error);
  });

  it("say how two forms of a preference agree", () => {
    const check = (counts: object | null, opposed: readonly object[] = []) => ({
      party: "A",
      used: "ranking",
      against: "weights",
      pairs: 6,
      counts,
      opposed,
    });
    const of = (found: object) => {
      const words = said(checks, [found], exact);
      const { cells, emphasis } = block(words, "table").rows[0]!;
      return [plain(words.caveats!.at(-1)!), ...cells.slice(3), emphasis];
    };
    expect(of(check(null))).toEqual([
      "Party A: the ranking is used; the weights are a check, and were not compared with it, since there are too many outcomes.",
      6,
      null,
      null,
      null,
      null,
      "not compared: too many outcomes",
      undefined,
    ]);
    expect(of(check({ alike: 6, opposed: 0, tiedByOne: 0, open: 0 }))).toEqual([
      "Party A: the ranking is used; the weights are a check, and contradict it nowhere.",
      6,
      0,
      6,
      0,
      0,
      "nowhere",
      undefined,
    ]);
    expect(of(check({ alike: 4, opposed: 0, tiedByOne: 1, open: 1 }))[0]).toMatch(
      /contradict it nowhere; one of six pairs of outcomes is left open\.$/,
    );
    expect(of(check({ alike: 3, opposed: 0, tiedByOne: 1, open: 2 }))[0]).toMatch(
      /two of six pairs of outcomes are left open\.$/,
    );
    const differing = of(
      check({ alike: 4, opposed: 2, tiedByOne: 0, open: 0 }, [
        { entry: null, pairs: 2, better: 1, worse: 2 },
      ]),
    );
    expect(differing.at(-1)).toBe("strong");
    expect(differing.at(-2)).toBe(
      "By the ranking “Party A takes a” is better than “Party A takes b”; by the weights it is worse (two pairs).",
    );
    expect(differing[0]).toMatch(/put two of six pairs of outcomes the other way round\.$/);
  });
});

describe("tables", () => {
  it("of joint gains name what stops a group, and the outcomes that none could leave", () => {
    const gain = (parties: readonly string[], free: number, answer: object | null) => ({
      parties,
      improves: 4,
      free,
      to: 21,
      answer,
    });
    const step = [{ party: "C", to: 5 }];
    const of = (coalitions: readonly object[], setup = exact) =>
      said(jointGains, [{ state: 3, examined: 5, coalitions }], setup, [
        [outcomes, outcomesOf([leading(3)])],
      ]);
    const rows = (coalitions: readonly object[], setup = exact) =>
      block(of(coalitions, setup), "table").rows.map(({ cells }) => cells.slice(1).map(String));
    expect(rows([gain(["A", "B"], 0, step)])).toEqual([
      [
        "Party A and Party B",
        "Party A no longer takes b and Party B takes c",
        "Then Party C no longer takes e, and the gain is gone.",
      ],
    ]);
    expect(plain(block(of([gain(["A", "B"], 0, step)]), "table").note!)).toMatch(
      /No group of parties has a joint move that pays in the end from “Party A takes a and takes b”\.$/,
    );
    expect(rows([gain(["A", "B", "C"], 1, null)])[0]![2]).toBe("Nothing: all would gain.");
    expect(rows([gain(["A", "B"], 2, null)], half)[0]![2]).toBe(
      "Nothing: no answer in the others' own interest takes the gain away (by this joint move or another, in two of the five orders looked at).",
    );
    expect(rows([gain(["A", "B"], 0, step)], half)[0]![2]).toMatch(
      /the gain is gone \(this joint move or another pays, and each is answered, in four of the five orders looked at\)\.$/,
    );
    // Of the groups that nothing stops, those that hold no smaller one of them.
    const groups = [gain(["A", "B", "C"], 5, null), gain(["A", "B"], 1, null), gain(["B", "C"], 3, null)];
    expect(rows(groups).map(([who]) => who)).toEqual(["Party B and Party C", "Party A and Party B"]);
    // Other outcomes that hold are in the data only.
    const elsewhere = { state: 9, examined: 1, coalitions: [gain(["A", "B"], 1, null)] };
    expect(said(jointGains, [elsewhere], exact, [[outcomes, outcomesOf([leading(3)])]]).blocks).toEqual([]);
    expect(of([]).blocks).toEqual([
      {
        kind: "text",
        text: "No group of parties has a joint move that pays in the end from “Party A takes a and takes b”.",
      },
    ]);
    const worse = setupFor(known, { coalitionGain: "none-worse" });
    expect(plain(block(of([gain(["A", "B"], 1, null)], worse), "table").note!)).toContain(
      "a group moves where none of its members loses and at least one gains.",
    );
  });

  it("of stated coalitions name what they make and what they break", () => {
    const found = {
      groups: [["A", "B"], ["C"]],
      examined: 1,
      equilibria: { seq: held([1, 3]).equilibria },
      stable: [],
    };
    const table = block(said(together, found, exact, [[concepts, conceptsOf([1, 2])]]), "table");
    expect(plain(table.note!)).toMatch(
      / Compared with everybody standing alone, one no longer holds \(“Party A takes b”\) and one holds only now \(“Party A takes a and takes b”\)\.$/,
    );
  });

  it("of horizons say from where on nothing changes, or that it is not settled", () => {
    const note = (nonMyopic: object | null, setup = exact) =>
      plain(
        block(
          said(
            horizon,
            { horizons: [held([1])], nonMyopic: nonMyopic && { ...held([1]), ...nonMyopic } },
            setup,
            [[outcomes, outcomesOf([leading(1)])]],
          ),
          "table",
        ).note!,
      );
    expect(note(null)).toMatch(/Whether anything holds however far they look was not settled\.$/);
    expect(note({ from: 0, period: 1 })).toMatch(/From one move on, looking further changes nothing\.$/);
    expect(note({ from: 3, period: 2 })).toMatch(
      /The answer does not settle: from three moves on it repeats itself every two moves\. “However far” means at every length from there on\.$/,
    );
    expect(note({ from: 3, period: 2 }, half)).toContain(
      "does not settle in every order of preference: from",
    );
  });

  it("of mixtures say how each party looks ahead, and how many outcomes hold", () => {
    const of = (concepts: object, states: object | null, setup = exact) =>
      said(mixture, { concepts, states }, setup).blocks![0]!;
    const note = (...given: Parameters<typeof of>) => {
      const found = of(...given);
      return plain((found.kind === "table" ? found.note : found.kind === "text" ? found.text : "")!);
    };
    expect(note({ A: "gmr", B: "L3" }, held([1, 2]))).toBe(
      "Here Party A fears any answer (GMR) and Party B looks three moves ahead (L3). two of the 32 outcomes hold.",
    );
    expect(note({ A: "L1" }, held([1]), half)).toBe(
      "Here Party A looks one move ahead (L1). one of the 32 outcomes holds in at least one order of preference.",
    );
    expect(note({ A: "nonMyopic" }, held([]))).toBe(
      "Here Party A looks ahead however far (non-myopic). Nothing holds.",
    );
    expect(note({ A: "smr" }, null)).toBe(
      "Not decided, being too large: Party A fears any answer that it cannot evade (SMR).",
    );
  });

  it("of views say what is most held, and who is held back by an answer that would not come", () => {
    const surprise = { state: 1, party: "A", by: null, to: 3, answer: [], unforeseen: false, count: 2 };
    const views = (more: object) => ({
      completions: 1,
      parties: [],
      equilibria: { seq: { ...held([1]).equilibria, total: 2 } },
      leading: [{ state: 1, count: 1, heldByTruth: 0, unseenBy: ["B"], expectedBy: { A: 1, C: 0 } }],
      examined: 1,
      surprises: [],
      ...more,
    });
    const of = (more: object) => said(hypergame, views(more), exact);
    const table = block(of({}), "table", "What holds as each");
    expect(table.rows[0]!.cells).toEqual(["Party A takes a", "yes", "no", "yes", "does not see it", "no"]);
    expect(plain(table.note!)).toMatch(/^The most-held are shown\. Two of the 32 outcomes hold because/);
    const party = {
      party: "A",
      stateCount: 9,
      unseen: [],
      unaware: [],
      misjudges: [],
      expected: { seq: held([]).equilibria },
    };
    expect(texts(block(of({ parties: [party] }), "table"), 2)).toEqual(["nothing"]);
    // Today's state is told whether it holds or not.
    const rows = [
      { state: 1, count: 1, heldByTruth: 0, unseenBy: [], expectedBy: { A: 1, B: 1, C: 0 } },
      { state: 0, count: 0, heldByTruth: 0, unseenBy: [], expectedBy: { A: 0, B: 0, C: 0 } },
    ];
    expect(plain(block(of({ leading: rows }), "table", "What holds as each").note!)).toContain(
      "The most-held are",
    );
    const one = { ...held([1]).equilibria, total: 1 };
    expect(plain(block(of({ equilibria: { seq: one } }), "table", "What holds as each").note!)).toMatch(
      /^One of the 32 outcomes holds because/,
    );
    const text = (kind: string, more: object = {}) =>
      texts(block(of({ surprises: [{ ...surprise, kind, ...more }] }), "table", "Who would"), 2)[0];
    expect(text("held back")).toBe(
      "It could gain: if Party A takes b, no answer would take the gain away. It stays for fear of one that would not come.",
    );
    expect(text("answered", { answer: [{ party: "B", to: 7 }] })).toBe(
      "Its own move does not pay: if Party A takes b, then Party B takes c.",
    );
    expect(text("stays", { by: "B" })).toBe("Party B stays, though Party A expects the opposite.");
    expect(text("moves", { by: "B", to: 5 })).toBe(
      "Party B takes c, though Party A expects Party B to stay.",
    );
    expect(text("moves", { by: "B", to: 5, unforeseen: true })).toBe(
      "Party B takes c; Party A takes what comes of it to be impossible, or does not know of it.",
    );
    const counted = [
      { ...surprise, kind: "held back", count: 1, so: 1 },
      { ...surprise, kind: "held back", party: "B", to: 5, count: 4, so: 3 },
    ];
    const seen = block(of({ surprises: counted, examined: 5 }), "table", "Who would");
    expect(seen.columns.at(-1)!.label).toBe("Seen in, of 5");
    expect(seen.rows.map(({ cells }) => [cells[1], cells[3]])).toEqual([
      ["Party B", "4, in 3 of them by this move"],
      ["Party A", "1"],
    ]);
  });

  it("of what keeps parties say so where one run decides, too", () => {
    const rows = [leading(3)];
    const table = block(said(sanctions, null, exact, [[outcomes, outcomesOf(rows)]]), "table");
    expect(texts(table, 2)[0]).toBe("Have no move in their own interest.");
    const restraint = {
      party: "A",
      hasMove: true,
      noBetter: 1,
      deterred: 0,
      free: 4,
      deterrent: null,
      gain: { to: 7, count: 4, next: 0 },
    };
    const tempted = leading(3, 1, { restraints: [restraint] });
    expect(
      texts(block(said(sanctions, null, half, [[outcomes, outcomesOf([tempted])]]), "table"), 2)[0],
    ).toBe(
      "Nothing: if Party A brings it to “Party A takes a and takes b; Party B takes c”, no answer in the others' own interest takes the gain away (4 of 5 orders). Has no move in its own interest (1 of 5 orders).",
    );
    expect(plain(table.note!)).toBe("For each party its best move and the shortest credible answer to it.");
  });

  it("of what a state would take say where the model is too large", () => {
    const one = {
      name: "x",
      state: 1,
      unanswered: null,
      searched: null,
      concepts: null,
      counted: [],
      statements: null,
    };
    const texts = (each: readonly object[]) =>
      said(target, { each, together: null, statements: null }, exact).blocks!.map((found) =>
        plain((found as { text: string }).text),
      );
    expect(texts([one])).toEqual([
      "What changes of orders of preference would do to “Party A takes a” was not computed: the model is too large for that.",
    ]);
    expect(texts([one, { ...one, state: 2 }])[0]).toContain(
      "would do to “Party A takes a”, “Party A takes b” was not",
    );
    expect(texts([{ ...one, unanswered: "too large" }])).toEqual([
      "What would make “x” hold was asked for and is not answered: the model is too large.",
    ]);
  });
});

describe("pictures", () => {
  it("of shares are heard to be below 1 % or above 99 %, and not nought or all, where they are", () => {
    const rows = outcomesOf([leading(3, 199), leading(5, 100)], leading(0, 1));
    const [plot] = said(outcomes, rows, half).glance!;
    expect(plot?.kind === "plot" && plot.alt).toMatch(/ more than 99 %, .* 50 %, .* less than 1 %\.$/);
  });

  it("of single inputs name what is done to each, and what was left out", () => {
    const ends = (...as: readonly string[]) =>
      as.map((as) => ({ as, completions: 4, holds: [4], stated: [2], concepts: [4] }));
    const input = (kind: string, more: object = {}) => ({
      party: "A",
      kind,
      entries: [0],
      option: null,
      state: null,
      swapped: null,
      ends: ends("first", "last"),
      swing: [1],
      clear: [true],
      ...more,
    });
    const of = (inputs: readonly object[], leftOut: readonly string[] = []) =>
      said(tornado, { outcomes: [1], holds: [2], concepts: [3], inputs, leftOut }, exact, [
        [outcomes, outcomesOf([leading(1)], leading(0))],
      ]);
    const labels = (inputs: readonly object[]) => block(of(inputs), "plot").points.map(({ label }) => label);
    expect(
      labels([
        input("reverse"),
        input("move"),
        input("range", { ends: ends("low", "high") }),
        input("range", { state: 3, ends: ends("low", "high") }),
        input("resolve", { entries: [], option: "e" }),
      ]),
    ).toEqual([
      "Party A, reversed: “takes a”",
      "Party A, first or last in priority: “takes a”",
      "Party A: weight of “takes a”, low or high",
      "Party A: value of Party A takes a and takes b, low or high",
      "Party A, wanted or not: “Party C takes e”",
    ]);
    expect(block(of([input("move")]), "plot").points).toMatchObject([{ value: 3, low: 3, high: 4 }]);
    // An end that changes nothing is not named.
    const idle = { as: "first", completions: 4, holds: [2], stated: [2], concepts: [3] };
    expect(labels([input("move", { ends: [idle, ...ends("last")] })])).toEqual([
      "Party A, last in priority: “takes a”",
    ]);
    const [only] = of([], ["reverse", "range", "resolve"]).blocks!;
    expect(only).toEqual({
      kind: "text",
      text: "What follows if single inputs are reversed, set to their ends or resolved was not computed; it would take more work than the budget allows.",
    });
    expect(of([]).blocks).toEqual([]);
    const still = of([input("move"), input("reverse", { swing: [0] })]);
    expect(plain(block(still, "plot").note!)).toMatch(
      / One other change of a single input moves none of these outcomes\.$/,
    );
  });

  it("of all states say where steps are known from the leading outcomes only", () => {
    const of = (from: string) => {
      const improvements = [
        { party: "A", from: 2, to: 3, gmr: [], smr: [], seq: [], sim: null },
        { party: "A", from: 2, to: 1, gmr: [], smr: [], seq: [], sim: null },
      ];
      const network = block(
        said(paths, fromHere({}), exact, [
          [outcomes, outcomesOf([leading(1)])],
          [concepts, conceptsOf([1])],
          [sanctions, { why: { of: from, improvements, answers: [] }, told: [] }],
        ]),
        "network",
      );
      return plain(network.note!);
    };
    expect(of("leading states")).toContain(
      "Moves off these ways are shown only from the leading outcomes and from today.",
    );
    expect(of("all states")).not.toContain("Moves off these ways");
    expect(of("all states")).toMatch(/One further move in somebody's own interest is left out\.$/);
  });

  it("of ways say where a party would stop, and before which of several steps", () => {
    const item = (steps: readonly object[], stops: object | null) => {
      const way = { length: steps.length, total: 1, paths: [{ steps, stops }] };
      const row = leading(3, 1, { ways: { byMoves: way, byImprovements: null } });
      const words = said(paths, fromHere({}), exact, [
        [outcomes, outcomesOf([row])],
        [concepts, conceptsOf([])],
      ]);
      return plain(block(words, "list").items[0]!).split("own interest. ")[1];
    };
    const one = [{ party: "A", to: 3 }];
    const two = [...one, { party: "B", to: 7 }];
    expect(item(one, { at: 0, party: "A", because: "costs" })).toBe(
      "Today Party A would stop: the next move is not in its own interest.",
    );
    expect(item(two, { at: 0, party: "A", because: "costs" })).toBe(
      "Today Party A would stop: the next move is not in its own interest (Party A takes a and takes b).",
    );
    expect(item(two, { at: 3, party: "B", because: "deterred" })).toBe(
      "At “Party A takes a and takes b” Party B would stop: an answer in the others' own interest would take the gain of the next move away (Party B takes c).",
    );
    expect(item(two, null)).toBeUndefined();
  });

  it("of swaps are left out where no order changes anything", () => {
    const row = { state: 1, holds: true, afterSwap: 4, overall: null, byParty: { A: null } };
    const found = {
      robustness: { of: "all states", swaps: 4, searched: null, concepts: { seq: [row] } },
      told: [],
    };
    const of = (swaps: number) =>
      said(robustness, { ...found, robustness: { ...found.robustness, swaps } }, exact, [
        [outcomes, outcomesOf([leading(1)])],
      ]).blocks!.map((each) => ("title" in each ? each.title : ""));
    expect(of(4)).toEqual(["How firm it is", "Single swaps after which it holds"]);
    expect(of(0)).toEqual(["How firm it is"]);
  });

  it("of drawn ways say how far each outcome is", () => {
    const rows = [
      leading(1, 1, { path: [{ party: "A", to: 1 }] }),
      leading(5, 1, {
        path: [
          { party: "A", to: 1 },
          { party: "B", to: 5 },
        ],
      }),
      leading(7, 1, { path: null }),
    ];
    const words = said(paths, null, drawn, [
      [outcomes, outcomesOf(rows)],
      [concepts, conceptsOf([])],
    ]);
    expect(block(words, "network").alt).toBe(
      "Today's state, three outcomes that hold, and the moves that lead to them: Party A takes a one move away, Party A takes a; Party B takes c 2 moves away, Party A takes a and takes b; Party B takes c out of reach.",
    );
    expect(block(words, "network").nodes.map(({ id, layer }) => [id, layer])).toEqual([
      ["0", 0],
      ["1", 1],
      ["5", 2],
      ["7", 3],
    ]);
    expect(block(words, "list").items.map(plain)).toEqual([
      "Party A takes a: Party A takes a. At least one of these moves is not in the mover's own interest, in every order of preference drawn.",
      "Party A takes a; Party B takes c: Party A takes a; then Party B takes c. At least one of these moves is not in the mover's own interest, in every order of preference drawn.",
      "Party A takes a and takes b; Party B takes c: no sequence of moves leads there from today.",
    ]);
    const some = { ...rows[0]!, improvementPaths: 100, reach: reachIn(100) };
    const item = (row: object, setup: Setup) =>
      plain(block(said(paths, null, setup, [[outcomes, outcomesOf([row as never])]]), "list").items[0]!);
    expect(item(some, drawn)).toBe(
      "Party A takes a: Party A takes a. There is a way of moves in each mover's own interest, this or another, in about 50 % of the orders of preference.",
    );
    const deterred = { ...reachIn(100), unanswered: { reached: 0, lasting: 0 } };
    expect(item({ ...some, reach: deterred }, drawn)).toMatch(
      / of the orders of preference\. On every such way an answer deters some move\.$/,
    );
    const better = { ...some, improvementPath: { steps: [{ party: "B", to: 4 }], count: 1 } };
    expect(item(better, drawn)).toMatch(/^Party A takes a: Party B takes c\. There is a way of moves/);
    expect(item(better, exact)).toBe(
      "Party A takes a: Party B takes c. Each move is in the mover's own interest.",
    );
    expect(item(rows[0]!, exact)).toMatch(/not in the mover's own interest\.$/);
  });
});

describe("what is asked wrongly", () => {
  const c = twoByTwo(["a", "none", "b", "a + b"], ["b", "none", "a", "a + b"]);
  const three = caseWith(KNOWN);

  it("of concepts is refused with what would be right", () => {
    const concepts = (text: string, of = c) => refusal(of, { concepts: text });
    expect(concepts("A")).toBe("concepts has “A”, which is not of the form party = concept");
    expect(concepts("A = nash = smr")).toContain("not of the form party = concept");
    expect(concepts("= nash")).toContain("not of the form");
    expect(concepts("A =")).toContain("not of the form");
    expect(concepts("Party X = nash")).toMatch(
      /^concepts names “Party X”, and no such party can move; the nearest is “Party [AB]”$/,
    );
    expect(concepts("somebody else = nash")).toBe(
      "concepts names “somebody else”, and no such party can move; there are A, B",
    );
    expect(concepts("A = nash, A = smr")).toBe("concepts gives “A” two concepts");
    expect(concepts("A = nish")).toBe("concepts has “nish”, which is no concept; the nearest is nash");
    expect(concepts("A = telepathy")).toBe(
      "concepts has “telepathy”, which is no concept; there are nash, gmr, smr, seq, sim, seqOrSim, nonMyopic, and L1 to L100",
    );
    expect(concepts("A = L101")).toContain("no concept");
    expect(concepts("A = L0")).toContain("no concept");
    expect(concepts("A = L3", three)).toBe(
      "concepts has “L3”: looking a number of moves ahead is decided for two parties only",
    );
    expect(concepts("A = nonMyopic", three)).toContain("is decided for two parties only");
    for (const right of ["", " ", "A = L100", "Party B = SEQORSIM, A=l2"]) expect(concepts(right)).toBe("");
    expect(concepts("A = nash, B = smr", three)).toBe("");
  });

  it("of states and horizons, too", () => {
    expect(refusal(three, { horizon: 2 })).toBe(
      "horizon is decided for two parties only; in this case 3 can move",
    );
    expect(refusal(c, { horizon: 2 })).toBe("");
    expect(refusal(c, { target: "zzz" })).toBe(
      "target names “zzz”, and there is no such option or state; there are a, b",
    );
    expect(refusal(c, { target: "a; a + b; none" })).toBe("");
    const barred = caseWith({ ...KNOWN, excluded: [{ never: "a and b" }] });
    expect(refusal(barred, { target: "a + b" })).toBe("target names “a + b”, which cannot occur");
  });
});
