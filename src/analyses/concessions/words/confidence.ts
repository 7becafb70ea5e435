import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom, NEARLY_ALL } from "../../confidence.ts";
import { confirmedReason, sourcesReason } from "../../confirmed.ts";
import { independentSources, sourcesBehind } from "../../independent-sources.ts";
import type { ConcessionsResult } from "../result.ts";
import { type ConcessionsInput, hasNoDate, isAnalysts, type Statement } from "../statement.ts";
import type { Verdict } from "../verdict.ts";
import { hadAccepted } from "./fate.ts";
import { restsOn } from "./rests-on.ts";

const ONE_SAYS_SO = " Only one source says that it cut anything.";

/** How many independent sources tell what a party has stated since the turn where it softened, or that it dropped something. */
function sourcesOfCuts(
  rows: ConcessionsResult["ledger"],
  grounds: readonly Statement[],
  input: ConcessionsInput,
): number {
  const since = rows
    .filter(({ status }) => status === "softened" || status === "dropped")
    .flatMap(({ statements, withdrawals }) => [
      ...statements.filter(({ after }) => after !== "no"),
      ...withdrawals,
    ]);
  const ids = new Set(since.map(({ id }) => id));
  return independentSources(
    grounds.filter(({ id }) => ids.has(id)).flatMap(({ cites }) => cites),
    input.origins,
  );
}

/** What an answer rests on, one of it and several: acts are no statements. */
function groundsInWords(count: number, acts: number): [one: string, several: string] {
  if (acts === 0) return ["statement", "statements"];
  return acts === count ? ["act", "acts"] : ["statement or act", "statements and acts"];
}

/** How far the answers for a party can be relied on: who states what they rest on, and when. */
export function confidenceOf(
  { party, summary, untold, lines }: Verdict,
  grounds: readonly Statement[],
  { flips, ledger }: Pick<ConcessionsResult, "flips" | "ledger">,
  input: ConcessionsInput,
): Confidence {
  const told = summary === "moved" || summary === "not moved";
  const count = grounds.length;
  const readings = grounds.filter(({ voice }) => voice === "reading").length;
  const analysts = grounds.filter(isAnalysts).length;
  const acts = grounds.filter(({ act }) => act).length;
  const undated = grounds.filter(hasNoDate).length;
  const unsourced = grounds.filter(({ cites }) => cites.length === 0).length;
  const bySources = sourcesBehind(
    grounds.map(({ cites }) => cites),
    input.origins,
  );
  const sources = bySources.all;
  // What a source states may be wrong too; but only what somebody reads into it is a judgement.
  const bare = new Set(grounds.filter(({ cites }) => cites.length === 0).map(({ id }) => id));
  // So is what no source states.
  const turnsBare = flips.some(
    ({ change, answers }) =>
      (change.kind === "timing" || change.kind === "level") &&
      bare.has(change.statement) &&
      answers.some((answer) => answer.party === party),
  );
  const turns = flips.some(
    ({ change, answers }) => change.kind === "reading" && answers.some((answer) => answer.party === party),
  );
  const rows = ledger.filter((row) => row.party === party);
  // Who has accepted what others put forward need say no more.
  const restsOnSilence =
    lines.silent.some((line) => !hadAccepted(line, rows, input)) || lines["left aside"].length > 0;
  const stated = grounds.filter(({ voice, cites }) => voice !== "reading" && cites.length > 0).length;
  const behind = { ...bySources, isStated: stated >= NEARLY_ALL * count && !turns && !turnsBare };
  const given = count > 0 ? { given: (count - undated) / count, stated: (count - readings) / count } : {};
  const isOpen = told && untold.length > 0;
  const onSilence = told && restsOnSilence;
  return confidenceFrom([
    { grounds: { answers: told }, why: told ? "" : "What is stated does not settle it." },
    confirmedReason(behind, ...groundsInWords(count, acts)),
    sourcesReason(behind, {
      stipulated: "What the parties have said and done is",
      isPart: readings > 0,
      otherwise: `${restsOn({ statements: count, acts, readings, analysts, undated, unsourced, sources })}${
        sources > 1 && sourcesOfCuts(rows, grounds, input) === 1 ? ONE_SAYS_SO : ""
      }`,
      beside: given,
    }),
    // An answer of which a part cannot be told is another one as soon as that is known.
    {
      grounds: { answers: true, turnedBy: isOpen ? "input" : "none" },
      why: isOpen ? "Part of the answer cannot be told." : "",
    },
    // So is one that rests on silence, which a single statement that nobody reported would break.
    {
      grounds: { answers: true, turnedBy: onSilence ? "input" : "none" },
      why: onSilence ? "Part of the answer rests on what was not said, or not reported." : "",
    },
    {
      grounds: { answers: true, turnedBy: turnsBare ? "input" : "none" },
      why: turnsBare
        ? "A statement without a source, dated or understood otherwise, would change the answer."
        : "",
    },
    {
      grounds: { answers: true, turnedBy: turns ? "input" : "none" },
      why: turns ? "One statement read otherwise would change the answer." : "",
    },
  ]);
}
