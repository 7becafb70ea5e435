import type { Contradiction } from "../contradiction.ts";
import { codeOf, lookAlikeOf } from "../look-alikes.ts";
import { unseenIn } from "../printable.ts";
import type { Path } from "../walk.ts";

const PLAIN = /^[ -~\n\t]*$/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What UTF-8 looks like that was read as Windows-1252 or Latin-1 and saved: `Ã©` of é, `â€™` of ’. */
const READ_WRONGLY = /Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|â€[\u2018-\u201e\u2122\u0153\u0152\u02dc\u00a6]|ï¿½/;

/**
 * Texts, of whatever key, with characters that nobody sees, that were lost or read in the wrong encoding, or that only look
 * like those of the word they stand in. Warnings: nothing in them is told wrongly, but they are shown, found and compared
 * otherwise than they look.
 */
export function oddCharacters(value: unknown): Contradiction[] {
  const found: Contradiction[] = [];
  const path: (string | number)[] = [];
  const look = (part: unknown) => {
    if (typeof part === "string") {
      if (PLAIN.test(part)) return;
      const odd = oddIn(part);
      if (odd)
        found.push({ path: [...path], ...odd, what: `${named(path)} ${odd.what}`, severity: "warning" });
    } else if (part !== null && typeof part === "object") {
      for (const [key, item] of Object.entries(part)) {
        path.push(Array.isArray(part) ? Number(key) : key);
        look(item);
        path.pop();
      }
    }
  };
  look(value);
  return found;
}

function named(path: Path): string {
  return `\`${String(path.findLast((key) => typeof key === "string") ?? "")}\``;
}

function oddIn(text: string): Pick<Contradiction, "what" | "cure"> | undefined {
  const lost = text.indexOf("\ufffd");
  if (lost >= 0)
    return {
      what: `has lost a character${behind(text, lost)}: U+FFFD stands in its place`,
      cure: "write the letter that was there",
    };
  const wrong = READ_WRONGLY.exec(text);
  if (wrong)
    return {
      what: `has \`${wrong[0]}\`${behind(text, wrong.index)}, which is UTF-8 read in another encoding`,
      cure: "write the letter or sign that was meant",
    };
  const unseen = unseenIn(text);
  if (unseen)
    return {
      what: `has ${unseen.marks.length === 1 ? "a character" : "characters"} that nobody sees${behind(text, unseen.at)}: ${codesOf(unseen.marks)}`,
      cure:
        unseen.marks.length === 1
          ? "remove it: wherever the text is shown, it is shown as a code"
          : "remove them: wherever the text is shown, they are shown as codes",
    };
  for (const [word] of text.matchAll(WORD)) {
    const mixed = mixedIn(word);
    if (mixed) return mixed;
  }
  return undefined;
}

/** Of more characters their number is told. */
const MOST_CODES = 5;

function codesOf(marks: readonly string[]): string {
  const codes = marks.slice(0, MOST_CODES).map(codeOf);
  const rest = marks.length - codes.length;
  if (rest > 0) return `${codes.join(", ")} and ${rest} more`;
  const last = codes.pop()!;
  return codes.length === 0 ? last : `${codes.join(", ")} and ${last}`;
}

/** The words before a place of a text, to find it by. */
function behind(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 20), at).trim();
  return before === "" ? "" : ` behind “${before}”`;
}

/** Whether a word has Latin letters beside such of another alphabet as look like Latin ones. */
function mixedIn(word: string): Pick<Contradiction, "what" | "cure"> | undefined {
  if (PLAIN.test(word) || !/\p{Script=Latin}/u.test(word)) return undefined;
  for (const letter of word) {
    const alike = lookAlikeOf(letter);
    if (!alike) continue;
    return {
      what: `has “${word}”, in which ${letter} is ${alike.script} (${codeOf(letter)}) and other letters are Latin`,
      cure: `write the word in one alphabet: Latin \`${alike.like}\` looks the same`,
    };
  }
  return undefined;
}
