import type { Folder } from "../workers/messages.ts";

// The page's side of the local server. Without its secret there is none, and the workbench keeps cases by itself.

/** The folder that the server was started for. */
export interface ServerFolder {
  readonly name: string;
  readonly readOnly: boolean;
  readonly folder: Folder;
  /** The hashes of the files as they were read. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly refused: readonly { readonly name: string; readonly what: string; readonly cure: string }[];
}

/** A file that is not what was read before it was changed. */
export interface Conflict {
  readonly name: string;
  readonly text: string | null;
  readonly hash: string | null;
}

export type SaveResult =
  | { readonly hashes: Readonly<Record<string, string>> }
  | { readonly conflicts: readonly Conflict[] }
  | {
      readonly why: string;
      /** The server was not reached, so that the text is nowhere but here. */
      readonly isUnreached?: true;
    };

const KEPT = "demarche-key";
const HEADER = "x-demarche-key";

/**
 * Takes the secret out of the address, so that it stands in no history, and keeps it for this tab. Where the browser keeps nothing
 * for the page it stays in the address, which is then all that a reload has of it.
 */
export function takeKey(): string | undefined {
  const found = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  try {
    if (found === undefined) return sessionStorage.getItem(KEPT) ?? undefined;
    sessionStorage.setItem(KEPT, found);
    history.replaceState(null, "", location.pathname + location.search);
  } catch {}
  return found;
}

interface Answer {
  readonly folder?: {
    readonly name: string;
    readonly main: string;
    readonly readOnly: boolean;
    readonly files: readonly { readonly name: string; readonly text: string; readonly hash: string }[];
    readonly refused: ServerFolder["refused"];
  };
}

/** What the server has open; null where it has nothing open, undefined where there is no server for this page. */
export async function serverFolder(key: string): Promise<ServerFolder | null | undefined> {
  const response = await fetch("api/folder", { headers: { [HEADER]: key } }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { folder } = (await response.json()) as Answer;
  if (!folder) return null;
  const { name, main, readOnly, files, refused } = folder;
  return {
    name,
    readOnly,
    refused,
    folder: { main, texts: Object.fromEntries(files.map((file) => [file.name, file.text])) },
    hashes: Object.fromEntries(files.map((file) => [file.name, file.hash])),
  };
}

/** What else stands in the folder and goes along with the case; nothing where the server does not answer. */
export async function besideOnServer(key: string): Promise<Folder["texts"]> {
  const response = await fetch("api/beside", { headers: { [HEADER]: key } }).catch(() => undefined);
  if (!response?.ok) return {};
  const { files } = (await response.json()) as {
    readonly files: readonly { readonly name: string; readonly text: string }[];
  };
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

/** Writes texts where the files still hold what was read of them. */
export async function saveToServer(
  key: string,
  texts: Folder["texts"],
  was: Readonly<Record<string, string>>,
): Promise<SaveResult> {
  const files = Object.entries(texts).map(([name, text]) => ({ name, text, was: was[name] ?? null }));
  const response = await fetch("api/save", {
    method: "POST",
    headers: { [HEADER]: key, "content-type": "application/json" },
    body: JSON.stringify({ files }),
  }).catch(() => undefined);
  if (!response) return { why: "The server does not answer. It may have been ended.", isUnreached: true };
  const answer = (await response.json()) as {
    readonly saved?: readonly { readonly name: string; readonly hash: string }[];
    readonly conflicts?: readonly Conflict[];
    readonly refused?: { readonly what: string; readonly cure: string };
    readonly why?: string;
  };
  if (answer.saved) return { hashes: Object.fromEntries(answer.saved.map(({ name, hash }) => [name, hash])) };
  if (answer.conflicts) return { conflicts: answer.conflicts };
  const { refused } = answer;
  return { why: refused ? `${refused.what}: ${refused.cure}.` : (answer.why ?? "It could not be saved.") };
}
