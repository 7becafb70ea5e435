import { greatestOf } from "#math/extremes.ts";
import type { Table } from "#outcome/block.ts";
import { citeMark } from "../../cites.ts";
import { capitalised, counted, inWords } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { TellingOrder } from "../parts/orders.ts";
import { premisesOf } from "../parts/premises.ts";
import { premiseCites, premiseInWords } from "./flips.ts";
import { movedBy } from "./moved-by.ts";
import { candidateName, optionInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** What falls if one input falls. */
export function fallsTable(told: ToldDeals): Table[] {
  const all = told.premises ?? [];
  const deciding = all.filter(({ effect }) => effect !== "none");
  if (deciding.length === 0) return [];
  const idle = all.length - deciding.length;
  const untried = premisesOf(told.input).length - all.length;
  const most = greatestOf(all.map(({ readings }) => readings));
  return [
    {
      ...table(
        "If one input falls away",
        ["Input", ["Readings with a deal", "share"], ["With it", "share"], "Against now"],
        deciding.map(
          (premise): Row => [
            [capitalised(premiseInWords(told, premise)), ...citeMark(premiseCites(told, premise))],
            premise.made.share,
            premise.before,
            `${premise.effect} deals`,
          ],
        ),
        `Each is left out alone, in the same readings on both sides, at most ${most}.${
          idle === 0
            ? ""
            : ` ${
                untried === 0
                  ? capitalised(counted(idle, "other input changes", "other inputs change"))
                  : `Of ${counted(all.length, "input")} tried ${counted(idle, "changes", "change")}`
              } nothing${told.setup.isSettled ? "" : " that chance would not explain"}.`
        }${
          untried === 0
            ? ""
            : ` ${capitalised(counted(untried, "input was", "inputs were"))} not tried to the end, for want of budget.`
        }`,
      ),
      aside: true,
    },
  ];
}

/** Which orders that nobody states would tell most. */
export function ordersTable(told: ToldDeals): Table[] {
  const { input, prospects } = told;
  if (prospects === null || prospects.orders.length === 0) return [];
  return [
    table(
      "Which order would tell most, if it were known",
      ["Not stated", ["So in", "share"], "Then a deal", ["If it is so", "share"], ["If not", "share"]],
      prospects.orders.map(
        (one): Row => [
          orderInWords(told, one),
          one.so,
          one.offer === null ? "any" : candidateName(input, { kind: "offer", offer: one.offer }),
          one.ifSo,
          one.ifNot,
        ],
      ),
      [
        prospects.ordersInAll > prospects.orders.length
          ? `Of the ${prospects.ordersInAll} orders that would tell something ${prospects.orders.length === 1 ? "this one tells" : `these ${inWords(prospects.orders.length)} tell`} most${prospects.isOrderSure ? ": the others tell less, by more than chance would explain" : "; with other readings others may come first"}.`
          : "",
        `A share of half of the readings may be another by ${movedBy(prospects.samples / 2)} percentage points with other draws.`,
      ]
        .filter((note) => note !== "")
        .join(" "),
    ),
  ];
}

function orderInWords({ input }: ToldDeals, { party, clause, first, second }: TellingOrder): string {
  const { short } = input.parties[party]!;
  const { clauses } = input;
  return clause === null
    ? `${short}: ${clauses[first]!.name} counts more than ${clauses[second]!.name}`
    : `${short}: ${optionInWords(clauses, clause, first)} is better than “${clauses[clause]!.options[second]!.text}”`;
}
