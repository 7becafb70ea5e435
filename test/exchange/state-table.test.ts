import { expect, it } from "vitest";
import { stateTable } from "#exchange/state-table/state-table.ts";
import { twoPartyCase } from "./two-party-case.ts";

const c = twoPartyCase({
  options: [
    { id: "a", actor: "A", text: "takes a" },
    { id: "b", actor: "B", text: "takes b" },
    { id: "c", actor: "A", text: "takes c" },
  ],
  excluded: [{ never: "a and c" }],
  today: ["b"],
  names: [
    { state: "none", name: 'rest, "quiet"' },
    { state: "b + c", name: "=1+1" },
  ],
  preferences: [
    { actor: "A", ranking: ["b + c", ["a", "none"], "b", "c", "a + b"] },
    { actor: "B", statements: [{ prefers: "a" }] },
  ],
});

it("has one line per state, ascending, with options, levels and today", () => {
  const written = stateTable.write!(c);
  if ("obstacles" in written) throw new Error(JSON.stringify(written));
  expect(written.text.split("\r\n")).toEqual([
    "state,code,options taken,name,a,b,c,level for A,level for B,today",
    '1,0,none,"rest, ""quiet""",N,N,N,4,,N',
    "2,1,a,,Y,N,N,4,,N",
    "3,2,b,,N,Y,N,3,,Y",
    "4,3,a + b,,Y,Y,N,1,,N",
    "5,4,c,,N,N,Y,2,,N",
    // A spreadsheet must not take a name for a formula.
    "6,6,b + c,'=1+1,N,Y,Y,5,,N",
    "",
  ]);
  expect(written.warnings.map(({ what }) => what)).toEqual([
    "the order of Party B is not fully known: what it wants of `b`, `c` is not known",
  ]);
});

it("is refused for a case without states", () => {
  expect(stateTable.write!({ ...c, moves: undefined })).toHaveProperty("obstacles");
});
