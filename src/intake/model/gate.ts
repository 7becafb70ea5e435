import * as z from "zod";
import type { Stretch } from "../text/quotes.ts";
import { Mark, MOST_MARKS } from "./mark.ts";

/** Why something that a model answered was not taken. */
export type Refusal =
  | "no JSON as was asked for"
  | "more marks than were asked for"
  | "no mark as was asked for"
  | "not in the sentence"
  | "more than once in the sentence"
  | "with an ellipsis"
  | "a part of a word";

/** What of an answer was taken, and why the rest was not. */
export interface Gated {
  readonly marks: readonly Mark[];
  readonly refused: readonly Refusal[];
}

const Answer = z.object({ marks: z.array(z.unknown()) });
const SLOTS = ["who", "whom", "when"] as const;

/** Takes of an answer the marks whose words stand in the sentence exactly once, letter for letter; everything else is refused. */
export function gated(sentence: string, answer: string): Gated {
  const read = Answer.safeParse(jsonIn(answer));
  if (!read.success) return { marks: [], refused: ["no JSON as was asked for"] };
  if (read.data.marks.length > MOST_MARKS) return { marks: [], refused: ["more marks than were asked for"] };
  const refused: Refusal[] = [];
  const marks = read.data.marks.flatMap((each): Mark[] => {
    const mark = Mark.safeParse(each);
    const place = mark.success ? placeOf(mark.data.words, sentence) : ("no mark as was asked for" as const);
    if (typeof place === "string") {
      refused.push(place);
      return [];
    }
    const kept: Mark = { ...mark.data! };
    for (const slot of SLOTS) {
      const found = kept[slot] === undefined ? undefined : placeOf(kept[slot], sentence);
      if (typeof found !== "string") continue;
      refused.push(found);
      delete kept[slot];
    }
    return [kept];
  });
  return { marks, refused };
}

/** Where words stand in a sentence, or why they do not: they must be there whole and exactly once. */
export function placeOf(words: string, sentence: string): Stretch | Refusal {
  if (/…|\.\s?\.|\[\s?\]/.test(words)) return "with an ellipsis";
  const start = sentence.indexOf(words);
  if (start < 0) return "not in the sentence";
  if (sentence.indexOf(words, start + 1) >= 0) return "more than once in the sentence";
  const end = start + words.length;
  const cuts = (at: number) => /[\p{L}\p{N}]{2}/u.test(sentence.slice(at - 1, at + 1));
  if (cuts(start) || cuts(end) || !/[\p{L}\p{N}]/u.test(words)) return "a part of a word";
  return { start, end };
}

/** The JSON of an answer; models like to put words or a fence around it. */
function jsonIn(answer: string): unknown {
  const [from, to] = [answer.indexOf("{"), answer.lastIndexOf("}")];
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(answer.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
