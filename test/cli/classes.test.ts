import { describe, expect, it } from "vitest";
import { SHIPPED } from "../reference-classes/shipped.ts";
import { call } from "./terminal-io.ts";

const classes = (...args: string[]) => call(import.meta.dirname, "classes", ...args);

describe("demarche classes", () => {
  it("lists every class with what begins and ends a spell, n, median and the chance to last a year", async () => {
    const { status, out } = await classes();
    expect(status).toBe(0);
    const told = out.replace(/\s+/g, " ");
    for (const { entry } of SHIPPED) {
      expect(told).toContain(`${entry.id}: ${entry.name}`);
      expect(told).toContain(`begins when ${entry.start}`);
      expect(told).toContain(`ends when ${entry.end}`);
    }
    expect(told).toMatch(
      /102 spells up to 31 December 2021; median \d+ days \(between 1460 and 1825\); 84 % last a year/,
    );
    expect(told).toContain("between 75 % and 100 % last a year");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("tells a class as of a day, with its table, citation and licence", async () => {
    const { out } = await classes("calm/agreement", "--as-of", "2018-04-16");
    expect(out).toMatchSnapshot();
  });

  it("tells a list of single spells", async () => {
    const { out } = await classes("talks/us-dprk");
    expect(out).toMatchSnapshot();
  });

  it("gives all of a class as data", async () => {
    const { out } = await classes("calm/no-agreement", "--as-of=2018-04-16", "--json");
    const { class: entry, figures, table } = JSON.parse(out);
    expect(entry).toMatchObject({ id: "calm/no-agreement", source: { version: "16" }, form: "life tables" });
    expect(entry.days).toBeUndefined();
    expect(figures).toMatchObject({ asOf: "2017-12-31", n: 119, limits: { scale: "log-log", level: 0.95 } });
    expect(table[0]).toMatchObject({
      from: 0,
      to: 7,
      atRisk: 119,
      ended: [0],
      censored: 0,
      survival: 1,
      low: null,
    });
    expect(table.at(-1)).toMatchObject({ to: null, survival: null });
  });

  it("gives the list as data", async () => {
    const { out } = await classes("--json");
    const found = JSON.parse(out).classes;
    expect(found.map(({ id }: { id: string }) => id)).toEqual(SHIPPED.map(({ entry }) => entry.id));
    expect(found[0].figures.lasting.map(({ days }: { days: number }) => days)).toContain(365);
  });

  it("says where nothing was known on the day, and why", async () => {
    expect((await classes("talks/us-dprk", "--as-of", "1990-01-01")).out).toContain(
      "It says nothing: no spell of it is known to have begun by the day.",
    );
    expect((await classes("calm/agreement", "--as-of", "1990-01-01")).out).toContain(
      "It says nothing of so early a day: its tables begin with 31 December 1995.",
    );
    const list = (await classes("--as-of", "1990-01-01")).out.replace(/\s+/g, " ");
    expect(list).toContain("says nothing of so early a day: its tables begin with 31 December 2002.");
    expect(
      JSON.parse((await classes("strike/us", "--as-of", "1990-01-01", "--json")).out).figures,
    ).toBeNull();
  });

  it("tells of an unknown class, a day that is none and a word too many what would be right", async () => {
    expect(await classes("calm/agrement")).toMatchObject({
      status: 2,
      error: 'demarche: there is no reference class "calm/agrement": did you mean calm/agreement?\n',
    });
    expect((await classes("weather")).error).toContain("see: demarche classes");
    expect(await classes("--as-of", "2018-02-30")).toMatchObject({
      status: 2,
      error: expect.stringContaining("2018-02-30"),
    });
    expect((await classes("calm/agreement", "strike/us")).status).toBe(2);
  });
});
