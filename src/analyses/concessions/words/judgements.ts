import type { Judgement } from "#outcome/explanation.ts";
import { distinct } from "../../cites.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Statement } from "../statement.ts";
import { backingDownInWords } from "./backing-down.ts";
import { confidenceOf } from "./confidence.ts";
import { verdictInWords } from "./verdict.ts";

/** For every party that states anything: is it backing down? The party whose turn it was comes first. */
export function judgementsOf(result: ConcessionsResult, input: ConcessionsInput): Judgement[] {
  const stating = new Set([...input.statements.map(({ party }) => party), ...input.asked]);
  return result.verdicts
    .filter(({ party }) => stating.has(party))
    .map((verdict) => {
      const grounds = groundsOf(verdict.party, result, input);
      const cites = distinct(grounds.flatMap((one) => one.cites));
      const yesOrNo = backingDownInWords(verdict.party, result, input);
      return {
        answers: { kind: "backing-down", about: verdict.party },
        text: verdictInWords(verdict, result, input),
        // Which issues these are, page one has in the table of the sides.
        ...(yesOrNo !== undefined && input.asked.includes(verdict.party) && { gist: yesOrNo }),
        confidence: confidenceOf(verdict, grounds, result, input),
        n: {
          count: grounds.length,
          of: wordsForThese(grounds),
        },
        cites,
        ...(grounds.length > 0 && cites.length === 0 ? { judgedAlone: true as const } : {}),
      };
    });
}

/** The verdict on the party whose turn it was; if it is no party to the ledger, on that of which most is stated. */
export function headlineOf(result: ConcessionsResult, input: ConcessionsInput): string {
  const { verdicts, turn } = result;
  const [most] = verdicts.toSorted(
    (a, b) => groundsOf(b.party, result, input).length - groundsOf(a.party, result, input).length,
  );
  const verdict = verdicts.find(({ party }) => party === turn.of) ?? most!;
  return verdictInWords(verdict, result, input);
}

/** What they are, as far as it is one thing: `demands, offers and refusals`, or where there are others or acts `statements and acts`. */
function wordsForThese(grounds: readonly Statement[]): string {
  const one = grounds.length === 1;
  if (grounds.some(({ act }) => act)) return one ? "act" : "statements and acts";
  const isPlain = grounds.every(({ kind }) => ["ask", "precondition", "offer", "refusal"].includes(kind));
  if (isPlain) return one ? "demand, offer or refusal" : "demands, offers and refusals";
  return one ? "statement" : "statements";
}

/** The statements that the answers for a party rest on. */
function groundsOf(
  party: string,
  { ledger }: Pick<ConcessionsResult, "ledger">,
  input: ConcessionsInput,
): Statement[] {
  // A withdrawal that takes back nothing counts as nothing said.
  const effective = new Set(ledger.flatMap(({ withdrawals }) => withdrawals.map(({ id }) => id)));
  // Issues that nobody bargains over are in no verdict.
  const bargained = new Set(input.issues.filter(({ nature }) => nature !== "payoff").map(({ id }) => id));
  const own = input.statements.filter(
    (one) =>
      one.party === party &&
      one.voice !== "expected" &&
      bargained.has(one.issue) &&
      (one.kind !== "withdrawal" || effective.has(one.id)),
  );
  // A withdrawal that is coded as what was said and as the act of saying it is one.
  const said = new Set(own.flatMap(({ act, withdraws }) => (act ? [] : (withdraws ?? []))));
  const grounds = own.filter(({ act, withdraws }) => !(act && withdraws !== null && said.has(withdraws)));
  // One act may break one thing and meet another.
  return grounds.filter(
    ({ act }, at) => !act || grounds.findIndex((other) => other.act?.event === act.event) === at,
  );
}
