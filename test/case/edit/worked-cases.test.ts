import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import { applied, at, editOf, pathsIn, someStep } from "./data-edits.ts";

function textOf(result: ReturnType<typeof applyEdits>): string {
  if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
  return result.text;
}

/** The lines that two texts do not share at their beginning and end. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { gone: a.slice(start, a.length - end), come: b.slice(start, b.length - end) };
}

const CASES = readdirSync("cases").map((name) => {
  const text = readFileSync(`cases/${name}/case.yaml`, "utf8");
  return [name, text] as const;
});

describe.each([
  ["line feeds", (text: string) => text],
  ["carriage returns and line feeds", (text: string) => text.replaceAll("\n", "\r\n")],
] as const)("with %s, %s", (_, ended) => {
  describe.each(CASES.map(([name, text]) => [name, ended(text)] as const))("in %s", (_name, text) => {
    const data = parse(text) as YamlValue;
    const paths = pathsIn(data).slice(1);
    // An edit reads the whole text anew, so the larger the case the fewer places are tried; all in a small one.
    const stride = Math.ceil(paths.length / Math.max(6, 12_000 / paths.length));
    const some = paths.filter((_, index) => index % stride === stride >> 1);

    it("setting every value to what it is changes no byte", () => {
      const edits = paths.map((path): Edit => ({ do: "set", path, value: at(data, path) }));
      expect(textOf(applyEdits(text, edits)) === text).toBe(true);
    });

    it("setting a text changes its line only, and setting it back gives the same bytes", () => {
      for (const path of some) {
        const value = at(data, path);
        if (typeof value !== "string" || /\n/.test(value)) continue;
        const other = `${value.slice(0, 3)} changed`;
        const changed = textOf(applyEdits(text, [{ do: "set", path, value: other }]));
        const { gone, come } = changedLines(text, changed);
        expect(come).toHaveLength(1);
        expect(come[0]).toContain(other);
        const isOneLine = gone.length === 1;
        if (isOneLine) expect(textOf(applyEdits(changed, [{ do: "set", path, value }])) === text).toBe(true);
      }
    });

    it("inserting changes no line that is there, and removing what was inserted gives the same bytes", () => {
      for (const path of some) {
        const place = at(data, path);
        if (place === null || typeof place !== "object") continue;
        const places: [string | number, YamlValue][] = Array.isArray(place)
          ? [0, Math.floor(place.length / 2), place.length].map((index) => [
              index,
              place[0] === undefined || typeof place[0] === "string" ? "new: one" : place[0],
            ])
          : [["a-new-key", ["some text", 1]]];
        for (const [key, value] of places) {
          const added = textOf(applyEdits(text, [{ do: "insert", path: [...path, key], value }]));
          const { gone } = changedLines(text, added);
          // In brackets the line grows; elsewhere lines come in between.
          expect(gone.length).toBeLessThanOrEqual(1);
          const back = textOf(applyEdits(added, [{ do: "remove", path: [...path, key] }]));
          expect(back === text).toBe(true);
        }
      }
    });

    it("removing takes nothing but the lines of what goes", () => {
      for (const path of some) {
        const removed = applyEdits(text, [{ do: "remove", path }]);
        const { gone, come } = changedLines(text, textOf(removed));
        expect(come.length).toBeLessThanOrEqual(1);
        expect(gone.length - come.length).toBeLessThanOrEqual(JSON.stringify(at(data, path)).length);
      }
    });
  });
});

it.each(CASES.filter(([, text]) => text.length < 15_000))(
  "random edits of %s give a text that reads as the same edits of the data",
  (_, original) => {
    fc.assert(
      fc.property(
        fc.array(someStep, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        (steps, crlf, open) => {
          let text = crlf ? original.replaceAll("\n", "\r\n") : original;
          if (open) text = text.replace(/\r?\n$/, "");
          let data = parse(text) as YamlValue;
          for (const step of steps) {
            const edit = editOf(data, step);
            const result = applyEdits(text, [edit]);
            const after = applied(data, edit);
            if (after === undefined) {
              expect(result).toHaveProperty("refusal");
              continue;
            }
            data = after;
            text = textOf(result);
            expect(parse(text)).toEqual(data);
            expect(/\n$/.test(text)).toBe(!open);
            if (crlf) expect(text.replaceAll("\r\n", "")).not.toMatch(/\n/);
          }
        },
      ),
      { numRuns: 15 },
    );
  },
);
