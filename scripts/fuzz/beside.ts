import { readFileSync } from "node:fs";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { ownClass } from "#class-tables/own-class.ts";
import { applyLedger } from "#decisions/apply.ts";
import { decide } from "#decisions/decide.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { renewedLedger } from "#decisions/renew.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import { intake } from "#intake/intake.ts";
import { inPlace } from "#run/executor.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { readRecordFile } from "#track-record/read-file.ts";
import { readSeal } from "#track-record/read-seal.ts";
import { Resolutions } from "#track-record/resolutions.ts";
import { scoreCase } from "#track-record/score-case.ts";
import type { Examined } from "./examine.ts";
import { problemsOf, stackOf } from "./fault-problems.ts";
import type { Seed } from "./mutants.ts";

/** A file that stands beside a case: a sound one to be damaged, and what the program does with it. */
export interface BesideFile extends Seed {
  /** Reads its text and does with it what the program does; the faults that are told of it. */
  use(text: string, bytes: Uint8Array): Promise<readonly Fault[]>;
}

const ARTICLE = `The ferry strike

The line met the union on 6 May 2024, the ministry of transport of Norway said. Norway demanded that Sweden lift its sanctions on
ferries. Sweden offered to reopen the talks in June if the union ends the strike. “We will not withdraw our demands,” said Jane
Doe, the president of the union. Sweden and Norway signed an accord on fares in March 2023.
`;
const OF_ARTICLE = `demarche: 1
id: ferry
title: The ferry strike
asOf: 2024-05-20
analyst: Nobody
coded: {on: 2024-05-20, hindsight: false}
sources:
  - {id: art, title: The ferry strike, issued: 2024-05-20}
`;

/** The files beside a case that a person may edit: a table of a reference class, the ledger of an intake, resolutions, a seal. */
export function filesBeside(): BesideFile[] {
  return [table(), ledger(), resolutions(), seal()];
}

/** What became of a damaged one. */
export async function examineBeside(file: BesideFile, bytes: Uint8Array): Promise<Examined> {
  const decoded = decode(bytes, file.name, bytes.length + 1);
  const shown = new TextDecoder().decode(bytes);
  try {
    const faults = "fault" in decoded ? [decoded.fault] : await file.use(decoded.text, bytes);
    const said = faults.map(({ what }) => what);
    return { sound: faults.length === 0, said, problems: problemsOf(faults, shown) };
  } catch (error) {
    return { sound: false, said: [], problems: [`threw: ${stackOf(error)}`] };
  }
}

function soundCase(path: string) {
  const reading = readCaseText(readFileSync(path, "utf8"), path);
  if ("faults" in reading) throw new Error(`${path} is at fault: ${reading.faults[0]?.what}`);
  return reading.case;
}

function table(): BesideFile {
  const c = soundCase("test/case/every-map.yaml");
  const given = c.classes.find(({ file }) => file !== undefined)!;
  return {
    name: "table of a class",
    text: readFileSync(`test/case/${given.file}`, "utf8"),
    async use(_, bytes) {
      const found = ownClass(given, bytes, given.file!, given.file!);
      if ("faults" in found) return found.faults;
      const plan = planOf({
        case: c,
        restriction: {},
        texts: new Map(),
        options: {},
        samples: 100,
        seed: 1,
        analyses: ["endings"],
        tables: new Map([[given.id, found]]),
      });
      if ("faults" in plan)
        throw new Error(`a sound table is refused by a run: ${JSON.stringify(plan.faults)}`);
      const failed = (_analysis: string, _part: string, error: unknown) => {
        throw error;
      };
      await run(plan, inPlace, { failed });
      return [];
    },
  };
}

function ledger(): BesideFile {
  const reading = readCaseText(OF_ARTICLE, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]?.what);
  const read = intake(ARTICLE, { id: "art", title: "The ferry strike", issued: "2024-05-20" });
  const made = renewedLedger(undefined, read, reading.case).ledger;
  const all = new Set(made.proposals.map(({ id }) => id));
  return {
    name: "ledger of an intake",
    text: ledgerText(decide(made, all, { decision: "yes", by: "Nobody" })),
    async use(text) {
      const found = readLedger(text, "intake.yaml");
      if ("faults" in found) return found.faults;
      const applied = applyLedger(OF_ARTICLE, found);
      if ("faults" in applied) throw new Error(`the case is told to be at fault: ${applied.faults[0]?.what}`);
      ledgerText(applied.ledger);
      return [];
    },
  };
}

function resolutions(): BesideFile {
  const sealed = readSeal(readFileSync("cases/korea-2018/seals/2018-04-16.json", "utf8"), "seal.json");
  if ("faults" in sealed) throw new Error(sealed.faults[0]?.what);
  return {
    name: "resolutions",
    text: readFileSync("cases/korea-2018/resolutions.yaml", "utf8"),
    async use(text) {
      const found = readRecordFile(Resolutions, text, "resolutions.yaml");
      if ("faults" in found) return found.faults;
      const scored = scoreCase(sealed.seal, found, found.content.on.latest!);
      return "faults" in scored ? scored.faults : [];
    },
  };
}

function seal(): BesideFile {
  return {
    name: "seal",
    text: readFileSync("cases/korea-2018/seals/2018-04-16.json", "utf8"),
    async use(text) {
      const found = readSeal(text, "seal.json");
      return "faults" in found ? found.faults : [];
    },
  };
}
