import { cellsOf } from "#exchange/entry-table/cells.ts";
import type { ClassEntry } from "#reference-classes/class-entry.ts";
import { ClassFault } from "#reference-classes/class-fault.ts";
import { readIndex } from "#reference-classes/read-index.ts";
import { type ReferenceClass, referenceClass } from "#reference-classes/reference-class.ts";

/** The reference classes that come with the program, fetched from beside the page when a case names one. */
export interface ShippedClasses {
  /** Fetches the tables of classes by their ids; what there is not is passed over. */
  load(ids: readonly string[]): Promise<void>;
  entries(): readonly ClassEntry[];
  shipped(entry: ClassEntry): ReferenceClass;
}

export function shippedClasses(): ShippedClasses {
  const folder = new URL("./reference-classes/", import.meta.url);
  let listed: readonly ClassEntry[] = [];
  const tables = new Map<string, ReferenceClass>();
  return {
    async load(ids) {
      if (ids.length === 0) return;
      if (listed.length === 0) listed = readIndex(await (await fetched("index.json")).json(), "index.json");
      const wanted = listed.filter(({ id }) => ids.includes(id) && !tables.has(id));
      await Promise.all(
        wanted.map(async (entry) => {
          const text = await (await fetched(entry.file)).text();
          const cells = cellsOf(text, entry.file);
          if ("faults" in cells)
            throw new ClassFault(entry.file, cells.faults[0]!.line, cells.faults[0]!.what);
          tables.set(
            entry.id,
            referenceClass(
              entry,
              cells.rows.map((row) => row.map((cell) => cell.text)),
            ),
          );
        }),
      );
    },
    entries: () => listed,
    shipped: (entry) => tables.get(entry.id)!,
  };

  async function fetched(name: string): Promise<Response> {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`the table ${name} of the workbench cannot be had`);
    return response;
  }
}
