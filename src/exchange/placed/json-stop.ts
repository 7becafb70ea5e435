const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** What is none of the signs of JSON, as far as it goes: `NaN`, `Infinity`, `'low'`. */
const OTHER = /[^\s,:{}[\]"]{1,20}/y;

/** Where a text stops being JSON (RFC 8259), and what stands there; `undefined` where it is JSON throughout. */
export function jsonStop(text: string): { readonly offset: number; readonly what: string } | undefined {
  const open: ("{" | "[")[] = [];
  let at = 0;
  /** What may come next: a value, a key, or what stands behind a value. */
  let next: "value" | "first" | "key" | "first key" | "behind" = "value";
  const end = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  };
  for (;;) {
    at = end(BLANKS);
    const sign = text[at];
    if (next === "behind" && open.length === 0)
      return sign === undefined ? undefined : { offset: at, what: "something follows the end" };
    if (sign === undefined) return { offset: at, what: "it ends before it is complete" };
    if (next === "behind") {
      if (sign === ",") next = open.at(-1) === "{" ? "key" : "value";
      else if (sign === (open.at(-1) === "{" ? "}" : "]")) open.pop();
      else return { offset: at, what: "a comma, or the end of a list or map, is missing" };
      at++;
    } else if ((next === "first key" && sign === "}") || (next === "first" && sign === "]")) {
      open.pop();
      next = "behind";
      at++;
    } else if (next === "key" || next === "first key") {
      const behind = sign === '"' ? stringEnd(text, at) : undefined;
      if (behind === undefined) return { offset: at, what: "a key in double quotes is missing" };
      at = behind;
      at = end(BLANKS);
      if (text[at] !== ":") return { offset: at, what: "a colon behind a key is missing" };
      at++;
      next = "value";
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      next = sign === "{" ? "first key" : "first";
      at++;
    } else {
      const behind = sign === '"' ? stringEnd(text, at) : Math.max(end(NUMBER), end(WORD));
      if (behind === undefined)
        return {
          offset: at,
          what: "a text in quotes that is not closed, or has what must be written as \\n or \\\\",
        };
      const whole = end(OTHER);
      if (behind === at || (sign !== '"' && whole > behind))
        return {
          offset: at,
          what: whole > at ? `${text.slice(at, whole)} is no value of JSON` : "a value is missing",
        };
      at = behind;
      next = "behind";
    }
  }
}

/** Behind the quote that ends the string which begins here; `undefined` where it has none, or something that a string may not have. */
function stringEnd(text: string, open: number): number | undefined {
  for (let at = open + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') return at + 1;
    if (sign < " ") return undefined;
    if (sign !== "\\") continue;
    at++;
    if (text[at] === "u") {
      if (!/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return undefined;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? "-")) return undefined;
  }
  return undefined;
}
