import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MAIN, OF_SOURCES } from "./sources-run.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-streams-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of the shell in which `demarche` is the program. */
function shell(line: string): {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
} {
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", `demarche() { "${process.execPath}" "${MAIN}" "$@"; }\n${line}`],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...OF_SOURCES, NODE_OPTIONS: "" },
    },
  );
  return { status, out: stdout, error: stderr };
}

describe("a reader that closes early", () => {
  it("is no fault: nothing is said, and the status is that of the work", () => {
    const line = "demarche run -q stability chicken --json | head -c 10; echo; echo $PIPESTATUS";
    expect(shell(line)).toEqual({ status: 0, out: '{"format":\n0\n', error: "" });
  });

  it("does not keep files from being written", () => {
    expect(shell("demarche brief -q chicken -o piped | true; echo $PIPESTATUS")).toMatchObject({
      out: "0\n",
      error: "",
    });
    expect(existsSync(join(folder, "piped", "brief.html"))).toBe(true);
  });

  it("nor hides that a case is at fault", () => {
    expect(shell("demarche check /etc/hostname 2>&1 | true; echo $PIPESTATUS").out).toBe("1\n");
  });
});

describe("standard input", () => {
  it("that is a folder is told as one", () => {
    const { status, error } = shell("demarche intake - -o of-nothing < .");
    expect([status, error]).toEqual([2, expect.stringContaining("standard input is a folder")]);
  });
});

describe("a full device", { skip: !existsSync("/dev/full") }, () => {
  it("is told in one line, with a status", () => {
    for (const command of [
      "run -q stability chicken --json",
      "list",
      "export -q chicken --format csv",
      "--help",
    ]) {
      expect(shell(`demarche ${command} > /dev/full`)).toMatchObject({
        status: 2,
        error: expect.stringMatching(
          /^(?:[^\n]*: warning: [^\n]*\n)*demarche: cannot write to standard output: no space is left on the device\n$/,
        ),
      });
    }
  });

  it("for messages leaves the status as it is", () => {
    expect(shell("demarche check nowhere 2> /dev/full").status).toBe(2);
    expect(shell("demarche list 2> /dev/full").status).toBe(0);
  });

  it("named with -o is told too", () => {
    const { status, error } = shell("demarche export us-north-korea-2017 --format csv -o /dev/full");
    expect(status).toBe(2);
    expect(error).toContain("demarche: cannot write to /dev/full: no space is left on the device");
  });
});

it("a brief for which there is no room leaves the old one as it was", () => {
  expect(shell("demarche brief chicken -o room").status).toBe(0);
  const files = () =>
    ["brief.html", "brief.md", "report.json"].map((name) => readFileSync(join(folder, "room", name), "utf8"));
  const before = files();
  const { status, error } = shell("ulimit -f 8; demarche brief -q chicken -o room --seed 2");
  expect(status).toBe(2);
  expect(error).toMatch(
    /^demarche: cannot write to room: the file would be larger than is allowed: [^\n]*\n$/,
  );
  expect(files()).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.startsWith(".demarche"))).toEqual([]);
});

it.skipIf(process.getuid?.() !== 0 || process.platform !== "linux")(
  "nor does a disk that is really full",
  () => {
    const mount = join(folder, "disk");
    try {
      execFileSync("bash", ["-c", `mkdir ${mount} && mount -t tmpfs -o size=400k tmpfs ${mount}`], {
        stdio: "ignore",
      });
    } catch {
      console.log("no file system can be mounted here: the full disk was not tried");
      return;
    }
    try {
      expect(shell("demarche brief chicken -o disk/out --format md").status).toBe(0);
      execFileSync("bash", ["-c", `head -c 1000000 /dev/zero > ${mount}/filler || true`], {
        stdio: "ignore",
      });
      const { status, error } = shell("demarche brief -q chicken -o disk/out --seed 2");
      expect([status, error]).toEqual([
        2,
        "demarche: cannot write to disk/out: no space is left on the device: make room there, or name another place\n",
      ]);
      expect(readdirSync(mount).sort()).toEqual(["filler", "out"]);
      expect(readFileSync(join(mount, "out", "brief.md"), "utf8")).toContain("seed 1");
    } finally {
      execFileSync("umount", [mount]);
    }
  },
);

it("Ctrl-C ends long work at once, as the shell expects of it", async () => {
  const work = spawn(process.execPath, [MAIN, "run", "stability", "korea-2018", "--samples", "100000"], {
    cwd: folder,
    env: OF_SOURCES,
    stdio: "ignore",
  });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(work.exitCode).toBeNull();
  const end = new Promise((resolve) => work.once("exit", (code, signal) => resolve(signal ?? code)));
  work.kill("SIGINT");
  // A shell gives 130 for a process that ended by this signal.
  expect(await end).toBe("SIGINT");
});
