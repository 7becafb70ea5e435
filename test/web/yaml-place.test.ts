import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { quickYaml } from "#case/quick-yaml.ts";
import { completionsAt } from "../../src/web/workers/completions.ts";
import { yamlPlaceAt } from "../../src/web/workers/yaml-place.ts";

/** Where the mark stands, something is written. */
function placeIn(marked: string) {
  const at = marked.indexOf("¦");
  const found = yamlPlaceAt(marked.replace("¦", ""), at);
  return found && { path: found.path, writes: found.writes, typed: found.typed };
}

describe("what is written at a place", () => {
  it.each([
    ["ti¦", [], "key", "ti"],
    ["title: A\n¦", [], "key", ""],
    ["coded:\n  on: 2024-01-01\n  hi¦", ["coded"], "key", "hi"],
    ["coded:\n  on: 2024-¦", ["coded", "on"], "value", "2024-"],
    ["events:\n  - id: a\n    what: x\n  - id: b\n    wh¦", ["events", 1], "key", "wh"],
    ["events:\n  - id: a\n  - ¦", ["events", 1], "key", ""],
    ["events:\n- id: a\n- id: b\n  mode: act¦", ["events", 1, "mode"], "value", "act"],
    ["events:\n- id: a\nclaims:\n- id: b\n  ki¦", ["claims", 0], "key", "ki"],
    ["a:\n  - b:\n      - c: 1\n      - c: 2\n        d¦", ["a", 0, "b", 1], "key", "d"],
    ["a:\n  - b:\n      - c: 1\n    e: ¦", ["a", 0, "e"], "value", ""],
    ["a: >-\n  some text:\n  more: text\nb¦", [], "key", "b"],
    ["a:\n  - {id: x, k¦", ["a", 0], "key", "k"],
    ["a:\n  - {id: x}\n  - {id: y, of: [p, q¦", ["a", 1, "of", 1], "value", "q"],
    ["a:\n  - id: y\n    of: {every: li¦", ["a", 0, "of", "every"], "value", "li"],
    ['a: "x {y, z¦', ["a"], "value", "x {y, z"],
  ])("%j", (marked, path, writes, typed) => {
    expect(placeIn(marked)).toEqual({ path, writes, typed });
  });

  it("is nothing in a remark", () => expect(placeIn("a: 1 # so¦")).toBeUndefined());

  it("is where the reader finds it, for every key of the Korea case that stands on a line of its own", () => {
    const text = readFileSync(join(import.meta.dirname, "../../cases/korea-2018/case.yaml"), "utf8");
    const data = quickYaml(text);
    let looked = 0;
    let offset = 0;
    let inText = -1;
    for (const line of text.split("\n")) {
      const indent = line.search(/\S/);
      const key = /^((?: |- )*)([A-Za-z]\w*):(?: (.*))?$/.exec(line);
      if (inText >= 0 && indent > inText) {
        offset += line.length + 1;
        continue;
      }
      inText = key?.[3]?.startsWith(">") ? key[1]!.length : -1;
      if (key) {
        const place = yamlPlaceAt(text, offset + key[1]!.length + key[2]!.length);
        const map = place?.path.reduce<unknown>(
          (part, step) => (part as Record<string, unknown>)?.[step],
          data,
        );
        expect([line, Object.hasOwn((map ?? {}) as object, key[2]!)]).toEqual([line, true]);
        looked++;
      }
      offset += line.length + 1;
    }
    expect(looked).toBeGreaterThan(1000);
  });
});

describe("what may stand there", () => {
  const text = readFileSync(join(import.meta.dirname, "../../cases/korea-2018/case.yaml"), "utf8");
  const data = quickYaml(text);
  const proposed = (marked: string) =>
    completionsAt(marked.replace("¦", ""), marked.indexOf("¦"), data).options.map(({ label }) => label);

  it("keys that the map has not yet, each with what the format says of it", () => {
    const { options } = completionsAt(`${text}po`, text.length + 2, data);
    expect(options.map(({ label }) => label)).toContain("positions");
    expect(options.map(({ label }) => label)).not.toContain("events");
    expect(proposed("events:\n  - id: E01\n    ¦")).toContain("accepted");
  });

  it("the words of a value, and the ids of what it may name", () => {
    const words = proposed(
      "explanations:\n  - id: x\n    evidence:\n      - id: e1\n        likelihood: {pressure: ¦",
    );
    expect(words).toEqual([
      "very unlikely",
      "unlikely",
      "even",
      "likely",
      "very likely",
      "not stated",
      "unknown",
    ]);
    expect(proposed("questions:\n  - id: q\n    kind: ¦")).toContain("backing-down");
    expect(proposed("turn:\n  of: ¦")).toContain("DPRK");
    expect(proposed("events:\n  - id: E01\n    cite: [¦")).toContain("art");
  });
});
