/** A line that stands at a column at which nothing of its kind stands above, and what would be right. */
export interface Misplaced {
  /** Where in the text its first sign is. */
  readonly at: number;
  readonly what: string;
  readonly cure: string;
}

/** Where keys, or the items of a list, begin, and the first words there. */
interface Column {
  readonly indent: number;
  readonly kind: "key" | "item";
  readonly words: string;
}

interface Line {
  readonly at: number;
  readonly indent: number;
  readonly words: string;
}

/** Lines above a fault that are looked at: of a longer list the columns have been seen long before. */
const MOST_LINES = 2000;
const KEY = /^(?:[^\s"'[{#&*!|>%@`-][^:]*|-[^\s:][^:]*|"[^"]*"|'[^']*')\s*:(?:\s|$)/u;
const ITEM = /^-(?:\s+|$)/u;
const BLOCK_TEXT = /(?:^|[:\s-])\s*[|>][+-]?\d?[+-]?\s*(?:#.*)?$/u;

/**
 * The indentation that a fault of syntax comes from, if it does: the first of the line of the fault and the one below it that
 * begins where nothing of its kind begins above. YAML's own readers tell it as a key without a value, or a text with a colon.
 */
export function misplacedLine(text: string, offset: number): Misplaced | undefined {
  const here = text.lastIndexOf("\n", offset - 1) + 1;
  const above = linesBefore(text, here);
  const columns = columnsAfter(above);
  const first = lineAt(text, here);
  const second = first && lineAt(text, nextLine(text, here));
  for (const line of [first, second]) {
    if (!line) return undefined;
    const found =
      misfit(line, columns, above.at(-1) ?? line) ?? (line === first ? outOfText(line, columns) : undefined);
    if (found) return found;
    open(columns, line);
    above.push(line);
  }
  return undefined;
}

function misfit(line: Line, columns: readonly Column[], before: Line): Misplaced | undefined {
  const { indent, words, at } = line;
  const isItem = ITEM.test(words);
  if (columns.length === 0) return undefined;
  if (!isItem && !KEY.test(words)) return undefined;
  const kind = isItem ? "item" : "key";
  // What a key has for its value stands deeper, and a list as deep as its key; the first line of it sets the column.
  const mayBegin = /:\s*(?:[&!]\S+\s*)?(?:#.*)?$/u.test(before.words) || /^-\s*(?:#.*)?$/u.test(before.words);
  const deepest = columns.at(-1)!;
  if (
    mayBegin &&
    (indent > deepest.indent || (isItem && deepest.kind === "key" && indent === deepest.indent))
  )
    return undefined;
  if (columns.some((column) => column.indent === indent && column.kind === kind)) return undefined;
  const right = nearest(
    columns.filter((column) => column.kind === kind),
    indent,
  );
  const other = columns.find((column) => column.indent === indent);
  const isBelowOpenKey = mayBegin && indent < before.indent;
  const isBelowDash = /^-\s*$/u.test(before.words);
  const shownWords = `\`${excerpt(words)}\``;
  const stands = other
    ? `${shownWords} begins where the ${other.kind === "item" ? "items of a list" : "keys"} above begin, and is ${isItem ? "an item of a list" : "no item"}`
    : `${shownWords} is indented by ${inSpaces(indent)}, and nothing above begins there`;
  const goesOn =
    !other && indent > deepest.indent && !isItem
      ? "; if it goes on with the text above it, put the whole of that in quotes"
      : "";
  if (isBelowOpenKey || isBelowDash)
    return {
      at,
      what: stands,
      cure: `indent it deeper than \`${excerpt(before.words)}\`, to which it belongs`,
    };
  const cure = right
    ? `${right.indent === 0 ? "begin it at the very left" : `indent it by ${inSpaces(right.indent)}`}, as \`${excerpt(right.words)}\` is${goesOn}`
    : `check the indentation: ${isItem ? "no list is open here" : "no keys are open here"}${goesOn}`;
  return { at, what: stands, cure };
}

/** A line at which the parser stumbled, and that is neither a key nor an item: it hardly goes on with the text above it. */
function outOfText({ at, words }: Line, columns: readonly Column[]): Misplaced | undefined {
  const key = columns.findLast((column) => column.kind === "key");
  if (!key || ITEM.test(words) || KEY.test(words) || !/^[\p{L}\p{N}(]/u.test(words)) return undefined;
  return {
    at,
    what: `\`${excerpt(words)}\` is neither a key with a value nor part of the text above`,
    cure: `indent it deeper than \`${excerpt(key.words)}\` if it goes on with that; otherwise write \`key: value\``,
  };
}

function nearest(columns: readonly Column[], indent: number): Column | undefined {
  let best: Column | undefined;
  // The deeper ones come last, and are the likelier where two are as near.
  for (const column of columns)
    if (!best || Math.abs(column.indent - indent) <= Math.abs(best.indent - indent)) best = column;
  return best;
}

/** The columns that are open below some lines, from the left to the right. */
function columnsAfter(lines: readonly Line[]): Column[] {
  const columns: Column[] = [];
  for (const line of lines) open(columns, line);
  return columns;
}

/** Opens the columns of a line: of `- id: U` that of the item, and that of its keys. */
function open(columns: Column[], { indent, words }: Line): void {
  let rest = words;
  let at = indent;
  const isItem = ITEM.test(words);
  if (!isItem && !KEY.test(words)) return;
  while (columns.length > 0) {
    const last = columns.at(-1)!;
    // A list may stand as deep as its key.
    if (last.indent < at || (isItem && last.indent === at && last.kind === "key")) break;
    columns.pop();
  }
  for (let dash = ITEM.exec(rest); dash; dash = ITEM.exec(rest)) {
    columns.push({ indent: at, kind: "item", words: rest });
    at += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  if (KEY.test(rest)) columns.push({ indent: at, kind: "key", words: rest });
}

/** The lines above a place that hold keys or items: neither blank ones, nor comments, nor the lines of a text behind `|` or `>`. */
function linesBefore(text: string, end: number): Line[] {
  let begin = end;
  for (let count = 0; begin > 0 && count < MOST_LINES; count++) begin = text.lastIndexOf("\n", begin - 2) + 1;
  const lines: Line[] = [];
  let block: number | undefined;
  for (let at = begin; at < end; at = nextLine(text, at)) {
    const line = lineAt(text, at, end);
    if (!line || line.at >= end) break;
    if (block !== undefined && line.indent > block) {
      at = line.at;
      continue;
    }
    block = BLOCK_TEXT.test(line.words) ? line.indent : undefined;
    lines.push(line);
    at = line.at;
  }
  return lines;
}

/** The first line from a place on that is neither blank nor a comment. */
function lineAt(text: string, from: number, end = text.length): Line | undefined {
  for (let at = from; at < end; at = nextLine(text, at)) {
    const stop = text.indexOf("\n", at);
    const line = text.slice(at, stop < 0 ? text.length : stop).trimEnd();
    const words = line.trimStart();
    if (words !== "" && !words.startsWith("#"))
      return { at: at + line.length - words.length, indent: line.length - words.length, words };
  }
  return undefined;
}

function nextLine(text: string, at: number): number {
  const stop = text.indexOf("\n", at);
  return stop < 0 ? text.length : stop + 1;
}

function inSpaces(count: number): string {
  return count === 1 ? "1 space" : `${count} spaces`;
}

function excerpt(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
