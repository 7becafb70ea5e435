import * as z from "zod";
import type { Fault } from "#case/fault.ts";
import { schemaFaults } from "#case/schema-faults.ts";
import type { Path } from "#case/walk.ts";
import { CASE_BEGINS, readYaml, type YamlTree } from "#case/yaml-tree.ts";

/** A file of the track record as read, and where each part of it stands. */
export interface RecordFile<Content> {
  readonly content: Content;
  /** A fault of the part at a path. */
  fault(path: Path, what: string, cure: string): Fault;
}

/** Reads YAML, or JSON, which is part of it, by the schema of a file that is no case; all that is wrong is told at once, each with its place. */
export function readRecordFile<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): RecordFile<z.output<Schema>> | { readonly faults: readonly Fault[] } {
  if (text.trim() === "")
    return {
      faults: [
        {
          file,
          line: 1,
          column: 1,
          what: "the file is empty",
          cure: "name the file that was written",
          severity: "error",
        },
      ],
    };
  const yaml = readYaml(text, file);
  if ("faults" in yaml)
    return {
      faults: yaml.faults.map((fault) =>
        fault.cure === CASE_BEGINS ? { ...fault, cure: beginOf(schema) } : fault,
      ),
    };
  const { tree } = yaml;
  const parsed = schema.safeParse(tree.value);
  if (!parsed.success) return { faults: schemaFaults(schema, parsed.error.issues, tree, file) };
  return { content: parsed.data, fault: (path, what, cure) => faultAt(tree, file, path, what, cure) };
}

/** How a file of a schema begins: with the key that has but one value. */
function beginOf(schema: z.ZodType): string {
  const keys = schema instanceof z.ZodObject ? Object.entries(schema.shape as Record<string, z.ZodType>) : [];
  const [key, only] = keys.find(([, part]) => part instanceof z.ZodLiteral) ?? [];
  return only instanceof z.ZodLiteral
    ? `begin with \`${key}: ${only.value}\``
    : "name the file that was written";
}

function faultAt(tree: YamlTree, file: string, path: Path, what: string, cure: string): Fault {
  return { file, ...tree.place(path), what, cure, severity: "error" };
}
