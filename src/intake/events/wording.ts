import type { Names } from "../actors/names.ts";
import { formsOf } from "../text/verb-forms.ts";
import type { Mode } from "./mode.ts";

/** What a pattern says of an act: `visit …`, with the names of both sides put in. */
export function worded(
  say: string,
  by: readonly string[],
  to: readonly string[],
  mode: Mode,
  names: Names,
): string {
  const [verb, ...rest] = say.split(" ") as [string, ...string[]];
  const many = names.areMany(by);
  const told =
    mode === "future"
      ? `${many ? "are" : "is"} to ${verb}`
      : mode === "negated"
        ? `${many ? "do" : "does"} not ${verb}`
        : many
          ? verb
          : formsOf(verb)[1]!;
  const phrase = withObject(rest.join(" "), names.list(to));
  const doer = by.length > 0 ? names.list(by) : "somebody not named";
  const sentence = `${doer} ${told}${phrase === "" ? "" : ` ${phrase}`}`;
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}

/** What a pattern says of an act of which the text names neither side: `talks open`. */
export function aloneWorded(alone: string, mode: Mode): string {
  const told =
    mode === "future"
      ? `It is planned that ${alone}`
      : mode === "negated"
        ? `It is not so that ${alone}`
        : alone;
  return told[0]!.toUpperCase() + told.slice(1);
}

/** The words behind the verb, with a name for `…`, or without it and what leads to it where there is none. */
function withObject(phrase: string, names: string): string {
  if (names !== "") return phrase.replace("…", names);
  return phrase
    .replace(/ ?(?:(?:with|of|on|to|towards|against|from|for|about|between|in|into|over|by) )?…$/, "")
    .replace("… ", "");
}
