import { dayInWords } from "#case/day.ts";
import { expMinusOne } from "#math/near-zero.ts";
import type { Block, List, Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { countedInFigures, listed, listedUpTo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { FamilyInput } from "../input.ts";
import type { FamilyFound, HeldSet, Mended } from "../parts/families.ts";
import { named, type ToldRegister } from "./told.ts";

const LETTERS = 90;
const FEW = 3;
/** Families that are told in full: of more nobody reads, and a page of thousands of tables opens slowly. */
const MOST_IN_FULL = 60;

/** Of each family, whether its chances can all be right, and if not, what would and what it costs. */
export function familyBlocks(register: ToldRegister): Block[] {
  const inFull = toldInFull(register.families);
  const others = register.families.flatMap((found, at) =>
    inFull.has(found) ? [] : [{ found, family: register.input.families[at]! }],
  );
  const blocks = register.families.flatMap((found, at) => {
    if (!inFull.has(found)) return [];
    const family = register.input.families[at]!;
    return [
      familyList(found, family, register),
      ...found.sets.flatMap((set) => (set.mended === null ? [] : [mendedTable(set, set.mended, register)])),
      ...(found.hazards === null ? [] : [hazardsTable(found.hazards, register)]),
    ];
  });
  return [...blocks, ...(others.length === 0 ? [] : [othersTable(others, register)])];
}

/** As many families as anybody reads of, those whose chances cannot all be right before the others. */
function toldInFull(families: readonly FamilyFound[]): ReadonlySet<FamilyFound> {
  return new Set(
    [...families.filter(isOdd), ...families.filter((one) => !isOdd(one))].slice(0, MOST_IN_FULL),
  );
}

function isOdd({ sets }: FamilyFound): boolean {
  return sets.some(({ mended }) => mended !== null);
}

/** The families that are not told in full: one row each. */
function othersTable(
  others: readonly { readonly found: FamilyFound; readonly family: FamilyInput }[],
  register: ToldRegister,
): Table {
  const name = (id: string) => named({ text: register.textOf(id) }, LETTERS);
  return table(
    "The other families of questions",
    ["Family", "Questions", "Chances"],
    others.map(({ found, family }): Row => {
      const chances = found.tooLarge
        ? "too many questions to be looked through together"
        : found.sets.length === 0
          ? "fewer than two are known"
          : isOdd(found)
            ? "cannot all be right"
            : "agree with one another";
      return [FAMILY[found.kind], listedUpTo(FEW, idsOf(family).map(name)), chances];
    }),
    `Of ${countedInFigures(MOST_IN_FULL, "family", "families")} alone it is told what would put the chances right; those whose chances cannot all be right come first.`,
  );
}

function familyList(found: FamilyFound, family: FamilyInput, register: ToldRegister): List {
  const name = (id: string) => named({ text: register.textOf(id) }, LETTERS);
  const { sets, without, tooLarge } = found;
  const missing =
    without.length === 0 ? [] : [`Without a chance, and so left out: ${listedUpTo(FEW, without.map(name))}.`];
  const odd = sets.filter(({ mended }) => mended !== null);
  const told: Text[] = tooLarge
    ? ["There are too many questions to be looked through together."]
    : sets.length === 0
      ? ["Fewer than two of them have a chance, so that nothing can be compared."]
      : odd.length === 0
        ? [`The chances agree with one another. ${ruleOf(family)}`]
        : [
            `Not all of the chances can be right. ${ruleOf(family)}`,
            ...odd.flatMap((set) => [
              mendedSentence(set, set.mended!, odd.length > 1),
              betSentence(set, set.mended!, register),
            ]),
          ];
  return {
    kind: "list",
    title: `${FAMILY[found.kind]}: ${listedUpTo(FEW, idsOf(family).map(name))}`,
    items: [...told, ...missing],
  };
}

const FAMILY = {
  deadlines: "Deadlines",
  "one of many": "Outcomes that exclude one another",
  conditional: "A chance under a condition, and its parents",
} as const;

function idsOf(family: FamilyInput): string[] {
  return family.kind === "conditional"
    ? Object.values(family.roles).filter((id): id is string => id !== undefined)
    : [...family.questions];
}

/** What the chances have to obey. */
function ruleOf(family: FamilyInput): string {
  switch (family.kind) {
    case "deadlines":
      return "What has come about by one day has come about by every later one, so the chance cannot fall.";
    case "one of many":
      return family.exhaustive
        ? "One of them, and only one, comes about, so their chances sum to 100 %."
        : "No two of them come about together, so their chances sum to no more than 100 %.";
    case "conditional":
      return "The chance of both together is that of the condition times that under it, and what is left comes without the condition.";
  }
}

function mendedSentence({ holder }: HeldSet, { within, exact }: Mended, several: boolean): string {
  const whose =
    holder === null ? (several ? "Those of the register: the" : "The") : `Those of ${holder}: the`;
  const how = exact ? "nearest chances that agree" : "nearest chances found that agree";
  return `${whose} ${how} stand in the table; ${within ? "each lies within the range that is given for it, so that the ranges can all be right" : "they do not all lie within the ranges that are given, so that a range is wrong too"}.`;
}

/** The bet that exploits the chances, as one would explain it to somebody who never bets. */
function betSentence({ holder, questions }: HeldSet, { bet }: Mended, { textOf }: ToldRegister): string {
  const name = (at: number) => named({ text: textOf(questions[at]!) }, LETTERS);
  const some = (sign: 1 | -1) =>
    bet.stakes.flatMap((stake, at) =>
      stake * sign > 0 ? [`${Math.round(Math.abs(stake) * 100)} on ${name(at)}`] : [],
    );
  const [sold, bought] = [some(1), some(-1)];
  const parts = [
    ...(sold.length > 0 ? [`sold ${listed(sold)}`] : []),
    ...(bought.length > 0 ? [`made to sell ${listed(bought)}`] : []),
  ];
  const loss = digitsOf(bet.least * 100);
  return `What that can cost: take tickets that pay 100 where the answer is yes, each for its chance in per cent. Whoever ${holder === null ? "holds these chances" : `holds the chances of ${holder}`} and, of 100 tickets, is ${parts.join(" and ")} loses at least ${loss} a ticket, ${bet.always ? "whatever comes about" : "wherever the condition holds; where it fails the tickets are called off and paid back"}.`;
}

function digitsOf(value: number): string {
  return String(Number(value.toPrecision(2)));
}

function mendedTable(
  { holder, questions, chances }: HeldSet,
  { nearest, bet }: Mended,
  { textOf }: ToldRegister,
): Table {
  return table(
    holder === null ? "Chances that cannot all be right" : `Chances of ${holder} that cannot all be right`,
    ["Question", ["Held", "share"], ["Nearest that agrees", "share"], "In the bet, of 100 tickets"],
    questions.map((id, at) => {
      const stake = Math.round(bet.stakes[at]! * 100);
      return [
        textOf(id),
        chances[at]!,
        nearest[at]!,
        stake === 0
          ? "none"
          : stake > 0
            ? `${stake} bought at ${Math.round(chances[at]! * 100)}`
            : `${-stake} sold at ${Math.round(chances[at]! * 100)}`,
      ];
    }),
    "Nearest by least squares, each chance counting the same; which of them was wrong nobody knows from it.",
  );
}

const A_MONTH = 30;

function hazardsTable(hazards: NonNullable<FamilyFound["hazards"]>, { textOf }: ToldRegister): Table {
  return table(
    "Between the deadlines",
    [
      "By the deadline of",
      "Stretch",
      "It comes about in it, if not before",
      `In ${A_MONTH} days of it, at an even pace`,
    ],
    hazards.map(({ question, from, to, chance, hazard }) => [
      textOf(question),
      `${dayInWords(from)} to ${dayInWords(to)} (${countedInFigures(to - from, "day")})`,
      chance === null ? "certain before" : [{ share: chance }],
      hazard === null ? null : [{ share: Math.max(0, -expMinusOne(-hazard * A_MONTH)) }],
    ]),
    "A stretch in which the pace is far from that of its neighbours needs a reason of its own.",
  );
}
