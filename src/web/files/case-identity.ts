import { hashOf } from "#case/sentences.ts";
import type { Folder } from "../workers/messages.ts";
import type { Draft } from "./drafts.ts";

/** Where a case is from, and its name there. */
interface Place {
  readonly kind: "server" | "worked" | "files";
  readonly name: string;
}

/**
 * What a case is called where its drafts are kept. Files of one name can be any case, so theirs is told by all that they hold;
 * a folder of the server or a worked case by its name and by the id that the case gives itself.
 */
export function identityOf({ kind, name }: Place, { main, texts }: Folder): string {
  // One that was never saved has nothing but its name, which no other draft has.
  if (texts[main] === undefined) return `${kind}:${name}`;
  const told = kind === "files" ? hashOfTexts(texts) : idIn({ main, texts });
  return `${kind}:${name}:${told}`;
}

/** Whether a draft is of a case as it stands where that was opened. */
export function isOf({ id, name, base }: Draft, place: Place, folder: Folder): boolean {
  if (name !== place.name || !id.startsWith(`${place.kind}:`) || base.texts[base.main] === undefined)
    return false;
  if (place.kind !== "files") return idIn(base) === idIn(folder);
  const names = Object.keys(folder.texts);
  return (
    names.length === Object.keys(base.texts).length &&
    names.every((each) => folder.texts[each] === base.texts[each])
  );
}

/** The id that a case gives itself, as it is written; empty where it gives none at the beginning of a line. */
function idIn({ main, texts }: Folder): string {
  return /^id:[ \t]*(\S+)/m.exec(texts[main] ?? "")?.[1] ?? "";
}

function hashOfTexts(texts: Folder["texts"]): string {
  const all = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(JSON.stringify(all)).slice(0, 32);
}
