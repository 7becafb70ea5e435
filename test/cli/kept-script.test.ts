import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadScript, MOST_KEPT } from "#cli/kept-script.ts";

/** A script whose functions are there to be called, so that there is something to keep. */
function scriptOf(answer: string): string {
  const functions = Array.from({ length: 50 }, (_, at) => `function f${at}(x){return x+${at}}`).join("\n");
  return `(function(exports,require,module,bundleUrl){"use strict";
${functions}
exports.sum=()=>${Array.from({ length: 50 }, (_, at) => `f${at}(1)`).join("+")};
exports.answer=()=>"${answer}";
exports.place=bundleUrl;
exports.join=require("node:path").join;
try{require("canvas")}catch(error){exports.without=error.message}
})`;
}

interface Exports {
  sum(): number;
  answer(): string;
  readonly place: string;
  readonly join: unknown;
  readonly without: string;
}

/** Where the generation stands, behind the checksum. */
const GENERATION_AT = 4;

let folder: string;
let script: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-kept-"));
  script = join(folder, "script.js");
  cache = join(folder, "cache");
  writeFileSync(script, scriptOf("one"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(use = "brief") {
  const loaded = loadScript<Exports>(pathToFileURL(script), {
    url: "file:///here",
    kept: { folder: cache, use },
  });
  expect(loaded.exports.sum()).toBe(50 + (49 * 50) / 2);
  return loaded;
}

function kept(): readonly string[] {
  return readdirSync(join(cache, "kept")).map((name) => join(cache, "kept", name));
}

function generation(): number {
  const [file, ...others] = kept();
  expect(others).toEqual([]);
  return readFileSync(file!)[GENERATION_AT]!;
}

describe("a script of which something is kept", () => {
  it("gets its place and Node's own modules, and no others", () => {
    const { place, join: given, without } = start().exports;
    expect(place).toBe("file:///here");
    expect(given).toBe(join);
    expect(without).toBe("there is no module canvas");
  });

  it("is taken up at the next start, made richer by three, and then left", () => {
    for (const expected of [0, 1, 2, 2]) {
      start().keep();
      expect(generation()).toBe(expected);
    }
  });

  it("is kept for each use by itself", () => {
    start("brief").keep();
    start("check").keep();
    expect(kept().length).toBe(2);
  });

  it("is one of so many, the newest, however many uses and versions there were", () => {
    for (let at = 0; at < MOST_KEPT; at++) {
      start(`use-${at}`).keep();
      for (const file of kept().filter((name) => name.includes(`use-${at}-`)))
        utimesSync(file, new Date(), new Date(Date.now() - (MOST_KEPT - at) * 1000));
    }
    expect(kept().length).toBe(MOST_KEPT);
    start("another").keep();
    expect(kept().length).toBe(MOST_KEPT);
    const has = (use: string) => kept().some((name) => name.includes(`/${use}-`));
    expect([has("another"), has("use-0"), has("use-1")]).toEqual([true, false, true]);
  });

  it("is made anew where what was kept is damaged", () => {
    for (const damaged of [
      (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -9), Buffer.from("nonsense!")]),
      () => Buffer.alloc(0),
      () => Buffer.from("nothing of the kind"),
    ]) {
      start().keep();
      start().keep();
      expect(generation()).toBeGreaterThan(0);
      const [file] = kept();
      writeFileSync(file!, damaged(readFileSync(file!)));
      start().keep();
      expect(generation()).toBe(0);
    }
  });

  it("is what stands in its file, though another of the same length was kept", () => {
    start().keep();
    writeFileSync(script, scriptOf("two"));
    utimesSync(script, new Date(2020, 1, 1), new Date(2020, 1, 1));
    expect(start().exports.answer()).toBe("two");
  });

  it("runs where nothing can be kept", () => {
    writeFileSync(cache, "no folder");
    start().keep();
    const { exports, keep } = loadScript<Exports>(pathToFileURL(script), { url: "file:///here" });
    keep();
    expect(exports.answer()).toBe("one");
  });

  it("removes what is old when it writes", () => {
    mkdirSync(join(cache, "kept"), { recursive: true });
    const old = join(cache, "kept", "brief-0");
    writeFileSync(old, "");
    utimesSync(old, new Date(2020, 1, 1), new Date(2020, 1, 1));
    start().keep();
    expect(kept()).not.toContain(old);
    expect(kept().length).toBe(1);
  });
});
