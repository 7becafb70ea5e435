import type { Choice, Condition } from "../conditions/condition.ts";
import type { Deal, DealSpace } from "./deal-space.ts";

/** What options of several issues add to a party's worth where a deal takes all of them; below 0 they take from it. */
export interface Link<Amount = number> {
  readonly party: number;
  readonly when: readonly Choice[];
  readonly adds: Amount;
}

/**
 * The same space with links: each becomes an issue of its own, behind the others, whose second option is taken by exactly the
 * deals that have all of the link's choices. So worth stays a sum over issues, and deals are as many as before.
 */
export function withLinks(space: DealSpace, links: readonly Link[]): DealSpace {
  if (links.length === 0) return space;
  const { options, parties, conditions = [] } = space;
  return {
    ...space,
    options: [...options, ...links.map(() => 2)],
    follows: [...(space.follows ?? []), ...links.map(({ when }) => when)],
    parties: parties.map((party, at) => ({
      ...party,
      values: [...party.values, ...links.map((link) => [0, link.party === at ? link.adds : 0])],
      ...(party.weights ? { weights: [...party.weights, ...links.map(() => 1)] } : {}),
    })),
    conditions: [
      ...conditions,
      ...links.flatMap(({ when }, place): Condition[] => {
        const holds: readonly Choice[] = [{ issue: options.length + place, in: [1] }];
        // What asks for nothing is there in every deal.
        if (when.length === 0) return [{ type: "atLeast", k: 1, of: holds }];
        return [
          { type: "implies", if: holds, needs: when },
          { type: "implies", if: when, needs: holds },
        ];
      }),
    ],
  };
}

/** A deal over the issues without links as one over those with them. */
export function withLinkOptions(links: readonly Pick<Link, "when">[], deal: Deal): Deal {
  return links.length === 0
    ? deal
    : [
        ...deal,
        ...links.map(({ when }) => (when.every((choice) => choice.in.includes(deal[choice.issue]!)) ? 1 : 0)),
      ];
}
