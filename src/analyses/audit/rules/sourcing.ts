import type { Claim } from "#case/claim.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, ownClaims, sourcesOf } from "../context.ts";
import { originsOf, tracedBack } from "../origins.ts";
import { defineRule } from "../rule.ts";
import { share } from "../wording.ts";

/** Kinds of claim that say why something happened or what somebody wants: what nobody can see for himself. */
const INFERRED: readonly Claim["kind"][] = ["causal", "intent", "interest"];

/** Attribution. */
export const unnamedClaimant = defineRule<Claim>({
  id: "unnamed-claimant",
  title: "Statements by unnamed people",
  definition:
    "A statement in the text is attributed to a claimant whom the text does not name, or to nobody.",
  reason: "A reader cannot ask who said it, how that person knows, or what he gains by saying it.",
  of: "statements in the text",
  summary: (findings, examined) =>
    `${share(findings.length, examined, "statements")} come from people whom the text does not name.`,
  // Rejected ones too: a rival whose advocate has no name is easily set aside.
  data: (c, context) =>
    c.claims.filter((claim) => sourcesOf(claim).some((source) => context.analysed.has(source))),
  check(claim, c) {
    const claimant = c.actors.find((actor) => actor.id === claim.by);
    if (claimant?.named) return [];
    return [
      {
        subjects: [claim.id],
        short: `Nobody is named for ${quoted(claim.text)}.`,
        cites: citesOf(claim),
        severity: INFERRED.includes(claim.kind) ? ("weakens" as const) : ("note" as const),
      },
    ];
  },
});

/** Corroboration. */
export const singleSource = defineRule<Claim>({
  id: "single-source",
  title: "Motives and causes on one source",
  definition:
    "A claim about a cause, an intent or an interest rests on one source, counting sources of one origin as one, " +
    "or its credibility is graded 6, cannot be judged.",
  reason: "Such claims cannot be observed; they need a second, independent voice.",
  of: "claims about causes, intents and interests",
  summary: (findings, examined) =>
    `${share(findings.length, examined, "claims about causes, intents and interests")} rest on one source, or cannot be judged.`,
  data: (c, context) => ownClaims(c, context).filter((claim) => INFERRED.includes(claim.kind)),
  check(claim, c) {
    const unjudged = claim.credibility?.grade === 6;
    if (originsOf(c, claim) > 1 && !unjudged) return [];
    return [
      {
        subjects: [claim.id],
        short: `${quoted(claim.text)} ${unjudged ? "cannot be judged (grade 6)" : "rests on one source"}.`,
        cites: citesOf(claim),
        severity: "note" as const,
      },
    ];
  },
});

/** Circular reporting. */
export const commonOrigin = defineRule<Claim>({
  id: "common-origin",
  title: "Two sources of one origin",
  definition: "A claim cites two sources of which one repeats the other, or both repeat a third.",
  reason: "A report and its repetition are one witness, not two.",
  of: "claims with two sources or more",
  data: (c) => c.claims.filter((claim) => sourcesOf(claim).length > 1),
  check(claim, c) {
    const traced = sourcesOf(claim).map((source) => ({ source, back: tracedBack(c, source) }));
    const shared = traced
      .filter(({ source, back }) =>
        traced.some((other) => other.source !== source && other.back.some((each) => back.includes(each))),
      )
      .map(({ source }) => source);
    if (shared.length === 0) return [];
    const titles = c.sources
      .filter((source) => shared.includes(source.id))
      .map((source) => quoted(source.title));
    return [
      {
        subjects: [claim.id, ...shared],
        short: `${listed(titles)} are of one origin, so ${quoted(claim.text)} has fewer witnesses than it cites.`,
        cites: citesOf(claim),
        severity: "weakens" as const,
      },
    ];
  },
});

/** Grade 1 means "confirmed by other, independent sources". */
export const unearnedGrade = defineRule<Claim>({
  id: "unearned-grade",
  title: "A grade that the sources do not bear out",
  definition:
    "A claim is graded 1, confirmed by independent sources, but cites none of a second origin; or its grade and " +
    "that of its only source point in opposite ways (a reliable source, A, with an improbable claim, 5; an " +
    "unreliable one, E, with a confirmed claim, 1).",
  reason: "A grade without its condition lends a claim a standing that it has not earned.",
  of: "graded claims",
  data: (c) => c.claims.filter((claim) => claim.credibility !== undefined && claim.cite !== undefined),
  check(claim, c) {
    const grade = claim.credibility!.grade;
    const [only, second] = sourcesOf(claim);
    const reliability = second
      ? undefined
      : c.sources.find((source) => source.id === only)?.reliability?.grade;
    const unconfirmed = grade === 1 && originsOf(c, claim) < 2;
    const clash = (grade === 5 && reliability === "A") || (grade === 1 && reliability === "E");
    if (!unconfirmed && !clash) return [];
    return [
      {
        subjects: [claim.id],
        short: clash
          ? `The grades of ${quoted(claim.text)} (${grade}) and of its source (${reliability}) point in opposite ways.`
          : `${quoted(claim.text)} is graded as confirmed, but no second independent source is cited.`,
        cites: citesOf(claim),
        severity: "note" as const,
      },
    ];
  },
});
