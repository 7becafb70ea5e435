import { describe, expect, it } from "vitest";
import { decode } from "#case/decode.ts";

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
