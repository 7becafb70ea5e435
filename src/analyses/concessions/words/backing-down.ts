import { inSentence } from "../../article.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import { isInsistence } from "../answers.ts";
import type { Certainty } from "../phase.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { WEIGHTS, type Weight } from "../status.ts";
import type { Told } from "../verdict.ts";
import { nameOf } from "./named.ts";
import { asReadBy } from "./readers.ts";

/** The answers for a party, or those in its own words alone. */
type Answered = ConcessionsResult["answers"][number]["ownWords"];

/**
 * Whether a party backs down, yes or no by the three definitions, in one sentence; undefined where neither whether it dropped
 * a demand nor whether it cut one can be told. What it did on which issue is another sentence.
 */
export function backingDownInWords(
  party: string,
  { answers, verdicts }: Pick<ConcessionsResult, "answers" | "verdicts">,
  input: ConcessionsInput,
): string | undefined {
  const answer = answers.find((one) => one.party === party);
  if (answer === undefined || (!isSure(answer.drops) && !isSure(answer.trims))) return undefined;
  const plural = input.plural.includes(party);
  const they = plural ? "they" : "it";
  const have = plural ? "have" : "has";
  const own = answer.ownWords;
  const { lines, tooEarly = [] } = verdicts.find((one) => one.party === party) ?? {};
  const isEarly = tooEarly.some(isOfSubstance);
  const reads = (definition: "drops" | "trims" | "tone") =>
    answer[definition] === "yes" && own[definition] !== "yes"
      ? ` (${asReadBy(readersIn(definition), input)})`
      : "";
  /** Who reads into the party what makes it so; of tone, all that is read into it. */
  const readersIn = (definition: "drops" | "trims" | "tone") => {
    const of = { drops: ["dropped"], trims: ["softened"], tone: WEIGHTS }[definition] as readonly Weight[];
    return of.flatMap((weight) => (lines?.[weight] ?? []).flatMap(({ readers }) => readers ?? []));
  };
  const name = capitalised(inSentence(nameOf(input, party)));
  /** How many certainly were, of which one at least is told; the table of what was given counts the same. */
  const count = (weight: "dropped" | "softened", ownWords = false) =>
    Math.max(
      1,
      (lines?.[weight] ?? []).filter((line) => isOfSubstance(line) && !(ownWords && line.asRead)).length,
    );
  const dropped = count("dropped");
  const cut = count("softened");
  const done = [
    ...(answer.drops === "yes"
      ? [`dropped ${dropped === 1 ? "a demand" : `${inWords(dropped)} demands`}${reads("drops")}`]
      : []),
    ...(answer.drops === "no" ? ["dropped no demand"] : []),
    ...(answer.trims === "yes"
      ? [
          `cut ${isSure(answer.drops) ? inWords(cut) : cut === 1 ? "a demand" : `${inWords(cut)} demands`}${reads("trims")}`,
        ]
      : []),
    ...(answer.trims === "no" ? [isSure(answer.drops) ? "cut none" : "cut no demand"] : []),
    ...(answer.tone === "yes"
      ? [`${isEarly ? "so far " : ""}changed only venue or tone${reads("tone")}`]
      : []),
  ];
  const says = `${name} ${have} ${listed(done)}`;
  const counted = (definition: "drops" | "trims") =>
    inWords(count(definition === "drops" ? "dropped" : "softened", true));
  return `${says}${openIn(answer, they, have, isEarly)}${inOwnWords(answer, own, plural, counted)}.`;
}

/** Whether a line is a demand, refusal or threat on an issue of substance. */
function isOfSubstance({ family, nature }: Told): boolean {
  return isInsistence({ family }) && nature === "substantive";
}

function isSure(certainty: Certainty): boolean {
  return certainty !== "cannot be told";
}

/** What cannot be told, or of which nothing is stated, behind what can. */
function openIn(answer: Answered, they: string, have: string, isEarly: boolean): string {
  const untold = (["drops", "trims"] as const).filter((definition) => !isSure(answer[definition]));
  const [only] = untold;
  if (only === undefined) return "";
  const what = `${only === "drops" ? "dropped a demand" : "cut one"} since the turn`;
  if (isEarly && answer.unsaid.includes(only))
    return `; it is too early to tell whether ${they} ${have} ${what}`;
  return `; whether ${they} ${have} ${what} ${answer.unsaid.includes(only) ? "is not stated" : "cannot be told"}`;
}

/** What is otherwise in the party's own words alone. */
function inOwnWords(
  answer: Answered,
  own: Answered,
  plural: boolean,
  counted: (definition: "drops" | "trims") => string,
): string {
  const other = (["drops", "trims", "tone"] as const).filter(
    (definition) => answer[definition] !== own[definition],
  );
  const done = other.flatMap((definition) => {
    if (definition === "tone") return own.tone === "yes" ? ["changed only venue or tone"] : [];
    const verb = definition === "drops" ? "dropped" : "cut";
    return own[definition] === "no"
      ? [`${verb} none`]
      : own[definition] === "yes"
        ? [`${verb} ${counted(definition)}`]
        : [];
  });
  if (done.length > 0)
    return `; in ${plural ? "their" : "its"} own words alone ${plural ? "they have" : "it has"} ${listed(done)}`;
  // Which half of the answer is lost is named: the other may be open already.
  const lost = other.flatMap((definition) => {
    if (definition === "tone" || !isSure(answer[definition])) return [];
    return [definition === "drops" ? "dropped a demand" : isSure(answer.drops) ? "cut one" : "cut a demand"];
  });
  const whether = `whether ${plural ? "they have" : "it has"} ${listed(lost, "or")}`;
  return lost.length > 0 ? `; in ${plural ? "their" : "its"} own words alone ${whether} cannot be told` : "";
}
