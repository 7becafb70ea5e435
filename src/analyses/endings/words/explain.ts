import { dayInWords } from "#case/day.ts";
import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Dataset, Explanation, OnRecord, Signpost } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { isPlural } from "../../agreement.ts";
import { distinct } from "../../cites.ts";
import { outward } from "../../outward.ts";
import { capitalised, listed, sentences } from "../../sentence-parts.ts";
import type { EndingsInput } from "../input.ts";
import type { ChanceResult, EndingsResult } from "../result.ts";
import { MOST_DRAWN, wordsOf } from "../thresholds.ts";
import { flipsOf } from "./flips.ts";
import { headlineClause, judgementOf } from "./judgement.ts";
import { otherPhasesTable } from "./other-phases.ts";
import { barsOf, curvesOf } from "./pictures.ts";
import { roundsBlocks, roundsJudgement, roundsText } from "./rounds.ts";
import { classesTable, definitionsTable, endingsTable, glanceTable, untoldClasses } from "./tables.ts";
import { className, dayWords, isTold, type ToldPhase, toldPhases } from "./told.ts";

/** Words, tables and pictures: how long phases last and how they end, and the record of the rounds. */
export function explainEndings(result: EndingsResult, input: EndingsInput): Explanation {
  const told = toldPhases(result, input);
  const inFull = told.slice(0, MOST_DRAWN);
  const { rounds } = result;
  const record = rounds === null ? [] : roundsText(rounds);
  return {
    headline: headlineOf(told, record),
    judgements:
      // Nobody who has not asked for it needs the record in front.
      told.length > 0 || rounds === null || !input.askedOf.includes(null) || input.lost.length > 0
        ? told.map(judgementOf)
        : [roundsJudgement(rounds, input)],
    glance: inFull.flatMap(glanceTable),
    blocks: [
      ...inFull.flatMap((each) => [
        ...(each.phase.over || each.own?.days.some(isTold) ? [...curvesOf(each), ...barsOf(each)] : []),
        ...classesTable(each),
        ...endingsTable(each),
      ]),
      ...otherPhasesTable(told.slice(MOST_DRAWN)),
      ...definitionsTable(input, told),
      ...(rounds === null
        ? []
        : [
            ...(told.length > 0 ? [{ kind: "text" as const, text: record }] : []),
            ...roundsBlocks(rounds, input),
          ]),
    ],
    signposts: told.flatMap(signpostsOf),
    onRecord:
      rounds === null
        ? []
        : input.askedOf.flatMap((about) =>
            about === null
              ? recordBesideLost(record, told, input)
              : [
                  {
                    answers: { kind: "duration" as const, about },
                    text: record,
                    cites: input.rounds.flatMap(({ cites }) => cites),
                  },
                ],
          ),
    datasets: datasetsOf(input),
    caveats: caveatsOf(told, input),
    flips: flipsOf(told, result, input),
    gaps: [...told.flatMap(untoldClasses), ...gapsOf(input)],
    inputs: inputsOf(result, input),
  };
}

/** Where the phase that is asked about does not count: that its length cannot be told, and what is on record of rounds beside it. */
function recordBesideLost(
  record: readonly Inline[],
  told: readonly ToldPhase[],
  { lost, rounds }: EndingsInput,
): OnRecord[] {
  const [first] = lost;
  if (told.length > 0 || first === undefined) return [];
  const why = `How long it lasts cannot be told: the ${first.name} ${WHY_LEFT_OUT[first.why]}.`;
  return [
    {
      answers: { kind: "duration" },
      text: [`${why} `, ...record],
      cites: rounds.flatMap(({ cites }) => cites),
    },
  ];
}

function headlineOf(told: readonly ToldPhase[], record: readonly Inline[]): Text {
  if (told.length === 0) return [...record];
  return sentences(
    ...told.map((each): Inline[] => {
      const [first, ...rest] = headlineClause(each);
      return [typeof first === "string" ? capitalised(first) : first!, ...rest, "."];
    }),
  );
}

/** A range so wide would tell nobody what to expect. */
const SAYS_NOTHING = 0.7;

/** The days asked for: what it would mean if the phase still lasts then. */
function signpostsOf(told: ToldPhase): Signpost[] {
  const { phase, own, result } = told;
  if (phase.over) return [];
  const decided = result.choice.some(({ decides }) => decides);
  if (own === undefined || own.withinAYear === null || own.way === "rate") return [];
  const now = own.withinAYear;
  return own.days.flatMap(({ day, withinAYear, ...rest }, at): Signpost[] => {
    // What would stand where it stands today, or says next to nothing, is no sign of anything.
    if (!isTold({ day, withinAYear, ...rest }) || withinAYear === null || alike(withinAYear, now)) return [];
    if (withinAYear.high - withinAYear.low >= SAYS_NOTHING) return [];
    return [
      {
        kind: "event",
        watch: `whether ${phase.name} still ${lasts(told)} on ${dayInWords(phase.days[at]!)}`,
        by: { day, text: dayInWords(phase.days[at]!) },
        means: ["if so, the chance of an end in the year after: ", { likelihood: outward(withinAYear) }],
        // Where another class decides the answer, that is what would change it.
        bearsOn: decided ? [] : [{ kind: "duration", about: phase.id }],
        cites: [...phase.cites],
      },
    ];
  });
}

/** By less than so much at both ends, or under the same words, nobody would call a chance another. */
const ANOTHER = 0.05;

function alike(one: ChanceResult, other: ChanceResult): boolean {
  const moved = Math.max(Math.abs(one.low - other.low), Math.abs(one.high - other.high));
  return moved < ANOTHER || wordsOf(outward(one)) === wordsOf(outward(other));
}

function lasts({ phase }: ToldPhase): string {
  return isPlural({ name: phase.name, kind: "phase" }) ? "last" : "lasts";
}

function datasetsOf({ classes }: EndingsInput): Dataset[] {
  return classes.flatMap(({ label, name, origin, source }) =>
    origin === "shipped" && source !== null ? [{ id: label, name, ...source }] : [],
  );
}

function caveatsOf(told: readonly ToldPhase[], { classes }: EndingsInput): Text[] {
  const open = told.filter(({ phase, own }) => !phase.over && own?.days.some(isTold));
  if (open.length === 0) return [];
  const rates = open.filter(({ own }) => own!.way === "rate");
  const shipped = new Set(classes.flatMap(({ id, origin }) => (origin === "shipped" ? [id] : [])));
  const compared = open.flatMap(({ result }) => result.classes);
  const cut = compared.filter(({ id }) => shipped.has(id));
  const until = distinct(cut.map(({ asOf }) => asOf)).toSorted();
  // Beside a table of the case's own, which may go on later, those are named that are cut.
  const whose =
    cut.length < compared.length
      ? `The data of ${listed(distinct(cut.map(({ id }) => className(classes.find((each) => each.id === id)!))))}`
      : "The data sets";
  return [
    "What is comparable, and what begins and ends a spell, is the analyst's choice.",
    [
      "Ranges are ",
      {
        term: "95 % limits",
        meaning:
          "limits that hold the true share for at least 95 in 100 samples of spells independent of one another; at a constant rate the middle 95 % of what may be believed of it",
      },
      ". Spells of the same parties are not independent, so the true ranges are wider.",
    ],
    ...(until.length > 0
      ? [
          `${whose} are cut at ${listed(until.map(dayWords))}, but their makers finished them later and knew what had come next.`,
        ]
      : []),
    ...(rates.length > 0
      ? [
          "At a constant rate the past of a phase tells nothing of how long it still lasts: one that tires, or takes root, is judged wrongly.",
        ]
      : []),
    ...(open.some(({ own }) => own!.undatable > 0)
      ? ["Spells without a date are left out; they may have been longer or shorter."]
      : []),
  ];
}

function gapsOf({ phases, rounds }: EndingsInput): string[] {
  return [
    ...phases.flatMap(({ name, elapsed, endStated }) => [
      ...(elapsed === null ? [`Since when ${name} lasts is not stated.`] : []),
      ...(endStated ? [] : [`Whether ${name} has ended is not stated; it is taken to last.`]),
    ]),
    ...rounds
      .filter(({ began }) => (began?.earliest ?? null) === null)
      .map(({ name }) => `When the round “${name}” began is not stated, so its length is not known.`),
  ];
}

function inputsOf({ phases: found, rounds: record }: EndingsResult, { phases, rounds }: EndingsInput) {
  const starts = phases.filter(({ elapsed }) => elapsed !== null).length;
  const named = phases.reduce((sum, { classes }) => sum + classes.length, 0);
  const known = found.reduce((sum, { classes }) => sum + classes.length, 0);
  const dated = record?.n ?? 0;
  return {
    given: starts + known + dated,
    missing: phases.length - starts + (named - known) + (rounds.length - dated),
  };
}
