/** What a file is that is no text in UTF-8, and how to make one of it. */
export interface FileKind {
  readonly what: string;
  readonly cure: string;
}

const TO_TEXT = "open it in the program that it belongs to, and save it as plain text in UTF-8";

/** Files that are no texts, by the bytes with which they begin. */
const KINDS: readonly (readonly [begin: string, kind: FileKind])[] = [
  ["PK\x03\x04", { what: "the file is a zip archive, as .docx, .odt and .xlsx files are", cure: TO_TEXT }],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", { what: "the file is of Word or Excel before 2007", cure: TO_TEXT }],
  ["%PDF-", { what: "the file is a PDF", cure: "copy its text into a plain text file in UTF-8" }],
  ["{\\rtf", { what: "the file is in rich text (RTF)", cure: TO_TEXT }],
  ["\x1f\x8b", { what: "the file is compressed by gzip", cure: "unpack it: `gunzip FILE`" }],
  ["BZh", { what: "the file is compressed by bzip2", cure: "unpack it: `bunzip2 FILE`" }],
  ["\xfd7zXZ\0", { what: "the file is compressed by xz", cure: "unpack it: `unxz FILE`" }],
  ["7z\xbc\xaf\x27\x1c", { what: "the file is a 7z archive", cure: "unpack it" }],
  ["\x89PNG\r\n", { what: "the file is a picture (PNG)", cure: "name a text file" }],
  ["\xff\xd8\xff", { what: "the file is a picture (JPEG)", cure: "name a text file" }],
  ["GIF8", { what: "the file is a picture (GIF)", cure: "name a text file" }],
];

/** Byte order marks, the longer first: that of UTF-16 begins that of UTF-32. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string, order: string])[] = [
  [[0xff, 0xfe, 0, 0], "UTF-32", "little-endian"],
  [[0, 0, 0xfe, 0xff], "UTF-32", "big-endian"],
  [[0xff, 0xfe], "UTF-16", "little-endian"],
  [[0xfe, 0xff], "UTF-16", "big-endian"],
];

/** Where the zeros of a text in Latin letters lie, by the remainder of their place by four. */
const ZEROS: readonly (readonly [nonZero: readonly number[], encoding: string, order: string])[] = [
  [[0], "UTF-32LE", "little-endian"],
  [[3], "UTF-32BE", "big-endian"],
  [[0, 2], "UTF-16LE", "little-endian"],
  [[1, 3], "UTF-16BE", "big-endian"],
];
/** So many bytes at the beginning tell where zeros lie: the first words of a file. */
const LOOKED_AT = 32;

/** What a file is whose first bytes tell that it is no text in UTF-8; `undefined` if they do not. */
export function otherKind(bytes: Uint8Array): FileKind | undefined {
  for (const [mark, encoding, order] of MARKS)
    if (mark.every((byte, at) => bytes[at] === byte)) return inEncoding(encoding, encoding, order);
  const unmarked = byZeros(bytes);
  if (unmarked) return unmarked;
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  return KINDS.find(([first]) => begin.startsWith(first))?.[1];
}

function byZeros(bytes: Uint8Array): FileKind | undefined {
  const length = Math.min(LOOKED_AT, bytes.length) & ~3;
  if (length < 4) return undefined;
  for (const [nonZero, encoding, order] of ZEROS) {
    let fits = true;
    for (let at = 0; at < length; at++) {
      if ((bytes[at] !== 0) !== nonZero.includes(at & 3)) fits = false;
    }
    if (fits) return inEncoding(encoding.slice(0, 6), encoding, `${order}, without a byte order mark`);
  }
  return undefined;
}

function inEncoding(encoding: string, name: string, order: string): FileKind {
  return {
    what: `the file is in ${encoding} (${order})`,
    cure: `save it in UTF-8: choose that encoding in your editor, or \`iconv -f ${name} -t UTF-8 FILE\``,
  };
}
