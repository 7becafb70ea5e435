import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LARGEST_TEXT, namedFile } from "../../src/cli/named-file.ts";
import { makePipe } from "./make-pipe.ts";

const top = mkdtempSync(join(tmpdir(), "demarche-named-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const SECRET = "what nobody was to read";
const folder = join(top, "case");
mkdirSync(join(folder, "texts"), { recursive: true });
writeFileSync(join(folder, "article.txt"), "An article.");
writeFileSync(join(folder, "texts", "speech.txt"), "A speech.");
writeFileSync(join(top, "secret.txt"), SECRET);
mkdirSync(join(top, "case-of-a-neighbour"));
writeFileSync(join(top, "case-of-a-neighbour", "secret.txt"), SECRET);

function read(name: string, most = LARGEST_TEXT, where = folder): string {
  const bytes = namedFile(where, name, most);
  return "what" in bytes ? `${bytes.what}: ${bytes.cure}` : new TextDecoder().decode(bytes);
}

describe("a file that data names", () => {
  it("is read where it lies in the folder, however its name gets there", () => {
    expect(read("article.txt")).toBe("An article.");
    expect(read("texts/speech.txt")).toBe("A speech.");
    expect(read("texts/../article.txt")).toBe("An article.");
    expect(read("../case/article.txt")).toBe("An article.");
    symlinkSync("texts/speech.txt", join(folder, "link-within"));
    expect(read("link-within")).toBe("A speech.");
    symlinkSync(folder, join(top, "link-to-case"));
    expect(read("article.txt", LARGEST_TEXT, join(top, "link-to-case"))).toBe("An article.");
  });

  it.each([
    ["../secret.txt"],
    ["texts/../../secret.txt"],
    ["../case-of-a-neighbour/secret.txt"],
    ["../../../../../../../../../../etc/hostname"],
    ["../../../../../../../../../../proc/self/environ"],
  ])("%s is refused as outside", (name) => {
    expect(read(name)).toMatch(/lies outside the folder|is not there/);
    expect(read(name)).not.toContain(SECRET);
  });

  it("is refused by its whole path, even within the folder", () => {
    expect(read(join(top, "secret.txt"))).toContain("is named from the root of the machine");
    expect(read(join(folder, "article.txt"))).toContain("is named from the root of the machine");
  });

  it("is refused where a link leads out, a link to a folder or through a further link too", () => {
    symlinkSync("../secret.txt", join(folder, "link-out"));
    symlinkSync("link-out", join(folder, "link-to-link"));
    symlinkSync("..", join(folder, "up"));
    for (const name of ["link-out", "link-to-link", "up/secret.txt"])
      expect(read(name)).toContain("lies outside the folder");
  });

  it("is refused where there is none", () => {
    symlinkSync("nowhere", join(folder, "dangling"));
    symlinkSync("round-b", join(folder, "round-a"));
    symlinkSync("round-a", join(folder, "round-b"));
    expect(read("nosuch.txt")).toBe(
      'the file "nosuch.txt" is not there: put the file into the folder, or mend its name',
    );
    expect(read("article.txt/inner")).toContain("is not there");
    expect(read("dangling")).toContain("is not there");
    expect(read("round-a")).toContain("is a link that leads to no file");
    expect(read("a\0b")).toContain("is no name of a file");
    expect(read("x".repeat(5000))).toContain("is no name of a file");
  });

  it("is refused where it is a folder", () => {
    for (const name of [".", "", "texts", "..", "texts/.."]) expect(read(name)).toMatch(/folder/);
    expect(read("texts")).toContain("is a folder");
  });

  it("is read where it is a hard link, which is a file like any other", () => {
    linkSync(join(top, "secret.txt"), join(folder, "hard"));
    expect(read("hard")).toBe(SECRET);
  });

  it.runIf(process.platform !== "win32")("is refused where it is a pipe, at once, or a device", () => {
    makePipe(join(folder, "pipe"));
    expect(read("pipe")).toContain("is a device, a pipe or a socket");
    symlinkSync("/dev/zero", join(folder, "zero"));
    expect(read("zero")).toContain("lies outside the folder");
    expect(read("zero", LARGEST_TEXT, "/dev")).toContain("is a device, a pipe or a socket");
  });

  it("is read up to the bound and not beyond it", () => {
    expect(read("article.txt", 11)).toBe("An article.");
    expect(read("article.txt", 10)).toContain("has more than");
    writeFileSync(join(folder, "huge.txt"), "");
    truncateSync(join(folder, "huge.txt"), 3 * LARGEST_TEXT);
    expect(read("huge.txt")).toBe(
      'the file "huge.txt" has more than 16 MB: name a smaller file, or split it',
    );
  });

  it.runIf(existsSync("/proc/self/status"))("is bounded by what it gives, where it states no size", () => {
    expect(read("status", LARGEST_TEXT, "/proc/self")).toContain("Name:");
    expect(read("status", 100, "/proc/self")).toContain("has more than");
  });
});
