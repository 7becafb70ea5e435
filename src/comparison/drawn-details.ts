import { NUMBERS } from "#case/counts-in-words.ts";
import type { Judgement } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Inline, Text } from "#outcome/text.ts";

/** A count of draws: `137 of the 200 orders`, `none of the 800 readings`. */
const COUNT_OF_DRAWS = new RegExp(
  `\\b(none|all|\\d+|${NUMBERS.slice(1).join("|")}) of the (\\d+) (?=orders|readings)`,
  "gi",
);

/** A judgement of draws with its counts of them as the shares that they are: 137 of 200 and 533 of 800 say the same. */
export function countsAsShares(judgement: Judgement): Judgement {
  if (judgement.drawn === undefined) return judgement;
  const { text, gist, qualified } = judgement;
  return {
    ...judgement,
    text: withShares(text),
    ...(gist !== undefined && { gist: withShares(gist) }),
    ...(qualified !== undefined && { qualified: withShares(qualified) }),
  };
}

function withShares(text: Text): Text {
  return piecesOf(text).flatMap((piece): Inline[] => {
    if (typeof piece !== "string") return [piece];
    const pieces: Inline[] = [];
    let from = 0;
    for (const { 0: whole, 1: some, 2: all, index } of piece.matchAll(COUNT_OF_DRAWS)) {
      pieces.push(piece.slice(from, index), { share: countOf(some!, Number(all)) / Number(all) }, " of the ");
      from = index + whole.length;
    }
    return [...pieces, piece.slice(from)];
  });
}

function countOf(word: string, all: number): number {
  const small = word.toLowerCase();
  if (small === "none") return 0;
  if (small === "all") return all;
  const at = NUMBERS.indexOf(small);
  return at < 0 ? Number(word) : at;
}

/**
 * What two texts both say, sentence by sentence; undefined where one of them says something else that tells no drawn figure, so
 * that the draws alone do not explain it, or where they begin with another sentence, which is the answer.
 */
export function sharedSentences(
  older: Text,
  newer: Text,
): readonly [older: Text | undefined, newer: Text | undefined] {
  const [before, now] = [older, newer].map(sentencesOf) as [Inline[][], Inline[][]];
  const frames = (all: readonly Inline[][]) => all.map(frameOfPieces);
  const [old, fresh] = [frames(before), frames(now)];
  const shared = old.filter((frame) => fresh.includes(frame));
  const isDetail = (sentence: readonly Inline[]) =>
    sentence.some((piece) => typeof piece === "object" && "share" in piece);
  const only = [
    ...before.filter((_, at) => !shared.includes(old[at]!)),
    ...now.filter((_, at) => !shared.includes(fresh[at]!)),
  ];
  if (old[0] !== fresh[0] || !only.every(isDetail)) return [undefined, undefined];
  return [
    before.filter((_, at) => shared.includes(old[at]!)).flat(),
    now.filter((_, at) => shared.includes(fresh[at]!)).flat(),
  ];
}

/** The pieces of a text by sentence. */
function sentencesOf(text: Text): Inline[][] {
  const sentences: Inline[][] = [[]];
  for (const piece of piecesOf(text)) {
    if (typeof piece !== "string") {
      sentences.at(-1)!.push(piece);
      continue;
    }
    const [first, ...rest] = piece.split(/(?<=[.!?]”?) (?=\p{Lu}|“|$)/u);
    sentences.at(-1)!.push(first!);
    for (const part of rest) sentences.push([part]);
  }
  return sentences.filter((pieces) => pieces.some((piece) => piece !== ""));
}

/** What a sentence says but for its figures. */
function frameOfPieces(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      if ("term" in piece) return piece.term;
      return "share" in piece || "likelihood" in piece ? "0" : "";
    })
    .join("")
    .trim();
}
