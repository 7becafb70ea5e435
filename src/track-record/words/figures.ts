import { outward } from "#analyses/outward.ts";
import { dayInWords, dayOfIso } from "#case/day.ts";
import type { QuestionOutcome } from "../scoring/outcome.ts";
import type { SealedChance, SealedQuestion } from "../sealed-register.ts";

/** A score as a reader sees it: three digits behind the point, a true minus sign. */
export function score(value: number | null): string {
  if (value === null) return "–";
  const digits = Math.abs(value).toFixed(3);
  return value < 0 && Number(digits) > 0 ? `−${digits}` : digits;
}

/** The same with its sign, for what was earned or cost. */
export function signed(value: number): string {
  const text = score(value);
  return value > 0 && Number(text) > 0 ? `+${text}` : text;
}

/** A skill in per cent: what share of the other's score was saved. */
export function skillInWords(value: number | null): string {
  if (value === null) return "–";
  const percent = Math.round(value * 100);
  return `${percent < 0 ? "−" : ""}${Math.abs(percent)} %`;
}

/** A chance in per cent: the best guess, and the range where there is one. */
export function chance({ low, best, high }: SealedChance): string {
  const ends = outward({ low, high });
  const [from, mid, to] = [ends.low, best, ends.high].map(percent);
  if (from === to) return `${mid} %`;
  return /[<>]/.test(`${from}${to}`) ? `${mid} % (${from} to ${to} %)` : `${mid} % (${from}–${to} %)`;
}

/** Never rounded to none or all unless it is. */
function percent(value: number): string {
  const whole = Math.round(value * 100);
  if (value > 0 && value < 0.01) return "<1";
  if (value < 1 && value > 0.99) return ">99";
  return String(whole);
}

/** How a question came out, in a few words. */
export function outcomeInWords(question: SealedQuestion, outcome: QuestionOutcome): string {
  switch (outcome.is) {
    case "resolved":
      return answerInWords(question, outcome.answer);
    case "due":
      return "not looked up yet";
    case "open":
      return "open";
    default:
      return outcome.is;
  }
}

function answerInWords({ answer: kind, outcomes, unit }: SealedQuestion, answer: number | null): string {
  switch (kind) {
    case "yes-no":
      return answer === 1 ? "yes" : "no";
    case "number":
      return `${answer}${unit === null ? "" : ` ${unit}`}`;
    case "date":
      return answer === null ? "never by the close" : dayInWords(answer);
    default:
      return outcomes[answer ?? -1]?.text ?? "–";
  }
}

/** A day as written, as a reader says it. */
export function dayOfText(text: string): string {
  return dayInWords(dayOfIso(text));
}
