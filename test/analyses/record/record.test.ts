import { expect, it } from "vitest";
import { type RecordResult, record } from "#analyses/record/record.ts";
import { inWords } from "#case/counts-in-words.ts";
import { Random } from "#math/random.ts";
import type { Text } from "#outcome/text.ts";
import { allCases } from "../../catalogue/cases.ts";
import { strikeCase } from "../strike-case.ts";
import { line, told } from "../told.ts";

function perform(c = strikeCase) {
  const outcome = record.perform(c, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as RecordResult, explanation: outcome.explanation };
}

it("counts a forecast as open only if its question closes after the day of the analysis", () => {
  const { result } = perform();
  expect(result.forecasts).toEqual([
    { id: "settle", open: true, closes: "2024-05-31" },
    { id: "long", open: false, closes: null },
    { id: "walk", open: false, closes: "2024-05-08" },
  ]);
});

it("leaves what stands elsewhere out of the claims: interests, and what is taken for granted", () => {
  expect(perform().result.claims).toEqual(["c1", "c3"]);
});

it("says of what is taken for granted what the case has against it already", () => {
  const leaned = strikeCase.claims.find(({ assumption }) => assumption?.test !== undefined)!;
  const means = (claims: typeof strikeCase.claims) =>
    line(
      perform({ ...strikeCase, claims }).explanation.signposts!.find(
        ({ watch }) => watch === leaned.assumption!.test!.replace(/\.$/, ""),
      )!.means!,
    );
  expect(means(strikeCase.claims)).not.toContain("on record against it");
  const other = strikeCase.claims.find(({ id }) => id !== leaned.id)!;
  const limiting = strikeCase.claims.map((claim) =>
    claim.id === other.id ? { ...claim, qualifies: [leaned.id] } : claim,
  );
  expect(means(limiting)).toContain(`; on record against it: “${other.text}”`);
  // Of several it is said how many they are.
  const two = limiting.map((claim) =>
    claim.id === leaned.id || claim.id === other.id ? claim : { ...claim, qualifies: [leaned.id] },
  );
  expect(means(two)).toMatch(/; \w+ claims on record speak against it(?: \[.*\])?$/);
  const rejected = limiting.map((claim) =>
    claim.id === other.id ? { ...claim, stance: "rejects" as const } : claim,
  );
  expect(means(rejected)).not.toContain("on record against it");
});

it("counts every claim of the case, those that are told elsewhere as told there", () => {
  const { claims } = strikeCase;
  const headline = (c = strikeCase) => line(perform(c).explanation.headline);
  const note = (c = strikeCase) =>
    line(
      perform(c)
        .explanation.blocks.flatMap((block) => (block.kind === "table" ? [block.note ?? ""] : []))
        .at(-1)!,
    );
  expect(headline()).toMatch(new RegExp(` stand two of ${inWords(claims.length)} claims\\.$`));
  expect(note()).toMatch(/ Interests and assumptions stand elsewhere\.$/);
  const told = claims.filter(({ id }) => ["c1", "c3"].includes(id));
  expect(headline({ ...strikeCase, claims: told })).toMatch(/stand two claims\.$/);
  expect(note({ ...strikeCase, claims: told })).not.toContain("elsewhere");
});

it("puts on record, for the questions that ask about one, the forecast that no dated question tests", () => {
  const { onRecord = [] } = perform().explanation;
  expect(onRecord.map(({ answers, text }) => [answers.about, line(text)])).toEqual([
    [
      "long",
      "On record: “It drags on” (by whom is not stated); no probability is given. It would be settled so: No deal by autumn.",
    ],
  ]);
});

it("leaves a forecast that only the register tests to the register", () => {
  const question = { ...strikeCase.forecasts[0]!.question!, id: "later", of: "long" };
  const { onRecord = [] } = perform({ ...strikeCase, register: [question] }).explanation;
  expect(onRecord).toEqual([]);
});

it("signposts the tests of what is taken for granted", () => {
  const { signposts = [] } = perform().explanation;
  expect(signposts.map(({ kind, watch, by, means }) => [kind, line(watch), by?.day, line(means!)])).toEqual([
    [
      "evidence",
      "Ask the training school",
      undefined,
      "if “Nobody else can drive the cranes” does not hold: the port could reopen",
    ],
  ]);
});

it("does not say twice on what it hangs that something would follow", () => {
  const claims = strikeCase.claims.map((claim) =>
    claim.assumption === undefined
      ? claim
      : {
          ...claim,
          assumption: { ...claim.assumption, flips: "If others can drive them, the port reopens." },
        },
  );
  const { signposts = [] } = perform({ ...strikeCase, claims }).explanation;
  expect(signposts.map(({ means }) => line(means!))).toEqual(["If others can drive them, the port reopens"]);
});

it("tells claims and forecasts as a person has read them", async () => {
  await expect(told(perform().explanation)).toMatchFileSnapshot("port-strike.txt");
});

it("never says that the text shares, reports or rejects a claim that cites no sentence of it", () => {
  for (const c of allCases()) {
    const outcome = record.perform(c, {}, new Random(1));
    if (outcome.status !== "done") continue;
    const own = c.sources.filter(({ external }) => !external);
    const text = (own.length > 0 ? own : c.sources).map(({ id }) => id);
    const rows = outcome.explanation.blocks.flatMap((block) =>
      block.kind === "table" && block.title === "What is claimed" ? block.rows : [],
    );
    for (const { cells } of rows) {
      const claim = c.claims.find((one) => line(cells[0] as Text).startsWith(one.text))!;
      const isInText = (claim.cite ?? []).some((cite) => text.includes(cite.split(":")[0]!));
      expect(/by the text|, reported$/.test(line(cells[1] as Text)), `${c.id}: ${claim.id}`).toBe(isInText);
    }
  }
});

it("needs claims or forecasts", () => {
  const outcome = record.perform({ ...strikeCase, claims: [], forecasts: [] }, {}, new Random(1));
  expect(outcome).toMatchObject({
    status: "not-applicable",
    missing: ["claims or forecasts: who states or foresees what"],
  });
});

it("counts no forecast that nobody makes, and says whose question it is", () => {
  const { forecasts } = strikeCase;
  const asked = forecasts.map((forecast) => {
    const { words: _, ...rest } = forecast;
    return forecast.id === "settle"
      ? {
          ...rest,
          by: "not stated" as const,
          probability: "not stated" as const,
          judgement: "Nobody says so.",
        }
      : forecast;
  });
  const { explanation } = perform({ ...strikeCase, forecasts: asked });
  const all = inWords(forecasts.length - 1);
  expect(line(explanation.headline)).toMatch(
    new RegExp(
      `^On record are ${all} forecasts: .* One question is the analyst's alone, and nobody's forecast\\.$`,
    ),
  );
  expect(told(explanation)).toContain("nobody: the question is the analyst's");
});
