import { capitalised, listed } from "../sentence-parts.ts";
import type { ExplanationModel, Item } from "./model.ts";
import { counted } from "./wording.ts";

/** What one comparison looked for and did not find, in words. */
export function gapsOf(model: ExplanationModel): string[] {
  const gaps: string[] = [];
  const partly = model.items.filter((item) => missingIn(item) > 0);
  if (partly.length > 0) {
    const cells = partly.reduce((total, item) => total + missingIn(item), 0);
    gaps.push(
      `${counted(cells, "rating is", "ratings are")} not stated (evidence ${listed(partly.map(({ label }) => label))}); ` +
        "each may be anything from very unlikely to very likely.",
    );
  }
  const unrated = model.evidence.filter((item) => !model.items.includes(item));
  if (unrated.length > 0) {
    gaps.push(`Nobody rated ${listed(unrated.map(({ label }) => label))} under any explanation; left out.`);
  }
  const { given, other, otherRow } = model.priors;
  const unstated = given.filter((isGiven, row) => !isGiven && row !== otherRow).length;
  if (unstated > 0) {
    gaps.push(`No starting belief is stated for ${counted(unstated, "explanation", "explanations")}.`);
  }
  if (other !== "given") gaps.push("No share is stated for an explanation that nobody has named.");
  return gaps.map(capitalised);
}

/** Ratings, starting beliefs and the share of an unnamed explanation, by whether the case gives them. */
export function inputsOf(model: ExplanationModel): { given: number; missing: number } {
  const items = model.evidence;
  const missingRatings = items.reduce((total, item) => total + missingIn(item), 0);
  const ratings = items.length * model.rows.length;
  const beliefs = model.priors.given.filter((_, row) => row !== model.priors.otherRow);
  const givenBeliefs = beliefs.filter(Boolean).length + (model.priors.other === "given" ? 1 : 0);
  return {
    given: ratings - missingRatings + givenBeliefs,
    missing: missingRatings + beliefs.length + 1 - givenBeliefs,
  };
}

function missingIn(item: Item): number {
  return item.ratings.filter((rating) => rating.range === null).length;
}
