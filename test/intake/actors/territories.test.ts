import { describe, expect, it } from "vitest";
import { intake } from "#intake/intake.ts";

const proposed = (text: string) => intake(text, { id: "art", issued: "2014-03-20" }).proposals;
const actorsIn = (text: string) =>
  proposed(text).flatMap(({ kind, entry }) => (kind === "actor" ? [entry.id] : []));
const of = (text: string, which: string) =>
  proposed(text).flatMap(({ kind, entry }) => (kind === which ? [entry] : []));

describe("a territory that governs itself", () => {
  it("is an actor as a state is, and signs what it signs", () => {
    const text =
      "The European Union, Norway and the Faroe Islands signed a five-year arrangement in London on 12 March.";
    expect(actorsIn(text)).toEqual(expect.arrayContaining(["EU", "NOR", "FRO"]));
    expect(of(text, "event")).toMatchObject([
      {
        what: "The European Union, Norway and the Faroe Islands sign an agreement",
        by: ["EU", "NOR", "FRO"],
        when: "2014-03-12",
      },
    ]);
  });

  it.each([
    ["Greenland refused to sign the fisheries agreement with Denmark on Monday.", "GRL"],
    ["The Faroese government offered Iceland a share of the catch.", "FRO"],
    ["Gibraltar asked Spain to lift the controls at the border.", "GIB"],
    ["New Caledonia and France agreed to hold talks in June.", "NCL"],
    ["The Cook Islands signed an agreement with China on Monday.", "COK"],
  ])("%s", (text, id) => expect(actorsIn(text)).toContain(id));
});

describe("the words that a proposal rests on", () => {
  it("are whole for each of several who offer the same, and the ids differ", () => {
    const offers = proposed("Norway and Iceland offered Denmark three per cent of the catch.").filter(
      ({ kind }) => kind === "demand",
    );
    expect(offers.map(({ entry }) => entry.actor)).toEqual(["NOR", "ISL"]);
    expect(offers.map(({ quote }) => quote!.exact)).toEqual(["offered", "offered"]);
    expect(new Set(offers.map(({ id }) => id)).size).toBe(2);
  });

  it("have the name of a body to its end", () => {
    const named = of(
      "The International Council for the Exploration of the Sea advised against it. Norway protested.",
      "actor",
    ).map(({ name }) => name);
    expect(named).toContain("International Council for the Exploration of the Sea");
  });
});

describe("what is read of a stance", () => {
  it("is no offer of what a party offers none of", () => {
    const demands = of("Iceland offered no access to its waters.", "demand");
    expect(demands.map(({ kind }) => kind)).toEqual(["refusal"]);
  });

  it("has the last day of a year for what is to come before its end", () => {
    const [forecast] = of(
      "Officials in Brussels expect that Iceland will join before the end of 2014.",
      "forecast",
    );
    expect(forecast!.horizon).toBe("2014-12-31");
  });

  it("makes a ministry that says something no person", () => {
    const found = of("Norway sets its quota. Its ministry says that it will follow the advice.", "actor");
    expect(found.find(({ named }) => named === false)).toMatchObject({ kind: "organisation" });
  });
});
