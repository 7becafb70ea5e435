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

/** The place of every part of the data of a text, of every key, and of a part and a key that are not there; and what is cut short. */
function placesOf({ value, place, placeOfKey, cutShort }: YamlTree): string[] {
  const told: string[] = [];
  const tell = (at: Path, { line, column }: { line: number; column: number }) =>
    told.push(`${at.join("/")} ${line}:${column}`);
  const walk = (part: unknown, path: Path) => {
    tell(path, place(path));
    tell([...path, "none", 3], place([...path, "none", 3]));
    if (part === null || typeof part !== "object") return;
    if (!Array.isArray(part))
      for (const key of [...Object.keys(part), "none"]) {
        tell([...path, key, "key"], placeOfKey(path, key));
        const cut = cutShort?.(path, key);
        if (cut) told.push(`${path.join("/")} ${JSON.stringify(cut)}`);
      }
    for (const [key, child] of Object.entries(part))
      walk(child, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return told;
}

type Read = ReturnType<typeof readYaml>;

/** All that a reader says of a text. */
function toldOf(read: Read) {
  return "faults" in read
    ? read
    : { value: read.tree.value, places: placesOf(read.tree), warnings: read.warnings };
}

/** What the two readers make of a text, the careful one and the quick one. */
function both(text: string) {
  expect(quickTree(text)).toBeDefined();
  return [toldOf(readCarefully(text, "case.yaml")), toldOf(readYaml(text, "case.yaml"))] as const;
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
      const [careful, quick] = both(text);
      expect(quick).toEqual(careful);
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
    ["a key between braces without a value", "a: {b: c, and d, e : , f: , g: 'h', i, j: 1, k}\n"],
    ["the first key between braces without a value", "a: {b, c, d: {e: , f}, g}\n"],
    ["items that are left empty", "a:\n  -\n  - b\n  # c\n  -   # d\n  - - \n    - 'e'\n  -\nf:\n-\n-\n"],
    ["the mark of a beginning", "# a\n\n---  # b\nc: d\n"],
    ["the mark of an end", "a: |\n  b\n...\n\n"],
    ["a version", "# a\n%YAML 1.2\n# b\n---\nc: d\n"],
    ["names that nothing refers to", "a: &x b\nc: &y [d, &z e]\nf: &x\n  g: h\n"],
    ["names of parts", "a: &x b\nc: &y [*x, {d: *x}]\ne: *y\nf:\n  - *y\n  - &x g\n  - *x\n"],
    ["names of texts in lines", "a: &x |\n  b\nc: &y 'd'\ne: [*x, *y]\n"],
    ["names of nothing", "a: *x\nb: [*y, &y c]\n"],
    ["a name within what it stands for", "a: &x\n  b: *x\nc: &y [*y]\n"],
    ["a merge", "a: &x {b: 1}\nc:\n  <<: *x\n"],
    ["names that repeat ten thousand values", `a: &x [1]\nb: [*x${", *x".repeat(4999)}]\n`],
    ["names that repeat more", `a: &x [1]\nb: [*x${", *x".repeat(5000)}]\n`],
    ["names that double at each step", doubling(40)],
    ["a tag", "a: !!str 1\nb: [!!str 'c', !!str d]\n"],
    ["a tag of somebody's own", "a: !mine 010\nb: [!t c]\n"],
    ["a key given twice", "a: 1\nb: 2\na: 3\nc:\n  d: 4\n  d: 5\n  d:\na: 6\n"],
    ["a key given twice between braces", "a: {b: c, d, e: f, d, b, 'g': h, g: i}\n"],
    ["forbidden keys", "a: {__proto__: b, constructor: c, prototype: d, constructor: e}\n"],
    ["keys that are numbers", "1: a\n010: b\n.inf: c\na: {d: 0,7, e: f,8, 9, g: 1, 2: 3}\n"],
    ["keys that are no texts", "~: a\ntrue: b\nc: {null: d, false}\n"],
    ["numbers that readers differ about", "a: [010, -007, 0o17, 0x1F, 00, 01.5, 0e1, 0, -0, 09e2]\n"],
    ["numbers that are none", "a: [.inf, -.INF, .nan, 1e999, +.Inf]\n"],
    ["half a character", 'a: "\\ud800"\n"\\udc00": b\n'],
    ["characters beyond the first plane", "a: 🕊 b\nc: '𠮷'\n🕊: d\n"],
    ["line ends of old", "a: b\u2028c\nd: 'e\u2029f'\n# g\u2028h\ni: [j\u0085, k]\n"],
    ["a text with what is read as a comment", "a: Room #4\nb: c #d\ne: 'f' #g\nh:\n  - i # j\n  - k #!l\n"],
    ["a tab before what may be part of a text", "a: Room\t#4\n"],
    ["a sign of number in quotes", "a: 'Room #4'\nb: |\n  No. #5\nc: \"d #6\"\n"],
    ["comments between brackets", "a: [ # b\n  c, # d\n\n  # e\n  f, {g: h, # i\n  j: k # l\n  } # m\n  ]\n"],
    ["blank lines with tabs", "a: b\n\t\nc:\n  \t \n  - d\n\t\ne: [f,\n\t\n  g]\n"],
    ["marks of direction in texts", "a: b\u202ec\nd: '\u2066e'\nf: |\n  \u202ag\n"],
    ["marks of direction in comments", "a: b # \u202ec\nd: 'e\u2069' # \u2066\n# \u202a\n"],
  ])("says all that the careful reader says of %s", (_, text) => {
    for (const each of [text, windows(text)]) {
      const [careful, quick] = both(each);
      expect(quick).toEqual(careful);
    }
  });

  it.each([
    ["a directive", "%YAML 1.1\n---\na: yes\n"],
    ["a mark of a beginning that is indented", "  ---\na: 1\n"],
    ["two documents", "a: 1\n---\nb: 2\n"],
    ["the end of a document", "...\na: 1\n"],
    ["a key that is a list", "? [a]\n: b\n"],
    ["a list at the top", "- a\n"],
    ["nothing", "# nothing\n"],
    ["a tab that indents a key", "a:\n\tb: c\n"],
    ["a tab that indents a line of a text", "a: b\n  \tc\n"],
    ["a line with nothing but a tab that ends the file", "a:\n\t"],
    ["a tab before a name", "a:\n  -\t&x b\n"],
    ["a name without a space behind it", "a: &x{b: c}\n"],
    ["a tab below a text in lines", "a: |\n  b\n\t\n"],
    ["another entry on the line", "a:\n- 'x' b: 1\n"],
    ["a control character", "a: b\u0007\n"],
    ["what is no character", "a: b\uffff\n"],
    ["deep nesting", `a: ${"[".repeat(200)}${"]".repeat(200)}\n`],
  ])("leaves %s to the careful reader", (_, text) => {
    expect(quickYaml(text)).toBeUndefined();
    expect(quickTree(text)).toBeUndefined();
  });

  it("takes scalars for what YAML 1.2 takes them for", () => {
    const scalars =
      "[yes, No, on, 0644af, 1_000, 0b1, 12:30, 2018-04-16, 2001-12-14t21:59:43Z, =, <<, 9007199254740993, -0, +5, 1e3, " +
      "-.5, 5., 1., ~, Null, nULL, TRUE, tRUE, 0x, 1e, +, -a, .e3]";
    expect(quickYaml(`a: ${scalars}\n`)).toStrictEqual(careful(`a: ${scalars}\n`));
  });

  it("never accepts what the careful reader refuses or reads otherwise", () => {
    const { accepted, placed } = agreement(yamlText, 6000);
    expect(accepted).toBeGreaterThan(700);
    expect(placed).toBeGreaterThan(700);
  });

  it("says what the careful reader says of marks, names, tags, comments, odd line ends and odd keys", () => {
    const { placed, remarked } = agreement(someDocument(), 4000);
    expect(placed).toBeGreaterThan(150);
    expect(remarked).toBeGreaterThan(350);
  });

  it("takes tabs where YAML takes them, and nowhere else", () => {
    const { accepted, placed } = agreement(tabbed, 2000);
    expect(accepted).toBeGreaterThan(700);
    expect(placed).toBeGreaterThan(700);
  });
});

/**
 * Compares what the quick reader says of a text with what the careful one says, and counts how many texts it reads, and how
 * many it refuses or remarks upon.
 */
function agreement(
  someText: fc.Arbitrary<string>,
  numRuns: number,
): { readonly accepted: number; readonly placed: number; readonly remarked: number } {
  let accepted = 0;
  let placed = 0;
  let remarked = 0;
  fc.assert(
    fc.property(someText, (text) => {
      const value = quickYaml(text);
      if (value !== undefined) {
        accepted++;
        const expected = careful(text);
        expect(value).toStrictEqual(expected);
        expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
      }
      const tree = quickTree(text);
      if (tree === undefined) {
        expect(value).toBeUndefined();
        return;
      }
      const [slow, quick] = both(text);
      expect(quick).toEqual(slow);
      // Names refer to one and the same value for both.
      expect(value === undefined).toBe("refused" in tree || tree.remarks.length > 0);
      if ("refused" in tree || tree.remarks.length > 0) remarked++;
      else placed++;
    }),
    { numRuns },
  );
  return { accepted, placed, remarked };
}

/** A file of so many lines that stands for two to the power of that many values. */
function doubling(lines: number): string {
  const names = Array.from({ length: lines }, (_, at) => `  - &a${at + 1} [*a${at}, *a${at}]\n`);
  return `list:\n  - &a0 [v]\n${names.join("")}`;
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
    fc.oneof(fc.constantFrom(...blocks), randomBlock(), someDocument()),
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

/**
 * A document made of what the quick reader knows more of than plain data: marks of its beginning and end, names and what
 * refers to them, tags, comments anywhere, lines with tabs, former line ends, marks of direction, keys and numbers that are
 * refused, values that are left empty.
 */
function someDocument(): fc.Arbitrary<string> {
  const often = (...values: string[]) => fc.constantFrom(...values);
  /** Mostly one of the first, now and then one of the others. */
  const mostly = (usual: readonly string[], seldom: readonly string[], weight = 12) =>
    fc.oneof(
      { weight, arbitrary: fc.constantFrom(...usual) },
      { weight: 1, arbitrary: fc.constantFrom(...seldom) },
    );
  const together = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(""));
  const word = often(
    "a",
    "b c",
    "d\u2028e",
    "f\u0085",
    "\u202eg",
    "🕊",
    "No.",
    "x#y",
    "1",
    "0,7",
    "2018-04-16",
    "é",
  );
  const number = often(
    "1",
    "-2.5",
    "010",
    "0x1f",
    "0o7",
    ".inf",
    "-.INF",
    ".nan",
    "1e999",
    "null",
    "true",
    "~",
  );
  const quoted = mostly(
    ['"a"', "'b c'", "'Room #4'", '"\\u2028"', "''", "'d: e'", '"\u2069"'],
    ['"\\ud800"', '"a\n\n    b"', "'c\n    d'"],
  );
  const name = often("x", "y", "z", "x1");
  const alias = name.map((each) => `*${each}`);
  const properties = fc.oneof(
    { weight: 12, arbitrary: fc.constant("") },
    { weight: 3, arbitrary: name.map((each) => `&${each} `) },
    { weight: 1, arbitrary: mostly(["!!str ", "!mine "], ["!!int ", "!!str &x ", "&y !!str ", "! "], 4) },
  );
  const comment = mostly(["", "", "", " # c"], [" #d", " #", " #! e", "\t# \u202ef", " #\u2028", " ## g"], 6);
  const between = mostly(
    ["", "", "\n"],
    ["\n\t\n", "\n  \n", "\n# h\n", "\n#h\n", "\n  #i\n", "\n \t \n"],
    6,
  );
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.oneof(word, quoted) },
    { weight: 1, arbitrary: fc.oneof(number, alias, fc.constant("")) },
  );
  const key = mostly(
    ["k1", "k2", "k3", "k4", "k5", "k6", '"k7"', "'k8'", "k 9", "k\u20280"],
    ["1", "null", "__proto__", "'constructor'", "&x k", "*x ", "?  k", "[a]", "0.5"],
    20,
  );
  const space = mostly(
    [" ", " ", "", "  "],
    ["\n    ", " # j\n    ", " #k\n    ", "\n\t\n    ", "\n\n    # l\n    "],
    5,
  );
  const colon = mostly([": "], [":", "", " : ", ":\n    ", ": # m\n    "], 6);
  const deeper = (text: string) => text.replaceAll("\n", "\n  ");
  const comma = mostly([","], [" ,", " # n\n    ,", " #o\n ,", "\n    ,"], 10);
  const joined = (items: readonly (readonly [string, string, string])[]) =>
    items.map(([item, gap, sign], at) => (at === 0 ? gap.trimStart() : `${sign}${gap}`) + item).join("");
  const { block } = fc.letrec<{ flow: string; block: string; node: string }>((tie) => {
    const inside = together(properties, fc.oneof({ maxDepth: 3, depthSize: "small" }, leaf, tie("flow")));
    const item = fc.oneof(
      { weight: 8, arbitrary: inside },
      { weight: 1, arbitrary: together(key, colon, inside) },
    );
    const list = (each: fc.Arbitrary<string>) =>
      fc.array(fc.tuple(each, space, comma), { maxLength: 4 }).map((items) => joined(items));
    return {
      flow: fc.oneof(
        together(fc.constant("["), list(item), space, fc.constant("]")),
        together(fc.constant("{"), list(together(key, colon, inside)), space, fc.constant("}")),
      ),
      node: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        together(properties, leaf, comment),
        together(properties, tie("flow"), comment),
        fc
          .tuple(
            properties,
            mostly(["|", ">", "|-", ">+", "|-  # n"], ["|2"]),
            mostly(["o", "o\n\n p", "o #q"], ["o\n\t\np", "\u2028"]),
          )
          .map(([a, head, text]) => `${a}${head}\n  ${deeper(text)}`),
        fc
          .tuple(properties, comment, between, tie("block"))
          .map(([a, b, c, text]) => `${a}${b}${c.trimEnd()}\n  ${deeper(text)}`),
      ),
      block: fc.oneof(
        fc
          .array(fc.tuple(key, tie("node"), between), { minLength: 1, maxLength: 4 })
          .map((pairs) => pairs.map(([k, node, gap]) => `${k}: ${node}${gap.trimEnd()}`).join("\n")),
        fc
          .array(fc.tuple(tie("node"), between), { minLength: 1, maxLength: 4 })
          .map((items) => items.map(([node, gap]) => `- ${deeper(node)}${gap.trimEnd()}`).join("\n")),
      ),
    };
  });
  const begin = mostly(
    ["", "---\n", "# a\n---\n"],
    ["%YAML 1.2\n---\n", "--- # b\n", "--- ", "\t\n---\n", "\n# c\n\n", "---\n---\n"],
    4,
  );
  const end = mostly(
    ["", "\n", "\n\n", "\n...\n", "\n# d\n"],
    ["\n... \n\n", "\n---\n", "\n\t\n", "\n... # e\n", "\n...\na"],
  );
  return fc
    .tuple(begin, fc.array(fc.tuple(key, block), { maxLength: 2 }), block, end, fc.boolean())
    .map(([head, more, text, tail, dos]) => {
      const whole = text.startsWith("-") ? `list:\n${text}` : text;
      const rest = more.map(([k, each]) => `\n${k}:\n  ${deeper(each)}`);
      const document = `${head}${whole}${rest.join("")}${tail}`;
      return dos ? windows(document) : document;
    });
}

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
