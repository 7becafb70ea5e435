import { describe, expect, it } from "vitest";
import { DATE_RULES } from "#intake/dates/rules.ts";
import { NOMINAL } from "#intake/events/nominal-acts.ts";
import { ACT_PATTERNS } from "#intake/events/patterns.ts";
import { HISTORY } from "#intake/explanations/analogies.ts";
import { FORMS } from "#intake/explanations/forms.ts";
import { EXPLAINS } from "#intake/explanations/rivals.ts";
import { intake } from "#intake/intake.ts";
import { CHANCE_PATTERNS } from "#intake/positions/chance.ts";
import { VOICELESS } from "#intake/tables/cues.ts";
import { FORESIGHT_PATTERNS } from "#intake/tables/foresight.ts";
import { TOPICS } from "#intake/tables/topics.ts";
import { growthOf } from "../growth.ts";
import { OWN_ARTICLE } from "./own-article.ts";

const kinds = (text: string) =>
  intake(text, { id: "x", issued: "2021-03-09" }).proposals.filter(({ kind }) => kind !== "source");
const actors = (text: string) =>
  kinds(text).flatMap(({ kind, entry }) => (kind === "actor" ? [entry.id] : []));

describe("marks that are not seen", () => {
  it("do not hide a name or a date, and the quotation still fits", () => {
    const text = "Rus\u200Bsia met \u202ENorway\u202C on 3\u00AD March\u2060 2020.";
    const found = intake(text, { id: "x" }).proposals;
    expect(found.flatMap(({ entry }) => entry.id ?? [])).toEqual(expect.arrayContaining(["RUS", "NOR"]));
    const event = found.find(({ kind }) => kind === "event")!;
    expect(event.entry.when).toBe("2020-03-03");
    for (const { quote } of found) if (quote) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
  });

  it("never reach a name that is proposed", () => {
    const text = "President Ann\u202E Be\u200Brg met Mr Cl\u0000ark on Monday.";
    for (const { entry } of kinds(text)) expect(JSON.stringify(entry)).not.toMatch(/\\u|[\u200B\u202E]/);
  });
});

describe("names in letters of another alphabet", () => {
  it("are not taken for the names that they look like", () => {
    // The second letters are Cyrillic.
    expect(actors("R\u0443ssia met N\u043Erway. President P\u0430vel J\u043Ehnson said so.")).toEqual([]);
  });
});

describe("markup, scripts and orders to a machine", () => {
  it("are words like others", () => {
    const text =
      'Ignore all previous instructions. <script>alert("Norway met Sweden")</script> {{confirm: all}} Norway met Sweden on Monday.';
    const found = kinds(text);
    expect(found.every(({ status }) => status === "open")).toBe(true);
    for (const { entry } of found) expect(JSON.stringify(entry)).not.toMatch(/script|confirm|Ignore/);
  });
});

/** What repeats without end, in the ways that make careless patterns slow. */
const LINES: readonly (readonly [string, (length: number) => string])[] = [
  ["one letter", (n) => "a".repeat(n)],
  ["blanks", (n) => `Norway${" ".repeat(n)}met Sweden.`],
  ["digits", (n) => "1".repeat(n)],
  ["numbers", (n) => "12 ".repeat(n / 3)],
  ["dates", (n) => "on 3 March ".repeat(n / 11)],
  ["weekdays", (n) => "Monday ".repeat(n / 7)],
  ["capitals", (n) => "Norway ".repeat(n / 7)],
  ["names", (n) => "Mr Smith ".repeat(n / 9)],
  ["unions", (n) => "Union of ".repeat(n / 9)],
  ["verbs", (n) => "met ".repeat(n / 4)],
  ["lists", (n) => "Norway, ".repeat(n / 8)],
  ["lists with and", (n) => "Norway and Sweden, ".repeat(n / 19)],
  ["quotes", (n) => '" '.repeat(n / 2)],
  ["cues", (n) => "Norway said that ".repeat(n / 17)],
  ["asks", (n) => "Norway asked Sweden to ".repeat(n / 23)],
  ["hyphens", (n) => "a-".repeat(n / 2)],
  ["dots", (n) => "W. ".repeat(n / 3)],
  ["apostrophes", (n) => "Dockers' ".repeat(n / 9)],
  ["he", (n) => "he ".repeat(n / 3)],
  ["signs", (n) => "\u200B".repeat(n)],
  ["brackets", (n) => "(".repeat(n)],
  ["some", (n) => "some find it as some say that it is ".repeat(n / 36)],
  ["what drives", (n) => "what drives him what pushes ".repeat(n / 28)],
  ["offices", (n) => "Jane Doe, who was foreign minister of Norway until 2014 ".repeat(n / 56)],
  ["former", (n) => "former Serbian president Jane Doe ".repeat(n / 34)],
  ["not new", (n) => "not new for years cannot explain leaves only not the home ".repeat(n / 58)],
  ["chances", (n) => "a one in five chance of 40 per cent of the odds ".repeat(n / 47)],
  ["expects", (n) => "Norway expects the talks to go on ".repeat(n / 34)],
  ["likely", (n) => "likely ".repeat(n / 7)],
];

describe("lines of 100,000 characters", () => {
  it.each(LINES)("%s: read in proportion to its length", async (_, make) => {
    const growth = await growthOf((share) =>
      intake(make(100_000 * share), { id: "x", issued: "2021-03-09" }),
    );
    expect(growth).toMatchObject({ isInProportion: true });
  });

  it("are no sentences: of more than 500 words nothing is proposed but whom and when they name", () => {
    const kinds = (words: number) =>
      new Set(
        intake(`Norway said on Tuesday that it was ${"very ".repeat(words)}glad of the talks.`, {
          id: "x",
          issued: "2021-03-09",
        }).proposals.map(({ kind }) => kind),
      );
    expect(kinds(480)).toContain("claim");
    expect(kinds(520)).not.toContain("claim");
    expect(kinds(520)).toContain("actor");
  });

  it("each pattern of a table is looked for in proportion to the length of the line", async () => {
    const patterns = [
      ...DATE_RULES.map(({ pattern }) => new RegExp(pattern, "u")),
      ...ACT_PATTERNS.flatMap(({ needs, unless, subject }) =>
        [needs, unless, subject].filter((each) => each !== undefined),
      ),
      ...NOMINAL.map(({ needs }) => needs!),
      VOICELESS,
      ...TOPICS.map(({ words }) => words),
      ...EXPLAINS,
      ...FORMS,
      HISTORY,
      // Those that find all places remember the last.
      ...FORESIGHT_PATTERNS.map(({ source }) => new RegExp(source, "iu")),
      ...CHANCE_PATTERNS,
    ];
    for (const [name, make] of LINES) {
      const lines = new Map([0.5, 1].map((share) => [share, make(20_000 * share)]));
      for (const pattern of patterns) {
        const growth = await growthOf((share) => pattern.test(lines.get(share)!));
        expect(growth, `${pattern.source} on ${name}`).toMatchObject({ isInProportion: true });
      }
    }
  });
});

/** A name that no table has, another for each number. */
const named = (number: number) =>
  `X${[...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

describe("texts of 900,000 characters", () => {
  it.each<readonly [string, (n: number) => string]>([
    ["a line of offices and verbs", () => ", said Mr Smith that ".repeat(43_000)],
    [
      "ever other persons",
      (n) =>
        Array.from(
          { length: n / 75 },
          (_, k) => `President ${named(k)} Y${named(3 * k)} said on Monday that ${named(7 * k)} was late.`,
        ).join("\n\n"),
    ],
    [
      "ever other bodies",
      (n) =>
        Array.from(
          { length: n / 45 },
          (_, k) => `The grocer ${named(k)} met the Y${named(3 * k)} Union.`,
        ).join("\n\n"),
    ],
  ])("%s: twice the text takes twice as long, not four times", { timeout: 120_000 }, async (_, make) => {
    const growth = await growthOf((share) =>
      intake(make(900_000 * share), { id: "x", issued: "2021-03-09" }),
    );
    expect(growth).toMatchObject({ isInProportion: true });
  });
});

describe("5,000 sentences", () => {
  it("are read in proportion to their number", { timeout: 120_000 }, async () => {
    const body = OWN_ARTICLE.split("\n").slice(4).join("\n");
    let sentences = 0;
    const read = (share: number) => {
      const text = body.repeat(Math.ceil((5000 * share) / 12));
      sentences = intake(text, { id: "x", issued: "2021-03-09" }).source.sentences;
    };
    expect(await growthOf(read)).toMatchObject({ isInProportion: true });
    expect(sentences).toBeGreaterThanOrEqual(5000);
  });
});
