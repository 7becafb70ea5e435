import type { Flip } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import type { Turn } from "../parts/turns.ts";
import { atBest } from "./figures.ts";
import { judgedIn } from "./judgements.ts";
import { named, type ToldQuestion, type ToldRegister } from "./told.ts";

/**
 * What would bring a judged answer into another word: a reason, the choice of a class, one of the forecasters. Of the other
 * questions the table of each says what its answer would be without a reason.
 */
export function flipsOf(register: ToldRegister): Flip[] {
  const { classOf } = register;
  return judgedIn(register).flatMap(({ question, turns }) =>
    turns.map(({ change, from, to }): Flip => {
      const about = distinct([question.id, ...(question.statement ? [question.statement.id] : [])]);
      return {
        change: changeText(question, change, classOf),
        effect: [
          `A yes to ${named(question)} would stand, at best guess, at `,
          atBest(to),
          ", instead of ",
          atBest(from),
          ".",
        ],
        // It stands behind the answer to the same question. A guess is a number: that one were “unlikely” nobody would say.
        effectInShort: [
          "the best guess for a yes would be ",
          { share: to.best },
          " instead of ",
          { share: from.best },
        ],
        steps: 1,
        about,
        cites: citesOf(question, change),
      };
    }),
  );
}

function changeText(
  { reasons }: ToldQuestion["question"],
  change: Turn["change"],
  classOf: ToldRegister["classOf"],
): Text {
  if ("by" in change) return `If ${quoted(classOf(change.id).name)} were the class`;
  return change.without === "forecaster"
    ? `If the estimate of ${change.name} were left out`
    : `If the reason ${quoted(reasons[change.at]!.text)} were left out`;
}

function citesOf(
  { reasons, outside, estimates }: ToldQuestion["question"],
  change: Turn["change"],
): string[] {
  if ("by" in change) return [...(outside?.cites ?? [])];
  if (change.without === "reason") return [...reasons[change.at]!.cites];
  return distinct(estimates.filter(({ by }) => by === change.name).flatMap(({ cites }) => cites));
}
