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
  lines: Partial<ConcessionsResult["verdicts"][number]["lines"]> = {},
  tooEarly: readonly object[] = [],
  rows: readonly object[] = [],
): string | undefined {
  const of = ([drops, trims, tone]: Three) => ({ drops, trims, tone, unsaid });
  const answer = { party: "a", ...of(full), ownWords: of(own) } as unknown as Answer;
  const input = { names: { a: "Ardania" }, plural: plural ? ["a"] : [] } as unknown as ConcessionsInput;
  const verdicts = [{ party: "a", lines, tooEarly }] as unknown as ConcessionsResult["verdicts"];
  const ledger = rows as unknown as ConcessionsResult["ledger"];
  return backingDownInWords("a", { answers: [answer], verdicts, ledger }, input);
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

it("counts what was taken back as dropped, also where it was put forward since the turn", () => {
  const row = { party: "a", issue: "term", nature: "substantive", family: "demand", status: "gone" };
  const taken = { ...row, givenUp: true };
  const rows = (...some: readonly object[]) => said(["yes", "no", "no"], undefined, false, [], {}, [], some);
  expect(rows(taken)).toBe("Ardania has dropped a demand and cut none.");
  expect(rows(taken, { ...taken, issue: "pay" }, row)).toBe("Ardania has dropped two demands and cut none.");
  expect(rows(taken, { ...taken, party: "b" }, { ...taken, nature: "procedural" })).toBe(
    "Ardania has dropped a demand and cut none.",
  );
});

it("says what cannot be told and what is not stated, and nothing where neither is known", () => {
  expect(said(["no", "cannot be told", "cannot be told"])).toBe(
    "Ardania has dropped no demand; whether it has cut one since the turn cannot be told.",
  );
  expect(said(["no", "cannot be told", "no"], undefined, false, ["trims"])).toBe(
    "Ardania has dropped no demand; whether it has cut one since the turn is not stated.",
  );
  expect(said(["no", "yes", "no"], ["no", "cannot be told", "no"])).toBe(
    "Ardania has dropped no demand and cut one (as others read it); in its own words alone, whether it has cut one cannot be told.",
  );
  // Of two halves, the one that is lost is named.
  expect(said(["cannot be told", "yes", "no"], ["cannot be told", "cannot be told", "no"])).toBe(
    "Ardania has cut a demand (as others read it); whether it has dropped a demand since the turn cannot be told; in its own words alone, whether it has cut a demand cannot be told.",
  );
  expect(said(["cannot be told", "cannot be told", "no"])).toBeUndefined();
});

it("says on the day of the turn that it is too early to tell what nothing is said of yet, and that the rest is so far", () => {
  const early = (nature: string) => [{ family: "demand", nature }];
  const onTheDay = (nature: string, tone: Answer["tone"] = "yes") =>
    said(["no", "cannot be told", tone], undefined, false, ["trims"], {}, early(nature));
  expect(onTheDay("substantive")).toBe(
    "Ardania has dropped no demand and so far changed only venue or tone; it is too early to tell whether it has cut one since the turn.",
  );
  expect(onTheDay("procedural", "no")).toBe(
    "Ardania has dropped no demand; whether it has cut one since the turn is not stated.",
  );
});

it("counts the lines of substance as the table of what was given does", () => {
  const line = (issue: string, more: object = {}) => ({
    issue,
    family: "demand" as const,
    nature: "substantive" as const,
    asRead: false,
    ...more,
  });
  const softened = [line("i"), line("j", { asRead: true }), line("k"), line("l", { nature: "procedural" })];
  expect(said(["no", "yes", "no"], undefined, false, [], { softened })).toBe(
    "Ardania has dropped no demand and cut three.",
  );
  expect(
    said(["yes", "yes", "no"], ["no", "yes", "no"], false, [], { softened, dropped: [line("m"), line("n")] }),
  ).toBe(
    "Ardania has dropped two demands (as others read it) and cut three; in its own words alone it has dropped none.",
  );
  expect(said(["no", "yes", "no"], ["no", "no", "yes"], false, [], { softened: softened.slice(1, 3) })).toBe(
    "Ardania has dropped no demand and cut two (as others read it); in its own words alone it has cut none and changed only venue or tone.",
  );
  // An offer softened is no demand cut.
  expect(
    said(["no", "yes", "no"], undefined, false, [], {
      softened: [line("i"), line("j", { family: "offer" })],
    }),
  ).toBe("Ardania has dropped no demand and cut one.");
});

it("calls what was dropped or made less what it is: a demand, a refusal or a threat", () => {
  const line = (family: "demand" | "refusal" | "threat", issue = "i") => ({
    issue,
    family,
    nature: "substantive" as const,
    asRead: false,
  });
  expect(said(["yes", "no", "no"], undefined, false, [], { dropped: [line("threat")] })).toBe(
    "Ardania has dropped a threat and softened none.",
  );
  expect(
    said(["no", "yes", "no"], undefined, false, [], {
      repeated: [line("demand")],
      softened: [line("refusal", "j")],
    }),
  ).toBe("Ardania has dropped no demand or refusal and softened a refusal.");
  expect(
    said(["yes", "yes", "no"], undefined, false, [], {
      dropped: [line("demand"), line("demand", "j"), line("threat", "k")],
      softened: [line("demand", "l")],
    }),
  ).toBe("Ardania has dropped two demands and a threat and cut a demand.");
  expect(
    said(["yes", "no", "no"], undefined, false, [], {
      dropped: [line("threat")],
      repeated: [line("demand", "j")],
    }),
  ).toBe("Ardania has dropped a threat and softened no demand or threat.");
  expect(
    said(["no", "cannot be told", "no"], undefined, false, [], {
      repeated: [line("refusal"), line("demand")],
    }),
  ).toBe(
    "Ardania has dropped no demand or refusal; whether it has softened one since the turn cannot be told.",
  );
  expect(
    said(["cannot be told", "yes", "no"], ["cannot be told", "cannot be told", "no"], false, [], {
      softened: [line("refusal")],
    }),
  ).toBe(
    "Ardania has softened a refusal (as others read it); whether it has dropped a refusal since the turn cannot be told; in its own words alone, whether it has softened a refusal cannot be told.",
  );
});
