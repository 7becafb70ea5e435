import { describe, expect, it } from "vitest";
import { readSeal } from "#track-record/read-seal.ts";
import { hashOf } from "#track-record/seal-hash.ts";
import { estimate, question, register } from "./registers.ts";

const sealed = register([question({ estimates: [estimate("2018-01-02", 0.3)] })]);
const written = JSON.stringify(sealed, null, 2);

describe("a sealed register", () => {
  it("is read as it was written, with whatever blanks and order of keys", () => {
    expect(readSeal(written, "s.json")).toEqual({ seal: sealed });
    expect(readSeal(JSON.stringify(sealed), "s.json")).toEqual({ seal: sealed });
    const turned = Object.fromEntries(Object.entries(sealed).reverse());
    expect(readSeal(JSON.stringify(turned), "s.json")).toEqual({ seal: sealed });
  });

  it.each([
    ["a chance", '"best": 0.3', '"best": 0.4'],
    ["a criterion", '"It is"', '"It is not"'],
    ["its day", '"sealedOn": "2018-01-01"', '"sealedOn": "2018-01-02"'],
  ])("is refused where something was changed: %s", (_, before, after) => {
    const changed = readSeal(written.replace(before, after), "s.json");
    expect(changed).toMatchObject({
      faults: [{ file: "s.json", what: expect.stringContaining("was changed after it was sealed") }],
    });
  });

  it.each([
    ["half of a file", written.slice(0, 200)],
    ["no register", "{}"],
    ["no JSON", "seal"],
    ["nothing", ""],
    ["an older format", written.replace('"seal": 1', '"seal": 0')],
    ["a chance of more than 1", written.replace('"best": 0.3', '"best": 1.3')],
  ])("is refused with a place: %s", (_, text) => {
    const read = readSeal(text, "s.json");
    expect(read).toHaveProperty("faults");
    for (const { line, what } of "faults" in read ? read.faults : []) {
      expect(line).toBeGreaterThan(0);
      expect(what).not.toBe("");
    }
  });

  it("asks each question once", () => {
    const { sha256: _, ...twice } = register([question(), question()]);
    const text = JSON.stringify({ ...twice, sha256: hashOf(twice) });
    expect(readSeal(text, "s.json")).toMatchObject({
      faults: [{ what: "the question `q` is sealed twice" }],
    });
  });
});
