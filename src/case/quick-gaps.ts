// What stands between the tokens of a YAML text: spaces, line ends, signs and comments.

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const COMMA = 0x2c;

/** Whether a place stands behind the end of the text, a space, or a sign that ends what stands between brackets. */
export function mayFollow(text: string, at: number): boolean {
  return at >= text.length || " \t\r\n,:]}".includes(text[at]!);
}

export function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LINE_FEED) return true;
  return false;
}

/** Whether a tab stands before an offset in its line. */
export function hasTabBefore(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === TAB) return true;
    if (code === LINE_FEED) return false;
  }
  return false;
}

/**
 * Whether readers agree about what stands between two tokens within brackets: either there is no comment, or there are nothing
 * but spaces, line ends, at most one comma, and comments that cannot be meant as part of a text.
 */
export function isPlainGap(text: string, start: number, end: number): boolean {
  let commas = 0;
  let comment = false;
  let other = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH) {
      comment = true;
      if (at === start || !isBlank(text.charCodeAt(at - 1)) || isLikeText(text, at)) return false;
      at = lineEndFrom(text, at) - 1;
    } else if (code === COMMA) commas++;
    else if (!isBlank(code)) other = true;
    if (comment && (other || commas > 1)) return false;
  }
  return true;
}

/**
 * The offset behind the bracket that closes a list or map whose last token ends at `start`; -1 where readers may differ about
 * what stands before it.
 */
export function behindClosing(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH) {
      if (at === start || !isBlank(text.charCodeAt(at - 1)) || isLikeText(text, at)) return -1;
      at = lineEndFrom(text, at) - 1;
    } else if (text[at] === "]" || text[at] === "}") return at + 1;
    else if (!isBlank(code) && !",:?".includes(text[at]!)) return -1;
  }
  return -1;
}

/** The comment in the line of a text without quotes, without its `#`, and where its line ends; `undefined` if there is none. */
export function commentBehind(
  text: string,
  end: number,
): { readonly comment: string; readonly lineEnd: number } | undefined {
  let at = end;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
  if (at === end || text.charCodeAt(at) !== HASH) return undefined;
  const lineEnd = lineEndFrom(text, at);
  const commentEnd = text.charCodeAt(lineEnd - 1) === RETURN ? lineEnd - 1 : lineEnd;
  return { comment: text.slice(at + 1, commentEnd), lineEnd };
}

/** What is found of comments. */
export interface Comments {
  readonly any: boolean;
  /** Whether one may be part of a text. */
  readonly likeText: boolean;
}

/** The comments from an offset on, before anything else; those that begin their line are passed over if `indented` is asked for. */
export function commentsFrom(text: string, start: number, indented: boolean): Comments {
  let any = false;
  let likeText = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH) {
      if (!indented || text.charCodeAt(at - 1) !== LINE_FEED) {
        any = true;
        likeText ||= isLikeText(text, at);
      }
      at = lineEndFrom(text, at) - 1;
    } else if (!isBlank(code)) break;
  }
  return { any, likeText };
}

/**
 * Where the `|` or `>` of a block text stands, between the token before, which ends at `start`, and the text itself at `end`:
 * behind comments, signs, and a name or tag. -1 where anything else comes before it.
 */
export function blockSign(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const sign = text[at]!;
    if (sign === "|" || sign === ">") return at;
    if (code === HASH) at = lineEndFrom(text, at) - 1;
    else if (sign === "&" || sign === "!") {
      while (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) at++;
    } else if (!isBlank(code) && !"-:?".includes(sign)) return -1;
  }
  return -1;
}

/** The first offset from `start` on at which no space, tab or line end stands. */
export function behindBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === RETURN;
}

/** Whether the comment that begins at a `#` has no space of its own behind it: `Room #4`. */
function isLikeText(text: string, hash: number): boolean {
  const next = text[hash + 1];
  return next !== undefined && !" \t\r\n#!-".includes(next);
}

function lineEndFrom(text: string, start: number): number {
  const at = text.indexOf("\n", start);
  return at < 0 ? text.length : at;
}
