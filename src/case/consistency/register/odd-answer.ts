import { dateOf } from "../../date.ts";
import type { AnswerKind } from "../../dated-question.ts";
import { type Day, isoDay } from "../../day.ts";

/** What a question allows for an answer. Days that are not known bound nothing. */
interface Asked {
  readonly kind: AnswerKind;
  readonly outcomes: readonly (string | undefined)[];
  readonly opens: Day | null | undefined;
  readonly closes: Day | null | undefined;
}

/** An answer, the day on which it was settled, and whether it is said why. */
interface Given {
  readonly answer: string | number;
  readonly on: Day | null | undefined;
  readonly why: boolean;
}

/** What is wrong with an answer, and what would be right; undefined where it may stand. `name` is how messages call the question. */
export function oddAnswer(
  asked: Asked,
  given: Given,
  name: string,
): { readonly what: string; readonly cure: string } | undefined {
  const { kind, opens, closes } = asked;
  const { answer, on, why } = given;
  const cure = cureOf(asked, answer);
  if (cure !== undefined) return { what: `\`${answer}\` is no answer to ${name}`, cure };
  const isNo = (kind === "yes-no" && answer === "no") || (kind === "date" && answer === "never");
  if (isNo && on != null && closes != null && on < closes && !why)
    return {
      what: `${name} closes on ${isoDay(closes)}, and is resolved as ${answer} (${isoDay(on)}) while it could still come true`,
      cure: "wait for the close, or say in `why` what made it impossible",
    };
  const day = kind === "date" && answer !== "never" ? dateOf(String(answer))!.latest : null;
  if (day === null) return undefined;
  const odd =
    opens != null && day < opens
      ? `before it opened (${isoDay(opens)})`
      : closes != null && day > closes
        ? `after it closed (${isoDay(closes)})`
        : on != null && day > on
          ? `after the day on which it was settled (${isoDay(on)})`
          : undefined;
  return odd === undefined
    ? undefined
    : {
        what: `${name} is answered by ${answer}, a day ${odd}`,
        cure: "mend one of the days; what did not come about by the close is `never`",
      };
}

/** What an answer should be, where it cannot be one. */
function cureOf({ kind, outcomes }: Asked, answer: string | number): string | undefined {
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
