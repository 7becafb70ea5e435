import { describe, expect, it } from "vitest";
import type { Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { plainText } from "#view/plain-text.ts";
import { blockTexts } from "#view/texts.ts";
import { workedCases } from "../worked-cases.ts";

// In running text a count up to ten is a word; figures are for what has a unit or is a date, a place or a printed value.

async function reportOf(c: Case, restriction: Restriction): Promise<Report | undefined> {
  const plan = planOf({ case: c, restriction, texts: new Map(), options: {}, samples: 100, seed: 1 });
  return "faults" in plan ? undefined : (await run(plan)).report;
}

/** What is said in sentences: not the cells that hold a name or a value, which are no running text. */
function runningTexts({ sections }: Report): string[] {
  return sections.flatMap(({ outcome }) => {
    if (outcome.status !== "done") return [];
    const { explanation } = outcome;
    const { headline, judgements, blocks, caveats, flips, gaps } = explanation;
    const { glance = [], sides = [], signposts = [], secondhand = [] } = explanation;
    const notes = [...blocks, ...glance].flatMap((block): Text[] => {
      if (block.kind === "text" || block.kind === "list") return [...blockTexts(block).open];
      return "note" in block && block.note !== undefined ? [block.note] : [];
    });
    const texts: (Text | undefined)[] = [
      headline,
      ...judgements.flatMap(({ text, gist, qualified, inShort, excludes, confidence }) => [
        text,
        gist,
        qualified,
        inShort,
        excludes?.text,
        confidence.why,
      ]),
      ...flips.flatMap(({ change, effect, effectInShort }) => [change, effect, effectInShort]),
      ...sides.flatMap(({ moved }) => [moved]),
      ...signposts.flatMap(({ means }) => [means]),
      ...[...caveats, ...gaps, ...secondhand],
      ...notes,
    ];
    return texts.filter((text) => text !== undefined).map((text) => plainText(text, "icd203"));
  });
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const UNITS = "%|percentage points?|days?|weeks?|months?|years?|bits?|points?";
/** What a case says in its own words, and what is no count: dates, ranges, shares, values with a unit or a point, names of rules. */
const NO_COUNTS = [
  /“[^”]*”/g,
  /\[[^\]]*\]/g,
  /graded from .* judged/g,
  // A day of a count from the beginning of a spell, and counts in brackets behind what they count.
  /by day \d+( to \d+)?/g,
  /\(\d+\)/g,
  new RegExp(`\\b\\d{1,2}( to | and |–)\\d{1,2} (${MONTHS})`, "g"),
  new RegExp(`\\b\\d{1,2} (${MONTHS})`, "g"),
  new RegExp(`[\\d.,]+( to |–| and )?[\\d.,]*[  ](${UNITS})`, "g"),
  /[<>=≤≥] ?[\d.]+/g,
  /\b\d+[.,–]\d+/g,
  /\b[0-9]{4}\b/g,
  /\b[A-Za-z]+\d+\b/g,
];

/** A number in words that begins a sentence without a capital. */
const LOWERED = /(?:^(?=.*\.$)|[.!?] )(?:no|one|two|three|four|five|six|seven|eight|nine|ten) /;

function strayFigures(text: string): string[] {
  const bare = NO_COUNTS.reduce((rest, pattern) => rest.replace(pattern, " "), text);
  return /(?<![\d.,–-])\b(?:[1-9]|10)\b(?![.,]\d|\d)/.test(bare) ? [text] : [];
}

describe("a count in a sentence", () => {
  it.each(workedCases().map((c) => [c.id, c] as const))(
    "is a word up to ten: %s",
    async (_, c) => {
      const stray = new Set<string>();
      const lowered = new Set<string>();
      const days = ["2018-03-07", "2023-07-05", "2023-03-07"].map((asOf) => ({ asOf }));
      for (const restriction of [{}, ...days, ...c.sources.slice(0, 3).map(({ id }) => ({ only: [id] }))]) {
        const report = await reportOf(c, restriction);
        for (const text of report ? runningTexts(report) : []) {
          for (const each of strayFigures(text)) stray.add(each);
          // What follows an arrow goes on with what stands before it.
          if (LOWERED.test(text) && !text.includes(" would ")) lowered.add(text);
        }
      }
      expect([...stray]).toEqual([]);
      expect([...lowered]).toEqual([]);
    },
    60_000,
  );
});
