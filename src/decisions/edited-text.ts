import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Fault } from "#case/fault.ts";
import { readYaml } from "#case/yaml-tree.ts";
import type { Incoming } from "./incoming.ts";

/** The text with entries at the ends of their lists; lists that it has not are added in the order of the format. */
export function editedText(
  text: string,
  incoming: readonly Incoming[],
): { readonly text: string } | { readonly faults: readonly Fault[] } {
  if (incoming.length === 0) return { text };
  const yaml = readYaml(text, "case.yaml");
  if ("faults" in yaml) return yaml;
  const data = yaml.tree.value as Readonly<Record<string, unknown>>;
  const edits = ORDER.flatMap((list): Edit[] => {
    const values = incoming.filter((each) => each.list === list).map(({ value }) => value as YamlValue);
    if (values.length === 0) return [];
    const there = data[list];
    if (!Array.isArray(there)) return [{ do: "set", path: [list], value: values }];
    return values.map((value, index) => ({ do: "insert", path: [list, there.length + index], value }));
  });
  const made = applyEdits(text, edits);
  if ("text" in made) return made;
  const { line, column, what, cure } = made.refusal;
  return { faults: [{ file: "case.yaml", line, column, what, cure, severity: "error" }] };
}

const ORDER = [
  "questions",
  "sources",
  "actors",
  "ties",
  "events",
  "sanctions",
  "rounds",
  "claims",
  "issues",
  "demands",
  "explanations",
  "forecasts",
] as const;
