import { dayInWords } from "#case/day.ts";
import { grouped } from "#math/grouped.ts";
import type { Cell, Table } from "#outcome/block.ts";
import { isPlural } from "../../agreement.ts";
import { citeMark, distinct } from "../../cites.ts";
import { LIKE_CASES } from "../../confidence.ts";
import { outward } from "../../outward.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { EndingsInput, PhaseInput } from "../input.ts";
import { comparedClasses } from "../limits.ts";
import type { ClassResult, DayResult, PhaseResult } from "../result.ts";
import { asOldInWords, grouped as digits } from "./lengths.ts";
import {
  className,
  countedAsEnd,
  dayWords,
  headlineOf,
  isTold,
  likelihoodOf,
  likelyOrUntold,
  namedDays,
  type ToldPhase,
  unstopped,
  untoldWhy,
} from "./told.ts";

/** What each class says of the days that the answer names, the chosen one first. */
export function glanceTable(told: ToldPhase): Table[] {
  const { phase, own, result, input } = told;
  const headline = headlineOf(own, result);
  if (!own || !headline) return [];
  // Two days are enough beside other tables: the first that is asked for, and the one on which the answer stands, or else the last.
  const named = namedDays(own, headline);
  const second = named[0] === headline ? named.at(-1)! : headline;
  const days = named.filter((day) => day === named[0] || day === second);
  const telling = [own, ...result.classes.filter((other) => other !== own && other.days.some(isTold))];
  return [
    table(
      `Chance that ${phase.name} ${isPlural({ name: phase.name, kind: "phase" }) ? "have" : "has"} ended`,
      ["By comparable spells", ...days.map(({ day }) => `By ${dayWords(day)}`)],
      telling.map(
        (found): Row => ({
          cells: [
            `${input.classes.find(({ id }) => id === found.id)!.name}, ${sizeInWords(found)}`,
            ...days.map(({ day }) => chanceCell(found.days.find((one) => one.day === day)!)),
          ],
          ...(found === own ? { emphasis: "strong" as const } : {}),
        }),
      ),
      readingNotes(told, telling),
    ),
  ];
}

/** How many spells stand behind a class; where its curve is taken from the age on, how many were as old. */
function sizeInWords(found: ClassResult): string {
  const { n, atRisk, way } = found;
  return way === "rate" || atRisk === null || atRisk === n
    ? `n = ${digits(n)}`
    : `n = ${asOldInWords(found)} of ${digits(n)} as old`;
}

/** Longer than so many letters, what the case would call an end is left to the section. */
const MOST_LETTERS = 60;

/**
 * What a reader of a chance has to know beside it: what is counted as an end, that what the case would call one is another
 * thing, and what the analyst says of the class.
 */
function readingNotes({ phase, given }: ToldPhase, telling: readonly ClassResult[]): string {
  const why = phase.classes.find(({ id }) => id === given!.id)!.why;
  const order = telling.length > 1 ? "The chosen class first. " : "";
  return `${order}${fewNote(telling)}${countedAsEnd(phase, given!, MOST_LETTERS)} ${phase.judge === undefined ? "The analyst says of the class" : `Said of the class by ${phase.judge}`}: “${unstopped(why)}.”`;
}

/** That the chance of a class with a handful of spells is made of what is assumed, as much as of them. */
function fewNote(telling: readonly ClassResult[]): string {
  const few = telling.filter(({ way }) => way === "rate");
  if (few.length === 0) return "";
  const which =
    telling.length === 1
      ? `${capitalised(inWords(few[0]!.n))} ${few[0]!.n === 1 ? "spell is" : "spells are"} too few`
      : few.length === telling.length
        ? "All these classes are too small"
        : `Classes with fewer than ${inWords(LIKE_CASES)} spells are too small`;
  return `${which} for a curve: endings are taken to come as often on one day as on the next. `;
}

function chanceCell(day: DayResult): Cell {
  return isTold(day) ? likelyOrUntold(day) : "not told";
}

/** What each class says of the phase, the chosen one first. */
export function classesTable(told: ToldPhase): Table[] {
  const { phase, result, input } = told;
  if (result.classes.length === 0) return [];
  const days = phase.over ? [] : phase.days;
  return [
    table(
      `What each class says of ${phase.name}`,
      [
        "Class",
        ["Spells", "number"],
        "As old",
        "Half have ended",
        ...(phase.over
          ? ["Last as long"]
          : ["Half of those as old have ended", ...days.map((day) => `By ${dayInWords(day)}`)]),
      ],
      result.classes.map((found): Row => {
        const { name } = input.classes.find(({ id }) => id === found.id)!;
        return {
          cells: [
            name,
            found.n,
            found.atRisk === null ? null : asOldInWords(found),
            medianCell(found),
            ...(phase.over
              ? [found.lastsSoLong === null ? "not told" : [{ share: found.lastsSoLong }]]
              : [leftCell(found), ...found.days.map(shareCell)]),
          ],
          ...(found.id === result.chosen ? { emphasis: "strong" as const } : {}),
        };
      }),
      phase.over
        ? "The chosen class first."
        : `The chosen class first; as old: still going on when they had lasted as long, about so many where bands of ages or dates leave it open. Half have ended: from the beginning on, in brackets between what bands and dates leave it; half of those as old: from today on, in brackets its 95 % limits. Shares are 95 % limits of the chance to have ended, given how long it has lasted${limitsNote(phase, result)}.${ratesNote(result.classes, input)}`,
    ),
  ];
}

/** At which age limits are taken where several are possible, and that dates alone may stretch them. */
function limitsNote({ elapsed }: PhaseInput, { classes }: PhaseResult): string {
  const isStretched = classes.some(({ days }) =>
    days.some(
      ({ ended, between }) =>
        ended !== null && between !== null && (between[0] < ended.low || between[1] > ended.high),
    ),
  );
  const atMiddle =
    elapsed !== null && elapsed.least < elapsed.most ? ", the widest of its first, middle and last age" : "";
  return isStretched ? `${atMiddle}, stretched where dates alone bring the best guess beyond them` : atMiddle;
}

/** Of which classes the chances are those of a constant rate, and what the prior has in it. */
function ratesNote(classes: readonly ClassResult[], { classes: given }: EndingsInput): string {
  const rates = classes.filter(({ way }) => way === "rate");
  if (rates.length === 0) return "";
  const each = rates.map(
    ({ id, priorWeight }) =>
      `${className(given.find((one) => one.id === id)!)} ${Math.round(priorWeight! * 100)} %`,
  );
  return ` At a constant rate, for want of spells; what is assumed beforehand has this share of the weight (no chance): ${listed(each)}.`;
}

function medianCell({ median }: ClassResult): string {
  if (median === null) return "not within what is known";
  const { days, from, to } = median;
  const middle = `by day ${digits(days)}`;
  if (from === to) return middle;
  return `${middle} (${to === null ? `${digits(from)} or later` : `${digits(from)} to ${digits(to)}`})`;
}

function leftCell({ left }: ClassResult): string {
  if (left === null) return "not within what is known";
  const { days, low, high } = left;
  return `in ${digits(days)} days (${digits(low)} ${high === null ? "or more" : `to ${digits(high)}`})`;
}

function shareCell(day: DayResult): Cell {
  return isTold(day) ? [{ share: likelihoodOf(day) }] : "not told";
}

/** How it would have ended by each day, by kind of ending, where the chosen class has several. */
export function endingsTable({ own, phase, result }: ToldPhase): Table[] {
  if (!own || own.endings.length < 2 || !own.days.some(isTold)) return [];
  const days = own.days.filter(isTold);
  return [
    table(
      `How ${phase.name} would have ended, by the chosen class`,
      ["Ending", ["Spells that ended so", "number"], ...days.map(({ day }) => `By ${dayWords(day)}`)],
      [
        ...own.endings.map(
          ({ ending, count }, kind): Row => [
            capitalised(ending),
            count,
            ...days.map(({ endings }): Cell => {
              return [{ share: outward(endings[kind]!) }];
            }),
          ],
        ),
        {
          cells: ["In whatever way", own.ended, ...days.map((day): Cell => [{ share: likelihoodOf(day) }])],
          emphasis: "strong",
        },
      ],
      `95 % limits${result.classes[0]?.way === "rate" ? ", rather too wide for single kinds" : ""}: each kind has its own, and they do not sum.`,
    ),
  ];
}

/** The classes that were used: what begins and ends a spell, and what to bear in mind. */
export function definitionsTable(input: EndingsInput, told: readonly ToldPhase[]): Table[] {
  const used = input.classes;
  if (used.length === 0) return [];
  const whys = grouped(
    told.flatMap(({ phase }) => phase.classes),
    ({ id }) => id,
  );
  return [
    table(
      "The classes: what begins and ends a spell, and why it is compared",
      ["Class", "A spell begins", "It ends", "Why it is compared", "Bear in mind"],
      used.map(
        (given): Row => [
          [`${given.name} (`, { strong: given.label }, ")", ...citeMark(given.cites)],
          given.begins,
          given.ends,
          distinct((whys.get(given.id) ?? []).map(({ why }) => why)).join("; "),
          given.note,
        ],
      ),
      "Classes that ship with the program are cited at the end, among the data from elsewhere.",
    ),
  ];
}

/** Why the classes that give no answer do not, for the gaps. */
export function untoldClasses(told: ToldPhase): string[] {
  const { phase, result, input } = told;
  if (phase.over) return [];
  const compared = comparedClasses(phase);
  const more = phase.classes.length - compared.length;
  const untold = compared.flatMap(({ id, name }) => {
    const own = result.classes.find((found) => found.id === id);
    if (own?.days.some(isTold)) return [];
    const given = input.classes.find((one) => one.id === id);
    const which = className(given ?? { name });
    const why = untoldWhy({ ...told, given, own, result: { ...result, chosen: id } });
    return [`What ${which} says of ${phase.name} is not known: ${why}.`];
  });
  if (more === 0) return untold;
  const others = more === 1 ? "another class says" : `${digits(more)} other classes say`;
  return [
    ...untold,
    `What ${others} of ${phase.name} is not known: of the ${digits(phase.classes.length)} that are named for it only the first ${compared.length} were looked at.`,
  ];
}
