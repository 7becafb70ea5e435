import { capitalised, listed, quoted } from "../../sentence-parts.ts";
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

/** Whether anything says which clauses count most; of a single clause there is nothing to say. */
function knowsImportance({ measure, values, importance }: PartyInput): boolean {
  return (
    measure === "points" ||
    importance !== null ||
    values.length < 2 ||
    values.every(({ weight }) => weight !== null)
  );
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
            values.every(({ weight }) => weight === null)
              ? `which clause counts most to ${isPlural ? "them" : "it"}`
              : `how much each clause counts to ${isPlural ? "them" : "it"}`,
          ]),
      ...(walkAway.kind === "not stated" ? [`what ${it} ${isPlural ? "have" : "has"} without a deal`] : []),
    ];
    const refusals = values.flatMap(({ refused }, at) => {
      if (refused === null) return [];
      const { name: clause, options } = clauses[at]!;
      const texts = refused.given.map((option) => quoted(options[option]!.text));
      return [`${listed(texts)} on ${clause}`];
    });
    return [
      ...(what.length === 0 ? [] : [`Of ${name} it is not stated ${listed(what)}.`]),
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
