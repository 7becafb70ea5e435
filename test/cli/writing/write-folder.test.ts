import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs);
const { disk, folderOfTests } = await import("./on-faulty-disk.ts");
const { refuseOthers, writeFolder } = await import("../../../src/cli/writing/write-folder.ts");

const root = folderOfTests();

let count = 0;
let place = "";
beforeEach(() => {
  place = join(root, `case-${count++}`, "out");
});

const of = (version: string, ...names: string[]) =>
  new Map(names.map((name) => [name, `${name} of ${version}\n`.repeat(50)]));
const BRIEF = ["brief.html", "brief.md", "tables/a.csv"];
const write = (version: string, { force = false, holds = "A", names = BRIEF } = {}) =>
  writeFolder({ path: place, shown: "out", holds, force }, of(version, ...names), `report of ${version}`);

/** The content of the folder by name, its record left out. */
function content(folder = place): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes(".demarche"))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, "utf8")] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
const brief = (version: string, names = BRIEF) => Object.fromEntries(of(version, ...names));
/** Everything in the folder of the test but the brief's own. */
const beside = () => readdirSync(join(place, "..")).filter((name) => name !== "out");

describe("the folder of a brief", () => {
  it("is made with those above it, and replaced by a later run", async () => {
    expect(await write("one")).toEqual({ written: BRIEF, removed: [] });
    expect(content()).toEqual(brief("one"));
    await write("two");
    expect(content()).toEqual(brief("two"));
    expect(beside()).toEqual([]);
  });

  it("keeps other formats of the same report and none of an older one", async () => {
    await write("one");
    await write("one", { names: ["brief.pdf"] });
    expect(content()).toEqual(brief("one", [...BRIEF, "brief.pdf"]));
    expect((await write("two", { names: ["brief.html"] })).removed).toEqual([
      "brief.pdf",
      "brief.md",
      "tables/a.csv",
    ]);
    expect(content()).toEqual(brief("two", ["brief.html"]));
    expect(existsSync(join(place, "tables"))).toBe(false);
  });

  it("stays as closed to others as the user made it", async () => {
    await write("one");
    chmodSync(place, 0o700);
    await write("two");
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });

  it("stays the same folder for a shell that is in it", async () => {
    await write("one");
    const before = statSync(place).ino;
    const inside = vi.spyOn(process, "cwd").mockReturnValue(join(place, "tables"));
    await write("two");
    inside.mockRestore();
    expect(statSync(place).ino).toBe(before);
    expect(content()).toEqual(brief("two"));
    await write("three");
    expect(statSync(place).ino).not.toBe(before);
  });

  it("may be a link to a folder elsewhere", async () => {
    mkdirSync(join(place, "..", "elsewhere"), { recursive: true });
    symlinkSync("elsewhere", place);
    await write("one");
    await write("two");
    expect(content(join(place, "..", "elsewhere"))).toEqual(brief("two"));
    expect(beside()).toEqual(["elsewhere"]);
  });
});

describe("what is not this brief is not replaced without force", () => {
  const REFUSALS: readonly (readonly [string, () => unknown, RegExp])[] = [
    ["another brief", () => write("one", { holds: "B" }), /^out holds the brief on B, not on A$/],
    [
      "files of the user's",
      async () => {
        mkdirSync(join(place, "photos"), { recursive: true });
        writeFileSync(join(place, "photos", "a.jpg"), "mine");
      },
      /^out holds files that are not of a brief \(photos\/a\.jpg\)$/,
    ],
    [
      "a file of the user's beside the brief",
      async () => {
        await write("one");
        writeFileSync(join(place, "notes.txt"), "mine");
      },
      /not of a brief \(notes\.txt\)/,
    ],
    [
      "a brief that the user has edited",
      async () => {
        await write("one");
        writeFileSync(join(place, "brief.md"), "mine");
      },
      /^brief\.md in out has been changed since it was written$/,
    ],
    [
      "a brief with a file exchanged for a link",
      async () => {
        await write("one");
        unlinkSync(join(place, "brief.md"));
        symlinkSync("/etc/hostname", join(place, "brief.md"));
      },
      /^brief\.md in out has been changed/,
    ],
    [
      "a folder whose record is none",
      async () => {
        await write("one");
        writeFileSync(join(place, ".demarche.json"), '{"format":"demarche-folder/1","files":{"../x":""}}');
      },
      /not of a brief \(brief\.html, brief\.md, tables\/a\.csv\)/,
    ],
  ];

  it.each(REFUSALS)("%s", async (_, arrange, message) => {
    await arrange();
    const before = content();
    await expect(write("two")).rejects.toThrow(message);
    expect(() => refuseOthers({ path: place, shown: "out", holds: "A", force: false })).toThrow(message);
    expect(content()).toEqual(before);
    expect(beside()).toEqual([]);
  });

  it.each(REFUSALS)(
    "%s: with force the brief is written, and what is not of its names stays",
    async (_, arrange) => {
      await arrange();
      const before = content();
      await write("two", { force: true });
      const users = Object.fromEntries(Object.entries(before).filter(([name]) => !BRIEF.includes(name)));
      expect(content()).toEqual({ ...users, ...brief("two") });
      expect(beside()).toEqual([]);
      expect(readdirSync(place).filter((name) => name.startsWith(".demarche-"))).toEqual([]);
    },
  );

  it("nor with force a folder where a file is to go", async () => {
    mkdirSync(join(place, "brief.md"), { recursive: true });
    writeFileSync(join(place, "brief.md", "mine"), "mine");
    await expect(write("two", { force: true })).rejects.toThrow("cannot replace brief.md: it is a folder");
    expect(content()).toEqual({ "brief.md/mine": "mine" });
  });

  it("files that systems put into every folder are no user's", async () => {
    await write("one");
    writeFileSync(join(place, ".DS_Store"), "");
    await write("two");
    expect(content()).toEqual(brief("two"));
  });

  it("a file in place of the folder stays", async () => {
    mkdirSync(join(place, ".."), { recursive: true });
    writeFileSync(place, "mine");
    await expect(write("one", { force: true })).rejects.toThrow(
      "cannot write to out: it is a file, not a folder",
    );
    await expect(
      writeFolder(
        { path: join(place, "deeper"), shown: "out/deeper", holds: "A", force: true },
        of("one", "a"),
        "",
      ),
    ).rejects.toThrow("cannot write to out/deeper: a part of the path is a file, not a folder");
    expect(readFileSync(place, "utf8")).toBe("mine");
  });
});

/** What stands there before, and what may stand there afterwards if the run does not end well. */
const SITUATIONS = [
  { name: "nothing there", arrange: () => mkdirSync(join(place, ".."), { recursive: true }), force: false },
  { name: "a brief there", arrange: () => write("one"), force: false },
  {
    name: "a brief and a file of the user's there",
    arrange: async () => {
      await write("one");
      writeFileSync(join(place, "notes.txt"), "mine");
    },
    force: true,
  },
] as const;

describe.each(SITUATIONS)("with $name", ({ arrange, force }) => {
  const MOST_CHANGES = 200;

  it.each(["ENOSPC", "EIO", "EPERM"])(
    "any change that fails (%s) leaves all as it was or all as it is to be",
    async (code) => {
      let failures = 0;
      for (let at = 1; at <= MOST_CHANGES; at++) {
        place = join(root, `case-${count++}`, "out");
        await arrange();
        const before = existsSync(place) ? content() : undefined;
        disk.fail(at, "fault", code);
        let told: unknown;
        try {
          await write("two", { force });
        } catch (error) {
          told = error;
        }
        if (!disk.mend()) break;
        failures++;
        const after = existsSync(place) ? content() : undefined;
        const users = before?.["notes.txt"] === undefined ? {} : { "notes.txt": "mine" };
        if (told === undefined) expect(after).toEqual({ ...users, ...brief("two") });
        else {
          expect(after).toEqual(before);
          expect(String(told)).toMatch(/cannot write to out: /);
        }
        // Where even removing fails something may be left; the next run removes it.
        await write("three", { force });
        expect(content()).toEqual({ ...users, ...brief("three") });
        expect([beside(), readdirSync(place).filter((name) => name.startsWith(".demarche-"))]).toEqual([
          [],
          [],
        ]);
      }
      expect(failures).toBeGreaterThan(10);
    },
  );

  it("a run that is killed at any change leaves nothing half, and the next run no trace of it", async () => {
    let kills = 0;
    for (let at = 1; at <= MOST_CHANGES; at++) {
      place = join(root, `case-${count++}`, "out");
      await arrange();
      const before = existsSync(place) ? content() : undefined;
      const users = before?.["notes.txt"] === undefined ? {} : { "notes.txt": "mine" };
      disk.fail(at, "kill");
      try {
        await write("two", { force });
      } catch {
        // It is dead.
      }
      if (!disk.mend()) break;
      kills++;
      // What the next run finds once it has looked: the old brief or the new one, whole.
      refuseOthers({ path: place, shown: "out", holds: "A", force: true });
      const found = existsSync(place) ? content() : undefined;
      if (found?.["brief.md"] === before?.["brief.md"]) expect(found).toEqual(before);
      else expect(found).toEqual({ ...users, ...brief("two") });
      await write("three", { force });
      expect(content()).toEqual({ ...users, ...brief("three") });
      expect([beside(), readdirSync(place).filter((name) => name.startsWith(".demarche-"))]).toEqual([
        [],
        [],
      ]);
    }
    expect(kills).toBeGreaterThan(10);
  });
});

it("takes its place when every file is on the disk, and not where one of them fails to get there", async () => {
  const changes = disk.record();
  await write("one");
  const before = changes.slice(0, changes.indexOf("renameSync"));
  // The record of the folder is a file, too.
  expect(before.filter((name) => name === "fsyncSync")).toHaveLength(BRIEF.length + 1);
  for (const each of [0, BRIEF.length]) {
    place = join(root, `case-${count++}`, "out");
    disk.fail(before.indexOf("fsyncSync") + each + 1, "fault", "EIO");
    await expect(write("one")).rejects.toThrow("cannot write to out: the device reports an error");
    expect(disk.mend()).toBe(true);
    expect(existsSync(join(place, ".."))).toBe(false);
  }
});

it("may hold more files than are open at once", async () => {
  const names = Array.from({ length: 150 }, (_, at) => `tables/${1000 + at}.csv`);
  await write("one", { names });
  expect(content()).toEqual(brief("one", names));
});

describe("what a killed run leaves", () => {
  it("is known by the number of a process that no longer lives; that of a living one stays", async () => {
    mkdirSync(join(place, ".."), { recursive: true });
    const parent = join(place, "..");
    const alive = `.demarche-0123456789ab-${process.ppid}-new`;
    const dead = ".demarche-0123456789ab-4194303-new";
    const users = [".demarche-notes", ".demarche-0123456789ab-4194303-new.txt", "out.new", ".demarche.json"];
    for (const name of [alive, dead, ...users]) writeFileSync(join(parent, name), "x");
    await write("one");
    expect(beside().sort()).toEqual([alive, ...users].sort());
  });
});

it("a file that the user puts into the folder at the last moment is not lost", async () => {
  await write("one");
  disk.meanwhile("chmodSync", () => writeFileSync(join(place, "notes.txt"), "mine"));
  await expect(write("two")).rejects.toThrow("notes.txt in the folder changed meanwhile");
  expect(content()).toEqual({ ...brief("one"), "notes.txt": "mine" });
  expect(beside()).toEqual([]);
});

it("a file of the user's in the place of one that a killed run had put away is not put away too", async () => {
  let tried = 0;
  for (let at = 1; at < 100; at++) {
    place = join(root, `case-${count++}`, "out");
    await write("one");
    writeFileSync(join(place, "notes.txt"), "mine");
    disk.fail(at, "kill");
    try {
      await write("two", { force: true, names: ["brief.html"] });
    } catch {
      // It is dead.
    }
    if (!disk.mend()) break;
    if (existsSync(join(place, "brief.md"))) continue;
    tried++;
    writeFileSync(join(place, "brief.md"), "mine");
    refuseOthers({ path: place, shown: "out", holds: "A", force: true });
    expect(content()["brief.md"]).toBe("mine");
  }
  expect(tried).toBeGreaterThan(2);
});
