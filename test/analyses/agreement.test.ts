import { describe, expect, it } from "vitest";
import { isPlural } from "#analyses/agreement.ts";
import { demand, disputeCase, perform } from "./concessions/dispute-case.ts";

describe("whether a name takes a plural verb", () => {
  it.each([
    ["Train companies", "organisation", true],
    ["The unions", "group", true],
    ["Friends of Syria", "coalition", true],
    ["People whom the text does not name", "group", true],
    ["The union", "organisation", false],
    ["United Nations", "organisation", false],
    ["United States", "state", false],
    ["China with Russia", "coalition", false],
    ["Associated Press", "media", false],
    ["James", "person", false],
    ["the truce between Lectora and the union", "phase", false],
    ["the talks between Lectora and the union", "phase", true],
    ["the bread and butter dispute", "phase", false],
    ["“bread and butter”", "phase", false],
    ["the strikes and lockouts", "phase", true],
    ["the union and the company", "group", true],
    ["the king and queen", "group", true],
    ["the union and Network Rail", "group", true],
    ["the wage and price talks", "phase", true],
    ["two people briefed on the talks", "group", true],
    ["Three Rivers district", "group", false],
  ])("is guessed of %s, a %s", (name, kind, plural) => {
    expect(isPlural({ name, kind })).toBe(plural);
  });

  it("goes by the short form where there is one, and by what the case says before any guess", () => {
    expect(isPlural({ name: "The union's staff", short: "Members", kind: "group" })).toBe(true);
    expect(isPlural({ name: "Members", kind: "group", plural: false })).toBe(false);
    expect(isPlural({ name: "Staff", kind: "state", plural: true })).toBe(true);
  });

  it("is the same in every sentence of a case", () => {
    const headline = (actor: object) => {
      const actors = [{ id: "ardania", kind: "organisation", party: true, ...actor }];
      const c = disputeCase([demand("a", { when: "../2020-06-01" })], { actors });
      return perform({ ...c, issues: c.issues.map((issue) => ({ ...issue, assets: [] })) }).explanation
        .headline;
    };
    expect(headline({ name: "The train companies (a group)", short: "Train companies" })).toBe(
      "The train companies have not moved: they have stood by their demand on water.",
    );
    expect(headline({ name: "Staff", plural: true })).toBe(
      "Staff have not moved: they have stood by their demand on water.",
    );
    expect(headline({ name: "Train companies", plural: false })).toBe(
      "Train companies has not moved: it has stood by its demand on water.",
    );
  });
});
