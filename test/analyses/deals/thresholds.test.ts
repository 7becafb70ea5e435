import { describe, expect, it } from "vitest";
import { premisesOf } from "#analyses/deals/parts/premises.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { confidenceIn } from "#analyses/deals/words/confidence.ts";
import { answerInWords } from "#analyses/deals/words/judgement.ts";
import { packages, packagesInFigures } from "#analyses/deals/words/names.ts";
import { answerOf, type ToldDeals } from "#analyses/deals/words/told.ts";
import { Random } from "#math/random.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf } from "./deal-case.ts";

const selected = selectDeals(
  caseOf(`${CLAUSES}  parties: [{actor: union, walkAway: {worth: none, cite: [art]}}, {actor: line}]\n`),
);
if ("missing" in selected) throw new Error("nothing to tell");
const { input } = selected;

/** What is told where so many of a thousand readings have a deal. */
function told(hits: number): ToldDeals {
  const share = { share: hits / 1000, ...wilsonInterval(hits, 1000) };
  return {
    setup: setupOf(input, { samples: 1000, frontOf: "" }, new Random(1, "deals")),
    input,
    parties: null,
    front: null,
    points: null,
    zone: null,
    best: null,
    offers: null,
    prices: null,
    trades: null,
    moves: null,
    prospects: {
      samples: 1000,
      made: share,
      cut: 0,
      candidates: [],
      telling: [],
      tellingInAll: 0,
      orders: [],
      ordersInAll: 0,
      isOrderSure: true,
    },
    outcomes: null,
    payments: null,
    premises: [],
    distances: null,
    options: null,
    walkAways: null,
  };
}

const words = (hits: number) => plainText(answerInWords(told(hits), answerOf(told(hits))), "icd203");

// The whole range that 1000 readings leave has to lie on the one side: of a share near a bound more would have to be drawn.
describe("how often there is a deal", () => {
  it.each([
    [1000, "There is a deal that both parties could accept in all 1000 drawn readings"],
    [999, "could accept in nearly all, "],
    [919, "could accept in nearly all, "],
    [918, "could accept in most, "],
    [531, "could accept in most, "],
    [530, "could accept in some, "],
    [82, "could accept in some, "],
    [81, "could accept in hardly any, "],
    [1, "could accept in hardly any, "],
    [0, "There is no deal that both parties could accept in any of the 1000 drawn readings"],
  ])("is a word, on each side of each bound: %i of 1000", (hits, expected) => {
    expect(words(hits)).toContain(expected);
  });

  it.each([
    [919, false],
    [899, true],
    [101, true],
    [81, false],
  ])("decides, or does not: %i of 1000", (hits, open) => {
    const { why } = confidenceIn(told(hits), answerOf(told(hits)));
    expect(plainText(why, "icd203").includes("What is not stated decides")).toBe(open);
  });
});

it("says of how many inputs it is that one turns the answer, where not all were tried", () => {
  const three = ["union", "line", "town"].map((id) => `{actor: ${id}, walkAway: {worth: none, cite: [art]}}`);
  const known = selectDeals(caseOf(`${CLAUSES}  parties: [${three.join(", ")}]\n`));
  if ("missing" in known) throw new Error("nothing to tell");
  const all = premisesOf(known.input);
  const turns = (count: number): ToldDeals["premises"] =>
    all.slice(0, count).map(({ kind, party, at }) => ({
      kind,
      party,
      at,
      made: { share: 0, ...wilsonInterval(0, 60) },
      readings: 60,
      before: 1,
      effect: "fewer",
    }));
  const why = (count: number) =>
    plainText(
      confidenceIn({ input: known.input, premises: turns(count) }, { known: true, isMade: true }).why,
      "icd203",
    );
  expect(all.length).toBe(3);
  expect(why(3)).toContain("Any of three inputs that falls away would turn the answer.");
  expect(why(2)).toContain(
    "Of the two inputs tried (there are three), any of two that falls away would turn the answer.",
  );
  expect(why(1)).toContain(
    "Of the one input tried (there are three), one that falls away would turn the answer.",
  );
});

it("counts packages in words up to ten, in figures up to a million, and about how many beyond", () => {
  expect(
    [10, 11, 999_999, 1_000_000, 1_540_000_000, "1000000000000000000000000000000"].map(packages),
  ).toEqual([
    "ten packages",
    "11 packages",
    "999\u202f999 packages",
    "about 1 million packages",
    "about 1.5 billion packages",
    "about 1 × 10³⁰ packages",
  ]);
  expect(packagesInFigures(7)).toBe("7");
});
