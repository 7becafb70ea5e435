import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import type { Claim } from "#case/claim.ts";
import { stanceOf } from "#case/stance.ts";

/** The claims of a case in every way in which the rules ask for them, so that no rule goes through all of them for each. */
export interface ClaimIndex {
  /** Claims of the text under analysis, less those that it rejects: what it would have its readers believe. */
  readonly own: readonly Claim[];
  /** Of the own claims, those that the text stands by. */
  readonly endorsed: readonly Claim[];
  /** Whether the source of a claim stands by it: as it is coded, or since its own author makes it. */
  isEndorsed(claim: Claim): boolean;
  /** Claims that exclude this one or that it excludes, in the order of the case: a contradiction has no direction. */
  contradicting(claim: Claim): readonly Claim[];
  /** Claims that make this one weigh less, in the order of the case. */
  qualifying(claim: Claim): readonly Claim[];
  /** Claims that offer one of these events as a sign, in the order of the case, whoever makes them. */
  signsBy(events: readonly string[]): readonly Claim[];
  /** Of the own claims, those that the claim supports. */
  supportedBy(claim: Claim): readonly Claim[];
  /** Steps of the argument that need an own claim: itself, or what it supports, directly or through others. */
  stepsOn(claim: Claim): readonly string[];
  /** Ids of all entries of which the steps of the argument are made: these claims, what their arguments name, and the own claims that support them, directly or through others. */
  idsOfSteps(): ReadonlySet<string>;
}

/** The claims of a case, and of the sources under analysis, looked through once. */
export function claimIndex(c: Case, analysed: ReadonlySet<string>): ClaimIndex {
  const byId = new Map(c.claims.map((claim) => [claim.id, claim]));
  const place = new Map(c.claims.map((claim, index) => [claim, index]));
  const inOrder = (claims: Iterable<Claim>) =>
    [...new Set(claims)].sort((a, b) => place.get(a)! - place.get(b)!);
  const own = c.claims.filter(
    ({ stance, cite }) =>
      stance !== "rejects" && citedSources(cite ?? []).some((source) => analysed.has(source)),
  );
  const isOwn = new Set(own);
  const endorsed = new Set(c.claims.filter((claim) => stanceOf(c, claim) === "endorses"));
  const supported = new Map<Claim, readonly Claim[]>();
  const contradicting = new Map<string, Claim[]>();
  const qualifying = new Map<string, Claim[]>();
  const signs = new Map<string, Claim[]>();
  for (const claim of c.claims) {
    for (const id of claim.contradicts) {
      const other = byId.get(id);
      if (other === undefined || other === claim) continue;
      add(contradicting, id, claim);
      add(contradicting, claim.id, other);
    }
    for (const id of claim.qualifies) add(qualifying, id, claim);
    if (claim.argument?.form === "sign") for (const event of claim.argument.by) add(signs, event, claim);
  }
  for (const claim of own) {
    const named = claim.supports.flatMap((id) => byId.get(id) ?? []).filter((each) => isOwn.has(each));
    if (named.length > 0) supported.set(claim, inOrder(named));
  }
  return {
    own,
    endorsed: own.filter((claim) => endorsed.has(claim)),
    isEndorsed: (claim) => endorsed.has(claim),
    contradicting: ({ id }) => inOrder(contradicting.get(id) ?? []),
    qualifying: ({ id }) => inOrder(qualifying.get(id) ?? []),
    signsBy: (events) => inOrder(events.flatMap((event) => signs.get(event) ?? [])),
    supportedBy: (claim) => supported.get(claim) ?? [],
    stepsOn(claim) {
      const reached = new Set([claim]);
      for (const each of reached) for (const next of supported.get(each) ?? []) reached.add(next);
      return [...reached].flatMap((each) => (each.argument ? [each.id] : []));
    },
    idsOfSteps() {
      const supporters = new Map<string, Claim[]>();
      for (const [claim, others] of supported) for (const { id } of others) add(supporters, id, claim);
      const reached = new Set(own.filter(({ argument }) => argument !== undefined));
      for (const { id } of reached) for (const each of supporters.get(id) ?? []) reached.add(each);
      return new Set([...reached].flatMap(({ id, argument }) => [id, ...namedIn(argument)]));
    },
  };
}

/** The entries that an argument names: hypotheses, signs, rounds and forecasts. */
function namedIn(argument: Claim["argument"]): readonly string[] {
  switch (argument?.form) {
    case undefined:
      return [];
    case "constancy":
    case "elimination":
      return argument.dismisses;
    case "sign":
      return [...argument.shows, ...argument.by];
    case "motive":
      return argument.shows;
    case "analogy":
      return [...argument.by, ...argument.to];
  }
}

function add(lists: Map<string, Claim[]>, key: string, claim: Claim): void {
  const list = lists.get(key);
  if (list) list.push(claim);
  else lists.set(key, [claim]);
}
