import type { Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { isPlural } from "../../agreement.ts";
import { citeMark, distinct } from "../../cites.ts";
import { capitalised, inWords, listed, quoted, sentences } from "../../sentence-parts.ts";
import type { ClassInput } from "../input.ts";
import type { ClassResult } from "../result.ts";
import { confidenceIn } from "./confidence.ts";
import { asOldInWords, daysInWords, grouped, rangeInWords } from "./lengths.ts";
import {
  className,
  countedAsEnd,
  dayWords,
  endingWords,
  headlineOf,
  isTold,
  likelihoodOf,
  likely,
  likelyOrUntold,
  namedDays,
  type ToldDay,
  type ToldPhase,
  untoldWhy,
} from "./told.ts";

/** How long a phase lasts and how it ends, as its chosen class has it. */
export function judgementOf(told: ToldPhase): Judgement {
  const { phase, given, own, result } = told;
  const day = headlineOf(own, result);
  return {
    answers: { kind: "duration", about: phase.id },
    // It ranks nothing: the name of the phase is what it speaks of.
    leads: [],
    ...(phase.over ? overText(told) : day ? openText(told, day) : untoldText(told)),
    confidence: confidenceIn(told),
    n: sizeOf(own),
    cites: distinct([...phase.cites, ...(given?.cites ?? [])]),
  };
}

/** The spells behind the answer: where a curve is read from an age on, those that were as old. */
function sizeOf(own: ClassResult | undefined): Judgement["n"] {
  const { n, atRisk, way } = own ?? { n: 0, atRisk: null, way: null };
  if (way !== "rate" && atRisk !== null && atRisk < n)
    return { count: atRisk, of: `of ${grouped(n)} comparable spells` };
  return { count: n, of: n === 1 ? "comparable spell" : "comparable spells" };
}

/** What the answer leaves out: whatever speaks for this phase in particular. */
const ALONE = "by like cases alone, ";

/** The answer in one clause: “by like cases alone, the chance that the good phase ends by 31 December 2018: unlikely (…)”. */
export function headlineClause(told: ToldPhase): Inline[] {
  const { phase, own, result } = told;
  const day = headlineOf(own, result);
  if (phase.over) return [overClause(told)];
  if (!day) return [`how long ${phase.name} ${lastsOn(told)} cannot be told`];
  return byDays(`${ALONE}the chance that ${phase.name} ${isPlural(named(told)) ? "end" : "ends"}`, [day]);
}

/** A beginning, and by each day how likely it is. */
function byDays(begin: string, days: readonly ToldDay[]): Inline[] {
  return days.flatMap((day, at): Inline[] => [
    `${at === 0 ? begin : ";"} by ${dayWords(day.day)}: `,
    ...likelyOrUntold(day),
  ]);
}

function openText(
  told: ToldPhase,
  day: ToldDay,
): Pick<Judgement, "text" | "gist" | "inShort" | "likelihood"> {
  const { phase, own, given } = told;
  const days = namedDays(own!, day);
  const plural = isPlural(named(told));
  const since = `since ${phase.startInWords}`;
  return {
    text: sentences(
      [
        { strong: capitalised(phase.name) },
        ` ${plural ? "have" : "has"} lasted ${rangeInWords(phase.elapsed!)}, ${since}.`,
        ...citeMark(phase.cites),
      ],
      [...byDays(`The chance that ${plural ? "they end" : "it ends"}`, days), "."],
      countedAsEnd(phase, given!),
      comparable(own!, given!),
      leftText(own!),
      endingsText(own!),
      choiceText(told),
    ),
    gist: sentences(
      halfOf(own!),
      [...byDays(`${capitalised(ALONE)}the chance that ${phase.name} ${plural ? "end" : "ends"}`, days), "."],
      // Talks may end in a text or in a quarrel: which of them the chance is of, the word alone does not say.
      countedAsEnd({ ends: given!.ends }, given!),
    ),
    inShort: sentences(
      [...capitalisedFirst(headlineClause(told)), "."],
      // What the like cases are, and what ends them, may be another thing than what the case asks after.
      `The like cases: ${quoted(given!.name)}. ${countedAsEnd({ ends: given!.ends }, given!)}`,
    ),
    likelihood: likelihoodOf(day),
  };
}

/** How many comparable spells stand behind the answer, and by what reckoning. */
function comparable(own: ClassResult, given: ClassInput): Inline[] {
  const { n, way, priorWeight, atRisk } = own;
  if (way === "rate")
    return [
      `${capitalised(only(n))} of the class ${className(given)} ${n === 1 ? "is" : "are"} known, too few for a curve, so endings are taken to come at a `,
      {
        term: "constant rate",
        meaning:
          "as likely on one day as on the next, however long it has lasted; not known itself, it is averaged over",
      },
      `: what is assumed beforehand has `,
      { share: priorWeight! },
      ` of the weight.${atRisk === 0 ? ` ${n === 1 ? "It is not" : "None of them is"} known to have lasted as long.` : ""}`,
    ];
  return [
    `This is the record of the class ${className(given)}: ${grouped(n)} spells, of which ${asOldInWords(own)} ${own.atRisk === 1 ? "was" : "were"} still going on at that age.`,
  ];
}

function only(n: number): string {
  return n === 1 ? "only one spell" : `only ${inWords(n)} spells`;
}

/** By when half of those as old have ended. */
function leftText({ left, way }: ClassResult): string {
  if (left === null)
    return way === "rate" ? "" : "More than half of these were still going on when last seen.";
  return way === "rate"
    ? `Half would have ended within another ${daysAndLimits(left)}.`
    : `Half of these ended within another ${daysAndLimits(left)}.`;
}

/** The same to begin an answer with: how long it lasts is asked, and by when half have ended is the nearest that can be said. */
function halfOf({ left, way }: ClassResult): string {
  if (left === null)
    return way === "rate" ? "" : "Of like cases as old more than half were still going on when last seen.";
  return way === "rate"
    ? `At the rate of like cases half would have ended within another ${daysAndLimits(left)}.`
    : `Of like cases as old half ended within another ${daysAndLimits(left)}.`;
}

function daysAndLimits({ days, low, high }: NonNullable<ClassResult["left"]>): string {
  const to = high === null ? "or more" : `to ${grouped(high)} days`;
  return `${daysInWords(days)} (95 % limits: ${grouped(low)} ${to})`;
}

/** How those that ended did, where there is more than one way; what an end is has been said. */
function endingsText({ ended, endings }: ClassResult): string {
  return endings.length === 1 ? "" : endingsInWords({ ended, endings });
}

/** How those that ended did: `Of the seven that ended, four are counted as “collapse” and three as “impasse”.` */
export function endingsInWords({ ended, endings }: Pick<ClassResult, "ended" | "endings">): string {
  const some = endings.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const known = some.filter(({ ending }) => ending !== "not stated");
  const lost = some.find(({ ending }) => ending === "not stated")?.count ?? 0;
  if (ended === 0) return "None of them has ended.";
  if (known.length === 0)
    return `How ${ended === 1 ? "the one" : `the ${inWords(ended)}`} that ended did is not stated.`;
  const as = (ending: string) => `as ${quoted(endingWords(ending))}`;
  if (ended === 1) return `The one that ended is counted ${as(known[0]!.ending)}.`;
  if (known[0]!.count === ended)
    return `${ended === 2 ? "Both" : `All ${inWords(ended)}`} that ended are counted ${as(known[0]!.ending)}.`;
  const parts = known.map(
    ({ ending, count }, at) =>
      `${inWords(count)} ${at > 0 ? "" : count === 1 ? "is counted " : "are counted "}${as(ending)}`,
  );
  const rest = lost === 0 ? "" : `; how ${inWords(lost)} ended is not stated`;
  return `Of the ${inWords(ended)} that ended, ${listed(parts)}${rest}.`;
}

/** Whether another class would say something else. */
function choiceText({ result, input }: ToldPhase): Inline[] {
  const { choice, classes, headline, chosen } = result;
  if (choice.length === 0)
    return classes.every(({ id }) => id === chosen) ? ["No other class is named."] : [];
  const nameOf = (id: string) => className(input.classes.find((one) => one.id === id)!);
  const deciding = choice.filter(({ decides }) => decides);
  if (deciding.length === 0)
    return [
      choice.length === 1
        ? `The other class, ${nameOf(choice[0]!.id)}, would not change the answer.`
        : `The ${inWords(choice.length)} other classes would not change the answer.`,
    ];
  const others =
    choice.length === 1
      ? "the other"
      : deciding.length === choice.length
        ? `${choice.length === 2 ? "both" : `all ${inWords(choice.length)}`} others`
        : `${inWords(deciding.length)} of the ${inWords(choice.length)} others`;
  const said = ({ id }: (typeof deciding)[number]) => classes.find((one) => one.id === id);
  return [
    { strong: "The choice of class decides the answer:" },
    ` by ${others}, how likely an end by ${dayWords(headline!)} is: `,
    ...deciding.flatMap((other, at): Inline[] => [
      at === 0 ? "" : at === deciding.length - 1 ? " and " : ", ",
      likely(headlineOf(said(other), result)!),
      ` (${nameOf(other.id)})`,
    ]),
    ".",
  ];
}

function overText(told: ToldPhase): Pick<Judgement, "text" | "gist" | "inShort"> {
  const { own, given, phase } = told;
  const clause = capitalised(overClause(told));
  const share = own?.lastsSoLong ?? null;
  const beside: Inline[] =
    own === undefined || share === null || given === undefined || own.n < 2
      ? []
      : [
          `Of the ${grouped(own.n)} spells of the class ${className(given)}, `,
          { share },
          " lasted as long or longer.",
        ];
  return {
    text: sentences(
      [`${clause}.`, ...citeMark(phase.cites)],
      beside,
      given ? countedAsEnd({ ends: given.ends }, given) : "",
      own ? endingsText(own) : "",
    ),
    gist: `${clause}.`,
    inShort: `${clause}.`,
  };
}

function overClause({ phase }: ToldPhase): string {
  const { over, elapsed } = phase;
  const length = elapsed ? `, after ${rangeInWords(elapsed)}` : "";
  const how = over!.ending === null ? "" : `: ${over!.ending}`;
  return `${phase.name} ended on ${over!.endInWords}${length}${how}`.replace(
    /on (?=[A-Z]\w+ \d{4}|\d{4})/,
    "in ",
  );
}

function untoldText(told: ToldPhase): Pick<Judgement, "text" | "gist" | "inShort"> {
  const { phase, result } = told;
  const why = untoldWhy(told);
  const text = `How long ${phase.name} ${lastsOn(told)} cannot be told: ${why}.`;
  const others = result.classes.filter((other) => other.id !== result.chosen && other.days.some(isTold));
  const beside =
    others.length === 0
      ? ""
      : `${others.length === 1 ? "Another class does" : "Other classes do"} tell: see the table.`;
  return { text: sentences([text, ...citeMark(phase.cites)], beside), gist: text, inShort: text };
}

function named({ phase }: ToldPhase) {
  return { name: phase.name, kind: "phase" };
}

function lastsOn(told: ToldPhase): string {
  return isPlural(named(told)) ? "last" : "lasts";
}

function capitalisedFirst([first, ...rest]: readonly Inline[]): Inline[] {
  return [typeof first === "string" ? capitalised(first) : first!, ...rest];
}
