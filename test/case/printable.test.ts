import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableJson, printableLine, SUSPECT } from "#case/printable.ts";
import { growthOf } from "../growth.ts";

/** Unicode's own words for what must never reach a screen unseen; the joiners that spelling asks for are tried below. */
const UNSEEN = [
  ["the escape that begins a terminal's commands", "\u001b[2J", "\\u001b[2J"],
  ["its one-character form of C1", "\u009b2J", "\\u009b2J"],
  ["a bell, a null, a backspace, a delete", "\u0007\u0000\b\u007f", "\\u0007\\u0000\\u0008\\u007f"],
  [
    "an override and an isolate of the direction",
    "\u202egnp.exe\u2066x\u2069",
    "\\u202egnp.exe\\u2066x\\u2069",
  ],
  ["marks of direction", "a\u200e\u200f\u061cb", "a\\u200e\\u200f\\u061cb"],
  [
    "zero-width space, joiners, no-break",
    "a\u200bb\u200cc\u200dd\ufeffe\u2060f",
    "a\\u200bb\\u200cc\\u200dd\\ufeffe\\u2060f",
  ],
  ["a soft hyphen and fillers that are drawn as nothing", "a\u00adb\u115f\u3164", "a\\u00adb\\u115f\\u3164"],
  ["tags, in which a text can hide another", "a\u{e0041}", "a\\u{e0041}"],
  ["selectors of form behind a plain letter", "a\ufe0fb\u{e0101}", "a\\ufe0fb\\u{e0101}"],
  ["line and paragraph separators", "a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d"],
  ["code points that are no characters", "a\ufffeb\u{10ffff}\ufdd0", "a\\ufffeb\\u{10ffff}\\ufdd0"],
  ["half a pair", "a\ud800b", "a\\ud800b"],
  ["a carriage return by which a line is written over", "sound\rforged", "sound\\rforged"],
] as const;

describe("what would not be seen is shown", () => {
  it.each(UNSEEN)("%s", (_, text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(printableLine(text)).toBe(shown);
    expect(JSON.parse(printableJson({ [text]: text }))).toEqual({ [text]: text });
    expect(printableJson(text)).toMatch(/^[ -~]*$/);
  });

  it("whatever the text, and a text that is shown so already stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const once = printable(text);
        expect(once).not.toMatch(/[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?!\r?\n|\t)\p{Cc}/u);
        expect(printable(once)).toBe(once);
        expect(printableLine(text)).not.toMatch(/\p{Cc}/u);
        expect(JSON.parse(printableJson(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ["accents upon one letter", "\u0301".repeat(60_000)],
  ["accents that stand above and below in turn", "\u0301\u0323".repeat(30_000)],
  ["vowel signs of a script that joins", `\u0645${"\u064b".repeat(60_000)}`],
  ["joiners", "\u0301\u200d".repeat(30_000)],
  ["selectors", "\u2764\ufe0f\u200d".repeat(30_000)],
])("a run of 60,000 %s takes no longer than its length asks for", async (_, run) => {
  const growth = await growthOf((share) => printable(`${run.slice(0, run.length * share)}\u200b`));
  expect(growth).toMatchObject({ isInProportion: true });
});

describe("what can be seen stays", () => {
  it.each([
    ["line breaks of both kinds and tabs", "a\nb\r\nc\td"],
    ["accents, apostrophes, dashes, spaces of any width", "Guaidó’s — “quoted”\u00a0\u2009%"],
    ["Chinese, Korean, Arabic, Hebrew", "習近平 문재인 محمد שלום"],
    ["the joiners of Persian and Hindi words", "می\u200cخواهم क्\u200dष"],
    ["a pictograph of several, with its selector", "👩\u200d💻 ⚔\ufe0f 1\ufe0f⃣"],
    ["a form of a Han character", "葛\u{e0100}城"],
  ])("%s", (_, text) => expect(printable(text)).toBe(text));
});

describe("a line", () => {
  it("shows its line breaks, so that no text can forge another line", () => {
    expect(printableLine("a\n/etc/x.yaml:1:1: error: forged\r\n\tb")).toBe(
      "a\\n/etc/x.yaml:1:1: error: forged\\r\\n\\tb",
    );
  });

  it("is cut in the middle, so that its beginning and its end are seen", () => {
    const line = printableLine(`begin${"x".repeat(10_000)}end`, 100);
    expect(line).toMatch(/^beginx+ … x+end$/);
    expect(line.length).toBeLessThanOrEqual(100);
    expect(printableLine("x".repeat(100), 100)).toBe("x".repeat(100));
    expect(printableLine("\u0000".repeat(1000), 60).length).toBeLessThanOrEqual(60);
    expect(printableLine("😀".repeat(1000), 60)).not.toMatch(/\p{Cs}/u);
  });
});

it("looks closer at every text with a character that would not be seen, and not at the usual ones", () => {
  const passed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const mark = String.fromCodePoint(code);
    if (!SUSPECT.test(mark) && /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{NChar}\p{Bidi_C}\uFFF9-\uFFFB]/u.test(mark))
      passed.push(mark);
  }
  expect(passed).toEqual([]);
  expect(SUSPECT.test("“Čeština”, 中文 – 한국어, … ½ €")).toBe(false);
});
