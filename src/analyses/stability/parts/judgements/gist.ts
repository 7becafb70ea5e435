import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Text } from "#outcome/text.ts";
import { counted } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { claimOfHeld } from "../../words/concept-names.ts";
import { inAbout } from "../../words/counts.ts";
import type { Outcomes } from "../outcomes/found.ts";

/**
 * Where things go, in one sentence, where orders of preference were drawn: the outcome that holds most often and what that
 * means, or that none can be called first.
 */
export function gistOf({ state, counts }: Leading, told: Outcomes, background: Background): Text {
  const { facts, words } = background;
  const { completions, level } = told;
  const name = state === facts.today ? "today's state" : words.quoted(state);
  const often = inAbout(counts.seq, completions, " of the orders of preference drawn");
  if (level.total > 0) {
    const others = level.total === 1 ? "one other" : counted(level.total, "other");
    return [
      `Which outcome would last most often cannot be said: ${name} holds `,
      ...often,
      `, and ${others} cannot be told apart from it${state === facts.today ? "." : "; today's state holds "}`,
      ...(state === facts.today
        ? []
        : [...inAbout(told.todayState.counts.seq, completions, " of them"), "."]),
    ];
  }
  return [
    `The outcome that would last most often is ${name}: it holds `,
    ...often,
    `, which means that ${claimOfHeld(counts.nash < counts.seq, words.deterred)}.`,
  ];
}
