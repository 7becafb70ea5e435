import type { Explanation, OnRecord, Signpost } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { citeMark, distinct } from "../../cites.ts";
import { onRecordText } from "../../on-record.ts";
import { capitalised, counted, inWords, quoted } from "../../sentence-parts.ts";
import { stopped } from "../../stopped.ts";
import type { RecordInput } from "../recorded.ts";
import { claimsTable } from "./claims-table.ts";
import { forecastsTable } from "./forecasts-table.ts";

/** The tables of what is on record, what it says on the questions of the case, and what to watch for. */
export function explainRecord(input: RecordInput): Explanation {
  const { forecasts, claims } = input;
  const disputes = input.disputes.map(disputeInWords);
  return {
    headline: headlineOf(input),
    judgements: [],
    blocks: [
      ...(forecasts.length > 0 ? [forecastsTable(forecasts)] : []),
      ...(claims.length > 0 ? [claimsTable(input)] : []),
    ],
    signposts: signpostsOf(input),
    onRecord: onRecordOf(input),
    ...(disputes.length > 0 ? { disputes } : {}),
    caveats: [],
    flips: [],
    gaps: forecasts
      .filter(({ criterion, question }) => criterion === null && question === null)
      .map(({ text }) => `What would settle the forecast ${quoted(text)} is not stated.`),
    inputs: {
      given: forecasts.filter(({ probability }) => probability !== null).length,
      missing: held(forecasts).filter(({ probability }) => probability === null).length,
    },
  };
}

/** Two claims that cannot both be true, with those who make them. */
function disputeInWords({ claims, cites }: RecordInput["disputes"][number]): Text {
  const said = claims.map(
    ({ by, text }) =>
      `according to ${by ?? "somebody who is not named"} ${quoted(stopped(text).replace(/\.$/, ""))}`,
  );
  return [`${capitalised(said.join(", "))}.`, ...citeMark(cites)];
}

/** The forecasts that somebody makes. */
function held(forecasts: RecordInput["forecasts"]): RecordInput["forecasts"] {
  return forecasts.filter(({ unforeseen }) => !unforeseen);
}

/** How many of what stands among the forecasts nobody foresees, and is asked by the analyst. */
function askedInWords(count: number): string {
  if (count === 0) return "";
  return ` ${capitalised(inWords(count))} ${count === 1 ? "question is" : "questions are"} the analyst's alone, and nobody's forecast.`;
}

function headlineOf({ forecasts: all, claims, claimTexts }: RecordInput): string {
  const forecasts = held(all);
  return `${countsOf({ forecasts, claims, claimTexts })}${askedInWords(all.length - forecasts.length)}`;
}

function countsOf({
  forecasts,
  claims,
  claimTexts,
}: Pick<RecordInput, "forecasts" | "claims" | "claimTexts">): string {
  const claimed = counted(claims.length, "claim");
  if (forecasts.length + claims.length === 0)
    return "The sources make no claim that is not told elsewhere, and no forecast.";
  if (forecasts.length === 0) return `The sources make ${claimed} and no forecast.`;
  const open = forecasts.filter(({ question }) => question?.open).length;
  const given = forecasts.filter(({ probability }) => probability !== null).length;
  const all = forecasts.length;
  const question = "a question of the analyst's that has a test and a date still to come";
  // Interests and assumptions are claims, too, and stand elsewhere.
  const made = Object.keys(claimTexts).length;
  const some = claims.length < made ? `${inWords(claims.length)} of ${inWords(made)} claims` : claimed;
  const beside =
    claims.length === 0
      ? ""
      : ` Beside ${all === 1 ? "it" : "them"} stand${claims.length === 1 ? "s" : ""} ${some}.`;
  const told =
    all === 1
      ? `one forecast, ${given === 1 ? "with a probability" : "without a probability"}${given === open ? " and" : ", but"} ${open === 1 ? "with" : "without"} ${question}`
      : `${inWords(all)} forecasts: ${partOf(given, all)} a probability, ${partOf(open, all)} ${question}`;
  return `On record ${all === 1 ? "is" : "are"} ${told}.${beside}`;
}

/** How many of some have something: `none has`, `one has`, `three have`, `all have`. */
function partOf(some: number, all: number): string {
  if (some === all) return all === 2 ? "both have" : "all have";
  return some === 0 ? "none has" : some === 1 ? "one has" : `${inWords(some)} have`;
}

/** What is on record for the questions of the case that ask about a forecast which no dated question tests. */
function onRecordOf({ forecasts, asked }: RecordInput): OnRecord[] {
  return asked.flatMap(({ kind, about }) => {
    const forecast = forecasts.find(({ id }) => id === about)!;
    if (forecast.tested) return [];
    const { criterion, cites } = forecast;
    const test =
      criterion === null
        ? " What would settle it is not stated."
        : ` It would be settled so: ${stopped(criterion)}`;
    return [{ answers: { kind, about }, text: onRecordText(forecast, test), cites }];
  });
}

/** What the analysis leans on and could be tested. */
function signpostsOf({ assumptions }: RecordInput): Signpost[] {
  return assumptions.map(({ text, test, flips, against, cites }) => ({
    kind: "evidence",
    watch: test.replace(/\.$/, ""),
    means: [wouldFollow(text, flips.replace(/\.$/, "")), ...againstIt(against)],
    bearsOn: [],
    cites,
  }));
}

/** What would follow if an assumption were false; many an analyst has said of his own accord if what. */
function wouldFollow(assumption: string, flips: string): string {
  return /^(?:If|Unless|Should|Were|Where|Without)\b/.test(flips)
    ? flips
    : `if ${quoted(assumption)} does not hold: ${flips}`;
}

/** What the case has already that speaks against an assumption: whoever watches for it need not wait. Of several how many. */
function againstIt(against: RecordInput["assumptions"][number]["against"]): Inline[] {
  const [first, ...more] = against;
  if (!first) return [];
  const what =
    more.length === 0
      ? `on record against it: ${quoted(stopped(first.text).replace(/\.$/, ""))}`
      : `${inWords(against.length)} claims on record speak against it`;
  return [`; ${what}`, ...citeMark(distinct(against.flatMap(({ cites }) => cites)))];
}
