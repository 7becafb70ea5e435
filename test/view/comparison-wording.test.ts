import { describe, expect, it } from "vitest";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { wordingInWords } from "#view/comparison/wording.ts";
import { plainText } from "#view/plain-text.ts";
import { tablesFor, workedCases } from "../worked-cases.ts";

describe("what a sentence quotes and counts, now and before", () => {
  it.each([
    [
      "There is a deal that both parties could accept: 93 of 224 packages.",
      "There is a deal that both parties could accept: 72 of 224 packages.",
      "Now: 72 of 224 packages; before: 93 of 224 packages.",
    ],
    [
      "It kept “sixty per cent” in 2 of 3 rounds, and “no more”.",
      "It kept “fifty five per cent” in 1 of 3 rounds, and “no more”.",
      "Now: “fifty five per cent”; before: “sixty per cent”. Now: 1 of 3 rounds; before: 2 of 3 rounds.",
    ],
    [
      "Of 10 it met 1, of 11 it met 2, of 12 it met 3, of 13 it met 4, of 14 it met 5.",
      "Of 20 it met 1, of 21 it met 2, of 22 it met 3, of 23 it met 4, of 24 it met 5.",
      "Now: 20 it met 1; before: 10 it met 1. Now: 21 it met 2; before: 11 it met 2. Now: 22 it met 3; before: 12 it met 3. Two more places in it differ.",
    ],
    ["It has 3 parts", "It has 4 parts", "Now: 4 parts; before: 3 parts."],
    ["One word more.", "One word.", "Now: One word. Before: One word more."],
    [
      "Of 23 entries, 17 are dated to the day (as “A. B.” says), and one more loosely.",
      "Of 25 entries, 19 are dated to the day (as “A. B.” says), and one more loosely.",
      "Now: 25 entries; before: 23 entries. Now: 19 are dated to the day; before: 17 are dated to the day.",
    ],
    [
      "Of all acts (three of them loosely dated), eight came after it (among them “a”).",
      "Of all acts (four of them loosely dated), ten came after it (among them “a”).",
      "Now: four of them loosely dated; before: three of them loosely dated. Now: ten came after it; before: eight came after it.",
    ],
    [
      "It holds. The two talk of what they will do and when they will do it in the years ahead of them. It lasts.",
      "It holds. The three talk of what they will do and when they will do it in the years ahead of them. It lasts.",
      "Now: The three talk of what they will do and when they will do it in the years ahead of them. Before: The two talk of what they will do and when they will do it in the years ahead of them.",
    ],
  ])("%s → %s", (older, newer, told) => {
    expect(wordingInWords(older, newer)).toBe(told);
  });
});

/** The sentences of all judgements of a case. */
async function sentencesOf(c: ReturnType<typeof workedCases>[number]): Promise<string[]> {
  const request = { case: c, restriction: {}, texts: new Map(), options: {}, samples: 100, seed: 1 };
  const plan = planOf({ ...request, tables: tablesFor(c) });
  if ("faults" in plan) throw new Error("no plan");
  const { report } = await run(plan);
  return report.sections.flatMap(({ outcome }) =>
    outcome.status === "done"
      ? outcome.explanation.judgements.flatMap(({ text, gist = text }) =>
          [text, gist].map((told) => plainText(told, "icd203")),
        )
      : [],
  );
}

describe.each(workedCases().map((c) => [c.id, c] as const))("a number of %s that changes", (_, c) => {
  it("is told by no phrase that is cut", { timeout: 120_000 }, async () => {
    const NUMBER = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/g;
    for (const sentence of await sentencesOf(c)) {
      for (const { index, 0: number } of sentence.matchAll(NUMBER)) {
        const other = `${sentence.slice(0, index)}12${sentence.slice(index + number.length)}`;
        if (other === sentence) continue;
        for (const part of wordingInWords(other, sentence).split(/Now: |[;.] [Bb]efore: |(?<=\.) Before: /)) {
          const told = part.replace(/[.\s]+$/, "");
          expect(told).not.toMatch(
            /(?:^|\s)(?:an?|the|of|in|on|at|to|by|for|from|with|among|within|and|or)$/,
          );
          for (const [open, close] of ["()", "“”"]) {
            const count = (mark: string) => told.split(mark).length;
            expect([told, count(open!)]).toEqual([told, count(close!)]);
          }
        }
      }
    }
  });
});
