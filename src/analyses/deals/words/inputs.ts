import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { Basis, DealsInput, PartyInput } from "../input.ts";

/** All that rests on something, of those whose consent is asked and of the conditions. */
export function basesOf({ parties, conditions, agreement }: DealsInput): Basis[] {
  return [
    ...parties.flatMap(({ values, importance, walkAway, links }) => [
      ...values.flatMap(({ rests }) => rests ?? []),
      ...(importance ? [importance] : []),
      ...(walkAway.kind === "not stated" ? [] : [walkAway]),
      ...links,
    ]),
    ...conditions,
    ...(agreement.by === "votes"
      ? [
          {
            basis: agreement.cites.length > 0 ? ("stated" as const) : ("judged" as const),
            cites: agreement.cites,
          },
        ]
      : []),
  ];
}

/** How much is looked for of each party: what it makes of each clause, how much each counts, and what it has without a deal. */
export function inputsOf({ parties }: DealsInput): { given: number; missing: number } {
  let [given, missing] = [0, 0];
  for (const party of parties) {
    for (const { rests } of party.values) {
      if (rests === null) missing++;
      else given++;
    }
    if (party.walkAway.kind === "not stated") missing++;
    else given++;
    if (knowsImportance(party)) given++;
    else missing++;
  }
  return { given, missing };
}

/** Whether anything says of every clause how much it counts beside the others; of a single clause there is nothing to say. */
function knowsImportance(party: PartyInput): boolean {
  const { measure, values } = party;
  return measure === "points" || values.length < 2 || unranked(party).length === 0;
}

/** The places of the clauses of which neither an order of importance nor a weight says how much they count. */
function unranked({ values, importance, measure }: PartyInput): number[] {
  const ranked = importance?.given.flat() ?? [];
  const open = values.flatMap(({ weight }, at) => (weight === null ? [at] : []));
  // Shares add up to 1: what one clause counts follows from what all others do.
  if (measure === "shares" && open.length === 1) return [];
  return open.filter((at) => !ranked.includes(at));
}

/** Some of the clauses by their names; of many how many they are. */
function weighed(places: readonly number[], clauses: DealsInput["clauses"]): string {
  return places.length > 3
    ? `${inWords(places.length)} of the clauses`
    : listed(places.map((at) => clauses[at]!.name));
}

/** What nobody states, a line for each party. */
export function gapsOf({ parties, clauses, offers }: DealsInput): string[] {
  const ofParties = parties.flatMap((party) => {
    const { name, values, walkAway, isPlural } = party;
    const it = isPlural ? "they" : "it";
    const open = clauses.flatMap((clause, at) => (values[at]!.rests === null ? [clause.name] : []));
    const what = [
      ...(open.length === 0
        ? []
        : [
            open.length === clauses.length && open.length > 3
              ? `what ${it} ${isPlural ? "make" : "makes"} of any clause`
              : `what ${it} ${isPlural ? "make" : "makes"} of ${listed(open)}`,
          ]),
      ...(knowsImportance(party)
        ? []
        : [
            unranked(party).length === clauses.length
              ? `which clause counts most to ${isPlural ? "them" : "it"}`
              : `what weight ${it} ${isPlural ? "give" : "gives"} ${weighed(unranked(party), clauses)}`,
          ]),
      ...(walkAway.kind === "not stated"
        ? [
            walkAway.open.length === 0
              ? `what ${it} ${isPlural ? "have" : "has"} without a deal`
              : `where things stand today on ${listed(walkAway.open)}, and so what ${it} ${isPlural ? "have" : "has"} without a deal`,
          ]
        : []),
    ];
    const refusals = values.flatMap(({ refused }, at) => {
      if (refused === null) return [];
      const { name: clause, options } = clauses[at]!;
      const texts = refused.given.map((option) => quoted(options[option]!.text));
      return [`${listed(texts)} on ${clause}`];
    });
    // Where an order leaves options out they may have any place, the best, too; what demands leave open is told with the demands.
    const unplaced = values.flatMap(({ rests, order, shares }, at) => {
      if (rests === null || rests.basis === "demands" || order.length === 0) return [];
      const { name: clause, options } = clauses[at]!;
      const texts = options.flatMap((option, nth) =>
        order.flat().includes(nth) || shares[nth] ? [] : [quoted(option.text)],
      );
      return texts.length === 0 ? [] : [`${listed(texts)} on ${clause}`];
    });
    return [
      ...(what.length === 0 ? [] : [`Of ${name} it is not stated ${listed(what)}.`]),
      ...(unplaced.length === 0 ? [] : [`The order of ${name} leaves out ${listed(unplaced)}.`]),
      ...(refusals.length === 0
        ? []
        : [
            `${capitalised(name)} ${isPlural ? "refuse" : "refuses"} ${listed(refusals)}; what ${it} would rather have is not stated, so that orders nothing.`,
          ]),
    ];
  });
  const ofOffers = offers
    .filter((offer) => offer.package === null)
    .map(
      ({ name, by, open }) =>
        `What ${name === null ? (by.length === 0 ? "an offer" : `the offer of ${listed(by)}`) : `“${name}”`} leaves open on ${listed(open)} is not stated, so it is not weighed.`,
    );
  return [...ofParties, ...ofOffers];
}
