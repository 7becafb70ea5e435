import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ANALYSES } from "#analyses/index.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";

/**
 * One value that an analysis must give on a worked case: an entry of `cases/<case>/expected.yaml`, whose one key is
 * `expectations`.
 */
interface Expectation {
  /** What is expected, in words. */
  readonly what: string;
  /** Id of the analysis. */
  readonly analysis: string;
  /** Options of the analysis, where they are not the defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Seed of the random stream; 1 if absent. */
  readonly seed?: number;
  /** Changes of the case before it is run: keys and list positions joined by dots, and the new value. */
  readonly change?: readonly { readonly at: string; readonly to: unknown }[];
  /** Where the value stands in the result of the analysis: keys and list positions joined by dots. */
  readonly at: string;
  /** The value: a number, a text, or a list or map of those. */
  readonly value: unknown;
  /** By how much a number may differ, absolutely; 0 = exactly. */
  readonly tolerance: number;
  /**
   * `published` = the source states it; `cross-checked` = an independent program or calculation gives it; `recorded` =
   * only this program gives it, and it is kept so that a change is noticed.
   */
  readonly kind: "published" | "cross-checked" | "recorded";
  /** Where it is from. */
  readonly source: string;
}

const folders = readdirSync("cases").filter((folder) => existsSync(`cases/${folder}/expected.yaml`));

describe.each(folders)("cases/%s gives what expected.yaml says", (folder) => {
  const text = readFileSync(`cases/${folder}/case.yaml`, "utf8");
  const { expectations } = parse(readFileSync(`cases/${folder}/expected.yaml`, "utf8")) as {
    expectations: Expectation[];
  };

  it("and says something, with a source for everything", () => {
    expect(expectations.length).toBeGreaterThan(0);
    for (const { kind, source, tolerance } of expectations) {
      expect(["published", "cross-checked", "recorded"]).toContain(kind);
      expect(source).not.toBe("");
      expect(tolerance).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(expectations)("$kind: $what", (expectation) => {
    const tree = parse(text) as unknown;
    for (const { at, to } of expectation.change ?? []) put(tree, at, to);
    const reading = readCaseText(JSON.stringify(tree), `${folder}/case.yaml`);
    if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
    const analysis = ANALYSES.find(({ id }) => id === expectation.analysis)!;
    const options = analysis.readOptions(expectation.options ?? {});
    if ("faults" in options) throw new Error(JSON.stringify(options.faults));
    const random = new Random(expectation.seed ?? 1, analysis.id);
    const outcome = analysis.perform(reading.case, options.values, random);
    if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
    expectClose(at(outcome.result, expectation.at), expectation.value, expectation.tolerance);
  });
});

function expectClose(found: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === "number") {
    expect(found).toBeTypeOf("number");
    expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(found as object)).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      expectClose((found as Record<string, unknown>)[key], value, tolerance);
    }
  } else expect(found).toEqual(expected);
}

function at(tree: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((node, key) => {
    expect(node, `${path}: nothing at ${key}`).toHaveProperty([key]);
    return (node as Record<string, unknown>)[key];
  }, tree);
}

function put(tree: unknown, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop()!;
  (at(tree, keys.join(".")) as Record<string, unknown>)[last] = value;
}
