import { counted } from "#case/counts-in-words.ts";
import { capitalised } from "../capitalised.ts";

/** So many places are told; of more, how many. */
const TOLD = 3;
/** A clause of more words is no short pair any more: its sentence stands in full. */
const WORDS = 12;

/** What stands in quotation marks, or a word, with the brackets and stops that touch it. */
const TOKEN = /[([]*“[^”]*”[^\s“]*|\S+/g;

/** Words that lead to others: where one of them stood last, a phrase would be cut. */
const LEADING: ReadonlySet<string> = new Set(
  [
    "a an the this that these those its their his her each any some all no every both either",
    "of in on at to by for from with within without over under after before between among through until since as than",
    "into onto about up down off out behind beside beyond against near per towards across along around and or but nor",
    "if when while which who whom whose where is are was were be been has have had may can will would could not only",
  ].flatMap((line) => line.split(" ")),
);

/**
 * What a text quotes and counts now and did before, place by place, where the rest of it is the same: "Now: 93 of 224 packages;
 * before: 72 of 224 packages." Of figures the rest of the clause is told, too; where that is long, or cannot be cut out as a phrase,
 * the sentences stand in full.
 */
export function wordingInWords(older: string, newer: string): string {
  const [before, now] = [sentencesOf(older), sentencesOf(newer)];
  if (before.length !== now.length)
    return inFull(
      before.filter((sentence) => !now.includes(sentence)),
      now.filter((sentence) => !before.includes(sentence)),
    );
  const places = now.flatMap((sentence, at) =>
    sentence === before[at] ? [] : (placesIn(before[at]!, sentence) ?? [inFull([before[at]!], [sentence])]),
  );
  const more = places.length - TOLD;
  return [
    ...places.slice(0, TOLD),
    ...(more > 0
      ? [capitalised(`${counted(more, "more place in it differs", "more places in it differ")}.`)]
      : []),
  ].join(" ");
}

/** Where two sentences differ, in short; undefined where a place could not be told without cutting a phrase. */
function placesIn(older: string, newer: string): string[] | undefined {
  const tokensOf = (sentence: string): readonly string[] => sentence.match(TOKEN) ?? [];
  const [before, now] = [tokensOf(older), tokensOf(newer)];
  if (before.length !== now.length) return undefined;
  const places: string[] = [];
  for (let at = 0; at < now.length; at++) {
    if (now[at] === before[at]) continue;
    const end = endOfClause(now, at);
    if (end !== endOfClause(before, at)) return undefined;
    const [is, was] = [now, before].map((tokens) => bare(tokens.slice(at, end).join(" "))) as [
      string,
      string,
    ];
    if (!isWhole(is) || !isWhole(was)) return undefined;
    places.push(`Now: ${is}; before: ${was}.`);
    at = end - 1;
  }
  return places;
}

function inFull(before: readonly string[], now: readonly string[]): string {
  return `Now: ${now.join(" ") || "nothing."} Before: ${before.join(" ") || "nothing."}`;
}

/** The first token behind what is told of a change at a place: a name, or the rest of a clause, up to a stop or a bracket. */
function endOfClause(tokens: readonly string[], at: number): number {
  if (/^[([]*“/.test(tokens[at]!)) return at + 1;
  let end = at + 1;
  while (end < tokens.length && !/[.,:;)\]]$/.test(tokens[end - 1]!) && !/^[([]/.test(tokens[end]!)) end++;
  return end;
}

/** A clause without the stop behind it, and without brackets around it, or one that is opened before or closed behind it. */
function bare(clause: string): string {
  const inner = clause.replace(/[.,:;]+$/, "");
  if (/^[([].*[)\]]$/.test(inner)) return inner.slice(1, -1);
  return isBalanced(inner) ? inner : inner.replace(/^[([]+/, "").replace(/[)\]]+$/, "");
}

/** Whether a clause is short, and ends where a phrase does. */
function isWhole(clause: string): boolean {
  const words = clause.split(" ");
  return (
    clause !== "" && words.length <= WORDS && !LEADING.has(words.at(-1)!.toLowerCase()) && isBalanced(clause)
  );
}

/** The sentences of a text; a stop in brackets or quotation marks ends none. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.split(/(?<=[.!?][”)]?) (?=[\p{Lu}“])/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && !isBalanced(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** Whether every bracket and quotation mark that is opened is closed. */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length;
  return count("(") === count(")") && count("[") === count("]") && count("“") === count("”");
}
