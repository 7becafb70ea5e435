import type { Flip } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import type { EndingsInput } from "../input.ts";
import type { EndingsResult, RoundsResult } from "../result.ts";
import { rangeInWords } from "./lengths.ts";
import { medianClause } from "./rounds.ts";
import { className, dayWords, headlineOf, isTold, likelihoodOf, likely, type ToldPhase } from "./told.ts";

/** What would change the answers: another class, and other dates of a round. */
export function flipsOf(told: readonly ToldPhase[], result: EndingsResult, input: EndingsInput): Flip[] {
  return [
    ...told.flatMap(classFlips),
    ...told.flatMap(datingFlips),
    ...(result.rounds ? roundFlips(result.rounds, told, input) : []),
  ];
}

/** Another class that the analyst names, where it decides the answer. */
function classFlips(told: ToldPhase): Flip[] {
  const { phase, own, result, input } = told;
  const day = headlineOf(own, result);
  if (!day) return [];
  return result.choice
    .filter(({ decides }) => decides)
    .map(({ id }): Flip => {
      const given = input.classes.find((one) => one.id === id)!;
      const other = headlineOf(
        result.classes.find((found) => found.id === id),
        result,
      )!;
      const effect: Inline[] = [
        `n end of ${phase.name} by ${dayWords(day.day)} would stand at `,
        likely(other),
        ", instead of ",
        likely(day),
      ];
      return {
        change: `If ${className(given)} were the class that speaks for ${phase.name}`,
        effect: ["A", ...effect, "."],
        effectInShort: ["a", ...effect],
        steps: 1,
        cites: distinct([...phase.cites, ...given.cites]),
      };
    });
}

/** Other dates of a round of which the chosen class is made, where they change the answer. */
function datingFlips(told: ToldPhase): Flip[] {
  const { phase, own, given, result, input } = told;
  const day = headlineOf(own, result);
  if (!day || !given) return [];
  return result.otherDatings.flatMap(({ round, ended, decides }, at): Flip[] => {
    const dating = given.otherDatings[at]!;
    const name = input.rounds.find(({ id }) => id === round)?.name ?? round;
    if (!decides || ended === null) return [];
    const other = { ...day, ended, between: [ended.best, ended.best] as const };
    return [
      {
        change: `If ${quoted(name)} is dated as another source dates it${writtenDates(dating)}.`,
        effect: isTold(other)
          ? [
              `An end of ${phase.name} by ${dayWords(day.day)} would stand at `,
              { likelihood: likelihoodOf(other) },
              ", instead of ",
              likely(day),
              ".",
            ]
          : "The class would no longer tell.",
        steps: 1,
        cites: dating.cites,
      },
    ];
  });
}

/** Other dates of the case's own rounds: what they do to how long rounds lasted, and to how many ended how. */
function roundFlips(rounds: RoundsResult, told: readonly ToldPhase[], input: EndingsInput): Flip[] {
  const answered = told.length === 0;
  const owns = new Map(rounds.spells.map((spell) => [spell.id, spell]));
  const names = new Map(input.rounds.map(({ id, name }) => [id, name]));
  return rounds.otherDatings.flatMap(({ round, spell, median, endings, untried }, at): Flip[] => {
    if (untried) return [];
    const dating = input.spells.otherDatings[at]!;
    const own = owns.get(round);
    const sameMedian = JSON.stringify(median) === JSON.stringify(rounds.median);
    const sameShares = JSON.stringify(endings) === JSON.stringify(rounds.endings);
    // What is told of it is the same, whatever moved behind it.
    if (sameShares && (sameMedian || medianClause(median) === medianClause(rounds.median))) return [];
    const name = names.get(round)!;
    const lasts = spell && own ? `it lasted ${rangeInWords(spell)}, not ${rangeInWords(own)}; ` : "";
    const shares = sameShares
      ? "how rounds ended stays as it is"
      : `the rounds that have ended: ${endingCounts(endings)}`;
    return [
      {
        change: `If ${quoted(name)} is dated as another source dates it${writtenDates(dating)}.`,
        effect: `Then ${lasts}of the rounds ${medianClause(median)}, where by the case's own dates ${medianClause(rounds.median)}; ${shares}.`,
        // Of a phase that is judged by another class it changes nothing.
        ...(answered ? {} : { keeps: true as const }),
        steps: 1,
        cites: dating.cites,
      },
    ];
  });
}

function endingCounts(endings: RoundsResult["endings"]): string {
  return endings.map(({ ending, count }) => `${ending} ${count}`).join(", ");
}

function writtenDates({
  start,
  end,
}: {
  readonly start: string | null;
  readonly end: string | null;
}): string {
  if (start === null && end === null) return "";
  return ` (${[start ?? "start as before", end === "open" ? "still open" : (end ?? "end as before")].join(" – ")})`;
}
