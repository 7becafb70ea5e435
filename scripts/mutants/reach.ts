import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { importsOf } from "./mutations.ts";

/** Which files of the project a file imports, directly or through others; paths are relative to the root. */
export class ImportGraph {
  readonly #root: string;
  readonly #direct = new Map<string, readonly string[]>();
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The files whose code is loaded with this one, itself included. */
  from(file: string): ReadonlySet<string> {
    const known = this.#reached.get(file);
    if (known) return known;
    const reached = new Set([file]);
    for (const each of reached) for (const next of this.#imports(each)) reached.add(next);
    this.#reached.set(file, reached);
    return reached;
  }

  #imports(file: string): readonly string[] {
    const known = this.#direct.get(file);
    if (known) return known;
    const found = importsOf(readFileSync(join(this.#root, file), "utf8"))
      .map((name) => (name.startsWith("#") ? `src/${name.slice(1)}` : normalize(join(dirname(file), name))))
      .filter((path) => path.endsWith(".ts") && existsSync(join(this.#root, path)));
    this.#direct.set(file, found);
    return found;
  }
}
