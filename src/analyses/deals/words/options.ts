import type { Cell, Table } from "#outcome/block.ts";
import { yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import { type OptionFound, READINGS_OF_DEAL } from "../parts/options.ts";
import { drawnNote } from "./distances.ts";
import { optionInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** A table with more rows is for those who look something up. */
const LONG = 60;

/** Clause by clause, how acceptable each option is to whom. */
export function optionsTable({ input, options }: ToldDeals): Table[] {
  if (options === null || options.options.length === 0) return [];
  const inReadings = options.of === "readings";
  const asked = options.options.some(({ deal }) => deal !== null);
  return [
    {
      ...table(
        `Clause by clause: of the packages with an option, the share that each party accepts${inReadings ? ", over the readings" : ""}`,
        [
          "Clause and option",
          ...input.parties.map(({ short }) => [short, "share"] as const),
          [input.agreement.by === "all" ? "All" : "Made", "share"],
          ...(asked
            ? [inReadings ? (["Readings with such a deal", "share"] as const) : "Some such deal"]
            : []),
        ],
        options.options.map(
          (one): Row => [
            optionInWords(input.clauses, one.clause, one.option),
            ...input.parties.map((_, at) => one.accepted?.[at] ?? "no package"),
            one.made ?? "no package",
            ...(asked ? [dealCell(one)] : []),
          ],
        ),
        [
          options.of === "sample" ? "Of packages drawn at random." : "",
          input.isTodayNoDeal ? "No deal is none of the packages." : "",
          asked && inReadings
            ? `Whether there is such a deal: ${drawnNote(READINGS_OF_DEAL).toLowerCase()}`
            : "",
        ]
          .filter((note) => note !== "")
          .join(" "),
      ),
      ...(options.options.length > LONG ? { aside: true } : {}),
    },
  ];
}

function dealCell({ deal }: OptionFound): Cell {
  return typeof deal === "boolean" ? yesOrNo(deal) : (deal ?? "too much to find");
}
