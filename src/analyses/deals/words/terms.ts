import type { Range } from "#math/range.ts";
import type { Cell, Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { capitalised, counted, inWords, listed, quoted } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { ClauseInput, DealsInput, PartyInput, ValueInput } from "../input.ts";
import { basisMark } from "./basis-mark.ts";
import { inMeasure, othersApart } from "./measure.ts";
import { amount, packageInWords } from "./names.ts";

/** What every party wants, clause by clause, and what it has without a deal, each with where it is from. */
export function termsTable(input: DealsInput): Table {
  const parties = [...input.parties, ...input.bystanders];
  const rows: Row[] = input.clauses.map((clause, at) => [
    capitalised(clause.name),
    ...parties.map((party) => valueCell(clause, party.values[at]!, party)),
  ]);
  const extra = (name: string, cells: readonly Cell[]): Row[] =>
    cells.every((cell) => cell === null) ? [] : [[name, ...cells]];
  return {
    ...table(
      "What each party wants",
      ["Clause", ...parties.map(({ short }) => short)],
      [
        ...rows,
        ...extra(
          "What counts most",
          parties.map(({ importance, values }) => {
            if (importance === null) return null;
            const levels = importance.given.map((level) => level.map((at) => input.clauses[at]!.name));
            const inOrder = importance.given.flat();
            const isWhole = values.every(({ weight }, at) => weight !== null || inOrder.includes(at));
            return [`${ranked(levels)}${isWhole ? "" : REST_ANYWHERE}`, ...basisMark(importance)];
          }),
        ),
        ...extra(
          "Together",
          parties.map(({ links, measure }) =>
            links.length === 0
              ? null
              : links.flatMap(({ when, adds, ...basis }, at): Inline[] => [
                  `${at > 0 ? "; " : ""}${listed(
                    when.map(({ issue, in: options }) => {
                      const { name, options: all } = input.clauses[issue]!;
                      return `${listed(
                        options.map((option) => quoted(all[option]!.text)),
                        "or",
                      )} on ${name}`;
                    }),
                  )}: ${adds.low < 0 ? "" : "+"}${amounts(adds, measure)}`,
                  ...basisMark(basis),
                ]),
          ),
        ),
        ["Without a deal", ...parties.map((party) => walkAwayCell(input, party))],
      ],
      agreementNote(input),
    ),
    ...(parties.length > WIDE ? { aside: true } : {}),
  };
}

/** That an order leaves things out: they may have any place in it, the first, too. */
const REST_ANYWHERE = "; where the others stand is not stated";

/** A table with more parties than this is wider than a page. */
const WIDE = 4;

function valueCell({ options }: ClauseInput, value: ValueInput, { measure }: PartyInput): Cell {
  const { rests, refused, order, shares, points, weight } = value;
  if (rests === null && refused === null && weight === null) return "not stated";
  const named = (at: number) => quoted(options[at]!.text);
  const told: string[] = [];
  if (points !== null) {
    const best = options.map((_, at) => at).toSorted((a, b) => points[b]!.high - points[a]!.high);
    told.push(best.map((at) => `${named(at)} ${amounts(points[at]!, "points")}`).join(", "));
  }
  if (order.length > 0) {
    const open = options.flatMap((_, at) => (order.flat().includes(at) || shares[at] ? [] : [named(at)]));
    const rest =
      open.length === 0 || rests?.basis === "demands"
        ? ""
        : `; where ${open.length > 2 ? "the others stand" : `${listed(open)} ${open.length === 1 ? "stands" : "stand"}`} is not stated`;
    told.push(`${ranked(order.map((level) => level.map(named)))}${rest}`);
  }
  const given = options.flatMap((_, at) =>
    shares[at] && rests?.basis !== "demands" ? [`${named(at)} ${amounts(shares[at], "shares")}`] : [],
  );
  if (given.length > 0) told.push(given.join(", "));
  if (weight !== null)
    told.push(
      measure === "shares"
        ? `counts ${amounts(weight, "shares")}`
        : `times ${weight.low === weight.high ? amount(weight.low) : `${amount(weight.low)} to ${amount(weight.high)}`}`,
    );
  if (refused !== null) told.push(`refuses ${listed(refused.given.map(named))}`);
  const from = rests ?? refused;
  return [capitalised(told.join("; ")), ...(from === null ? [] : basisMark(from))];
}

/** `“a” over “b” and “c”`. */
function ranked(levels: readonly (readonly string[])[]): string {
  return levels.map((level) => listed(level)).join(" over ");
}

/** That what a party has without a deal is not stated, or what of it is. */
export function unstatedInWords({ open }: Extract<PartyInput["walkAway"], { kind: "not stated" }>): string {
  return open.length === 0 ? "not stated" : `as good as today, which on ${listed(open)} is not stated`;
}

function walkAwayCell(input: DealsInput, { walkAway, measure }: PartyInput): Cell {
  switch (walkAway.kind) {
    case "not stated":
      return unstatedInWords(walkAway);
    case "none":
      return ["accepts whatever there is", ...basisMark(walkAway)];
    case "worth":
      return [amounts(walkAway.worth, measure), ...basisMark(walkAway)];
    default:
      return [
        walkAway.as.join() === input.today?.join()
          ? "as good as today"
          : `as good as ${packageInWords(input, walkAway.as)}`,
        ...basisMark(walkAway),
      ];
  }
}

/** A range in a party's measure: points of its own, or points in a hundred of all that is at stake for it. */
export function amounts({ low, high }: Range, measure: "points" | "shares"): string {
  const told = (value: number) => (measure === "shares" ? amount(100 * value) : amount(value));
  const unit = measure === "shares" ? " %" : "";
  return low === high ? `${told(low)}${unit}` : `${told(low)} to ${told(high)}${unit}`;
}

/** Who has to agree, where that is not simply all; and who can neither sign nor stop a deal. */
function agreementNote(input: DealsInput): Inline[] | string {
  const { parties, bystanders, agreement, unit } = input;
  const inUnit = unit === null ? "" : ` Points are ${inMeasure(input)}${othersApart(input)}.`;
  const others = bystanders.map(({ name }) => name);
  const outside =
    others.length === 0 ? "" : ` ${capitalised(listed(others))} can neither sign nor stop a deal.`;
  if (agreement.by === "all") {
    const patrons = parties.filter(({ signs }) => !signs);
    const isPlural = patrons.length > 1 || patrons[0]?.isPlural;
    const silent =
      patrons.length === 0
        ? ""
        : `${capitalised(listed(patrons.map(({ name }) => name)))} ${isPlural ? "do" : "does"} not sign, but nothing is signed without ${isPlural ? "their" : "its"} consent.`;
    return `${silent}${outside}${inUnit}`.trim();
  }
  const { vetoes, needed, weights, cites } = agreement;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const votes = needed === 0 ? "" : `${inWords(needed)} of ${counted(total, "vote")}`;
  const needs = [...vetoes.map((at) => parties[at]!.name), ...(votes === "" ? [] : [votes])];
  return [`A deal needs ${listed(needs)}.`, ...citeMark(cites), `${outside}${inUnit}`];
}
