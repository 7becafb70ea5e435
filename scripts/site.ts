// Builds the workbench as a static site: what the local server serves, and what stands on any web space as it is.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildResult, build, type Plugin } from "esbuild";
import { readCaseText } from "../src/case/read.ts";
import { SCRIPT } from "../src/view/html/script.ts";
import { STYLE } from "../src/view/html/style.ts";
import { UNCONFIRMED_STYLE } from "../src/view/html/unconfirmed-style.ts";
import { sha256InBase64 } from "../src/view/sha256.ts";

const root = join(import.meta.dirname, "..");

/** What the pages of the workbench may load and run: their own files, and the style sheet of a brief that is printed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${sha256InBase64(STYLE)}' 'sha256-${sha256InBase64(STYLE + UNCONFIRMED_STYLE)}'`,
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The script of a brief's page as a function: the page runs it on its document, the workbench on the part of its own that
 * shows a brief. One text, so that both behave alike.
 */
const briefScript: Plugin = {
  name: "brief-script",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^brief:script$/ }, ({ path }) => ({ path, namespace: "brief" }));
    onLoad({ filter: /.*/, namespace: "brief" }, () => ({
      contents: `export function enliven(document) {${SCRIPT}}`,
      loader: "js",
    }));
  },
};

/**
 * The parser of style sheets that the document library brings along, a tenth of what a case loads, is for scripts that ask a
 * `<style>` for its rules. Nothing here does.
 */
const noStyleSheets: Plugin = {
  name: "no-style-sheets",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cssomnom\/parse$/ }, ({ path }) => ({ path, namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({
      contents: 'export function parse() { throw new Error("no style sheet is read here"); }',
      loader: "js",
    }));
  },
};

/**
 * The parser that the document library brings along for markup that is put into a node. Here pages are read by our own use of that
 * parser, which is loaded when there is one to read; a blank page is made of no text at all.
 */
const noMarkupInNodes: Plugin = {
  name: "no-markup-in-nodes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^htmlparser2$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]linkedom[\\/]/.test(importer) ? { path, namespace: "blank" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "blank" }, () => ({
      contents: `export class Parser {
        constructor() { throw new Error("no markup is put into a node here"); }
      }`,
      loader: "js",
    }));
  },
};

/** Builds the site into a folder, which is emptied first; returns what the bundler tells of it. */
export async function buildSite(folder: string): Promise<BuildResult<{ metafile: true }>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: {
      app: "src/web/shell/main.tsx",
      "case-worker": "src/web/workers/case-worker.ts",
      "engine-worker": "src/web/workers/engine-worker.ts",
    },
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [briefScript, noStyleSheets, noMarkupInNodes],
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
  });
  const script = readFileSync(join(folder, "app.js"));
  const version = createHash("sha256").update(script).digest("hex").slice(0, 8);
  const page = readFileSync(join(root, "src/web/shell/index.html"), "utf8");
  writeFileSync(
    join(folder, "index.html"),
    page.replace("%POLICY%", () => POLICY).replaceAll("%VERSION%", version),
  );
  writeFileSync(join(folder, "policy.txt"), `${POLICY}\n`);
  copyCases(folder);
  cpSync(join(root, "data/reference-classes"), join(folder, "reference-classes"), { recursive: true });
  return result;
}

/** What stands beside a worked case and goes along with it: notes, seals, how its questions came out. */
function besideIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|json|md)$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => name !== "case.yaml" && name !== "expected.yaml")
    .sort();
}

/** The worked cases, and a list of them for the start page. */
function copyCases(folder: string): void {
  const cases = join(root, "cases");
  const names = readdirSync(cases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const listed = names.map((name) => {
    const text = readFileSync(join(cases, name, "case.yaml"), "utf8");
    mkdirSync(join(folder, "cases", name), { recursive: true });
    writeFileSync(join(folder, "cases", name, "case.yaml"), text);
    const beside = ["", "seals/"].flatMap((within) =>
      besideIn(join(cases, name, within)).map((each) => `${within}${each}`),
    );
    for (const each of beside) cpSync(join(cases, name, each), join(folder, "cases", name, each));
    const reading = readCaseText(text, name);
    if ("faults" in reading) throw new Error(`the worked case ${name} is faulty`);
    const { title, summary, asOf, questions, actors, sources } = reading.case;
    const counts = { questions: questions.length, actors: actors.length, sources: sources.length };
    return { name, title, summary, asOf: asOf.edtf, ...counts, beside };
  });
  writeFileSync(join(folder, "cases", "index.json"), `${JSON.stringify(listed, null, 1)}\n`);
}
