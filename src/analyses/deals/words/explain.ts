import type { Table } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { counted, inWords, listed } from "../../sentence-parts.ts";
import { knowsWalkAway } from "../model.ts";
import type { FrontFound } from "../parts/front.ts";
import { conditionsList } from "./conditions.ts";
import { distancesTable } from "./distances.ts";
import { fallsTable, ordersTable } from "./falls.ts";
import { flipsOf } from "./flips.ts";
import { gapsOf, inputsOf } from "./inputs.ts";
import { answerInWords, judgementOf } from "./judgement.ts";
import { inMeasure } from "./measure.ts";
import { movedBy } from "./moved-by.ts";
import { moveTables } from "./moves.ts";
import { packages } from "./names.ts";
import { optionsTable } from "./options.ts";
import { outcomeBlocks } from "./outcomes.ts";
import { paymentBlocks } from "./payments.ts";
import { frontPicture, roomPicture, sharesPicture, walkAwaysPicture } from "./pictures.ts";
import { sidesOf } from "./sides.ts";
import {
  acceptabilityTable,
  bettersList,
  objectionsTable,
  pricesTable,
  tradesTable,
  unknownTables,
  zoneTable,
} from "./tables.ts";
import { termsTable } from "./terms.ts";
import { answerOf, type ToldDeals } from "./told.ts";

/** Words, tables and pictures: whether there is a deal that all could accept, which, and what stands in the way. */
export function explainDeals(told: ToldDeals): Explanation {
  const { input } = told;
  const [table, ...rest] = acceptabilityTable(told);
  const isShort = table !== undefined && lengthOf(table) <= GLANCE;
  const sides = sidesOf(input);
  return {
    headline: answerInWords(told, answerOf(told)),
    judgements: [judgementOf(told)],
    ...(isShort ? { glance: [table] } : {}),
    ...(sides.length > 0 ? { sides } : {}),
    blocks: [
      ...(table === undefined || isShort ? [] : [table]),
      ...rest,
      termsTable(input),
      ...conditionsList(input),
      ...frontText(told),
      ...frontPicture(told),
      ...sharesPicture(told),
      ...objectionsTable(told),
      ...paymentBlocks(told),
      ...bettersList(told),
      ...distancesTable(told),
      ...optionsTable(told),
      ...zoneTable(told),
      ...roomPicture(told),
      ...walkAwaysPicture(told),
      ...tradesTable(told),
      ...moveTables(told),
      ...pricesTable(told),
      ...outcomeBlocks(told),
      ...unknownTables(told),
      ...ordersTable(told),
      ...fallsTable(told),
    ],
    caveats: caveatsOf(told),
    flips: flipsOf(told),
    gaps: gapsOf(input),
    inputs: inputsOf(input),
  };
}

/** What is longer is read, and not seen at a glance: a third of a page. */
const GLANCE = 700;

/** How many characters of what is in the packages a table has. */
function lengthOf({ rows }: Table): number {
  return rows.reduce((sum, { cells }) => sum + String(cells[1] ?? "").length, 0);
}

/** How many efficient packages there are. */
function frontText({ input, front }: ToldDeals): Explanation["blocks"] {
  if (front === null || front.tooLarge !== null || front.size === 0) return [];
  const efficient = {
    term: "efficient",
    meaning: `no other package is worth as much to every party${input.bystanders.length === 0 ? "" : " whose consent is asked"} and more to one`,
  };
  const level =
    Number(front.packages) > front.size ? `; they come to ${counted(front.size, "set")} of values` : "";
  const text: Text = [
    `Of the packages that are made ${packages(front.packages).replace(/ packages?$/, "")} ${front.packages === 1 ? "is" : "are"} `,
    efficient,
    `${level}.`,
  ];
  return [{ kind: "text", text }];
}

/** That not all efficient packages are listed, and how near to all of them those are that are. */
function tooManyInWords(
  { input }: ToldDeals,
  { near, tooLarge }: Pick<FrontFound, "near" | "tooLarge">,
): Text {
  // Partial packages fill the memory, whatever the budget; steps and comparisons are what it allows.
  const tooMany =
    tooLarge?.of === "partial deals"
      ? "The efficient packages are too many to compare them all"
      : "The budget does not allow all efficient packages to be compared, which a larger one may";
  if (near === null || near.size === 0) return `${tooMany}; none is listed.`;
  const margins = input.parties.map(({ short }, at) => `${short} ${Number(near.within[at]!.toPrecision(3))}`);
  return `${tooMany}; ${packages(near.size)} stand${near.size === 1 ? "s" : ""} for them. Whatever efficient package gives everyone who accepts it more than no deal by a margin, one of these gives each party at most that margin less: ${margins.join(", ")}, ${input.unit === null ? "each " : ""}${inMeasure(input)}.`;
}

/** How points of several parties compare. */
function measureCaveat({ parties, bystanders, unit }: ToldDeals["input"]): string[] {
  if (parties.length < 2 || parties.every(({ measure }) => measure !== "points")) return [];
  if (unit === null)
    return [
      "Each party has a measure of its own: points of several are compared only by the sum and the egalitarian rule, elsewhere shares.",
    ];
  const others = bystanders.map(({ name }) => name);
  return [
    `The points of all whose consent is asked are counted in ${unit.name}: payments, the sum and the egalitarian rule take these to be worth as much to one as to another.${
      others.length === 0
        ? ""
        : ` What ${listed(others)} ${others.length > 1 || bystanders[0]!.isPlural ? "have" : "has"} is in a measure of its own.`
    }`,
  ];
}

function caveatsOf(told: ToldDeals): Text[] {
  const { setup, input, front, prospects } = told;
  const proposed = input.parties.flatMap(({ name, values }) =>
    values.some(({ rests }) => rests?.basis === "demands") ? [name] : [],
  );
  const waiting =
    setup.exact === null || setup.isSettled ? [] : input.parties.filter((party) => !knowsWalkAway(party));
  return [
    ...measureCaveat(input),
    ...(proposed.length === 0
      ? []
      : [
          `Where nothing else is given, what ${listed(proposed)} asked for last counts as best for it, and what it refused last as worse; opening demands may ask for more than is wanted.`,
        ]),
    ...(front?.tooLarge ? [tooManyInWords(told, front)] : []),
    ...(front !== null && !front.isExact
      ? ["Some values have no common denominator and were rounded to a trillionth."]
      : []),
    ...(waiting.length === 0
      ? []
      : [
          `What is not told in shares of the readings takes ${listed(waiting.map(({ name }) => name))} to accept whatever there is, as what ${waiting.length === 1 ? "it has" : "they have"} without a deal is not stated${waiting.every(({ walkAway }) => walkAway.kind === "not stated") ? "" : " as one number"}.`,
        ]),
    ...(prospects === null
      ? []
      : [
          "What is as good as no deal to all who have to agree counts as a deal, however little it settles.",
          `Shares are of ${prospects.samples} readings; others may move one by ${movedBy(prospects.samples)} percentage points (95 %), where nothing else is said. They tell what is not known, not how likely a deal is.`,
          ...(prospects.cut === 0
            ? []
            : [
                `In ${inWords(prospects.cut)} of them it is too much to find whether there is a deal: the range for any deal holds with one in all of these, or in none.`,
              ]),
        ]),
  ];
}
