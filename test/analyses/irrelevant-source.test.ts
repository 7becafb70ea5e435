import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ANALYSES } from "#analyses/index.ts";
import { availableCase } from "#case/availability.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import type { Judgement } from "#outcome/explanation.ts";

// What one source says nobody has confirmed, and another that speaks of something else does not confirm it either.

type Tree = Record<string, unknown>;

/** The longest cases say nothing here that the shorter do not. */
const NAMES = readdirSync("cases").filter((name) => name !== "korea-2018");

const OTHER = { cite: ["elsewhere:P1.S1"] };

function listOf(value: unknown): Tree[] {
  return (value ?? []) as Tree[];
}

/**
 * A case with entries of one source of its own that are about nothing of the case: an act of another time, a claim, evidence of all
 * alike. An act is one more dated entry of a chronology of everything, and part of its answer; on one source it confirms nothing.
 * With two it would be told there as confirmed, and rightly, so that none such is added here.
 */
function withBesides(tree: Tree): Tree {
  const day = "1950-01-01";
  const issued = { id: "elsewhere", title: "A paper of another town", issued: day, external: true };
  return {
    ...tree,
    sources: [...listOf(tree.sources), issued],
    actors: [
      ...listOf(tree.actors),
      { id: "stranger", name: "the Stranger", kind: "organisation", ...OTHER },
    ],
    events: [
      ...listOf(tree.events),
      { id: "party-for-staff", what: "The Stranger holds a party", by: ["stranger"], when: day, ...OTHER },
    ],
    claims: [
      ...listOf(tree.claims),
      { id: "weather", text: "It rained", by: ["stranger"], kind: "fact", ...OTHER },
    ],
    explanations: listOf(tree.explanations).map((set) => ({
      ...set,
      evidence: [
        ...listOf(set.evidence),
        { id: "rain", text: "It rained", claims: ["weather"], likelihood: { every: "even" }, ...OTHER },
      ],
    })),
  };
}

/** The same case as if one source told all of it: then every word of it rests on that one. */
function onOneSource(tree: Tree): Tree {
  const first = listOf(tree.sources)[0]?.id as string;
  const text = JSON.stringify(tree, (key, value) =>
    key === "cite" ? [`${first}:P1.S1`] : key === "hash" ? undefined : value,
  );
  return JSON.parse(text) as Tree;
}

function judgementsOf(id: string, tree: Tree): readonly Judgement[] | null {
  const reading = readCaseText(JSON.stringify(tree), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const analysis = ANALYSES.find((candidate) => candidate.id === id)!;
  const options = analysis.readOptions({});
  if ("faults" in options) throw new Error("the defaults are faulty");
  const outcome = analysis.perform(availableCase(reading.case).case, options.values, new Random(1, id));
  return outcome.status === "done" ? outcome.explanation.judgements : null;
}

const LEVELS = ["low", "moderate", "high"];

describe.each(NAMES)("%s", (name) => {
  const tree = parse(readFileSync(`cases/${name}/case.yaml`, "utf8")) as Tree;

  it.each(ANALYSES.map(({ id }) => id))(
    "%s: a source that speaks of nothing of it confirms nothing",
    (id) => {
      const cases = listOf(tree.sources).length > 0 ? [tree, onOneSource(tree)] : [tree];
      for (const one of cases) {
        const before = judgementsOf(id, one);
        const after = judgementsOf(id, withBesides(one));
        if (before === null || after === null || before.length !== after.length) continue;
        const rank = ({ confidence }: Judgement) => LEVELS.indexOf(confidence.level);
        for (const [at, judgement] of before.entries())
          expect(rank(after[at]!), JSON.stringify(judgement.text)).toBeLessThanOrEqual(rank(judgement));
      }
    },
  );
});
