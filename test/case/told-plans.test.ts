import { describe, expect, it } from "vitest";
import { audit } from "#analyses/audit/audit.ts";
import { chronology } from "#analyses/chronology/chronology.ts";
import { performAll } from "#analyses/perform.ts";
import { availableCase, type Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { writtenDate } from "#case/effective-date.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import { plainText } from "#view/plain-text.ts";

/** Talks that are set for 3 May on 20 April, put off to 12 May on 30 April, and to 20 May on 8 May. */
const HEAD = `
demarche: 1
id: quota
title: The quota talks
asOf: 2026-05-10
analyst: nobody
coded: {on: 2026-05-10, hindsight: false}
sources:
  - {id: first, title: Talks set, issued: 2026-04-20}
  - {id: second, title: Talks put off, issued: 2026-04-30}
  - {id: third, title: Talks put off again, issued: 2026-05-08}
actors:
  - {id: N, name: Norland, kind: state, party: true, cite: [first]}
  - {id: B, name: the Bloc, kind: organisation, party: true, cite: [first]}
`;
const TALKS = `
events:
  - id: talks
    what: The two sides meet
    by: [N]
    mode: MODE
    when: WHEN
    earlierPlans: [{when: 2026-05-03, cite: [first]}, {when: 2026-05-12, cite: [second]}]
    cite: [CITE]
`;

function read(events: string): { readonly c: Case; readonly warnings: readonly string[] } {
  const reading = readCaseText(`${HEAD}${events}`, "case.yaml");
  if (!("case" in reading)) throw new Error(JSON.stringify(reading.faults));
  return { c: reading.case, warnings: reading.warnings.map(({ what }) => what) };
}

const talks = (when = "2026-05-20", mode = "future", cite = "third") =>
  read(TALKS.replace("WHEN", when).replace("MODE", mode).replace("CITE", cite));

const on = (c: Case, asOf: string) => availableCase(c, { asOf }).case.events[0];

describe("what was put off", () => {
  it.each(["third", "first, second, third"])(
    "is on an earlier day what was set by then, if it cites %s",
    (cite) => {
      const { c } = talks("2026-05-20", "future", cite);
      const told = (asOf: string) => {
        const event = on(c, asOf);
        return event && [writtenDate(event.when), event.earlierPlans.map(({ when }) => writtenDate(when))];
      };
      expect(told("2026-05-10")).toEqual(["2026-05-20", ["2026-05-03", "2026-05-12"]]);
      expect(told("2026-05-07")).toEqual(["2026-05-12", ["2026-05-03"]]);
      expect(told("2026-04-30")).toEqual(["2026-05-12", ["2026-05-03"]]);
      expect(told("2026-04-29")).toEqual(["2026-05-03", []]);
      expect(told("2026-04-19")).toBeUndefined();
    },
  );

  it("names on no earlier day a day that was set later", () => {
    const { c } = talks("2026-05-20", "future", "first, second, third");
    for (let day = 20; day <= 30; day++)
      expect(JSON.stringify(on(c, `2026-04-${day}`))).not.toMatch(
        day < 30 ? /2026-05-(?:12|20)/ : /2026-05-20/,
      );
  });

  it("is by some of the sources what these say", () => {
    const { c } = talks();
    const by = (only: string[]) => {
      const event = availableCase(c, { only }).case.events[0]!;
      return [writtenDate(event.when), event.cite];
    };
    expect(by(["first"])).toEqual(["2026-05-03", ["first"]]);
    expect(by(["first", "second"])).toEqual(["2026-05-12", ["second"]]);
    expect(by(["third"])).toEqual(["2026-05-20", ["third"]]);
  });

  it("was only planned before it took place", () => {
    const { c } = talks("2026-05-08", "actual");
    expect(on(c, "2026-05-08")).toMatchObject({ mode: "actual" });
    expect(on(c, "2026-05-07")).toMatchObject({ mode: "future", cite: ["second"] });
  });

  it("stays as it is where it was known by then, or the analyst vouches for it", () => {
    const known = read(
      TALKS.replace("WHEN", "2026-05-20")
        .replace("MODE", "future")
        .replace("cite: [CITE]", "cite: [third]\n    known: 2026-04-25"),
    );
    expect(writtenDate(on(known.c, "2026-04-26")!.when)).toBe("2026-05-20");
    expect(writtenDate(on(known.c, "2026-04-24")!.when)).toBe("2026-05-03");
  });
});

describe("in the chronology", () => {
  const explained = (c: Case) => {
    const outcome = chronology.perform(c, {}, new Random(1));
    if (outcome.status !== "done") throw new Error(outcome.status);
    return outcome.explanation;
  };
  const signposts = (c: Case) =>
    explained(c).signposts!.map(({ watch, by }) => `${plainText(watch, "icd203")} | ${by?.text ?? "–"}`);

  it.each([
    ["2026-05-20", "20 May 2026 (put off from 3 May 2026, then from 12 May 2026)"],
    ["2026-05-11", "11 May 2026 (set before for 3 May 2026, then for 12 May 2026)"],
  ])("what is set for %s is told with the days before", (when, said) => {
    expect(signposts(talks(when).c)).toEqual([`foreseen: The two sides meet | ${said}`]);
  });

  it("what was put off without a new day is still awaited", () => {
    expect(signposts(talks("not stated").c)).toEqual([
      "whether a new day is set for this, put off from 3 May 2026, then from 12 May 2026 without a new day: The two sides meet | –",
    ]);
  });

  it("what was brought forward is told so", () => {
    const { c } = read(`
events:
  - {id: vote, what: The council votes, by: [B], when: 2026-05-01, earlierPlans: [{when: 2026-05-06, cite: [first]}], cite: [third]}
`);
    const texts = JSON.stringify(explained(c).blocks);
    expect(texts).toContain("; brought forward from 6 May 2026 ");
    expect(explained(c).judgements.every(({ text }) => !plainText(text, "icd203").includes("6 May"))).toBe(
      true,
    );
  });

  it("is no conflict of datings, and where its sources are left out no plan of the past", () => {
    const findings = (c: Case, restriction: Restriction = {}) => {
      const { case: then, leftOut } = availableCase(c, restriction);
      const selection = audit.select(then, {}, leftOut);
      if ("missing" in selection) throw new Error(selection.missing.join("; "));
      const { result } = performAll(audit.open(selection.input, {}, new Random(1)), audit.parts, () => {});
      return JSON.stringify(result).match(/conflicting-dates|impossible-date/g) ?? [];
    };
    const rules = (c: Case, restriction?: Restriction) => new Set(findings(c, restriction)).size;
    const { c } = talks();
    // Rules that were looked for are named, found or not.
    const none = rules(c);
    expect(rules(c, { only: ["first"] })).toBe(none);
    expect(findings(c, { only: ["first"] }).length).toBe(findings(c).length);
    expect(findings(talks("2026-05-09").c).length).toBeGreaterThan(findings(c).length);
  });
});

describe("plans that are none", () => {
  const warnings = (plans: string, cite = "third") =>
    read(`
events:
  - {id: talks, what: The two sides meet, by: [N], mode: future, when: 2026-05-20, earlierPlans: ${plans}, cite: [${cite}]}
`).warnings;

  it("are those for the day that it has, or that the next plan has", () => {
    expect(warnings("[{when: 2026-05-20, cite: [first]}]")).toEqual([
      "the event `talks` was set before for the day that it has (2026-05-20)",
    ]);
    expect(warnings("[{when: 2026-05-03, cite: [first]}, {when: 2026-05-03, cite: [second]}]")).toEqual([
      "the event `talks` was set before for the day that the next plan has (2026-05-03)",
    ]);
    expect(warnings("[{when: 2026-05-19, cite: [first]}]")).toEqual([]);
  });

  it("are those that are told only after the day that replaced them", () => {
    expect(warnings("[{when: 2026-05-03, cite: [third]}]", "second")).toEqual([
      "an earlier plan of the event `talks` is told only after its present day",
    ]);
    expect(warnings("[{when: 2026-05-03, cite: [second]}, {when: 2026-05-12, cite: [first]}]")).toEqual([
      "an earlier plan of the event `talks` is told only after the plan that replaced it",
    ]);
    // One article may tell both.
    expect(warnings("[{when: 2026-05-03, cite: [third]}]")).toEqual([]);
  });
});
