import { Case } from "./case.ts";
import { contradictions } from "./consistency.ts";
import { decode } from "./decode.ts";
import type { Fault } from "./fault.ts";
import { lenientCase } from "./lenient.ts";
import { quickYaml } from "./quick-yaml.ts";
import { type Contradiction, danglingReferences } from "./references.ts";
import { schemaFaults } from "./schema-faults.ts";
import { readYaml } from "./yaml-tree.ts";

/** A case, or all that is wrong with its file. Warnings may come with a case. */
export type Reading =
  | { readonly case: Case; readonly warnings: readonly Fault[] }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a case from the bytes of its file. Never throws on bad input. All faults are returned at once: those of form,
 * reference and consistency together; a file that is no YAML, or no text, has only the faults that make it so.
 */
export function readCase(bytes: Uint8Array, file: string): Reading {
  const decoded = decode(bytes, file);
  return "fault" in decoded ? { faults: [decoded.fault] } : readCaseText(decoded.text, file);
}

/** Reads a case from its text. */
export function readCaseText(text: string, file: string): Reading {
  const sound = soundCase(quickYaml(text));
  return sound ? { case: sound, warnings: [] } : readCarefully(text, file);
}

// Of what this version does not read, a case gets a warning with its place.
const NOT_READ = ["packages", "positions"] as const;

/** The case, if nothing at all is wrong with it; what is wrong, and where, takes a reader that keeps places. */
function soundCase(value: Readonly<Record<string, unknown>> | undefined): Case | undefined {
  if (!value || NOT_READ.some((key) => value[key] !== undefined)) return undefined;
  const { success, data } = Case.safeParse(value);
  if (!success || danglingReferences(data).length > 0 || contradictions(data).length > 0) return undefined;
  return data;
}

function readCarefully(text: string, file: string): Reading {
  const yaml = readYaml(text, file);
  if ("faults" in yaml) return yaml;
  const { tree } = yaml;
  const parsed = Case.safeParse(tree.value);
  const c = parsed.success ? parsed.data : lenientCase(tree.value);
  const faults = parsed.success ? [] : schemaFaults(Case, parsed.error.issues, tree, file);
  for (const { path, what, cure } of [...danglingReferences(tree.value as Case), ...contradictions(c)]) {
    faults.push({ file, ...tree.place(path), what, cure, severity: "error" });
  }
  if (faults.length > 0) return { faults: inOrder(faults) };
  const warnings = NOT_READ.filter((key) => c[key] !== undefined).map((key) => ({
    file,
    ...tree.place([key]),
    what: `\`${key}\` is not read by this version`,
    cure: "it is kept in the file and used by no analysis yet",
    severity: "warning" as const,
  }));
  return { case: c, warnings };
}

/** Faults of a case that is well formed, with their places in its text. */
export function placed(found: readonly Contradiction[], text: string, file: string): Fault[] {
  if (found.length === 0) return [];
  const yaml = readYaml(text, file);
  const faults = found.map(({ path, what, cure, severity = "error" }) => {
    const place = "tree" in yaml ? yaml.tree.place(path) : { line: 0, column: 0 };
    return { file, ...place, what, cure, severity };
  });
  return inOrder(faults);
}

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => a.line - b.line || a.column - b.column);
}
