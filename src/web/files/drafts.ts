import type { Folder } from "../workers/messages.ts";

/** A case as this browser keeps it until it is saved: what a crash or a closed tab would else have cost. */
export interface Draft {
  /** The identity of the case, which begins with where it is from (`server:`, `worked:`, `files:`); behind `#` of which window it is. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly folder: Folder;
  /** The folder that it was made of. */
  readonly base: Folder;
  /** What was begun in forms and not entered, by the names of the forms. */
  readonly forms?: Readonly<Record<string, unknown>>;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

const STORE = "drafts";

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("demarche", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const open = await database();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = open.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      // That there is no room is told when all is put down, after what was asked has been answered.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    open.close();
  }
}

export async function keepDraft(draft: Draft): Promise<void> {
  await within("readwrite", (store) => store.put(draft));
}

export async function dropDraft(id: string): Promise<void> {
  await within("readwrite", (store) => store.delete(id));
}

/** All drafts, the newest first; none where the browser keeps nothing. */
export async function allDrafts(): Promise<readonly Draft[]> {
  try {
    const all = (await within("readonly", (store) => store.getAll())) as Draft[];
    return all.sort((a, b) => b.changed - a.changed);
  } catch {
    return [];
  }
}
