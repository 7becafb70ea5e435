import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";

const set = (path: Path, value: YamlValue): Edit => ({ do: "set", path, value });
const insert = (path: Path, value: YamlValue): Edit => ({ do: "insert", path, value });
const remove = (path: Path): Edit => ({ do: "remove", path });
const move = (path: Path, to: number): Edit => ({ do: "move", path, to });

function edited(text: string, edit: Edit): string {
  const result = applyEdits(text, [edit]);
  if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
  return result.text;
}

describe("an edit leaves the rest as it is", () => {
  it.each<[string, string, Edit, string]>([
    ["a number and its remark", "a: 1   # one\nb: 2\n", set(["a"], 3), "a: 3   # one\nb: 2\n"],
    ["double quotation marks", 'a: "x"\n', set(["a"], "y"), 'a: "y"\n'],
    ["single quotation marks", "a: 'x'\n", set(["a"], "it's"), "a: 'it''s'\n"],
    ["what would be a number gets marks", "a: x\n", set(["a"], "12"), 'a: "12"\n'],
    ["what would be a map gets marks", "a: x\n", set(["a"], "b: c"), 'a: "b: c"\n'],
    ["a text in lines", "a: |\n  x\n  y\n\nb: 1\n", set(["a"], "x\nz\n"), "a: |\n  x\n  z\n\nb: 1\n"],
    ["a text in lines, folded", "a: >-\n  x\n  y\nb: 1\n", set(["a"], "x\nz"), "a: >-\n  x\n\n  z\nb: 1\n"],
    ["a text in lines becomes short", "a: |\n  x\n  y\nb: 1\n", set(["a"], "z"), "a: z\nb: 1\n"],
    ["a remark beside a text in lines", "a: | # why\n  x\nb: 1\n", set(["a"], "z"), "a: z # why\nb: 1\n"],
    ["a text that goes over several lines", "a: x\n  y\nb: 1\n", set(["a"], "z"), "a: z\nb: 1\n"],
    ["nothing becomes something", "a: # why\nb:\n", set(["a"], 1), "a: 1 # why\nb:\n"],
    [
      "nothing becomes a list of entries",
      "a: # why\nb:\n",
      set(["a"], [{ c: 1 }]),
      "a: # why\n  - {c: 1}\nb:\n",
    ],
    ["something becomes nothing", "a: [1] # why\n", set(["a"], null), "a: null # why\n"],
    ["a list becomes a text", "a: # why\n  - 1\n  - 2\nb: 1\n", set(["a"], "x"), "a: x # why\nb: 1\n"],
    [
      "a text becomes a list of entries",
      "a: x # why\nb: 1\n",
      set(["a"], [{ c: 1 }]),
      "a: # why\n  - {c: 1}\nb: 1\n",
    ],
    [
      "only the parts that differ",
      "a: {b: 1, c: [x, 'y']} # why\n",
      set(["a"], { b: 1, c: ["x", "z"], d: 2 }),
      "a: {b: 1, c: [x, 'z'], d: 2} # why\n",
    ],
    [
      "members that are the same at both ends",
      "a: [1, 2, 3, 4]\n",
      set(["a"], [1, 5, 6, 4]),
      "a: [1, 5, 6, 4]\n",
    ],
    [
      "a list grows in its middle",
      "a:\n  - 1 # one\n  - 4 # four\n",
      set(["a"], [1, 2, 4]),
      "a:\n  - 1 # one\n  - 2\n  - 4 # four\n",
    ],
    [
      "a list shrinks",
      "a:\n  - 1 # one\n  - 2\n  - 4 # four\n",
      set(["a"], [1, 4]),
      "a:\n  - 1 # one\n  - 4 # four\n",
    ],
    ["a new key", "a: 1\n", set(["b"], [1]), "a: 1\nb: [1]\n"],
    [
      "a new key behind a dash",
      "a:\n  - b: 1\n\n# end\n",
      insert(["a", 0, "c"], 2),
      "a:\n  - b: 1\n    c: 2\n\n# end\n",
    ],
    [
      "a member of a list without indentation",
      "a:\n- 1\n- 2\nb: 1\n",
      insert(["a", 1], { c: 1 }),
      "a:\n- 1\n- {c: 1}\n- 2\nb: 1\n",
    ],
    [
      "the first member, before a remark on what was first",
      "a:\n  # two\n  - 2\n",
      insert(["a", 0], 1),
      "a:\n  - 1\n  # two\n  - 2\n",
    ],
    [
      "a member behind a dash",
      "a:\n  - - 2\n    - 3\n",
      insert(["a", 0, 0], 1),
      "a:\n  - - 1\n    - 2\n    - 3\n",
    ],
    [
      "the last member, before remarks at the end",
      "a:\n  - 1\n  # end\n\nb: 1\n",
      insert(["a", 1], 2),
      "a:\n  - 1\n  - 2\n  # end\n\nb: 1\n",
    ],
    [
      "a member like its neighbours",
      "a:\n  - {b: \"x\", c: ['y']}\n",
      insert(["a", 1], { b: "u", c: ["v"] }),
      "a:\n  - {b: \"x\", c: ['y']}\n  - {b: \"u\", c: ['v']}\n",
    ],
    [
      "a member like its neighbours, in lines",
      "a:\n    - b: 1\n      c: 2\n",
      insert(["a", 1], { b: 3, c: 4 }),
      "a:\n    - b: 1\n      c: 2\n    - b: 3\n      c: 4\n",
    ],
    [
      "room inside the braces",
      "a: { b: 1 }\n",
      set(["a"], { b: 1, c: { d: 2 } }),
      "a: { b: 1, c: { d: 2 } }\n",
    ],
    [
      "the first entry of an empty list",
      "a: []\nb: 1\n",
      insert(["a", 0], { c: 1 }),
      "a:\n  - {c: 1}\nb: 1\n",
    ],
    ["the last entry of a list", "a:\n  - {c: 1}\nb: 1\n", remove(["a", 0]), "a: []\nb: 1\n"],
    ["the last key of a map", "a:\n  c: 1\nb: 1\n", remove(["a", "c"]), "a: {}\nb: 1\n"],
    ["the only member behind a dash", "a:\n  - - 1\n", remove(["a", 0, 0]), "a:\n  - []\n"],
    [
      "the first key behind a dash",
      "a:\n  - b: 1 # one\n    # two\n    c: 2\n",
      remove(["a", 0, "b"]),
      "a:\n  - # two\n    c: 2\n",
    ],
    [
      "remarks above what goes stay",
      "a:\n  # March\n  - 1 # one\n  - 2\n",
      remove(["a", 0]),
      "a:\n  # March\n  - 2\n",
    ],
    ["commas in brackets", "a: [1, 2, 3]\n", remove(["a", 1]), "a: [1, 3]\n"],
    ["the first in brackets", "a: [ 1, 2, 3 ]\n", remove(["a", 0]), "a: [ 2, 3 ]\n"],
    ["the only one in brackets, with a comma", "a: [1, ]\n", remove(["a", 0]), "a: [ ]\n"],
    [
      "remarks in brackets",
      "a: [1, # one\n  2, # two\n  3]\n",
      remove(["a", 1]),
      "a: [1 # one\n  , # two\n  3]\n",
    ],
    [
      "a move with its lines",
      "a:\n  - b: 1 # one\n    c: 1\n  - 2\n  - 3\n",
      move(["a", 0], 1),
      "a:\n  - 2\n  - b: 1 # one\n    c: 1\n  - 3\n",
    ],
    ["a move to the beginning", "a:\n  - 1\n  - 2\n  - 3", move(["a", 2], 0), "a:\n  - 3\n  - 1\n  - 2"],
    ["a move in brackets", "a: [1, 'x', 3]\n", move(["a", 1], 2), "a: [1, 3, 'x']\n"],
    ["no line end at the end", "a: 1", set(["b"], 2), "a: 1\nb: 2"],
    [
      "carriage returns",
      "a:\r\n  - 1\r\nb: 1\r\n",
      insert(["a", 1], { c: "x\ny\n" }),
      "a:\r\n  - 1\r\n  - c: |\r\n      x\r\n      y\r\nb: 1\r\n",
    ],
    ["a name that nobody uses", "a: &x 1\n", set(["a"], 2), "a: &x 2\n"],
    ["what stands for a value elsewhere can go", "a: &x 1\nb: *x\nc: 1\n", remove(["b"]), "a: &x 1\nc: 1\n"],
    [
      "the beginning of a document",
      "%YAML 1.2\n---\na: 1\n...\n",
      set(["b"], 1),
      "%YAML 1.2\n---\na: 1\nb: 1\n...\n",
    ],
  ])("%s", (_, text, edit, expected) => {
    expect(edited(text, edit)).toBe(expected);
    expect(parse(expected)).toEqual(parse(edited(text, edit)));
  });

  it("makes all edits or none, each on what those before it left", () => {
    const edits = [remove(["a", 0]), set(["a", 0], 5), insert(["a", 1], 6)];
    expect(applyEdits("a: [1, 2]\n", edits)).toEqual({ text: "a: [5, 6]\n", data: { a: [5, 6] } });
    expect(applyEdits("a: [1, 2]\n", [...edits, remove(["a", 2])])).toMatchObject({ refusal: { edit: 3 } });
  });
});

describe("what cannot be edited safely is refused, with its place and a cure", () => {
  it.each<[string, string, Edit, string, number]>([
    [
      "a value that stands for another",
      "a: &x 1\nb: *x\n",
      set(["b"], 2),
      "`b` is written as `*x`, which stands for a value elsewhere",
      2,
    ],
    ["a part of one", "a: &x {c: 1}\nb: *x\n", set(["b", "c"], 2), "`b` is written as `*x`", 2],
    [
      "a value that others stand for",
      "a: &x 1\nb: *x\n",
      set(["a"], 2),
      "`a` (`&x`) is used in other places of the text (`*x`)",
      1,
    ],
    [
      "a part of one that others stand for",
      "a: &x {c: 1}\nb: *x\n",
      set(["a", "c"], 2),
      "`a` (`&x`) is used in other places",
      1,
    ],
    ["adding to one", "a: &x [1]\nb: *x\n", insert(["a", 1], 2), "`a` (`&x`) is used in other places", 1],
    [
      "removing what holds one",
      "a: {c: &x 1}\nb: *x\n",
      remove(["a"]),
      "`a` (`&x`) is used in other places",
      1,
    ],
    ["a value with a tag", "a: !!str 5\n", set(["a"], 6), "`a` is written with a tag", 1],
    ["a key with a question mark", "? a\n: 1\n", set(["a"], 2), "`a` has a key that is written with `?`", 1],
    [
      "another order behind a dash",
      "a:\n  - - 1\n    - 2\n",
      move(["a", 0, 0], 1),
      "a list that begins behind a dash",
      2,
    ],
    ["no such place", "a: 1\n", remove(["b"]), "there is no `b`", 0],
    ["no such position", "a: [1]\n", insert(["a", 2], 1), "there is no `a[3]`", 0],
    ["a key that is there", "a: 1\n", insert(["a"], 2), "`a` is there already", 0],
    ["a text that is no YAML", "a: [1\n", set(["a"], 2), "not valid YAML", 0],
    ["a key that is not allowed", "a: 1\n", set(["__proto__"], 2), "`__proto__` cannot be changed", 0],
  ])("%s", (_, text, edit, what, line) => {
    const result = applyEdits(text, [edit]);
    expect(result).toMatchObject({ refusal: { what: expect.stringContaining(what), line } });
    expect("refusal" in result && result.refusal.cure).toMatch(/\w/);
  });
});

describe("what nobody would see is written so that it is seen, and means the same", () => {
  const layouts = [
    "a:\n  - {id: x}\n",
    "a:\n  - id: x\n    name: y\n",
    "a: [{id: x}]\n",
    "a: ['x']\n",
    "a:\n  - |\n    x\n    y\n",
  ];
  it.each([
    ["a control of a terminal", "\u001b[31m"],
    ["DEL", "\u007f"],
    ["controls of C1", "\u009b2J\u0085"],
    ["marks that turn the direction", "\u202egnp\u2066"],
    ["zero width", "\u200b\ufeff"],
    ["tags", "\u{e0041}"],
    ["no characters", "\ufffe\uffff"],
    ["lines with a mark between them", "one\u202e\ntwo\n"],
  ])("%s", (_, mark) => {
    for (const text of layouts) {
      const value = { id: "y", name: `a${mark}b` };
      const after = edited(text, insert(["a", 1], value));
      expect(after).toMatch(/^[\n -~]*$/);
      expect((parse(after) as { a: unknown[] }).a[1]).toEqual(value);
    }
  });

  it("joiners that spelling needs stay as they are", () => {
    expect(edited("a: x\n", set(["a"], "می\u200cخواهم"))).toBe("a: می\u200cخواهم\n");
  });
});
