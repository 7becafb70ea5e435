import { expect, it } from "vitest";
import type { Text } from "#outcome/text.ts";
import { always, type Told } from "./always.ts";
import { perform, plain } from "./perform.ts";
import { TOLD_CASES } from "./told-cases.ts";

// What is told to hold, and could be left by some parties together, is told so wherever it is told that it holds.

const SAID = /only while each party moves alone|together could leave it to their gain/;

/** Whether something was to be said. */
function law({ result, explanation }: Pick<Told, "result" | "explanation">): boolean {
  const [main] = explanation.judgements;
  const undone = (result.jointGains ?? []).filter(
    ({ state, coalitions }) =>
      coalitions.some(({ free }) => free > 0) && (result.exact || state === result.leading[0]?.state),
  );
  const texts: readonly Text[] = [main!.text, main!.gist ?? main!.text, main!.inShort!];
  if (undone.length === 0) {
    for (const text of texts) expect(plain(text)).not.toMatch(SAID);
    return false;
  }
  expect(plain(main!.text)).toMatch(SAID);
  // Where parties are mistaken the answer is how they see it, and only the full text tells the rest.
  if (!result.hypergame) for (const text of texts) expect(plain(text)).toMatch(SAID);
  return true;
}

it("is so of worked and random cases", () => {
  let said = 0;
  always((told) => {
    said += Number(law(told));
  });
  expect(said).toBeGreaterThan(3);
});

it.each(Object.entries(TOLD_CASES))("is so of %s", (_, { case: c, options }) => {
  law(perform(c, options ?? {}));
});
