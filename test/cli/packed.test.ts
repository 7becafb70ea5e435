import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../browser/launch.ts";
import { column, docx, page, pdf, wordParagraph } from "../documents/files.ts";
import { MAIN, OF_SOURCES } from "./sources-run.ts";

/** The package as a user gets it: packed, installed without a network, run by the system's own Node. */

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "demarche-packed-"));

/** A Node that is not the one of this checkout; this one where there is no other. */
function systemNode(): string {
  const own = dirname(process.execPath);
  for (const place of (process.env.PATH ?? "").split(":")) {
    const node = join(place, "node");
    if (!place.includes("node_modules") && place !== own && existsSync(node)) return node;
  }
  return process.execPath;
}

const node = systemNode();

const cache = join(folder, "cache");

function demarche(...args: string[]): string {
  return demarcheOn(node, cache, ...args);
}

/** On a Node, with what may be kept of the compiled program in a folder. */
function demarcheOn(on: string, kept: string, ...args: string[]): string {
  const program = join(folder, "node_modules", ".bin", "demarche");
  const env = { ...process.env, XDG_CACHE_HOME: kept };
  return execFileSync(on, [program, ...args], { cwd: folder, encoding: "utf8", env });
}

/** The examples of the page on the library, in its order. */
const examples = [
  ...readFileSync(join(root, "docs/library.md"), "utf8").matchAll(/```ts\n([\s\S]*?)```/g),
].map(([, code]) => code!);

/** What each of them prints. */
const PRINTED = [
  /outcomes/,
  /^state 0: holds\nstate 1: is left\nstate 2: is left\nstate 3: holds$/m,
  /^week 6: 21 at risk, 0.857 last longer\nweek 7: 17 at risk, 0.807 last longer$/m,
];

beforeAll(() => {
  const npm = (args: string[], cwd: string) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  npm(["pack", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), '{"private": true, "type": "module"}');
  npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, tarball)], folder);
  copyFileSync(join(root, "cases/us-north-korea-2017/case.yaml"), join(folder, "case.yaml"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`the packed program on Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`, () => {
  it("installs nothing but itself", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "demarche",
    ]);
    expect(
      readFileSync(join(folder, "node_modules", "demarche", "dist", "third-party-licences.txt"), "utf8"),
    ).toContain("zod");
  });

  it("lists its analyses and worked cases", () => {
    expect(JSON.parse(demarche("list", "--json")).cases).toContain("korea-2018");
  });

  it("writes the same report as the sources do, on workers too", () => {
    demarche("brief", "korea-2018", "-o", "packed", "--workers", "2");
    execFileSync(process.execPath, [MAIN, "brief", "korea-2018", "-o", join(folder, "source")], {
      cwd: root,
      env: OF_SOURCES,
    });
    for (const file of ["report.json", "brief.md", "brief.html"]) {
      const [packed, source] = ["packed", "source"].map((name) =>
        readFileSync(join(folder, name, file), "utf8"),
      );
      expect(packed === source, `${file} is the same`).toBe(true);
    }
  });
});

describe("the documents that the packed program reads", () => {
  const lines = column([
    "The line offered on Monday to reopen talks,",
    "its director said.|",
    "The union agreed.",
  ]);
  it.each<[string, string | Uint8Array]>([
    ["article.html", page()],
    ["article.pdf", pdf([lines], { compress: true })],
    ["article.docx", docx(wordParagraph("The line offered to talk, its director said."))],
    ["article.md", "# Talks\n\nThe line offered to talk, its director said.\n"],
  ])("are read as by the sources: %s", (name, content) => {
    writeFileSync(join(folder, name), content);
    const args = ["intake", name, "--json"];
    const source = execFileSync(process.execPath, [MAIN, ...args], {
      cwd: folder,
      encoding: "utf8",
      env: OF_SOURCES,
    });
    expect(demarche(...args)).toBe(source);
    expect(JSON.parse(source).document.text).toContain("line offered");
  });
});

// By the convention of Linux; where else the folder lies, see cache-folder.test.ts.
describe.runIf(process.platform === "linux")("the packed program's compiled code", () => {
  it("is kept where the user's caches are, and makes no difference", () => {
    const run = () =>
      demarcheOn(process.execPath, join(folder, "own-cache"), "run", "audit", "chicken", "--workers", "1");
    const [first, second] = [run(), run()];
    const kept = readdirSync(join(folder, "own-cache", "demarche", "kept"));
    expect(kept).toEqual([expect.stringMatching(/^run-audit-[0-9a-f]+$/)]);
    demarcheOn(process.execPath, join(folder, "own-cache"), "run", "--help");
    expect(readdirSync(join(folder, "own-cache", "demarche", "kept")).length).toBe(2);
    expect(second).toBe(first);
    expect(
      demarcheOn(process.execPath, join(folder, "package.json"), "run", "audit", "chicken", "--workers", "1"),
    ).toBe(first);
  });
});

describe("the reference classes of the packed program", () => {
  it("are told as from the sources", () => {
    const source = execFileSync(process.execPath, [MAIN, "classes"], {
      encoding: "utf8",
      env: OF_SOURCES,
    });
    expect(demarche("classes")).toBe(source);
    expect(source).toContain("calm/agreement");
  });
});

describe("the packed program's other files", () => {
  it("are the same as those of the sources: Word, pictures, tables", () => {
    const formats = ["--format", "docx,png,csv"];
    demarche("brief", "chicken", "-o", "packed-files", ...formats);
    execFileSync(
      process.execPath,
      [MAIN, "brief", "chicken", "-o", join(folder, "source-files"), ...formats],
      { cwd: root, env: OF_SOURCES },
    );
    const names = (place: string) =>
      readdirSync(join(folder, place), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(docx|png|csv)$/.test(name))
        .sort();
    expect(names("packed-files")).toEqual(names("source-files"));
    expect(names("packed-files").length).toBeGreaterThan(4);
    for (const name of names("packed-files")) {
      const [packed, source] = ["packed-files", "source-files"].map((place) =>
        readFileSync(join(folder, place, name)),
      );
      expect(packed!.equals(source!), `${name} is the same`).toBe(true);
    }
  });
});

describe("the packed library", () => {
  it.each(examples.map((code, at) => [at + 1, code] as const))(
    "type-checks and runs example %i of its page",
    (at, code) => {
      const file = `example-${at}.ts`;
      // The type of Node's own module, which a user would have.
      writeFileSync(
        join(folder, "node.d.ts"),
        'declare module "node:fs" { export function readFileSync(path: string, encoding: "utf8"): string; }\n',
      );
      writeFileSync(join(folder, file), code);
      const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
      const strict = [
        "--strict",
        "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess",
        "--types",
        "",
      ];
      execFileSync(
        process.execPath,
        [tsc, ...strict, "--target", "es2023", "--module", "nodenext", "node.d.ts", file],
        { cwd: folder, stdio: ["ignore", "inherit", "inherit"] },
      );
      const printed = execFileSync(node, [file.replace(/ts$/, "js")], { cwd: folder, encoding: "utf8" });
      expect(printed).toMatch(PRINTED[at - 1]!);
    },
  );

  it("runs in a browser, bundled by a user's own tool, and gives the program's report", async () => {
    writeFileSync(
      join(folder, "page.js"),
      `import { plan, readCase, run } from "demarche";
       globalThis.reportOf = async (text) => {
         const { case: given } = readCase(text, "case.yaml");
         const planned = plan({ case: given, restriction: {}, texts: new Map(), options: {}, seed: 1 });
         return JSON.stringify((await run(planned)).report);
       };`,
    );
    const bundle = await build({
      entryPoints: [join(folder, "page.js")],
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
    });
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const text = readFileSync(join(folder, "case.yaml"), "utf8");
    const found = await page.evaluate(
      (given) => (globalThis as unknown as { reportOf(text: string): Promise<string> }).reportOf(given),
      text,
    );
    await browser.close();
    const printed = demarche("brief", "case.yaml", "-o", "own", "--json");
    expect(JSON.parse(found)).toEqual(JSON.parse(printed));
  });
});
