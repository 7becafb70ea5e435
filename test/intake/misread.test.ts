import { describe, expect, it } from "vitest";
import { intake } from "#intake/index.ts";

/** Sentences of our own whose words lead astray: what is proposed of them must not say what they do not. */

const about = (sentence: string) =>
  intake(
    `The Teachers' Union and the Ministry of Education met on Monday. Education minister Karel Maes spoke for the ministry. ${sentence}\n`,
    { id: "art" },
  ).proposals;
const demands = (sentence: string) =>
  about(sentence)
    .filter(({ kind }) => kind === "demand")
    .map(({ entry: { kind, issue, text } }) => [kind, issue, text]);

describe("a demand on a matter that our tables do not know", () => {
  it("does not put its move to the matter of the next one", () => {
    expect(demands("The Teachers' Union demands a ceiling of 24 seats and a pay rise of 5 percent.")).toEqual(
      [
        ["ask", "unsorted", "limits"],
        ["ask", "pay", "pay rise (5 percent)"],
      ],
    );
  });
  it("is on class sizes where it says so", () => {
    expect(
      demands("The Teachers' Union demands a ceiling of 24 pupils per class and a pay rise of 5 percent."),
    ).toEqual([
      ["ask", "class-sizes", "limits on pupils per class"],
      ["ask", "pay", "pay rise (5 percent)"],
    ]);
  });
});

describe("a threat", () => {
  it("on a condition does not ask for what it would follow on", () => {
    expect(
      demands("Maes threatened to cut training days if the strike resumes.").map(([kind]) => kind),
    ).toEqual(["threat"]);
  });
  it("asks for what it would follow on the lack of", () => {
    expect(
      demands("The Teachers' Union threatened to strike unless pay rises.").map(([kind]) => kind),
    ).toContain("precondition");
    expect(
      demands("The Teachers' Union threatened to walk out if the strike fund is not released.").map(
        ([kind]) => kind,
      ),
    ).toContain("precondition");
  });
});

describe("going back", () => {
  const travels = (sentence: string) =>
    about(sentence).filter(({ grounds }) => grounds.rule === "event.visit.travel").length;
  it.each([
    "“We will not go back to thirty children in a room,” said union president Hanna de Wit.",
    "The ministry returned to its old position in the afternoon.",
  ])("to what is no place is no journey: %s", (sentence) => {
    expect(travels(sentence)).toBe(0);
  });
  it.each(["Maes travelled to Geneva on Tuesday.", "Maes returned to the capital on Tuesday."])(
    "to a place is one: %s",
    (sentence) => {
      expect(travels(sentence)).toBe(1);
    },
  );
});

it("takes a name with a small word for the same at the head of a sentence", () => {
  const persons = about(
    "Union president Hanna de Wit welcomed it. De Wit announced a vote of the members.",
  ).filter(({ kind, entry }) => kind === "actor" && entry.kind === "person");
  expect(persons.map(({ entry: { name } }) => name)).toEqual(["Karel Maes", "Hanna de Wit"]);
});

it("leaves the words of a claim to a person where it has none of its own", () => {
  const [claim] = about("“It is closed,” Karel Maes said.").filter(({ kind }) => kind === "claim");
  expect(claim?.entry.text).toBeUndefined();
  expect(claim?.needs).toContain("text");
});

describe("acts and actors that words only seem to tell", () => {
  const of = (text: string, kind: string) =>
    intake(text, { id: "art", issued: "2021-03-09" }).proposals.filter((each) => each.kind === kind);

  it.each([
    ["The Bakers' Union called a boycott on Monday.", "event.protest.call"],
    ["The Bakers' Union called off its boycott on Monday.", "event.yield.call-off-strike"],
  ])("tells a strike that is called from one that is called off: %s", (text, rule) => {
    expect(of(text, "event").map(({ grounds }) => grounds.rule)).toEqual([rule]);
  });

  it("has nobody appointed where one thing replaces another", () => {
    const [event] = of("The Bakers' Union replaced a fixed fee with a payment per hour on Monday.", "event");
    expect(event?.grounds.rule).not.toBe("event.other.appoint");
  });

  it("gives the state low confidence that only describes somebody", () => {
    const [state] = of("The ban would put Kestrel at a disadvantage to American rivals.", "actor").filter(
      ({ entry }) => entry.kind === "state",
    );
    expect(state?.confidence).toBe("low");
  });

  it("takes up a firm by its noun and proposes it once", () => {
    const bodies = of("Kestrel cut its winter flights on Monday. The airline offered 4 per cent.", "actor");
    expect(bodies.map(({ entry }) => entry.name)).toEqual(["Kestrel"]);
  });

  it("tells no act of the present on a day to come that stands before it", () => {
    const [event] = of(
      "The Bakers' Union holds a vote in May, and a rival, Free Ovens, accuses it.",
      "event",
    ).filter(({ grounds }) => grounds.rule === "event.accuse");
    expect(event?.entry).toMatchObject({ mode: "actual", when: "not stated" });
  });
});

it("tells nothing as asked that both sides have agreed on", () => {
  const of = (sentence: string) =>
    intake(`${sentence}\n`, { id: "art", issued: "2021-03-09" }).proposals.filter(
      ({ kind }) => kind === "demand",
    ).length;
  expect(of("Chad and Sudan agreed that border posts should be reopened.")).toBe(0);
  expect(of("Chad said that border posts should be reopened.")).toBe(1);
});

describe("a step of sanctions that is only agreed, promised or planned", () => {
  const steps = (sentence: string) =>
    intake(`${sentence}\n`, { id: "art", issued: "2021-03-09" }).proposals.flatMap(({ kind, entry }) =>
      kind === "sanction" ? [`${entry.kind} ${entry.when}`] : [],
    );

  it.each([
    "Chad and Sudan agreed to reopen border posts on Monday.",
    "Chad agreed on Monday to unfreeze Sudanese assets.",
    "Chad and Sudan have agreed to suspend tariffs on each other for 90 days.",
    "Under the agreement Chad will reopen its border with Sudan.",
    "Chad is to reopen its border with Sudan.",
    "Chad plans to ease its tariffs on Sudanese steel.",
    "Chad said it would lift the embargo on Sudan.",
    "EU ministers agreed on Monday to impose sanctions on Burundi.",
  ])("is told as one that is talked about, on no day that has passed: %s", (sentence) => {
    expect(steps(sentence)).toEqual(["discussed not stated"]);
  });

  it.each([
    "Chad promised to lift the sanctions on Sudan.",
    "Chad offered to end its embargo on Sudan.",
    "Chad threatened to reopen the border.",
    "Chad has yet to lift its embargo on Sudan.",
    "Chad announced plans to ban Sudanese fish.",
  ])("is told as what it offers or threatens, or not at all: %s", (sentence) => {
    expect(steps(sentence)).toEqual([]);
  });

  it.each([
    "Chad reopened its border with Sudan on Monday.",
    "After agreeing to reopen the border, Chad lifted its ban on Sudanese beef on Monday.",
    "As agreed, Chad reopened its border with Sudan on Monday.",
  ])("is done where it is told as done: %s", (sentence) => {
    expect(steps(sentence)).toEqual(["lifted 2021-03-08"]);
  });
});

describe("a pact before which something else came", () => {
  const signed = (sentence: string) =>
    about(sentence)
      .filter(({ kind, entry }) => (kind === "event" && entry.mode !== "negated") || kind === "round")
      .map(({ entry: { what, name } }) => String(what ?? name))
      .filter((told) => /agreement/i.test(told));

  it.each([
    "Egypt threatened to close the canal if filling began before an accord was signed.",
    "The union walked out before an agreement was reached.",
    "Egypt and Sudan talked for a week until an accord was in reach.",
    "“We will strike on Friday if no deal is reached,” said Maes.",
    "The Teachers' Union struck after no deal was signed.",
  ])("is not told as signed: %s", (sentence) => expect(signed(sentence)).toEqual([]));

  it.each([
    "Egypt and Sudan signed an agreement on Monday.",
    "The talks stalled after an accord was signed between Egypt and Sudan.",
  ])("is told where it was: %s", (sentence) => expect(signed(sentence).length).toBeGreaterThan(0));
});

describe("what is called false, or hangs on an if", () => {
  const events = (sentence: string) =>
    about(sentence)
      .filter(({ kind, entry }) => kind === "event" && !/talks|meet/i.test(String(entry.what)))
      .map(({ entry: { what, mode } }) => `${mode}: ${what}`);

  it.each([
    "The report that the Teachers' Union signed an accord on 2 May is false, Maes said.",
    "It is untrue that the Teachers' Union signed an accord on 2 May, Maes said.",
    "Claims that the Teachers' Union signed an accord were entirely unfounded.",
  ])("did not happen: %s", (sentence) => {
    expect(events(sentence)).toEqual(["negated: The Teachers' Union does not sign an agreement"]);
  });

  it.each([
    "The report that the Teachers' Union signed an accord on 2 May surprised Maes.",
    "The report says that the Teachers' Union signed an accord, and Maes's figures were wrong.",
  ])("is told where only something else is false: %s", (sentence) => {
    expect(events(sentence)).toEqual([expect.stringMatching(/^actual: The Teachers' Union signs/)]);
  });

  it("is no step to come", () => {
    expect(events("If the ministry signs on 3 May, the Teachers' Union will end its strike.")).toEqual([]);
    expect(events("Should the ministry pay, the Teachers' Union will return to work.")).toEqual([]);
    expect(events("On 3 May, the Teachers' Union will end its strike.")).toEqual([
      expect.stringMatching(/^future: /),
    ]);
  });
});
