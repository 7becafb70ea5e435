import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";

/** Members put at the end of a list all at once are written as if they came one by one. */

function textOf(result: ReturnType<typeof applyEdits>): string {
  if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
  return result.text;
}

const MEMBERS: readonly YamlValue[] = [
  { id: "e2", what: "Talks: begin" },
  { id: "e3" },
  "- odd",
  4,
  [5, { a: "b # c" }],
];

describe.each([
  ["in a block", "events:\n  - {id: e0}\n  - id: e1 # the first\n    what: An offer\nissues: []\n", 2],
  ["in a block at the end of the text", "events:\n  - {id: e0}\n", 1],
  ["in a block of a text whose last line does not end", "events:\n  - {id: e0}", 1],
  ["in a block with the line ends of Windows", "events:\r\n  - id: e0\r\nissues: []\r\n", 1],
  ["between brackets", "events: [{id: e0}, {id: e1}] # all\nissues: []\n", 2],
  ["between brackets that are empty", "events: []\nissues: [1]\n", 0],
] as const)("members %s", (_, text, count) => {
  const edits = MEMBERS.map((value, at): Edit => ({ do: "insert", path: ["events", count + at], value }));

  it("come to the same text", () => {
    const oneByOne = edits.reduce((current, edit) => textOf(applyEdits(current, [edit])), text as string);
    const atOnce = textOf(applyEdits(text, edits));
    expect(atOnce).toBe(oneByOne);
    expect((parse(atOnce) as { events: unknown[] }).events.slice(count)).toEqual(MEMBERS);
  });

  it("are followed by other edits", () => {
    const after = textOf(applyEdits(text, [...edits, { do: "set", path: ["issues"], value: ["x"] }]));
    expect(parse(after)).toMatchObject({ issues: ["x"] });
  });
});
