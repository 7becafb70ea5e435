import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
import { onDay } from "#case/on-day.ts";
import { asWritten } from "#case/written.ts";
import { halfToldCase } from "./half-told-case.ts";

/** The entry of a list as the case would write it, as of the day of the early source. */
const whole = halfToldCase();
const { case: then, leftOut, partlyLater } = availableCase(whole, { asOf: "2021-03-10" });
const written = asWritten(then) as unknown as Record<string, readonly Record<string, unknown>[]>;
const of = (list: string, id: string) => written[list]!.find((each) => each.id === id);

describe("on an earlier day", () => {
  it("what lasted goes on, without the words for its end, and what happened once has happened by then", () => {
    expect(of("events", "strike")).toMatchObject({ when: "2021-03-05/.." });
    expect(of("events", "strike")).not.toHaveProperty("phrase");
    expect(of("events", "tour")).toMatchObject({ when: "[2021-03-01..2021-03-10]" });
    expect(of("events", "told")).toBeUndefined();
    expect(of("events", "note")).toMatchObject({ when: "2021-03-04" });
    expect(JSON.stringify(of("events", "note"))).not.toContain("2021-05-19");
    // Its only source had announced to when it would go on.
    expect(of("events", "ballot")).toMatchObject({ when: "2021-03-08/2021-05-30" });
    expect(of("demands", "rise")).toMatchObject({ when: "/2021-03-10" });
  });

  it("a demand that a later source tells was kept up is known up to what had appeared by then, and not from long before", () => {
    const demands = (more: object, asOf = "2021-05-10") => {
      const c = asWritten(whole) as unknown as Record<string, readonly object[]>;
      const [rise] = c.demands!;
      const changed = Case.parse({ ...c, demands: [{ ...rise, ...more }] });
      const kept = asWritten(availableCase(changed, { asOf }).case) as unknown as typeof written;
      return kept.demands!.map(({ when }) => when);
    };
    // The early source is of 10 March: it cannot say what was still asked in May.
    expect(demands({})).toEqual(["/2021-03-10"]);
    expect(demands({ when: "2020/2021-05-28" })).toEqual(["2020/2021-03-10"]);
    expect(demands({ when: "2021-03-05/.." })).toEqual(["2021-03-05/2021-03-10"]);
    // Nor can a day since which it is known, where all its sources are later.
    expect(demands({ cite: ["late"], known: "2021-04-01" })).toEqual(["/2021-04-01"]);
    expect(demands({ cite: ["early", "late"], known: "2021-02-01" })).toEqual(["/2021-03-10"]);
    // For what the analyst judges he vouches; and what a source there by then tells, it tells as a whole.
    expect(demands({ judgement: "It never let go" })).toEqual(["/2021-05-10"]);
    expect(demands({ cite: ["early"] })).toEqual(["../2021-05-28"]);
    expect(demands({ when: "2021-03-08" })).toEqual(["2021-03-08"]);
  });

  it("a round goes on, and nothing is known of how it ended", () => {
    expect(of("rounds", "talks")).toMatchObject({ start: "2021-03-01", end: "open", ending: "open" });
    expect(of("rounds", "talks")).not.toHaveProperty("outcome");
    expect(of("rounds", "talks")!.pauses).toEqual([{ from: "2021-03-06", to: "open" }]);
  });

  it("a phase goes on, and one that had not begun is none", () => {
    expect(of("phases", "quiet")).toMatchObject({ start: "2021-03-02", end: "open", days: ["2021-06-30"] });
    expect(of("phases", "quiet")).not.toHaveProperty("ending");
    expect(of("phases", "after")).toBeUndefined();
  });

  it("a dated question has the estimates of its days, and no answer yet", () => {
    expect(of("register", "signed")!.estimates).toEqual([
      { by: "A", as: "forecaster", on: "2021-03-04", chance: 0.4, judgement: "A guess" },
    ]);
    expect(of("register", "signed")).not.toHaveProperty("resolution");
  });

  it("a reason that says from which day it is one is none before, and stays on that day", () => {
    const texts = (c: Case) => c.register[0]!.reasons.map(({ text }) => text);
    const always = ["both have said that they would", "a quick pace was agreed"];
    expect(texts(then)).toEqual(always);
    expect(leftOut).toContainEqual(
      expect.objectContaining({ name: expect.stringContaining("three weeks are left") }),
    );
    expect(texts(availableCase(whole, { asOf: "2021-05-10" }).case)).toEqual(always);
    expect(texts(availableCase(whole, { asOf: "2021-05-11" }).case)).toEqual([
      "three weeks are left",
      ...always,
    ]);
  });

  it("offices, memberships and ties are held that had begun, without their end", () => {
    expect(of("actors", "chief")).toMatchObject({
      roles: [{ as: "secretary", from: "2020" }],
      memberOf: [{ of: "U", from: "2020" }],
    });
    expect(JSON.stringify(of("actors", "chief"))).not.toContain("2021");
    expect(then.ties.map(({ kind, until }) => [kind, until])).toEqual([["rivalry", undefined]]);
  });

  it("what only a later source can have told goes, and what is planned or foreseen stays", () => {
    expect(then.claims.map(({ id }) => id)).toEqual(["wish"]);
    expect(then.explanations[0]!.evidence.map(({ id }) => id)).toEqual(["e1"]);
    expect(then.explanations[0]!.hypotheses[0]!.causes.map(({ text }) => text)).toEqual(["the strike fund"]);
    expect(of("events", "vote")).toMatchObject({ when: "2021-05-21" });
    expect(of("events", "deal")).toBeUndefined();
    expect(of("forecasts", "F")).toMatchObject({ horizon: "2021-06-01" });
    expect(leftOut.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "event “the deal is done”",
        "claim “the line moved in late May 2021”",
        "cause “the price of fuel” of “Fear”",
        "evidence “the fund was empty by June 2021”",
      ]),
    );
    expect(partlyLater).toContain("issue “Pay”");
  });

  it("a dating that cites sources of which some do not count tells no day after the last of the others appeared", () => {
    const c = asWritten(whole) as unknown as Record<string, readonly Record<string, unknown>[]>;
    const issued = c.sources!.map((source) =>
      source.id === "early" ? { ...source, issued: "2020-02-01" } : source,
    );
    const cite = ["early", "late"];
    const changed = Case.parse({
      ...c,
      sources: issued,
      rounds: [
        {
          ...c.rounds![0],
          otherDates: [
            { start: "2020-01-05", end: "2020-06", cite },
            { start: "2020-05", cite },
            // A source that had appeared by itself announces what is still to come.
            { end: "2020-07", cite: ["early"] },
          ],
        },
      ],
      events: [
        {
          ...c.events![0],
          otherDates: [
            { when: "2020-01-31", cite },
            { when: "2020-02-02", cite },
            { when: "2020-01/2020-03", cite },
            { when: "2020-03", cite: ["early"] },
          ],
        },
      ],
    });
    const datings = (restriction: Parameters<typeof availableCase>[1]) => {
      const kept = asWritten(availableCase(changed, restriction).case) as unknown as typeof written;
      const [round, event] = [kept.rounds![0]!, kept.events![0]!];
      return [round.otherDates, (event.otherDates as { when: string }[]).map(({ when }) => when)];
    };
    const left = [
      [
        { start: "2020-01-05", cite: ["early"] },
        { end: "2020-07", cite: ["early"] },
      ],
      ["2020-01-31", "2020-01/", "2020-03"],
    ];
    expect(datings({ asOf: "2021-03-10" })).toEqual(left);
    expect(datings({ only: ["early"] })).toEqual(left);
    expect(datings({})[1]).toHaveLength(4);
  });

  it("a cause is named by the explanation in which it stands, though another before it does not count", () => {
    const told = Case.parse({
      demarche: 1,
      id: "small",
      title: "Small",
      asOf: "2021-06-01",
      analyst: "A",
      coded: { on: "2021-06-01", hindsight: false },
      sources: [
        { id: "early", title: "Early", issued: "2021-03-01" },
        { id: "late", title: "Late", issued: "2021-05-01" },
      ],
      explanations: [
        {
          id: "why",
          question: "Why?",
          effect: { text: "it happened" },
          hypotheses: [
            { id: "first", name: "The first", cite: ["late"] },
            {
              id: "second",
              name: "The second",
              cite: ["early"],
              causes: [{ text: "A visit", cite: ["early", "late"] }],
            },
            { id: "third", name: "The third", cite: ["early"] },
          ],
          cite: ["early"],
        },
      ],
    });
    const reduced = availableCase(told, { asOf: "2021-03-10" });
    expect(reduced.case.explanations[0]!.hypotheses.map(({ id }) => id)).toEqual(["second", "third"]);
    expect(reduced.partlyLater).toEqual(["cause “A visit” of “The second”"]);
  });

  it("nothing changes on the case's own day", () => {
    expect(availableCase(whole).case).toBe(whole);
  });
});

describe("the test of a key assumption", () => {
  const assumed = (test: string) => {
    const [claim] = whole.claims;
    const { cite: _, ...judged } = {
      ...claim!,
      judgement: "So we think.",
      assumption: { flips: "all falls", test },
    };
    const c = { ...whole, claims: [judged] };
    const { claims } = onDay(c, dateOf("2021-03-10")!, new Set(c.sources.map(({ id }) => id)));
    return claims[0]?.assumption;
  };

  it("stands unless it names a later day", () => {
    expect(assumed("read the offer of 9 March 2021")).toHaveProperty("test");
    expect(assumed("read the offer of 11 March 2021")).toEqual({ flips: "all falls" });
  });
});
