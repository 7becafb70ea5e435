import { inSentence } from "#case/article.ts";
import { boundsInWords } from "#case/date.ts";
import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Text } from "#outcome/text.ts";
import { contestInWords } from "../../contest-in-words.ts";
import { capitalised, counted, inWords, quoted } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { nameOf } from "./named.ts";

/** What a reader of the ledger must know; `untold` = how many flips are not shown. */
export function caveatsOf(result: ConcessionsResult, input: ConcessionsInput, untold: number): Text[] {
  const { earliest, latest, undatedEvents } = result.turn;
  const undated = undatedEvents.length;
  const { contested } = input;
  return [
    "What nobody reported is not in the ledger: a demand dropped in private looks like silence.",
    ...leftCaveats(),
    ...turnCaveats(),
    ...(undated > 0 && earliest !== null
      ? [
          undated === 1
            ? "One event of the turn has no date, and does not count for when the turn was."
            : `${capitalised(inWords(undated))} events of the turn have no date, and do not count for when the turn was.`,
        ]
      : []),
    ...(contested.length > 0
      ? [
          `What is alleged or denied counts for nobody: ${contested
            .map((one) => `${quoted(one.what)} ${contestInWords(one)}`)
            .join("; ")}.`,
        ]
      : []),
    ...earlyCaveats(),
    ...(result.untriedFlips > 0
      ? [
          `With so many statements, ${counted(result.untriedFlips, "single change")} of an input were not tried.`,
        ]
      : []),
    ...(untold > 0
      ? [
          `${capitalised(counted(untold, "further single change"))} of an input would change an answer; the result lists them all.`,
        ]
      : []),
  ];

  function leftCaveats(): Text[] {
    const left = input.left.filter(({ what, why }) => what === "demand" && why === "elsewhere").length;
    if (left === 0) return [];
    const are =
      left === 1
        ? "rests on sources that are not selected and is"
        : "rest on sources that are not selected and are";
    return [
      `${capitalised(counted(left, "demand or offer", "demands and offers"))} of the case ${are} not in the ledger: what a party had asked or offered before, or says since, may be among them.`,
    ];
  }

  function earlyCaveats(): Text[] {
    const early = result.verdicts.filter(({ tooEarly }) => tooEarly.length > 0).map(({ party }) => party);
    if (early.length === 0) return [];
    const acts = input.untied.filter(({ party }) => early.includes(party));
    return [
      "The turn is on the day of the analysis: no day has passed on which anything could have been left unsaid.",
      ...acts.map(
        ({ party, what, about }) =>
          `What ${inSentence(nameOf(input, party))} did on that day, ${quoted(what)}, is ` +
          `${about === undefined ? "tied to no demand" : `about what ${WHY_LEFT_OUT[about]}`}.`,
      ),
    ];
  }

  function turnCaveats(): Text[] {
    return [
      ...(input.turn.contested
        ? ["The turn itself is alleged, or denied by somebody: what is before it and after rests on that."]
        : []),
      ...dateCaveats(),
    ];
  }

  function dateCaveats(): Text[] {
    if (earliest === null) {
      return ["No event of the turn is dated, so it may lie on any day before the day of the analysis."];
    }
    if (earliest === latest) return [];
    return [
      `The turn is dated no closer than ${boundsInWords(input.turn.bounds)}; what was voiced in that ` +
        "time may fall on either side of it.",
    ];
  }
}
