import { SETTINGS_FILE, USUAL } from "#brief-settings/settings.ts";
import { settingsText } from "#brief-settings/settings-text.ts";
import { allDrafts, type Draft, dropDraft, keepDraft } from "../files/drafts.ts";
import { besideOnServer, type Conflict, saveToServer } from "../files/server.ts";
import { besideWorked } from "../files/worked-cases.ts";
import type { Folder } from "../workers/messages.ts";
import { textAt } from "./data.ts";
import type { Workbench } from "./workbench.ts";

/** How a case is kept. */
export interface Keeping {
  /** Whether there is anything that is not where the case is from. */
  readonly unsaved: boolean;
  readonly saving: boolean;
  /** What happened to the last attempt to save, in a sentence. */
  readonly said: { readonly text: string; readonly isTrouble: boolean } | undefined;
  /** The files that changed underneath, with what they hold now. */
  readonly conflicts: readonly Conflict[];
  /** Changes of an earlier visit that were never saved. */
  readonly found: Draft | undefined;
  /** The same case is open in another window. */
  readonly elsewhere: boolean;
}

/** What the local server was told of, and its secret. */
export interface ServerKeeping {
  readonly key: string;
  readonly hashes: Readonly<Record<string, string>>;
}

/** How long a text rests before it is kept as a draft, in milliseconds. */
const REST = 400;

/** Sees to it that nothing is lost: keeps a draft in this browser, saves through the server, tells what stands against it. */
export class Keeper {
  #state: Keeping = {
    unsaved: false,
    saving: false,
    said: undefined,
    conflicts: [],
    found: undefined,
    elsewhere: false,
  };
  readonly #bench: Workbench;
  readonly #key: string | undefined;
  #hashes: Readonly<Record<string, string>>;
  readonly #listeners = new Set<() => void>();
  readonly #channel: BroadcastChannel;
  readonly #id: string;
  /** The draft of this window: the first window on a case takes its name, others one of their own. */
  #draft: string | undefined;
  #release: (() => void) | undefined;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: Folder["texts"];
  readonly #leave: () => void;

  /** @param draft changes of an earlier visit that are taken up at once */
  constructor(bench: Workbench, server?: ServerKeeping, draft?: Draft) {
    this.#bench = bench;
    this.#key = server?.key;
    this.#hashes = server?.hashes ?? {};
    const { origin, saved } = bench.state();
    this.#kept = saved;
    this.#id = `${origin.kind}:${origin.name}`;
    this.#channel = new BroadcastChannel(`demarche:${this.#id}`);
    this.#channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === "gone") return this.#set({ elsewhere: false });
      if (data === "here?") this.#channel.postMessage("here");
      this.#set({ elsewhere: true });
    };
    this.#channel.postMessage("here?");
    const leave = [bench.subscribe(() => this.#follow()), bench.forms.subscribe(() => this.#rest())];
    this.#leave = () => {
      for (const each of leave) each();
    };
    void this.#begin(draft);
    addEventListener("beforeunload", this.#warn);
    addEventListener("pagehide", this.#gone);
  }

  readonly state = (): Keeping => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether there is a place to save to other than a file that is taken away. */
  get canSave(): boolean {
    const { origin } = this.#bench.state();
    return this.#key !== undefined && origin.kind === "server" && !origin.readOnly;
  }

  /** Writes what has changed to where the case is from. */
  async save(): Promise<void> {
    if (!this.canSave || this.#state.saving) return;
    const { history, saved } = this.#bench.state();
    const texts = toBeSaved(history.texts, saved);
    const changed = Object.fromEntries(Object.entries(texts).filter(([name, text]) => saved[name] !== text));
    if (Object.keys(changed).length === 0) return;
    this.#set({ saving: true, said: undefined });
    const result = await saveToServer(this.#key!, changed, this.#hashes);
    this.#set({ saving: false });
    if ("conflicts" in result) return this.#set({ conflicts: result.conflicts });
    if ("why" in result) return this.#set({ said: { text: result.why, isTrouble: true } });
    this.#hashes = { ...this.#hashes, ...result.hashes };
    this.#set({ conflicts: [], said: { text: "Saved.", isTrouble: false } });
    this.#bench.wasSaved(texts);
  }

  /** Goes on with one's own text: what the file holds now is known, and is replaced by the next saving. */
  async keepMine(): Promise<void> {
    this.#learn();
    await this.save();
  }

  /** Takes the text that the file holds now in place of one's own; that can be taken back. */
  takeTheirs(): void {
    const theirs = this.#state.conflicts.flatMap(({ name, text }) =>
      text === null ? [] : [[name, text] as const],
    );
    this.#learn();
    const { texts } = this.#bench.state().history;
    this.#bench.replace({ ...texts, ...Object.fromEntries(theirs) }, "the text that was saved elsewhere");
  }

  #learn(): void {
    const { conflicts } = this.#state;
    const hashes = { ...this.#hashes };
    const saved = { ...this.#bench.state().saved };
    for (const { name, text, hash } of conflicts) {
      if (hash === null) delete hashes[name];
      else hashes[name] = hash;
      if (text === null) delete saved[name];
      else saved[name] = text;
    }
    this.#hashes = hashes;
    this.#bench.wasSaved(saved);
    this.#set({ conflicts: [] });
  }

  /** Puts the question off. */
  later(): void {
    this.#set({ conflicts: [] });
  }

  /** Goes on with the changes of an earlier visit. */
  async takeUp(found = this.#state.found): Promise<void> {
    if (!found) return;
    this.#set({ found: undefined });
    this.#bench.forms.restore(found.forms ?? {});
    await this.#bench.begun();
    const { saved, history } = this.#bench.state();
    const texts = { ...saved, ...found.folder.texts };
    // A case that was never saved is opened as it was left.
    if (Object.entries(texts).some(([name, text]) => history.texts[name] !== text))
      this.#bench.replace(texts, "the changes of an earlier visit");
    // Where the file is no longer what those changes were made of, both have to be seen.
    const conflicts = Object.entries(found.base.texts).flatMap(([name, text]): Conflict[] =>
      saved[name] === text || found.folder.texts[name] === text
        ? []
        : [{ name, text: saved[name] ?? null, hash: this.#hashes[name] ?? null }],
    );
    this.#set({ conflicts });
    if (found.id !== this.#draft) void dropDraft(found.id);
  }

  /** Lets the changes of an earlier visit go. */
  async letGo(): Promise<void> {
    const { found } = this.#state;
    this.#set({ found: undefined });
    if (found) await dropDraft(found.id).catch(() => {});
  }

  /** What else stands in the folder that the case is from: it goes along where that is taken away. */
  async beside(): Promise<Folder["texts"]> {
    const { kind, name } = this.#bench.state().origin;
    if (kind === "server" && this.#key !== undefined) return besideOnServer(this.#key);
    return kind === "worked" ? besideWorked(name).catch(() => ({})) : {};
  }

  /** The case was taken away as a file, so what is in it is safe. */
  wasTaken(texts: Folder["texts"]): void {
    if (!this.canSave) this.#bench.wasSaved(texts);
  }

  /** Lets the case go; once is enough. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#leave();
    this.#gone();
    this.#channel.close();
    this.#release?.();
    removeEventListener("beforeunload", this.#warn);
    removeEventListener("pagehide", this.#gone);
  }

  async #begin(taken?: Draft): Promise<void> {
    const held = await new Promise<boolean>((resolve) => {
      void navigator.locks
        .request(`demarche:${this.#id}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock && new Promise<void>((release) => (this.#release = release));
        })
        .catch(() => resolve(true));
    });
    this.#draft = held ? this.#id : `${this.#id}#${crypto.randomUUID()}`;
    if (taken) return this.takeUp(taken);
    if (!held) return;
    const drafts = await allDrafts();
    const found = drafts.find(({ id }) => id === this.#id || id.startsWith(`${this.#id}#`));
    const { saved } = this.#bench.state();
    const differs = found && Object.entries(found.folder.texts).some(([name, text]) => saved[name] !== text);
    // What was only begun in a form stands in it again once that is opened.
    if (found && !differs && found.forms) this.#bench.forms.restore(found.forms);
    else if (found && !differs) await dropDraft(found.id);
    else if (found) this.#set({ found });
  }

  #follow(): void {
    const { history, saved } = this.#bench.state();
    const unsaved = Object.entries(toBeSaved(history.texts, saved)).some(
      ([name, text]) => saved[name] !== text,
    );
    if (unsaved !== this.#state.unsaved) this.#set({ unsaved, ...(unsaved ? { said: undefined } : {}) });
    if (history.texts === this.#kept) return;
    this.#kept = history.texts;
    this.#rest();
  }

  /** Keeps the draft once nothing more is typed for a moment. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), REST);
  }

  async #keep(): Promise<void> {
    if (this.#draft === undefined || this.#state.found) return;
    const { history, main, saved, data, origin } = this.#bench.state();
    try {
      const { forms } = this.#bench;
      if (!this.#state.unsaved && forms.isEmpty) return await dropDraft(this.#draft);
      await keepDraft({
        id: this.#draft,
        name: origin.name,
        title: textAt(data, ["title"]) || origin.name,
        folder: { main, texts: toBeSaved(history.texts, saved) },
        base: { main, texts: saved },
        ...(!forms.isEmpty && { forms: forms.all() }),
        changed: Date.now(),
      });
    } catch {
      const text = "This browser keeps no draft; save before you leave.";
      this.#set({ said: { text, isTrouble: true } });
    }
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    // The draft has the rest; only what was typed a moment ago is not yet in it.
    if (this.#state.unsaved && this.canSave) event.preventDefault();
  };

  readonly #gone = (): void => {
    if (this.#timer !== undefined) void this.#keep();
    this.#channel.postMessage("gone");
  };

  #set(some: Partial<Keeping>): void {
    this.#state = { ...this.#state, ...some };
    for (const listener of this.#listeners) listener();
  }
}

/** Texts as they are written where a case is from: no file is removed there, so settings that are gone say that all is as usual. */
function toBeSaved(texts: Folder["texts"], saved: Folder["texts"]): Folder["texts"] {
  if (texts[SETTINGS_FILE] !== undefined || saved[SETTINGS_FILE] === undefined) return texts;
  return { ...texts, [SETTINGS_FILE]: settingsText(USUAL) };
}
