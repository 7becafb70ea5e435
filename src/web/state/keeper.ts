import { SETTINGS_FILE, USUAL } from "#brief-settings/settings.ts";
import { settingsText } from "#brief-settings/settings-text.ts";
import { identityOf, isOf } from "../files/case-identity.ts";
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
  readonly conflicts: readonly Underneath[];
  /** Changes of an earlier visit that were never saved; the newest of them, where there are several. */
  readonly found: Draft | undefined;
  /** The same case is open in another window. */
  readonly elsewhere: boolean;
}

/** A file that changed underneath. */
export interface Underneath extends Conflict {
  /** The text that both sides were made of, where it is known. */
  readonly common?: string;
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
  /**
   * The draft of this window: the first window on a case takes its identity, others a name of their own; so does the first, as long
   * as an earlier draft has it.
   */
  #draft: string | undefined;
  /** Further changes of earlier visits, which are offered after the one that is. */
  #others: readonly Draft[] = [];
  #release: (() => void) | undefined;
  #isClosed = false;
  /** The last draft could not be kept. */
  #keepsNone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: Folder["texts"];
  readonly #leave: () => void;

  /** @param draft changes of an earlier visit that are taken up at once */
  constructor(bench: Workbench, server?: ServerKeeping, draft?: Draft) {
    this.#bench = bench;
    this.#key = server?.key;
    this.#hashes = server?.hashes ?? {};
    const { origin, main, saved } = bench.state();
    this.#kept = saved;
    this.#id = identityOf(origin, { main, texts: saved });
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
    if ("conflicts" in result)
      return this.#set({
        conflicts: result.conflicts.map((conflict) => {
          const common = saved[conflict.name];
          return common === undefined ? conflict : { ...conflict, common };
        }),
      });
    if ("why" in result) {
      const draft = this.#keepsNone
        ? "This browser keeps no draft: take the case away before you leave."
        : "The draft is kept here.";
      return this.#set({
        said: { text: result.isUnreached ? `${result.why} ${draft}` : result.why, isTrouble: true },
      });
    }
    this.#hashes = { ...this.#hashes, ...result.hashes };
    this.#set({ conflicts: [], said: { text: "Saved.", isTrouble: false } });
    this.#bench.wasSaved(texts);
  }

  /** Goes on with one's own text and saves it over what the file holds now; that is a step of the history, to which Undo leads. */
  async keepMine(): Promise<void> {
    const { texts } = this.#bench.state().history;
    this.#takeTheirs();
    if (this.#bench.state().history.texts !== texts) this.#bench.replace(texts, "your text in its place");
    await this.save();
  }

  /** Takes the text that the file holds now in place of one's own; that can be taken back. */
  takeTheirs(): void {
    this.#takeTheirs();
  }

  #takeTheirs(): void {
    const theirs = this.#state.conflicts.flatMap(({ name, text }) =>
      text === null ? [] : [[name, text] as const],
    );
    this.#learn();
    if (theirs.length === 0) return;
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

  /** Goes on with the changes of an earlier visit, in place of what was changed since; that is one step, which can be taken back. */
  async takeUp(found = this.#state.found): Promise<void> {
    if (!found) return;
    this.#offerNext();
    await this.#putIn(found);
    if (found.id === this.#draft) return;
    // The old one goes once the new one has what was in it.
    await this.#keep();
    await dropDraft(found.id).catch(() => {});
  }

  async #putIn(found: Draft): Promise<void> {
    this.#bench.forms.restore(found.forms ?? {});
    await this.#bench.begun();
    const { saved, history } = this.#bench.state();
    const texts = { ...saved, ...found.folder.texts };
    // A case that was never saved is opened as it was left.
    if (Object.entries(texts).some(([name, text]) => history.texts[name] !== text))
      this.#bench.replace(texts, "the changes of an earlier visit");
    // Where the file is no longer what those changes were made of, both have to be seen.
    const conflicts = Object.entries(found.base.texts).flatMap(([name, common]): Underneath[] =>
      saved[name] === common || found.folder.texts[name] === common
        ? []
        : [{ name, text: saved[name] ?? null, hash: this.#hashes[name] ?? null, common }],
    );
    this.#set({ conflicts });
  }

  /** Lets the changes of an earlier visit go. */
  async letGo(): Promise<void> {
    const { found } = this.#state;
    this.#offerNext();
    if (found) await dropDraft(found.id).catch(() => {});
  }

  #offerNext(): void {
    const [found, ...others] = this.#others;
    this.#others = others;
    this.#set({ found });
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
      // Only pages that came over a safe connection have locks.
      if (!("locks" in navigator)) return resolve(true);
      void navigator.locks
        .request(`demarche:${this.#id}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock && new Promise<void>((release) => (this.#release = release));
        })
        .catch(() => resolve(true));
    });
    this.#draft = held ? (taken?.id ?? this.#id) : this.#nameOfItsOwn();
    if (taken) return this.#putIn(taken);
    if (!held) return;
    const { origin, main, saved } = this.#bench.state();
    const drafts = (await allDrafts()).filter((draft) => isOf(draft, origin, { main, texts: saved }));
    const differs = ({ folder }: Draft) =>
      Object.entries(folder.texts).some(([name, text]) => saved[name] !== text);
    const [found, ...others] = drafts.filter(differs);
    // What is changed before the offer is answered is kept beside what is offered.
    if (found) this.#draft = this.#nameOfItsOwn();
    this.#others = others;
    this.#set({ found });
    const same = drafts.filter((draft) => !differs(draft));
    // What was only begun in a form stands in it again once that is opened.
    this.#bench.forms.restore(same.find(({ forms }) => forms)?.forms ?? {});
    await this.#keep();
    for (const { id } of same) if (id !== this.#draft) await dropDraft(id);
  }

  #nameOfItsOwn(): string {
    return `${this.#id}#${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
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
    if (this.#draft === undefined) return;
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
      this.#keepsNone = false;
    } catch {
      this.#keepsNone = true;
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
