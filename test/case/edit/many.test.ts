import "../../seed.ts";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import { applied, at, editOf, pathsIn, someStep } from "./data-edits.ts";

/** Edits made all at once give what they give one by one. */

function textOf(result: ReturnType<typeof applyEdits>): string {
  if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
  return result.text;
}

const oneByOne = (text: string, edits: readonly Edit[]) =>
  edits.reduce((current, edit) => textOf(applyEdits(current, [edit])), text);
const set = (path: Edit["path"], value: YamlValue): Edit => ({ do: "set", path, value });
const remove = (path: Edit["path"]): Edit => ({ do: "remove", path });

const TEXT = `# head
a: # first
  - {id: x, what: "one", by: [u, v], note: n} # x
  # above y
  - id: y # y
    what: two
    when: 2024
  - {id: z}
b: {k: 1, l: 2, m: 3} # b
c:
  - 1
  - 2
d: end
`;

describe("several edits", () => {
  it.each<[string, readonly Edit[]]>([
    ["of one entry", [set(["a", 0, "what"], "eins"), set(["a", 0, "by"], ["w"]), remove(["a", 0, "note"])]],
    ["of entries in both styles", [set(["a", 1, "what"], "zwei"), set(["a", 0, "what"], "x: y")]],
    ["new keys of one map", [set(["b", "n"], 4), set(["b", "o"], [5])]],
    ["a new key beside one that goes", [remove(["b", "m"]), set(["b", "n"], 4)]],
    ["keys that go, all in a row", [remove(["b", "k"]), remove(["b", "l"])]],
    ["all keys of a map", [remove(["b", "k"]), remove(["b", "l"]), remove(["b", "m"])]],
    ["the first key behind a dash and the next", [remove(["a", 1, "id"]), set(["a", 1, "what"], 3)]],
    ["one value set twice", [set(["d"], "x"), set(["d"], "y")]],
    ["a part of what was set", [set(["d"], { e: 1 }), set(["d", "e"], 2)]],
    ["what a part of was set", [set(["b", "k"], 2), set(["b"], { p: 1 })]],
    [
      "members put at the end, and one of them changed",
      [
        { do: "insert", path: ["a", 3], value: { id: "w" } },
        set(["a", 0, "what"], "eins"),
        { do: "insert", path: ["a", 4], value: { id: "v" } },
        set(["a", 3, "what"], "neu"),
      ],
    ],
    [
      "members that go from a list, and others changed",
      [set(["c", 1], 5), remove(["c", 0]), set(["c", 0], 6)],
    ],
    [
      "a member that moves",
      [set(["a", 0, "note"], "m"), { do: "move", path: ["a", 0], to: 2 }, set(["a", 2, "note"], "o")],
    ],
  ])("%s", (_, edits) => {
    const atOnce = textOf(applyEdits(TEXT, edits));
    expect(atOnce).toBe(oneByOne(TEXT, edits));
    expect(parse(atOnce)).toEqual(
      edits.reduce(applied as (data: YamlValue, edit: Edit) => YamlValue, parse(TEXT)),
    );
  });

  it("are refused from the first that cannot be made, with its place in the text that those before it left", () => {
    const edits = [set(["a", 0, "what"], "a\nb"), set(["d"], 1), remove(["none"]), remove(["never"])];
    expect(applyEdits(TEXT, edits)).toMatchObject({ refusal: { edit: 2, what: "there is no `none`" } });
    const aliased = "x: 1\ny: &a [1]\nz: *a\n";
    expect(applyEdits(aliased, [set(["x"], "one\ntwo"), set(["z"], 1)])).toMatchObject({
      refusal: { edit: 1, line: 5 },
    });
  });

  it("change every text of a worked case at once, and back, leaving each byte of the rest", () => {
    const text = readFileSync("cases/cuba-1962/case.yaml", "utf8");
    const data = parse(text) as YamlValue;
    const places = pathsIn(data).filter((path) => {
      const value = at(data, path);
      return typeof value === "string" && !/\n/.test(value);
    });
    const others = places.map((path) => set(path, `${String(at(data, path)).slice(0, 3)} changed`));
    const changed = textOf(applyEdits(text, others));
    expect(parse(changed)).toEqual(
      others.reduce(applied as (data: YamlValue, edit: Edit) => YamlValue, data),
    );
    const remarks = (of: string) => of.match(/(^|\s)# .*$/gm);
    expect(remarks(changed)).toEqual(remarks(text));
  });

  it("at random places of a text give the data that they give one by one, and keep its remarks", () => {
    fc.assert(
      fc.property(fc.array(someStep, { minLength: 2, maxLength: 6 }), (steps) => {
        let data = parse(TEXT) as YamlValue;
        const edits: Edit[] = [];
        for (const step of steps) {
          const edit = editOf(data, step);
          const after = applied(data, edit);
          if (after === undefined) return;
          edits.push(edit);
          data = after;
        }
        const result = applyEdits(TEXT, edits);
        if ("refusal" in result) {
          expect(result.refusal.what).toMatch(/^a list that begins behind a dash/);
          return;
        }
        expect(parse(result.text)).toEqual(data);
        expect(result.text).toMatch(/^# head/);
      }),
      { numRuns: 150 },
    );
  });
});
