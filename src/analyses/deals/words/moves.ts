import type { Block, Table } from "#outcome/block.ts";
import { listed } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import { inMeasure } from "./measure.ts";
import { amount, candidateName, optionInWords, packageInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** A way to a fair package, offers of equal value, and sequences step by step. */
export function moveTables(told: ToldDeals): Block[] {
  return [...pathTable(told), ...alternativesTable(told), ...sequenceTables(told)];
}

function pathTable({ setup, input, moves }: ToldDeals): Table[] {
  if (moves === null || moves.path === null || moves.path.steps.length < 2) return [];
  const from = moves.from.kind === "today" ? "today" : candidateName(input, moves.from);
  const below = input.parties.filter((_, at) => {
    const walkAway = setup.exact!.space.parties[at]!.walkAway;
    return walkAway !== null && moves.path!.steps.some(({ worth }) => worth[at]! < walkAway);
  });
  const lower = below.map(({ name }) => name);
  const areOrIs = below.length > 1 || below[0]?.isPlural ? "are" : "is";
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
      `No other order${input.conditions.length === 0 ? "" : " that keeps to the conditions"} leaves whoever is worst off on the way better off, by shares of what is at stake${
        lower.length === 0 ? "" : `; even so ${listed(lower)} at some point ${areOrIs} below no deal`
      }. What each party has after the step, ${inMeasure(input)}.`,
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
      [
        ["The offer as it is", ...moves.alternatives.worth.map(amount)],
        ...moves.alternatives.packages.map(
          (one): Row => [packageInWords(input, one.package), ...one.worth.map(amount)],
        ),
      ],
      "Within 2 % of what is at stake for it, and better for somebody else.",
    ),
  ];
}

function sequenceTables({ input, moves }: ToldDeals): Table[] {
  return (moves?.sequences ?? []).map(({ condition, steps }) =>
    table(
      "The sequence, step by step from today",
      ["Step", "By", ...input.parties.map(({ short }) => short), "Would rather have no deal"],
      steps.map(({ taken, isPossible, worth, regret, unknown, others }, at): Row => {
        const options = listed(
          taken.map(({ clause, option }) => optionInWords(input.clauses, clause, option)),
        );
        return [
          isPossible ? options : `${options} (breaks a condition)`,
          input.conditions[condition]!.steps[at]!.by,
          ...worth.map(amount),
          regretInWords(
            [
              ...regret.map((one) => input.parties[one]!.short),
              ...others.regret.map((one) => `${input.bystanders[one]!.short} (cannot stop it)`),
            ],
            [
              ...unknown.map((one) => input.parties[one]!.short),
              ...others.unknown.map((one) => input.bystanders[one]!.short),
            ],
          ),
        ];
      }),
      `What each party has if the sequence stops after the step, ${inMeasure(input)}.${
        input.conditions[condition]!.steps.some(({ takes }) => takes.some((choice) => choice.in.length > 1))
          ? " Of several options that would do, the first is reckoned with."
          : ""
      }`,
    ),
  );
}

function regretInWords(regret: readonly string[], unknown: readonly string[]): string {
  if (unknown.length === 0) return regret.length === 0 ? "nobody" : listed(regret);
  return `${regret.length === 0 ? "" : `${listed(regret)}; `}not known of ${listed(unknown)}`;
}
