import { describe, expect, it } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import { Case } from "#case/case.ts";
import { dayOfIso, isoDay } from "#case/day.ts";
import { Random } from "#math/random.ts";
import { HISTORY } from "./history-case.ts";

const FIRST = dayOfIso("2018-06-01");

/** A case of so many acts, one a day from 1 June 2018 on, with its day after the last. */
function daily(count: number): Case {
  return Case.parse({
    ...HISTORY,
    asOf: isoDay(FIRST + count),
    coded: { on: isoDay(FIRST + count), hindsight: false },
    rounds: undefined,
    sanctions: undefined,
    turn: undefined,
    events: Array.from({ length: count }, (_, index) => ({
      id: `act-${index}`,
      what: `act ${index}`,
      when: isoDay(FIRST + index),
      by: ["ardania"],
      cite: ["post:P1.S1"],
    })),
  });
}

function blocksOf(count: number) {
  const outcome = chronology.perform(daily(count), { recentMonths: 120 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  const { blocks } = outcome.explanation;
  return {
    pictures: blocks.filter((block) => block.kind === "timeline"),
    tables: blocks.filter((block) => block.kind === "table"),
  };
}

describe("a picture of many entries", () => {
  it("shows as many as can be told apart, those nearest to the day of the case, and says so", () => {
    const { pictures, tables } = blocksOf(1000);
    const [picture] = pictures;
    expect(picture!.items).toHaveLength(300);
    expect(picture!.items[0]!.earliest).toBe(FIRST + 700);
    expect(picture!.title).toContain(
      "(300 of 1000 entries: those nearest to the day of the analysis; all are in the table “Chronology”)",
    );
    expect(picture!.alt.length).toBeLessThan(20_000);
    expect(tables.find(({ title }) => title === "Chronology")!.rows).toHaveLength(1000);
  });

  it("is whole where there are no more", () => {
    const [picture] = blocksOf(300).pictures;
    expect(picture!.items).toHaveLength(300);
    expect(picture!.title).not.toContain("300");
  });
});
