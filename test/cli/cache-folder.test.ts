import { describe, expect, it } from "vitest";
import { cacheFolder } from "#cli/cache-folder.ts";

describe("cacheFolder", () => {
  it("is the user's own by the conventions of each system", () => {
    expect(cacheFolder("linux", {}, "/home/ada")).toBe("/home/ada/.cache/demarche");
    expect(cacheFolder("linux", { XDG_CACHE_HOME: "/var/ada" }, "/home/ada")).toBe("/var/ada/demarche");
    expect(cacheFolder("darwin", { XDG_CACHE_HOME: "/var/ada" }, "/Users/ada")).toBe(
      "/Users/ada/Library/Caches/demarche",
    );
    expect(cacheFolder("win32", {}, "/ada")).toBe("/ada/AppData/Local/demarche/cache");
    expect(cacheFolder("win32", { LOCALAPPDATA: "/local" }, "/ada")).toBe("/local/demarche/cache");
  });

  it("goes by no path that depends on where the program is called", () => {
    for (const XDG_CACHE_HOME of ["", ".", "cache", "../cache"]) {
      expect(cacheFolder("linux", { XDG_CACHE_HOME }, "/home/ada")).toBe("/home/ada/.cache/demarche");
    }
  });
});
