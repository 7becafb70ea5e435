import { type Contradiction, warning } from "../contradiction.ts";
import type { ExplanationSet } from "../explanation.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { type Likelihood, likelihoodRange } from "../likelihood.ts";
import type { Path } from "../walk.ts";
import { plainText } from "./plain-text.ts";

/**
 * Explanations and ratings that compare nothing: an effect with one explanation, or explained by itself; evidence that cannot
 * have been seen whichever explanation is true; `every` where each hypothesis has a rating of its own. Warnings.
 */
export function idleRatings(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const path: Path = ["explanations", at];
    const isWhole = set.hypotheses?.every((hypothesis) => hypothesis?.id !== undefined) === true;
    return [
      ...byItself(set, path),
      ...(isWhole
        ? [...alone(set, path), ...ofRatings(set, path), ...ofNobody(set, path), ...noneLeft(set, path)]
        : []),
    ];
  });
}

function alone(set: Lenient<ExplanationSet>, path: Path): Contradiction[] {
  // A rival that nobody has named is one, if the evidence says how likely it is under it.
  const hasRival = listed(set.evidence).some(({ of: { likelihood } }) => likelihood && "other" in likelihood);
  if (set.hypotheses?.length !== 1 || hasRival) return [];
  return [
    warning(
      [...path, "hypotheses"],
      `\`${set.id ?? "the set"}\` has one explanation alone, and none to compare it with`,
      "name a rival, or rate the evidence under `other`, an explanation that nobody has named",
    ),
  ];
}

function byItself(set: Lenient<ExplanationSet>, path: Path): Contradiction[] {
  const effect = set.effect?.text === undefined ? "" : plainText(set.effect.text);
  if (effect === "") return [];
  return listed(set.hypotheses).flatMap(({ at, of: { id, name, causes } }) => [
    ...(name !== undefined && plainText(name) === effect
      ? [
          warning(
            [...path, "hypotheses", at, "name"],
            `the explanation \`${id ?? at + 1}\` is named as the effect that it is to explain`,
            "name what brought the effect about",
          ),
        ]
      : []),
    ...listed(causes).flatMap(({ at: place, of: { text } }) =>
      text !== undefined && plainText(text) === effect
        ? [
            warning(
              [...path, "hypotheses", at, "causes", place, "text"],
              `a cause of \`${id ?? at + 1}\` says the same as the effect that it is to explain`,
              "say what brought the effect about",
            ),
          ]
        : [],
    ),
  ]);
}

function ofRatings(set: Lenient<ExplanationSet>, path: Path): Contradiction[] {
  const ids = listed(set.hypotheses).flatMap(({ of }) => of.id ?? []);
  return listed(set.evidence).flatMap(({ at, of: { id, likelihood } }) => {
    const given = likelihood ?? {};
    const here: Path = [...path, "evidence", at, "likelihood"];
    const found: Contradiction[] = [];
    if (Object.hasOwn(given, "every") && ids.every((hypothesis) => Object.hasOwn(given, hypothesis)))
      found.push(
        warning(
          [...here, "every"],
          "`every` stands for no hypothesis: each is named beside it",
          "leave it out, or one of the others",
        ),
      );
    const ranges = [...ids, "other"].map((hypothesis) => {
      const key = Object.hasOwn(given, hypothesis) || hypothesis === "other" ? hypothesis : "every";
      const rating = Object.hasOwn(given, key) ? given[key] : undefined;
      return rating === undefined ? undefined : likelihoodRange(rating as Likelihood);
    });
    const named = ranges.slice(0, -1);
    const other = ranges.at(-1);
    if (named.every((range) => range?.high === 0) && (other === undefined || other.high === 0))
      found.push(
        warning(
          here,
          `the evidence \`${id ?? at + 1}\` could not have been seen under any explanation, and was`,
          "give a likelihood above 0 to one of them, or to `other`",
        ),
      );
    else if (ids.length > 0 && named.every((range) => range?.high === 0))
      found.push(
        warning(
          here,
          `the evidence \`${id ?? at + 1}\` could not have been seen under any explanation that is named: only one that nobody has named is left`,
          "give a likelihood above 0 to one of them, or name the explanation that it fits",
        ),
      );
    return found;
  });
}

/** Ratings under an explanation that nobody has named, where nothing is kept for one. */
function ofNobody(set: Lenient<ExplanationSet>, path: Path): Contradiction[] {
  if (set.other !== 0) return [];
  return listed(set.evidence).flatMap(({ at, of: { likelihood } }) =>
    Object.hasOwn(likelihood ?? {}, "other")
      ? [
          warning(
            [...path, "evidence", at, "likelihood", "other"],
            "it is rated under `other`, and nothing is kept for an explanation that nobody has named",
            "keep a share for it under `other` of the set, or leave the rating out",
          ),
        ]
      : [],
  );
}

/** Sets of which every explanation is ruled out, each by another piece of evidence. */
function noneLeft(set: Lenient<ExplanationSet>, path: Path): Contradiction[] {
  if (set.other !== 0) return [];
  const isZero = (given: unknown) => likelihoodRange(given as Likelihood)?.high === 0;
  const ruled = listed(set.hypotheses).map(({ of: { id, prior } }) => {
    if (prior !== undefined && isZero(prior)) return -1;
    return (set.evidence ?? []).findIndex((item) => {
      const given = item?.likelihood ?? {};
      const key = Object.hasOwn(given, id!) ? id! : "every";
      return Object.hasOwn(given, key) && given[key] !== undefined && isZero(given[key]);
    });
  });
  const out = listed(set.hypotheses).every(
    ({ of: { prior } }, at) => ruled[at]! >= 0 || (prior !== undefined && isZero(prior)),
  );
  // Where one piece rules out all, that is what there is to say.
  if (!out || new Set(ruled).size < 2) return [];
  return [
    warning(
      [...path, "hypotheses"],
      `the ratings leave no explanation of \`${set.id ?? "the set"}\`: each is impossible by some piece of evidence`,
      "give a likelihood above 0, or keep a share under `other` for an explanation that nobody has named",
    ),
  ];
}
