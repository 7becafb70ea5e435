import type { Judgement } from "#outcome/explanation.ts";
import { distinct } from "../../cites.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Statement } from "../statement.ts";
import { confidenceOf } from "./confidence.ts";
import { verdictInWords } from "./verdict.ts";

/** For every party that states anything: is it backing down? The party whose turn it was comes first. */
export function judgementsOf(result: ConcessionsResult, input: ConcessionsInput): Judgement[] {
  return result.answers
    .filter(({ party }) => input.statements.some((one) => one.party === party))
    .map((given) => {
      const grounds = groundsOf(given.party, input);
      const { answer, beside } = verdictInWords(given, result, input);
      return {
        answers: { kind: "backing-down", about: given.party },
        text: [answer, ...beside].join(" "),
        confidence: confidenceOf(given, grounds, result, input),
        n: { count: grounds.length, of: "demands, offers and refusals" },
        cites: distinct(grounds.flatMap(({ cites }) => cites)),
      };
    });
}

/** The verdict on the party whose turn it was; if it is no party to the ledger, on that of which most is stated. */
export function headlineOf(result: ConcessionsResult, input: ConcessionsInput): string {
  const { answers, turn } = result;
  const [most] = answers.toSorted(
    (a, b) => groundsOf(b.party, input).length - groundsOf(a.party, input).length,
  );
  const answer = answers.find(({ party }) => party === turn.of) ?? most!;
  return verdictInWords(answer, result, input).answer;
}

/** The statements that the answers for a party rest on. */
function groundsOf(party: string, input: ConcessionsInput): Statement[] {
  return input.statements.filter((one) => one.party === party && one.voice !== "expected");
}
