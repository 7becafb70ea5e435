import { isStated } from "../basis.ts";
import type { Contradiction } from "../contradiction.ts";
import { UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/**
 * Acceptances that do not fit what they accept: at another point of the scale, or by somebody to whom it was not addressed.
 * Warnings: who agrees to part of an offer, or joins in one made to others, may be told so.
 */
export function acceptances(c: LenientCase): Contradiction[] {
  const demands = new Map(listed(c.demands).map(({ of }) => [of.id, of] as const));
  const sound = ofSoundEntries(c);
  const memberships = new Map(
    listed(c.actors).map(
      ({ of: { id, memberOf } }) => [id, listed(memberOf).flatMap((each) => each.of.of ?? [])] as const,
    ),
  );
  return listed(c.demands).flatMap(({ at, of: acceptance }): Contradiction[] => {
    const { id, actor, accepts, level, kind } = acceptance;
    if (kind !== "acceptance") return [];
    const accepted = listed(accepts).flatMap(({ at: place, of: name }) => {
      const demand = demands.get(name);
      return demand ? [{ place, name, demand }] : [];
    });
    const name = `\`${id ?? at + 1}\``;
    const levels = accepted.map(({ demand }) => demand.level);
    const isElsewhere =
      isStated(level) && levels.length > 0 && levels.every((each) => isStated(each) && each !== level);
    const notAsked = accepted.filter(({ demand }) => {
      const to = listed(demand.to).map(({ of }) => principalOf(sound, of, UNDATED));
      const groups = listed(demand.to).map(({ of }) => of);
      return actor !== undefined && to.length > 0 && !isAmong(actor, to, groups);
    });
    return [
      ...(isElsewhere
        ? [
            {
              path: ["demands", at, "level"],
              what: `${name} accepts \`${accepted[0]!.name}\` at \`${level}\`, but that names \`${levels[0]}\``,
              cure: "leave `level` out; who agrees to less makes an offer of its own",
              severity: "warning" as const,
            },
          ]
        : []),
      ...notAsked.map(({ place, name: other, demand }) => ({
        path: ["demands", at, "accepts", place],
        what: `${name} accepts \`${other}\`, which is addressed to ${listed(demand.to)
          .map(({ of }) => `\`${of}\``)
          .join(", ")} and not to \`${actor}\``,
        cure: "add the party to `to` of what it accepts, or mend `accepts`",
        severity: "warning" as const,
      })),
    ];
  });

  /** Whether an actor is addressed: itself, through whom it speaks for, or as a member of a group that is. */
  function isAmong(actor: string, to: readonly string[], groups: readonly string[]): boolean {
    const principal = principalOf(sound, actor, UNDATED);
    if (to.includes(principal) || to.includes(actor)) return true;
    const larger = (of: string) => memberships.get(of) ?? [];
    const of = [...larger(actor), ...larger(principal)];
    return of.some((each) => groups.includes(each)) || groups.some((each) => larger(each).includes(actor));
  }
}
