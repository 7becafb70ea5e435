import type { Block, Table } from "#outcome/block.ts";
import { listed } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import { choiceInWords } from "./conditions.ts";
import { amount, candidateName, optionInWords, packageInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** A way to a fair package, offers of equal value, and sequences step by step. */
export function moveTables(told: ToldDeals): Block[] {
  return [...pathTable(told), ...alternativesTable(told), ...sequenceTables(told)];
}

function pathTable({ input, moves }: ToldDeals): Table[] {
  if (moves === null || moves.path === null || moves.path.steps.length < 2) return [];
  const from = moves.from.kind === "today" ? "today" : candidateName(input, moves.from);
  return [
    table(
      `From ${from} to what the Nash rule picks, clause by clause`,
      ["Step", ...input.parties.map(({ short }) => short)],
      moves.path.steps.map(
        ({ clause, option, worth }): Row => [
          optionInWords(input.clauses, clause, option),
          ...worth.map(amount),
        ],
      ),
      `In the order in which whoever is worst off after any of the steps is best off${
        moves.path.least < 0 ? "; after one at least somebody has less than without a deal" : ""
      }. What each party has after the step, in its own measure.`,
    ),
  ];
}

function alternativesTable({ input, moves }: ToldDeals): Table[] {
  if (moves === null || moves.alternatives === null || moves.alternatives.packages.length === 0) return [];
  const { name } = input.parties[moves.alternatives.party]!;
  return [
    table(
      `Offers worth as much to ${name} as its own`,
      ["Package", ...input.parties.map(({ short }) => short)],
      moves.alternatives.packages.map(
        (one): Row => [packageInWords(input, one.package), ...one.worth.map(amount)],
      ),
      "Within 2 % of what is at stake for it, and the best for the others among these: put side by side, they let the others show what they want.",
    ),
  ];
}

function sequenceTables({ input, moves }: ToldDeals): Table[] {
  return (moves?.sequences ?? []).map(({ condition, steps }) =>
    table(
      "The sequence, step by step from today",
      ["Step", "By", ...input.parties.map(({ short }) => short), "Would rather have no deal"],
      steps.map(({ worth, regret, unknown }, at): Row => {
        const { by, takes } = input.conditions[condition]!.steps[at]!;
        return [
          listed(takes.map((choice) => choiceInWords(input, choice))),
          by,
          ...worth.map(amount),
          regretInWords(input, regret, unknown),
        ];
      }),
      "What each party has if the sequence stops after the step, in its own measure.",
    ),
  );
}

function regretInWords(
  { parties }: ToldDeals["input"],
  regret: readonly number[],
  unknown: readonly number[],
): string {
  const named = (places: readonly number[]) => listed(places.map((at) => parties[at]!.short));
  if (unknown.length === 0) return regret.length === 0 ? "nobody" : named(regret);
  return `${regret.length === 0 ? "" : `${named(regret)}; `}not known of ${named(unknown)}`;
}
