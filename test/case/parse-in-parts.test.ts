import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { Case } from "#case/case.ts";
import { lenientCase } from "#case/lenient.ts";
import { parseInParts } from "#case/parse-in-parts.ts";
import { readCaseText } from "#case/read.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { broken, WAYS } from "../../scripts/fuzz/breakages.ts";
import { placesOf } from "../../scripts/fuzz/places.ts";

const everyMap = readFileSync("test/case/every-map.yaml", "utf8");
const texts = [
  everyMap,
  ...readdirSync("cases").map((name) => readFileSync(`cases/${name}/case.yaml`, "utf8")),
];
const ALL = Number.POSITIVE_INFINITY;

describe("a value that is parsed part by part", () => {
  it("gives the data that it gives as a whole", () => {
    for (const text of texts) {
      const value: unknown = parse(text);
      const parts = parseInParts(Case, value, 1, 3);
      if (!parts.success) throw new Error(JSON.stringify(parts.issues[0]));
      const { data } = Case.safeParse(value);
      expect(parts.data).toStrictEqual(data);
      expect(JSON.stringify(parts.data)).toBe(JSON.stringify(data));
    }
  });

  it("is refused where it is refused as a whole, at the same places", () => {
    const value: unknown = parse(everyMap);
    let refused = 0;
    for (const place of placesOf(value).filter((_, at) => at % 40 === 0)) {
      for (let way = 0; way < WAYS; way++) {
        const one = broken(value, place, way);
        if (!one) continue;
        const yaml = readYaml(one.text, "case.yaml");
        if ("faults" in yaml) continue;
        const damaged = yaml.tree.value;
        const whole = Case.safeParse(damaged);
        const parts = parseInParts(Case, damaged, ALL, 3);
        expect(parts.success, one.how).toBe(whole.success);
        if (whole.success || parts.success) continue;
        refused++;
        // Of a union, what the member says that was meant, instead of what all say.
        for (const { path } of whole.error.issues)
          expect(
            parts.issues.some((issue) => path.every((key, at) => issue.path[at] === key)),
            one.how,
          ).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(50);
  });
});

describe("what a schema asks of a whole", () => {
  it.each([
    ["a length at most", z.array(z.string()).max(24), Array.from({ length: 30 }, () => "x")],
    ["a length at least", z.array(z.string()).min(40), Array.from({ length: 30 }, () => "x")],
    ["a relation of members", z.array(z.number()).refine(([a, b]) => a! <= b!), [2, 1, 1, 1, 1]],
    [
      "a relation of keys",
      z.strictObject({ a: z.number(), b: z.number() }).refine(({ a, b }) => a <= b),
      { a: 2, b: 1 },
    ],
    [
      "a key that may be away",
      z.object({ a: z.string().exactOptional(), b: z.number().optional() }),
      { b: 1, c: 2 },
    ],
    ["other keys", z.looseObject({ a: z.number() }), { a: 1, b: 2 }],
  ])("is asked of what is parsed part by part: %s", (_, schema: z.ZodType, value) => {
    const whole = schema.safeParse(value);
    const parts = parseInParts(schema, value, ALL, 1);
    expect(parts.success).toBe(whole.success);
    if (!parts.success) expect(parts.issues).toEqual(whole.error?.issues);
    else expect(parts.data).toEqual(whole.data);
  });
});

describe("half a million faults", () => {
  const list = `[${"1,".repeat(150_000)}]`;
  it.each([
    ["in a list of entries within an entry", everyMap.replace(/roles: \[.*?\]/, `roles: ${list}`)],
    ["in a list within a list of entries", everyMap.replace("events: [offer]", `events: ${list}`)],
    ["in a list of which there are several forms", everyMap.replace("by: [union], to", `by: ${list}, to`)],
    ["in a list at the top", everyMap.replace(/actors:\n.*?ties:/s, `actors: ${list}\nties:`)],
    [
      "in a map of any keys",
      everyMap.replace(
        "likelihood: {pressure",
        `likelihood: {${Array.from({ length: 40_000 }, (_, at) => `k${at}: [], `).join("")}pressure`,
      ),
    ],
    ["of keys", everyMap + Array.from({ length: 80_000 }, (_, at) => `key${at}: 1\n`).join("")],
    [
      "of keys, with those away that a case needs",
      Array.from({ length: 80_000 }, (_, at) => `even${at}: 1\n`).join(""),
    ],
  ])("%s are told by the first of them", (_, text) => {
    const reading = readCaseText(text, "case.yaml");
    if (!("faults" in reading)) throw new Error("read as sound");
    expect(reading.faults.length).toBeLessThanOrEqual(10_001);
    expect(reading.faults.at(-1)!.what).toMatch(/^the file has more faults than the \d+ that are told$/);
    for (const { line, cure } of reading.faults) {
      expect(line).toBeGreaterThan(0);
      expect(cure).toMatch(/\w/);
    }
  });

  it("leave what is sound of the case to be used", () => {
    const value = parse(everyMap) as { actors: unknown[] };
    for (let at = 0; at < 60_000; at++) value.actors.push({});
    expect(lenientCase(value).actors?.[0]).toMatchObject({ id: "union" });
    expect(lenientCase(value).actors?.[5]?.id).toBeUndefined();
  });
});
