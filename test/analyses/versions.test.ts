import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { asWritten } from "#case/written.ts";
import { Random } from "#math/random.ts";
import { workedCases } from "../worked-cases.ts";

/**
 * The version of an analysis stands in the key of what it found: equal keys, equal results. So where what it finds of a
 * case changes and the case does not, its version has to be raised. The file holds what was found under which version, and
 * this test says where that was forgotten. `UPDATE_VERSIONS=1 npx vitest run test/analyses/versions.test.ts` writes the
 * file anew, and refuses to where a version was not raised.
 */
const FILE = "test/analyses/versions.json";

/** What an analysis found under a version: by case a hash of that, and of the case. */
interface Found {
  readonly version: number;
  readonly of: Readonly<Record<string, { readonly case: string; readonly result: string }>>;
}

/** What takes long is found with little: a change of definition shows all the same. */
const QUICK: Readonly<Record<string, number>> = { samples: 100 };
const CASES = workedCases().filter(({ moves }) => (moves?.options.length ?? 0) <= 8);

function hashOf(value: unknown): string {
  // The last digits of a logarithm may differ from machine to machine.
  const rounded = (_: string, each: unknown) =>
    typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(9)) : each;
  return createHash("sha256").update(JSON.stringify(value, rounded)).digest("hex").slice(0, 16);
}

function found(analysis: (typeof ANALYSES)[number]): Found {
  const quick = Object.fromEntries(Object.entries(QUICK).filter(([name]) => name in analysis.options));
  const options = analysis.readOptions(quick);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const of = CASES.map((c) => {
    const outcome = analysis.perform(c, options.values, new Random(1, analysis.id));
    const result = hashOf(outcome.status === "done" ? outcome.result : outcome.status);
    return [c.id, { case: hashOf(asWritten(c)), result }] as const;
  });
  return { version: analysis.version, of: Object.fromEntries(of) };
}

/** Cases that are as they were, of which something else is found under the same version. */
function forgottenIn(known: Found | undefined, now: Found): string[] {
  return comparable(known, now).filter((id) => known!.of[id]!.result !== now.of[id]!.result);
}

/** Cases that are as they were when something was found of them under the same version. */
function comparable(known: Found | undefined, now: Found): string[] {
  if (known?.version !== now.version) return [];
  return Object.keys(now.of).filter((id) => known.of[id]?.case === now.of[id]!.case);
}

it("an analysis that finds something else of the same case has another version", () => {
  const known: Readonly<Record<string, Found>> = existsSync(FILE)
    ? JSON.parse(readFileSync(FILE, "utf8"))
    : {};
  const now = ANALYSES.map((analysis) => [analysis.id, found(analysis)] as const);
  const forgotten = now.flatMap(([id, each]) =>
    forgottenIn(known[id], each).map((of) => `raise the version of ${id}: it finds something else of ${of}`),
  );
  expect(forgotten).toEqual([]);
  if (process.env.UPDATE_VERSIONS === "1")
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(now), null, 2)}\n`);
  else {
    const unheld = now.filter(([id, each]) => comparable(known[id], each).length === 0).map(([id]) => id);
    expect(unheld, `nothing to compare with: write ${FILE} anew, as the test says`).toEqual([]);
  }
});

it("tells a version that was not raised from one that was, and from another case", () => {
  const known = { version: 3, of: { a: { case: "1", result: "x" }, b: { case: "2", result: "x" } } };
  const now = (version: number, of: string, result: string) => ({
    version,
    of: { ...known.of, a: { case: of, result } },
  });
  expect(forgottenIn(known, now(3, "1", "y"))).toEqual(["a"]);
  expect(forgottenIn(known, now(4, "1", "y"))).toEqual([]);
  expect(forgottenIn(known, now(3, "9", "y"))).toEqual([]);
  expect(forgottenIn(known, now(3, "1", "x"))).toEqual([]);
  expect(forgottenIn(undefined, now(3, "1", "x"))).toEqual([]);
});
