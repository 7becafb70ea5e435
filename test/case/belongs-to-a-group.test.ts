import { describe, expect, test } from "vitest";
import { stakeholders } from "#analyses/stakeholders/stakeholders.ts";
import { Case } from "#case/case.ts";
import { dayOfAnalysis, principalOf } from "#case/membership.ts";
import { Random } from "#math/random.ts";

const actors = [
  { id: "committee", name: "the committee", kind: "group", party: true },
  { id: "creditors", name: "the creditors", kind: "coalition", party: true },
  { id: "ministry", name: "the ministry", kind: "organisation" },
  { id: "chair", name: "The chair", kind: "person", memberOf: [{ of: "committee" }] },
  { id: "delegate", name: "The delegate", kind: "person", memberOf: [{ of: "creditors" }] },
  {
    id: "minister",
    name: "The minister",
    kind: "person",
    memberOf: [{ of: "creditors" }, { of: "ministry" }],
  },
  { id: "staff", name: "the staff", kind: "group", memberOf: [{ of: "committee" }] },
  { id: "fund", name: "The fund", kind: "organisation", memberOf: [{ of: "committee" }] },
  { id: "country", name: "The country", kind: "state", memberOf: [{ of: "creditors" }] },
  { id: "late", name: "The late one", kind: "person", memberOf: [{ of: "committee", to: "2019" }] },
];

const c = Case.parse({
  demarche: 1,
  id: "bonds",
  title: "Bonds",
  asOf: "2020-06-15",
  analyst: "test",
  coded: { on: "2020-06-16", hindsight: false },
  sources: [{ id: "post", title: "News", issued: "2020-06-15" }],
  actors,
  issues: [
    {
      id: "cut",
      name: "the cut",
      scale: [
        { id: "none", text: "no cut" },
        { id: "some", text: "some cut" },
      ],
      nature: "substantive",
    },
  ],
  demands: [
    {
      id: "no",
      actor: "chair",
      issue: "cut",
      kind: "refusal",
      text: "any cut",
      level: "some",
      when: "2020-05",
    },
  ],
});

describe("who speaks for a group or a coalition", () => {
  test.each([
    ["chair", "committee"],
    ["staff", "committee"],
    ["delegate", "creditors"],
    ["minister", "ministry"],
    ["fund", "fund"],
    ["country", "country"],
    ["late", "late"],
  ])("%s acts for %s", (id, head) => {
    expect(principalOf(c, id, dayOfAnalysis(c))).toBe(head);
  });

  test("its row has what its chair refuses, and names who belongs to it", () => {
    const outcome = stakeholders.perform(c, {}, new Random(1));
    if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
    const rows = (outcome.result as { stakeholders: unknown }).stakeholders as {
      id: string;
      speakers: string[];
      positions: unknown[];
    }[];
    expect(rows.find(({ id }) => id === "committee")).toMatchObject({
      speakers: ["chair", "staff", "fund"],
      positions: expect.arrayContaining(["no"]),
    });
    expect(rows.find(({ id }) => id === "creditors")!.speakers).toEqual(["delegate", "minister", "country"]);
  });
});
