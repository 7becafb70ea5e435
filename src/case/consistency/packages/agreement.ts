import { type Contradiction, warning } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { searchBudget, unknownName } from "../unknown-name.ts";

/** Rules of agreement that name whom nobody asks, or need more votes than there are. */
export function agreement(c: LenientCase): Contradiction[] {
  const { packages } = c;
  const rule = packages?.agreement;
  if (!rule || !packages.parties || packages.parties.some((party) => party?.actor === undefined)) return [];
  const path = ["packages", "agreement"];
  const parties = listed(packages.parties).map(({ of }) => of);
  const asked = new Set(parties.filter(({ consent }) => consent !== "none").map(({ actor }) => actor!));
  const budget = searchBudget();
  const odd = [
    ...listed(rule.vetoes).map(({ at, of }) => ({ id: of, path: [...path, "vetoes", at] })),
    ...Object.keys(rule.weights ?? {}).map((id) => ({ id, path: [...path, "weights", id] })),
  ].filter(({ id }) => !asked.has(id));
  if (odd.length > 0)
    return odd.map(({ id, path: place }) =>
      unknownName(place, "among those whose consent is asked there is no", id, asked, budget),
    );
  const votes = [...asked].map((id) => rule.weights?.[id] ?? 1);
  const total = votes.reduce((sum, one) => sum + one, 0);
  if (total > MOST_VOTES)
    return [
      {
        path: [...path, "weights"],
        what: `the votes add up to ${total}`,
        cure: "all votes together can be up to a million million: choose a larger unit",
      },
    ];
  const [small] = listed(packages.parties).flatMap(({ of: { actor } }) => {
    const weight = actor === undefined || !asked.has(actor) ? undefined : rule.weights?.[actor];
    return weight !== undefined && weight > 0 && weight < total / MOST_VOTES
      ? [{ actor: actor!, weight }]
      : [];
  });
  if (small)
    return [
      {
        path: [...path, "weights", small.actor],
        what: `the vote of \`${small.actor}\` (${small.weight}) is lost beside the others, ${total} in all`,
        cure: "one vote can be a millionth of a millionth of all: mend it, or leave the party out",
      },
    ];
  if (rule.votes !== undefined && rule.votes > total)
    return [
      {
        path: [...path, "votes"],
        what: `${rule.votes} votes are needed of ${total}`,
        cure: "ask for no more votes than there are",
      },
    ];
  return (rule.votes ?? 0) === 0 && (rule.vetoes?.length ?? 0) === 0
    ? [
        {
          path,
          what: "the rule of agreement asks for nobody's consent",
          cure: "give `vetoes`, or the number of `votes`; leave it out where all have to accept",
        },
      ]
    : [...idleWeights(c), ...partsOfVotes(c, votes), ...spareVotes(c), ...outvoted(c)];
}

/** More votes than anybody counts, and than can be added without rounding. */
const MOST_VOTES = 1e12;

/** Votes of different weight where it is not said how many are needed. */
function idleWeights({ packages }: LenientCase): Contradiction[] {
  const { votes, weights } = packages?.agreement ?? {};
  return votes === undefined && Object.keys(weights ?? {}).length > 0
    ? [
        warning(
          ["packages", "agreement", "weights"],
          "`weights` says who has how many votes, and nothing how many are needed",
          "say in `votes` how many are, or leave the weights out",
        ),
      ]
    : [];
}

/** A part of a vote where all have whole ones. */
function partsOfVotes({ packages }: LenientCase, all: readonly number[]): Contradiction[] {
  const votes = packages?.agreement?.votes;
  return votes !== undefined && !Number.isInteger(votes) && all.every(Number.isInteger)
    ? [
        warning(
          ["packages", "agreement", "votes"],
          `${votes} votes are needed, and everybody has whole ones`,
          `write ${Math.ceil(votes)}: fewer are not enough`,
        ),
      ]
    : [];
}

/** A number of votes that those with a veto have between them: it asks for nothing that their vetoes do not ask for. */
function spareVotes({ packages }: LenientCase): Contradiction[] {
  const { votes, vetoes, weights } = packages?.agreement ?? {};
  const sure = [...new Set(vetoes)].reduce(
    (sum, id) => sum + ((id === undefined ? undefined : weights?.[id]) ?? 1),
    0,
  );
  return votes !== undefined && votes <= sure
    ? [
        warning(
          ["packages", "agreement", "votes"],
          `${votes} vote${votes === 1 ? " is" : "s are"} needed, and those with a veto have ${sure}: the number changes nothing`,
          "leave it out, or count in it those with a veto",
        ),
      ]
    : [];
}

/** Those without whom nothing is said to be signed, though a rule of agreement can do without them. */
function outvoted({ packages }: LenientCase): Contradiction[] {
  const vetoes = new Set(packages?.agreement?.vetoes);
  return listed(packages?.parties).flatMap(({ at, of: { actor, consent } }) =>
    consent === "counts" && !vetoes.has(actor)
      ? [
          warning(
            ["packages", "parties", at, "consent"],
            `by \`agreement\` a deal can be made without \`${actor}\`, though its consent \`counts\``,
            "name it among the `vetoes`; or leave out its `consent`, and it has a vote like the others",
          ),
        ]
      : [],
  );
}
