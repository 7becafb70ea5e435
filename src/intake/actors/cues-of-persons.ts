import type { Word } from "../text/words.ts";
import type { Role } from "./roles.ts";

/** Verbs that persons are the subject of, in the forms that news has them in. */
const SAID =
  /^(?:said|says|told|tells|added|adds|announced|announces|argued|argues|warned|warns|insisted|insists|stressed|noted|notes|called|urged|declared|claimed|claims|admitted|denied|denies|vowed|pledged|demanded|offered|rejected|refused|accused|met|visited|wrote|writes|tweeted|hoped|expects|expected|predicts|predicted|reckons|doubts|foresees|believes|believed|thinks|explained|signed|agreed|resigned|promised|threatened|suggested|proposed|arrived|replied|responded|acknowledged|confirmed|described|led|leads|spoke|speaks|replies|wants|wanted|plans|heads|headed|chaired|chairs|declined)$/;

/** Whether a verb that persons are the subject of stands behind a name, or its bearer's office between commas. */
export function hasVerbOfPerson(words: readonly Word[], to: number): boolean {
  const next = words[to];
  if (!next) return false;
  if (SAID.test(next.lower) || (next.text === "," && words[to + 1]?.lower === "who")) return true;
  if (/^(?:also|later|has|had|then)$/.test(next.lower)) return SAID.test(words[to + 1]?.lower ?? "");
  // `Ana Lopes of Danske Bank expects`: over the name of whom she works for.
  if (!/^(?:of|at|from)$/.test(next.lower) || !words[to - 2]?.capital) return false;
  let at = words[to + 1]?.lower === "the" ? to + 2 : to + 1;
  while (at < to + 7 && (words[at]?.capital || (at > to + 1 && words[at]?.lower === "of"))) at++;
  return at > to + 1 && SAID.test(words[at]?.lower ?? "");
}

/** Whether the name is told as one who says what stands in quotation marks before it: `“…,” wrote one of them, Jane Doe`. */
export function saysBefore(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  if (!before) return false;
  if (before.text === ",") return /^(?:them|whom)$/.test(words[from - 2]?.lower ?? "");
  return SAID.test(before.lower) && /^["',]$/.test(words[from - 2]?.text ?? "");
}

/** The office told of a person behind the name: `Jane Doe, the foreign minister of …`. */
export function officeBehind(words: readonly Word[], to: number, roles: readonly Role[]): Role | undefined {
  if (words[to]?.text !== ",") return undefined;
  return roles.find(
    ({ from, honorific }) =>
      !honorific &&
      from > to &&
      from <= to + 6 &&
      words.slice(to + 1, from).every(({ text }) => text !== "," && text !== "."),
  );
}

/** The office told of a person before the name, between commas: `the chief negotiator, Jane Doe, said`. */
export function officeBefore(
  words: readonly Word[],
  from: number,
  to: number,
  roles: readonly Role[],
): Role | undefined {
  if (words[from - 1]?.text !== "," || !/^[,.]$/.test(words[to]?.text ?? ".")) return undefined;
  return roles.find(({ to: end, honorific }) => {
    if (honorific || end > from - 1 || end < from - 7) return false;
    // `commissioner for political affairs, Jane Doe,`: what the office is for may stand between.
    return (
      end === from - 1 ||
      (/^(?:for|of|to|on)$/.test(words[end]!.lower) &&
        words.slice(end, from - 1).every(({ text }) => text !== ","))
    );
  });
}
