import { malformedAt } from "#case/utf8.ts";
import { latin1 } from "./form-of.ts";

/** A text with the encoding that it was read in, and what to tell of that. */
export interface Decoded {
  readonly text: string;
  readonly note?: string;
}

/** How far into a page its encoding is looked for, in bytes. */
const DECLARED_WITHIN = 4096;

/**
 * The text of a page: by its byte order mark, else in UTF-8 where the bytes are that, else as the page declares, else in
 * Windows-1252, in which the web reads pages that declare nothing. Bytes beyond ASCII that happen to be well-formed UTF-8
 * are UTF-8, whatever is declared: browsers save pages in UTF-8 and leave the old declaration standing.
 */
export function decodedPage(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked !== undefined) return { text: marked };
  const declared = declaredIn(latin1(bytes, 0, DECLARED_WITHIN));
  const ascii = bytes.every((byte) => byte < 0x80);
  // Old encodings of East Asia write with bytes of ASCII alone after an escape.
  if (ascii && !/^iso-2022|^hz-|^utf-7/i.test(declared ?? ""))
    return { text: new TextDecoder("utf-8").decode(bytes) };
  if (!ascii && malformedAt(bytes) === undefined) {
    const note =
      declared !== undefined && !/^utf-?8$/i.test(declared)
        ? `it declares ${declared}, but is in UTF-8, and was read so`
        : undefined;
    return { text: new TextDecoder("utf-8").decode(bytes), ...(note === undefined ? {} : { note }) };
  }
  const decoder = decoderFor(declared);
  if (decoder !== undefined && decoder.encoding !== "utf-8") return { text: decoder.decode(bytes) };
  const note =
    declared === undefined
      ? "it does not declare its encoding: read as Windows-1252"
      : decoder === undefined
        ? `it declares the encoding ${declared}, which is not known here: read as Windows-1252`
        : "it declares UTF-8, but is not: read as Windows-1252";
  return { text: new TextDecoder("windows-1252").decode(bytes), note };
}

/** The text of a file that begins with the byte order mark of an encoding; undefined for one without. */
export function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  if (a === 0xff && b === 0xfe && !(c === 0 && bytes[3] === 0))
    return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return undefined;
}

function declaredIn(head: string): string | undefined {
  return (
    /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
  );
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
