import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { pathToCopy } from "../../src/cli/path-to-copy.ts";

describe("a path in a line to copy", () => {
  it("stands as it is where a shell takes it for one word", () => {
    expect(pathToCopy("my-case/a_1.yaml")).toBe("my-case/a_1.yaml");
  });

  it
    .skipIf(process.platform === "win32")
    .each(["my case", "it's", "$(id)", "a;b", "`x`", "a&b", "née", 'a"b', ""])(
    "is what a shell reads again: %j",
    (path) => {
      const read = execFileSync("sh", ["-c", `printf %s ${pathToCopy(path)}`], { encoding: "utf8" });
      expect(read).toBe(path);
    },
  );
});
