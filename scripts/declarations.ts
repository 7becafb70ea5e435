import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

// The declarations that the compiler writes name each other by `#folder/file.ts`, which only this project resolves, and
// the types of packages that a user of this one does not have. Here they are copied so that they stand on their own.

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** Copies the declarations of some source files, and all that they refer to, into a folder; returns the packages met. */
export function copyDeclarations(sources: readonly string[], into: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const done = new Set<string>();
  const open = sources.map((source) => declarationOf(source));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const target = targetOf(file, into);
    if (done.has(target)) continue;
    done.add(target);
    const here = file;
    const text = readFileSync(here, "utf8").replace(
      /(\bfrom |\bimport\(|\bimport )(["'])([^"']+)\2/g,
      (_, before: string, quote: string, name: string) => {
        const found = resolved(name, here);
        if (found.package) packages.add(found.package);
        open.push(found.file);
        const path = relative(dirname(target), targetOf(found.file, into)).replace(
          /\.d\.([cm]?)ts$/,
          ".$1js",
        );
        return `${before}${quote}${path.startsWith(".") ? path : `./${path}`}${quote}`;
      },
    );
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
  }
  return packages;
}

/** Where the compiler writes the declaration of `src/folder/file.ts`. */
function declarationOf(source: string): string {
  const [, folder, rest] = /^([^/]+)\/(.*)\.ts$/.exec(source)!;
  return join(root, ".cache", "types", folder!, folder!, `${rest}.d.ts`);
}

/** The declaration that a name in another one stands for. */
function resolved(name: string, from: string): { file: string; package?: string } {
  if (name.startsWith("#")) return { file: declarationOf(name.slice(1)) };
  if (name.startsWith(".")) {
    const bare = join(dirname(from), name);
    const file = [
      bare.replace(/\.ts$/, ".d.ts"),
      bare.replace(/\.([cm]?)js$/, ".d.$1ts"),
      `${bare}.d.ts`,
    ].find((candidate) => /\.d\.[cm]?ts$/.test(candidate) && existsSync(candidate));
    if (!file) throw new Error(`no declaration of ${name} beside ${from}`);
    return { file };
  }
  const entry = require.resolve(name).replace(/\.[cm]?js$/, ".d.ts");
  if (!existsSync(entry)) throw new Error(`no declaration of the package ${name}`);
  const scoped = name.startsWith("@") ? 2 : 1;
  return { file: entry, package: name.split("/").slice(0, scoped).join("/") };
}

function targetOf(file: string, into: string): string {
  const own = relative(join(root, ".cache", "types"), file);
  if (!own.startsWith("..")) return join(into, own.slice(own.indexOf("/") + 1));
  // What is required is found by its real place, also where node_modules is a link.
  return join(into, "third-party", relative(realpathSync(join(root, "node_modules")), file));
}
