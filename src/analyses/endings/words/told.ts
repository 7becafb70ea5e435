import { dayInWords, dayOfIso } from "#case/day.ts";
import type { Inline } from "#outcome/text.ts";
import { toldRange } from "#reference-classes/ending-by.ts";
import { isPlural } from "../../agreement.ts";
import { SIDES } from "../../confidence.ts";
import { outward } from "../../outward.ts";
import { quoted } from "../../sentence-parts.ts";
import type { ClassInput, EndingsInput, PhaseInput } from "../input.ts";
import type { ChanceResult, ClassResult, DayResult, EndingsResult, PhaseResult } from "../result.ts";

/** A phase with what is told of it. */
export interface ToldPhase {
  readonly phase: PhaseInput;
  readonly result: PhaseResult;
  /** The chosen class, where a table of it is at hand; and what it says, where it knows anything by the day. */
  readonly given: ClassInput | undefined;
  readonly own: ClassResult | undefined;
  readonly input: EndingsInput;
}

export function toldPhases(result: EndingsResult, input: EndingsInput): ToldPhase[] {
  return input.phases.map((phase, at) => {
    const found = result.phases[at]!;
    return {
      phase,
      result: found,
      given: input.classes.find(({ id }) => id === found.chosen),
      own: found.classes.find(({ id }) => id === found.chosen),
      input,
    };
  });
}

/** A day that a class tells of. */
export type ToldDay = DayResult & {
  readonly ended: ChanceResult;
  readonly between: readonly [number, number];
};

export function isTold(day: DayResult | undefined): day is ToldDay {
  return day !== undefined && day.ended !== null && day.between !== null;
}

/** What a class says of the day on which the answer stands. */
export function headlineOf(found: ClassResult | undefined, { headline }: PhaseResult): ToldDay | undefined {
  const day = found?.days.find((each) => each.day === headline);
  return isTold(day) ? day : undefined;
}

/** The chance to have ended by a day: the limits of the sample, and what the days leave open; as it is printed, outwards. */
export function likelihoodOf(day: ToldDay): { readonly low: number; readonly high: number } {
  return outward(toldRange({ ended: day.ended, between: [...day.between] }));
}

/** The same as a piece of text, in word and range. */
export function likely(day: ToldDay): Inline {
  return { likelihood: likelihoodOf(day) };
}

/** The same in a sentence or a cell; that it cannot be told, and the range, where yes and no are both the likelier somewhere in it. */
export function likelyOrUntold(day: ToldDay): Inline[] {
  const range = likelihoodOf(day);
  return range.high - range.low > SIDES ? ["cannot be told (", { share: range }, ")"] : [likely(day)];
}

export function dayWords(iso: string): string {
  return dayInWords(dayOfIso(iso));
}

/** What a class is called in a sentence. */
export function className({ name }: Pick<ClassInput, "name">): string {
  return quoted(name);
}

/** Why the chosen class gives no answer. */
export function untoldWhy({ own, given, phase, result }: ToldPhase): string {
  if (given === undefined) {
    const { name } = phase.classes.find(({ id }) => id === result.chosen)!;
    return `no table of ${quoted(name)} is at hand`;
  }
  if (own === undefined) return `nothing of ${className(given)} was known by the day`;
  switch (own.untold) {
    case "no start":
      return `since when ${isPlural({ name: phase.name, kind: "phase" }) ? "they last" : "it lasts"} is not stated`;
    case "none left":
      return `no spell of ${className(given)} is known to have lasted as long`;
    case "no days":
      return `no spell of ${className(given)} was watched for a single day`;
    default:
      return `the spells of ${className(given)} were not watched so long`;
  }
}

/** How a round or spell ended, as a cell or a bracket has it. */
export function endingWords(ending: string): string {
  return ending === "open" ? "goes on" : ending === "not stated" ? "ending not stated" : ending;
}

/** The first day, the one on which the answer stands, and the last. */
export function namedDays({ days }: ClassResult, headline: ToldDay): ToldDay[] {
  const told = days.filter(isTold);
  const wanted = new Set([told[0]!, headline, told.at(-1)!].map(({ day }) => day));
  return told.filter(({ day }) => wanted.has(day));
}

/**
 * What is counted as an end: as the class ends a spell, of which every chance is; and where the case words it otherwise, its
 * words, of up to `most` letters. Whether the two mean one thing is the reader's to say: texts that differ may well.
 */
export function countedAsEnd(
  phase: Pick<PhaseInput, "ends">,
  given: Pick<ClassInput, "ends">,
  most = Number.POSITIVE_INFINITY,
): string {
  const ends = unstopped(given.ends);
  const own = phase.ends === "not stated" ? ends : unstopped(phase.ends);
  if (own.toLowerCase() === ends.toLowerCase()) return `Counted as an end: ${ends}.`;
  return `Counted as an end: ${ends}; the case puts it in words of its own${own.length > most ? "" : `: ${own}`}.`;
}

/** A text of the case as part of a sentence: without a full stop of its own. */
export function unstopped(text: string): string {
  return text.trim().replace(/\.$/, "");
}
