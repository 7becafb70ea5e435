import { inSentence } from "#case/article.ts";
import { isStated } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { namedIn, type SettledClause } from "#case/clauses.ts";
import { isContested } from "#case/contest.ts";
import type { Demand } from "#case/demand.ts";
import { effectiveDate } from "#case/effective-date.ts";
import { actorOf, nameInSentences, principalOf, shortName } from "#case/membership.ts";
import { nameWithin } from "#case/name-within.ts";
import type { Order, PartyTerms, Valuation } from "#case/packages.ts";
import { rangeOf } from "#case/quantity.ts";
import type { Range } from "#math/range.ts";
import { isPlural } from "../agreement.ts";
import type { Basis, PartyInput, ValueInput, WalkAwayInput } from "./input.ts";
import { choicesOf, packageOf } from "./places.ts";

/** What a party wants, by the places of clauses and options. */
export function partyInput(c: Case, terms: PartyTerms, clauses: readonly SettledClause[]): PartyInput {
  const { actor, consent, values, importance, linked, base = 0 } = terms;
  const inPoints = values.some(({ points }) => points !== undefined);
  return {
    actor,
    short: shortName(c, actor),
    name: inSentence(nameInSentences(c, actor)),
    isPlural: isPlural(actorOf(c, actor)),
    signs: consent === "signs",
    measure: inPoints ? "points" : "shares",
    base,
    values: clauses.map((clause) => {
      const given = values.find(({ on }) => on === clause.id);
      if (given && (inPoints || given.order || given.worth)) return valueInput(given, clause);
      const asked = inPoints ? null : fromDemands(c, actor, clause);
      const weight = rangeIn(given?.weight);
      if (asked !== null) return { ...asked, weight };
      const rests = given ? basisOf(given) : null;
      return {
        rests,
        refused: null,
        order: [],
        shares: clause.options.map(() => null),
        points: null,
        weight,
      };
    }),
    importance: importance
      ? {
          given: placesOf(
            importance.order,
            clauses.map(({ id }) => id),
          ),
          ...basisOf(importance),
        }
      : null,
    walkAway: walkAwayInput(c, terms, clauses),
    links: linked.map((link) => ({
      when: choicesOf(link.when, clauses),
      adds: rangeOf(link.adds)!,
      ...basisOf(link),
    })),
  };
}

/** What an entry rests on: a source that states it; or the analyst, also where a judgement stands beside what is cited. */
export function basisOf({
  cite,
  judgement,
}: {
  readonly cite?: readonly string[] | undefined;
  readonly judgement?: unknown;
}): Basis {
  return { basis: cite && judgement === undefined ? "stated" : "judged", cites: cite ?? [] };
}

function rangeIn(given: Valuation["weight"]): Range | null {
  return given === undefined ? null : (rangeOf(given) ?? null);
}

function placesOf(order: Order, ids: readonly string[]): number[][] {
  return order.map((level) => namedIn(level).map((id) => ids.indexOf(id)));
}

function valueInput(given: Valuation, { options }: SettledClause): ValueInput {
  const ids = options.map(({ id }) => id);
  const { order, worth = {}, points } = given;
  return {
    rests: basisOf(given),
    refused: null,
    order: order ? placesOf(order, ids) : [],
    shares: ids.map((id) => (Object.hasOwn(worth, id) ? (rangeOf(worth[id]!) ?? null) : null)),
    points: points ? ids.map((id) => rangeOf(points[id]!)!) : null,
    weight: rangeIn(given.weight),
  };
}

function walkAwayInput(c: Case, { walkAway }: PartyTerms, clauses: readonly SettledClause[]): WalkAwayInput {
  if (!walkAway) return { kind: "not stated", open: [] };
  const basis = basisOf(walkAway);
  if (walkAway.as !== undefined) {
    // The reader has refused a package that leaves a clause open; one whose issue lost its case of today is not stated.
    const given = walkAway.as === "today" ? {} : walkAway.as;
    const as = packageOf(given, clauses);
    if (as !== null) return { kind: "package", as, ...basis };
    const open = clauses.filter(({ id, today }) => !Object.hasOwn(given, id) && today === null);
    return { kind: "not stated", open: open.map(({ name }) => nameWithin(c, name)) };
  }
  if (walkAway.worth === "none") return { kind: "none", ...basis };
  const worth = walkAway.worth === undefined ? undefined : rangeOf(walkAway.worth);
  return worth ? { kind: "worth", worth, ...basis } : { kind: "not stated", open: [] };
}

const ASKS: readonly Demand["kind"][] = ["ask", "precondition"];
const GIVES: readonly Demand["kind"][] = ["offer", "acceptance"];

/**
 * What a party's demands on an issue say of its options: what it asked for last is the best for it, then what it offered or accepted
 * last, then what it refused last. What is only read, expected, alleged, denied or withdrawn does not count. Null where there is
 * nothing; a refusal alone is kept, though it orders nothing.
 */
function fromDemands(
  c: Case,
  actor: string,
  { issue, options }: SettledClause,
): Omit<ValueInput, "weight"> | null {
  if (issue === null) return null;
  const day = c.asOf.latest!;
  const withdrawn = new Set(c.demands.flatMap(({ withdraws }) => withdraws ?? []));
  const counting = c.demands.filter(
    (demand) =>
      demand.issue === issue &&
      demand.voice === "stated" &&
      isStated(demand.level) &&
      options.some(({ id }) => id === demand.level) &&
      !withdrawn.has(demand.id) &&
      !isContested(demand) &&
      principalOf(c, demand.actor, effectiveDate(demand, day)) === actor,
  );
  const lastOf = (kinds: readonly Demand["kind"][], taken: readonly string[]) => {
    const found = counting.filter(({ kind, level }) => kinds.includes(kind) && !taken.includes(level));
    const begun = (demand: Demand) => effectiveDate(demand, day).earliest ?? Number.NEGATIVE_INFINITY;
    const latest = found.reduce((last, demand) => Math.max(last, begun(demand)), Number.NEGATIVE_INFINITY);
    const levels = new Set(found.filter((demand) => begun(demand) === latest).map(({ level }) => level));
    // Two of one day leave open which of them counts.
    return levels.size === 1 ? found.filter(({ level }) => levels.has(level)) : [];
  };
  const asked = lastOf(ASKS, []);
  const given = lastOf(GIVES, levelsOf(asked));
  const refused = lastOf(["refusal"], [...levelsOf(asked), ...levelsOf(given)]);
  const chain = [asked, given, refused].filter((demands) => demands.length > 0);
  const citesOf = (demands: readonly Demand[]) => [...new Set(demands.flatMap(({ cite }) => cite ?? []))];
  if (asked.length === 0 && chain.length < 2) {
    const refusals = given.length > 0 ? [] : counting.filter(({ kind }) => kind === "refusal");
    if (refusals.length === 0) return null;
    const levels = levelsOf(refusals);
    const places = options.flatMap(({ id }, place) => (levels.includes(id) ? [place] : []));
    return {
      rests: null,
      refused: { given: places, basis: "demands", cites: citesOf(refusals) },
      order: [],
      shares: options.map(() => null),
      points: null,
    };
  }
  const placeOf = (demands: readonly Demand[]) => options.findIndex(({ id }) => id === demands[0]!.level);
  const top = asked.length > 0 ? placeOf(asked) : -1;
  return {
    rests: { basis: "demands", cites: citesOf(chain.flat()) },
    refused: null,
    order: chain.map((demands) => [placeOf(demands)]),
    shares: options.map((_, place) => (place === top ? { low: 1, high: 1 } : null)),
    points: null,
  };
}

function levelsOf(demands: readonly Demand[]): string[] {
  return demands.map(({ level }) => level);
}
