import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The walls between folders fail when they are climbed: a check that cannot fail would check nothing. */

const root = join(import.meta.dirname, "..");
const scratch = join(root, ".cache", "walls");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Compiles lines as if each were a file of that folder: `wall0.ts` and so on. */
function compile(folder: string, ...lines: readonly string[]): string {
  const place = join(scratch, folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const [nth, line] of lines.entries()) writeFileSync(join(place, `wall${nth}.ts`), `${line}\n`);
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({
      extends: `../../../src/${folder}/tsconfig.json`,
      compilerOptions: { rootDir: "../../..", composite: false, noEmit: true, emitDeclarationOnly: false },
      include: ["wall*.ts"],
    }),
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  return spawnSync(process.execPath, [tsc, "-p", place], { encoding: "utf8" }).stdout;
}

// The lint rules in a tree of their own, since plugins look at files only.
const linted = mkdtempSync(join(tmpdir(), "demarche-walls-"));
mkdirSync(join(linted, "scripts"));
for (const rule of ["no-randomness-or-clock", "no-unbounded-push", "no-unbounded-spread"]) {
  copyFileSync(join(root, "scripts", `${rule}.grit`), join(linted, "scripts", `${rule}.grit`));
}
const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
writeFileSync(join(linted, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
afterAll(() => rmSync(linted, { recursive: true, force: true }));

/** What is linted, by the names of the files: one run of the linter for all of them. */
const written = new Map<string, string>();
let told: Promise<ReadonlyMap<string, string>> | undefined;

/** Puts one line down as if it were a file of that folder; gives what the linter tells of it. */
function line(folder: string, code: string): () => Promise<string> {
  const name = `src/${folder}/wall-${written.size}.ts`;
  written.set(name, `${code}\n`);
  return async () => {
    told ??= lintAll();
    return (await told).get(name) ?? "";
  };
}

async function lintAll(): Promise<ReadonlyMap<string, string>> {
  for (const [name, text] of written) {
    mkdirSync(join(linted, dirname(name)), { recursive: true });
    writeFileSync(join(linted, name), text);
  }
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  const run = spawnSync(process.execPath, [biome, "lint", "--max-diagnostics=none", "--colors=off", "src"], {
    cwd: linted,
    encoding: "utf8",
  });
  const parts = `${run.stdout}${run.stderr}`.split(/^(src\/\S+?\.ts)(?=[: ])/m);
  const all = new Map<string, string>();
  for (let at = 1; at < parts.length; at += 2)
    all.set(parts[at]!, `${all.get(parts[at]!) ?? ""}${parts[at + 1]}`);
  return all;
}

const ENGINES = [
  "case",
  "math",
  "outcome",
  "graph-model",
  "survival",
  "deal-space",
  "forecasting",
  "reference-classes",
  "analyses",
  "run",
  "exchange",
  "comparison",
  "track-record",
  "documents",
  "intake",
  "decisions",
  "class-tables",
];

describe.each(ENGINES)("src/%s", (folder) => {
  it("does not compile with files, processes or a document in it", () => {
    const found = compile(folder, 'import "node:fs"; export const wall = [process.env, document, window];');
    expect(found).toMatch(/TS2591|TS2307|TS2882/);
    expect(found).toMatch(/Cannot find name 'process'/);
    expect(found).toMatch(/Cannot find name 'document'/);
  });

  const lines = [
    ["Math.random()", "random stream"],
    ["Date.now()", "reads no clock"],
    ["new Date()", "reads no clock"],
    ["performance.now()", "reads no clock"],
    ["Math.log(2)", "elementary.ts"],
  ].map(([code, message]) => [code!, message!, line(folder, `export const wall = ${code};`)] as const);
  it.each(lines)("does not pass the lint with %s", async (_, message, saidOfIt) => {
    expect(await saidOfIt()).toContain(message);
  });
});

const spread = [
  ["Math.max(0, ...[1])", "greatestOf"],
  ["Math.min(...[1])", "leastOf"],
  ["[].push(...[1])", "append"],
  ["[].unshift(0, ...[1])", "append"],
].map(([code, message]) => [code!, message!, line("view", `export const wall = ${code};`)] as const);
it.each(spread)(
  "does not pass the lint anywhere with %s, which fails on a long list",
  async (_, message, saidOfIt) => {
    expect(await saidOfIt()).toContain(message);
  },
);

const kept = ["Math.max(1, [...[1]].length)", "[].push([...[1]])"].map(
  (code) => [code, line("view", `export const wall = ${code};`)] as const,
);
it.each(kept)("passes the lint with %s", async (_, saidOfIt) => {
  expect(await saidOfIt()).not.toContain("spread out");
});

it("does not pass the lint with a circle of imports, be they of types alone", () => {
  const folder = join(linted, "src", "math");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "there.ts"), 'import type { A } from "./back.ts";\nexport type B = A | null;\n');
  writeFileSync(join(folder, "back.ts"), 'import type { B } from "./there.ts";\nexport type A = B[];\n');
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  const run = spawnSync(process.execPath, [biome, "lint", "src/math"], { cwd: linted, encoding: "utf8" });
  expect(run.stdout + run.stderr).toContain("part of a cycle");
});

const clockOfProgram = line("cli", "export const wall = Date.now();");
it("leaves the command line its files and clock", async () => {
  expect(compile("cli", 'import "node:fs"; export const wall = process.env;')).toBe("");
  expect(await clockOfProgram()).not.toContain("reads no clock");
});

describe("an analysis", () => {
  const PLAIN = ["[1, 2]", '{ a: null, b: "c" }', "true", "undefined as number | undefined"];
  const OTHER = ["new Map([[1, 2]])", "new Set([1])", "() => 1", "new Float64Array(2)", "1n"];
  const selecting = (input: string) =>
    `import { defineAnalysis } from "#analyses/analysis.ts";
      export const wall = defineAnalysis({
        id: "wall", version: 1, title: "", question: "", answers: [], references: [], options: {},
        select: () => ({ input: { deep: [{ held: ${input} }] } }),
        run: () => 1,
        explain: () => { throw new Error(); },
      });`;
  let told: readonly string[] = [];
  beforeAll(() => {
    // All of the analyses stand behind them, so they are compiled together.
    const parts = compile("analyses", ...[...PLAIN, ...OTHER].map(selecting)).split(/^(?=\S)/m);
    told = [...PLAIN, ...OTHER].map((_, nth) =>
      parts.filter((part) => part.includes(`wall${nth}.ts`)).join(""),
    );
  });

  it.each(OTHER.map((input, nth) => [input, PLAIN.length + nth] as const))(
    "does not compile where it selects %s, which neither a key nor a worker could take",
    (_, nth) => expect(told[nth]).toContain("what select gives must be plain data"),
  );

  it.each(PLAIN.map((input, nth) => [input, nth] as const))("compiles where it selects %s", (_, nth) =>
    expect(told[nth]).toBe(""),
  );
});
