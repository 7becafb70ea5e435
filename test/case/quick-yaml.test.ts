import "../seed.ts";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickTree, quickYaml } from "#case/quick-yaml.ts";
import type { Path } from "#case/walk.ts";
import { readCarefully, readYaml, type YamlTree } from "#case/yaml-tree.ts";

const texts = readdirSync("cases").map((name) => readFileSync(`cases/${name}/case.yaml`, "utf8"));
const windows = (text: string) => text.replaceAll(/\r?\n/g, "\r\n");

/** What the careful reader makes of a text; `undefined` if it refuses it. */
function careful(text: string): unknown {
  const yaml = readCarefully(text, "case.yaml");
  return "faults" in yaml ? undefined : yaml.tree.value;
}

/** The place of every part of the data of a text, of every key, and of a part and a key that are not there. */
function placesOf({ value, place, placeOfKey }: YamlTree): string[] {
  const told: string[] = [];
  const tell = (at: Path, { line, column }: { line: number; column: number }) =>
    told.push(`${at.join("/")} ${line}:${column}`);
  const walk = (part: unknown, path: Path) => {
    tell(path, place(path));
    tell([...path, "none", 3], place([...path, "none", 3]));
    if (part === null || typeof part !== "object") return;
    if (!Array.isArray(part))
      for (const key of [...Object.keys(part), "none"]) tell([...path, key, "key"], placeOfKey(path, key));
    for (const [key, child] of Object.entries(part))
      walk(child, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return told;
}

/** The places that the careful reader finds. */
function carefulPlaces(text: string): string[] {
  const yaml = readCarefully(text, "case.yaml");
  if ("faults" in yaml) throw new Error("the careful reader refuses the text");
  return placesOf(yaml.tree);
}

function quickPlaces(text: string): string[] {
  const yaml = readYaml(text, "case.yaml");
  if ("faults" in yaml) throw new Error("the quick reader leaves the text to the careful one");
  return placesOf(yaml.tree);
}

describe("the quick reader of YAML", () => {
  it("reads every worked case, with the line ends of Windows too, to the same data", () => {
    for (const text of texts.flatMap((each) => [each, windows(each)])) {
      const value = quickYaml(text);
      expect(value).toBeDefined();
      expect(value).toStrictEqual(careful(text));
    }
  });

  it("tells the places of every worked case as the careful reader does", () => {
    for (const text of texts.flatMap((each) => [each, windows(each)])) {
      expect(quickTree(text)).toBeDefined();
      expect(quickPlaces(text)).toEqual(carefulPlaces(text));
    }
  });

  it.each([
    ["a text in quotes", "a: \"b\"\n'c': 'd'\n\"e\" : f\n"],
    ["a text in lines", "a: |\n  b\nc: >- # d\n  e\n\n  f\ng:\n  - |\n    h\n  - >+\n    i\n\n  - j\n"],
    [
      "what tabs stand before",
      "a:\tb\nc\t: \td\te\t# f\ng:\n-\t\"h\ti\"\n-\t[j,\tk]\t\nl:\t\n'm'\t: |\t\n  n\to\n",
    ],
    ["a key without a value", "a:\nb:   \nc:  # d\ne: ~\n'f' :\ng:\n"],
    ["lists in lists", "a:\n  - - b\n    - [c, {d: e}]\n  -\n    f: [] # g\n"],
    ["numbers as keys that are texts", "a: {'2': x, b: y, '1': z}\n"],
  ])("tells the places of %s", (_, text) => {
    expect(quickTree(text)).toBeDefined();
    expect(quickPlaces(text)).toEqual(carefulPlaces(text));
  });

  it.each([
    ["a key between brackets without a value", "a: {b: c, and d, e: f}\n"],
    ["an item that is left empty", "a:\n  -\n  - b\n"],
  ])("leaves the places of %s to the careful reader", (_, text) => {
    expect(quickYaml(text)).toBeDefined();
    expect(quickTree(text)).toBeUndefined();
  });

  it.each([
    ["a key given twice", "a: 1\na: 2\n"],
    ["anchors and aliases", "a: &x [1]\nb: *x\n"],
    ["a tag", "a: !!str 1\n"],
    ["an own tag", "a: !mine 1\n"],
    ["a merge of an alias", "a: &x {b: 1}\nc:\n  <<: *x\n"],
    ["a directive", "%YAML 1.1\n---\na: yes\n"],
    ["two documents", "a: 1\n---\nb: 2\n"],
    ["the end of a document", "...\na: 1\n"],
    ["a forbidden key", "__proto__: {a: 1}\n"],
    ["a key that is a number", "1: a\n"],
    ["a key that is a list", "? [a]\n: b\n"],
    ["a list at the top", "- a\n"],
    ["nothing", "# nothing\n"],
    ["a tab that indents a key", "a:\n\tb: c\n"],
    ["a tab that indents a line of a text", "a: b\n  \tc\n"],
    ["a tab below a text in lines", "a: |\n  b\n\t\n"],
    ["a tab before what may be part of a text", "a: Room\t#4\n"],
    ["another entry on the line", "a:\n- 'x' b: 1\n"],
    ["a comment between brackets", "a: [b,\n# c\n,\nd]\n"],
    ["an octal number", "a: 0o17\n"],
    ["a number with a zero before it", "a: 010\n"],
    ["a control character", "a: b\u0007\n"],
    ["what is no character", "a: b\uffff\n"],
    ["deep nesting", `a: ${"[".repeat(200)}${"]".repeat(200)}\n`],
  ])("leaves %s to the careful reader", (_, text) => {
    expect(quickYaml(text)).toBeUndefined();
  });

  it("takes scalars for what YAML 1.2 takes them for", () => {
    const scalars =
      "[yes, No, on, 0644af, 1_000, 0b1, 12:30, 2018-04-16, 2001-12-14t21:59:43Z, =, <<, 9007199254740993, -0, +5, 1e3, " +
      "-.5, 5., 1., ~, Null, nULL, TRUE, tRUE, 0x, 1e, +, -a, .e3]";
    expect(quickYaml(`a: ${scalars}\n`)).toStrictEqual(careful(`a: ${scalars}\n`));
  });

  it("never accepts what the careful reader refuses or reads otherwise", () => {
    const { accepted, placed } = agreement(yamlText, 6000);
    expect(accepted).toBeGreaterThan(900);
    expect(placed).toBeGreaterThan(900);
  });

  it("takes tabs where YAML takes them, and nowhere else", () => {
    const { accepted, placed } = agreement(tabbed, 2000);
    expect(accepted).toBeGreaterThan(700);
    expect(placed).toBeGreaterThan(700);
  });
});

/**
 * Compares what the quick reader accepts with what the careful one says of it, and counts what it accepts, without and with
 * places.
 */
function agreement(
  someText: fc.Arbitrary<string>,
  numRuns: number,
): { readonly accepted: number; readonly placed: number } {
  let accepted = 0;
  let placed = 0;
  fc.assert(
    fc.property(someText, (text) => {
      const value = quickYaml(text);
      if (value === undefined) return;
      accepted++;
      const expected = careful(text);
      expect(value).toStrictEqual(expected);
      expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
      const tree = quickTree(text);
      if (tree === undefined) return;
      placed++;
      expect(tree.value).toStrictEqual(expected);
      expect(quickPlaces(text)).toEqual(carefulPlaces(text));
    }),
    { numRuns },
  );
  return { accepted, placed };
}

const BITS = [
  ..."\n -:#[]{},'\"|>?&*!%@`\\\t\r=~1a",
  ...[
    "  ",
    ": ",
    "- ",
    " #",
    "|-",
    ">+",
    "|2",
    "? ",
    "&a ",
    "*a",
    "!!str ",
    "---\n",
    "...\n",
    "<<: ",
    "\r\n",
    "\n\n",
  ],
  ...[
    "0x1f",
    "0o7",
    "1e3",
    ".5",
    "-.inf",
    ".nan",
    "null",
    "true",
    "yes",
    "2018-04-16",
    "1_000",
    "__proto__: ",
  ],
  ...[
    "\u00e9",
    "\u2028",
    "\ufeff",
    "\u0000",
    "a: b",
    "\n  ",
    "\n# c\n",
    "''",
    "{a: b}",
    "[a: b]",
    "[? a : b]",
  ],
  ...['"a":b', "- - a", "\n- a", "\n a", "\n:"],
];

const blocks = texts.flatMap((text) => text.split(/\n(?=[a-z#])/)).map((block) => block.slice(0, 1500));

/** Some block of a worked case, or a random one, with a few characters put in or lost. */
const yamlText = fc
  .tuple(
    fc.oneof(fc.constantFrom(...blocks), randomBlock()),
    fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.constantFrom("", ...BITS)), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([block, edits, dos]) => {
    let text = block;
    for (const [place, lost, added] of edits) {
      const at = place % (text.length + 1);
      text = text.slice(0, at) + added + text.slice(at + lost);
    }
    return dos ? windows(text) : text;
  });

/** Some block of a worked case, or a random one, with tabs for spaces and beside signs, behind the first sign of a line. */
const tabbed = fc
  .tuple(
    fc.oneof(fc.constantFrom(...blocks), randomBlock()),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("\t", " \t", "\t ", "\t\t")), { minLength: 1, maxLength: 6 }),
  )
  .map(([block, edits]) => {
    let text = block;
    for (const [place, white] of edits) {
      const gaps = [
        ...text.matchAll(/(?<=[^\s]) +|(?<=[^\s])(?=[[\]{},:#\n])|(?<=[[\]{},:"'|>?-])(?=[^\n])/g),
      ];
      const gap = gaps[place % gaps.length];
      if (gap) text = text.slice(0, gap.index) + white + text.slice(gap.index + gap[0].length);
    }
    return text;
  });

function randomBlock(): fc.Arbitrary<string> {
  const scalar = fc.oneof(
    fc.constantFrom(...BITS),
    fc.constantFrom(...BITS).map((bit) => `"${bit}"`),
    fc.constantFrom(...BITS).map((bit) => `'${bit}'`),
    fc.constantFrom(...BITS).map((bit) => `word ${bit}`),
    fc
      .tuple(fc.constantFrom("|", ">", "|-", ">+"), fc.constantFrom(...BITS))
      .map(([head, bit]) => `${head}\n  x\n   ${bit}`),
  );
  const flow = fc.oneof(
    fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    fc
      .array(scalar, { maxLength: 3 })
      .map((items) => `{${items.map((item, k) => `k${k}: ${item}`).join(", ")}}`),
  );
  const indented = (text: string) => text.replaceAll("\n", "\n  ");
  const { block } = fc.letrec<{ block: string; node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      scalar,
      flow,
      tie("block").map((text) => `\n  ${indented(text)}`),
    ),
    block: fc.oneof(
      fc
        .array(fc.tuple(fc.constantFrom("k", "x", '"q"', "a b"), tie("node")), { minLength: 1, maxLength: 3 })
        .map((pairs) => pairs.map(([key, node], k) => `${key}${key === '"q"' ? "" : k}: ${node}`).join("\n")),
      fc
        .array(tie("node"), { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `- ${indented(item)}`).join("\n")),
    ),
  }));
  return block.map((text) => (text.startsWith("-") ? `list:\n${text}\n` : `${text}\n`));
}
