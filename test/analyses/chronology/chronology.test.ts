import { describe, expect, test } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
import { Random } from "#math/random.ts";
import type { Table, Timeline } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { HISTORY, historyCase } from "./history-case.ts";

function perform(c: Case, recentMonths = 15): { result: ChronologyResult; explanation: Explanation } {
  const outcome = chronology.perform(c, { recentMonths }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as ChronologyResult, explanation: outcome.explanation };
}

const entry = (c: Case, id: string) => perform(c).result.entries.find((one) => one.id === id)!;
const timelines = ({ blocks }: Explanation) =>
  blocks.filter((block) => block.kind === "timeline") as Timeline[];
const tables = ({ blocks }: Explanation) => blocks.filter((block) => block.kind === "table") as Table[];

test("a case without events, sanctions and rounds lacks what is needed", () => {
  const outcome = chronology.perform(
    historyCase({ events: [], sanctions: [], rounds: [], claims: [], turn: undefined }),
    { recentMonths: 15 },
    new Random(1),
  );
  expect(outcome).toMatchObject({ status: "not-applicable", missing: ["events, sanction steps or rounds"] });
});

describe("entries", () => {
  const c = historyCase();

  test("keep what the date allows, up to the day of the analysis for what took place", () => {
    expect(entry(c, "tour")).toMatchObject({
      earliest: "2020-01-01",
      latest: "2020-06-15",
      precision: "year",
    });
    expect(entry(c, "summit")).toMatchObject({
      earliest: "2020-09-01",
      latest: "2020-09-30",
      lane: "planned",
    });
  });

  test("stand in a lane by mode first, then by the party that acts", () => {
    expect(["visit", "note", "strike", "denied", "s1", "r1"].map((id) => entry(c, id).lane)).toEqual([
      "by-ardania",
      "by-borsk",
      "hypothetical",
      "negated",
      "sanctions",
      "rounds",
    ]);
  });

  test("name the sources cited; of what is only alleged who alleges it, and that he is not named", () => {
    const alleged = historyCase({
      events: [
        ...HISTORY.events,
        {
          id: "nets",
          what: "Nets are cut",
          when: "2020-04",
          alleged: "envoy",
          denied: "borsk",
          cite: ["post:P3.S3"],
        },
      ],
    });
    expect(entry(c, "note").saidBy).toEqual({ claimants: [], sources: ["post"], judged: false });
    expect(entry(alleged, "nets").saidBy).toEqual({ claimants: ["envoy"], sources: [], judged: false });
    const said = (what: string) => {
      const [table] = tables(perform(alleged).explanation).filter(({ title }) => title === "Chronology");
      return table!.rows.find(({ cells }) => cells[1] === what)!.cells[5];
    };
    expect(said("Nets are cut")).toEqual(["An envoy (not named), ", { cite: ["post:P3.S3"] }]);
    expect(said("Borsk sends a note")).toEqual([{ cite: entry(c, "note").cites }]);
  });

  test("take no claim about an event for testimony that it happened", () => {
    // The envoy's claim is about the visit, and only the newspaper is cited for the visit itself.
    expect(c.claims[0]!.about!.events).toContain("visit");
    expect(entry(c, "visit").saidBy).toEqual({ claimants: [], sources: ["post"], judged: false });
  });

  test("a round spans its conflicting ends and says so", () => {
    expect(entry(c, "r1")).toMatchObject({
      earliest: "1971-01-01",
      latest: "1976-02-29",
      conflicts: [{ end: "end", earliest: "1976-02-01", latest: "1976-02-29" }],
      shape: "span",
    });
    expect(entry(c, "r2")).toMatchObject({ earliest: "2020-03-01", latest: null });
  });

  test("counts by precision add up, without the pauses", () => {
    const { counts } = perform(c).result;
    expect(counts).toMatchObject({ entries: 13, events: 9, sanctions: 2, rounds: 2, conflicting: 1 });
    expect(counts.dated).toEqual({ day: 3, month: 5, year: 3, longer: 0, undated: 2 });
  });
});

describe("undated entries", () => {
  const { explanation, result } = perform(historyCase());

  test("are placed on no time axis", () => {
    const labels = timelines(explanation).flatMap(({ items }) => items.map(({ label }) => label));
    expect(labels).not.toContain("A rumour");
    expect(labels).not.toContain("Pressure");
    expect(result.entries.slice(-2).map(({ earliest, latest }) => [earliest, latest])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("have a table of their own and are counted as missing", () => {
    const undated = tables(explanation).find(
      ({ title }) => title === "Past events and sanctions without a date",
    )!;
    expect(undated.rows.map(({ cells }) => cells[0])).toEqual(["A rumour", "Pressure"]);
    expect(explanation.inputs).toEqual({ given: 11, missing: 2 });
  });
});

describe("the two pictures", () => {
  test("a long past with a crowded present is drawn twice; what began earlier is cut at the edge", () => {
    const [long, recent] = timelines(perform(historyCase()).explanation);
    expect(long!.items.map(({ label }) => label)).toEqual([
      "Borsk seizes the locks",
      "First talks",
      "Pause: First talks",
      "Grain ban",
      "New talks",
    ]);
    expect(recent!.items.map(({ label }) => label)).not.toContain("First talks");
    const [, short] = timelines(perform(historyCase(), 4).explanation);
    expect(short!.items.find(({ label }) => label === "Officials tour the region")).toMatchObject({
      earliest: null,
      when: "some day in 2020",
    });
    // Its title does not claim that all of it happened since; what lasted until then, or began later, did.
    expect(recent!.title).toBe("Since 1 March 2019");
    expect(short!.title).toBe("Since 1 February 2020, or perhaps since");
  });

  test("a round is drawn as lasting only over the days on which it certainly did", () => {
    const drawn = (given: object) => {
      const rounds = [{ ...HISTORY.rounds[0], pauses: [], otherDates: [], ...given }];
      const { explanation } = perform(Case.parse({ ...HISTORY, rounds }));
      const items = timelines(explanation).flatMap((picture) => picture.items);
      return items.find(({ label }) => label.startsWith("First talks"))!;
    };
    const day = (text: string) => dateOf(text)!.latest;
    // To draw one whose beginning nobody states as a bar would say that it had lasted since always.
    expect(drawn({ start: "not stated", end: "1974-01" })).toMatchObject({
      label: "First talks (beginning unknown)",
      shape: "point",
      earliest: day("1974-01-01"),
      latest: day("1974-01-31"),
    });
    expect(drawn({ start: "1974-01-02", end: "not stated", ending: "not stated" })).toMatchObject({
      label: "First talks (end unknown)",
      shape: "point",
      earliest: day("1974-01-02"),
      latest: day("1974-01-02"),
    });
    expect(drawn({ start: "1974-01-07", end: "1974-11~" })).toMatchObject({
      shape: "span",
      earliest: day("1974-01-07"),
      latest: day("1974-12-31"),
      certain: { from: null, to: day("1974-10-01") },
    });
    expect(drawn({ start: "1974-10", end: "1974-10-20" })).toMatchObject({ shape: "span", certain: null });
    expect(drawn({ start: "1974-10-07", end: "1974-10-20" })).not.toHaveProperty("certain");
  });

  test("a plan far ahead stands in the long picture only", () => {
    const c = historyCase();
    const far = {
      ...c.events.find(({ id }) => id === "summit")!,
      id: "far",
      what: "Far summit",
      when: dateOf("2023")!,
    };
    const [long, recent] = timelines(perform({ ...c, events: [...c.events, far] }).explanation);
    expect(long!.items.map(({ label }) => label)).toContain("Far summit");
    expect(recent!.items.map(({ label }) => label)).not.toContain("Far summit");
  });

  test("one picture serves where the past is short", () => {
    const c = historyCase({ rounds: [], sanctions: [] });
    const recent = { ...c, events: c.events.filter(({ id }) => id !== "seizure") };
    expect(timelines(perform(recent).explanation)).toHaveLength(1);
    expect(perform(recent).result.recentFrom).toBeNull();
  });

  test("today and the turn are marked; what did not happen is not drawn as fact", () => {
    const [, recent] = timelines(perform(historyCase()).explanation);
    const emphasis = (label: string) => recent!.items.find((item) => item.label === label)!.emphasis;
    expect(recent!.today).toBe(18428);
    expect(
      ["Ardania agrees to talk", "Summit", "A strike on the locks", "A secret meeting"].map(emphasis),
    ).toEqual(["strong", "planned", "planned", "negated"]);
  });
});

describe("words", () => {
  test("the headline says what came first", () => {
    expect(perform(historyCase()).explanation.headline).toBe(
      "“Ardania agrees to talk” (10 March 2020) came before “The minister visits the League” and after “Borsk " +
        "sends a note”; for one of three acts within a year of it the order cannot be told.",
    );
  });

  test("without a turn it says how well things are dated", () => {
    const { explanation, result } = perform(historyCase({ turn: undefined }));
    expect(result.turn).toBeNull();
    expect(explanation.headline).toBe(
      "Of 13 entries, three are dated to the day, five to within a month, three only to within a year and two not at all.",
    );
    expect(explanation.judgements).toHaveLength(1);
  });

  test("acts that somebody brings forward as a sign are set against the turn first", () => {
    const argument = { form: "sign", shows: ["h"], by: ["note"] };
    const claim = { id: "c2", text: "the note shows it", by: "envoy", kind: "causal", argument };
    const { judgements } = perform(historyCase({ claims: [claim] })).explanation;
    expect(JSON.stringify(judgements[0]!.text)).toContain(
      "Of the dated acts within a year of the turn the one that is brought",
    );
  });
});
