import type { Fault } from "#case/fault.ts";
import { schemaFaults } from "#case/schema-faults.ts";
import { CASE_BEGINS, readYaml } from "#case/yaml-tree.ts";
import { Ledger } from "./ledger.ts";

const LEDGER_BEGINS = "begin with `format: demarche-intake/1`, or make it anew: demarche intake FILE";

/** Reads a ledger; all that is wrong with it is told at once, each with its place. */
export function readLedger(text: string, file: string): Ledger | { readonly faults: readonly Fault[] } {
  if (text.trim() === "")
    return { faults: [at(file, 1, 1, "the file is empty", "make it anew: demarche intake FILE")] };
  const yaml = readYaml(text, file);
  if ("faults" in yaml) {
    const faults = yaml.faults.map((fault) =>
      fault.cure === CASE_BEGINS ? { ...fault, cure: LEDGER_BEGINS } : fault,
    );
    return { faults };
  }
  const { tree } = yaml;
  const parsed = Ledger.safeParse(tree.value);
  if (!parsed.success) return { faults: schemaFaults(Ledger, parsed.error.issues, tree, file) };
  const seen = new Set<string>();
  const faults = parsed.data.proposals.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const { line, column } = tree.place(["proposals", index, "id"]);
    return [at(file, line, column, `\`${id}\` stands there twice`, "keep the line with your decision")];
  });
  return faults.length > 0 ? { faults } : parsed.data;
}

function at(file: string, line: number, column: number, what: string, cure: string): Fault {
  return { file, line, column, what, cure, severity: "error" };
}
