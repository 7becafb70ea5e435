import { describe, expect, it } from "vitest";
import { dateOf } from "#case/date.ts";
import { dateMeant, limitMeant } from "#case/edtf/meant-date.ts";
import { BARE_HEAD } from "../consistency/rule-tables.ts";
import { saidOf } from "../small-case.ts";

describe("a date in another notation", () => {
  it.each([
    ["16.04.2018", "2018-04-16"],
    ["6. 4. 2018", "2018-04-06"],
    ["2018/4/6", "2018-04-06"],
    ["20180416", "2018-04-16"],
    ["2018-4-6", "2018-04-06"],
    ["16/04/2018", "2018-04-16"],
    ["04/16/2018", "2018-04-16"],
    ["16 April 2018", "2018-04-16"],
    ["16th of Apr. 2018", "2018-04-16"],
    ["Sept 3, 2018", "2018-09-03"],
    ["April 2018", "2018-04"],
    ["Autumn of 2018", "2018-23"],
    ["the 1990s", "199X"],
    ["c. 1990", "1990~"],
    ["about 16 April 2018", "2018-04-16~"],
    ["~2018", "2018~"],
    ["2018 (?)", "2018?"],
    ["2018 to 2019", "2018/2019"],
    ["March 2018 – 16.04.2018", "2018-03/2018-04-16"],
    ["2018-19", "2018/2019"],
    ["1999-00", "1999/2000"],
    ["2018-04-16 10:00", "2018-04-16"],
    ["2018 Q2", '"[2018-04..2018-06]"'],
  ])("%s is %s", (written, edtf) => {
    expect(dateMeant(written)).toBe(edtf);
    expect(dateOf(edtf.replaceAll('"', ""))).toBeDefined();
    expect(saidOf(`events: [{id: x, what: w, when: '${written}'}]\n`)).toEqual([
      expect.stringContaining(`: write ${edtf}`),
    ]);
  });

  it.each([
    ["before 2026-03-11", "[..2026-03-10]", "../2026-03-10", "until then"],
    ["before 1 March 2024", "[..2024-02-29]", "../2024-02-29", "until then"],
    ["before January 2024", "[..2023-12]", "../2023-12", "until then"],
    ["before 2024", "[..2023]", "../2023", "until then"],
    ["by 11 March 2026", "[..2026-03-11]", "../2026-03-11", "until then"],
    ["no later than 2026-03", "[..2026-03]", "../2026-03", "until then"],
    ["since 2017", "[2017..]", "2017/..", "from then on"],
    ["after 2023-12-31", "[2024-01-01..]", "2024-01-01/..", "from then on"],
    ["after December 2023", "[2024-01..]", "2024-01/..", "from then on"],
  ])(
    "that tells one end only is told as what happened once and as what lasted: %s",
    (written, once, lasted, words) => {
      expect(limitMeant(written)).toMatchObject({ once, lasted });
      expect(dateOf(once)).toBeDefined();
      expect(dateOf(lasted)).toBeDefined();
      const [said] = saidOf(`events: [{id: x, what: w, when: '${written}'}]\n`);
      expect(said).toContain(`write "${once}" for what happened once`);
      expect(said).toContain(`${lasted} for what lasted ${words}`);
    },
  );

  it("that may be either of two days is told as both", () => {
    expect(dateMeant("04/05/2018")).toBe("2018-05-04 or 2018-04-05");
    expect(dateMeant("05/05/2018")).toBe("2018-05-05");
  });

  it.each([
    "soon",
    "31.02.2018",
    "2018-04-31",
    "2018-17",
    "32 May 2018",
    "a to b",
    "before 2018-02-31",
    "after lunch",
    "since",
  ])("is none: %s", (written) => {
    const [said] = saidOf(`events: [{id: x, what: w, when: '${written}'}]\n`);
    expect(said).toMatch(/cannot be/);
    expect(said).not.toMatch(/: write \d/);
  });

  it("is named for a single day too, where it is one", () => {
    const asOf = (day: string) => saidOf("", BARE_HEAD.replace("asOf: 2018-04-16", `asOf: '${day}'`))[0];
    expect(asOf("16 April 2018")).toContain("write 2018-04-16");
    expect(asOf("2018-04-16T10:00:00Z")).toContain("write 2018-04-16");
    expect(asOf("April 2018")).toContain("not a day, for example");
  });

  it.each(["n/a", "?", "none", "undated"])("that says that there is none (%s) has its word", (written) => {
    expect(saidOf(`events: [{id: x, what: w, when: '${written}'}]\n`)).toEqual([
      expect.stringContaining("write `not stated`"),
    ]);
  });
});
