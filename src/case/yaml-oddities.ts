import type { Place } from "./line-places.ts";

/** Something that YAML allows and a case has no use for, or that is not what its author meant. */
export interface Oddity {
  /** The offset in the text at which it stands. */
  readonly at: number;
  readonly what: string;
  readonly cure: string;
}

type Words = Omit<Oddity, "at">;

/** Keys that name what every object of a program has. */
export const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Most values that aliases may repeat, counted each time that one stands for them. */
export const MOST_REPEATED = 10_000;

export function aliasOfNothing(name: string): Words {
  return { what: `\`*${name}\` stands for nothing`, cure: "put a text that begins with `*` in quotes" };
}

export function aliasOfItself(name: string): Words {
  return {
    what: `\`*${name}\` stands inside of what it stands for`,
    cure: "write out what is meant here",
  };
}

/** An anchor is told as the mark that it is to a reader. */
export function unusedAnchor(name: string): Words {
  return {
    what: `\`&${name}\` is read as a mark, which nothing uses`,
    cure: "remove it, or put a text that begins with `&` in quotes",
  };
}

export function aliasesRepeatTooMuch(most: number): Words {
  return {
    what: `the file's aliases cannot be expanded: they repeat more than ${most} values`,
    cure: "write out what is meant here",
  };
}

/** What is odd about a value that stands between others, written as `source`; nothing, as of nearly all. */
export function oddValue(value: unknown, source: string | undefined): Words | undefined {
  if (typeof value === "string") {
    if (isWellFormed(value)) return undefined;
    return {
      what: "a text with half of a character (a lone surrogate)",
      cure: "write the character itself, or remove it",
    };
  }
  if (typeof value !== "number") return undefined;
  if (!Number.isFinite(value)) {
    return {
      what: `\`${source ?? value}\` is no number that a case can hold`,
      cure: "give a number, or leave it out",
    };
  }
  if (!/^[-+]?0[\dxo]/.test(source ?? "")) return undefined;
  return {
    what: `\`${source}\` is ${value} to some readers, and another number or a text to others`,
    cure: `write ${value}, or put it in quotes`,
  };
}

export function forbiddenKey(name: string): Words {
  return { what: `the key \`${name}\` is not allowed`, cure: "remove it" };
}

/** A key for the second time; `cutShort` where one of the two has no value, as after a comma in the middle of a text. */
export function keyTwice(name: string, first: Place, cutShort: boolean): Words {
  return {
    what: `the key \`${name}\` is given twice in one map, first in line ${first.line}`,
    cure: cutShort
      ? "keep one of the two, and put a text with a comma in it in quotes"
      : "keep one of the two",
  };
}

export function namelessKey(): Words {
  return { what: "a key without a name", cure: "give the key a name before the colon" };
}

export function keyThatIsNoText(): Words {
  return { what: "a key that is not a text", cure: "use a word as key, in quotes if need be" };
}

/** `0,7` inside of braces, which is 0 and a key 7. */
export function decimalComma(before: string, after: string): Words {
  return {
    what: `\`${before},${after}\` is two values, since a comma ends the first`,
    cure: `write ${before}.${after}`,
  };
}

export function tagged(tag: string): Words {
  return {
    what: `the tag \`${tag.replace("tag:yaml.org,2002:", "!!")}\``,
    cure: "a case has no tags: remove it, or put a text that begins with `!` in quotes",
  };
}

/** Whether a comment, written behind a text without a space of its own as in `Room #4`, is likely to be part of the text. */
export function looksLikeText(comment: string): boolean {
  return comment !== "" && !/^[\s#!-]/.test(comment);
}

export function textCutByComment(comment: string): Words {
  const words = comment.length > 40 ? `${comment.slice(0, 37)}…` : comment;
  return {
    what: `\`#${words}\` is read as a comment`,
    cure: "put a text with ` #` in it in quotes, or a space behind the #",
  };
}

/** A line of a text without quotes that looks like an item of a list: what YAML joins to the text above it. */
export const LIST_IN_TEXT = /\n[ \t]*(- \S[^\n]*)/;

export function listReadAsText(line: string): Words {
  const words = line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line.trimEnd();
  return {
    what: `\`${words}\` is read as part of the text above it, and as no item of a list`,
    cure: "indent it as the other items are, or put the whole text in quotes",
  };
}

/** Whether every surrogate of a text has its other half. */
function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}
