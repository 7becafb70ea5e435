import { describe, expect, it } from "vitest";
import { readSeal } from "#track-record/read-seal.ts";
import { hashOf } from "#track-record/seal-hash.ts";
import { estimate, question, register } from "./registers.ts";

const sealed = register([question({ estimates: [estimate("2018-01-01", 0.3)] })]);
const written = JSON.stringify(sealed, null, 2);

describe("a sealed register", () => {
  it("is read as it was written, with whatever blanks and order of keys", () => {
    expect(readSeal(written, "s.json")).toEqual({ seal: sealed });
    expect(readSeal(JSON.stringify(sealed), "s.json")).toEqual({ seal: sealed });
    const turned = Object.fromEntries(Object.entries(sealed).reverse());
    expect(readSeal(JSON.stringify(turned), "s.json")).toEqual({ seal: sealed });
  });

  it.each([
    ["a chance", '"high": 0.3', '"high": 0.4'],
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

  // Whoever changes a seal can write its hash anew.
  it.each([
    [
      "a chance beside its own bounds",
      { chance: { low: 0.4, best: 0.3, high: 0.5 } },
      "within its own bounds",
    ],
    ["a share below 0", { quantiles: [{ share: -1, value: 1 }] }, "share"],
    ["a share of 1", { quantiles: [{ share: 1, value: 1 }] }, "share"],
    [
      "quantiles that fall",
      {
        quantiles: [
          { share: 0.2, value: 2 },
          { share: 0.8, value: 1 },
        ],
      },
      "quantiles ascend",
    ],
    ["an endless number", { quantiles: [{ share: 0.2, value: 1.1e15 }] }, "value"],
  ])("is refused with its place, whatever its hash: %s", (_, odd, says) => {
    const { sha256: __, ...changed } = register([
      question({ estimates: [{ ...estimate("2018-01-02", 0.3), ...odd }] }),
    ]);
    const read = readSeal(JSON.stringify({ ...changed, sha256: hashOf(changed) }), "s.json");
    const said = "faults" in read ? read.faults.map(({ what, cure }) => `${what}: ${cure}`) : [];
    expect(said).toEqual([expect.stringContaining(says)]);
  });

  it("is refused where a reason leads to more than certainty", () => {
    const reasons = [{ text: "t", cites: [], before: 1.5, after: 0.5, without: 0.5 }];
    const { sha256: _, ...changed } = register([question({ reasons })]);
    const read = readSeal(JSON.stringify({ ...changed, sha256: hashOf(changed) }), "s.json");
    expect(read).toMatchObject({ faults: [{ what: expect.stringContaining("before") }] });
  });

  it.each([
    [
      question({ closes: "2018-02-01", settles: "2018-01-31" }),
      "is settled on 2018-01-31, before it closes (2018-02-01)",
    ],
    [
      question({ estimates: [estimate("2999-01-01", 0.3)] }),
      "an answer to `q` is of 2999-01-01, after the day",
    ],
  ])("is refused where a day of it cannot be: %#", (odd, says) => {
    const { sha256: __, ...changed } = register([odd]);
    const read = readSeal(JSON.stringify({ ...changed, sha256: hashOf(changed) }, null, 1), "s.json");
    expect(read).toMatchObject({ faults: [{ what: expect.stringContaining(says) }] });
    expect("faults" in read && read.faults[0]!.line).toBeGreaterThan(1);
  });

  it("asks each question once", () => {
    const { sha256: _, ...twice } = register([question(), question()]);
    const text = JSON.stringify({ ...twice, sha256: hashOf(twice) });
    expect(readSeal(text, "s.json")).toMatchObject({
      faults: [{ what: "the question `q` is sealed twice" }],
    });
  });
});
