import type { Case } from "../case.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { type DateBounds, UNDATED } from "../date.ts";
import { endBounds } from "../end-date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/**
 * Demands, ties and sanctions between somebody and the party for which he speaks: a demand of a spokesman is his party's own,
 * and nobody mediates between himself and others. Warnings: within a party one may well stand against another, but then
 * neither speaks for it.
 */
export function withinOneParty(c: LenientCase): Contradiction[] {
  const sound = ofSoundEntries(c) as Pick<Case, "actors">;
  const speaksFor = (one: string | undefined, other: string | undefined, when: DateBounds) => {
    if (one === undefined || other === undefined || one === other) return undefined;
    if (principalOf(sound, one, when) === other) return { who: one, party: other };
    return principalOf(sound, other, when) === one ? { who: other, party: one } : undefined;
  };
  const cure = (who: string) =>
    `name another in its place, or say in \`memberOf\` of \`${who}\` when it spoke for that party`;
  return [
    ...listed(c.demands).flatMap(({ at, of: { id, actor, to, when } }) =>
      listed(to).flatMap(({ at: place, of: each }): Contradiction[] => {
        const own = speaksFor(actor, each, typeof when === "object" ? when : UNDATED);
        return own
          ? [
              warning(
                ["demands", at, "to", place],
                `the demand \`${id ?? at + 1}\` of \`${actor}\` is addressed to its own side: \`${own.who}\` speaks for \`${own.party}\``,
                cure(own.who),
              ),
            ]
          : [];
      }),
    ),
    ...listed(c.ties).flatMap(({ at, of: { kind, from, to, since, until } }): Contradiction[] => {
      const when = { earliest: since?.earliest ?? null, latest: endBounds(until)?.latest ?? null };
      const own = speaksFor(from, to, when);
      return own
        ? [
            warning(
              ["ties", at, "to"],
              `a tie (${kind ?? "of no known kind"}) of \`${from}\` to its own side: \`${own.who}\` speaks for \`${own.party}\``,
              cure(own.who),
            ),
          ]
        : [];
    }),
    ...listed(c.sanctions).flatMap(({ at, of: { id, sender, target, when } }) => {
      if (sender?.length !== 1) return [];
      return listed(target).flatMap(({ at: place, of: each }): Contradiction[] => {
        const own = speaksFor(sender[0], each, typeof when === "object" ? when : UNDATED);
        return own
          ? [
              warning(
                ["sanctions", at, "target", place],
                `the sanction \`${id ?? at + 1}\` of \`${sender[0]}\` hits its own side: \`${own.who}\` speaks for \`${own.party}\``,
                cure(own.who),
              ),
            ]
          : [];
      });
    }),
  ];
}
