import type { Claim } from "#case/claim.ts";
import { boundsInWords, certainlyBefore, type DateBounds, dateBounds } from "#case/date.ts";
import { boundsOf, effectiveDate } from "#case/effective-date.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf, ownClaims, sourcesOf } from "../context.ts";
import { defineRule } from "../rule.ts";

/** Whether the first cites a source that the second does not. */
export function isIndependent(other: Cited, entry: Cited): boolean {
  const known = sourcesOf(entry);
  return sourcesOf(other).some((source) => !known.includes(source));
}

/** Steps of the argument that need the claim: itself, or what it supports, directly or through others. */
function stepsOn(claim: Claim, claims: readonly Claim[]): string[] {
  const reached = new Set([claim]);
  for (const each of reached) {
    for (const next of claims) if (each.supports.includes(next.id)) reached.add(next);
  }
  return [...reached].filter((each) => each.argument).map((each) => each.id);
}

/** A premise that does not hold. */
export const contradictedClaim = defineRule<Claim>({
  id: "contradicted-claim",
  title: "A statement that another source contradicts",
  definition: "A claim that the text endorses cannot be true if a claim from another source of the case is.",
  reason: "One of the two is wrong; where a step of the argument rests on it, the step is open.",
  of: "endorsed statements",
  data: (c, context) => ownClaims(c, context).filter((claim) => claim.stance === "endorses"),
  check(claim, c, context) {
    const against = c.claims.filter(
      (other) =>
        other.contradicts.includes(claim.id) && other.stance !== "rejects" && isIndependent(other, claim),
    );
    if (against.length === 0) return [];
    const steps = stepsOn(claim, ownClaims(c, context));
    const bearing = steps.length > 0;
    return [
      {
        subjects: [...new Set([claim.id, ...steps]), ...against.map((other) => other.id)],
        short: `${quoted(claim.text)} is contradicted by another source.`,
        detail: `It says: ${listed(against.map((other) => quoted(other.text)))}.${bearing ? " A step of the argument rests on it." : ""}`,
        cites: citesOf(claim, ...against),
        severity: bearing ? ("breaks" as const) : ("weakens" as const),
        undo: {
          change: `it were not so that ${listed(against.map((other) => quoted(other.text)))}`,
          steps: against.length,
        },
      },
    ];
  },
});

/** Two premises that exclude each other. */
export const selfContradiction = defineRule<Claim>({
  id: "self-contradiction",
  title: "Two statements of one text that exclude each other",
  definition:
    "The text endorses a claim and, in the same source, another that cannot be true if the first is.",
  reason: "From premises that exclude each other anything follows.",
  of: "endorsed statements",
  data: (c, context) => ownClaims(c, context).filter((claim) => claim.stance === "endorses"),
  check: (claim, c, context) =>
    ownClaims(c, context)
      .filter(
        (other) =>
          other.stance === "endorses" &&
          other.id !== claim.id &&
          other.contradicts.includes(claim.id) &&
          !isIndependent(other, claim) &&
          // Where each names the other, the pair is reported once.
          !(claim.contradicts.includes(other.id) && c.claims.indexOf(other) < c.claims.indexOf(claim)),
      )
      .map((other) => ({
        subjects: [claim.id, other.id],
        short: `${quoted(claim.text)} and ${quoted(other.text)} cannot both be true.`,
        detail: "The text says both.",
        cites: citesOf(claim, other),
        severity: "breaks" as const,
        undo: { change: "the text held only one of the two", steps: 1 },
      })),
});

/** A relevant fact passed over. */
export const omittedFact = defineRule<Claim>({
  id: "omitted-fact",
  title: "A fact left out",
  definition: "A claim from a source other than the claim's own makes a claim of the text weigh less.",
  reason: "A true statement misleads where what limits it is left out.",
  of: "statements of the text",
  summary(findings, _, c) {
    // Those first that limit most of what the text says.
    const limits = (id: string) => findings.filter(({ subjects }) => subjects[1] === id).length;
    const facts = c.claims.filter(({ id }) => limits(id) > 0).sort((a, b) => limits(b.id) - limits(a.id));
    return `The text leaves out that ${listed(facts.map(({ text }) => quoted(text)))}.`;
  },
  data: ownClaims,
  check: (claim, c) =>
    c.claims
      .filter(
        (other) =>
          other.qualifies.includes(claim.id) && other.stance !== "rejects" && isIndependent(other, claim),
      )
      .map((other) => ({
        subjects: [claim.id, other.id],
        short: `The text leaves out that ${quoted(other.text)}.`,
        detail: `It limits ${quoted(claim.text)}.`,
        cites: citesOf(claim, other),
        severity: "weakens" as const,
      })),
});

/** A person in an office tied to what was over before the office began. */
export const anachronism = defineRule<Claim>({
  id: "anachronism",
  title: "An office tied to what came before it",
  definition:
    "A claim of the text speaks of an actor whose office has a date and of an event, a sanction or a round that was " +
    "certainly over before that office began.",
  reason: "Nobody acts, or is acted on, in an office not yet held.",
  of: "statements about actors with a dated office",
  data: (c, context) =>
    ownClaims(c, context).filter((claim) =>
      c.actors.some(
        (actor) => claim.about?.actors.includes(actor.id) && actor.roles.some((role) => role.from),
      ),
    ),
  check(claim, c, { asOf }) {
    const about = claim.about!;
    const things: (Cited & { id: string; name: string; bounds: DateBounds })[] = [
      ...[...c.events, ...c.sanctions]
        .filter(({ id }) => about.events.includes(id) || about.sanctions.includes(id))
        .map((dated) => ({ ...dated, name: dated.what, bounds: effectiveDate(dated, asOf) })),
      ...c.rounds
        .filter(({ id }) => about.rounds.includes(id))
        .map((round) => ({
          ...round,
          bounds: round.end === "open" ? boundsOf("unknown") : boundsOf(round.end),
        })),
    ];
    return c.actors
      .filter((actor) => about.actors.includes(actor.id))
      .flatMap((actor) => {
        const offices = actor.roles.flatMap((role) =>
          role.from ? [{ role, bounds: dateBounds(role.from)! }] : [],
        );
        const early = things.filter(({ bounds }) =>
          offices.every((office) => certainlyBefore(bounds, office.bounds)),
        );
        if (offices.length === 0 || early.length === 0) return [];
        const held = offices.map(
          ({ role, bounds }) => `${role.as} from ${boundsInWords(bounds).replace(/^from /, "")}`,
        );
        return [
          {
            subjects: [claim.id, actor.id, ...early.map(({ id }) => id)],
            short: `${listed(early.map(({ name, bounds }) => `${quoted(name)} (${boundsInWords(bounds)})`))} came before ${actor.name} held the office.`,
            detail: `${actor.name}: ${listed(held)}. The statement: ${quoted(claim.text)}.`,
            cites: citesOf(claim, ...early, actor),
            severity: "weakens" as const,
            certain: true,
          },
        ];
      });
  },
});
