import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { describe, expect, it } from "vitest";
import { pngOf } from "../../src/cli/png.ts";

/** Colours that differ in every channel, the last pixel by opacity only. */
const RGBA = Uint8Array.from([
  1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255, 0, 255, 0, 255, 0, 255, 0, 254,
]);
const PNG = pngOf({ width: 3, height: 2, rgba: RGBA });

describe("a PNG file", () => {
  it("has the pixels row by row, in parts whose check sums are right", () => {
    expect([...PNG.subarray(0, 8)]).toEqual([
      0x89,
      ...[..."PNG"].map((each) => each.charCodeAt(0)),
      13,
      10,
      26,
      10,
    ]);
    const view = new DataView(PNG.buffer, PNG.byteOffset);
    const parts: Record<string, Uint8Array> = {};
    for (let at = 8; at < PNG.length; ) {
      const length = view.getUint32(at);
      const name = String.fromCharCode(...PNG.subarray(at + 4, at + 8));
      parts[name] = PNG.subarray(at + 8, at + 8 + length);
      expect(view.getUint32(at + 8 + length), name).toBe(checkSum(PNG.subarray(at + 4, at + 8 + length)));
      at += length + 12;
    }
    expect(Object.keys(parts)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect([...parts.IHDR!]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
    expect([...inflateSync(parts.IDAT!)]).toEqual([0, ...RGBA.subarray(0, 12), 0, ...RGBA.subarray(12)]);
  });

  it("is the same whatever was written before it", () => {
    pngOf({ width: 4, height: 4, rgba: new Uint8Array(64).fill(7) });
    expect(pngOf({ width: 3, height: 2, rgba: RGBA })).toEqual(PNG);
  });

  it("is read by another program as the same pixels", async () => {
    const wasm = join(import.meta.dirname, "../../node_modules/@resvg/resvg-wasm/index_bg.wasm");
    await initWasm(readFileSync(wasm)).catch(() => undefined);
    const image = `data:image/png;base64,${Buffer.from(PNG).toString("base64")}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2" viewBox="0 0 3 2"><image width="3" height="2" href="${image}" image-rendering="optimizeSpeed"/></svg>`;
    const { pixels } = new Resvg(svg).render();
    expect([...pixels.subarray(0, 20)]).toEqual([...RGBA.subarray(0, 20)]);
  });
});

/** The check sum of the format's annex D, bit by bit. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
