import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("node:fs", async () => (await import("./on-faulty-disk.ts")).faultyFs);
const { disk, folderOfTests } = await import("./on-faulty-disk.ts");
const { writeFile } = await import("../../../src/cli/writing/write-file.ts");

const root = folderOfTests();

let folder = "";
let file = "";
let count = 0;
beforeEach(() => {
  renew();
});
function renew() {
  folder = join(root, `f${count++}`);
  file = join(folder, "case.yaml");
}
const write = (text: string, replace = false) => writeFile(file, text, { shown: "case.yaml", replace });

describe("a file", () => {
  it("is written with the folders above it, and replaced only where that is asked for", () => {
    write("one");
    expect(() => write("two")).toThrow("case.yaml is there already");
    expect(readFileSync(file, "utf8")).toBe("one");
    write("two", true);
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["case.yaml"]);
  });

  it("keeps who may read it, and a link stays a link", () => {
    write("one");
    chmodSync(file, 0o600);
    const link = join(folder, "link.yaml");
    symlinkSync("case.yaml", link);
    writeFile(link, "two", { shown: "link.yaml", replace: true });
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["case.yaml", "link.yaml"]);
  });

  it("is refused where a folder is, or a link to nowhere", () => {
    expect(() => writeFile(root, "x", { shown: "root", replace: true })).toThrow("cannot write to root");
    write("one");
    const link = join(folder, "link.yaml");
    symlinkSync("nowhere", link);
    expect(() => writeFile(link, "x", { shown: "link.yaml", replace: false })).toThrow("is there already");
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  it("that is a device is written to", () => {
    expect(() => writeFile("/dev/null", "x", { shown: "/dev/null", replace: false })).not.toThrow();
    expect(() => writeFile("/dev/full", "x", { shown: "/dev/full", replace: false })).toThrow(
      "cannot write to /dev/full: no space is left on the device",
    );
  });

  it.each(["fault", "kill"] as const)(
    "is whole or as it was after any %s, and the next run leaves no trace",
    (kind) => {
      for (const before of [undefined, "one"]) {
        let failures = 0;
        for (let at = 1; at < 50; at++) {
          renew();
          if (before !== undefined) write(before);
          disk.fail(at, kind);
          try {
            write("two", before !== undefined);
          } catch {
            // Looked at below.
          }
          if (!disk.mend()) break;
          failures++;
          const found = existsSync(file) ? readFileSync(file, "utf8") : undefined;
          expect([before, "two"]).toContain(found);
          if (kind === "fault" && found === undefined && existsSync(folder))
            expect(readdirSync(folder).filter((name) => !name.startsWith(".demarche-"))).toEqual([]);
          write("three", found !== undefined);
          expect(readdirSync(folder)).toEqual(["case.yaml"]);
          expect(readFileSync(file, "utf8")).toBe("three");
        }
        expect(failures).toBeGreaterThan(3);
      }
    },
  );

  it("that appears meanwhile is not replaced", () => {
    disk.meanwhile("linkSync", () => writeFileSync(file, "mine"));
    expect(() => write("two")).toThrow("is there already");
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["case.yaml"]);
  });
});
