import type { YAMLParseError } from "yaml";
import { FORMER_LINE_ENDS } from "./yaml-characters.ts";
import { misplacedLine } from "./yaml-indentation.ts";

/** What is wrong with the syntax at a place, as its author would see it, and what to do about it. */
export interface Slip {
  readonly what: string;
  readonly cure: string;
  /** Where it is, if not where the parser stumbled. */
  readonly at?: number;
}

/** Faults that wrong indentation can lead to, and the slip that each is otherwise. */
const OF_INDENTATION: ReadonlySet<string> = new Set([
  "BAD_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "MISSING_CHAR",
  "MULTILINE_IMPLICIT_KEY",
]);

/** A key with its value right behind the colon. */
const WITHOUT_SPACE = /^[^\s:]+:\S/;

/** The commonest slips in writing YAML by hand, told from the place and the kind of fault that the parser found. */
export function slipOf({ code, message, pos }: YAMLParseError, text: string): Slip {
  const lineEnd = text.indexOf("\n", pos[0]);
  const rest = text.slice(pos[0], lineEnd < 0 ? text.length : lineEnd).trimEnd();
  const lineStart = text.lastIndexOf("\n", pos[0] - 1) + 1;
  if (/^\s*-[A-Za-z{["']/.test(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)))
    return slip("a `-` without a space behind it", "write `- `");
  if (FORMER_LINE_ENDS.test(rest)) {
    const [sign = ""] = FORMER_LINE_ENDS.exec(rest) ?? [];
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return slip(
      `U+${code} where a line should end`,
      "save the file with LF, or CR LF, at the end of each line",
    );
  }
  const bracket = closingBracket(message);
  if (bracket === undefined && OF_INDENTATION.has(code) && !hasOwnColon(code, rest)) {
    if (/^ *\t/.test(text.slice(lineStart, pos[0]) + rest))
      return slip("a tab at the beginning of a line", "indent with spaces");
    const misplaced = misplacedLine(text, pos[0]);
    if (misplaced) return { ...slip(misplaced.what, misplaced.cure), at: misplaced.at };
  }
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return textWithColon(code === "BLOCK_IN_FLOW" ? text.slice(pos[0], pos[1]).trimEnd() : rest);
    case "MULTILINE_IMPLICIT_KEY":
      if (WITHOUT_SPACE.test(rest))
        return slip(`\`${excerpt(rest)}\` has no space after its colon`, "write `key: value`");
      return slip(
        `\`${excerpt(rest)}\` is neither a key with a value nor part of the text above`,
        "write `key: value`; put a text of several lines in quotes, or after `>-`",
      );
    case "UNEXPECTED_TOKEN":
      return unexpected(message, rest, text[pos[0] - 1] ?? "");
    case "BAD_SCALAR_START":
      // Below the `---` a line for readers of YAML is none any more; it is not to be read as a text either.
      if (pos[0] === lineStart && /^%(?:YAML|TAG)\b/.test(rest))
        return slip(
          `the line \`${excerpt(rest)}\` below \`---\``,
          "remove it: a case is YAML 1.2, and has no tags",
        );
      return slip(`a text cannot begin with \`${rest.charAt(0)}\``, "put it in quotes");
    case "MISSING_CHAR":
      return missing(message);
    case "TAB_AS_INDENT":
      return slip("a tab at the beginning of a line", "indent with spaces");
    case "BAD_INDENT": {
      if (bracket && /^["'[\]{}]/.test(rest.trimStart()))
        return slip(
          "a line within brackets that is not indented",
          `indent it, and each line up to the closing \`${bracket}\`, deeper than the key; or close the bracket above`,
        );
      return bracket
        ? slip(`a bracket that is opened above is not closed by here`, `close it with \`${bracket}\``)
        : slip(plain(message), "check the indentation, and that every bracket and quote is closed");
    }
    case "MULTIPLE_DOCS":
      return slip("a second document begins", "a case is one document: remove the line `---` or `...`");
    default:
      return slip(plain(message), "mend the YAML at this place");
  }
}

function closingBracket(message: string): string | undefined {
  return /must be sufficiently indented and end with an? (.)/.exec(message)?.[1];
}

/** Whether the parser stumbled over a colon within one line: then the indentation is right. */
function hasOwnColon(code: string, rest: string): boolean {
  if (code === "MULTILINE_IMPLICIT_KEY") return WITHOUT_SPACE.test(rest);
  return code === "BLOCK_AS_IMPLICIT_KEY" && !/^\s*-\s/.test(rest) && /:(?:\s|$)/.test(rest);
}

function missing(message: string): Slip {
  if (/directives-end/i.test(message))
    return slip("a line that begins with `%`, and no line `---` below it", "remove the line with `%`");
  if (/sequence item without/i.test(message))
    return slip(
      "a line that stands like an item of the list above and is none",
      "indent it like the keys of the item, or begin it with `- `",
    );
  if (/Missing closing/.test(message))
    return slip(
      "a quote that is opened is not closed",
      "close it; a quote inside of a text in quotes is written twice",
    );
  return slip(plain(message), "close the quote or bracket, and put texts with special characters in quotes");
}

function textWithColon(written: string): Slip {
  if (/^[-?](\s|$)/.test(written))
    return slip(`a text that begins with \`${written.charAt(0)} \``, "put it in quotes");
  return slip(
    `\`${excerpt(written)}\` is a text with a colon in it`,
    `put it in quotes: "${excerpt(written).replaceAll('"', "'")}"`,
  );
}

function unexpected(message: string, rest: string, before: string): Slip {
  if (/^Unexpected scalar at node end/.test(message)) {
    return slip(
      `\`${excerpt(rest)}\` follows a closing quote or bracket, or a name after \`*\``,
      "put the whole text in quotes of the other kind",
    );
  }
  if (/block-seq-ind/.test(message))
    return slip("a list that begins behind its key", "begin it on the next line");
  if (/^Not a YAML token/.test(message) && /[|>\s]/.test(before))
    return slip(`\`${excerpt(rest)}\` behind \`|\` or \`>\``, "begin the text on the next line");
  return slip(plain(message), "put texts with special characters in quotes");
}

function slip(what: string, cure: string): Slip {
  return { what: `not valid YAML: ${what}`, cure };
}

/** The first line of a message of the parser, as part of a sentence. */
function plain(message: string): string {
  const line = message.split("\n")[0]!.replace(/[:.]$/, "");
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
