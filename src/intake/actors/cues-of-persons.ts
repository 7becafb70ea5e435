import { isPastForm } from "../text/verb-forms.ts";
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

/** The office that a person is told to hold: `Jane Doe has been Kenya's finance minister for two years`. */
export function officeHeld(words: readonly Word[], to: number, roles: readonly Role[]): Role | undefined {
  const verb = words[to]?.lower ?? "";
  const is = /^(?:has|had)$/.test(verb) && words[to + 1]?.lower === "been" ? to + 2 : to + 1;
  if (is === to + 1 && !/^(?:is|was|became)$/.test(verb)) return undefined;
  return roles.find(
    ({ from, honorific }) =>
      !honorific &&
      from >= is &&
      from <= is + 4 &&
      words
        .slice(is, from)
        .every(
          ({ text, lower, kind, capital }) =>
            kind === "s" ||
            capital ||
            (/^(?:the|a|an|its|their|acting|[a-z]{3,14})$/.test(lower) && text !== "not"),
        ),
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

/** What stands behind the name of a place or building: `the Kamal Khan dam`. */
const SITES =
  /^(?:dams?|rivers?|bridges?|airports?|region|province|district|hotel|valley|crossing|canal|desert|lake|reservoir|camp|prison|basin|oilfield|gasfield|mine|highway|square|stadium|checkpoint|peninsula|archipelago|islands?|strait)$/;

/** Whether the name before a word is that of a place or building. */
export function isSite(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return next?.kind === "word" && !next.capital && SITES.test(next.lower);
}

/** Whether a name stands where towns do: behind `in`, or what is done to towns. */
export function isTakenPlace(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.lower ?? "";
  if (/^(?:in|at|near|outside|around|into|towards?)$/.test(before)) return true;
  if (
    /^(?:seiz|captur|shell|besieg|bomb|retak|occupy|occupi|evacuat|encircl|enter|storm)(?:e[sd]?|ed|ing|s)?$/.test(
      before,
    )
  )
    return true;
  return before === "over" && /^hand(?:ing|ed|s)?$/.test(words[from - 2]?.lower ?? "");
}

/** What people have and do, which bodies and places mostly have not: behind `'s`. */
const OF_PERSONS =
  /^(?:people|men|aides|office|supporters|lawyers?|fighters|troops|critics|allies|ally|predecessor|successor|deputy|letter|speech|visit|death|arrest|resignation|election|widow|son|daughter|brother|wife|husband|words|remarks|camp)$/;
/** What is done with people. */
const DONE_TO_PERSONS =
  /^(?:appointed|named|elected|re-elected|sacked|arrested|chosen|sworn|dismissed|replaced|killed|jailed|received|nominated|ousted|wounded|detained|succeeded|buried|assassinated|abducted|promoted|acquitted|convicted|born)$/;
const DONE_BY_PERSONS =
  /^(?:led|chaired|headed|signed|written|brokered|mediated|drafted|represented|hosted|founded|overseen|ordered|proposed|advised|accompanied|greeted|received)$/;
const MET_WITH =
  /^(?:talks|meeting|meetings|met|spoke|lunch|dinner|interview|call|conversation|negotiations|dealings|handed|letter|wrote|appealed|turned|replied)$/;
const KIN =
  /^(?:predecessor|successor|rival|colleague|husband|wife|son|brother|sister|daughter|friend|opponent|lieutenant|challenger|candidate|running-mate)$/;
/** First words of names of towns. */
const TOWNS =
  /^(?:el|al|port|san|santa|saint|st|new|lake|mount|fort|cape|rio|tel|deir|umm|los|las|la|le|great|grand|old|upper|lower)$/i;
const HELPERS = /^(?:is|was|were|has|had|been|be|being|will|would|also|later|then)$/;

/** Whether what stands around a name of two words or more is told of people: `Jane Doe's aides`, `was led by Jane Doe`. */
export function isToldOfPerson(words: readonly Word[], from: number, to: number): boolean {
  const [lead, before, next, then] = [words[from - 2], words[from - 1], words[to], words[to + 1]];
  if (before?.lower === "the" || TOWNS.test(words[from]!.lower)) return false;
  if (next?.kind === "s") return OF_PERSONS.test(then?.lower ?? "");
  if (next?.lower === "who") return true;
  if (before?.text === "," && lead && KIN.test(lead.lower) && next?.text === ",") return true;
  if (before?.lower === "by" && DONE_BY_PERSONS.test(lead?.lower ?? "")) return true;
  if (/^(?:with|to)$/.test(before?.lower ?? "") && MET_WITH.test(lead?.lower ?? "")) return true;
  if (/^(?:neither|nor)$/.test(before?.lower ?? "") && /^(?:nor|or|and)$/.test(next?.lower ?? "nor"))
    return true;
  let at = to;
  while (at < to + 3 && HELPERS.test(words[at]?.lower ?? "")) at++;
  if (at > to && DONE_TO_PERSONS.test(words[at]?.lower ?? "")) return true;
  // `Jane Doe took over`: two names that do something at the head of a clause.
  const opens =
    before === undefined ||
    before.text === "," ||
    /^(?:and|but|that|when|while|after|as|because|where)$/.test(before.lower);
  return (
    opens &&
    at === to &&
    next?.kind === "word" &&
    !next.capital &&
    isPastForm(next.lower) &&
    !/^(?:fell|rose|burned|burnt|saw|lay|closed|opened|cost|lost|won|beat|drew|voted|was|were|had|did|based|owned|backed|made)$/.test(
      next.lower,
    ) &&
    !/^(?:by|its)$/.test(then?.lower ?? "")
  );
}
