import { describe, expect, it } from "vitest";
import { perform } from "./perform.ts";
import { readOut } from "./read-out.ts";
import { TOLD_CASES } from "./told-cases.ts";

/**
 * The sentences, tables and pictures of small cases, as a person reads them. What they must agree with is in
 * `laws.test.ts`; here they are kept, so that a change of a sentence is seen, and read, in the difference.
 */
describe("what is told of", () => {
  it.each(Object.entries(TOLD_CASES))("%s", async (name, { case: c, options }) => {
    const { explanation } = perform(c, options);
    await expect(readOut(explanation)).toMatchFileSnapshot(`told/${name.replaceAll(/\W+/g, "-")}.txt`);
  });
});
