/** A place in a text: line and column from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the value at a path stands in a sound JSON text; the innermost value above it that is there, if it is not. Linear
 * in what stands before it.
 */
export function placeInJson(text: string, path: readonly (string | number)[]): Place {
  let at = blanksFrom(text, text.startsWith("\uFEFF") ? 1 : 0);
  for (const key of path) {
    const found = memberAt(text, at, key);
    if (found === undefined) break;
    at = found;
  }
  return placeAt(text, at);
}

/** Line and column of a position. */
export function placeAt(text: string, position: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < position; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { line, column: position - start + 1 };
}

const BLANKS = /[ \t\r\n]*/y;
const SCALAR = /[^,\]}\s]+/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function blanksFrom(text: string, at: number): number {
  return endOf(BLANKS, text, at);
}

/** Where the member of an object or list begins that has this key; of a key that is given twice the last counts. */
function memberAt(text: string, open: number, key: string | number): number | undefined {
  const list = text[open] === "[";
  if (!list && text[open] !== "{") return undefined;
  let found: number | undefined;
  let index = 0;
  let at = blanksFrom(text, open + 1);
  while (at < text.length && text[at] !== "]" && text[at] !== "}") {
    let name: unknown = index++;
    if (!list) {
      const end = stringEnd(text, at);
      name = JSON.parse(text.slice(at, end));
      // Behind the colon.
      at = blanksFrom(text, blanksFrom(text, end) + 1);
    }
    if (name === key) {
      found = at;
      if (list) break;
    }
    at = blanksFrom(text, valueEnd(text, at));
    if (text[at] === ",") at = blanksFrom(text, at + 1);
  }
  return found;
}

/** Behind the quote that ends the string which begins here. */
export function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function valueEnd(text: string, at: number): number {
  let depth = 0;
  let end = at;
  do {
    end = blanksFrom(text, end);
    const mark = text[end];
    if (mark === undefined) return end;
    if (mark === '"') end = stringEnd(text, end);
    else if (mark === "{" || mark === "[") {
      depth++;
      end++;
    } else if (mark === "}" || mark === "]") {
      depth--;
      end++;
    } else if (mark === "," || mark === ":") end++;
    else end = endOf(SCALAR, text, end);
  } while (depth > 0);
  return end;
}
