import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import type { Evidence, ExplanationSet } from "#case/explanation.ts";
import { LIKELIHOOD_WORDS, type LikelihoodWord, likelihoodRange } from "#case/likelihood.ts";
import { rangeOf } from "#case/quantity.ts";
import type { Source } from "#case/source.ts";
import type { Selection } from "../analysis.ts";
import type { ExplanationModel, Incomparable, Item, Rating, Row } from "./model.ts";
import { priorRanges, priorsOf } from "./priors.ts";

/** The key of a rating, and the id of a hypothesis, that stands for an explanation nobody has named. */
const OTHER = "other";
/** The key of a rating that stands for each hypothesis that the evidence does not name. */
const EVERY = "every";

/** What the analysis works on: plain data. */
export interface ExplanationsInput {
  readonly sets: readonly ExplanationModel[];
  readonly incomparable: readonly Incomparable[];
}

/** The sets of rival explanations of a case; missing where none of them can be compared. */
export function selectSets(c: Case): Selection<ExplanationsInput> {
  if (c.explanations.length === 0) {
    return { missing: ["no effect with rival explanations of it (explanations)"] };
  }
  const names = new Map(c.sources.map((source) => [source.id, nameOf(source)]));
  const sets: ExplanationModel[] = [];
  const incomparable: Incomparable[] = [];
  for (const set of c.explanations) {
    const model = modelOf(set, names);
    if ("why" in model) incomparable.push(model);
    else sets.push(model);
  }
  if (sets.length === 0) return { missing: incomparable.map(({ id, why }) => `${id}: ${why}`) };
  return { input: { sets, incomparable } };
}

/** Who published a source, or else who wrote it, or else its title. */
function nameOf({ publisher, author, title }: Source): string {
  const stated = (name: string | undefined) => name !== undefined && !isMissing(name);
  return [publisher, author].find(stated) ?? title;
}

function modelOf(set: ExplanationSet, names: ReadonlyMap<string, string>): ExplanationModel | Incomparable {
  const refuse = (why: string): Incomparable => ({ id: set.id, question: set.question, why });
  const rows = set.hypotheses.map(
    (hypothesis): Row => ({
      id: hypothesis.id,
      name: hypothesis.name,
      stance: hypothesis.stance,
      from: [...new Set(hypothesis.from.map((source) => names.get(source) ?? source))],
      cites: hypothesis.cite ?? [],
    }),
  );
  const named = new Set(rows.map((row) => row.id));
  if (!named.has(OTHER) && set.evidence.some((item) => Object.hasOwn(item.likelihood, OTHER))) {
    rows.push({ id: OTHER, name: "an explanation nobody has named", stance: "open", from: [], cites: [] });
  }
  if (rows.length < 2) return refuse("only one explanation is named, so there is nothing to compare");
  const short = set.evidence.every((item) => item.id.length <= 4);
  const all = set.evidence.map(
    (item, index): Item => ({
      id: item.id,
      label: short ? item.id : `e${index + 1}`,
      text: item.text,
      cites: item.cite ?? [],
      cluster: item.cluster ?? null,
      ratings: rows.map((row) => ratingOf(item, row.id, named)),
    }),
  );
  const items = all.filter((item) => item.ratings.some((rating) => rating.range !== null));
  if (items.length === 0) {
    return refuse(
      all.length === 0
        ? "no evidence is given"
        : "it is not stated how likely any of the evidence is under any explanation",
    );
  }
  const otherRow = rows.findIndex((row) => row.id === OTHER);
  const stated = rows.map((row) => {
    const prior = set.hypotheses.find((hypothesis) => hypothesis.id === row.id)?.prior;
    return prior === undefined ? undefined : rangeOf(prior);
  });
  const other = set.other === undefined ? undefined : rangeOf(set.other);
  const priors = priorsOf(
    stated,
    (otherRow >= 0 ? stated[otherRow] : undefined) ?? other,
    otherRow < 0 ? null : otherRow,
  );
  if ("fault" in priors) return refuse(priors.fault);
  const possible = priorRanges(priors).some(
    (prior, row) => prior.high > 0 && items.every((item) => item.ratings[row]!.range?.high !== 0),
  );
  if (!possible) return refuse("the ratings of the evidence rule out every explanation");
  return {
    id: set.id,
    question: set.question,
    effect: set.effect.text,
    cites: set.cite ?? [],
    rows,
    evidence: all,
    items,
    clusters: set.clusters.map(({ id, text, correlation }) => ({ id, text, correlation })),
    priors,
  };
}

/** The rating of an item under a hypothesis; `every` does not speak for an explanation that nobody has named. */
function ratingOf(item: Evidence, row: string, named: ReadonlySet<string>): Rating {
  const key = Object.hasOwn(item.likelihood, row) || !named.has(row) ? row : EVERY;
  const likelihood = Object.hasOwn(item.likelihood, key) ? item.likelihood[key] : undefined;
  if (likelihood === undefined) return { word: null, range: null };
  const range = likelihoodRange(likelihood) ?? null;
  const isWord = typeof likelihood === "string" && Object.hasOwn(LIKELIHOOD_WORDS, likelihood);
  return { word: isWord ? (likelihood as LikelihoodWord) : null, range };
}
