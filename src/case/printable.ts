/**
 * Characters that no text of a file may carry to a reader's screen: controls (C0, C1, DEL), line and paragraph
 * separators, lone surrogates, code points that are no characters, and all that is drawn as nothing or that turns the
 * direction of what is around it (Unicode's default ignorables, which include zero-width characters, and its bidi controls).
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/u;
/** Most texts: nothing of it needs to be looked at. */
const PLAIN = /^[ -~]*$/;
/** Texts without any of these, among which are all of the first plane that would not be seen, are looked at no further. */
export const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each for itself
  /[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]/;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, "gu");

/** Scripts whose letters join, so that where they do not has to be written. */
const JOINING = [
  "Arab",
  "Syrc",
  "Mong",
  "Deva",
  "Beng",
  "Guru",
  "Gujr",
  "Orya",
  "Taml",
  "Telu",
  "Knda",
  "Mlym",
  "Sinh",
  "Khmr",
]
  .map((script) => `\\p{scx=${script}}`)
  .join("");

/**
 * Invisible characters that spelling asks for, each only where it does: joiners inside a word of a script that joins its
 * letters (Unicode Standard Annex 31, rules A1 and B) or inside a pictograph, the selector of a form after a pictograph
 * or a Han character.
 */
const SPELLING = [
  // The joiner comes first: what stands before it is looked at once for each joiner, not from every mark of a long run.
  new RegExp(`[\\u200C\\u200D](?<=[${JOINING}]\\p{M}*.)(?=[\\p{L}\\p{M}])`, "u"),
  /(?<=\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?)\u200D(?=\p{Extended_Pictographic})/u,
  /(?<=[\p{Extended_Pictographic}\d#*])[\uFE0E\uFE0F]/u,
  /(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]/u,
];
const EVERY_SPELLING = new RegExp(SPELLING.map(({ source }) => source).join("|"), "gu");

/** What a text shows in place of a character that would not be seen: `\n`, `\u001b`, `\u{e0041}`. */
function shown(mark: string): string {
  const known = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[mark];
  if (known !== undefined) return known;
  const code = mark.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

function replaced(text: string, kept: string, asShown: (mark: string, at: number) => string): string {
  if (PLAIN.test(text) || !SUSPECT.test(text) || !UNSEEN.test(text)) return text;
  const breaks = kept.includes("\n");
  const spelling = new Set<number>();
  for (const { index } of text.matchAll(EVERY_SPELLING)) spelling.add(index);
  return text.replace(EVERY_UNSEEN, (mark, at: number) =>
    kept.includes(mark) || spelling.has(at) || (breaks && mark === "\r" && text[at + 1] === "\n")
      ? mark
      : asShown(mark, at),
  );
}

/** The characters of a text that would be shown as codes, each once, with the place of the first; line breaks and tabs are none. */
export function unseenIn(
  text: string,
): { readonly mark: string; readonly at: number; readonly marks: readonly string[] } | undefined {
  const marks = new Set<string>();
  let first = -1;
  replaced(text, "\n\t", (mark, at) => {
    if (marks.size === 0) first = at;
    marks.add(mark);
    return mark;
  });
  const [mark] = marks;
  return mark === undefined ? undefined : { mark, at: first, marks: [...marks] };
}

/**
 * A text that can be put on any screen or page: what would act on a terminal, hide, or turn the reading direction is
 * shown as `\u001b`. Line breaks and tabs stay. A text that is so already stays as it is.
 */
export function printable(text: string): string {
  return replaced(text, "\n\t", shown);
}

/** A text without what would not be seen of it, and what that was; line breaks and tabs stay. */
export function withoutUnseen(text: string): { readonly text: string; readonly removed: readonly string[] } {
  const removed: string[] = [];
  const left = replaced(text, "\n\t", (mark) => {
    removed.push(mark);
    return "";
  });
  return { text: left, removed };
}

/** A text with other words in place of each character that would not be seen; line breaks and tabs stay. */
export function withUnseenAs(text: string, words: (mark: string) => string): string {
  return replaced(text, "\n\t", words);
}

/** A printable text on one line, its line breaks and tabs shown as `\n` and `\t`, cut in the middle to at most `most` characters. */
export function printableLine(text: string, most = Number.POSITIVE_INFINITY): string {
  // What is cut away need not be looked at: a text may have megabytes.
  return shortened(replaced(text.length > 4 * most ? shortened(text, 4 * most) : text, "", shown), most);
}

/** JSON with every character escaped that is not printable; it is the same data. `indent` as in `JSON.stringify`. */
export function printableJson(data: unknown, indent?: number): string {
  return replaced(JSON.stringify(data, null, indent), "\n", (mark) =>
    // JSON knows no escapes but those of UTF-16 units.
    Array.from({ length: mark.length }, (_, unit) => {
      return `\\u${mark.charCodeAt(unit).toString(16).padStart(4, "0")}`;
    }).join(""),
  );
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 3) / 2);
  return `${text.slice(0, most - 3 - half)} … ${text.slice(text.length - half)}`.replace(/\p{Cs}/gu, "");
}
