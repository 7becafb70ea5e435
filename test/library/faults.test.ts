import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyEdits, readCase } from "#library/index.ts";

const everyMap = readFileSync("test/case/every-map.yaml", "utf8");

/** As `"\u001b"` in double quotes, so that YAML has the character itself. */
const HIDDEN = [
  "\\e[2J",
  "\\u202e",
  "\\u200b",
  "\\n2:1: error: forged",
  "\\r",
  "\\u2028",
  "\\u009b",
  "\\U000E0041",
];
const LONG = "x".repeat(5000);

/** What a text must not have to be shown on one line anywhere. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;

describe("what the library says of a file", () => {
  it.each([...HIDDEN, LONG])("can be shown as it is, whatever the file holds (%#)", (odd) => {
    const damaged = [
      everyMap.replace("demarche: 1", `demarche: 1\n"key ${odd}": 1`),
      everyMap.replace("kind: organisation", `kind: "state ${odd}"`),
      everyMap.replace("by: [union]", `by: ["union ${odd}"]`),
      everyMap.replace("when: 2024-04-01", `when: "2024 ${odd}"`),
      everyMap.replace("id: walkout", `id: "walk ${odd}"`),
      everyMap.replace("pressure: likely", `"p${odd}": likely`),
      everyMap.replace('cite: ["art:P1.S1"]', `cite: ["art:${odd}"]`),
      everyMap.replace("never: raise and lockout", `never: "raise and ${odd}"`),
      everyMap.replace("title: Talks", `title: "a" ${odd.includes("x") ? LONG : "\u001b\u202e"} Talks`),
      everyMap.replace(/(kind: )person/, `$1"${odd}"`),
    ];
    for (const text of damaged) {
      const reading = readCase(text, `case ${odd.includes("x") ? LONG : "\u001b"}.yaml`);
      if (!("faults" in reading)) throw new Error(`read as sound: ${text.slice(0, 100)}`);
      for (const { file, what, cure = "" } of reading.faults) {
        for (const said of [file, what, cure]) expect(said).not.toMatch(UNSHOWN);
        expect(file.length + what.length + cure.length).toBeLessThanOrEqual(2000);
      }
    }
  });

  it("of warnings too", () => {
    const named = everyMap
      .replace("name: the line,", 'name: "the doc\\u202ekers",')
      .replace("name: the dockers' union", 'name: "the doc\\u202ekers"');
    const reading = readCase(named, "case.yaml");
    const said = "faults" in reading ? reading.faults : reading.warnings;
    expect(said.some(({ what }) => what.includes("\\u202e"))).toBe(true);
    for (const { what, cure = "" } of said) expect(what + cure).not.toMatch(UNSHOWN);
  });

  it("and of an edit that cannot be made", () => {
    for (const key of ["a\u001b[2J", "b\nc", `d\u202e`, LONG]) {
      const result = applyEdits("a: 1\n", [{ do: "remove", path: [key] }]);
      if (!("refusal" in result)) throw new Error("made");
      expect(result.refusal.what + result.refusal.cure).not.toMatch(UNSHOWN);
      expect(result.refusal.what.length).toBeLessThanOrEqual(500);
    }
  });
});
