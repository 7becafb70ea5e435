import * as z from "zod";
import { ClassEntry } from "./class-entry.ts";
import { ClassFault } from "./class-fault.ts";

const Index = z.strictObject({ classes: z.array(ClassEntry).min(1) });

/**
 * Reads the index of reference classes.
 *
 * @param given what its JSON says.
 * @throws ClassFault where it is none, or two classes share an id or a file.
 */
export function readIndex(given: unknown, file: string): readonly ClassEntry[] {
  const read = Index.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ClassFault(file, 0, `${issue!.path.join(".") || "the index"}: ${issue!.message}`);
  }
  const { classes } = read.data;
  for (const key of ["id", "file"] as const) {
    const twice = classes.find((entry, at) => classes.findIndex((one) => one[key] === entry[key]) < at);
    if (twice) throw new ClassFault(file, 0, `two classes have the ${key} ${twice[key]}`);
  }
  for (const entry of classes) {
    if (new Set(entry.endings).size < entry.endings.length)
      throw new ClassFault(file, 0, `${entry.id}: an ending is named twice`);
    if (entry.form === "life tables") refuseDisorder(entry.days, entry.id, file);
  }
  return classes;
}

function refuseDisorder(days: readonly { readonly asOf: string }[], id: string, file: string): void {
  const at = days.findIndex(({ asOf }, place) => place > 0 && asOf <= days[place - 1]!.asOf);
  if (at > 0)
    throw new ClassFault(file, 0, `${id}: the day ${days[at]!.asOf} does not follow the one before`);
}
