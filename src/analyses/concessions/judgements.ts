import { citedSources } from "#case/citation.ts";
import type { Confidence, Judgement } from "#outcome/explanation.ts";
import { distinct } from "../cites.ts";
import { counted } from "../sentence-parts.ts";
import type { ConcessionsResult } from "./result.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";
import { groundsOf, verdictOf } from "./verdict.ts";

/** For every party that states anything: is it backing down? The party whose turn it was comes first. */
export function judgementsOf(result: ConcessionsResult, input: ConcessionsInput): Judgement[] {
  return result.answers
    .filter(({ party }) => input.statements.some((one) => one.party === party))
    .map((answer) => {
      const grounds = groundsOf(answer.party, input);
      return {
        answers: { kind: "backing-down", about: answer.party },
        text: verdictOf(answer, result, input),
        confidence: confidenceOf(grounds, input),
        n: { count: grounds.length, of: "demands, offers and refusals" },
        cites: distinct(grounds.flatMap(({ cites }) => cites)),
      };
    });
}

/**
 * Low with one source, or where most statements are readings or undated; high with two or more sources of their
 * own, everything stated by the party and dated; otherwise moderate.
 */
function confidenceOf(grounds: readonly Statement[], input: ConcessionsInput): Confidence {
  const readings = grounds.filter(({ voice }) => voice === "reading").length;
  const undated = grounds.filter(({ standing }) => standing.undated && !standing.inTurn).length;
  const sources = independentSources(grounds, input);
  const half = grounds.length / 2;
  const level =
    sources < 2 || readings > half || undated > half ? "low" : readings + undated === 0 ? "high" : "moderate";
  const from =
    sources === 0 ? "no source is cited" : `they come from ${counted(sources, "independent source")}`;
  return {
    level,
    why:
      `Of ${counted(grounds.length, "statement")}, ${readings} ${readings === 1 ? "is" : "are"} somebody's reading ` +
      `and ${undated} ${undated === 1 ? "has" : "have"} no date; ${from}.`,
  };
}

/** Sources cited, less those that only repeat another one that is cited. */
function independentSources(grounds: readonly Statement[], input: ConcessionsInput): number {
  const cited = new Set(citedSources(grounds.flatMap(({ cites }) => cites)));
  return [...cited].filter((source) => !(input.origins[source] ?? []).some((origin) => cited.has(origin)))
    .length;
}
