import { inFigures } from "#case/counts-in-words.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Cell, Table } from "#outcome/block.ts";
import { counted, yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { OptionFound } from "../parts/options.ts";
import { drawnNote } from "./distances.ts";
import { movedBy } from "./moved-by.ts";
import { optionInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** A table with more rows is for those who look something up. */
const LONG = 60;

/** Clause by clause, how acceptable each option is to whom. */
export function optionsTable({ input, options }: ToldDeals): Table[] {
  if (options === null || options.options.length === 0) return [];
  const inReadings = options.of === "readings";
  const isSample = options.of === "sample";
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
            ...input.parties.map((_, at) => shareCell(one.accepted?.[at] ?? null, isSample)),
            shareCell(one.made, isSample),
            ...(asked ? [dealCell(one)] : []),
          ],
        ),
        [
          isSample ? sampleNote(options.draws!, input) : "",
          input.isTodayNoDeal ? "No deal is none of the packages." : "",
          asked && inReadings
            ? `Whether there is such a deal: ${drawnNote(options.readings ?? 0).toLowerCase()}`
            : "",
        ]
          .filter((note) => note !== "")
          .join(" "),
      ),
      ...(options.options.length > LONG ? { aside: true } : {}),
    },
  ];
}

/** Of a sample nought or all says no more than that it is hardly any, or nearly all. */
function shareCell(share: number | null, isSample: boolean): Cell {
  if (share === null) return "no package";
  if (!isSample || (share > 0 && share < 1)) return share;
  return share === 0 ? "<1 %" : ">99 %";
}

/** How many packages were drawn, and what that leaves open of a share of those with an option: of a clause of many options, fewer have each. */
function sampleNote(draws: number, { clauses }: ToldDeals["input"]): string {
  const most = greatestOf(clauses.map(({ options }) => options.length));
  return `Of a sample of ${inFigures(draws)} packages: another may move a share by ${counted(Math.max(1, movedBy(draws / most)), "percentage point")}.`;
}

function dealCell({ deal }: OptionFound): Cell {
  return typeof deal === "boolean" ? yesOrNo(deal) : (deal ?? "too much to find");
}
