import type { Block, Cell, Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { outward } from "../../outward.ts";
import { capitalised, counted, inWords, listed, yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import { knowsWalkAway } from "../model.ts";
import { type BestOfParty, bestOf, type NoBest } from "../parts/best.ts";
import type { FrontRow, Points } from "../parts/listed-packages.ts";
import { byOthers, isNoDeal, type OfferFound } from "../parts/offers.ts";
import { picked } from "../parts/points.ts";
import type { CandidateFound } from "../parts/prospects.ts";
import type { ZoneCount } from "../parts/zone.ts";
import { conditionInWords, conditionNamed } from "./conditions.ts";
import { readingsTerm } from "./judgement.ts";
import { inMeasure, othersApart, sum } from "./measure.ts";
import {
  allParties,
  amount,
  candidateName,
  manyInWords,
  nobody,
  optionInWords,
  packageInWords,
  packages,
  packagesInFigures,
  possible,
} from "./names.ts";
import { mayCost } from "./payments.ts";
import { amounts, unstatedInWords } from "./terms.ts";
import { answerOf, type ToldDeals } from "./told.ts";

/** Who accepts which package: today, the offers, and what rules pick. */
export function acceptabilityTable(told: ToldDeals): Table[] {
  const { input, offers, prospects } = told;
  const heads = input.parties.map(({ short }) => short);
  if (prospects !== null) {
    if (prospects.candidates.length === 0) return [];
    const others = input.bystanders.map(({ short }) => `${short} (cannot stop it)`);
    return [
      table(
        "Who accepts which package",
        [
          "Package",
          "What is in it",
          ...heads.map((head) => [head, "share"] as const),
          ...others.map((head) => [head, "share"] as const),
          [input.agreement.by === "all" ? "All" : "Made", "share"],
        ],
        prospects.candidates.map((one) => [
          candidateCell(told, one),
          packageInWords(input, one.package),
          ...one.accepted.map(({ share }) => share),
          ...one.acceptedByOthers.map(({ share }) => share),
          isNoDeal(input, one.package) ? "no deal" : one.isPossible ? one.made.share : "breaks a condition",
        ]),
        [
          "The share of the ",
          readingsTerm(told),
          " in which the party finds it no worse than no deal; not the chance of a deal.",
        ],
      ),
    ];
  }
  const bystanders = (offers ?? []).every((one) => one.others !== null) ? input.bystanders : [];
  const rows: Row[] = [
    ...(offers ?? []).map(
      (one): Row => [
        candidateCell(told, one),
        packageInWords(input, one.package),
        ...one.worth.map((worth, at) => worthCell(worth, one.accepts[at]!)),
        ...bystanders.map((_, at) => worthCell(one.others![at]!.worth, one.others![at]!.accepts)),
        isNoDeal(input, one.package) ? "no deal" : one.isPossible ? yesOrNo(one.made) : "breaks a condition",
      ],
    ),
    ...pointRows(told, bystanders.length > 0),
  ];
  if (rows.length === 0) return [];
  return [
    table(
      "Who accepts which package",
      [
        "Package",
        "What is in it",
        ...heads,
        ...bystanders.map(({ short }) => `${short} (cannot stop it)`),
        input.agreement.by === "all" ? "All" : "Made",
      ],
      rows,
      withoutDealNote(told),
    ),
  ];
}

function candidateCell(told: ToldDeals, one: Pick<CandidateFound, "kind" | "offer">): Inline[] {
  const cites = one.offer === null ? [] : told.input.offers[one.offer]!.cites;
  const name = candidateName(told.input, one);
  return one.kind === "nash" && "nash" in one
    ? [`${name}, in `, { share: (one as CandidateFound).nash.share }, " of the readings"]
    : [name, ...citeMark(cites)];
}

function worthCell(worth: number, accepts: boolean): string {
  return `${amount(worth)}, ${accepts ? "accepts" : "refuses"}`;
}

/** What each party has without a deal, where it is one number; and among what the rules pick where votes decide. */
function withoutDealNote({ setup, input, zone, points, parties: found }: ToldDeals): string {
  const known = (
    [
      [setup.exact, input.parties],
      [setup.others, input.bystanders],
    ] as const
  ).flatMap(([found, parties]) =>
    (found?.space.parties ?? []).flatMap(({ walkAway }, at) =>
      walkAway === null ? [] : [`${parties[at]!.short} ${amount(walkAway)}`],
    ),
  );
  const content = input.parties.flatMap(({ short, walkAway }, at) => {
    const stake = found?.[at]?.stake ?? null;
    return walkAway.kind !== "none" || stake === null || points === null
      ? []
      : [`${short} accepts anything, its gains counting from ${amount(stake.low)}`];
  });
  const all = allParties(input);
  const byAll = zone?.byAll ?? null;
  const among =
    byAll === null
      ? ""
      : points === null
        ? ` The rules of fairness pick nothing: no package suits ${all}.`
        : ` The rules pick among ${
            "count" in byAll ? `the ${packages(byAll.count)}` : "the packages"
          } that ${all} accept and measure gains by these.`;
  return `What each is worth ${inMeasure(input, "the party's own")}${othersApart(input)}${known.length === 0 ? "" : `; without a deal: ${known.join(", ")}`}${content.map((one) => `; ${one}`).join("")}.${among}`;
}

const RULES: readonly (readonly [keyof Points, string])[] = [
  ["nash", "Nash: largest product of gains"],
  ["kalaiSmorodinsky", "Kalai–Smorodinsky: the least share of what each could gain as large as can be"],
  ["egalitarian", "Egalitarian: the least gain as large as can be"],
  ["welfare", "Largest sum"],
];

/** What the rules of fairness pick; rules that pick the same stand in one row, and of several that are level it is said that they are. */
function pointRows({ setup, points, input }: ToldDeals, withOthers: boolean): Row[] {
  const byWorth = new Map<string, { readonly names: string[]; readonly row: FrontRow }>();
  for (const [rule, name] of RULES) {
    const row = picked(points, rule);
    if (!row?.package) continue;
    const level = points?.[rule]?.level ?? 1;
    const named = level === 1 ? name : `${name} (one of ${inWords(level)} that are level)`;
    const key = row.values.join();
    const known = byWorth.get(key);
    if (known) known.names.push(named);
    else byWorth.set(key, { names: [named], row });
  }
  return [...byWorth.values()].map(({ names, row }): Row => {
    const others = withOthers ? (byOthers(setup, row.package!) ?? []) : [];
    return [
      names.join("; "),
      packageInWords(input, row.package!),
      ...row.values.map((worth) => worthCell(worth, true)),
      ...others.map(({ worth, accepts }) => worthCell(worth, accepts)),
      "yes",
    ];
  });
}

/** How many packages each party accepts, the best it could have, and by how much its terms could change. */
export function zoneTable(told: ToldDeals): Table[] {
  const { setup, input, zone, best, prices } = told;
  if (zone === null || best === null) return [];
  // Where there is a deal anyway, there also is one if a party accepts more.
  const all = prices?.consents ?? [];
  const consent = all.every(({ madeWithout }) => madeWithout === true) ? [] : all;
  const rooms = best.flatMap((one) => bestOf(one) ?? []);
  const isBelow = rooms.some(({ room, isNeeded }) => isNeeded && room !== null && room < 0);
  const isAnyUnneeded = rooms.some(({ room, isNeeded }) => !isNeeded && room !== null);
  return [
    table(
      "How much room each party leaves",
      [
        "Party",
        "Packages it accepts by itself",
        input.agreement.by === "all"
          ? "Best for it that the others accept"
          : "Best for it that is made once it accepts",
        "Worth to it",
        "Without a deal",
        "Room",
        ...(consent.length > 0 ? ["A deal if it accepted anything"] : []),
      ],
      input.parties.map((party, at): Row => {
        const found = bestOf(best[at]);
        const walkAway = setup.exact!.space.parties[at]!.walkAway;
        const withoutConsent = consent[at]?.madeWithout ?? null;
        return [
          party.short,
          knowsWalkAway(party) ? zoneCell(zone.accepted[at]!) : "not known",
          found ? bestInWords(input, found) : noneInWords(best[at] as NoBest),
          found ? amount(found.worth) : null,
          walkAway === null ? walkAwayWords(party) : amount(walkAway),
          found?.room === null || !found ? null : found.isNeeded ? amount(found.room) : "not needed",
          ...(consent.length > 0
            ? [withoutConsent === null ? "too much to find" : yesOrNo(withoutConsent)]
            : []),
        ];
      }),
      `${input.unit === null ? "" : `${capitalised(inMeasure(input))}. `}Room: how much more it could ask for before no deal is left${isBelow ? "; below 0, how much less it would have to ask for" : ""}.${
        isAnyUnneeded ? " Not needed: there is a deal though it refuses." : ""
      }${packagesInAll(told)}`,
    ),
  ];
}

/** How many packages there are to choose from. */
function packagesInAll({ input, zone }: ToldDeals): string {
  const count = zone?.packages ?? null;
  if (count === null) return "";
  return ` There ${Number(count) === 1 ? "is" : "are"} ${possible(input, packages(count))}.`;
}

function bestInWords(input: ToldDeals["input"], { package: given, level }: BestOfParty): string {
  const named = packageInWords(input, given);
  return level === null || level === 1
    ? named
    : `${named} (one of ${manyInWords(level)} worth as much to it)`;
}

function noneInWords({ none }: NoBest): string {
  return none === "no package" ? "none, whatever it accepts" : none;
}

function walkAwayWords({ walkAway, measure }: ToldDeals["input"]["parties"][number]): string {
  if (walkAway.kind === "worth") return amounts(walkAway.worth, measure);
  if (walkAway.kind === "none") return "accepts whatever there is";
  return walkAway.kind === "not stated" ? unstatedInWords(walkAway) : "not stated";
}

function zoneCell(count: ZoneCount): Cell {
  if ("count" in count) return packagesInFigures(count.count);
  return [{ share: outward(count) }];
}

/** So many options that would be enough for who refuses are named, or one more where that is all. */
const NAMED_REMEDIES = 3;

/** Who refuses an offer, by how much, on which clause, and what would better it for all. */
export function objectionsTable(told: ToldDeals): Table[] {
  const { setup, input, offers, payments } = told;
  const bought =
    payments?.of === "packages"
      ? payments.packages.filter(({ gains }) => gains.some((gain) => gain >= 0))
      : [];
  const costs = (one: OfferFound) => {
    const found = bought.find(({ kind, offer }) => kind === one.kind && offer === one.offer);
    return found === undefined ? null : mayCost(told, found);
  };
  const rows = (offers ?? []).flatMap((one): Row[] =>
    one.objections.map(
      ({ party, short, remedies, remediesInAll: all }): Row => [
        candidateName(input, one),
        input.parties[party]!.short,
        amount(short),
        remedies.length === 0
          ? "no single clause"
          : [
              ...remedies
                .slice(0, all === NAMED_REMEDIES + 1 ? undefined : NAMED_REMEDIES)
                .map(({ clause, option, loses, isMade, isNoDeal: isNone }) => {
                  const cost = loses.map((other) => input.parties[other]!.short);
                  const refuse = cost.length === 0 ? "" : `${listed(cost)} would refuse`;
                  const then = isNone
                    ? "no deal"
                    : isMade && setup.isSettled
                      ? `a deal${refuse === "" ? "" : `, though ${refuse}`}`
                      : refuse;
                  return `${optionInWords(input.clauses, clause, option)}${then === "" ? "" : ` (then ${then})`}`;
                }),
              ...(all > NAMED_REMEDIES + 1 ? [`one of ${inWords(all - NAMED_REMEDIES)} more`] : []),
            ].join("; or "),
        ...(bought.length === 0 ? [] : [costs(one)]),
      ],
    ),
  );
  const remedies = (offers ?? []).flatMap(({ objections }) => objections.map((one) => one.remedies));
  const isSorted = remedies.some((each) => each.length > 1);
  return rows.length === 0
    ? []
    : [
        table(
          "Who refuses, by how much, and which clause would do",
          [
            "Package",
            "Refused by",
            "Falls short by",
            "Another option that would be enough for it",
            ...(bought.length === 0 ? [] : ["A further clause may cost"]),
          ],
          rows,
          `${capitalised(inMeasure(input, "the party's own"))}.${
            bought.length === 0
              ? ""
              : " A further clause would have to bring whoever refuses what it falls short by, and may cost who accepts no more than it has above no deal."
          }${bought.length === 0 || input.unit !== null ? "" : " Payments cannot be weighed: no unit is stated in which one could pay another."}${
            isSorted
              ? " Fewest refusals first, then the smallest loss of whoever loses most, as a share of what is at stake."
              : ""
          }${acceptingAll(input, setup)}`,
        ),
      ];
}

/** That some are taken to accept everything, where it is not known what they have without a deal. */
function acceptingAll({ parties }: ToldDeals["input"], { isSettled }: ToldDeals["setup"]): string {
  const waiting = isSettled ? [] : parties.filter((party) => !knowsWalkAway(party));
  return waiting.length === 0
    ? ""
    : ` ${capitalised(listed(waiting.map(({ name }) => name)))} ${waiting.length > 1 || waiting[0]!.isPlural ? "are" : "is"} taken to accept whatever there is.`;
}

/** Packages that are better for some and worse for nobody of those who are asked than what is on the table. */
export function bettersList({ input, offers }: ToldDeals): Block[] {
  const items = (offers ?? []).flatMap((one: OfferFound) => {
    const { better, worth } = one;
    if (better === null) return [];
    const losses = input.bystanders.flatMap(({ name }, at) => {
      const [before, after] = [one.others?.[at]?.worth, better.others?.[at]?.worth];
      if (before === undefined || after === undefined) return [];
      return after < before - 1e-9 ? [`${amount(before - after)} less for ${name}`] : [];
    });
    const lost = losses.length === 0 ? "" : `, but ${listed(losses)}`;
    const gains = input.parties.flatMap(({ name }, at) => {
      const gain = better.worth[at]! - worth[at]!;
      return gain > 1e-9 ? [`${sum(input, gain)} more for ${name}`] : [];
    });
    return [
      `${candidateName(input, one)}: ${packageInWords(input, better.package)} (${listed(gains)}${lost}).`,
    ];
  });
  return items.length === 0
    ? []
    : [{ kind: "list", title: `Better for some and worse for ${nobody(input)}`, items }];
}

/** What each condition costs whom. */
export function pricesTable(told: ToldDeals): Table[] {
  const { input, prices } = told;
  if (prices === null || prices.prices.length === 0) return [];
  const answer = answerOf(told);
  return [
    table(
      "What each condition costs",
      ["Condition", "Who insists", ...input.parties.map(({ short }) => short), "A deal without it"],
      prices.prices.map(
        ({ condition, price, madeWithout }): Row => [
          [conditionCell(told, condition), ...citeMark(input.conditions[condition]!.cites)],
          input.conditions[condition]!.by.length === 0
            ? "not stated"
            : listed(input.conditions[condition]!.by),
          ...price.map((cost) =>
            typeof cost === "number" ? amount(cost) : cost === "no package" ? "no package now" : cost,
          ),
          madeWithout === null ? "too much to find" : yesOrNo(madeWithout),
        ],
      ),
      `How much better the best package that ${
        input.agreement.by === "all" ? "the others accept" : "is made once it accepts"
      } would be for each party if the condition fell.${
        answer?.known && !answer.isMade ? " There is no deal now." : ""
      }${input.unit === null ? "" : ` ${capitalised(inMeasure(input))}.`}`,
    ),
  ];
}

function conditionCell({ input }: ToldDeals, at: number): string {
  return input.conditions[at]!.kind === "sequence"
    ? capitalised(conditionNamed(input, at).replace(/^the s/, "s"))
    : capitalised(conditionInWords(input, at));
}

/** Which two clauses could be exchanged. */
export function tradesTable(told: ToldDeals): Table[] {
  const { input, trades } = told;
  if (trades === null || trades.count === 0) return [];
  const from = candidateName(input, trades.from);
  return [
    table(
      `Give and take, from ${trades.from.kind === "today" ? "today" : from}`,
      ["One clause", "For the other", ...input.parties.map(({ short }) => short)],
      trades.trades.map(
        ({ changes, gains }): Row => [
          ...changes.map(({ clause, option }) => optionInWords(input.clauses, clause, option)),
          ...gains.map((gain, at) => {
            const [one, other] = changes.map(({ alone }) => alone[at]!);
            return `${signed(one!)} ${signed(other!)} = ${signed(gain)}`;
          }),
        ],
      ),
      `Each alone costs somebody, both together ${nobody(input)}. ${capitalised(inMeasure(input, "each party's own"))}: the first, the second, and both.${
        trades.count > trades.trades.length
          ? ` There are ${trades.count}; these bring most parties a gain.`
          : ""
      }`,
    ),
  ];
}

function signed(value: number): string {
  const told = amount(Math.abs(value));
  return told === "0" ? "0" : `${value < 0 ? "−" : "+"}${told}`;
}

/** What would tell most. */
export function unknownTables(told: ToldDeals): Table[] {
  const { prospects } = told;
  if (prospects === null) return [];
  const telling = prospects.telling.map(
    ({ party, what, clause, option, low, high }): Row => [
      tellingName(told, { party, what, clause, option }),
      low,
      high,
    ],
  );
  const untold = prospects.tellingInAll - telling.length;
  return [
    ...(telling.length === 0
      ? []
      : [
          table(
            "What would tell most, if it were known",
            ["Not stated", ["A deal where it is low", "share"], ["A deal where it is high", "share"]],
            telling,
            `The share with a deal of the half of the readings in which it is lower, and of the half in which it is higher.${
              untold === 0
                ? ""
                : ` ${capitalised(counted(untold, "other input tells", "other inputs tell"))} less, and more than chance would explain.`
            }`,
          ),
        ]),
  ];
}

function tellingName(
  { input }: ToldDeals,
  {
    party,
    what,
    clause,
    option,
  }: {
    readonly party: number;
    readonly what: string;
    readonly clause: number | null;
    readonly option: number | null;
  },
): string {
  const { short } = input.parties[party]!;
  if (what === "walk-away value") return `${short}: what it has without a deal`;
  if (what === "weight") return `${short}: how much ${input.clauses[clause!]!.name} counts`;
  return `${short}: the worth of ${optionInWords(input.clauses, clause!, option!)}`;
}
