import type { Contradiction } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";

const FORMS = ["if", "then", "never", "atMost", "atLeast", "of"] as const;
const ALLOWED: ReadonlySet<string> = new Set(["if then", "never", "atMost of", "atLeast of"]);

/** Conditions that are none, or two at once, or that ask for more than there is. */
export function conditions(c: LenientCase): Contradiction[] {
  return listed(c.packages?.conditions).flatMap(({ at, of: condition }): Contradiction[] => {
    const path = ["packages", "conditions", at];
    const given = FORMS.filter((key) => key in condition);
    if (!ALLOWED.has(given.join(" ")))
      return [
        {
          path,
          what:
            given.length === 0
              ? "a condition that asks for nothing"
              : `a condition of ${given.map((key) => `\`${key}\``).join(", ")}`,
          cure: "it is one of: `if` and `then`; `never`; `atMost` and `of`; `atLeast` and `of`",
        },
      ];
    const empty = given.find(
      (key) => typeof condition[key] === "object" && Object.keys(condition[key]!).length === 0,
    );
    if (empty !== undefined)
      return [
        { path: [...path, empty], what: `\`${empty}\` names no clause`, cure: "name an option of a clause" },
      ];
    const most = condition.of ? Object.keys(condition.of).length : undefined;
    if (most !== undefined && condition.atLeast !== undefined && condition.atLeast > most)
      return [
        {
          path: [...path, "atLeast"],
          what: `a condition asks for ${condition.atLeast} of ${most}`,
          cure: "ask for no more than `of` names",
        },
      ];
    return [];
  });
}

/** Steps that take nothing, links that need nothing, and options of the moves that mean no choice. */
export function emptyChoices(c: LenientCase): Contradiction[] {
  const steps = listed(c.packages?.sequences).flatMap(({ at, of }) =>
    listed(of.steps).map(({ at: place, of: { takes } }) => ({
      given: takes,
      path: ["packages", "sequences", at, "steps", place, "takes"],
    })),
  );
  const links = listed(c.packages?.parties).flatMap(({ at, of }) =>
    listed(of.linked).map(({ at: place, of: { when } }) => ({
      given: when,
      path: ["packages", "parties", at, "linked", place, "when"],
    })),
  );
  const meanings = listed(c.packages?.asMoves).flatMap(({ at, of: { means, left } }) => [
    ...(typeof means === "object" ? [{ given: means, path: ["packages", "asMoves", at, "means"] }] : []),
    { given: left, path: ["packages", "asMoves", at, "left"] },
  ]);
  return [...steps, ...links, ...meanings].flatMap(({ given, path }): Contradiction[] =>
    given !== undefined && Object.keys(given).length === 0
      ? [{ path, what: `\`${path.at(-1)}\` names no clause`, cure: "name an option of a clause" }]
      : [],
  );
}
