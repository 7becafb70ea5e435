import { describe, expect, it } from "vitest";
import { intake } from "#intake/intake.ts";

/** Demands by kinds of sentence that news has often, each with its near misses. */
const proposed = (text: string) => intake(text, { id: "art", issued: "2021-03-09" }).proposals;
const demands = (text: string) =>
  proposed(text).flatMap(({ kind, entry }) => (kind === "demand" ? [`${entry.actor} ${entry.kind}`] : []));

describe("a demand", () => {
  it.each([
    ["Norway ruled that out.", "NOR refusal"],
    ["Norway ruled nothing out.", "NOR threat"],
    ["Norway has vowed never to pay a ransom.", "NOR refusal"],
    ["Norway would consider legal action.", "NOR threat"],
    ["Norway could not pay more than 55 cents on the dollar.", "NOR refusal"],
    ["Norway replied that no guard would be withdrawn.", "NOR refusal"],
    ["The pay award would not be reopened, Norway said.", "NOR refusal"],
    ["A rise of 8 percent is not affordable, Norway said.", "NOR refusal"],
    ["Norway insists that other lenders share the losses.", "NOR ask"],
    ["Comparability of treatment remains Norway's bottom line.", "NOR ask"],
    ["Norway's calls on Sweden to step in have gone unanswered.", "NOR ask"],
    ["Norway has recommended a catch of 100,000 tonnes.", "NOR ask"],
    ["Gunmen holding 34 students in a forest want two of their leaders freed.", "UNNAMED-GUNMEN ask"],
    ["The planemaker is refusing to hand over the drawings.", "UNNAMED-PLANEMAKER refusal"],
  ])("%s", (text, told) => expect(demands(text)).toEqual([told]));

  it.each([
    "Norway ruled on the case in May.",
    "Norway paid more than 55 cents on the dollar.",
    "The road will not be cleared before noon, a spokesman said.",
    "Norway insists that its guards did not fire.",
    "The ferry will not run on Sundays.",
    "The mine closed in May.",
  ])("is not told where nothing is asked: %s", (text) => expect(demands(text)).toEqual([]));

  it("of a firm is not its board's", () => {
    const text =
      "Harrow Foods met its rival. Harrow Foods's board rebuffed the offer. The board met on Monday.";
    expect(demands(text)).toEqual(["HARROW_FOODS refusal"]);
  });
});

describe("what somebody would drop", () => {
  it("is offered as its end", () => {
    const texts = proposed("Norway will drop its appeal.").flatMap(({ kind, entry }) =>
      kind === "demand" ? [entry.text] : [],
    );
    expect(texts).toEqual(["an end of the appeal"]);
  });
});

describe("a month right behind a verb in the past", () => {
  const days = (text: string) =>
    proposed(text).flatMap(({ kind, entry }) => (kind === "event" ? [entry.when] : []));

  it("is over, whatever is to come of it", () => {
    expect(days("Norway agreed in May to a truce.")).toEqual(["2020-05"]);
  });

  it("is to come where the verb is not its own", () => {
    expect(days("Talks are scheduled in May.")).toEqual(["2021-05"]);
  });
});
