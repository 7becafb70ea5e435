import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";

// Whatever a command writes, a disk that fails or a kill at any of its changes leaves what was there or what was to be.

vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs);
const { disk, folderOfTests } = await import("./on-faulty-disk.ts");
const { CASE, ledger, TEXT } = await import("../../decisions/hand-made.ts");
const { ledgerText } = await import("#decisions/write-ledger.ts");
const { program } = await import("../../../src/cli/program.ts");

const root = folderOfTests();
let count = 0;

const QUESTION = `events:
  - {id: met, what: They met, when: 2024-05-13, cite: ["art:P2.S1"]}
register:
  - {id: q, text: Will they sign?, criteria: A text is signed., closes: 2024-09-30, settledBy: The register,
     estimates: [{by: A. Nalyst, on: 2024-05-20, chance: 0.4}], cite: ["art:P2.S1"]}
`;
const MODEL = JSON.stringify({
  version: "0.4",
  title: "A model",
  description: "",
  options: [
    { name: "strikes", permittedDirection: "both" },
    { name: "pays", permittedDirection: "both" },
  ],
  decisionMakers: [0, 1].map((at) => ({
    name: `Party ${at}`,
    options: [at],
    preferences: [],
    useManualPreferenceRanking: false,
  })),
  infeasibles: [],
});
const HERE: Readonly<Record<string, string>> = {
  "case.yaml": CASE + QUESTION,
  "art.txt": TEXT,
  "new.txt": "The line met the union on Friday.\n\nThe union demands longer breaks.\n",
  "new.events.csv": "id,what,when,cite\nagain,They met,2024-05-13,art:P2.S1\n",
  "model.gmcr": MODEL,
};
const DECIDED = {
  ...HERE,
  "case.yaml": CASE.replace(/actors:[\s\S]*/, ""),
  "intake.yaml": ledgerText(ledger()),
};

/** A command in the folder of a case, and what is there. */
interface Row {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}
const ROWS: readonly Row[] = [
  { name: "import of a table", args: ["import", "new.events.csv", "-o", "."] },
  { name: "import of a model", args: ["import", "model.gmcr", "-o", "made"] },
  { name: "new", args: ["new", "made", "--from", "new.txt", "--as-of", "2024-05-21"] },
  { name: "intake of a new case", args: ["intake", "new.txt", "-o", "made", "--published", "2024-05-18"] },
  {
    name: "intake into a case",
    args: ["intake", "new.txt", "--into", ".", "--id", "two", "--published", "2024-05-18"],
  },
  { name: "review", args: ["review", ".", "--yes", "all"], files: DECIDED },
  { name: "seal", args: ["seal", ".", "--on", "2024-05-20"] },
  { name: "export", args: ["export", ".", "-o", "out.events.csv"] },
  { name: "diff", args: ["diff", ".", ".", "-o", "changes.html", "--samples", "100"] },
  { name: "brief", args: ["brief", ".", "-o", "out", "--format", "md"] },
];

function newFolder(files: Row["files"] = HERE): string {
  const folder = join(root, `f${count++}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function call(directory: string, args: readonly string[]) {
  const said: string[] = [];
  const io = { colour: false, width: 80, directory, out: () => undefined };
  try {
    const status = await program(args, { ...io, error: (text) => void said.push(text) });
    return { status, error: said.join("") };
  } catch {
    return { status: undefined, error: "killed" };
  }
}

/** Every file below a folder, but for the marks of a run that was killed. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/(?:^|\/)\.demarche-/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, timeless(readFileSync(join(folder, name), "utf8"))]),
  );
}

/** Without the moment at which a run was made, which a brief keeps. */
function timeless(text: string): string {
  return text.replace(/"(?:seconds|milliseconds|made|madeAt)": ?"?[^,"}\n]*"?/g, "");
}

function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.includes(".demarche-") && !name.endsWith(`-${process.pid}-lock`),
  );
}

describe.each(ROWS)("$name", ({ args, files = HERE }) => {
  it("is whole, or has not been, where the disk fails at any change", async () => {
    const whole = newFolder(files);
    expect(await call(whole, args)).toMatchObject({ status: 0 });
    const [before, after] = [filesIn(newFolder(files)), filesIn(whole)];
    expect(after).not.toEqual(before);
    let refused = 0;
    for (let at = 1; ; at++) {
      const folder = newFolder(files);
      disk.fail(at, "fault", (["ENOSPC", "EIO", "EROFS"] as const)[at % 3]!);
      const { status, error } = await call(folder, args);
      if (!disk.mend()) break;
      const now = filesIn(folder);
      if (status === 0) expect(now).toEqual(after);
      else {
        refused++;
        expect([status, error]).toEqual([
          expect.any(Number),
          expect.stringMatching(/cannot (?:write|be read|read)/),
        ]);
        expect([1, 2]).toContain(status);
        expect(now).toEqual(before);
      }
      // What the disk does not let go is taken away by the next run.
      if (leftovers(folder).length > 0) await call(folder, args);
      expect([at, status, leftovers(folder)]).toEqual([at, status, []]);
    }
    expect(refused).toBeGreaterThan(1);
  });

  it("is whole, or made whole by the next run, where it is killed at any change", async () => {
    const whole = newFolder(files);
    await call(whole, args);
    const [before, after] = [filesIn(newFolder(files)), filesIn(whole)];
    for (let at = 1; ; at++) {
      const folder = newFolder(files);
      disk.fail(at, "kill");
      await call(folder, args);
      if (!disk.mend()) break;
      for (const [name, text] of Object.entries(filesIn(folder)))
        if (name !== "intake.yaml")
          expect([at, [before[name], after[name]].includes(text)]).toEqual([at, true]);
      const left = Object.keys(filesIn(folder));
      const next = await call(folder, args);
      if (next.status !== 0)
        expect(next).toMatchObject({ status: 2, error: expect.stringContaining("is there already") });
      expect([at, next, left, filesIn(folder)]).toEqual([at, next, left, after]);
      expect([at, leftovers(folder)]).toEqual([at, []]);
    }
  });
});

it.each([ROWS[0]!, ROWS.find(({ name }) => name === "review")!])(
  "$name, where nothing is left to be done, takes away the sign of a run that was killed",
  async ({ args, files = HERE }) => {
    const folder = newFolder(files);
    await call(folder, args);
    const done = filesIn(folder);
    // No process has so high a number.
    writeFileSync(join(folder, ".demarche-ffffffffffff-99999999-lock"), "");
    expect(await call(folder, args)).toMatchObject({ status: 0 });
    expect(filesIn(folder)).toEqual(done);
    expect(leftovers(folder)).toEqual([]);
  },
);

it("a seal that cannot be written leaves no folder behind", async () => {
  for (let at = 1; ; at++) {
    const folder = newFolder();
    disk.fail(at, "fault", "EROFS");
    const { status, error } = await call(folder, ["seal", ".", "--on", "2024-05-20"]);
    if (!disk.mend()) break;
    if (status !== 2) continue;
    expect(existsSync(join(folder, "seals"))).toBe(false);
    expect(error).toMatch(/: cannot (?:read|write)/);
  }
});

it.each([
  ["intake into a case", ["intake", "new.txt", "--into", ".", "--id", "two", "--published", "2024-05-18"]],
  [
    "intake of a case in a folder that is there",
    ["intake", "new.txt", "-o", "given", "--published", "2024-05-18"],
  ],
])("%s does not write through a link that leads out of its folder", async (_, args) => {
  const folder = newFolder();
  const abroad = join(root, `abroad${count++}`);
  for (const made of [abroad, join(folder, "given")]) mkdirSync(made);
  for (const within of [folder, join(folder, "given")]) symlinkSync(abroad, join(within, "sources"));
  const before = filesIn(folder);
  const { status, error } = await call(folder, args);
  expect([status, error]).toEqual([
    2,
    expect.stringContaining("lies outside the folder of the case: put a folder sources there"),
  ]);
  expect(readdirSync(abroad)).toEqual([]);
  expect(filesIn(folder)).toEqual(before);
});

it("a table does not go over what another program has made of the case meanwhile", async () => {
  const folder = newFolder();
  const other = `${HERE["case.yaml"]}# Put there by hand.\n`;
  disk.meanwhile("fsyncSync", () => writeFileSync(join(folder, "case.yaml"), other));
  const { status, error } = await call(folder, ["import", "new.events.csv", "-o", "."]);
  expect([status, error]).toEqual([2, expect.stringContaining("was changed while this ran")]);
  expect(readFileSync(join(folder, "case.yaml"), "utf8")).toBe(other);
  expect(existsSync(join(folder, "made"))).toBe(false);
});
