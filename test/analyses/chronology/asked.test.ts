import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import { availableCase } from "#case/availability.ts";
import { isoDay } from "#case/day.ts";
import { Random } from "#math/random.ts";
import type { Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";
import { disputeCase } from "../concessions/dispute-case.ts";

type Parts = Record<string, unknown>;

const event = (id: string, when: string, more: Parts = {}) => ({
  id,
  what: `${id} of Ardania`,
  by: ["ardania"],
  when,
  cite: ["wire"],
  ...more,
});

/** A case that asks whether `offer` came before `visit`. */
const asking = (
  offer: string,
  visit: string,
  more: { offer?: Parts; visit?: Parts; claims?: Parts[] } = {},
) =>
  disputeCase([], {
    questions: [{ id: "q", text: "Was it before the visit?", kind: "chronology", order: ["offer", "visit"] }],
    events: [
      event("agrees", "2020-03-28"),
      event("offer", offer, more.offer),
      event("visit", visit, more.visit),
    ],
    claims: more.claims ?? [],
  });

const textToString = (text: Text) => plainText(text, "icd203");

function answerOf(c: ReturnType<typeof asking>) {
  const outcome = chronology.perform(c, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  const { judgements, flips, gaps } = outcome.explanation;
  const judgement = judgements.find(({ answers }) => answers.about === "offer before visit")!;
  return {
    judgement,
    said: textToString(judgement.text),
    flips: flips ?? [],
    gaps: (gaps ?? []).map((gap) => textToString(gap)),
  };
}

describe("the order of two events that a question asks for", () => {
  it("is what every day that the dates allow has in common", () => {
    const day = fc.integer({ min: 18_270, max: 18_290 });
    const days = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(days, days, (offer, visit) => {
        const written = ([from, to]: readonly [number, number]) =>
          from === to ? isoDay(from) : `[${isoDay(from)}..${isoDay(to)}]`;
        const { said, judgement, flips, gaps } = answerOf(asking(written(offer), written(visit)));
        const between: number[] = [];
        for (let one = offer[0]; one <= offer[1]; one++)
          for (let other = visit[0]; other <= visit[1]; other++) between.push(other - one);
        const least = Math.min(...between);
        const most = Math.max(...between);
        const lines = JSON.stringify([flips, gaps]);
        if (least > 0) {
          expect(said).toContain(`came before “visit of Ardania”`);
          expect(daysIn(said)).toEqual([least]);
          expect(lines).toContain(`${least} day`);
        } else if (most < 0) {
          expect(said).toContain(`came after “visit of Ardania”`);
          expect(daysIn(said)).toEqual([-most]);
        } else if (least === 0 && most === 0) expect(said).toContain("fell on one day");
        else if (least === 0) expect(said).toMatch(/came before .* or on the same day/);
        else if (most === 0) expect(said).toMatch(/came after .* or on the same day/);
        else {
          expect(said).toContain("cannot be told from the dates");
          expect(daysIn(said)).toEqual([most, -least]);
        }
        const isOpen = least <= 0 && most >= 0;
        if (isOpen) expect(judgement.confidence.level).toBe("low");
        if (isOpen && most !== least) expect(gaps.join()).toContain("A closer date of");
      }),
      { numRuns: 60 },
    );
  });

  const daysIn = (said: string) =>
    [...said.matchAll(/(?:by at least|up to) (\S+) days?/g)].map(([, number]) =>
      /^\d+$/.test(number!) ? Number(number) : WORDS.indexOf(number!),
    );
  const WORDS = "zero one two three four five six seven eight nine ten".split(" ");

  it("is no surer for acts that the question does not ask about", () => {
    const open = asking("[2020-02-01..2020-03-01]", "2020-02-10");
    const others = ["a", "b", "c", "d", "e", "f"].map((id) => event(id, "2020-04-02"));
    const withOthers = disputeCase([], {
      questions: [{ id: "q", text: "Before?", kind: "chronology", order: ["offer", "visit"] }],
      events: [
        event("agrees", "2020-03-28"),
        event("offer", "[2020-02-01..2020-03-01]"),
        event("visit", "2020-02-10"),
        ...others,
      ],
    });
    expect(answerOf(withOthers).judgement.confidence).toEqual(answerOf(open).judgement.confidence);
  });

  it("tells of what only one dating holds, of what is contested, and of what one says of both", () => {
    const conflicting = answerOf(
      asking("2020-02-01", "2020-02-10", {
        offer: { otherDates: [{ when: "2020-02-20", cite: ["wire"] }] },
      }),
    );
    expect(JSON.stringify(conflicting.flips)).toContain(
      "it would be certain that “offer of Ardania” came before",
    );
    const alleged = answerOf(asking("2020-02-01", "2020-02-10", { offer: { alleged: ["borsk"] } })).judgement;
    expect(textToString(alleged.text)).toContain("alleged by Borsk");
    expect(textToString(alleged.confidence.why)).toContain(
      "That “offer of Ardania” took place is alleged by Borsk.",
    );
    const claims = [
      {
        id: "c",
        text: "The offer was there first",
        by: ["borsk"],
        kind: "fact",
        about: { events: ["offer", "visit"] },
        cite: ["wire"],
      },
      {
        id: "d",
        text: "The visit was long",
        by: ["borsk"],
        kind: "fact",
        about: { events: ["visit"] },
        cite: ["wire"],
      },
    ];
    const said = answerOf(asking("[2020-02-01..2020-03-01]", "2020-02-10", { claims })).judgement;
    expect(textToString(said.gist!)).toContain("According to Borsk: “The offer was there first”");
    expect(textToString(said.text)).not.toContain("long");
  });

  it.each([
    ["not stated", "2020-02-10", {}, "“offer of Ardania” has no date"],
    [
      "2020-02-01/2020-03-01",
      "2020-02-10",
      {},
      "began before “visit of Ardania” (10 February 2020) and was not over until after it",
    ],
    [
      "2020-02-01/",
      "2020-02-10",
      {},
      "began before “visit of Ardania” (10 February 2020); whether it was over by then the dates do not tell",
    ],
    [
      "2020-02-01",
      "2020-02-10",
      { visit: { mode: "negated" } },
      "“visit of Ardania” is said not to have happened",
    ],
    [
      "2020-02-01",
      "2021-02-10",
      { visit: { mode: "future" } },
      "came before “visit of Ardania” (10 February 2021; expected)",
    ],
    [
      "2021-02-12",
      "2021-02-10",
      { offer: { mode: "future" }, visit: { mode: "future" } },
      "is to come after",
    ],
  ])("of %s and %s is told as that", (offer, visit, more, words) => {
    expect(answerOf(asking(offer, visit, more)).said).toContain(words);
  });
});

describe("a question about the order of two events on a day on which one was not known", () => {
  it("loses the order, and not itself", () => {
    const c = asking("2020-02-01", "2020-02-10", { visit: { known: "2020-04-20" } });
    const { case: early } = availableCase(c, { asOf: "2020-04-05" });
    expect(early.questions).toMatchObject([{ id: "q" }]);
    expect(early.questions[0]!.order).toBeUndefined();
  });
});

describe("the order of what lasted", () => {
  it("is whether the one was over when the other began, wherever the dates tell", () => {
    const day = fc.integer({ min: 18_270, max: 18_280 });
    const days = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const written = ([from, to]: readonly [number, number]) =>
      from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`;
    fc.assert(
      fc.property(days, days, (offer, visit) => {
        const { said } = answerOf(asking(written(offer), written(visit)));
        if (offer[0] < visit[0] && offer[1] > visit[0] && offer[1] <= visit[1])
          expect(said).toMatch(/began before .* and was not over when that began/);
        else if (offer[0] < visit[0] && offer[1] > visit[1])
          expect(said).toMatch(/began before .* and was not over until after it/);
        else if (offer[0] > visit[0] && visit[1] > offer[0])
          expect(said).toMatch(/began after .* had begun, and before that was over/);
        else expect(said).not.toMatch(/not over|before that was over/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["2020-04-10", "2020-05-01", "by 21 days"],
    ["2020-04", "2020-05-01", "by at least one day"],
    ["2020-04-10", "2020-05", "by at least 21 days"],
  ])("tells of %s and %s the days between as what they are", (offer, visit, told) => {
    expect(answerOf(asking(offer, visit)).said).toContain(told);
  });
});
