import { describe, expect, it } from "vitest";
import { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
import { membersOf, principalOf } from "#case/membership.ts";

const c = Case.parse({
  demarche: 1,
  id: "x",
  title: "x",
  asOf: "2020-06-15",
  analyst: "x",
  coded: { on: "2020-06-16", hindsight: false },
  actors: [
    { id: "ann", name: "Ann", kind: "state", memberOf: [{ of: "camp", from: "2019" }] },
    { id: "camp", name: "Camp", kind: "coalition" },
    { id: "ministry", name: "Ministry", kind: "organisation", memberOf: [{ of: "ann" }] },
    {
      id: "envoy",
      name: "Envoy",
      kind: "person",
      memberOf: [{ of: "ministry", from: "2015", to: "2018-06" }],
    },
    {
      id: "turncoat",
      name: "Turncoat",
      kind: "person",
      memberOf: [
        { of: "ann", to: "2016" },
        { of: "bob", from: "2018" },
      ],
    },
    { id: "bob", name: "Bob", kind: "state" },
    {
      id: "president",
      name: "President",
      kind: "person",
      roles: [{ as: "president", from: "2001", to: "2008" }],
      memberOf: [{ of: "bob" }],
    },
    {
      id: "leader",
      name: "Leader",
      kind: "person",
      roles: [{ as: "leader" }, { as: "commander", from: "2001", to: "2008" }],
      memberOf: [{ of: "bob" }],
    },
  ],
});
const on = (id: string, when: string) => principalOf(c, id, dateOf(when)!);

describe("for whom an actor acts", () => {
  it.each([
    ["envoy", "2016-01-01", "ann"],
    ["envoy", "2014-12-31", "envoy"],
    ["envoy", "2018-06-30", "ann"],
    ["envoy", "2018-07-01", "envoy"],
    ["envoy", "2018", "ann"],
    ["envoy", "../2014", "envoy"],
    ["envoy", "XXXX", "ann"],
    ["turncoat", "2016-05", "ann"],
    ["turncoat", "2017-05", "turncoat"],
    ["turncoat", "2018-05", "bob"],
    ["president", "2008-12-31", "bob"],
    ["president", "2009", "president"],
    ["leader", "2019", "bob"],
    ["ann", "2020", "ann"],
    ["nobody", "2020", "nobody"],
  ])("%s in %s for %s", (id, when, principal) => expect(on(id, when)).toBe(principal));

  it("a coalition has the members of its time", () => {
    expect(membersOf(c, "camp", dateOf("2018")!)).toEqual([]);
    expect(membersOf(c, "camp", dateOf("2019-06")!).map(({ id }) => id)).toEqual(["ann"]);
  });
});
