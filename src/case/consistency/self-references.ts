import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { circles } from "./circles.ts";

type Ids = readonly (string | undefined)[] | undefined;

/** Entries that bear on themselves: nothing supports, joins, repeats, threatens or causes itself. */
export function selfReferences(c: LenientCase): Contradiction[] {
  return [...ofSources(c), ...ofActors(c), ...ofTies(c), ...ofSanctions(c), ...ofClaims(c), ...ofCauses(c)];
}

function ofSources(c: LenientCase): Contradiction[] {
  const links = listed(c.sources).flatMap(({ at, of }) =>
    of.id === undefined ? [] : [{ id: of.id, to: placed(of.origin, ["sources", at, "origin"]) }],
  );
  return circles(links, (way) => ({
    what:
      way.length === 1
        ? `the source \`${way[0]}\` repeats itself`
        : `the sources ${chain(way)} repeat each other`,
    cure: "`origin` names the earlier source, from which this one took it",
  }));
}

function ofActors(c: LenientCase): Contradiction[] {
  const links = listed(c.actors).flatMap(({ at, of }) =>
    of.id === undefined
      ? []
      : [
          {
            id: of.id,
            to: listed(of.memberOf).flatMap(({ at: place, of: membership }) =>
              membership.of === undefined
                ? []
                : [{ id: membership.of, path: ["actors", at, "memberOf", place, "of"] as Path }],
            ),
          },
        ],
  );
  return circles(links, (way) => ({
    what:
      way.length === 1 ? `\`${way[0]}\` is a member of itself` : `${chain(way)} are members of each other`,
    cure: "`memberOf` names the larger one, to which this one belongs",
  }));
}

function ofTies(c: LenientCase): Contradiction[] {
  return listed(c.ties).flatMap(({ at, of: { from, to, kind } }) =>
    from === undefined || from !== to
      ? []
      : [
          {
            path: ["ties", at, "to"],
            what: `a tie (${kind ?? "of no known kind"}) of \`${from}\` to itself`,
            cure: "a tie is between two actors",
          },
        ],
  );
}

function ofSanctions(c: LenientCase): Contradiction[] {
  return listed(c.sanctions).flatMap(({ at, of: { id, sender, target } }) => {
    const senders = new Set(sender);
    return placed(target, ["sanctions", at, "target"])
      .filter((each) => senders.has(each.id))
      .map((each) => ({
        path: each.path,
        what: `\`${each.id}\` is sender and target of the sanction \`${id ?? at + 1}\``,
        cure: "remove it from one of the two",
      }));
  });
}

/** What two claims can be to each other, of which only one can hold at a time. */
const EXCLUDED = [
  ["contradicts", "supports", "supports and contradicts"],
  ["contradicts", "qualifies", "qualifies and contradicts"],
  ["qualifies", "supports", "supports and qualifies"],
] as const;

function ofClaims(c: LenientCase): Contradiction[] {
  const contradicted = new Map(
    listed(c.claims).map(({ of: claim }) => [claim.id, new Set(claim.contradicts)]),
  );
  return listed(c.claims).flatMap(({ at, of: claim }) => {
    const found: Contradiction[] = [];
    for (const relation of ["supports", "contradicts", "qualifies"] as const) {
      for (const { id, path } of placed(claim[relation], ["claims", at, relation])) {
        if (id === claim.id)
          found.push({ path, what: `the claim \`${id}\` ${relation} itself`, cure: "name another claim" });
      }
    }
    for (const { id, path } of placed(claim.supports, ["claims", at, "supports"])) {
      if (id === claim.id || claim.id === undefined || !contradicted.get(id)?.has(claim.id)) continue;
      found.push({
        path,
        what: `the claim \`${claim.id}\` supports \`${id}\`, which contradicts it`,
        cure: "keep one: what contradicts a claim cannot be true together with it",
      });
    }
    for (const [one, other, words] of EXCLUDED) {
      const others = new Set(claim[other]);
      for (const { id, path } of placed(claim[one], ["claims", at, one])) {
        if (id === claim.id || !others.has(id)) continue;
        found.push({
          path,
          what: `the claim \`${claim.id ?? at + 1}\` ${words} \`${id}\``,
          // A report may bear out a part of what it limits; then the two are claims of their own.
          ...(one === "contradicts"
            ? { cure: "keep one: what contradicts a claim cannot be true together with it" }
            : { cure: "keep one: what qualifies a claim makes it weigh less", severity: "warning" as const }),
        });
      }
    }
    return found;
  });
}

/** Causes that are the effect. Evidence that is the effect is for the audit: it may have been coded on purpose. */
function ofCauses(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const effects = new Set(set.effect?.events);
    return listed(set.hypotheses).flatMap(({ at: hypothesisAt, of: hypothesis }) =>
      listed(hypothesis.causes).flatMap(({ at: causeAt, of: cause }) =>
        placed(cause.events, ["explanations", at, "hypotheses", hypothesisAt, "causes", causeAt, "events"])
          .filter(({ id }) => effects.has(id))
          .map(({ id, path }) => ({
            path,
            what: `the event \`${id}\` is a cause of itself: it is the effect that \`${set.id ?? "the set"}\` explains`,
            cure: "name an event that came before it",
          })),
      ),
    );
  });
}

/** The ids of a list, each with its place. */
function placed(ids: Ids, path: Path): { readonly id: string; readonly path: Path }[] {
  return listed(ids).map(({ at, of }) => ({ id: of, path: [...path, at] }));
}

function chain(way: readonly string[]): string {
  return way.map((id) => `\`${id}\``).join(" → ");
}
