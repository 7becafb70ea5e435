import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Waits until a draft of this browser holds some words, in a file or in a form: from then on the window may be closed. */
export async function keptInDraft(page: Page, ...words: readonly string[]): Promise<void> {
  await expect.poll(() => page.evaluate(draftsAre, { holding: words })).toBe(true);
}

/** Waits until this browser holds no draft any more. */
export async function noDraftLeft(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(draftsAre, { holding: undefined })).toBe(true);
}

/** Runs in the page: whether some draft holds all of the words; without words, whether there is none. */
async function draftsAre({ holding }: { readonly holding: readonly string[] | undefined }): Promise<boolean> {
  // To open what the workbench has not made yet would make it otherwise.
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === "demarche")) return holding === undefined;
  const open = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("demarche");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    const drafts = await new Promise<readonly Record<string, unknown>[]>((resolve, reject) => {
      const asked = open.transaction("drafts").objectStore("drafts").getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const written = drafts.map(({ folder, forms }) =>
      [...Object.values((folder as { texts: Record<string, string> }).texts), JSON.stringify(forms)].join(
        "\n",
      ),
    );
    return holding === undefined
      ? written.length === 0
      : written.some((draft) => holding.every((each) => draft.includes(each)));
  } finally {
    open.close();
  }
}
