import { citedSources } from "#case/citation.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom, HALF, NEARLY_ALL, type Reason } from "../../confidence.ts";
import { confirmedReason, sourcesReason } from "../../confirmed.ts";
import { sourcesBehind } from "../../independent-sources.ts";
import { capitalised, inWords } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { isSettled, type Ordered } from "../order.ts";
import type { ChronologyResult } from "../result.ts";

/** What an answer of the chronology rests on. */
interface Settled {
  /** Entries that it speaks of, and how many of them the dates settle. */
  readonly entries: readonly Entry[];
  readonly looked: number;
  readonly settled: number;
  /** The same in words, up to the sources. */
  readonly words: string;
  /** Whose dates these are: those of the entries spoken of are not those of all. */
  readonly whose: string;
  /** What the loss of one dating would leave open, as a sentence; empty where that is less than half of it, or nothing. */
  readonly withoutOne: string;
  /** Reasons beside these. */
  readonly more?: readonly Reason[];
}

/** How far an answer can be relied on: how much of it the dates settle, by how many sources, and against which. */
export function confidenceOf(
  { entries, looked, settled, words, whose, withoutOne, more = [] }: Settled,
  input: ChronologyInput,
): Confidence {
  const dated = entries.filter(({ precision }) => precision !== "undated");
  const cites = dated.flatMap((entry) => entry.cites);
  const behind = {
    ...sourcesBehind(
      dated.map((entry) => entry.cites),
      input.origins,
    ),
    isStated: isNearlyAllStated(dated),
  };
  const contested = entries.filter(({ conflicts }) => conflicts.length > 0).length;
  const given = looked > 0 ? { given: settled / looked } : {};
  const answers = { answers: true };
  return confidenceFrom([
    { grounds: { answers: settled > 0, ...given }, why: `${words}.` },
    // The dates that it speaks of are not those of all entries.
    confirmedReason(behind, "date", whose.replace(/^the (?:two )?/, "")),
    sourcesReason(behind, {
      stipulated: `${capitalised(whose)} are`,
      otherwise: sourcesInWords(
        citedSources(cites).length,
        behind.all,
        whose,
        judgedIn(entries),
        contested === 0,
      ),
    }),
    {
      grounds: { ...answers, contested },
      why:
        contested === 0
          ? ""
          : `${capitalised(inWords(contested))} ${contested === 1 ? "entry" : "entries"} ${contested === 1 ? "has" : "have"} datings that conflict.`,
    },
    { grounds: { ...answers, turnedBy: withoutOne === "" ? "none" : "input" }, why: withoutOne },
    ...more,
  ]);
}

/** Whether sources alone say of nearly all of the dated entries when they were, without a judgement of the analyst beside them. */
function isNearlyAllStated(dated: readonly Entry[]): boolean {
  const stated = dated.filter(({ saidBy, cites }) => !saidBy.judged && cites.length > 0).length;
  return stated >= NEARLY_ALL * dated.length;
}

/** How many of the dated entries rest on the analyst's judgement and on no source. */
function judgedIn(entries: readonly Entry[]): number {
  return entries.filter(
    ({ saidBy: { judged }, cites, precision }) => judged && cites.length === 0 && precision !== "undated",
  ).length;
}

function sourcesInWords(
  cited: number,
  independent: number,
  whose: Settled["whose"],
  judged: number,
  agree: boolean,
): string {
  if (cited === 0)
    return judged > 0 ? `${capitalised(whose)} rest on judgement alone.` : `No source is cited for ${whose}.`;
  const from =
    cited === 1
      ? "one source"
      : independent === 1
        ? `${inWords(cited)} sources of one origin`
        : `${inWords(cited)} sources`;
  const but =
    judged > 0
      ? `, but for ${judged === 1 ? "one that rests" : `${inWords(judged)} that rest`} on judgement`
      : "";
  return `${capitalised(whose)} come from ${from}${but}${agree ? `${but === "" ? "," : ";"}${but === "" ? " and" : ""} no two of them conflict` : ""}.`;
}

/** Whether some dating alone holds so much of the order that without it less than half would stay as it is. */
export function hangsOnOneDating({ decisiveDatings }: ChronologyResult, acts: readonly Ordered[]): boolean {
  const told = acts.filter(isSettled);
  return decisiveDatings.some(({ changed }) => {
    const kept = told.filter((act) => !changed.some(({ of, id }) => of === act.of && id === act.id));
    return kept.length < HALF * acts.length;
  });
}
