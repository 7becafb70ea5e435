import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { refuseOthers, writeFolder } from "../../src/cli/writing/write-folder.ts";

/** What was found after a number of kills: each of these should be 0. */
export interface KillCount {
  readonly kills: number;
  /** Files of two versions beside each other, or a file that is not whole. */
  readonly mixed: number;
  /** The folder was not there, though a version had been written, and the next run did not put it back. */
  readonly absent: number;
  /** The folder was not there, and the next run put the old version back: the run was killed just while it exchanged them. */
  readonly restored: number;
  /** Something was left after the run that followed. */
  readonly leftovers: number;
}

const FILES = ["brief.html", "brief.md", "report.json", "tables/a.csv"];

/** Kills a process that writes a brief's folder over and over, at moments that differ, and looks at what it left. */
export async function killWriters(folder: string, kills: number): Promise<KillCount> {
  const count = { kills: 0, mixed: 0, absent: 0, restored: 0, leftovers: 0 };
  const write = (text: string) =>
    writeFolder(
      { path: folder, shown: folder, holds: "A", force: false },
      new Map(FILES.map((name) => [name, text])),
      text,
    );
  await write("version 0\n".repeat(20_000));
  while (count.kills < kills) {
    const writer = spawn(
      process.execPath,
      [join(import.meta.dirname, "kill-loop.ts"), folder, `${count.kills * 1000}`],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    await new Promise((resolve) => writer.stdout.once("data", resolve));
    // The golden ratio spreads the moments evenly over the 40 ms in which a few versions are written.
    await pause(((count.kills * 0.618) % 1) * 40);
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    writer.kill("SIGKILL");
    await ended;
    count.kills++;
    const gone = !existsSync(folder);
    // What every run does first.
    if (gone) refuseOthers({ path: folder, shown: folder, holds: "A", force: false });
    if (!existsSync(folder)) count.absent++;
    else if (!isWhole(folder)) count.mixed++;
    else if (gone) count.restored++;
    await write(`after kill ${count.kills}\n`.repeat(20_000));
    const beside = readdirSync(dirname(folder)).filter((name) => name !== basename(folder));
    const inside = readdirSync(folder).filter(
      (name) => !["tables", ".demarche.json", ...FILES].includes(name),
    );
    if (beside.length + inside.length > 0 || !isWhole(folder)) count.leftovers++;
  }
  return count;
}

/** All files there, of one version, of full length. */
function isWhole(folder: string): boolean {
  const texts = FILES.map((name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "",
  );
  const lines = new Set(texts.flatMap((text) => text.split("\n").filter(Boolean)));
  return lines.size === 1 && texts.every((text) => text.split("\n").length === 20_001);
}
