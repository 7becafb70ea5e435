import { inSentence } from "#case/article.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import type { Certainty } from "../phase.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { WEIGHTS, type Weight } from "../status.ts";
import {
  anyInsistence,
  countedInsistences,
  type Insistences,
  insistencesIn,
  insistencesOf,
  isOfSubstance,
  verbOfTrimming,
} from "./insistences.ts";
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
  { answers, verdicts, ledger }: Pick<ConcessionsResult, "answers" | "verdicts" | "ledger">,
  input: ConcessionsInput,
): string | undefined {
  const answer = answers.find((one) => one.party === party);
  if (answer === undefined || (!isSure(answer.drops) && !isSure(answer.trims))) return undefined;
  const plural = input.plural.includes(party);
  const they = plural ? "they" : "it";
  const have = plural ? "have" : "has";
  const own = answer.ownWords;
  const verdict = verdicts.find((one) => one.party === party);
  const { lines, tooEarly = [] } = verdict ?? {};
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
  const all = insistencesOf(verdict);
  /** Those that certainly were, of which one at least is told; the table of what was given counts the same. */
  const given = (weight: "dropped" | "softened", ownWords = false): Given => {
    const found = [
      ...(lines?.[weight] ?? []).filter((line) => !(ownWords && line.asRead)),
      // What was taken back counts as dropped, also where less is asked in its place, or it was put forward since the turn alone.
      ...(weight === "dropped" ? ledger.filter((row) => row.party === party && row.givenUp) : []),
    ].filter(isOfSubstance);
    if (found.length === 0) return { kinds: all, one: "one", full: `a ${anyInsistence(all)}` };
    return {
      kinds: insistencesIn(found),
      one: found.length === 1 ? "one" : inWords(found.length),
      full: countedInsistences(found),
    };
  };
  const dropped = given("dropped");
  const cut = given("softened");
  // What was named just before is not named again.
  const named = answer.drops === "yes" ? dropped.kinds : answer.drops === "no" ? all : [];
  const isNamed = (kinds: Insistences) => anyInsistence(kinds) === anyInsistence(named);
  const done = [
    ...(answer.drops === "yes" ? [`dropped ${dropped.full}${reads("drops")}`] : []),
    ...(answer.drops === "no" ? [`dropped no ${anyInsistence(all)}`] : []),
    ...(answer.trims === "yes"
      ? [`${verbOfTrimming(cut.kinds)} ${isNamed(cut.kinds) ? cut.one : cut.full}${reads("trims")}`]
      : []),
    ...(answer.trims === "no"
      ? [`${verbOfTrimming(all)} ${isNamed(all) ? "none" : `no ${anyInsistence(all)}`}`]
      : []),
    ...(answer.tone === "yes"
      ? [`${isEarly ? "so far " : ""}changed only venue or tone${reads("tone")}`]
      : []),
  ];
  const says = `${name} ${have} ${listed(done)}`;
  const ownly = (definition: "drops" | "trims") => {
    const { kinds, one, full } = given(definition === "drops" ? "dropped" : "softened", true);
    return {
      verb: definition === "drops" ? "dropped" : verbOfTrimming(kinds),
      what: isNamed(kinds) ? one : full,
    };
  };
  return `${says}${openIn(answer, they, have, isEarly, all)}${inOwnWords(answer, own, plural, all, ownly)}.`;
}

/** What was given of one weight: of which kinds, how many, and how many of each. */
interface Given {
  readonly kinds: Insistences;
  readonly one: string;
  readonly full: string;
}

function isSure(certainty: Certainty): boolean {
  return certainty !== "cannot be told";
}

/** What cannot be told, or of which nothing is stated, behind what can. */
function openIn(answer: Answered, they: string, have: string, isEarly: boolean, all: Insistences): string {
  const untold = (["drops", "trims"] as const).filter((definition) => !isSure(answer[definition]));
  const [only] = untold;
  if (only === undefined) return "";
  const done =
    only === "trims" && answer.drops === "no" ? `${verbOfTrimming(all)} one` : doneToAny(only, all);
  const what = `${done} since the turn`;
  if (isEarly && answer.unsaid.includes(only))
    return `; it is too early to tell whether ${they} ${have} ${what}`;
  return `; whether ${they} ${have} ${what} ${answer.unsaid.includes(only) ? "is not stated" : "cannot be told"}`;
}

/** `dropped a demand or refusal`. */
function doneToAny(definition: "drops" | "trims", all: Insistences): string {
  return `${definition === "drops" ? "dropped" : verbOfTrimming(all)} a ${anyInsistence(all)}`;
}

/** What is otherwise in the party's own words alone. */
function inOwnWords(
  answer: Answered,
  own: Answered,
  plural: boolean,
  all: Insistences,
  ownly: (definition: "drops" | "trims") => { readonly verb: string; readonly what: string },
): string {
  const other = (["drops", "trims", "tone"] as const).filter(
    (definition) => answer[definition] !== own[definition],
  );
  const done = other.flatMap((definition) => {
    if (definition === "tone") return own.tone === "yes" ? ["changed only venue or tone"] : [];
    const { verb, what } = ownly(definition);
    if (own[definition] === "yes") return [`${verb} ${what}`];
    return own[definition] === "no"
      ? [`${definition === "drops" ? "dropped" : verbOfTrimming(all)} none`]
      : [];
  });
  if (done.length > 0)
    return `; in ${plural ? "their" : "its"} own words alone ${plural ? "they have" : "it has"} ${listed(done)}`;
  // Which half of the answer is lost is named: the other may be open already.
  const lost = other.flatMap((definition) => {
    if (definition === "tone" || !isSure(answer[definition])) return [];
    return [
      definition === "trims" && answer.drops === "no"
        ? `${verbOfTrimming(all)} one`
        : doneToAny(definition, all),
    ];
  });
  const whether = `whether ${plural ? "they have" : "it has"} ${listed(lost, "or")}`;
  return lost.length > 0 ? `; in ${plural ? "their" : "its"} own words alone, ${whether} cannot be told` : "";
}
