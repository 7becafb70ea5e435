// Builds what is shipped into dist/: the command line for Node 20 and later, the library for Node and browsers, and its
// declarations. Nothing has to be installed beside them.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { DRAWING_FILES } from "../src/cli/drawing.ts";
import { copyDeclarations } from "./declarations.ts";
import { buildSite } from "./site.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

const common = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  metafile: true,
  legalComments: "none",
} satisfies BuildOptions;

const forNode = {
  ...common,
  outdir: "dist",
  platform: "node",
  target: "node20",
  splitting: false,
  // The library that draws asks whether it is given something to fetch; merely to look for what fetches takes Node a twentieth
  // of a second in every thread, and nothing is ever fetched.
  define: { Request: "undefined", Response: "undefined" },
  // Its build for browsers is made of modules, of which only what is used is taken.
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
} satisfies BuildOptions;

// One script with all that the command line can do, each part run when it is first needed (src/cli/kept-script.ts).
const program = await build({
  ...forNode,
  format: "cjs",
  entryPoints: { program: "src/cli/start.ts" },
  entryNames: "[name]-[hash]",
  define: { ...forNode.define, "import.meta.url": "bundleUrl" },
  // A script has no other way to a module of Node's than `require`, nor to one beside it than what it is given.
  supported: { "dynamic-import": false },
  banner: { js: '(function(exports,require,module,bundleUrl,importBeside){"use strict";' },
  footer: { js: "})" },
  plugins: [
    {
      name: "what reads a PDF stays apart",
      setup: ({ onLoad }) =>
        onLoad({ filter: /\bread-pdf\.ts$/ }, ({ path }) => ({
          loader: "ts",
          contents: readFileSync(path, "utf8").replace('import("unpdf/pdfjs")', 'importBeside("./pdfjs.js")'),
        })),
    },
  ],
});
const [programFile] = Object.keys(program.metafile.outputs);
writeFileSync(join(root, programFile!), inAscii(readFileSync(join(root, programFile!), "utf8")));
const launchers = await build({
  ...forNode,
  entryPoints: {
    demarche: "src/cli/launch.ts",
    worker: "src/cli/launch-worker.ts",
    "drawing-worker": "src/cli/drawing-worker.ts",
    "telling-worker": "src/cli/telling-worker.ts",
    pdfjs: "unpdf/pdfjs",
  },
  define: { ...forNode.define, PROGRAM: JSON.stringify(`./${basename(programFile!)}`) },
});
chmodSync(join(dist, "demarche.js"), 0o755);
for (const file of DRAWING_FILES) {
  copyFileSync(join(root, "node_modules", file), join(dist, file.split("/").at(-1)!));
}

/**
 * A script without letters beyond ASCII, which takes a third of the time to read and half the memory. They stand in regular
 * expressions and their sources only, where a letter and its escape are one.
 */
function inAscii(script: string): string {
  if (/\\[^\0-\x7f]/.test(script)) throw new Error("a letter beyond ASCII follows a backslash");
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What can be imported from the package, and the source of each. */
const LIBRARY = {
  index: "src/library/index.ts",
  "graph-model": "src/graph-model/index.ts",
  survival: "src/survival/index.ts",
  "deal-space": "src/deal-space/index.ts",
  forecasting: "src/forecasting/index.ts",
  intake: "src/intake/index.ts",
};
const library = await build({
  ...common,
  entryPoints: LIBRARY,
  outdir: "dist/library",
  platform: "browser",
  target: "es2023",
});
execFileSync(
  process.execPath,
  [
    join(root, "node_modules/typescript/bin/tsc"),
    "-b",
    "src/library",
    "src/survival",
    "src/deal-space",
    "src/forecasting",
    "src/intake",
  ],
  {
    cwd: root,
    stdio: "inherit",
  },
);
const typed = copyDeclarations(
  Object.values(LIBRARY).map((source) => source.replace(/^src\//, "")),
  join(dist, "types"),
);

/** What packages carry of others without a licence file for it. */
const CARRIED: Readonly<Record<string, string>> = {
  unpdf:
    "It contains PDF.js (Apache-2.0), source: https://github.com/mozilla/pdf.js. Copyright Mozilla Foundation and contributors. The text of that licence stands in this file with another package.",
};

/** Licences, by package, of those that are published without the file that their repository has. */
const LICENCES = join(root, "scripts", "licences");

/** Folder of the package that a bundled file came from, if it is not ours. */
function packageOf(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

const site = await buildSite(join(dist, "site"));

const metafiles: Metafile[] = [program.metafile, launchers.metafile, library.metafile, site.metafile];
const bundled = metafiles
  .flatMap(({ inputs }) => Object.keys(inputs))
  .flatMap((input) => packageOf(input) ?? []);
const packages = [
  ...new Set([
    ...bundled,
    ...DRAWING_FILES.map((file) => packageOf(`node_modules/${file}`)!),
    ...[...typed].map((name) => `node_modules/${name}`),
  ]),
].sort();
const notices = packages.map((folder) => {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  );
  const source = typeof repository === "string" ? repository : (repository?.url ?? homepage);
  const texts = readdirSync(join(root, folder))
    .filter((entry) => /^(licen[cs]e|copying)/i.test(entry))
    .map((entry) => readFileSync(join(root, folder, entry), "utf8").trim());
  const kept = join(LICENCES, `${name}.txt`);
  if (texts.length === 0 && existsSync(kept)) texts.push(readFileSync(kept, "utf8").trim());
  if (Object.hasOwn(CARRIED, name)) texts.push(CARRIED[name]!);
  if (texts.length === 0) texts.push("(the package carries no licence file)");
  return `${name} ${version} (${license}), source: ${source}\n\n${texts.join("\n\n")}\n`;
});
const licences = `The files in this folder contain code of these packages.\n\n${notices.join(`\n${"-".repeat(70)}\n\n`)}`;
// The site goes to other places by itself.
for (const folder of [dist, join(dist, "site")])
  writeFileSync(join(folder, "third-party-licences.txt"), licences);

const size = metafiles
  .flatMap(({ outputs }) => Object.values(outputs))
  .reduce((sum, output) => sum + output.bytes, 0);
console.log(`dist: ${(size / 1e6).toFixed(2)} MB from ${packages.length} packages`);
