import { grouped } from "#math/grouped.ts";
import type { Case } from "./case.ts";
import type { Claim } from "./claim.ts";
import { dayOfAnalysis, principalOf } from "./membership.ts";

/**
 * Whether a claim says what somebody wants or gains. Such claims are told with the stakeholders, and not again among what
 * is claimed.
 */
export function isInterest({ kind, assumption, ...claim }: Claim): boolean {
  return (kind === "interest" || kind === "intent") && namedHolders(claim).length > 0 && !assumption;
}

/** Who is after what a claim of interest or intent says: those of `whose`, else the first of the actors that it names. */
function namedHolders({ whose, about }: Pick<Claim, "whose" | "about">): readonly string[] {
  return whose.length > 0 ? whose : (about?.actors.slice(0, 1) ?? []);
}

/**
 * Makes the function that gives those who are after what a claim says, each as the one for whom he acts on the day of the
 * analysis; with them a coalition all of whose members are.
 */
export function holdersIn(c: Case): (claim: Pick<Claim, "whose" | "about">) => ReadonlySet<string> {
  const now = dayOfAnalysis(c);
  const memberships = c.actors.flatMap(({ id, memberOf }) => memberOf.map(({ of }) => ({ id, of })));
  const membersOf = grouped(memberships, ({ of }) => of);
  const campsOf = grouped(memberships, ({ id }) => id);
  return (claim) => {
    const holders = new Set(namedHolders(claim).map((actor) => principalOf(c, actor, now)));
    const camps = [...holders]
      .flatMap((id) => campsOf.get(id) ?? [])
      .map(({ of }) => of)
      .filter((of) => membersOf.get(of)!.length > 1 && membersOf.get(of)!.every(({ id }) => holders.has(id)));
    return new Set([...holders, ...camps]);
  };
}
