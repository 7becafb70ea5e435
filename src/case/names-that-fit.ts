import { childOf } from "./place-words.ts";
import type { Finding } from "./schema-faults.ts";

/** So many names are listed; of a longer scale the first. */
const MOST = 20;

/**
 * A fault with a value that is no name at all, where a point of a scale or an option of a clause is named: says which there are,
 * as of a name that none of them has. `whole` is the case as written.
 */
export function withNamesThatFit(finding: Finding, whole: unknown): Finding {
  if (finding.key !== undefined) return finding;
  const known = namesFor(finding.path, whole);
  if (known.length === 0) return finding;
  return {
    ...finding,
    cure: `known here: ${known.slice(0, MOST).join(", ")}${known.length > MOST ? " …" : ""}`,
  };
}

function namesFor(path: Finding["path"], whole: unknown): readonly string[] {
  const [part, at, key] = path;
  const found = (...keys: (string | number)[]) => keys.reduce(childOf, whole);
  if (path.length === 3 && part === "issues" && key === "today") return idsIn(found("issues", at!, "scale"));
  if (path.length === 3 && part === "demands" && key === "level")
    return idsIn(childOf(withId(found("issues"), found("demands", at!, "issue")), "scale"));
  if (part !== "packages" || path.at(-2) !== "package") return [];
  const clause = path.at(-1);
  const options = idsIn(childOf(withId(found("packages", "clauses"), clause), "options"));
  // What is no clause of its own is an issue, whose points are the options.
  return options.length > 0 ? options : idsIn(childOf(withId(found("issues"), clause), "scale"));
}

function withId(entries: unknown, id: unknown): unknown {
  return Array.isArray(entries) ? entries.find((entry) => childOf(entry, "id") === id) : undefined;
}

function idsIn(entries: unknown): readonly string[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const id = childOf(entry, "id");
    return typeof id === "string" ? [id] : [];
  });
}
