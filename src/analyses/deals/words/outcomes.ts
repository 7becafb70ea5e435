import type { Block, Cell, Table } from "#outcome/block.ts";
import { capitalised, counted, inWords, listed, quoted, yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { OutcomeFound } from "../parts/outcomes.ts";
import { MOST_READINGS } from "../thresholds.ts";
import { allParties } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** So many outcomes are told one by one, and so many are named in a sentence. */
const ROWS = 8;
const NAMED = 3;

/** The states of the graph model as packages: which would be agreed, which would be kept, and which both. */
export function outcomeBlocks(told: ToldDeals): Block[] {
  const rows = (told.outcomes ?? []).filter(tells).slice(0, ROWS);
  if (rows.length === 0) return [];
  const text = [bothInWords(told), leftInWords(told), refusedInWords(told)]
    .filter((one) => one !== "")
    .join(" ");
  return [...(text === "" ? [] : [{ kind: "text" as const, text }]), outcomesTable(told, rows)];
}

/** Of an outcome that nobody would keep, or that cannot be agreed and would not be kept, there is nothing to tell. */
function tells(one: OutcomeFound): boolean {
  return holds(one) || isDeal(one);
}

/** Whether it holds, or does in most of the orders of preference. */
function holds({ held: { orders, of } }: OutcomeFound): boolean {
  return orders > MOST_READINGS * of;
}

/** Whether it can be agreed, or in most of the readings. */
function isDeal({ deal }: OutcomeFound): boolean {
  return deal === true || (typeof deal === "number" && deal > MOST_READINGS);
}

function refusers({ input }: ToldDeals, { accepted }: OutcomeFound): string[] {
  return input.parties.flatMap(({ name }, at) => {
    const one = accepted[at]!;
    return one === false || (typeof one === "number" && one <= MOST_READINGS) ? [name] : [];
  });
}

/** In what the answers hold where not all is known. */
function withOrders({ outcomes }: ToldDeals): string {
  return (outcomes ?? []).some(({ held }) => held.of > 1) ? " in most of the orders of preference drawn" : "";
}

function withReadings({ setup }: ToldDeals): string {
  return setup.isSettled ? "" : " in most of the readings";
}

function agreed(told: ToldDeals): string {
  const { input } = told;
  return `${input.agreement.by === "all" ? `${allParties(input)} could accept` : "find the consent that a deal needs"}${withReadings(told)}`;
}

function namesOf(of: readonly OutcomeFound[]): string {
  const names = of.slice(0, of.length === NAMED + 1 ? undefined : NAMED).map(({ name }) => name);
  return listed(names.length < of.length ? [...names, `${inWords(of.length - names.length)} more`] : names);
}

function bothInWords(told: ToldDeals): string {
  const both = (told.outcomes ?? []).filter((one) => holds(one) && isDeal(one));
  if (both.length === 0)
    return `None of the outcomes that would hold${withOrders(told)} is a package that ${agreed(told)}.`;
  return `Of the outcomes that would hold${withOrders(told)} ${counted(both.length, "is a package", "are packages")} that ${agreed(told)}: ${namesOf(both)}.`;
}

function leftInWords(told: ToldDeals): string {
  const left = (told.outcomes ?? []).filter((one) => !holds(one) && isDeal(one));
  if (left.length === 0) return "";
  const named = left.slice(0, NAMED).map((one) => {
    const by = leavers(one);
    return by.length === 0
      ? one.name
      : `${one.name}, which ${listed(by)} would leave${isMostly(one) ? "" : " most often"}`;
  });
  const rest = left.length - named.length;
  return `Could be agreed${withReadings(told)} and would not hold${withOrders(told)}: ${named.join("; ")}${rest === 0 ? "" : `; and ${inWords(rest)} more`}.`;
}

/** Whether somebody would leave it in most of the orders. */
function isMostly({ leaves, held }: OutcomeFound): boolean {
  return leaves.some(({ orders }) => orders > MOST_READINGS * held.of);
}

/** Who would leave it: those who would in most orders, or else whoever would in most of them. */
function leavers({ leaves, held }: OutcomeFound): string[] {
  const often = leaves.filter(({ orders }) => orders > MOST_READINGS * held.of);
  const most = leaves.reduce((high, { orders }) => Math.max(high, orders), 0);
  return (often.length > 0 ? often : leaves.filter(({ orders }) => orders === most)).map(({ name }) => name);
}

function refusedInWords(told: ToldDeals): string {
  const refused = (told.outcomes ?? []).filter(
    (one) => holds(one) && one.isPossible !== false && !one.isNoDeal && refusers(told, one).length > 0,
  );
  if (refused.length === 0) return "";
  const named = refused.slice(0, NAMED).map((one) => {
    return `${one.name}, by ${listed(refusers(told, one))}`;
  });
  const rest = refused.length - named.length;
  return `Would hold${withOrders(told)}, and be refused as a deal${withReadings(told)}: ${named.join("; ")}${rest === 0 ? "" : `; and ${inWords(rest)} more`}.`;
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
        "Would leave it",
        ...input.parties.map(({ short }) => column(short)),
        column(input.agreement.by === "all" ? "All" : "Made"),
      ],
      rows.map(
        (one): Row => [
          capitalised(one.name),
          choicesInWords(told, one),
          isDrawn ? one.held.orders / one.held.of : yesOrNo(one.held.orders > 0),
          one.leaves.length === 0 || holds(one) ? "nobody" : listed(leavers(one)),
          ...one.accepted.map((accepts) => verdict(accepts, ["accepts", "refuses"])),
          one.isNoDeal
            ? "no deal"
            : one.isPossible === false
              ? "breaks a condition"
              : verdict(one.deal, ["yes", "no"]),
        ],
      ),
      [
        `States that differ in nothing that a package settles are one outcome, by the one of them that holds most often${isDrawn ? ", of the orders of preference drawn" : ""}.`,
        setup.isSettled
          ? "A party accepts where it accepts one of the packages that the outcome can be."
          : "Shares of the first 60 readings in which one of the packages that the outcome can be is accepted.",
        unspoken.length === 0
          ? ""
          : `No option of the moves speaks of ${listed(unspoken)}: a package that changes ${unspoken.length === 1 ? "it" : "them"} is none of these.`,
      ]
        .filter((note) => note !== "")
        .join(" "),
    ),
  };
}

function verdict(found: boolean | number | null, [yes, no]: readonly [string, string]): Cell {
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
