import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packed, packedMeanwhile } from "../../../src/view/word/archive.ts";

const PARTS = {
  "word/document.xml": strToU8("<w:p>words and words</w:p>".repeat(5000)),
  "word/média/ü.xml": strToU8("a name beyond ASCII"),
  "word/media/one.png": Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) % 251),
  "[Content_Types].xml": strToU8("<Types/>"),
  "word/empty.xml": new Uint8Array(),
};

/** The same parts as the library packs all of them at once. */
function together(): Uint8Array {
  const { "[Content_Types].xml": types, "word/media/one.png": png, ...others } = PARTS;
  return zipSync(
    {
      "[Content_Types].xml": types,
      "word/document.xml": others["word/document.xml"],
      "word/média/ü.xml": others["word/média/ü.xml"],
      "word/media/one.png": [png, { level: 0 }],
      "word/empty.xml": others["word/empty.xml"],
    },
    { mtime: new Date(1980, 0, 1) },
  );
}

describe("an archive of parts", () => {
  it("is byte for byte what packing them together gives, types first", () => {
    expect(Buffer.from(packed(PARTS)).equals(together())).toBe(true);
    expect(unzipSync(packed(PARTS))).toEqual(PARTS);
    expect(packed({ "a.xml": strToU8("a") })).toEqual(
      zipSync({ "a.xml": strToU8("a") }, { mtime: new Date(1980, 0, 1) }),
    );
  });

  it("is the same where some are made later, in whatever order", async () => {
    const later = (part: Uint8Array, ms: number) =>
      new Promise<Uint8Array>((resolve) => setTimeout(resolve, ms, part));
    const made = await packedMeanwhile({
      ...PARTS,
      "word/média/ü.xml": later(PARTS["word/média/ü.xml"], 20),
      "word/media/one.png": later(PARTS["word/media/one.png"], 5),
    });
    expect(Buffer.from(made).equals(together())).toBe(true);
  });

  it("is none where a part cannot be made", async () => {
    const parts = { ...PARTS, "word/media/two.png": Promise.reject(new Error("not drawn")) };
    await expect(packedMeanwhile(parts)).rejects.toThrow("not drawn");
  });
});
