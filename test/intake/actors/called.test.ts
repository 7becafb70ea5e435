import { describe, expect, it } from "vitest";
import { intake } from "#intake/intake.ts";

/** Who is meant where a text calls a body otherwise than by its whole name. */
const proposed = (...paragraphs: string[]) => intake(paragraphs.join("\n\n"), { id: "art" }).proposals;
const actors = (text: string) =>
  proposed(text).flatMap(({ kind, entry }) => (kind === "actor" ? [entry.id] : []));
const askers = (...paragraphs: string[]) =>
  proposed(...paragraphs).flatMap(({ kind, entry }) => (kind === "demand" ? [entry.actor] : []));

describe("a body that a table has", () => {
  it("is taken up by the noun that the text puts beside its name", () => {
    const text = [
      "The metalworkers' union IG Metall met the lift maker Brennecke on Monday.",
      "The union demands a pay rise of 5 percent.",
    ];
    expect(askers(...text)).toEqual(["IGMETALL"]);
    expect(actors(text.join(" "))).not.toContain("THE-UNION");
  });
});

describe("a body that only the text names", () => {
  it("goes on by the last word of its name as by the first", () => {
    expect(
      askers(
        "The insurer Banca Ferrante met its rival Solan Ferries on Monday.",
        "Ferrante demands an answer by Friday. Solan refuses to give one.",
      ),
    ).toEqual(["BANCA_FERRANTE", "SOLAN_FERRIES"]);
  });

  it("does not where a person bears that name, or where it is a word that many have", () => {
    expect(
      askers(
        "The carrier's lawyer, Jane Ferrante, met the insurer Banca Solan.",
        "Ferrante demands an answer by Friday.",
      ),
    ).toEqual(["FERRANTE"]);
  });
});

describe("a town or region", () => {
  it.each([
    ["The Paris Club asked Zambia for its data.", "PC", "FRA"],
    ["Bavaria's government demands more money from Austria.", "BAVARIA", "UNNAMED-GOVERNMENT"],
    ["The government of Bavaria demands more money from Austria.", "BAVARIA", "UNNAMED-GOVERNMENT"],
    ["Aleppo's provincial council called for a truce.", "ALEPPO", "UNNAMED-COUNCIL"],
  ])("is a body's where the body's noun stands beside it: %s", (text, id, not) => {
    expect(actors(text)).toContain(id);
    expect(actors(text)).not.toContain(not);
  });

  it.each([
    ["Paris asked Zambia for its data.", "FRA"],
    ["Talks in Bavaria on Austria's demand for money ended on Monday.", "AUT"],
  ])("stands for what it did before without one: %s", (text, id) => {
    expect(actors(text)).toContain(id);
    expect(actors(text)).not.toContain("BAVARIA");
  });
});

describe("a people", () => {
  it.each([
    ["The Tajik government demands a road.", "TJK"],
    ["Uzbek officials demand a road.", "UZB"],
    ["A Kazakh minister demands a road.", "KAZ"],
    ["The Azeri delegation demands a road.", "AZE"],
  ])("is known by the name that news has for it: %s", (text, id) => expect(actors(text)).toContain(id));
});

describe("whoever demands", () => {
  it.each([
    ["The French bank has offered 4 billion euros for its rival.", "FRA"],
    ["President Almaz Isakov of Kyrgyzstan, whose supporters reject the swap, flew home.", "KGZ"],
    ["President Almaz Isakov of Kyrgyzstan, whose supporters reject the swap, flew home.", "ISAKOV"],
  ])("is no state whose firm does, and nobody whose supporters do: %s", (text, not) => {
    expect(askers(text)).toHaveLength(1);
    expect(askers(text)).not.toContain(not);
  });

  it("has a name behind a title that is cut short", () => {
    expect(askers("Their commander, Gen. Peter Lual, rejected the plan.")).toEqual(["LUAL"]);
  });
});
