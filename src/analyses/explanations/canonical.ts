import { byText } from "#case/text-order.ts";
import { wordsOf } from "../words-of.ts";
import { type ExplanationModel, evidenceInUse, type Item, type Row } from "./model.ts";
import type { Priors } from "./priors.ts";
import type { Rating } from "./rating.ts";

/** A set as it is computed with: explanations and evidence in an order of their own, whatever order the case has. */
export interface CanonicalSet {
  /** By row of this set, its row in the case's order. */
  readonly caseRow: readonly number[];
  readonly rows: readonly Row[];
  /** The evidence in use. */
  readonly items: readonly CanonicalItem[];
  readonly clusters: ExplanationModel["clusters"];
  readonly priors: Priors;
}

/** A piece of evidence with the name of the random streams of its likelihoods. */
export interface CanonicalItem {
  readonly id: string;
  readonly key: string;
  readonly cluster: string | null;
  readonly ratings: readonly Rating[];
}

/**
 * Puts a set into an order that neither the places nor the ids of its entries have a part in, so that no sum and no
 * draw depends on them. Evidence goes by the words of its text. Explanations go by the numbers that the case gives for
 * them, then by name; words of likelihood are left out of that, so that a rating moved from word to word leaves every
 * draw as it was. Only where texts, or numbers and names, are the same do the ids decide.
 */
export function inCanonicalOrder(model: ExplanationModel): CanonicalSet {
  const worded = evidenceInUse(model).map((item) => ({ ...item, words: wordsOf(item.text) }));
  worded.sort((a, b) => byText(a.words, b.words) || byText(a.text, b.text) || byText(a.id, b.id));
  const numbers = model.rows.map((_, row) => numbersOf(row, worded, model.priors));
  const caseRow = model.rows
    .map((_, row) => row)
    .sort(
      (a, b) =>
        orderOfNumbers(numbers[a]!, numbers[b]!) ||
        byText(model.rows[a]!.name ?? "", model.rows[b]!.name ?? "") ||
        byText(model.rows[a]!.id, model.rows[b]!.id),
    );
  const alike = new Map<string, number>();
  const nextOf = (words: string) => {
    const before = alike.get(words) ?? 0;
    alike.set(words, before + 1);
    return before;
  };
  return {
    caseRow,
    rows: caseRow.map((row) => model.rows[row]!),
    items: worded.map(({ id, words, cluster, ratings }) => ({
      id,
      key: `${words} ${nextOf(words)}`,
      cluster,
      ratings: caseRow.map((row) => ratings[row]!),
    })),
    clusters: model.clusters,
    priors: reordered(model.priors, caseRow),
  };
}

/** The numbers that the case gives for an explanation: its starting belief, if any, and its likelihoods that are no words. */
function numbersOf(row: number, items: readonly Item[], { blocks, given }: Priors): number[] {
  const block = blocks.find(({ rows }) => rows.includes(row))!;
  const likelihoods = items.flatMap(({ ratings }) => {
    const { word, range } = ratings[row]!;
    if (range === null) return [UNRATED, UNRATED];
    return word === null ? [range.low, range.high] : [WORD, WORD];
  });
  return [...(given[row] ? [block.low, block.high] : [UNRATED, UNRATED]), ...likelihoods];
}

/** Stand for what is no number, below all that are. */
const UNRATED = -1;
const WORD = -2;

function orderOfNumbers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs < 0 ? 0 : a[differs]! - b[differs]!;
}

function reordered(priors: Priors, caseRow: readonly number[]): Priors {
  const place = (row: number) => caseRow.indexOf(row);
  const first = ({ rows }: { readonly rows: readonly number[] }) => rows[0]!;
  return {
    blocks: priors.blocks
      .map((block) => ({ ...block, rows: block.rows.map(place).sort((a, b) => a - b) }))
      .sort((a, b) => first(a) - first(b)),
    reserved: priors.reserved,
    given: caseRow.map((row) => priors.given[row]!),
    other: priors.other,
    otherRow: priors.otherRow === null ? null : place(priors.otherRow),
  };
}
