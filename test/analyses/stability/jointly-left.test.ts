import { expect, it } from "vitest";
import type { Text } from "#outcome/text.ts";
import { workedCases } from "../../worked-cases.ts";
import { always, type Told } from "./always.ts";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";
import { TOLD_CASES } from "./told-cases.ts";

// What is told to hold, and could be left by some parties together, is told so wherever it is told that it holds.

const SAID =
  /only while each party (?:moves alone|acts for itself)|together could leave it to their gain| could leave [^.]*, to the(?:ir gain| gain of)/;

/** Whether something was to be said. */
function law({ result, explanation }: Pick<Told, "result" | "explanation">): boolean {
  const [main] = explanation.judgements;
  const undone = (result.jointGains ?? []).filter(
    ({ state, coalitions }) =>
      coalitions.some(({ free }) => free > 0) && (result.exact || state === result.leading[0]?.state),
  );
  const texts: readonly Text[] = [main!.text, main!.gist ?? main!.text, main!.inShort!];
  // Of drawn orders others that the answer names may be left together, too.
  const others = (result.jointGains ?? []).some(({ coalitions }) => coalitions.some(({ free }) => free > 0));
  if (undone.length === 0 && !result.exact && others) return false;
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
    "“Withdrawal under blockade” holds only while each party acts for itself: the United States could leave it, to the gain of both, for “withdrawal without pressure” if the Soviet Union did not answer.",
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
    // Where they go may be today's state, too.
    const who = left.replaceAll(" for today's state", "");
    expect(/today's state/i.test(who), short).toBe(isLeft);
    named++;
  }, 150);
  expect(named).toBeGreaterThan(0);
});

/** By a state's name the outcomes told, with what is said of the way to each. */
function waysIn({ explanation }: Pick<Told, "explanation">): Map<string, string> {
  const list = explanation.blocks.find(
    (block) => block.kind === "list" && block.title === "How one gets there from today",
  );
  const items = list?.kind === "list" ? list.items.map(plain) : [];
  return new Map(items.map((item) => [/^(.*?): /.exec(item)?.[1]?.toLowerCase() ?? item, item]));
}

it("is told where they would go, and of what holds there that one can get there so", () => {
  let named = 0;
  let held = 0;
  always((told) => {
    const { result, explanation } = told;
    if (!result.exact || result.hypergame) return;
    const text = plain(explanation.judgements[0]!.text);
    const short = plain(explanation.judgements[0]!.inShort!);
    const could = /holds only while [^:.]*: (.*? could leave it, [^.]*)\./;
    const [, full] = could.exec(text) ?? [];
    if (/holds only while/.test(text)) expect(full, text).toBeDefined();
    if (full === undefined) return;
    // In the bottom line as far as there is room.
    if (/ could leave /.test(short))
      expect(short).toMatch(/ could leave .*, to the(?:ir gain| gain of [^,]*), for (?:“|today's state)/);
    expect(short.split(" ").length).toBeLessThanOrEqual(70);
    const [, to] = /, for “([^”]+)”/.exec(full)!;
    const ways = waysIn(told);
    const way = ways.get(to!.toLowerCase());
    // Of what does not hold no way is told, and today's state may go by another name.
    if (way !== undefined) {
      expect(way, `${to} of ${[...ways.keys()].join(" | ")}`).toMatch(/ could bring it about, to /);
      held++;
    }
    named++;
  }, 150);
  expect(named).toBeGreaterThan(2);
  expect(held).toBeGreaterThan(0);
});

it("is told in a dispute that one move of two parties would settle, on the first page and with the ways", () => {
  const elmira = workedCases().find(({ id }) => id.startsWith("elmira"))!;
  const { explanation } = perform(elmira, {});
  const [main] = explanation.judgements;
  const said =
    "the ministry and Uniroyal together could leave it, to their gain, for “a modified order is accepted under pressure”.";
  for (const one of [main!.text, main!.gist!]) expect(plain(one)).toContain(said);
  expect(plain(main!.inShort!)).toMatch(
    / only\. The ministry and Uniroyal together could leave “the appeal drags on under pressure”, to their gain, for “a modified order is accepted under pressure”\.$/,
  );
  expect(waysIn({ explanation }).get("a modified order is accepted under pressure")).toContain(
    "There is no way of moves in each mover's own interest. This is one of six equally short ways. At “the appeal drags on under pressure” the ministry would stop: the next move is not in its own interest (the ministry modifies the control order). From “the appeal drags on under pressure” the ministry and Uniroyal together could bring it about, to their gain.",
  );
});

it("names today's state by what is done in it where it says that it is one of those listed", () => {
  const dilemma = workedCases().find(({ id }) => id.startsWith("prisoners"))!;
  const { explanation } = perform(dilemma, {});
  expect(plain(explanation.judgements[0]!.text)).toContain("“Both keep silent” is today's state.");
});

it("tells of every outcome that page one names who could leave it together, what today's state turns into among them", () => {
  const corridor = workedCases().find(({ id }) => id.startsWith("black-sea"))!;
  const { explanation } = perform(corridor, { samples: 200, coalitions: true });
  const gist = plain(explanation.judgements[0]!.gist!);
  expect(gist).toMatch(
    /In all (\d+) orders looked at in which “the corridor lapses and ships stay in port” holds, Russia and the EU together could leave it to their gain\./,
  );
});

it("does not count it as leaving an outcome to go to one of its variants", () => {
  always(({ result }) => {
    for (const { state, coalitions } of result.jointGains ?? []) {
      const variants = result.leading.find((one) => one.state === state)?.variants ?? [];
      for (const { to } of coalitions) expect(variants).not.toContain(to);
    }
  });
});

it("does not count as leaving an outcome what some could gain by going to its variant, which moves are open to them", () => {
  const options = ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` }));
  const { result } = perform(
    caseWith({
      options,
      today: [],
      preferences: [
        { actor: "A", statements: [{ prefers: "not c and not a" }, { prefers: "b" }] },
        { actor: "B", statements: [{ prefers: "a" }, { prefers: "a and c" }] },
      ],
    }),
    { samples: 60, coalitions: true },
  );
  const bits = (...taken: string[]) =>
    taken.reduce((code, id) => code | (1 << result.options.indexOf(id)), 0);
  const [outcome, variant] = [bits("a", "c"), bits("a", "b", "c")];
  expect(result.leading.find(({ state }) => state === outcome)?.variants).toEqual([variant]);
  const { coalitions } = result.jointGains!.find(({ state }) => state === outcome)!;
  // B alone sets them apart: whoever moves with it could go there.
  const withB = coalitions.filter(({ parties }) => parties.includes("B"));
  for (const { to } of withB) expect(to).not.toBe(variant);
  // Whom the way to the variant alone would have helped are not told of.
  expect(coalitions.map(({ parties }) => parties.join(""))).toEqual(["AC"]);
});
