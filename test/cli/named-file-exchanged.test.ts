import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { namedFile } from "../../src/cli/named-file.ts";
import { makePipe } from "./make-pipe.ts";

// What another process does between the looks at a file and its opening.
const before: { open?: () => void; place?: () => void } = {};
vi.mock("node:fs", async (original) => {
  const actual = await original<typeof fs>();
  return {
    ...actual,
    openSync(...args: Parameters<typeof fs.openSync>) {
      before.open?.();
      return actual.openSync(...args);
    },
    readlinkSync(...args: Parameters<typeof fs.readlinkSync>) {
      before.place?.();
      return actual.readlinkSync(...args);
    },
  };
});

const top = fs.mkdtempSync(join(tmpdir(), "demarche-exchanged-"));
afterAll(() => fs.rmSync(top, { recursive: true, force: true }));
const folder = join(top, "case");
const inside = join(folder, "texts");
const file = join(inside, "a.txt");

beforeEach(() => {
  delete before.open;
  delete before.place;
  for (const each of fs.readdirSync(top)) fs.rmSync(join(top, each), { recursive: true });
  fs.mkdirSync(inside, { recursive: true });
  fs.writeFileSync(file, "good");
  fs.mkdirSync(join(top, "elsewhere"));
  fs.writeFileSync(join(top, "elsewhere", "a.txt"), "secret");
});

function read(): string {
  const bytes = namedFile(folder, "texts/a.txt", 1000);
  return "what" in bytes ? bytes.what : new TextDecoder().decode(bytes);
}

/** Puts something else where a path was, once. */
function exchange(path: string, put: (path: string) => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    fs.renameSync(path, join(top, "away"));
    put(path);
  };
}

const toSecret = (path: string) => fs.symlinkSync(join(top, "elsewhere", "a.txt"), path);
const toElsewhere = (path: string) => fs.symlinkSync(join(top, "elsewhere"), path);

describe("a file exchanged after it was looked at and before it is opened", () => {
  it("is read where nothing is exchanged", () => {
    expect(read()).toBe("good");
  });

  it("is refused where a link took its place", () => {
    before.open = exchange(file, toSecret);
    expect(read()).toContain("is a link that leads to no file");
  });

  it("is refused where a link took the place of its folder", () => {
    before.open = exchange(inside, toElsewhere);
    expect(read()).toContain("lies outside the folder");
  });

  it("is refused where its folder was put back at once", () => {
    before.open = exchange(inside, toElsewhere);
    before.place = () => {
      fs.rmSync(inside);
      fs.renameSync(join(top, "away"), inside);
    };
    expect(read()).toContain("lies outside the folder");
  });

  it.runIf(process.platform !== "win32")("is refused at once where a pipe took its place", () => {
    before.open = exchange(file, makePipe);
    expect(read()).toContain("is a device, a pipe or a socket");
  });

  it("is refused on systems that do not tell the path of an open file", () => {
    const untold = () => {
      throw new Error("no /proc");
    };
    before.place = untold;
    expect(read()).toBe("good");
    before.open = exchange(inside, toElsewhere);
    expect(read()).toContain("lies outside the folder");
    fs.rmSync(inside);
    fs.renameSync(join(top, "away"), inside);
    before.open = exchange(inside, toElsewhere);
    before.place = () => {
      fs.rmSync(inside);
      fs.renameSync(join(top, "away"), inside);
      untold();
    };
    expect(read()).toContain("lies outside the folder");
  });
});
