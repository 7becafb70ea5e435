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
  const total = [...asked].reduce((sum, id) => sum + (rule.weights?.[id] ?? 1), 0);
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
    : [...spareVotes(c), ...outvoted(c)];
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
