import { isStated } from "../basis.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { type CaseDate, certainlyBefore, UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/**
 * Acceptances that do not fit what they accept: at another point of the scale, by somebody to whom it was not addressed, or
 * addressed to others than who made it; and those of one party that accept the same at one time under two ids. Warnings: who
 * agrees to part of an offer, or joins in one made to others, may be told so.
 */
export function acceptances(c: LenientCase): Contradiction[] {
  const demands = new Map(listed(c.demands).map(({ of }) => [of.id, of] as const));
  const sound = ofSoundEntries(c);
  const memberships = new Map(
    listed(c.actors).map(
      ({ of: { id, memberOf } }) => [id, listed(memberOf).flatMap((each) => each.of.of ?? [])] as const,
    ),
  );
  const earlier = new Map<string, { readonly name: string; readonly when: Dated }[]>();
  return listed(c.demands).flatMap(({ at, of: acceptance }): Contradiction[] => {
    const { id, actor, accepts, level, kind, to: addressed, when } = acceptance;
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
    const toOthers =
      accepted.length > 0 &&
      listed(addressed).length > 0 &&
      accepted.every(
        ({ demand }) =>
          demand.actor !== undefined &&
          !isAmong(
            demand.actor,
            listed(addressed).map(({ of }) => principalOf(sound, of, UNDATED)),
            listed(addressed).map(({ of }) => of),
          ),
      );
    const twice = accepted.flatMap(({ place, name: other }) => {
      const key = `${actor} ${other}`;
      const before = earlier.get(key) ?? [];
      const same = before.find((each) => mayBeOneDay(each.when, when));
      earlier.set(key, [...before, { name, when }]);
      return actor !== undefined && same ? [{ place, other, same: same.name }] : [];
    });
    return [
      ...(toOthers
        ? [
            warning(
              ["demands", at, "to"],
              `${name} accepts \`${accepted[0]!.name}\` of \`${accepted[0]!.demand.actor}\`, and is addressed to others`,
              "leave `to` out, or mend it or `accepts`",
            ),
          ]
        : []),
      ...twice.map(({ place, other, same }) =>
        warning(
          ["demands", at, "accepts", place],
          `${name} accepts \`${other}\`, as ${same} does at the same time`,
          "keep one of the two, and let it cite both sentences",
        ),
      ),
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

type Dated = CaseDate | "not stated" | "unknown" | undefined;

/** Whether two acts may be of one day. */
function mayBeOneDay(a: Dated, b: Dated): boolean {
  if (typeof a !== "object" || typeof b !== "object") return true;
  return !certainlyBefore(a, b) && !certainlyBefore(b, a);
}
