import { counted } from "#case/counts-in-words.ts";
import { capitalised } from "../capitalised.ts";

/** So many places of a sentence are told; of more, how many. */
const TOLD = 3;
/** So many words are told from a figure on, or up to the end of its clause. */
const WORDS = 5;

/** What stands in quotation marks, or a word. */
const TOKEN = /“[^”]*”[^\s“]*|\S+/g;

/**
 * What a sentence quotes and counts now and did before, place by place, where the rest of it is the same: "Now: 93 of 224 packages;
 * before: 72 of 224 packages." Of figures the words behind them are told, too.
 */
export function wordingInWords(older: string, newer: string): string {
  const [before, now] = [older.match(TOKEN) ?? [], newer.match(TOKEN) ?? []];
  if (before.length !== now.length) return "Only what it quotes or counts has changed.";
  const places: { readonly now: string; readonly before: string }[] = [];
  for (let at = 0; at < now.length; at++) {
    if (now[at] === before[at]) continue;
    const end = endOfClause(now, at);
    const own = (tokens: readonly string[]) =>
      tokens
        .slice(at, end)
        .join(" ")
        .replace(/[.,:;]$/, "");
    places.push({ now: own(now), before: own(before) });
    at = end - 1;
  }
  const told = places.slice(0, TOLD).map((place) => `Now: ${place.now}; before: ${place.before}.`);
  const more = places.length - told.length;
  return [
    ...told,
    ...(more > 0
      ? [capitalised(`${counted(more, "more place in it differs", "more places in it differ")}.`)]
      : []),
  ].join(" ");
}

/** The first token behind what is told of a change at a place. */
function endOfClause(tokens: readonly string[], at: number): number {
  if (tokens[at]!.startsWith("“")) return at + 1;
  let end = at;
  do end++;
  while (end < tokens.length && end - at < WORDS && !/[.,:;]$/.test(tokens[end - 1]!));
  return end;
}
