import type { Flip } from "#outcome/explanation.ts";
import { citeMark, distinct } from "../../cites.ts";
import { counted, listed } from "../../sentence-parts.ts";
import type { AnswerFlip, Change } from "../flips.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { whenInWords } from "./dates.ts";
import { DEFINITION_NAMES } from "./definitions.ts";
import { nameOf, statementBy } from "./named.ts";

const ORDER: readonly Change["kind"][] = ["reading", "timing", "level", "today", "expected", "withdrawal"];

/**
 * Changes of one datum that change an answer, in words: those that touch the party of the turn first, then by
 * kind. That any one of several demands might be withdrawn is said once.
 */
export function flipsInWords(result: ConcessionsResult, input: ConcessionsInput): Flip[] {
  const touchesTurn = ({ answers }: AnswerFlip) =>
    answers.some(({ party }) => party === result.turn.of) ? 0 : 1;
  const sorted = [...result.flips].sort(
    (a, b) => touchesTurn(a) - touchesTurn(b) || ORDER.indexOf(a.change.kind) - ORDER.indexOf(b.change.kind),
  );
  const groups = new Map<string, AnswerFlip[]>();
  for (const flip of sorted) {
    const single = flip.change.kind === "withdrawal" ? "withdrawal" : JSON.stringify(flip.change);
    const key = `${single} ${JSON.stringify(flip.answers)}`;
    groups.set(key, [...(groups.get(key) ?? []), flip]);
  }
  return [...groups.values()].map((same) => {
    const cites = citesOf(same, input);
    return {
      change: [changeInWords(same, input), ...citeMark(cites)],
      effect: effectInWords(same[0]!, input),
      steps: 1,
      cites,
    };
  });
}

function changeInWords(same: readonly AnswerFlip[], input: ConcessionsInput): string {
  const { change } = same[0]!;
  if (change.kind === "today") {
    const { name, points } = input.issues.find(({ id }) => id === change.issue)!;
    return `If on ${name} things stood today at “${points[change.to]}” and not at “${points[change.from]}”`;
  }
  const statement = statementBy(input, change.statement);
  const { party, text } = statement;
  const whose = `${nameOf(input, party)}: “${text}”`;
  switch (change.kind) {
    case "reading":
      return `If the reading of ${whose} were wrong`;
    case "timing":
      return `If ${whose} (${whenInWords(statement)}) had been voiced only ${change.to === "before" ? "before" : "after"} the turn`;
    case "level": {
      const { points } = input.issues.find(({ id }) => id === statement.issue)!;
      return `If ${whose} meant “${points[change.to]}” and not “${points[change.from]}”`;
    }
    case "expected":
      return `If what is expected of ${whose} had been said`;
    case "withdrawal":
      return same.length === 1
        ? `If ${whose} were withdrawn`
        : `If any one of ${counted(same.length, "demand")} of ${nameOf(input, party)} were withdrawn`;
  }
}

function effectInWords({ answers }: AnswerFlip, input: ConcessionsInput): string {
  return listed(
    answers.map(
      ({ party, definition, from, to }) =>
        `“${nameOf(input, party)} ${DEFINITION_NAMES[definition]}” would be “${to}” instead of “${from}”`,
    ),
  );
}

function citesOf(same: readonly AnswerFlip[], input: ConcessionsInput): string[] {
  return distinct(
    same.flatMap(({ change }) => (change.kind === "today" ? [] : statementBy(input, change.statement).cites)),
  );
}
