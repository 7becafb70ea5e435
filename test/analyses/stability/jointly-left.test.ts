import { expect, it } from "vitest";
import type { Text } from "#outcome/text.ts";
import { workedCases } from "../../worked-cases.ts";
import { always, type Told } from "./always.ts";
import { perform, plain } from "./perform.ts";
import { TOLD_CASES } from "./told-cases.ts";

// What is told to hold, and could be left by some parties together, is told so wherever it is told that it holds.

const SAID = /only while each party (?:moves alone|acts for itself)|together could leave it to their gain/;

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

/** What a flip says of outcomes that some could leave together goes with what is said of them elsewhere. */
function flipLaw({ result, explanation }: Pick<Told, "result" | "explanation">): boolean {
  const [main] = explanation.judgements;
  const only = / hold(?:s)? only while (each party [a-z ]+?)[.:]/.exec(plain(main!.text))?.[1];
  const changes = explanation.flips
    .map(({ effect }) => plain(effect))
    .filter((one) => / hold too|no longer hold/.test(one));
  const said = changes.filter((one) => / \(each party (?:moving alone|acting for itself)\)[.;]/.test(one));
  if (only === undefined || !result.exact) {
    expect(said).toEqual([]);
    return false;
  }
  for (const one of said)
    expect(one).toContain(`(${only.replace("moves", "moving").replace("acts", "acting")})`);
  // Each other one breaks only what no group could leave.
  for (const one of changes.filter((each) => !said.includes(each))) expect(one).not.toMatch(/would hold too/);
  return said.length > 0;
}

it("is said of what would change it", () => {
  let said = 0;
  always((told) => {
    said += Number(flipLaw(told));
  });
  expect(said).toBeGreaterThan(2);
});

it("tells apart those that move together and one party that the others let go unanswered", () => {
  const cuba = workedCases().find(({ id }) => id.startsWith("cuba"))!;
  const { explanation } = perform(cuba, {});
  const [main] = explanation.judgements;
  expect(plain(main!.text)).toContain(
    "“Withdrawal under blockade” holds only while each party acts for itself: the United States could leave it to the gain of both if the Soviet Union did not answer.",
  );
  const table = explanation.blocks.find(
    (one) => one.kind === "table" && one.title === "Who could jointly do better",
  );
  expect(JSON.stringify(table)).toContain(
    "the United States no longer blockades Cuba, and the Soviet Union does not answer",
  );
});

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

it("calls today's state in a bottom line by the name that it has in the list before", () => {
  let named = 0;
  always(({ result, explanation }) => {
    const short = plain(explanation.judgements[0]!.inShort!);
    if (!result.exact || !/today's state/.test(short)) return;
    const [, left] = /\. (.* holds? only while .*)$/i.exec(short) ?? [];
    if (left === undefined || /^(It|Both|All|\S+ of them) /.test(left)) return;
    const isLeft = (result.jointGains ?? []).some(
      ({ state, coalitions }) => state === result.today && coalitions.some(({ free }) => free > 0),
    );
    expect(/today's state/i.test(left), short).toBe(isLeft);
    named++;
  }, 150);
  expect(named).toBeGreaterThan(0);
});
