import { stringify } from "yaml";
import type { SpellLayout } from "./layout.ts";

/** What a case has to say to use a table of spells made of a copy, as YAML: the source with its terms, and the class that cites it. */
export function caseEntries(
  { id, name, begins, ends, source, dataEnd, note }: SpellLayout,
  file: string,
): string {
  const { citation, version, licence, from } = source;
  return stringify(
    {
      sources: [
        {
          id,
          title: citation,
          type: "dataset",
          issued: "unknown",
          external: true,
          locator: `version ${version}`,
          ...(from === undefined ? {} : { url: from }),
          note: `Terms: ${licence}.`,
        },
      ],
      classes: [
        {
          id: `${id}-spells`,
          file,
          name,
          begins,
          ends,
          dataEnd,
          cite: [id],
          ...(note === undefined ? {} : { note }),
        },
      ],
    },
    { lineWidth: 0 },
  );
}
