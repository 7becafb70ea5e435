import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** What intake weighed when this was last measured, in thousands of bytes packed, without the library that checks forms. */
const MOST = 158.4;

it("weighs no more for a page than when it was last measured", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/intake/intake.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    external: ["zod", "node:*"],
    logLevel: "silent",
  });
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000).toBeLessThan(MOST);
});
