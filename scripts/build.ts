// Bundles the command line for Node 20 and later into dist/: two entry points, nothing to install beside them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { demarche: "src/cli/main.ts", worker: "src/cli/worker.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  metafile: true,
  legalComments: "none",
  // Some libraries are CommonJS inside and ask for Node's own modules at run time.
  banner: {
    js: 'import { createRequire as demarcheRequire } from "node:module"; const require = demarcheRequire(import.meta.url);',
  },
});

/** Folder of the package that a bundled file came from, if it is not ours. */
function packageOf(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

const packages = [...new Set(Object.keys(metafile.inputs).flatMap((input) => packageOf(input) ?? []))].sort();
const notices = packages.map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file
    ? readFileSync(join(root, folder, file), "utf8").trim()
    : "(the package carries no licence file)";
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(
  join(dist, "third-party-licences.txt"),
  `The files in this folder contain code of these packages.\n\n${notices.join(`\n${"-".repeat(70)}\n\n`)}`,
);

const size = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.log(`dist: ${(size / 1e6).toFixed(2)} MB from ${packages.length} packages`);
if (existsSync(join(dist, "demarche.js"))) execFileSync("chmod", ["+x", join(dist, "demarche.js")]);
