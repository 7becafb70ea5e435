import { entriesAt, textAt } from "../state/data.ts";

/** A statement about options with what the options are called in place of their ids: `not (new US sanctions) if (nuclear commitments)`. */
export function statementInWords(statement: string, data: unknown): string {
  const names = new Map(
    entriesAt(data, ["moves", "options"]).map(({ entry }) => [
      textAt(entry, ["id"]),
      textAt(entry, ["short"]) || textAt(entry, ["text"]),
    ]),
  );
  return statement.replaceAll(/[A-Za-z][A-Za-z0-9_-]*/g, (word) => {
    const name = names.get(word);
    return name === undefined ? word : `“${name}”`;
  });
}
