import { capitalised, listedUpTo, quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { type ExplanationModel, type Item, isRated } from "./model.ts";
import { counted, QUOTED, QUOTED_LETTERS } from "./wording.ts";

/** What one comparison looked for and did not find, in words. */
export function gapsOf(model: ExplanationModel): string[] {
  const { priors } = model;
  const evidence = asked(model);
  const gaps: string[] = [];
  const partly = evidence.filter((item) => isRated(item) && missingIn(item) > 0);
  if (partly.length > 0) {
    const cells = partly.reduce((total, item) => total + missingIn(item), 0);
    gaps.push(
      `${capitalised(counted(cells, "rating is", "ratings are"))} not stated (of ${quotedIn(partly)}); ` +
        `${cells === 1 ? "it" : "each"} may be anything from very unlikely to very likely.`,
    );
  }
  const unrated = evidence.filter((item) => !isRated(item));
  if (unrated.length > 0) {
    gaps.push(
      `Nobody rated ${quotedIn(unrated)} under any explanation; ${unrated.length === 1 ? "it is" : "they are"} left out.`,
    );
  }
  const unstated = priors.given.filter((given, row) => !given && row !== priors.otherRow).length;
  if (unstated > 0) {
    gaps.push(`No starting belief is stated for ${counted(unstated, "explanation", "explanations")}.`);
  }
  if (priors.other !== "given") gaps.push("No share is stated for an explanation that nobody has named.");
  return gaps.map(capitalised);
}

/** Ratings, starting beliefs and the share of an unnamed explanation, by whether the case gives them. */
export function inputsOf(model: ExplanationModel): { given: number; missing: number } {
  const { rows, priors } = model;
  const evidence = asked(model);
  const missingRatings = evidence.reduce((total, item) => total + missingIn(item), 0);
  const ratings = evidence.length * rows.length;
  const beliefs = priors.given.filter((_, row) => row !== priors.otherRow);
  const givenBeliefs = beliefs.filter(Boolean).length + (priors.other === "given" ? 1 : 0);
  return {
    given: ratings - missingRatings + givenBeliefs,
    missing: missingRatings + beliefs.length + 1 - givenBeliefs,
  };
}

/** The evidence of which ratings are asked: the effect itself needs none. */
function asked({ evidence }: ExplanationModel): readonly Item[] {
  return evidence.filter(({ isEffect }) => !isEffect);
}

/** The first of some pieces of evidence in their words, and how many there are besides. */
function quotedIn(items: readonly Item[]): string {
  return listedUpTo(
    QUOTED,
    items.map(({ text }) => quoted(short(text, QUOTED_LETTERS))),
  );
}

function missingIn({ ratings }: Item): number {
  return ratings.filter(({ range }) => range === null).length;
}
