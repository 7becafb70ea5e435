import { describe, expect, it } from "vitest";
import { decode } from "#case/decode.ts";
import { otherKind } from "#case/file-kind.ts";

const text = (written: string) => [...new TextEncoder().encode(written)];

describe("bytes that are no UTF-8", () => {
  it.each([
    ["Latin-1", [...text("a: 1\nt: caf"), 0xe9, 0x0a], 2, 7, "the byte 0xe9 is not UTF-8"],
    [
      "half of a surrogate pair",
      [...text("t: x"), 0xed, 0xa0, 0x80],
      1,
      5,
      "the bytes 0xed 0xa0 0x80 are not UTF-8 together",
    ],
    ["an overlong form", [...text("t: "), 0xe0, 0x80, 0x80], 1, 4, "the bytes 0xe0 0x80 0x80"],
    ["an overlong form of two bytes", [...text("t: "), 0xc0, 0x80], 1, 4, "the byte 0xc0"],
    [
      "a character that there is not",
      [...text("t: "), 0xf4, 0x90, 0x80, 0x80],
      1,
      4,
      "the bytes 0xf4 0x90 0x80 0x80",
    ],
    ["a character cut off by the end", [...text("t: "), 0xe2, 0x82], 1, 4, "the bytes 0xe2 0x82"],
    ["a character cut off by another", [...text("t: "), 0xe2, 0x82, 0x41], 1, 4, "the bytes 0xe2 0x82"],
    ["the end of a character alone", [...text("t: "), 0x80], 1, 4, "the byte 0x80"],
    ["a fault after letters of more bytes", [...text("ü😀é: "), 0xff], 1, 7, "the byte 0xff"],
    ["UTF-16", [0xff, 0xfe, 0x61, 0x00], 1, 1, "the file is in UTF-16"],
    ["two byte order marks", text("\ufeff\ufeffa: 1"), 1, 1, "two byte order marks"],
  ])("%s: the place in characters, and what is there", (_, bytes, line, column, what) => {
    const decoded = decode(new Uint8Array(bytes), "case.yaml");
    if (!("fault" in decoded)) throw new Error("decoded");
    expect(decoded.fault).toMatchObject({ line, column });
    expect(decoded.fault.what).toContain(what);
    expect(decoded.fault.cure).toContain("UTF-8");
  });

  it("finds fault exactly where the decoder of the platform does", () => {
    // Every sequence of up to three bytes of those at the bounds of the table.
    const bounds = [
      0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee,
      0xf0, 0xf1, 0xf4, 0xf5, 0xff,
    ];
    const strict = new TextDecoder("utf-8", { fatal: true });
    for (const a of bounds) {
      for (const b of bounds) {
        for (const c of bounds) {
          const bytes = new Uint8Array([a, b, c, 0x80, 0x41]);
          // What begins like a file in another encoding is refused as one, and so is a NUL anywhere.
          if (otherKind(bytes) || bytes.includes(0)) continue;
          let valid = true;
          try {
            strict.decode(bytes);
          } catch {
            valid = false;
          }
          expect("text" in decode(bytes, "x")).toBe(valid);
          if (valid) continue;
          const decoded = decode(bytes, "x");
          expect("fault" in decoded && decoded.fault.what).not.toMatch(/undefined/);
        }
      }
    }
  });
});

/** A text as a program of Windows or of a mainframe's neighbour saves it. */
function units(written: string, size: 2 | 4, littleEndian: boolean): Uint8Array {
  const codes =
    size === 2
      ? written.split("").map((unit) => unit.charCodeAt(0))
      : [...written].map((c) => c.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(codes.length * size));
  codes.forEach((code, at) => {
    if (size === 2) view.setUint16(at * 2, code, littleEndian);
    else view.setUint32(at * 4, code, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

describe("a text in another encoding of Unicode", () => {
  const written = "demarche: 1\nid: small\ntitle: Büro 😀\n";
  it.each([
    ["UTF-16LE", 2, true],
    ["UTF-16BE", 2, false],
    ["UTF-32LE", 4, true],
    ["UTF-32BE", 4, false],
  ] as const)(
    "%s is known with a byte order mark and without, with what makes UTF-8 of it",
    (name, size, little) => {
      const family = name.slice(0, 6);
      for (const mark of ["", "\ufeff"]) {
        const decoded = decode(units(mark + written, size, little), "case.yaml");
        if (!("fault" in decoded)) throw new Error("decoded");
        expect(decoded.fault).toMatchObject({ line: 1, column: 1 });
        expect(decoded.fault.what).toContain(`the file is in ${family} (${little ? "little" : "big"}-endian`);
        expect(decoded.fault.cure).toContain(`iconv -f ${mark ? family : name} -t UTF-8`);
        const label = size === 2 ? family : undefined;
        // The name that is told is one that a converter knows.
        if (label)
          expect(new TextDecoder(name.toLowerCase()).decode(units(written, size, little))).toBe(written);
      }
    },
  );

  it("is not seen in what is UTF-8, one byte order mark and all", () => {
    for (const sound of [written, `\ufeff${written}`, "", "a", "ab"])
      expect(decode(new Uint8Array(text(sound)), "x")).toEqual({ text: sound.replace("\ufeff", "") });
  });
});

describe("a file that is no text", () => {
  it("has a NUL, whose place is told", () => {
    const decoded = decode(new Uint8Array(text("a: 1\nt: é\0b")), "case.yaml");
    expect("fault" in decoded && decoded.fault).toMatchObject({
      line: 2,
      column: 5,
      what: "a NUL (U+0000), which no text has",
    });
  });

  it.each([
    ["a zip archive", [0x50, 0x4b, 3, 4, 20, 0]],
    ["of Word or Excel before 2007", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ["a PDF", text("%PDF-1.7\n")],
    ["in rich text", text("{\\rtf1\\ansi Text}")],
    ["compressed by gzip", [0x1f, 0x8b, 8, 0, 0, 0]],
    ["a picture (PNG)", [0x89, ...text("PNG\r\n\u001a\n")]],
    ["a picture (JPEG)", [0xff, 0xd8, 0xff, 0xe0]],
  ])("is told as %s, not as a text of the wrong encoding", (what, bytes) => {
    const decoded = decode(new Uint8Array(bytes), "case.yaml");
    expect("fault" in decoded && decoded.fault.what).toContain(what);
    expect("fault" in decoded && decoded.fault.cure).not.toContain("Latin-1");
  });
});

describe("a text in an older encoding", () => {
  it.each([
    ["letters that stand alone", [...text("a: caf"), 0xe9, 0x0a], "Latin-1"],
    ["letters that stand together", [...text("a: "), 0xcf, 0xf0, 0xe8, 0x0a], "Windows-1251, GB 18030"],
  ])("%s: what it may be", (_, bytes, cure) => {
    const decoded = decode(new Uint8Array(bytes), "case.yaml");
    expect("fault" in decoded && decoded.fault.cure).toContain(cure);
  });
});
