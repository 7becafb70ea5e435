import { expect, it } from "vitest";
import { saysAllOf } from "#analyses/same-words.ts";

it("finds the words of one text in another, whatever their number and the small words between", () => {
  expect(saysAllOf("Egypt takes the matter back to the Council", "takes the matter to the Council")).toBe(
    true,
  );
  expect(saysAllOf("The union strikes at 14 companies", "strike at the company")).toBe(true);
  expect(saysAllOf("takes the matter to the Council", "Egypt takes the matter to the Council")).toBe(false);
});

it("does not take a thing for its opposite, nor one word for a text", () => {
  expect(saysAllOf("The union does not strike at the company", "strikes at the company")).toBe(false);
  expect(saysAllOf("The port refuses to raise wages", "raises wages")).toBe(false);
  expect(saysAllOf("The line never leaves the port", "never leaves the port")).toBe(true);
  expect(saysAllOf("The leaders meet at sea", "They meet")).toBe(false);
});
