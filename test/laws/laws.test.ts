import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ANALYSES } from "#analyses/index.ts";
import { availableCase, type Restriction } from "#case/availability.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import type { Outcome } from "#outcome/report.ts";
import { numbers, renamed, reordered, type Tree, withBystander, withSourceTwice } from "./changes.ts";

/** What must not matter does not: laws over every analysis and every worked case. */

const CASES = readdirSync("cases")
  .sort()
  .map((name) => ({ name, tree: parse(readFileSync(`cases/${name}/case.yaml`, "utf8")) as Tree }));

function perform(id: string, tree: Tree, restriction: Restriction = {}): Outcome {
  const reading = readCaseText(JSON.stringify(tree), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const analysis = ANALYSES.find((candidate) => candidate.id === id)!;
  const options = analysis.readOptions({});
  if ("faults" in options) throw new Error("the defaults are faulty");
  return analysis.perform(availableCase(reading.case, restriction).case, options.values, new Random(1, id));
}

/**
 * The same whatever the order of lists and of what a sentence lists: every list sorted, every text as the sorted bag of
 * its words. Days that a timeline counts from are left as they are.
 */
function withoutOrder(value: unknown): unknown {
  if (typeof value === "string")
    return value
      .toLowerCase()
      .split(/[\s,;.:“”()]+/)
      .sort()
      .join(" ");
  if (Array.isArray(value)) {
    return value
      .map((item) => withoutOrder(item))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [withoutOrder(key), withoutOrder(item)] as const)
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

/** The first day on which a forecast closes: a case of a later day would ask what is settled. */
function firstClose(tree: Tree): string | undefined {
  const forecasts = (tree.forecasts ?? []) as { readonly question?: { readonly closes?: string } }[];
  return forecasts.flatMap(({ question }) => question?.closes ?? []).sort()[0];
}

/** What an analysis says, but for pictures: where a thing is drawn follows the order of the case. */
function said(outcome: Outcome): unknown {
  if (outcome.status !== "done") return outcome;
  const { headline, judgements, caveats, flips, gaps, inputs } = outcome.explanation;
  return { headline, judgements, caveats, flips, gaps, inputs };
}

/** How many outcomes hold, how often, and how many changes each takes: the numbers without what they are told of. */
function numbersOf(outcome: Outcome): unknown {
  if (outcome.status !== "done") return outcome;
  const { judgements, flips, inputs } = outcome.explanation;
  return { n: judgements.map(({ n }) => n), steps: flips.map(({ steps }) => steps), inputs };
}

/** What stability may say otherwise in another order of entries, and why. */
const OF_EQUALS: Readonly<Record<string, string>> = {
  chicken: "only their names tell the two drivers apart, so which is named first follows the case",
  "elmira-1991": "of several equally small changes one is told, by the party that stands first",
};

describe.each(CASES)("$name", ({ name, tree }) => {
  describe.each(ANALYSES.map(({ id }) => id))("%s", (id) => {
    const straight = perform(id, tree);

    it.each([1, 2])("says the same under other ids (%i)", (seed) => {
      const { tree: other, undo } = renamed(tree, numbers(seed));
      expect(JSON.parse(undo(JSON.stringify(perform(id, other))))).toEqual(straight);
    });

    it.each([1, 2])("says the same with its entries in another order (%i)", (seed) => {
      const other = perform(id, reordered(tree, numbers(seed)));
      if (id === "stability" && name in OF_EQUALS) {
        expect(numbersOf(other)).toEqual(numbersOf(straight));
        return;
      }
      expect(withoutOrder(said(other))).toEqual(withoutOrder(said(straight)));
    });

    // Whoever stands in the case is a stakeholder, if only as one who is named: there a bystander has to do with it.
    it.skipIf(id === "stakeholders")("says the same beside an entry that has nothing to do with it", () => {
      expect(perform(id, withBystander(tree))).toEqual(straight);
    });

    it("says the same with a source listed twice", () => {
      expect(perform(id, withSourceTwice(tree))).toEqual(straight);
    });

    it("says the same of a day in the past of a case that goes on later", () => {
      const later = { ...tree, asOf: firstClose(tree) ?? "2031-12-31" };
      expect(perform(id, later, { asOf: String(tree.asOf) })).toEqual(straight);
    });
  });
});
