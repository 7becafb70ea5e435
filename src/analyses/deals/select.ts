import { inSentence } from "#case/article.ts";
import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { clausesOf, type SettledClause } from "#case/clauses.ts";
import { countedInFigures, inFigures } from "#case/counts-in-words.ts";
import { nameInSentences, shortName } from "#case/membership.ts";
import { nameWithin } from "#case/name-within.ts";
import type { Choices, Offer, PackageCondition, Packages } from "#case/packages.ts";
import type { Condition } from "#deal-space/conditions/condition.ts";
import { statesWithin } from "#deal-space/conditions/states-within.ts";
import { DealFault } from "#deal-space/model/deal-fault.ts";
import { withLinks } from "#deal-space/model/links.ts";
import { spaceDraws } from "#deal-space/uncertainty/uncertain-space.ts";
import type { Findings, Selection } from "../analysis.ts";
import { originsOf } from "../independent-sources.ts";
import { listed } from "../sentence-parts.ts";
import { Holding, heldIn } from "./held.ts";
import type {
  AgreementInput,
  ConditionInput,
  DealsInput,
  OfferInput,
  OutcomesInput,
  PartyInput,
} from "./input.ts";
import { DEALS_LIMITS } from "./limits.ts";
import { isTodayNoDeal, uncertainSpace } from "./model.ts";
import { choicesOf, packageOf } from "./places.ts";
import { outcomeOf, outcomesInput } from "./select-outcomes.ts";
import { basisOf, partyInput } from "./select-terms.ts";

/** The packages of a case with clauses and options by their places; or what is missing for them. */
export function selectDeals(c: Case, found: Findings = {}): Selection<DealsInput> {
  const { packages } = c;
  if (!packages)
    return { missing: ["packages: what can be agreed clause by clause, and what it is worth to whom"] };
  const clauses = clausesOf(c);
  const asked = packages.parties.filter(({ consent }) => consent !== "none");
  if (asked.length === 0) return { missing: ["parties to the packages: whose consent a deal needs"] };
  const { most, of } = DEALS_LIMITS.conditions;
  const given = packages.conditions.length + packages.sequences.length;
  if (given > most)
    return { missing: [`no more than ${most} ${of} of the packages: the case has ${inFigures(given)}`] };
  const parties = asked.map((terms) => partyInput(c, terms, clauses));
  const today = clauses.every((clause) => clause.today !== null)
    ? clauses.map((clause) => todayAt(clause))
    : null;
  const holding = Holding.in(found);
  const outcomes = outcomesInput(c, clauses, holding);
  const input: DealsInput = {
    clauses: clauses.map(({ id, name, options }) => ({ id, name: nameWithin(c, name), options })),
    parties,
    bystanders: packages.parties
      .filter(({ consent }) => consent === "none")
      .map((terms) => partyInput(c, terms, clauses)),
    conditions: [
      ...packages.conditions.map((condition) => conditionInput(c, condition, clauses)),
      ...packages.sequences.map((sequence) => sequenceInput(c, sequence, clauses)),
    ],
    agreement: agreementInput(
      packages,
      asked.map(({ actor }) => actor),
    ),
    offers: packages.offers.map((offer) =>
      offerInput(
        c,
        offer,
        clauses,
        asked.map(({ actor }) => actor),
        { holding, outcomes },
      ),
    ),
    unit: packages.unit ? { name: packages.unit.name, cites: packages.unit.cite ?? [] } : null,
    outcomes,
    today,
    isTodayNoDeal: isTodayNoDeal(today, parties),
    origins: originsOf(c),
  };
  if (!parties.some(isToldOf))
    return {
      missing: [
        "terms of the parties: what one whose consent is asked makes of a clause, or has without a deal",
      ],
    };
  const entangled = whyTooMany(input);
  const odd = [...input.parties, ...input.bystanders].filter(
    (party) => !canHold({ ...input, parties: [party] }),
  );
  return odd.length === 0
    ? { input: entangled === null ? input : { ...input, entangled } }
    : {
        missing: [
          `terms that can hold together: those of ${listed(odd.map(({ name }) => name))} contradict themselves`,
        ],
      };
}

/** Whether anything is known of what a party wants: of parties of whom nothing is, no reading tells anything. */
function isToldOf({ values, importance, walkAway, links }: PartyInput): boolean {
  return (
    importance !== null ||
    walkAway.kind !== "not stated" ||
    links.length > 0 ||
    values.some(({ rests, weight }) => rests !== null || weight !== null)
  );
}

/** What there is too much of, where conditions and links hang together in more ways than there is memory for. */
function whyTooMany(input: DealsInput): string | null {
  const { options, conditions = [], links = [] } = uncertainSpace(input);
  const unweighted = links.map((link) => ({ ...link, adds: 0 }));
  const space = withLinks({ options, parties: [], conditions }, unweighted);
  const { most } = DEALS_LIMITS.states;
  if (statesWithin(space.options, space.conditions ?? [], most)) return null;
  const [rules, linked] = [input.conditions.length, links.length];
  const counts = [
    ...(rules > 0 ? [countedInFigures(rules, "condition or sequence", "conditions and sequences")] : []),
    ...(linked > 0 ? [`${countedInFigures(linked, "entry", "entries")} under \`linked\``] : []),
  ];
  return `${listed(counts)}, which clause after clause can stand in too many ways (limit: ${inFigures(most)}, each times how many there are)`;
}

/** Whether there are numbers that are in all orders and within all ranges of the terms. */
function canHold(input: DealsInput): boolean {
  try {
    // Links add whatever they add: nothing that they could contradict.
    const parties = input.parties.map((party) => ({ ...party, links: [] }));
    spaceDraws({ ...uncertainSpace({ ...input, parties }), conditions: [], bounds: [] }, 1);
    return true;
  } catch (error) {
    if (error instanceof DealFault) return false;
    throw error;
  }
}

function todayAt({ options, today }: SettledClause): number {
  return options.findIndex(({ id }) => id === today);
}

function conditionInput(c: Case, given: PackageCondition, clauses: readonly SettledClause[]): ConditionInput {
  const choices = (part: Choices | undefined) => choicesOf(part ?? {}, clauses);
  const condition = (): Condition => {
    if (given.never) return { type: "forbid", all: choices(given.never) };
    if (given.atMost !== undefined) return { type: "atMost", k: given.atMost, of: choices(given.of) };
    if (given.atLeast !== undefined) return { type: "atLeast", k: given.atLeast, of: choices(given.of) };
    return { type: "implies", if: choices(given.if), needs: choices(given.then) };
  };
  return {
    kind: "condition",
    conditions: [condition()],
    steps: [],
    by: given.by.map((id) => shortName(c, id)),
    ...basisOf(given),
  };
}

/** Each step of a sequence needs the one before it. */
function sequenceInput(
  c: Case,
  { by, steps }: Packages["sequences"][number],
  clauses: readonly SettledClause[],
): ConditionInput {
  const taken = steps.map(({ takes }) => choicesOf(takes, clauses));
  const stated = steps.every(({ cite }) => cite !== undefined);
  return {
    kind: "sequence",
    conditions: taken
      .slice(1)
      .map((step, at): Condition => ({ type: "implies", if: step, needs: taken[at]! })),
    by: by.map((id) => shortName(c, id)),
    steps: steps.map((step, at) => ({ by: shortName(c, step.by), takes: taken[at]! })),
    basis: stated ? "stated" : "judged",
    cites: [...new Set(steps.flatMap(({ cite }) => cite ?? []))],
  };
}

function agreementInput({ agreement }: Packages, asked: readonly string[]): AgreementInput {
  if (!agreement) return { by: "all" };
  const { vetoes, votes = 0, weights = {}, cite = [] } = agreement;
  return {
    by: "votes",
    vetoes: vetoes.map((id) => asked.indexOf(id)),
    needed: votes,
    weights: asked.map((id) => (Object.hasOwn(weights, id) ? weights[id]! : 1)),
    cites: cite,
  };
}

function offerInput(
  c: Case,
  offer: Offer,
  clauses: readonly SettledClause[],
  asked: readonly string[],
  { holding, outcomes }: { readonly holding: Holding | null; readonly outcomes: OutcomesInput | null },
): OfferInput {
  const { id, name, by, when, cite = [] } = offer;
  const given = packageOf(offer.package, clauses);
  return {
    id,
    name: name ?? null,
    day: typeof when === "string" ? null : when.latest,
    by: by.map((actor) => inSentence(nameInSentences(c, actor))),
    makers: by.map((actor) => asked.indexOf(actor)).filter((place) => place >= 0),
    package: given,
    open: clauses.flatMap((clause) =>
      Object.hasOwn(offer.package, clause.id) || !isMissing(clause.today ?? "not stated")
        ? []
        : [clause.name],
    ),
    held:
      offer.state === undefined
        ? given && (outcomeOf(outcomes, given)?.held ?? null)
        : heldIn(holding, offer.state),
    cites: cite,
  };
}
