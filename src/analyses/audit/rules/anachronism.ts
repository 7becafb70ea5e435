import { inSentence } from "#case/article.ts";
import type { Claim } from "#case/claim.ts";
import { boundsInWords, certainlyBefore, type DateBounds } from "#case/date.ts";
import { boundsOf, effectiveDate } from "#case/effective-date.ts";
import type { Event, SanctionEpisode } from "#case/event.ts";
import { boundsOfIso, type IsoBounds, isoBounds } from "../../iso-bounds.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { withIds } from "../by-id.ts";
import { type Cited, citesOf } from "../context.ts";
import { claimed, entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** Something of which a claim speaks, and when it was. */
type Thing = { readonly of: "events" | "sanctions" | "rounds"; readonly id: string } & IsoBounds;

/** Things that were over before an actor's office began. */
type Anachronism = {
  readonly claim: string;
  readonly actor: string;
  readonly early: readonly Thing[];
  /** The actor's offices that have a date, as the case names them, and when each began. */
  readonly offices: readonly ({ readonly as: string } & IsoBounds)[];
};

/** A person in an office tied to what was over before the office began. */
export const anachronism = defineRule<Claim, Anachronism>({
  id: "anachronism",
  title: "An office tied to what came before it",
  definition:
    "A claim of the text speaks of an actor whose office has a date and of an event, a sanction or a round that was " +
    "certainly over before that office began.",
  reason: "Nobody acts, or is acted on, in an office not yet held.",
  of: "statements about actors with a dated office",
  data: (c, { claims }) =>
    claims.own.filter(({ about }) =>
      withIds(c.actors, about?.actors ?? []).some(({ roles }) => roles.some((role) => role.from)),
    ),
  check(claim, c, { asOf }) {
    const about = claim.about!;
    const things: (Cited & { of: Thing["of"]; id: string; bounds: DateBounds })[] = [
      ...(["events", "sanctions"] as const).flatMap((of) =>
        withIds<Event | SanctionEpisode>(c[of], about[of]).map((dated) => ({
          of,
          id: dated.id,
          cite: dated.cite,
          bounds: effectiveDate(dated, asOf),
        })),
      ),
      ...withIds(c.rounds, about.rounds).map(({ id, cite, end }) => ({
        of: "rounds" as const,
        id,
        cite,
        bounds: boundsOf(end),
      })),
    ];
    return withIds(c.actors, about.actors).flatMap((actor) => {
      const offices = actor.roles.flatMap((role) =>
        role.from ? [{ as: role.as, bounds: boundsOf(role.from) }] : [],
      );
      const early = things.filter(({ bounds }) =>
        offices.every((office) => certainlyBefore(bounds, office.bounds)),
      );
      if (offices.length === 0 || early.length === 0) return [];
      return [
        {
          subjects: [claim.id, actor.id, ...early.map(({ id }) => id)],
          facts: {
            claim: claim.id,
            actor: actor.id,
            early: early.map(({ of, id, bounds }) => ({ of, id, ...isoBounds(bounds) })),
            offices: offices.map(({ as, bounds }) => ({ as, ...isoBounds(bounds) })),
          },
          cites: citesOf(claim, ...early, actor),
          severity: "weakens" as const,
          certain: true,
        },
      ];
    });
  },
  tell({ claim, actor, early, offices }, c) {
    const { name } = entry(c.actors, actor);
    const before = early.map((thing) => {
      const what = thing.of === "rounds" ? entry(c.rounds, thing.id).name : entry(c[thing.of], thing.id).what;
      return `${quoted(what)} (${boundsInWords(boundsOfIso(thing))})`;
    });
    const held = offices.map(({ as, ...bounds }) => `${as} ${sinceInWords(boundsOfIso(bounds))}`);
    return {
      short: `${listed(before)} came before ${inSentence(name)} held the office.`,
      detail: `${name}: ${listed(held)}. The statement: ${claimed(c, claim)}.`,
    };
  },
});

/** From when an office was held; its first day may itself have only a first day. */
function sinceInWords(bounds: DateBounds): string {
  return bounds.latest === null ? boundsInWords(bounds) : `from ${boundsInWords(bounds)}`;
}
