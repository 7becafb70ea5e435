import type { Contradiction } from "../../contradiction.ts";
import { certainlyBefore, dateOf } from "../../date.ts";
import { listed } from "../../lenient.ts";
import { answerKind, type PlacedQuestion } from "./placed-question.ts";

/** What to do about a no before the close. */
export const EARLY_NO = "wait for the close, or say in `why` what made it impossible";

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
  if (answer === undefined)
    return [{ path: at, what: `${name} is resolved without an answer`, cure: "add `answer`" }];
  const wrong = kind === undefined ? undefined : wrongAnswer(kind, answer, outcomes);
  if (wrong !== undefined)
    return [{ path: [...at, "answer"], what: `\`${answer}\` is no answer to ${name}`, cure: wrong }];
  const { closes } = of;
  const isEarly =
    kind === "yes-no" &&
    answer === "no" &&
    closes !== undefined &&
    resolution.on !== undefined &&
    certainlyBefore(resolution.on, closes);
  if (!isEarly || Object.hasOwn(resolution, "why")) return [];
  return [
    {
      path: [...at, "answer"],
      what: `${name} closes on ${closes.edtf}, and is resolved as no (${resolution.on!.edtf}) while it could still come true`,
      cure: EARLY_NO,
    },
  ];
}

/** What an answer should be, where it cannot be one. */
function wrongAnswer(
  kind: NonNullable<ReturnType<typeof answerKind>>,
  answer: string | number,
  outcomes: readonly (string | undefined)[],
): string | undefined {
  switch (kind) {
    case "yes-no":
      return answer === "yes" || answer === "no" ? undefined : "write `yes` or `no`";
    case "number":
      return typeof answer === "number" ? undefined : "write a number";
    case "date":
      return answer === "never" || (typeof answer === "string" && isDay(answer))
        ? undefined
        : "write a day, as 2018-06-12, or `never` if it did not come about by the close";
    default:
      return outcomes.includes(String(answer)) ? undefined : `one of: ${outcomes.join(", ")}`;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(text) !== undefined;
}

function inWords(kind: string): string {
  return { "yes-no": "yes or no", number: "a number", date: "a date" }[kind] ?? `\`${kind}\``;
}
