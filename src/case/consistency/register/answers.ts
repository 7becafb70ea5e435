import type { Contradiction } from "../../contradiction.ts";
import { listed } from "../../lenient.ts";
import { plainText } from "../plain-text.ts";
import { oddAnswer } from "./odd-answer.ts";
import { answerKind, type PlacedQuestion } from "./placed-question.ts";

/** Outcomes, units and resolutions that do not fit the kind of answer; ways to a chance for what has none. */
export function answers(question: PlacedQuestion): Contradiction[] {
  const { path, name, of } = question;
  const kind = answerKind(question);
  if (kind === undefined) return [];
  const found: Contradiction[] = [];
  const many = kind === "one of" || kind === "ordered";
  if (many && of.outcomes === undefined)
    found.push({
      path,
      what: `${name} asks for one of several outcomes and names none`,
      cure: "add `outcomes: [{id: …, text: …}, …]`",
    });
  if (!many && of.outcomes !== undefined)
    found.push({
      path: [...path, "outcomes"],
      what: `${name} has outcomes, but its answer is ${inWords(kind)}`,
      cure: "write `answer: one of` (or `ordered`), or remove the outcomes",
    });
  const ids = listed(of.outcomes).map(({ of: outcome }) => outcome.id);
  for (const [at, id] of ids.entries())
    if (id !== undefined && ids.indexOf(id) < at)
      found.push({
        path: [...path, "outcomes", at, "id"],
        what: `the outcome \`${id}\` of ${name} is given twice`,
        cure: "give each outcome an id of its own",
      });
  const texts = new Map<string, string>();
  for (const { at, of: outcome } of listed(of.outcomes)) {
    const text = plainText(outcome.text ?? "");
    const before = texts.get(text);
    if (text !== "" && before !== undefined && before !== outcome.id)
      found.push({
        path: [...path, "outcomes", at, "text"],
        what: `the outcomes \`${before}\` and \`${outcome.id ?? at + 1}\` of ${name} say the same`,
        cure: "join them, or say how they differ: whoever settles it could not tell which came about",
        severity: "warning",
      });
    else texts.set(text, outcome.id ?? String(at + 1));
  }
  if (kind !== "number" && of.unit !== undefined)
    found.push({
      path: [...path, "unit"],
      what: `${name} has a unit, but its answer is ${inWords(kind)}`,
      cure: "write `answer: number`, or remove the unit",
    });
  if (kind !== "yes-no")
    for (const key of ["outside", "reasons"] as const) {
      const given = of[key];
      if (given !== undefined && !(Array.isArray(given) && given.length === 0))
        found.push({
          path: [...path, key],
          what: `\`${key}\` gives the chance of a yes, but the answer to ${name} is ${inWords(kind)}`,
          cure: "give `estimates`, or ask it as a question of yes or no",
        });
    }
  return [...found, ...resolved(question, ids)];
}

function resolved(question: PlacedQuestion, outcomes: readonly (string | undefined)[]): Contradiction[] {
  const { path, name, of } = question;
  const { resolution } = of;
  if (!resolution?.as) return [];
  const { as, answer } = resolution;
  const at = [...path, "resolution"];
  if (as !== "resolved")
    return answer === undefined
      ? []
      : [
          {
            path: [...at, "answer"],
            what: `${name} is ${as} and has an answer`,
            cure: "remove the answer, or write `as: resolved`",
          },
        ];
  const kind = answerKind(question);
  // One that could not be read was given too, and has a fault of its own.
  if (answer === undefined && Object.hasOwn(resolution, "answer")) return [];
  if (answer === undefined)
    return [{ path: at, what: `${name} is resolved without an answer`, cure: "add `answer`" }];
  const odd =
    kind === undefined
      ? undefined
      : oddAnswer(
          { kind, outcomes, opens: of.opens?.earliest, closes: of.closes?.latest },
          { answer, on: resolution.on?.latest, why: Object.hasOwn(resolution, "why") },
          name,
        );
  return odd === undefined ? [] : [{ path: [...at, "answer"], ...odd }];
}

function inWords(kind: string): string {
  return { "yes-no": "yes or no", number: "a number", date: "a date" }[kind] ?? `\`${kind}\``;
}
