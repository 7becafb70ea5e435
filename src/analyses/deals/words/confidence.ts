import { citedSources } from "#case/citation.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom } from "../../confidence.ts";
import { confirmedReason, sourcesReason } from "../../confirmed.ts";
import { type Behind, isOfUnknownOrigin, sourcesBehind } from "../../independent-sources.ts";
import { capitalised, counted, inWords } from "../../sentence-parts.ts";
import type { Basis, DealsInput } from "../input.ts";
import { type Premise, premisesOf } from "../parts/premises.ts";
import { HARDLY_ANY_READINGS, MOST_READINGS, NEARLY_ALL_READINGS } from "../thresholds.ts";
import { turningPremises } from "./flips.ts";
import { basesOf, inputsOf } from "./inputs.ts";
import type { Answer, ToldDeals } from "./told.ts";

/** How far the answer can be relied on. */
export function confidenceIn(told: Pick<ToldDeals, "input" | "premises">, answer: Answer): Confidence {
  const { input } = told;
  const bases = basesOf(input);
  const cites = bases.flatMap((basis) => basis.cites);
  const behind = sourcesBehind(
    bases.map((basis) => basis.cites),
    input.origins,
  );
  const { given, missing } = inputsOf(input);
  const stated =
    bases.length === 0 ? 0 : bases.filter(({ basis }) => basis === "stated").length / bases.length;
  const decides = answer !== null && (answer.known || isClear(answer));
  const deciding = turningPremises(told, answer);
  const turning = deciding.length;
  return confidenceFrom([
    {
      grounds: { answers: decides },
      why: decides ? "" : undecidedInWords(answer),
    },
    {
      grounds: { answers: true, given: given / (given + missing) },
      why:
        missing === 0
          ? ""
          : `Of ${counted(given + missing, "thing")} that one would have to know of the parties, ${given === 0 ? "none is stated or judged" : counted(given, "is stated or judged", "are stated or judged")}.`,
    },
    {
      grounds: { answers: true, stated },
      why: groundsInWords(input),
    },
    confirmedReason(behind, "term that cites a source", "terms that cite a source"),
    sourcesReason(behind, {
      stipulated: "What cites a source is",
      otherwise: originInWords(citedSources(cites), behind, input),
    }),
    {
      grounds: { answers: true, turnedBy: turning > 0 ? "input" : "none" },
      why: turning === 0 ? "" : turnedInWords(deciding, told),
    },
  ]);
}

/** How many inputs turn the answer, each alone; of how many tried, where not of all: of the rest nothing is known. */
function turnedInWords(
  deciding: readonly Premise[],
  { input, premises }: Pick<ToldDeals, "input" | "premises">,
): string {
  const turning = deciding.length;
  const all = premisesOf(input).length;
  const tried = premises?.length ?? 0;
  const few = turning === 1 ? "one" : `any of ${inWords(turning)}`;
  const subject =
    tried === all ? few : `of the ${counted(tried, "input")} tried (there are ${inWords(all)}), ${few}`;
  return `${capitalised(subject)}${tried === all ? (turning === 1 ? " input" : " inputs") : ""} that falls away would ${deciding.every(isTurned) ? "turn the answer" : "change how often there is a deal"}.`;
}

/** Whether there is a deal in most of the readings without an input, and not with it, or the other way round. */
export function isTurned({ made, before }: Pick<Premise, "made" | "before">): boolean {
  return made.share > MOST_READINGS !== before > MOST_READINGS;
}

/** Whether there is a deal in nearly all readings or in hardly any, whatever is in those that were left open. */
function isClear({ low, high }: Exclude<Answer, null> & { readonly known: false }): boolean {
  return low >= NEARLY_ALL_READINGS || high <= HARDLY_ANY_READINGS;
}

/** Why there is no clear answer: what nobody states, or that the budget did not suffice to find it. */
function undecidedInWords(answer: Answer): string {
  const cut = "Whether there is a deal was not found within the budget.";
  if (answer === null || answer.known) return cut;
  if (answer.open === 0 && (answer.share >= NEARLY_ALL_READINGS || answer.share <= HARDLY_ANY_READINGS))
    return `No more than ${counted(answer.readings, "reading was", "readings were")} looked into, too few to tell whether there is a deal in ${answer.share >= NEARLY_ALL_READINGS ? "nearly all" : "hardly any"}.`;
  return answer.open > 0 && (answer.low <= HARDLY_ANY_READINGS || answer.high >= NEARLY_ALL_READINGS)
    ? cut.replace("was not found", "was not found in all readings")
    : "What is not stated decides whether there is a deal.";
}

/** Whether anybody confirms the terms; and whether anybody can say whose they are. */
function originInWords(cited: readonly string[], behind: Behind, { origins }: DealsInput): string {
  if (cited.length === 0) return "";
  if (behind.all > 1)
    return behind.alone === 0
      ? ""
      : `The terms of the parties that cite sources come from ${counted(behind.all, "source")}.`;
  return cited.every((source) => isOfUnknownOrigin(source, origins))
    ? "Nothing says who gave the values, and on what ground."
    : "One source alone tells of the parties' terms.";
}

/** What of the terms is no more than judged or taken from demands, each in a sentence of its own. */
function groundsInWords({ parties, conditions, agreement }: DealsInput): string {
  const wants = parties.flatMap(({ values, importance, links }) => [
    ...values.flatMap(({ rests }) => rests ?? []),
    ...(importance ? [importance] : []),
    ...links,
  ]);
  const walkAways = parties.flatMap(({ walkAway }) => (walkAway.kind === "not stated" ? [] : [walkAway]));
  const sentences = [
    sentence("what the parties want", wants),
    sentence("what they have without a deal", walkAways, walkAways.length < parties.length),
    sentence("what every package has to keep to", conditions),
    agreement.by === "votes" && agreement.cites.length === 0 ? "Who has to accept is judged." : "",
  ].filter((one) => one !== "");
  return sentences.length === 0 && wants.length > 0
    ? "What the parties want is what sources state."
    : sentences.join(" ");
}

/** Of what is not all stated: `Part of what they want is taken from their demands.` `isPart`: of some nobody states it. */
function sentence(what: string, bases: readonly Basis[], isPart = false): string {
  const words = (["demands", "judged"] as const).flatMap((kind) =>
    bases.some(({ basis }) => basis === kind) ? [NOT_STATED[kind]] : [],
  );
  if (words.length === 0) return "";
  const isAll = words.length === 1 && !isPart && bases.every(({ basis }) => basis !== "stated");
  const all = isPart ? [...words, "not stated"] : words;
  return `${capitalised(isAll ? what : `part of ${what}`)} is ${all.join(", and part is ")}.`;
}

const NOT_STATED = { demands: "taken from their demands", judged: "judged" } as const;
