import { clearlyMore, type Side } from "#graph-model/concepts/told-apart.ts";
import type { Block, Cell, Table } from "#outcome/block.ts";
import { capitalised, counted, inWords, listed, quoted, yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import { READINGS_OF_DEAL } from "../parts/options.ts";
import type { OutcomeFound } from "../parts/outcomes.ts";
import { MOST_READINGS } from "../thresholds.ts";
import { drawnNote } from "./distances.ts";
import { dealSought } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** So many outcomes are told one by one, and so many are named in a sentence. */
const ROWS = 8;
const NAMED = 3;

/** The states of the graph model as packages: which would be agreed, which would be kept, and which both. */
export function outcomeBlocks(told: ToldDeals): Block[] {
  const rows = (told.outcomes ?? []).filter(tells).slice(0, ROWS);
  if (rows.length === 0) return [];
  const text = [bothInWords(told), leftInWords(told), refusedInWords(told), untoldInWords(told)]
    .filter((one) => one !== "")
    .join(" ");
  return [...(text === "" ? [] : [{ kind: "text" as const, text }]), outcomesTable(told, rows)];
}

/** Of an outcome that nobody would keep, or that cannot be agreed and would not be kept, there is nothing to tell. */
function tells({ held, deal }: OutcomeFound): boolean {
  return (
    held.orders > MOST_READINGS * held.of ||
    deal === true ||
    (typeof deal === "number" && deal > MOST_READINGS)
  );
}

/** On which side of one half a count of draws lies, as far as they tell; of one, where nothing is unknown, it is no draw. */
function sideOfHalf(count: number, of: number): Side {
  if (of === 1) return count > 0 ? "above" : "below";
  return clearlyMore(count, of - count) ? "above" : clearlyMore(of - count, count) ? "below" : "unclear";
}

/** Whether it holds, or does in most of the orders of preference. */
function holds({ held: { orders, of } }: OutcomeFound): Side {
  return sideOfHalf(orders, of);
}

/** How many readings were asked what becomes of an outcome. */
function readingsOf({ setup, outcomes }: ToldDeals): number {
  return outcomes?.[0]?.readings ?? Math.min(setup.samples, READINGS_OF_DEAL);
}

/** Whether something is so, or in most of the readings. */
function inReadings(told: ToldDeals, found: boolean | number | null): Side {
  if (found === null) return "unclear";
  if (typeof found === "boolean") return found ? "above" : "below";
  const readings = readingsOf(told);
  return sideOfHalf(Math.round(found * readings), readings);
}

function refusers(told: ToldDeals, { accepted }: OutcomeFound): string[] {
  return told.input.parties.flatMap(({ name }, at) =>
    accepted[at] !== null && inReadings(told, accepted[at]!) === "below" ? [name] : [],
  );
}

/** Whether it would be a deal if all agreed, and is refused by somebody or by all together. */
function isRefused(told: ToldDeals, one: OutcomeFound): boolean {
  if (one.isPossible === false || one.isNoDeal) return false;
  return (
    refusers(told, one).length > 0 ||
    (!canBeNoDeal(told, one) && one.deal !== null && inReadings(told, one.deal) === "below")
  );
}

/** Whether one of its packages is what there is without a deal. */
function canBeNoDeal({ input: { isTodayNoDeal, today } }: ToldDeals, { choices }: OutcomeFound): boolean {
  return isTodayNoDeal && (choices ?? []).every(({ issue, in: options }) => options.includes(today![issue]!));
}

/** In what the answers hold where not all is known. */
function withOrders({ outcomes }: ToldDeals): string {
  return (outcomes ?? []).some(({ held }) => held.of > 1)
    ? " in most of the possible orders of preference"
    : "";
}

function withReadings({ setup }: ToldDeals): string {
  return setup.isSettled ? "" : " in most of the readings";
}

function namesOf(of: readonly OutcomeFound[]): string {
  const names = of.slice(0, of.length === NAMED + 1 ? undefined : NAMED).map(({ name }) => name);
  return listed(names.length < of.length ? [...names, `${inWords(of.length - names.length)} more`] : names);
}

/** Whether it is a deal, or in most of the readings: what contradicts itself is none. */
function dealIn(told: ToldDeals, { choices, deal }: OutcomeFound): Side {
  return choices === null ? "below" : inReadings(told, deal);
}

function bothInWords(told: ToldDeals): string {
  const both = (told.outcomes ?? []).filter((one) => holds(one) === "above" && dealIn(told, one) === "above");
  if (both.length === 0)
    // What may be one is told as that.
    return untold(told).length > 0
      ? ""
      : `None of the outcomes that would hold${withOrders(told)} is a ${dealSought(told.input)}${withReadings(told)}.`;
  const sought = dealSought(told.input);
  const several = sought
    .replace("deal that finds the consent it needs", "deals that find the consent they need")
    .replace(/^deal /, "deals ");
  return `Of the outcomes that would hold${withOrders(told)} ${counted(both.length, `is a ${sought}`, `are ${several}`)}${withReadings(told)}: ${namesOf(both)}.`;
}

function leftInWords(told: ToldDeals): string {
  const left = (told.outcomes ?? []).filter((one) => holds(one) === "below" && dealIn(told, one) === "above");
  if (left.length === 0) return "";
  const named = left.slice(0, NAMED).map((one) => {
    const by = leavers(one);
    return by.length === 0 || !isToldApart(one)
      ? one.name
      : `${one.name}, which ${listed(by)} would leave${isMostly(one) ? "" : " most often"}`;
  });
  const rest = left.length - named.length;
  return `Could be agreed${withReadings(told)} and would not hold${withOrders(told)}: ${named.join("; ")}${rest === 0 ? "" : `; and ${inWords(rest)} more`}.`;
}

/** Whether somebody would leave it in most of the orders. */
function isMostly({ leaves, held }: OutcomeFound): boolean {
  return leaves.some(({ orders }) => sideOfHalf(orders, held.of) === "above");
}

/** Who would leave it: those who would in most orders, or else whoever would most often, as far as the draws tell. */
function leavers({ leaves, held }: OutcomeFound): string[] {
  const often = leaves.filter(({ orders }) => sideOfHalf(orders, held.of) === "above");
  const most = leaves.reduce((high, { orders }) => Math.max(high, orders), 0);
  const first = leaves.filter(({ orders }) => orders > 0 && !clearlyMore(most, orders));
  return (often.length > 0 ? often : first).map(({ name }) => name);
}

/** Whether those who would leave it are told apart: all who do in most orders, or one who does clearly more often than the others. */
function isToldApart(one: OutcomeFound): boolean {
  return isMostly(one) || leavers(one).length === 1;
}

function refusedInWords(told: ToldDeals): string {
  const refused = (told.outcomes ?? []).filter((one) => holds(one) === "above" && isRefused(told, one));
  if (refused.length === 0) return "";
  const named = refused.slice(0, NAMED).map((one) => {
    const by = refusers(told, one);
    return by.length === 0 ? one.name : `${one.name}, by ${listed(by)}`;
  });
  const rest = refused.length - named.length;
  return `Would hold${withOrders(told)}, and be refused as a deal${withReadings(told)}: ${named.join("; ")}${rest === 0 ? "" : `; and ${inWords(rest)} more`}.`;
}

/** What may be agreed, kept or both, and the draws do not tell on which side of one half a share lies that decides it. */
function untold(told: ToldDeals): readonly OutcomeFound[] {
  return (told.outcomes ?? []).filter((one) => {
    if (!tells(one) || (holds(one) === "above" && isRefused(told, one))) return false;
    return holds(one) === "unclear" || (!one.isNoDeal && dealIn(told, one) === "unclear");
  });
}

function untoldInWords(told: ToldDeals): string {
  const open = untold(told);
  if (open.length === 0) return "";
  const { setup, outcomes } = told;
  const isDrawn = (outcomes ?? []).some(({ held }) => held.of > 1);
  const isOpen = open.some(({ choices, deal, isNoDeal }) => choices !== null && !isNoDeal && deal === null);
  const what = [
    ...(isDrawn ? [`would hold${withOrders(told)}`] : []),
    ...(setup.isSettled && !isOpen ? [] : [`could be agreed${withReadings(told)}`]),
  ];
  const cannot = isOpen && setup.isSettled ? "It is too much to find" : "The draws do not tell";
  return `${cannot} whether ${open.length === 1 ? "this" : "these"} ${what.join(", or ")}: ${namesOf(open)}.`;
}

function outcomesTable(told: ToldDeals, rows: readonly OutcomeFound[]): Table {
  const { input, setup } = told;
  const isDrawn = rows.some(({ held }) => held.of > 1);
  const format = setup.isSettled ? [] : (["share"] as const);
  const column = (head: string) => (format.length === 0 ? head : ([head, "share"] as const));
  const unspoken = input.outcomes!.unspoken.map((at) => input.clauses[at]!.name);
  return {
    ...table(
      "Outcomes as packages",
      [
        "Outcome",
        "As a package",
        isDrawn ? ["Would hold", "share"] : "Would hold",
        isDrawn ? "Leaves it most often" : "Would leave it",
        ...input.parties.map(({ short }) => column(short)),
        column(input.agreement.by === "all" ? "All" : "Made"),
      ],
      rows.map(
        (one): Row => [
          capitalised(one.name),
          choicesInWords(told, one),
          isDrawn ? one.held.orders / one.held.of : yesOrNo(one.held.orders > 0),
          one.leaves.length === 0 || (!isDrawn && holds(one) === "above")
            ? "nobody"
            : listed(leavers(one), isToldApart(one) ? "and" : "or"),
          ...one.accepted.map((accepts) => verdict(accepts, ["accepts", "refuses"], isAsked(one))),
          one.isNoDeal
            ? "no deal"
            : one.isPossible === false
              ? "breaks a condition"
              : verdict(one.deal, ["yes", "no"], isAsked(one)),
        ],
      ),
      [
        `States that differ in nothing that a package settles are one outcome, by the one of them that holds most often${isDrawn ? ", of the orders of preference drawn" : ""}.`,
        "A party accepts where it accepts one of the packages that the outcome can be.",
        setup.isSettled ? "" : drawnNote(readingsOf(told)),
        unspoken.length === 0
          ? ""
          : `No ${input.outcomes!.isListed ? "state" : "option"} of the moves speaks of ${listed(unspoken)}: a package that changes ${unspoken.length === 1 ? "it" : "them"} is none of these.`,
      ]
        .filter((note) => note !== "")
        .join(" "),
    ),
  };
}

/** Whether it was asked at all who accepts it: what contradicts itself is no package, and what breaks a condition none to agree on. */
function isAsked({ choices, isPossible }: OutcomeFound): boolean {
  return choices !== null && isPossible !== false;
}

function verdict(found: boolean | number | null, [yes, no]: readonly [string, string], open = true): Cell {
  if (found === null && open) return "too much to find";
  return typeof found === "boolean" ? (found ? yes : no) : found;
}

/** What changes against today, clause by clause: of several options any one. */
function choicesInWords({ input }: ToldDeals, { choices }: OutcomeFound): string {
  if (choices === null) return "none: what is taken contradicts itself";
  const changed = choices.flatMap(({ issue, in: options }) => {
    const { name, options: all } = input.clauses[issue]!;
    if (options.length === 1 && options[0] === input.today?.[issue]) return [];
    const texts = options.map((option) => quoted(all[option]!.text));
    const isRun = options.every((option, at) => at === 0 || option === options[at - 1]! + 1);
    const any = isRun && texts.length > 2 ? `${texts[0]} to ${texts.at(-1)}` : listed(texts, "or");
    return [`${name}: ${any}`];
  });
  return changed.length === 0 ? "everything as today" : changed.join("; ");
}
