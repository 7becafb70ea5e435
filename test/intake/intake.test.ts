import { describe, expect, it } from "vitest";
import { dateOf } from "#case/date.ts";
import { intake } from "#intake/intake.ts";
import { Proposals } from "#intake/proposal.ts";
import { OWN_ARTICLE } from "./own-article.ts";

const found = intake(OWN_ARTICLE, { id: "own" });
const of = (kind: string) => found.proposals.filter((each) => each.kind === kind);
const entries = (kind: string) => of(kind).map(({ entry }) => entry);

describe("a text of our own", () => {
  it("says itself when it was published", () => {
    expect(found.published).toEqual({ value: "2021-03-09", origin: "text" });
  });

  it("names states, persons with their states, and a union by its form", () => {
    expect(entries("actor")).toEqual(
      expect.arrayContaining([
        { id: "ALB", name: "Albania", kind: "state", codes: { iso3166: "ALB" }, party: true },
        { id: "NOR", name: "Norway", kind: "state", codes: { iso3166: "NOR" }, party: true },
        {
          id: "KOLA",
          name: "Besa Kola",
          kind: "person",
          roles: [{ as: "foreign minister" }],
          memberOf: [{ of: "ALB" }],
        },
        {
          id: "HOLM",
          name: "Lars Holm",
          kind: "person",
          roles: [{ as: "prime minister" }],
          memberOf: [{ of: "NOR" }],
        },
        { id: "HWU", name: "Harbour Workers' Union", kind: "organisation", short: "HWU" },
      ]),
    );
    expect(entries("actor").map(({ id }) => id)).toContain("NOR-SPOKESMAN");
  });

  it("has each event with its sides, its day and its mode", () => {
    expect(entries("event")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          by: ["KOLA"],
          to: ["NOR"],
          when: "2021-03-08",
          phrase: "Monday",
          plover: "CONSULT",
        }),
        expect.objectContaining({
          by: ["HWU"],
          to: ["NOR"],
          when: "2021-03-02",
          mode: "actual",
          plover: "CONCEDE",
        }),
        expect.objectContaining({ when: "2021-03-11", phrase: "Thursday", mode: "future" }),
      ]),
    );
  });

  it("has one spell of talks with its pause and its end", () => {
    expect(entries("round")).toEqual([
      expect.objectContaining({
        parties: ["ALB", "NOR"],
        start: "2019-06",
        end: "2020-05",
        ending: "collapse",
        pauses: [{ from: "2019-08~", to: "2019-10" }],
      }),
    ]);
  });

  it("has the sanctions, the demand, the refusal, the forecast and the question", () => {
    expect(entries("sanction")).toEqual([
      expect.objectContaining({ sender: ["NOR"], target: ["ALB"], kind: "imposed", when: "2020-07" }),
    ]);
    expect(entries("demand")).toEqual(
      expect.arrayContaining([
        // Her own party asks by her mouth.
        expect.objectContaining({ actor: "ALB", to: ["NOR"], kind: "ask", issue: "prisoners" }),
        expect.objectContaining({ actor: "NOR", kind: "refusal" }),
      ]),
    );
    expect(entries("forecast")).toEqual([
      expect.objectContaining({ words: "unlikely", horizon: "2021-12-31" }),
    ]);
    expect(entries("question")).toEqual([expect.objectContaining({ kind: "occurrence" })]);
  });

  it("has who says what, the nameless among them", () => {
    const by = entries("claim").map((entry) => (entry.by as string[]).join());
    expect(by).toEqual(["NOR-SPOKESMAN", "KOLA", "HWU"]);
  });
});

describe("every proposal", () => {
  it("is of the published form", () => {
    expect(Proposals.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  it("quotes the text where it says, and has dates that a case can have", () => {
    for (const { quote, entry } of found.proposals) {
      if (quote) expect(OWN_ARTICLE.slice(quote.start, quote.end)).toBe(quote.exact);
      for (const key of ["when", "start", "end", "horizon"]) {
        const value = entry[key];
        if (typeof value === "string" && !/^(?:not stated|open)$/.test(value))
          expect(dateOf(value)).toBeDefined();
      }
    }
  });

  it("is worded by us: no five words of the text in a row stand in an entry, but for those that date it", () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const runs = new Set<string>();
    const all = words(OWN_ARTICLE);
    for (let at = 0; at + 5 <= all.length; at++) runs.add(all.slice(at, at + 5).join(" "));
    for (const { kind, entry } of found.proposals) {
      if (kind === "source") continue;
      const { phrase: _, ...rest } = entry;
      const said = words(JSON.stringify(rest));
      for (let at = 0; at + 5 <= said.length; at++)
        expect(runs.has(said.slice(at, at + 5).join(" "))).toBe(false);
    }
  });

  it("comes out the same every time, and keeps its id when the text before it changes its numbering", () => {
    expect(JSON.stringify(intake(OWN_ARTICLE, { id: "own" }))).toBe(JSON.stringify(found));
    const from = OWN_ARTICLE.slice(0, OWN_ARTICLE.indexOf("OSLO")).split("\n").length;
    const lines = OWN_ARTICLE.split("\n").length;
    const body = intake(OWN_ARTICLE, { id: "own", body: [from, lines] });
    const ids = new Set(found.proposals.map(({ id }) => id));
    expect(body.proposals.filter(({ id }) => !ids.has(id)).map(({ id, cite }) => [id, cite])).toEqual([]);
  });

  it("is told anew when the day of publication is put right", () => {
    const moved = intake(OWN_ARTICLE, { id: "own", issued: "2021-03-16" });
    expect(moved.published).toEqual({ value: "2021-03-16", origin: "given" });
    const monday = moved.proposals.find(({ entry }) => entry.phrase === "Monday")!;
    expect(monday.entry.when).toBe("2021-03-15");
    expect(found.proposals.some(({ id }) => id === monday.id)).toBe(true);
  });

  it("tells what nothing was made of", () => {
    const cited = new Set(found.proposals.flatMap(({ cite }) => cite));
    for (const at of found.untouched) expect(cited.has(`own:${at}`)).toBe(false);
    expect(found.untouched.length + [...cited].filter((cite) => cite.includes(":")).length).toBe(
      found.source.sentences,
    );
  });
});
