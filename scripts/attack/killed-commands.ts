import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What was found after kills of commands while they wrote; everything but the first two should be empty. */
export interface KilledCommands {
  readonly kills: number;
  /** Runs that had ended before the kill. */
  readonly late: number;
  /** Files that were neither what they had been nor what they were to be. */
  readonly mixed: readonly string[];
  /** Folders that the next run did not bring to where an undisturbed one does. */
  readonly unfinished: readonly string[];
  readonly leftovers: readonly string[];
}

type Files = Readonly<Record<string, string>>;

const HERE: Files = {
  "case.yaml": `demarche: 1
id: ferry
title: The ferry dispute
asOf: 2024-05-20
analyst: A. Nalyst
coded: {on: 2024-05-21, hindsight: false}
sources:
  - {id: art, title: Ferry talks, issued: 2024-05-18, text: {file: art.txt}}
actors:
  - {id: union, name: Ferry workers' union, kind: organisation, party: true, cite: ["art:P1.S1"]}
  - {id: line, name: The ferry line, kind: organisation, party: true, cite: ["art:P1.S1"]}
events:
  - {id: met, what: They met, by: [union, line], when: 2024-05-13, cite: ["art:P1.S1"]}
register:
  - {id: q, text: Will they sign?, criteria: A text is signed., closes: 2024-09-30, settledBy: The register,
     estimates: [{by: A. Nalyst, on: 2024-05-20, chance: 0.4}], cite: ["art:P1.S1"]}
`,
  "art.txt": "The union met the ferry line on Monday.\n",
  "new.txt": "The line met the union on Friday.\n\nThe union demands longer breaks.\n",
  "new.events.csv": "id,what,when,cite\nagain,They met again,2024-05-14,art:P1.S1\n",
};

/** A command that writes, in the folder of a case, after others that prepare for it. */
interface Writing {
  readonly args: readonly string[];
  readonly first?: readonly string[];
  /** A file that a first step completes, before the others are touched: the next run reads it and goes on from there. */
  readonly firstStep?: string;
}

const INTO = ["intake", "new.txt", "--into", ".", "--id", "two", "--published", "2024-05-18"];
const WRITING: readonly Writing[] = [
  { args: ["import", "new.events.csv", "-o", "."] },
  { args: ["new", "made", "--from", "new.txt", "--as-of", "2024-05-21"] },
  { args: ["intake", "new.txt", "-o", "made", "--published", "2024-05-18"] },
  { args: INTO },
  // Who decided is kept first; the case comes after it, with the ledger of what has entered.
  { args: ["review", ".", "--yes", "all"], first: INTO, firstStep: "intake.yaml" },
  { args: ["seal", ".", "--on", "2024-05-20"] },
  { args: ["export", ".", "-o", "out.events.csv"] },
  { args: ["diff", ".", ".", "-o", "changes.html"] },
  ...["html", "md", "json", "docx"].map((format) => ({
    args: ["brief", ".", "-o", "out", "--format", format, "--samples", "100"],
  })),
];

const PROGRAM = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");

/** Kills each of some commands a number of times, at moments after its first change of the disk, and looks at what it left. */
export async function killCommands(
  each: number,
  wanted: (command: string) => boolean = () => true,
): Promise<KilledCommands> {
  const root = mkdtempSync(join(tmpdir(), "demarche-killed-"));
  const count = {
    kills: 0,
    late: 0,
    mixed: [] as string[],
    unfinished: [] as string[],
    leftovers: [] as string[],
  };
  try {
    for (const { args, first, firstStep } of WRITING.filter((writing) => wanted(writing.args[0]!))) {
      let folders = 0;
      const prepared = async () => {
        const folder = join(root, `${args[0]}-${folders++}-${count.kills}`);
        mkdirSync(folder);
        for (const [name, text] of Object.entries(HERE)) writeFileSync(join(folder, name), text);
        if (first) await run(folder, first);
        return folder;
      };
      const whole = await prepared();
      const before = filesIn(whole);
      await run(whole, args);
      const after = filesIn(whole);
      for (let kill = 0; kill < each; kill++) {
        const folder = await prepared();
        // The golden ratio spreads the moments evenly over the time in which the files are written.
        if (!(await run(folder, args, ((count.kills * 0.618) % 1) * 30))) count.late++;
        count.kills++;
        const command = `${args.join(" ")} (kill ${count.kills})`;
        const left = filesIn(folder);
        const between = Object.keys(left).filter(
          (name) => left[name] !== before[name] && left[name] !== after[name],
        );
        // Whether it is whole the next run shows: it ends where an undisturbed one does only if it could read all of it.
        const isStep = between.every((name) => name === firstStep) && unlike(left, before).length === 1;
        if (between.length > 0 && !isStep) count.mixed.push(...between.map((name) => `${command}: ${name}`));
        await run(folder, args);
        count.unfinished.push(...unlike(filesIn(folder), after).map((name) => `${command}: ${name}`));
        count.leftovers.push(...leftIn(folder).map((name) => `${command}: ${name}`));
        rmSync(folder, { recursive: true });
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return count;
}

/** The files of which one of the two has not what the other has. */
function unlike(files: Files, others: Files): string[] {
  return [...new Set([...Object.keys(files), ...Object.keys(others)])].filter(
    (name) => files[name] !== others[name],
  );
}

/** Runs the program; with `delay` it is killed so many milliseconds after its first change of the disk. Whether it was. */
async function run(folder: string, args: readonly string[], delay?: number): Promise<boolean> {
  const changes = delay === undefined ? undefined : watch(folder, { recursive: true });
  const program = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: "ignore" });
  let killed = false;
  changes?.once("change", async () => {
    await pause(delay);
    killed = program.exitCode === null && program.kill("SIGKILL");
  });
  await new Promise((resolve) => program.once("exit", resolve));
  changes?.close();
  return killed;
}

/** Every file below a folder, but for the marks of a run that was killed. */
function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // What is written beside its place is nobody's file yet; that the next run removes it is looked at by itself.
    .filter((name) => !name.includes(".demarche-"));
  return Object.fromEntries(
    // What tells when it was made differs from run to run: of it only that it is there, and whole, is compared.
    names.map((name) => [
      name,
      /\.(?:json|docx)$/.test(name)
        ? sizeClass(join(folder, name))
        : readFileSync(join(folder, name), "utf8"),
    ]),
  );
}

/** Whether a file that is never the same twice is whole, by its beginning and its end. */
function sizeClass(path: string): string {
  const bytes = readFileSync(path);
  if (path.endsWith(".docx"))
    return bytes.readUInt16BE(0) === 0x504b && bytes.includes("PK\u0005\u0006") ? "whole" : "cut";
  try {
    JSON.parse(bytes.toString("utf8"));
    return "whole";
  } catch {
    return "cut";
  }
}

function leftIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.includes(".demarche-"),
  );
}
