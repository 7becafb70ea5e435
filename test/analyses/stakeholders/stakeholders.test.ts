import { expect, it } from "vitest";
import type { StakeholdersInput } from "#analyses/stakeholders/stakeholder.ts";
import { type StakeholdersResult, stakeholders } from "#analyses/stakeholders/stakeholders.ts";
import { explainStakeholders } from "#analyses/stakeholders/words/explain.ts";
import type { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
import type { LeftOut } from "#case/left-out.ts";
import { Random } from "#math/random.ts";
import type { Table } from "#outcome/block.ts";
import { workedCases } from "../../worked-cases.ts";
import { demand, disputeCase } from "../concessions/dispute-case.ts";
import { strikeCase } from "../strike-case.ts";
import { line } from "../told.ts";

function perform(c = strikeCase) {
  const outcome = stakeholders.perform(c, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as StakeholdersResult, explanation: outcome.explanation };
}

function cell(table: Table, row: number, column: number): string {
  const found = table.rows[row]!.cells[column] ?? null;
  return found === null ? "–" : typeof found === "number" ? String(found) : line(found);
}

it("gives a row to everybody with a part, parties first, and lists the rest", () => {
  const { result } = perform();
  expect(result.stakeholders.map(({ id }) => id)).toEqual(["union", "port", "line", "ministry"]);
  expect(result.others).toEqual(["paper", "federation"]);
  expect(result.stakeholders[0]).toMatchObject({
    speakers: ["chair"],
    positions: ["u1", "u2", "u3", "u4", "u5"],
  });
});

it("says what is not stated of those who state anything, and of no bystander", () => {
  const { result } = perform();
  expect(result.stakeholders.map(({ silentOn }) => silentOn)).toEqual([["shifts"], ["shifts"], [], []]);
});

it("tells role, camp, speakers, interest, positions and ties in words", () => {
  const [table] = perform().explanation.blocks as Table[];
  expect(cell(table!, 0, 0)).toBe(
    "*Union of Crane Drivers* (party; on strike, since 2 May 2024; belongs to the Federation of Dockers, since 2011) [daily:P1.S1]",
  );
  expect(cell(table!, 0, 1)).toBe("Ms Orr (chair)");
  expect(cell(table!, 2, 2)).toBe("The line wants to move its ships elsewhere (not stated) [daily:P5.S2]");
  expect(cell(table!, 1, 2)).toBe("not stated");
  expect(cell(table!, 0, 3)).toBe(
    "*Pay:* asks “Pay up by inflation” (1 April 2024) [daily:P2.S1]; asks “A bonus” (1 March 2024), since withdrawn; " +
      "withdraws “No bonus after all” (1 May 2024); asks “Back pay” (expected). *Venue:* requires “Talks in town”. " +
      "Not stated: Night shifts.",
  );
  expect(cell(table!, 1, 3)).toBe("*Pay:* refuses “The full rise” (as read). Not stated: Night shifts.");
  expect(cell(table!, 0, 4)).toBe(
    "Ms Orr: threatens the Port Company, until May 2024 [daily:P4.S3]; has the Ministry of Transport as go-between [daily:P4.S2]",
  );
  expect(cell(table!, 2, 4)).toBe("patron of the Port Company, since 2019 [daily:P4.S1]");
  // The ties of others to somebody stand in his row too.
  expect(cell(table!, 1, 4)).toBe(
    "threatened by Ms Orr, until May 2024 [daily:P4.S3]; backed by Northern Line, as patron, since 2019 [daily:P4.S1]",
  );
});

it("names the one with whom a tie is, also where he acts for somebody", () => {
  const rivalry = { kind: "rivalry", from: "line", to: "chair", cite: ["daily:P4.S1"] };
  const c = { ...strikeCase, ties: [rivalry] } as unknown as Case;
  const [table] = perform(c).explanation.blocks as Table[];
  expect(cell(table!, 2, 4)).toBe("rival of Ms Orr [daily:P4.S1]");
});

it("prints what the case notes on a tie, with who adds it, in both rows", () => {
  const tie = { ...strikeCase.ties[0]!, kind: "alliance", from: "line", to: "port", note: "On pay alone" };
  const told = (more: object) => {
    const c = {
      ...strikeCase,
      ties: [{ ...tie, since: undefined, until: undefined, ...more }],
    } as unknown as Case;
    const { rows } = perform(c).explanation.blocks[0] as Table;
    return JSON.stringify(rows).match(/ally of [^"]*/g);
  };
  expect(told({})).toEqual([
    "ally of Northern Line (the analyst adds: “On pay alone”)",
    "ally of the Port Company (the analyst adds: “On pay alone”)",
  ]);
  expect(told({ judgement: { reason: "As he reads it", by: "Anne Example" } })).toContain(
    "ally of the Port Company (added by Anne Example: “On pay alone”)",
  );
});

it("draws two parties that face each other, with those tied to either on its side", () => {
  const map = perform().explanation.blocks.find(({ kind }) => kind === "network");
  if (map?.kind !== "network") throw new Error("no map");
  expect(Object.fromEntries(map.nodes.map(({ id, layer }) => [id, layer]))).toEqual({
    ministry: 0,
    union: 1,
    port: 2,
    line: 3,
  });
  expect(map.edges.map(({ from, to, group }) => `${from} ${group} ${to}`)).toEqual([
    "union threatens port",
    "line backs, as patron port",
    "ministry goes between for union",
  ]);
});

it("puts into the one line of a party its demands in force, substance first", () => {
  expect(perform().explanation.sides).toEqual([
    { party: "union", name: "Union", wants: "Asks: Pay up by inflation; Talks in town" },
    { party: "port", name: "Port Company", wants: "Refuses: The full rise (as read)" },
  ]);
});

it("names no demand that its party has replaced or left aside since", () => {
  const wants = (...demands: object[]) => {
    const c = disputeCase(demands.map((one, at) => demand(`d${at}`, one)));
    return [c, { ...c, turn: undefined } as unknown as Case].map(
      (each) => perform(each).explanation.sides?.[0]?.wants,
    );
  };
  const asked = { text: "all of it", level: "all", when: "2020-02-01" };
  const less = { text: "half of it", kind: "offer", level: "half", when: "2020-04-01" };
  const refused = { text: "more talk", kind: "refusal", level: "none", when: "2020-04-02" };
  expect(wants(asked)).toEqual(["Asks: all of it", "Asks: all of it"]);
  expect(wants(asked, less)).toEqual(["Offers: half of it", "Offers: half of it"]);
  expect(wants(asked, { ...less, kind: "ask" })).toEqual(["Asks: half of it", "Asks: half of it"]);
  // Only across a turn is it left aside.
  expect(wants(asked, refused)).toEqual(["Refuses: more talk", "Asks: all of it; refuses: more talk"]);
  // A refusal that others only read to be given up is still told, and so is that they do.
  const before = { text: "any of it", kind: "refusal", level: "half", when: "2020-02-01" };
  expect(wants(before, { ...less, voice: "reading" })[0]).toBe(
    "Offers: half of it (as read); refused before, since replaced as others read it: any of it",
  );
  expect(wants(before, less)[0]).toBe("Offers: half of it");
  const kept = { ...asked, when: "2020-02-01/2020-05-01" };
  const both = "Asks: all of it; offers: half of it";
  expect(wants(kept, less)).toEqual([both, both]);
});

it("names no demand that was met, up to whatever day it was asked", () => {
  const sides = (asked: string, met: string) => {
    const turn = { id: "agrees", what: "Borsk agrees", by: ["borsk"], when: met, fulfils: ["asks"] };
    const c = disputeCase([demand("asks", { text: "all of it", level: "all", when: asked })], {
      events: [{ ...turn, cite: ["post:P1.S1"] }],
    });
    const { explanation } = perform(c);
    const table = explanation.blocks.find(({ kind }) => kind === "table") as Table;
    return [explanation.sides?.[0]?.wants, JSON.stringify(table.rows).includes(", since met")];
  };
  expect(sides("../2020-03-10", "2020-03-10")).toEqual(["Asked, and since met: all of it", true]);
  expect(sides("2020-02-01", "2020-03-10")).toEqual(["Asked, and since met: all of it", true]);
  expect(sides("../2020-03-11", "2020-03-10")).toEqual(["Asks: all of it", false]);
});

it("leaves room for what a party wants by its preferences where nothing that it asked still stands", () => {
  const asked = demand("asks", { text: "all of it", level: "all", when: "2020-02-01" });
  const back = demand("back", {
    kind: "withdrawal",
    withdraws: "asks",
    text: "all of it",
    when: "2020-04-01",
  });
  const [side] = perform(disputeCase([asked, back])).explanation.sides ?? [];
  expect(side).toMatchObject({ wants: "Nothing that it still stands by", unstated: true });
});

it("tells beside what a party asks also what it offers, accepts and threatens, and how many more of each", () => {
  const wants = (...demands: object[]) =>
    perform(disputeCase(demands.map((one, at) => demand(`d${at}`, { when: "2020-04", ...one })))).explanation
      .sides?.[0]?.wants;
  const ask = (text: string) => ({ text, level: "all" });
  const offer = { text: "the first half.", kind: "offer", level: "half", voice: "reading" };
  expect(wants(ask("all of it"), offer)).toBe("Asks: all of it; offers: the first half (as read)");
  expect(wants(ask("a"), ask("b"), ask("c"), ask("d"), ask("e"), offer)).toBe(
    "Asks: a; b; c; d; and one more; offers: the first half (as read)",
  );
  expect(wants(offer, { text: "a walk-out", kind: "threat", level: "not stated" })).toBe(
    "Offers: the first half (as read); threatens: a walk-out",
  );
  // What it says itself is not told once more because somebody else reads it too; what only others read is.
  const read = { ...ask("all of it"), voice: "reading", when: "2020-05" };
  expect(wants(ask("all of it"), read)).toBe("Asks: all of it");
  expect(wants(read)).toBe("Asks: all of it (as read)");
  // Some begin with the verb that stands before them anyway.
  expect(wants({ text: "accepts that they meet", kind: "acceptance", level: "half" })).toBe(
    "Accepts: that they meet",
  );
});

it("says in the line to whom alone something is put where other things are put to others", () => {
  const wants = (...demands: object[]) =>
    perform(
      disputeCase(demands.map((one, at) => demand(`d${at}`, { when: "2020-04", level: "all", ...one }))),
    ).explanation.sides?.[0]?.wants;
  const toCorvia = { text: "a", to: ["corvia"] };
  expect(wants(toCorvia)).toBe("Asks: a");
  expect(wants(toCorvia, { text: "b", to: ["borsk"] })).toBe("Asks: a (asked of Corvia); b");
  expect(wants(toCorvia, { text: "b" })).toBe("Asks: a (asked of Corvia); b");
  const third = {
    actors: [...disputeCase([]).actors, { id: "dorn", name: "Dorn", kind: "state", party: true }],
  };
  const amongThree = (...demands: object[]) =>
    perform(
      disputeCase(
        demands.map((one, at) => demand(`d${at}`, { when: "2020-04", level: "all", ...one })),
        third,
      ),
    ).explanation.sides?.[0]?.wants;
  const toTwo = { text: "to go", kind: "threat", to: ["borsk", "corvia"] };
  expect(amongThree({ text: "b", kind: "offer", to: ["borsk"] }, toTwo)).toBe(
    "Offers: b (offered to Borsk); threatens: to go",
  );
});

it("tells what is only expected, alleged or denied of who is on record with nothing else", () => {
  const wants = (...demands: object[]) =>
    perform(disputeCase(demands.map((one, at) => demand(`d${at}`, { when: "2020-04", ...one })))).explanation
      .sides?.[0]?.wants;
  const expected = { text: "a delay", voice: "expected" };
  const alleged = { text: "a share", alleged: "unknown" };
  const undecided = { text: "on the share", kind: "undecided", level: "not stated" };
  expect(wants(expected)).toBe("Asks: a delay (expected)");
  expect(wants(alleged, undecided)).toBe("Asks: a share (alleged or denied)");
  expect(wants({ text: "all of it" }, expected, alleged, undecided)).toBe("Asks: all of it");
  expect(wants(undecided)).toBe("Has not decided: on the share");
});

it("names a demand once that is said again", () => {
  const [first, ...others] = strikeCase.demands as [Case["demands"][number], ...Case["demands"]];
  const again = {
    ...strikeCase,
    demands: [first, { ...first, id: "u1again" }, ...others],
  };
  expect(perform(again).explanation.sides?.[0]?.wants).toBe("Asks: Pay up by inflation; Talks in town");
});

it("takes everybody who demands anything for a side where the case marks no party", () => {
  const unmarked = { ...strikeCase, actors: strikeCase.actors.map((actor) => ({ ...actor, party: false })) };
  expect(perform(unmarked).explanation.sides?.map(({ party }) => party)).toEqual(["union", "port"]);
});

it("tells every demand, tie and actor of every worked case once", () => {
  for (const c of workedCases()) {
    const outcome = stakeholders.perform(c, {}, new Random(1));
    if (outcome.status !== "done") continue;
    const { result } = perform(c);
    const positions = result.stakeholders.flatMap((one) => one.positions);
    expect(positions.toSorted()).toEqual(c.demands.map(({ id }) => id).toSorted());
    expect(result.stakeholders.flatMap(({ ties }) => ties)).toHaveLength(c.ties.length);
    const rows = new Set(result.stakeholders.map(({ id }) => id));
    // Members of a coalition that speak for themselves are named in its row too.
    const actors = [
      ...result.stakeholders.flatMap(({ id, speakers }) => [id, ...speakers.filter((one) => !rows.has(one))]),
      ...result.others,
    ];
    expect(actors.toSorted()).toEqual(c.actors.map(({ id }) => id).toSorted());
  }
});

it("tells a tie that had certainly ended in the past tense, with its dates beside the picture too", () => {
  const until = (end: string) => {
    const [tie] = strikeCase.ties.filter(({ kind }) => kind === "threat");
    const ties = [{ ...tie!, until: dateOf(end)! }];
    const { blocks } = perform({ ...strikeCase, ties }).explanation;
    const [table] = blocks.filter((block) => block.kind === "table");
    const [map] = blocks.filter((block) => block.kind === "network");
    if (table?.kind !== "table" || map?.kind !== "network") throw new Error("no table or no map");
    return [cell(table, 0, 4), map.edges.map(({ group, note }) => [group, note])];
  };
  expect(until("2024-04")).toEqual([
    "Ms Orr: threatened the Port Company, until April 2024 [daily:P4.S3]",
    [["threatened", "until April 2024"]],
  ]);
  expect(until("2025")[1]).toEqual([["threatens", "until 2025"]]);
});

it("tells what several are after in the row of each, and of the coalition that has no other members", () => {
  const actors = strikeCase.actors.map((actor) =>
    actor.id === "port" || actor.id === "line"
      ? { ...actor, memberOf: [{ of: "federation" }] }
      : { ...actor, memberOf: [] },
  );
  const [claim] = strikeCase.claims.filter(({ kind }) => kind === "interest" || kind === "intent");
  const after = (whose: string[]) => {
    const { result } = perform({ ...strikeCase, actors, claims: [{ ...claim!, whose }] } as Case);
    return result.stakeholders.filter(({ interests }) => interests.length > 0).map(({ id }) => id);
  };
  // Without `whose` it is the first of those that the claim names.
  expect(after([])).toEqual(["line"]);
  expect(after(["port", "line"])).toEqual(["port", "federation", "line"]);
  expect(after(["port", "union"])).toEqual(["union", "port"]);
});

it("tells a rivalry, an alliance and trade in the rows of both, and once where both are said to have it", () => {
  const cells = (...ties: object[]) => {
    const [table] = perform(disputeCase([], { ties })).explanation.blocks as Table[];
    return table!.rows.map((_, row) => `${cell(table!, row, 0)}: ${cell(table!, row, 4)}`);
  };
  const rivalry = { kind: "rivalry", from: "ardania", to: "borsk", since: "2019" };
  const both = [
    "*Ardania* (party): rival of Borsk, since 2019",
    "*Borsk* (party): rival of Ardania, since 2019",
  ];
  expect(cells(rivalry)).toEqual(both);
  expect(cells(rivalry, { ...rivalry, from: "borsk", to: "ardania" })).toEqual(both);
  expect(cells({ kind: "mediation", from: "corvia", to: "borsk", until: "2019" })).toEqual([
    "*Ardania* (party): –",
    "*Borsk* (party): had Corvia as go-between, until 2019",
    "*Corvia*: go-between for Borsk, until 2019",
  ]);
});

it("says of a position when it was voiced, to whom alone, and why it stands no more", () => {
  const positions = (...demands: object[]) => {
    const [table] = perform(disputeCase(demands.map((one, at) => demand(`d${at}`, one)))).explanation
      .blocks as Table[];
    return cell(table!, 0, 3);
  };
  const asked = { text: "all", level: "all", cite: undefined };
  const other = { ...asked, text: "x", when: "not stated" };
  expect(positions({ ...asked, when: "../2020-06-15" }, other)).toBe(
    "*Water:* asks “all” (all along); asks “x”.",
  );
  expect(positions({ ...asked, when: "../2020-06-01" }, other)).toBe(
    "*Water:* asks “all” (long before, and still on 1 June 2020); asks “x”.",
  );
  // Beside no other on the issue its date settles nothing, unless it was long ago: a quarter of a year before the day of the case.
  expect(positions({ ...asked, when: "2020-03-15", to: ["borsk"] })).toBe("*Water:* asks “all”.");
  expect(positions({ ...asked, when: "2020-03-15", to: ["corvia"] })).toBe(
    "*Water:* asks “all” (of Corvia).",
  );
  expect(positions({ ...asked, when: "2020-03-14", to: ["borsk"] })).toBe(
    "*Water:* asks “all” (14 March 2020).",
  );
  const less = { ...asked, text: "half", level: "half", when: "2020-04-01" };
  expect(positions({ ...asked, when: "2020-02-01" }, less)).toBe(
    "*Water:* asks “all” (1 February 2020), since replaced; asks “half” (1 April 2020).",
  );
  const before = { ...asked, when: "2020-02-01" };
  expect(positions(before, { ...less, text: "no less", level: "all" })).toBe(
    "*Water:* asks “all” (1 February 2020), since replaced; asks “no less” (1 April 2020).",
  );
  // What it says on the issue takes nothing back of it.
  const nothing = { ...asked, kind: "refusal", text: "a dam", level: "none", when: "2020-04-01" };
  expect(positions(before, nothing)).toBe(
    "*Water:* asks “all” (1 February 2020), not repeated since; refuses “a dam” (1 April 2020).",
  );
  const back = { kind: "withdrawal", text: "never mind", level: "not stated", when: "2020-04-02" };
  expect(positions(before, { ...back, cite: undefined })).toBe(
    "*Water:* asks “all” (1 February 2020), since taken back; withdraws “never mind” (2 April 2020).",
  );
  // Who asked for all before and since, and refused half, has not taken half.
  const half = { ...before, kind: "refusal", text: "half", level: "half" };
  const all = { ...asked, text: "all", level: "all", when: "2020-01/2020-05-01" };
  expect(positions(half, all, { ...all, text: "all of it", when: "2020-05-01" })).toMatch(
    /^\*Water:\* refuses “half” \(1 February 2020\), not repeated since;/,
  );
  // Only somebody else says that it asks for less.
  expect(positions(before, { ...less, voice: "reading" })).toBe(
    "*Water:* asks “all” (1 February 2020), since replaced as others read it; asks “half” (as read; 1 April 2020).",
  );
});

it("explains the marks of what stands no more, where there are any", () => {
  const note = (...demands: object[]) =>
    (perform(disputeCase(demands.map((one, at) => demand(`d${at}`, one)))).explanation.blocks as Table[])[0]!
      .note;
  const all = { level: "all", when: "2020-02-01" };
  expect(note(all)).not.toContain("ince");
  expect(note(all, { level: "half", when: "2020-04-01" })).toContain("“Since replaced”");
  expect(note(all, { kind: "refusal", level: "none", when: "2020-04-01" })).toContain("“Not repeated since”");
});

it("says of who has no row to which coalition it belongs", () => {
  const actors = strikeCase.actors.map((actor) =>
    actor.id === "paper" ? { ...actor, name: "Harbour Post", memberOf: [{ of: "port" }] } : actor,
  );
  // Whoever speaks for a party stands in its row; a member of a coalition does not.
  const coalition = actors.map((actor) => (actor.id === "port" ? { ...actor, kind: "coalition" } : actor));
  const { blocks } = perform({ ...strikeCase, actors: coalition } as Case).explanation;
  const list = blocks.find(({ kind }) => kind === "list");
  if (list?.kind !== "list") throw new Error("no list");
  expect(list.items.map(line)).toContain("Harbour Post (belongs to the Port Company) [daily:P9.S1]");
});

it("does not say of who acts without a row that it is only quoted", () => {
  expect(perform().explanation.headline).toBe(
    "The Union and the Port Company are the parties to the negotiation; two more have rows of their own; " +
      "two others act or are named.",
  );
});

it("says of what a replay leaves out that it became known later, and not that it is not stated", () => {
  const left = (why: LeftOut["why"]): LeftOut[] => [
    { what: "demand", name: "demand “the full rise”", actor: "port", issue: "pay", why },
    { what: "point", name: "where things stand today on “Pay”", issue: "pay", why },
    { what: "stakes", name: "whose assets are at stake in “Pay”", issue: "pay", why },
  ];
  const c = {
    ...strikeCase,
    demands: strikeCase.demands.filter(({ actor }) => actor !== "port"),
    issues: strikeCase.issues.map((issue) => ({ ...issue, today: "not stated", assets: [] })),
  } as Case;
  const told = (why: LeftOut["why"]) => {
    const selection = stakeholders.select(c, {}, left(why));
    if ("missing" in selection) throw new Error("nothing selected");
    const { blocks, sides } = explainStakeholders(selection.input as unknown as StakeholdersInput);
    const [who, , issues] = blocks as Table[];
    return [
      sides?.[1]?.wants,
      cell(who!, 1, 3),
      cell(issues!, 0, 1),
      cell(issues!, 1, 1),
      cell(issues!, 0, 2),
      cell(issues!, 1, 2),
    ];
  };
  expect(told("later")).toEqual([
    "Known only later",
    "Known only later: Pay. Not stated: Night shifts.",
    "No rise → Half of inflation → All of inflation; today: known only later",
    "Kept → Ended; today: not stated",
    "known only later",
    "–",
  ]);
  expect(told("elsewhere")[0]).toBe("Only in sources that are not selected");
});

it("says of a tie that does not count that it became known later, in the rows of those who have it", () => {
  const left: LeftOut[] = [{ what: "tie", name: "patronage", why: "later", holders: ["line", "port"] }];
  const selection = stakeholders.select({ ...strikeCase, ties: [] }, {}, left);
  if ("missing" in selection) throw new Error("nothing selected");
  const [table] = explainStakeholders(selection.input as unknown as StakeholdersInput).blocks as Table[];
  const cells = table!.rows.map((_, row) => [cell(table!, row, 2), cell(table!, row, 4)]);
  expect(cells.map(([, ties]) => ties)).toEqual(["–", "known only later", "known only later"]);
  // A tie says nothing of what anybody is after.
  expect(cells[1]![0]).toBe("not stated");
});

it("does not pass those parties for all that count on the day or by the selection", () => {
  const headline = (...gone: string[]) => {
    const left = gone.map((name): LeftOut => ({ what: "actor", name, why: "elsewhere", party: true }));
    const actors = strikeCase.actors.filter(({ id }) => !gone.includes(id));
    const selection = stakeholders.select(
      { ...strikeCase, actors, ties: [], demands: [], claims: [] },
      {},
      left,
    );
    if ("missing" in selection) throw new Error("nothing selected");
    return explainStakeholders(selection.input as unknown as StakeholdersInput).headline;
  };
  expect(headline("port")).toMatch(
    /^The Union is one of the two parties to the negotiation; what the case has of the other rests on sources that are not selected/,
  );
  expect(headline("port", "union", "chair")).toMatch(
    /^What the case has of the parties to the negotiation rests/,
  );
});

it("tells of an ask no more in whose place another stands, whether that asks for less or only in other words", () => {
  const c = disputeCase([
    demand("more", { text: "all the water", level: "all", when: "2020-02-01" }),
    demand("settle", { text: "a settlement", level: "not stated", when: "2020-04-01" }),
  ]);
  const side = perform(c).explanation.sides!.find(({ party }) => party === "ardania")!;
  expect(side.wants).toBe("Asks: a settlement");
});

it("marks a refusal that a later offer may have overtaken, where nobody states where things stand", () => {
  const wants = (today: string | undefined) => {
    const c = disputeCase([
      demand("rise", { text: "any rise", kind: "refusal", level: "none", when: "2020-01-10" }),
      demand("half", { text: "half of it", kind: "offer", level: "half", when: "2020-02-10" }),
    ]);
    const [water, place] = c.issues;
    const at = { ...c, issues: [{ ...water!, today: today ?? "not stated" }, place!] } as Case;
    return perform(at).explanation.sides!.find(({ party }) => party === "ardania")!.wants;
  };
  expect(wants(undefined)).toBe("Refuses: any rise (may no longer stand); offers: half of it");
  expect(wants("none")).toBe("Offers: half of it");
  expect(wants("most")).toBe("Refuses: any rise; offers: half of it");
});

it("takes nothing for given up that may have been repeated in what does not count", () => {
  const c = disputeCase([
    demand("all", { level: "all", when: "2020-02-10" }),
    demand("little", { kind: "refusal", level: "half", when: "2020-04-10" }),
  ]);
  const givenUp = (...left: readonly LeftOut[]) => {
    const selection = stakeholders.select(c, {}, left);
    if ("missing" in selection) throw new Error(selection.missing.join());
    const { stakeholders: told } = selection.input as unknown as StakeholdersInput;
    return told
      .find(({ id }) => id === "ardania")!
      .positions.filter(({ ended }) => ended)
      .map(({ id }) => id);
  };
  const repeated = (on: string): LeftOut => {
    const day = dateOf(on)!.latest!;
    return {
      what: "demand",
      name: "again",
      why: "later",
      actor: "ardania",
      issue: "water",
      earliest: day,
      latest: day,
    };
  };
  expect(givenUp()).toEqual(["all"]);
  expect(givenUp(repeated("2020-04-10"))).toEqual([]);
  // What was said only after the day of the analysis is no doubt about the silence up to it.
  expect(givenUp(repeated("2020-06-16"))).toEqual(["all"]);
});

it("names in the row of an organisation its members that are parties themselves, and no former official", () => {
  const actors = [
    { id: "union", name: "The union", kind: "organisation", party: true },
    { id: "branch", name: "The branch", kind: "group", party: true, memberOf: [{ of: "union" }] },
    {
      id: "left",
      name: "The branch that left",
      kind: "group",
      party: true,
      memberOf: [{ of: "union", to: "2010" }],
    },
    {
      id: "former",
      name: "A. Former",
      kind: "person",
      memberOf: [{ of: "union" }],
      roles: [{ as: "chair", from: "2001", to: "2009" }],
    },
  ];
  const { result } = perform(
    disputeCase([], { actors, turn: undefined, events: [], issues: [], explanations: [] }),
  );
  expect(result.stakeholders.find(({ id }) => id === "union")?.speakers).toEqual(["branch"]);
});

it("tells what a party asked, offered or refused before with what it asks now, where a point of the scale is not stated", () => {
  const wants = (...demands: readonly object[]) => {
    const c = disputeCase(demands as Parameters<typeof disputeCase>[0]);
    return perform(c).explanation.sides!.find(({ party }) => party === "ardania")!.wants;
  };
  const most = demand("most", { text: "most of it", when: "2020-01-10" });
  const less = { text: "a little of it", when: "2020-02-10" };
  expect(wants(most, demand("less", less))).toBe("Asks: a little of it (before: most of it)");
  // What is said again stands; so does what was said on one day, and what is put to somebody else.
  expect(wants(most, demand("less", less), demand("again", { text: "most of it", when: "2020-02-20" }))).toBe(
    "Asks: most of it (before: a little of it)",
  );
  expect(wants(most, demand("less", { ...less, when: "2020-01-10" }))).toBe(
    "Asks: most of it; a little of it",
  );
  // By the scale a newer one takes the place of the older for certain.
  expect(wants({ ...most, level: "most" }, demand("less", { ...less, level: "half" }))).toBe(
    "Asks: a little of it",
  );
  const refusal = demand("none", { kind: "refusal", text: "any of it", when: "2020-01-10" });
  expect(wants(refusal, demand("offer", { ...less, kind: "offer" }))).toBe(
    "Refuses: any of it (may no longer stand); offers: a little of it",
  );
  // What somebody reads into a party puts nothing that it said itself in doubt.
  expect(wants(most, demand("less", { ...less, voice: "reading" }))).toBe(
    "Asks: a little of it (as read); most of it",
  );
});
