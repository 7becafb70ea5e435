import { expect, it } from "vitest";
import type { ConcessionsResult } from "#analyses/concessions/result.ts";
import type { ConcessionsInput } from "#analyses/concessions/statement.ts";
import { backingDownInWords } from "#analyses/concessions/words/backing-down.ts";

// Whoever asks whether a party backs down is told yes or no on page one, by the three definitions.

type Answer = ConcessionsResult["answers"][number];
type Three = readonly [Answer["drops"], Answer["trims"], Answer["tone"]];

function said(
  full: Three,
  own: Three = full,
  plural = false,
  unsaid: Answer["unsaid"] = [],
): string | undefined {
  const of = ([drops, trims, tone]: Three) => ({ drops, trims, tone, unsaid });
  const answer = { party: "a", ...of(full), ownWords: of(own) } as unknown as Answer;
  const input = { names: { a: "Ardania" }, plural: plural ? ["a"] : [] } as unknown as ConcessionsInput;
  return backingDownInWords("a", { answers: [answer] }, input);
}

it("answers yes or no, and apart in the party's own words alone", () => {
  expect(said(["no", "yes", "no"], ["no", "no", "yes"])).toBe(
    "Ardania has dropped no demand and cut one (as others read it); in its own words alone it has cut none and changed only venue or tone.",
  );
  expect(said(["no", "no", "no"])).toBe("Ardania has dropped no demand and cut none.");
  expect(said(["no", "no", "yes"], undefined, true)).toBe(
    "Ardania have dropped no demand, cut none and changed only venue or tone.",
  );
  expect(said(["yes", "no", "no"])).toBe("Ardania has dropped a demand and cut none.");
});

it("says what cannot be told and what is not stated, and nothing where neither is known", () => {
  expect(said(["no", "cannot be told", "cannot be told"])).toBe(
    "Ardania has dropped no demand; whether it has cut one cannot be told.",
  );
  expect(said(["no", "cannot be told", "no"], undefined, false, ["trims"])).toBe(
    "Ardania has dropped no demand; whether it has cut one is not stated.",
  );
  expect(said(["no", "yes", "no"], ["no", "cannot be told", "no"])).toBe(
    "Ardania has dropped no demand and cut one (as others read it); in its own words alone that cannot be told.",
  );
  expect(said(["cannot be told", "cannot be told", "no"])).toBeUndefined();
});
