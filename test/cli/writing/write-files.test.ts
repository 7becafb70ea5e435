import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";

vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs);
const { disk, folderOfTests } = await import("./on-faulty-disk.ts");
const { writeFiles, writeInSteps } = await import("../../../src/cli/writing/write-files.ts");

const root = folderOfTests();

let folder = "";
let count = 0;
beforeEach(() => {
  renew();
});
function renew() {
  folder = join(root, `f${count++}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "case.yaml"), "case");
  writeFileSync(join(folder, "intake.yaml"), "ledger");
}
const wanted = (name: string, content: string, from?: string) => ({
  place: join(folder, name),
  shown: name,
  content,
  ...(from !== undefined && { from }),
});
/** What an article does to a case that is there: two files more, two that change. */
const join2 = () =>
  writeFiles(
    [
      wanted("sources/two.txt", "text"),
      wanted("sources/two.numbered.txt", "numbered"),
      wanted("case.yaml", "case with two", "case"),
      wanted("intake.yaml", "ledger with two", "ledger"),
    ],
    false,
  );
const now = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith(".demarche-"))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]),
  );
const BEFORE = { "case.yaml": "case", "intake.yaml": "ledger" };
const AFTER = {
  "case.yaml": "case with two",
  "intake.yaml": "ledger with two",
  "two.txt": "text",
  "two.numbered.txt": "numbered",
};

it("a device that fails at any moment leaves all files as they were, or all new", () => {
  let failures = 0;
  for (let at = 1; at < 80; at++) {
    renew();
    disk.fail(at, "fault");
    try {
      join2();
    } catch {
      // Looked at below.
    }
    if (!disk.mend()) break;
    failures++;
    expect([BEFORE, AFTER]).toContainEqual(now());
    if (!existsSync(join(folder, "sources/two.txt"))) join2();
    expect(now()).toEqual(AFTER);
  }
  expect(failures).toBeGreaterThan(12);
});

it("a run that is killed at any moment is completed by the same run once more", () => {
  for (let at = 1; at < 80; at++) {
    renew();
    disk.fail(at, "kill");
    try {
      join2();
    } catch {
      // Looked at below.
    }
    if (!disk.mend()) return;
    // No file is half, and none that changes stands before what it names.
    const found = now();
    if (found["case.yaml"] !== "case") expect(found).toMatchObject({ "two.txt": "text" });
    // Killed when all was done: nothing is left to complete.
    if (found["intake.yaml"] !== BEFORE["intake.yaml"]) {
      expect(found).toEqual(AFTER);
      continue;
    }
    writeFiles(
      [
        wanted("sources/two.txt", "text"),
        wanted("sources/two.numbered.txt", "numbered"),
        wanted("case.yaml", "case with two", found["case.yaml"]),
        wanted("intake.yaml", "ledger with two", found["intake.yaml"]),
      ],
      false,
    );
    expect(now()).toEqual(AFTER);
  }
  throw new Error("it never ends");
});

it("what was changed by somebody else since it was read stays, and nothing is written", () => {
  writeFileSync(join(folder, "intake.yaml"), "mine");
  expect(join2).toThrow("intake.yaml was changed while this ran");
  expect(now()).toEqual({ "case.yaml": "case", "intake.yaml": "mine" });
});

it("a file with other content is in the way, one with the same is not", () => {
  mkdirSync(join(folder, "sources"));
  writeFileSync(join(folder, "sources/two.txt"), "other");
  expect(join2).toThrow("sources/two.txt is there already");
  expect(now()).toEqual({ ...BEFORE, "two.txt": "other" });
  writeFileSync(join(folder, "sources/two.txt"), "text");
  join2();
  expect(now()).toEqual(AFTER);
});

it("steps are taken back where a later one cannot be written, but for what somebody else has changed since", () => {
  const steps = () =>
    writeInSteps(
      [
        [wanted("intake.yaml", "decided", "ledger")],
        [wanted("case.yaml", "case with two", "case"), wanted("intake.yaml", "done", "decided")],
      ],
      false,
    );
  let failures = 0;
  for (let at = 1; at < 80; at++) {
    renew();
    disk.fail(at, "fault");
    try {
      steps();
    } catch {
      // Looked at below.
    }
    if (!disk.mend()) break;
    failures++;
    expect([BEFORE, { "case.yaml": "case with two", "intake.yaml": "done" }]).toContainEqual(now());
  }
  expect(failures).toBeGreaterThan(12);
  renew();
  const takeBack = writeFiles([wanted("intake.yaml", "decided", "ledger")], false);
  writeFileSync(join(folder, "intake.yaml"), "mine");
  takeBack();
  expect(now()).toEqual({ "case.yaml": "case", "intake.yaml": "mine" });
});
