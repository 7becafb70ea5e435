import type { Claim } from "#case/claim.ts";
import { tracedBack } from "../../independent-sources.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, sourcesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A claim and those of its sources that are of one origin. */
type Shared = { readonly claim: string; readonly sources: readonly string[] };

/** Circular reporting. */
export const commonOrigin = defineRule<Claim, Shared>({
  id: "common-origin",
  title: "Two sources of one origin",
  definition: "A claim cites two sources of which one repeats the other, or both repeat a third.",
  reason: "A report and its repetition are one witness, not two.",
  of: "claims with two sources or more",
  data: (c) => c.claims.filter((claim) => sourcesOf(claim).length > 1),
  check(claim, _, { origins }) {
    const traced = sourcesOf(claim).map((source) => ({ source, back: tracedBack(source, origins) }));
    const sources = traced
      .filter(({ source, back }) =>
        traced.some((other) => other.source !== source && other.back.some((each) => back.includes(each))),
      )
      .map(({ source }) => source);
    if (sources.length === 0) return [];
    return [
      {
        subjects: [claim.id, ...sources],
        facts: { claim: claim.id, sources },
        cites: citesOf(claim),
        severity: "weakens" as const,
      },
    ];
  },
  tell({ claim, sources }, c) {
    const titles = c.sources
      .filter((source) => sources.includes(source.id))
      .map((source) => quoted(source.title));
    return {
      short: `${listed(titles)} are of one origin: ${claimed(c, claim)} has fewer witnesses than it cites.`,
    };
  },
});
