import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCaseText } from "#case/read.ts";
import { publishedDay } from "#documents/metadata/visible.ts";
import { headingOf, numberedText } from "#exchange/new-case/numbered.ts";
import { caseSkeleton, type NewCase } from "#exchange/new-case/skeleton.ts";

const NEW: NewCase = {
  id: "ferry-dispute",
  title: 'Ferries: "talks" to resume # soon',
  day: "2024-05-01",
  analyst: "R. Example",
  article: { title: "Ferries: talks", file: "article.txt", sha256: "0".repeat(64) },
};

/** The case with every example in use: the # and the blank after it are gone. */
function inUse(skeleton: string): string {
  return skeleton.replace(/^( *)# (?!yaml-language-server)/gm, "$1");
}

describe.each<[string, NewCase]>([
  ["with an article", NEW],
  ["without one", (({ article: _article, ...rest }) => rest)(NEW)],
])("a new case %s", (_, given) => {
  const skeleton = caseSkeleton(given);

  it("is sound as it is, and holds what is known", () => {
    const reading = readCaseText(skeleton, "case.yaml");
    if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
    const { id, title, analyst, asOf, sources, actors } = reading.case;
    expect({ id, title, analyst }).toEqual({ id: NEW.id, title: NEW.title, analyst: NEW.analyst });
    expect(asOf.edtf).toBe("2024-05-01");
    expect(actors).toEqual([]);
    expect(sources.map(({ text }) => text?.sha256)).toEqual([given.article?.sha256]);
  });

  it("is sound with every example in use, and has an example of every part", () => {
    const reading = readCaseText(inUse(skeleton), "case.yaml");
    if ("faults" in reading) throw new Error(JSON.stringify(reading.faults, null, 1));
    const c = reading.case;
    expect(reading.warnings).toEqual([]);
    const empty = Object.entries(c).filter(([, part]) => Array.isArray(part) && part.length === 0);
    expect(empty.map(([key]) => key)).toEqual(["sanctions", "rounds", "families"]);
    expect([c.turn, c.moves, c.packages, c.summary]).not.toContain(undefined);
  });

  it("explains every part on lines of their own, none longer than a screen but for examples", () => {
    for (const line of skeleton.split("\n")) {
      if (line.startsWith("##")) expect(line.length, line).toBeLessThanOrEqual(125);
    }
    expect(skeleton).not.toMatch(/undefined|\[object/);
  });
});

describe("the id of a new case", () => {
  it.each(["null", "true", "false", "yes", "no", "on", "y", "1e5", "2024-05-01", "12:30"])(
    "%s is a text",
    (id) => {
      const skeleton = caseSkeleton({ ...NEW, id });
      for (const version of ["1.1", "1.2"] as const) {
        expect(parse(skeleton, { version })).toMatchObject({ id });
      }
    },
  );

  it("stands without quotes where it cannot be taken for anything else", () => {
    expect(caseSkeleton(NEW)).toContain("\nid: ferry-dispute\n");
  });
});

describe("the day on which an article appeared", () => {
  it.each([
    ["Talks\n\nBy a staff reporter. Published 20 May 2025.\n\nThey met on 3 October 2024.", "2025-05-20"],
    ["Talks\n\nMay 20, 2025\n\nThey met.", "2025-05-20"],
    ["Talks\n\nPosted on Tuesday, 6 May 2025 at noon\n\nThey met.", "2025-05-06"],
    ["2025-05-20\n\nThey met.", "2025-05-20"],
    [
      "Debt talks\n\nBy Ines Calloway, The Harbour Review, 14 June 2024\n\nThey met on 3 May 2024.",
      "2024-06-14",
    ],
    ["Talks\n\nBy A Reporter and B Other | 20 May 2025, 10.15\n\nThey met.", "2025-05-20"],
    ["Talks\n\nBy A Reporter, Tuesday, May 20, 2025\n\nThey met.", "2025-05-20"],
    ["Talks\n\nThe Harbour Review, 20 May 2025\n\nThey met.", "2025-05-20"],
    ["Talks\n\nA Reporter – 20 Sept. 2025\n\nThey met.", "2025-09-20"],
    ["Talks\n\nLissa, 20 May 2025. They met.", "2025-05-20"],
    ["Talks\n\nPort au Lis, Tuesday, May 20, 2025 – They met.", "2025-05-20"],
    ["LISSA, 20 May 2025 (Press Union) - They met.", "2025-05-20"],
    ["Talks\n\nOn Tuesday, 20 May 2025. They met.", undefined],
    ["Talks\n\nIn Lissa, 20 May 2025. They met.", undefined],
    ["Talks\n\nThey met.\n\nThey talked.\n\nThey ate.\n\nLissa, 20 May 2025. They parted.", undefined],
    ["The Treaty of Lissa, 20 May 2025\n\nThey met.", undefined],
    ["Talks\n\nThey met, as they had said, on 3 October 2024", undefined],
    ["Talks\n\nThey met twice. They will meet again in Lissa, 3 October 2024.", undefined],
    ["Talks\n\nThey met on 3 October 2024.", undefined],
    ["Talks\n\nPublished 31 February 2025.", undefined],
    [`Talks\n\n${"They met again. ".repeat(100)}\n\nPublished 20 May 2025.`, undefined],
  ])("is what its head says it is: %j", (text, day) => {
    expect(publishedDay(text)).toBe(day);
  });
});

describe("a numbered text", () => {
  const text =
    "Ferry talks to resume\n\nThe line offered to talk on Monday.\nThe union agreed.\n\nBoth met.\n";

  it("has a sentence a line behind its number, and paragraphs set apart", () => {
    expect(numberedText(text)).toBe(
      "P1.S1  Ferry talks to resume\n\nP2.S1  The line offered to talk on Monday.\nP2.S2  The union agreed.\n\nP3.S1  Both met.\n",
    );
  });

  it("shows what would act on a terminal", () => {
    expect(numberedText("A\u001b[31mred one.")).toBe("P1.S1  A\\u001b[31mred one.\n");
  });

  it("is nothing for no text", () => {
    expect([numberedText(""), headingOf("")]).toEqual(["", undefined]);
  });

  it("has a heading where its first sentence stands alone and is short", () => {
    expect(headingOf(text)).toBe("Ferry talks to resume");
    expect(headingOf("One sentence. And another.")).toBeUndefined();
    expect(headingOf(`${"long ".repeat(40)}\n\nText.`)).toBeUndefined();
  });
});
