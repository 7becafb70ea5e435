import { expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, inPoints } from "./deal-case.ts";
import { runOfDeals } from "./run-of-deals.ts";

// Each side may keep the truce: the dilemma of the prisoners, in which both keeping it holds and one keeping it alone does not.
const MOVES = `moves:
  options: [{id: work, actor: union, text: goes back to work, cite: [art]}, {id: pay, actor: line, text: pays, cite: [art]}]
  preferences:
    - {actor: union, ranking: [pay, work + pay, none, work], cite: [art]}
    - {actor: line, ranking: [work, work + pay, none, pay], cite: [art]}
  today: []
`;

async function judgementOf(
  state: string,
  moves = MOVES,
  nights = "two",
  part: "text" | "inShort" = "text",
): Promise<string> {
  const c = caseOf(
    `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}  offers: [{id: o, name: pay for nights, by: [line], package: {pay: middle, nights: ${nights}}, state: ${state}, cite: [art]}]\n`,
    moves,
  );
  const outcome = await runOfDeals(c);
  return plainText(outcome.explanation.judgements[0]![part]!, "icd203");
}

it("says of a deal that all accept whether it would be kept, as a state of the graph model", async () => {
  expect(await judgementOf("work + pay")).toContain("Once reached it would be kept.");
  expect(await judgementOf("work")).toContain(
    "It would be agreed and not kept: once it is reached, somebody gains by leaving it.",
  );
});

// Where the line's order is not known in full, orders are drawn; the union goes back to work in none of them.
const DRAWN = MOVES.replace(
  "{actor: line, ranking: [work, work + pay, none, pay], cite: [art]}",
  "{actor: line, statements: [{prefers: work, cite: [art]}]}",
);

it("says in how many of the orders of preference drawn, and of none no more than that", async () => {
  expect(await judgementOf("work", DRAWN)).toMatch(
    /It would be agreed, and kept in none of the \d+ orders of preference drawn\./,
  );
  // With no nights the line refuses.
  expect(await judgementOf("work", DRAWN, "none")).toMatch(
    /Once reached it would be kept in none of the \d+ orders of preference drawn\./,
  );
  expect(await judgementOf("work + pay", DRAWN)).toMatch(
    /It would be agreed, and kept in (?:all )?\d+ (?:of the \d+ )?orders of preference drawn\./,
  );
});

it("names on the first page what could be agreed and would not be kept, and nothing else", async () => {
  expect(await judgementOf("work", MOVES, "two", "inShort")).toMatch(
    /; “pay for nights” would not be kept\.$/,
  );
  expect(await judgementOf("work + pay", MOVES, "two", "inShort")).not.toContain("kept");
  // With no nights the line refuses: nobody agrees on what would not be kept.
  expect(await judgementOf("work", MOVES, "none", "inShort")).not.toContain("kept");
});
