import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-spells-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LAYOUTS = join(import.meta.dirname, "..", "..", "data", "spell-layouts");

const HEAD = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-16, hindsight: false}
actors: [{id: U, name: the union, kind: state}]
claims: [{id: c, text: It is so, by: U, kind: fact, cite: [SOURCE]}]
`;

/**
 * Rows in the columns of each data set, in the order of its files as far as they matter here, beside some that do not; the events
 * are made up. Each has a spell that ended, one that goes on or cannot be dated, and what is odd about the set.
 */
const SETS: Record<
  string,
  { readonly rows: string; readonly spells: readonly string[]; readonly told: string }
> = {
  icb: {
    rows: `\ufefficb1,crisno,crisname,yrtrig,motrig,datrig,yrterm,moterm,daterm,viol,forout,outesr
ICB1,1,CRISIS I,1918,5,,1920,4,1,3,4,2
ICB1,2,CRISIS II,1950,6.0,25.0,1953,7,27,4,1.0,1
ICB1,3,WITHOUT A DATE,,,,1953,7,27,4,1,1
ICB1,4,CRISIS IV,2021,3,1,,,,1,,`,
    spells: [
      "1 CRISIS I 1918-05 1920-04-01 unilateral act",
      "2 CRISIS II 1950-06-25 1953-07-27 formal agreement",
    ],
    told: "4 rows, 2 spells: 2 ended, 0 open\nLeft out: 1 (begins on no day that is known): line 4\nLeft out: 1 (nobody says when, or whether, it ended): line 5",
  },
  "cow-mid": {
    rows: `dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version
10,-9,7,1911,1,11,1911,6,1,0,0,120,100,17,4,1,1,1,0,5
11,5,10,1962,20,11,1962,-9,1,0,0,46,46,7,3,0,1,1,0,5
12,5,10,2014,-9,-9,-9,-9,-9,0,0,46,46,7,3,0,1,1,1,5`,
    spells: ["10 10 1911-07 1911-11-01 compromise", "11 11 1962-10-05 1962-11-20 ended, it is not known how"],
    told: "3 rows, 2 spells: 2 ended, 0 open\nLeft out: 1 (nobody says when, or whether, it ended): line 4",
  },
  ties: {
    rows: `caseid,startmonth,startday,startyear,endmonth,endday,endyear,primarysender,sender1,targetstate,threat,imposition,finaloutcome
1,1,9,1973,2,3,1973,552,552,551,0,1,8
2,1,1,1990,12,19,1990,2,2,1000,1,0,5
3,,,1999,,,,2,2,710,1,1,
4,5,1,2004,3,1,2006,2,2,710,1,1,7`,
    spells: [
      "1 552: 551 1973-01-09 1973-02-03 sender gives up",
      "3 2: 710 1999 ..",
      "4 2: 710 2004-05-01 ..",
    ],
    told: "4 rows, 3 spells: 1 ended, 2 open",
  },
  pax: {
    rows: `Con,Contp,PP,PPName,Reg,AgtId,Ver,Agt,Dat,Status,Lgt,N_characters,Agtp,Stage,StageSub
Landia,Government,7,First process,Europe,3,1,A deal,2001-12-05,Multiparty,9,9,Intra,SubPar,FrparAgr
Landia,Government,7,First process,Europe,1,1,Talks,1999-07-19,Multiparty,1,1,Intra,Pre,PreMix
Landia,Government,7,First process,Europe,4,1,More,2003-01-01,Multiparty,9,9,Intra,SubComp,FrAg
Otherland,Territory,8,Second process,Asia,5,1,"A truce, of days",31/08/2010,Bilateral,1,1,Intra,Cea,CeaMix`,
    spells: [
      "7 Landia: First process 1999-07-19 2001-12-05 partial agreement",
      "8 Otherland: Second process 2010-08-31 ..",
    ],
    told: "4 rows, 2 spells: 1 ended, 1 open",
  },
  "eth-prio": {
    rows: `cc,cf_id,location,region,actor_name,cf_dec_yr,cf_effect_yr,cf_effect_month,cf_effect_day,p_peaceprocess,ended,end_yr,end_month,end_day
70,1,Landia,4,Government of Landia,1994,1994,1,12,1,1,1995,2,9
70,1,Landia,4,Front,1994,1994,1,12,1,1,1995,2,9
70,2,Landia,4,Front,2001,2001,-1,-1,1,-1,-1,-1,-1
90,2,Otherland,4,Front,2001,0,0,0,1,5,2001,3,-1`,
    spells: ["70/1 Landia: Government of Landia 1994-01-12 1995-02-09 ended 1"],
    told: "4 rows, 1 spell: 1 ended, 0 open\nLeft out: 1 (nobody says when, or whether, it ended): line 4\nLeft out: 1 (begins on no day that is known): line 5",
  },
  "ucdp-agreements": {
    rows: `paid,pa_name,year,pa_date,conflict_id,pa_type,ended,duration
1,First accord,1989,1989-06-22,1,3,True,1989-08-24
2,Second accord,2016,2016-09-22 00:00:00,2,1,False,
3,Third accord,2017,2017-01-02,2,1,,
4,Fourth accord,2018,2018-01-02,2,1,True,`,
    spells: [
      "1 First accord 1989-06-22 1989-08-24 ended",
      "2 Second accord 2016-09-22 ..",
      "3 Third accord 2017-01-02 ..",
    ],
    told: "4 rows, 3 spells: 1 ended, 2 open\nLeft out: 1 (nobody says when, or whether, it ended): line 5",
  },
  "ucdp-termination": {
    rows: `conflict_id,location,side_a,side_b,year,type_of_conflict,start_date,start_date2,c_epid,c_epno,c_ep_startyear,c_epterm,c_outcome,c_ependdate
200,Landia,Government of Landia,Front,1946,3,1946-06-30,1946-07-18,200_1,1,1946,0,,
200,Landia,Government of Landia,Front,1947,3,1946-06-30,1946-07-18,200_1,1,1946,1,4,1947-07-21
200,Landia,Government of Landia,Front,2023,3,1946-06-30,2022-02-01,200_2,2,2022,0,,`,
    spells: [
      "200_1/1946 Landia: Front 1946-07-18 1947-07-21 victory of side B",
      "200_2/2022 Landia: Front 2022-02-01 ..",
    ],
    told: "3 rows, 2 spells: 1 ended, 1 open",
  },
};

describe("a copy of a data set", () => {
  it("is read of every set whose layout comes with the program", () => {
    expect(Object.keys(SETS).sort()).toEqual(
      readdirSync(LAYOUTS)
        .map((name) => name.replace(/\.yaml$/, ""))
        .sort(),
    );
  });

  it.each(Object.entries(SETS))(
    "laid out as %s becomes a table of spells, with its source",
    async (id, set) => {
      const home = join(folder, id);
      mkdirSync(home);
      writeFileSync(join(home, "copy.csv"), `${set.rows}\n`);
      const { status, out, error } = await call(home, "import", "copy.csv", "--layout", id);
      expect([status, error]).toEqual([0, ""]);
      expect(out).toContain(`Read copy.csv as ${id}: ${set.told}\nWritten: ${id}-spells.csv\n`);
      const [head, ...rows] = readFileSync(join(home, `${id}-spells.csv`), "utf8")
        .trimEnd()
        .split("\r\n");
      expect(head).toBe("id,name,start,end,ending");
      const cells = rows.map((row) =>
        row
          .match(/"[^"]*"|[^,]+/g)!
          .map((cell) => cell.replaceAll('"', ""))
          .join(" "),
      );
      expect(cells).toEqual(set.spells);

      // What is printed for the case is what a case takes, with the citation and the terms.
      const entries = out.slice(out.indexOf("sources:"));
      expect(entries).toMatch(/note: .*(Terms: |passed on)/);
      writeFileSync(join(home, "case.yaml"), HEAD.replace("SOURCE", id) + entries);
      expect(await call(home, "check", "case.yaml")).toMatchObject({ status: 0, error: "" });

      const durations = await call(home, "durations", `${id}-spells.csv`, "--as-of", "2026-01-01");
      expect([durations.status, durations.error]).toEqual([0, ""]);
    },
  );

  it("is read by a layout of the user's, whose faults have their place", async () => {
    writeFileSync(
      join(folder, "mine.yaml"),
      readFileSync(join(LAYOUTS, "eth-prio.yaml"), "utf8").replace(
        "column: ended",
        'column: ended\n  words: {"1": broken off}\n  open: [-1]',
      ),
    );
    writeFileSync(join(folder, "mine.csv"), SETS["eth-prio"]!.rows);
    const { status, out } = await call(
      folder,
      "import",
      "mine.csv",
      "--layout",
      "mine.yaml",
      "-o",
      "mine-spells.csv",
    );
    expect([status, out]).toEqual([0, expect.stringContaining("2 spells: 1 ended, 1 open")]);
    expect(readFileSync(join(folder, "mine-spells.csv"), "utf8")).toContain("1995-02-09,broken off");

    writeFileSync(join(folder, "faulty.yaml"), "demarche-layout: 1\nid: Mine\nunended: perhaps\n");
    const faulty = await call(folder, "import", "mine.csv", "--layout", "faulty.yaml");
    expect(faulty.status).toBe(1);
    expect(faulty.error).toContain("faulty.yaml:2:");
    expect(faulty.error).toContain("faulty.yaml:3:");
  });

  it.each([
    ["- a\n", "own.yaml:1:1: error: the file is not a map of keys: begin with `demarche-layout: 1`"],
    ["a word\n", "own.yaml:1:1: error: the file is not a map of keys: begin with `demarche-layout: 1`"],
    ["id: Mine\n", "own.yaml:1:1: error: the file lacks `demarche-layout`: add it: 1"],
  ])("and of a file that is none, %j, nothing is said of a case", async (text, told) => {
    writeFileSync(join(folder, "own.yaml"), text);
    const { status, error } = await call(folder, "import", "mine.csv", "--layout", "own.yaml");
    expect([status, error]).toEqual([1, expect.stringContaining(told)]);
    expect(error).not.toMatch(/the case|`demarche: 1`/);
  });

  it.each([
    [["mine.csv", "--layout", "ibc"], "did you mean icb?"],
    [["mine.csv", "--layout", "nothing"], "layouts: cow-mid, eth-prio, icb"],
    [["--layout", "icb"], "one file is read by a layout"],
    [["mine.csv", "mine.csv", "--layout", "icb"], "one file is read by a layout"],
    [["mine.csv", "--layout", "icb", "--format", "gmcr"], "exclude each other"],
    [["mine.csv", "--layout", "icb", "-o", "my-case"], "name a file that ends in .csv"],
    [["mine.csv", "--layout", "eth-prio", "-o", "mine.csv", "--force"], "is read for this"],
  ])("is not read with %j", async (args, why) => {
    const before = readdirSync(folder);
    const { status, error } = await call(folder, "import", ...args);
    expect(status).toBe(2);
    expect(error).toContain(why);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("of another edition is refused by the columns that it lacks", async () => {
    writeFileSync(join(folder, "edition.csv"), "crisno,crisname,yrtrg\n1,A,1918\n");
    const { status, error } = await call(folder, "import", "edition.csv", "--layout", "icb", "-o", "no.csv");
    expect(status).toBe(1);
    expect(error).toContain(
      'edition.csv:1:1: error: there is no column "yrtrig", which the layout icb names: did you mean "yrtrg"?',
    );
    expect(existsSync(join(folder, "no.csv"))).toBe(false);
  });

  it("without a spell that can be dated writes nothing, and says why", async () => {
    writeFileSync(
      join(folder, "none.csv"),
      `${SETS.icb!.rows.split("\n")[0]}\nICB1,3,X,,,,1953,7,27,4,1,1\n`,
    );
    const { status, error } = await call(folder, "import", "none.csv", "--layout", "icb", "-o", "no.csv");
    expect(status).toBe(2);
    expect(error).toContain("1 (begins on no day that is known): line 2");
    expect(existsSync(join(folder, "no.csv"))).toBe(false);
  });
});
