import { describe, expect, it } from "vitest";
import { lookAlikeOf, skeletonOf } from "#case/look-alikes.ts";
import { HEAD, saidOf } from "../small-case.ts";

/** A case with two more actors. */
function actors(first: string, second: string, ids = ["X1", "Y2"]): string {
  const added = [first, second]
    .map((name, at) => `{id: ${ids[at]}, name: "${name}", kind: state}, `)
    .join("");
  return HEAD.replace("actors: [", `actors: [${added}`);
}

describe("ids that are easily taken for one another", () => {
  it.each([
    ["usa", "USA"],
    ["E10", "E1O"],
    ["Hl", "H1"],
    ["HI", "Hl"],
    ["a-b", "a_b"],
    ["E01", "E1"],
  ])("%s and %s give a warning", (first, second) => {
    const found = saidOf("", actors("North", "South", [first, second]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^case\.yaml:8:\d+: warning: /);
    expect(found[0]).toContain(
      `the ids \`${first}\` and \`${second}\` (actor) are easily taken for one another`,
    );
  });

  it.each([
    ["E1", "E10"],
    ["ab", "ba"],
    ["a-b", "ab"],
    ["E2", "E3"],
    ["E100", "E10"],
  ])("%s and %s do not", (first, second) => {
    expect(saidOf("", actors("North", "South", [first, second]))).toEqual([]);
  });

  it("are looked for within one scale, and not between kinds or scales", () => {
    const issue = (id: string, ...points: string[]) =>
      `{id: ${id}, name: n${id}, nature: substantive, scale: [${points.map((each, at) => `{id: ${each}, text: t${at}}`).join(", ")}]}`;
    expect(saidOf(`issues: [${issue("x", "high", "HIGH")}]\n`)).toEqual([
      expect.stringContaining("`high` and `HIGH` (point of one scale)"),
    ]);
    expect(saidOf(`issues: [${issue("u", "high", "low")}, ${issue("y", "High", "Low")}]\n`)).toEqual([]);
  });
});

describe("an id or a reference with a letter of another alphabet", () => {
  it.each([
    [
      "an id",
      "",
      actors("North", "South", ["US\u0410", "Y2"]),
      "\u0410 is Cyrillic (U+0410) and only looks like A",
    ],
    [
      "a reference",
      "ties: [{kind: trade, from: U, to: \u0391}]\n",
      HEAD,
      "\u0391 is Greek (U+0391) and only looks like A",
    ],
    [
      "what nobody sees",
      "",
      actors("North", "South", ["US\u200bA", "Y2"]),
      "a character that nobody sees, U+200B: remove it",
    ],
  ])("is refused, and the letter named: %s", (_, rest, head, says) => {
    const found = saidOf(rest, head);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("error: ");
    expect(found[0]).toContain(says);
  });
});

describe("names that look the same", () => {
  it.each([
    [
      "in another alphabet",
      "BBC",
      "\u0412\u0412\u0421",
      "B (U+0042) in the one is \u0412 (U+0412) in the other",
    ],
    ["in Greek", "NATO", "\u039d\u0391\u03a4\u039f", "N (U+004E) in the one is \u039d (U+039D)"],
    ["by an I and an l", "Il Paese", "ll Paese", "I (U+0049) in the one is l (U+006C)"],
  ])("give a warning: %s", (_, first, second, says) => {
    const found = saidOf("", actors(first, second));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("warning: the actors `X1` and `Y2` look the same");
    expect(found[0]).toContain(says);
  });

  it.each([
    ["composed and decomposed", "S\u00e9oul", "Se\u0301oul"],
    ["wide and narrow", "\uff35\uff33\uff21", "USA"],
    ["with a space that does not break", "North\u00a0Korea", "North Korea"],
  ])("or say the same: %s", (_, first, second) => {
    const found = saidOf("", actors(first, second));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("the actors `X1` and `Y2` say the same");
  });

  it.each([
    ["two Russian names", "\u0420\u043e\u0441\u0441\u0438\u044f", "\u0421\u0438\u0440\u0438\u044f"],
    ["a letter more", "BBC", "BBC One"],
    ["another accent", "Cote", "Cot\u00e9"],
  ])("are told from others: %s", (_, first, second) => {
    expect(saidOf("", actors(first, second))).toEqual([]);
  });

  it("are those of the short forms too", () => {
    const head = HEAD.replace("the union,", "the union, short: TUC,").replace(
      "the line,",
      "the line, short: TUC,",
    );
    expect(saidOf("", head)).toEqual([expect.stringContaining("give them short names that differ")]);
  });
});

describe("characters that are not what they look like", () => {
  it.each([
    ["a word in two alphabets", "\u0421hina agrees", "“\u0421hina”, in which \u0421 is Cyrillic (U+0421)"],
    ["a Latin letter in a Russian word", "P\u043e\u0441\u0441\u0438\u044f", "\u043e is Cyrillic (U+043E)"],
    ["a space of no width", "Kore\u200ba", "a character that nobody sees behind “Kore”: U+200B"],
    ["a turned direction", "\u202eaeroK", "nobody sees: U+202E"],
    [
      "several",
      "a\u202eb\u200bc\u202e",
      "characters that nobody sees behind “a”: U+202E and U+200B: remove them",
    ],
    [
      "a great many",
      "a\u200b\u200c\u200e\u200f\u202a\u202b\u202cb",
      "U+200B, U+200C, U+200E, U+200F, U+202A and 2 more",
    ],
    ["a soft hyphen", "co\u00adoperation", "behind “co”: U+00AD"],
    ["a mark inside", "a\ufeffb", "U+FEFF"],
    ["a former line end", "a\u2028b", "U+2028"],
    ["a lost letter", "caf\ufffd", "has lost a character behind “caf”"],
    [
      "an accent read wrongly",
      "caf\u00c3\u00a9",
      "`\u00c3\u00a9` behind “caf”, which is UTF-8 read in another encoding",
    ],
    ["a quote read wrongly", "it\u00e2\u20ac\u2122s", "which is UTF-8 read in another encoding"],
  ])("give a warning: %s", (_, text, says) => {
    const found = saidOf(`summary: "${text}"\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^case\.yaml:9:10: warning: `summary` has /);
    expect(found[0]).toContain(says);
  });

  it("give one also where they are written as codes", () => {
    expect(saidOf('summary: "a\\0b"\n')).toEqual([expect.stringContaining("U+0000")]);
  });

  it.each([
    ["units and symbols", "5 \u03bcm, \u0394T, \u03b1-decay, \u20ac 5"],
    [
      "accents of every kind",
      "S\u00e3o Tom\u00e9, \u00c2ge d’or, \u0141\u00f3d\u017a, se\u0301oul, NA\u0303O",
    ],
    [
      "two alphabets in two words",
      "\u0420\u043e\u0441\u0441\u0438\u044f and NATO, IT-\u043e\u0442\u0434\u0435\u043b",
    ],
    ["the joiner of Persian", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
    ["a joined pictograph", "\u{1f468}\u200d\u{1f469}"],
    ["a line break and a tab", "a\\n\\tb"],
  ])("are told from %s", (_, text) => {
    expect(saidOf(`summary: "${text}"\n`)).toEqual([]);
  });
});

it("look-alikes are letters of their alphabet and look like ASCII", () => {
  let count = 0;
  for (let code = 0x80; code < 0x10000; code++) {
    const letter = String.fromCharCode(code);
    const alike = lookAlikeOf(letter);
    if (!alike) continue;
    count++;
    expect(letter).toMatch(new RegExp(`^\\p{Script=${alike.script}}$`, "u"));
    expect(alike.like).toMatch(/^[A-Za-z0-9]$/);
    expect(skeletonOf(letter)).toBe(skeletonOf(alike.like));
  }
  expect(count).toBeGreaterThan(80);
});

describe("the short form of an actor", () => {
  const named = (short: string) => HEAD.replace("name: the line", `name: the line, short: ${short}`);

  it("is not the name of another", () => {
    const found = saidOf("", named("The Union"));
    expect(found).toEqual([expect.stringContaining("the short form of `V` is the name of `U`: ")]);
  });

  it("may be a part of that, or its own name", () => {
    expect(saidOf("", named("union of two"))).toEqual([]);
    expect(saidOf("", named("the line"))).toEqual([]);
  });
});
