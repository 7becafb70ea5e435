import { clausesOf, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { allOf, choicesOf, hasPackage, type Looks, type Rule, rulesOf } from "./rules.ts";

/** Choices that are looked at for all conditions, links and steps together: some hundred milliseconds. */
const MOST_LOOKS = 10_000_000;

/** The rules of a case and its clauses, and what may still be looked at. */
interface Asked {
  readonly rules: readonly Rule[];
  readonly clauses: readonly SettledClause[];
  readonly looks: Looks;
}

/**
 * Conditions that every package keeps to, or that forbid what they ask for; links and steps that every package has, or none can
 * have. Presumes that some package keeps to all conditions.
 */
export function withoutEffect(c: LenientCase): Contradiction[] {
  const clauses = clausesOf(c);
  if (clauses.length !== c.packages?.clauses?.length) return [];
  const asked: Asked = { rules: rulesOf(c, clauses), clauses, looks: { left: MOST_LOOKS } };
  const found = [...idleConditions(asked), ...links(c, asked), ...steps(c, asked)];
  if (asked.looks.left > 0) return found;
  return [
    ...found,
    warning(
      ["packages"],
      "the conditions, links and steps hang together in too many ways to say of each whether it makes a difference",
      "with fewer of them each is looked at",
    ),
  ];
}

function idleConditions({ rules, clauses, looks }: Asked): Contradiction[] {
  return rules
    .filter(({ path }) => path[1] === "conditions")
    .flatMap((rule): Contradiction[] => {
      const { where, of, least, most, path } = rule;
      const here = allOf(where, path);
      if (where.length > 0 && hasPackage([rule, here], clauses, looks) === false)
        return [
          warning(
            path,
            "a condition asks for what cannot be where its `if` holds: it forbids that",
            "write what is forbidden as `never`, or mend one of the two",
          ),
        ];
      const broken = [
        { ...rule, where: [], least: 0, most: least - 1 },
        { ...rule, where: [], least: most + 1, most: of.length },
      ].filter((one) => one.least <= one.most);
      return broken.every((one) => hasPackage([here, one], clauses, looks) === false)
        ? [
            warning(
              path,
              "every package keeps to the condition: it asks for nothing",
              "say what it rules out, or remove it",
            ),
          ]
        : [];
    });
}

function links(c: LenientCase, { rules, clauses, looks }: Asked): Contradiction[] {
  return listed(c.packages?.parties).flatMap(({ at, of: party }) =>
    listed(party.linked).flatMap(({ at: place, of: { when } }): Contradiction[] => {
      const path = ["packages", "parties", at, "linked", place, "when"];
      const chosen = choicesOf(when, clauses);
      if (chosen.length === 0 || chosen.length < Object.keys(when ?? {}).length) return [];
      if (hasPackage([allOf(chosen, path), ...rules], clauses, looks) === false)
        return [
          warning(
            path,
            "no package that keeps to the conditions takes all of these",
            "mend the link or the conditions, or remove it",
          ),
        ];
      return chosen.every(({ clause, options }) => options.size === clauses[clause]!.options.length)
        ? [
            warning(
              path,
              "every package takes these: what the link adds makes no difference between them",
              "name the options that have to come together, or remove the link",
            ),
          ]
        : [];
    }),
  );
}

function steps(c: LenientCase, { rules, clauses, looks }: Asked): Contradiction[] {
  return listed(c.packages?.sequences).flatMap(({ at, of: sequence }) => {
    const seen = new Set<string>();
    return listed(sequence.steps).flatMap(({ at: place, of: { takes } }): Contradiction[] => {
      const path = ["packages", "sequences", at, "steps", place, "takes"];
      const chosen = choicesOf(takes, clauses);
      const key = JSON.stringify(
        chosen.map(({ clause, options }) => [clause, [...options].toSorted()]).toSorted(),
      );
      if (chosen.length > 0 && seen.has(key))
        return [warning(path, "the step takes what one before it takes", "remove one of the two")];
      seen.add(key);
      return chosen.length > 0 && hasPackage([allOf(chosen, path), ...rules], clauses, looks) === false
        ? [
            warning(
              path,
              "the step can never be taken: what it takes does not go with the steps before it, or with the conditions",
              "mend the step, or what stands against it",
            ),
          ]
        : [];
    });
  });
}
