import { SETTINGS_FILE, USUAL } from "#brief-settings/settings.ts";
import { isUsual, settingsText } from "#brief-settings/settings-text.ts";
import type { Refusal } from "#case/edit/apply-edits.ts";
import { type Edit, EditRefused, type YamlValue } from "#case/edit/edit.ts";
import { editedData } from "#case/edit/edited-data.ts";
import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import type { Path } from "#case/walk.ts";
import type { PlanFault } from "#run/plan.ts";
import type { Composing, Taken } from "../composer/composing.ts";
import { type CaseClient, takenBy } from "../workers/case-client.ts";
import type { ChangeFault, EntryForm } from "../workers/entry-shapes.ts";
import type {
  AnalysisOptions,
  ArticleGiven,
  ArticleTaken,
  CitedSource,
  Compared,
  Completion,
  DecisionAsked,
  ExportFormat,
  Folder,
  Moved,
  Ran,
  RunNamed,
  Settings,
  ShownChoice,
  ShownPart,
  Told,
} from "../workers/messages.ts";
import { BegunForms } from "./begun-forms.ts";
import { keptWhereSame } from "./data.ts";
import { changed, changesSince, type History, historyOf, redone, undone } from "./history.ts";

/** Where an open case is from, and so where it can be saved. */
export type Origin =
  /** The folder that the local server was started for. */
  | { readonly kind: "server"; readonly name: string; readonly readOnly: boolean }
  /** A worked case that comes with the workbench. */
  | { readonly kind: "worked"; readonly name: string }
  /** Files from the user's disk, taken in as a copy. */
  | { readonly kind: "files"; readonly name: string };

/** How far the answers are. */
export type Answers =
  | { readonly status: "fresh"; readonly milliseconds: number; readonly ran: Ran }
  | { readonly status: "running"; readonly share: number }
  /** The text has faults, so what is shown is of the last text that had none. */
  | { readonly status: "held" }
  /** Options have values that do not fit. */
  | { readonly status: "unfit" }
  | { readonly status: "stopped" }
  | { readonly status: "failed"; readonly message: string };

/** A run that came to its end. */
export interface RunMade {
  readonly run: number;
  /** What was done last before it: `the case as it was opened`. */
  readonly name: string;
  readonly settings: Settings;
  /** The very same for all runs of one case, however they were run. */
  readonly texts: Folder["texts"];
}

/** All that the workbench shows of an open case. */
export interface WorkbenchState {
  readonly origin: Origin;
  readonly main: string;
  readonly history: History;
  /** The folder as it was opened: what is compared with, and what a reset goes back to. */
  readonly base: Folder;
  /** The folder as it stands where it is from. */
  readonly saved: Folder["texts"];
  /** How the brief is made: what the file beside the case says, or as usual. */
  readonly settings: Settings;
  /** What is wrong with that file, which then counts for nothing. */
  readonly settingsFaults: readonly Fault[];
  /** The data of the case as written: of the last text of which they could be told. */
  readonly data: unknown;
  readonly baseData: unknown;
  readonly faults: readonly Fault[];
  readonly answers: Answers;
  readonly moved: Moved | undefined;
  /** Whether that is of the present texts; it is told a little after the brief. */
  readonly movedIsPresent: boolean;
  /** The judgements that may stand on the first page. */
  readonly choices: readonly ShownChoice[];
  /** Options that do not fit, so that nothing is run. */
  readonly unfit: readonly PlanFault[];
  /** The runs that can be compared, the first of them the case as it was opened. */
  readonly runs: readonly RunMade[];
  /** Why the last change by a form was not made. */
  readonly refusal: Refusal | undefined;
  /** A brief has been drawn at least once. */
  readonly drawn: boolean;
}

/** Shows a brief. */
interface Painter {
  /** Shows its parts; done when all are shown. */
  show(parts: readonly ShownPart[]): Promise<void>;
  /** What it is to be compared with from now on. */
  compare(parts: readonly ShownPart[]): Promise<void>;
}

/** So many runs are listed, the first of them always. */
const MOST_RUNS = 20;

/** No message of a worker has this number. */
const NO_RUN = 0;

/** An open case: its texts, their history, and the answers on them. */
export class Workbench {
  /** What was begun in its forms. */
  readonly forms = new BegunForms();
  #state: WorkbenchState;
  readonly #client: CaseClient;
  readonly #listeners = new Set<() => void>();
  readonly #painters = new Set<Painter>();
  /** Done when the brief that was told last is all on the page. */
  #painted: Promise<unknown> = Promise.resolve();
  #parts: readonly ShownPart[] = [];
  /** Changes by forms are made one after the other, each on the text that the one before left. */
  #queue: Promise<unknown> = Promise.resolve();
  /** The run of the case as it is or is about to be; what others tell is of a case that was. */
  #running = NO_RUN;
  /** The texts of the last run that was noted. */
  #lastRun: Folder["texts"] | undefined;
  /** Articles that were read, with the texts of the case for which they were. */
  readonly #articles = new WeakMap<object, Folder["texts"]>();

  constructor(client: CaseClient, folder: Folder, origin: Origin, base = folder) {
    this.#client = client;
    this.#state = {
      origin,
      main: folder.main,
      history: historyOf(folder.texts),
      base,
      saved: base.texts,
      settings: USUAL,
      settingsFaults: [],
      data: undefined,
      baseData: undefined,
      faults: [],
      answers: { status: "running", share: 0 },
      moved: undefined,
      movedIsPresent: false,
      choices: [],
      unfit: [],
      runs: [],
      refusal: undefined,
      drawn: false,
    };
    this.#answer();
  }

  readonly state = (): WorkbenchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Is told the parts of the brief whenever one is drawn, and at once those of the present one. */
  readonly paint = (painter: Painter): (() => void) => {
    this.#painters.add(painter);
    if (this.#parts.length > 0) this.#painted = painter.show(this.#parts);
    return () => this.#painters.delete(painter);
  };

  /** Waits until the case as it was opened is shown, or cannot be: what comes later is told from it. */
  begun(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        const { drawn, answers } = this.#state;
        if (!drawn && answers.status === "running") return;
        leave();
        resolve();
      };
      const leave = this.subscribe(look);
      look();
    });
  }

  /** The text of the case. */
  get text(): string {
    return this.#state.history.texts[this.#state.main] ?? "";
  }

  /** Makes a change by edits of the case, which keep its comments and order. */
  edit(label: string, edits: readonly Edit[]): Promise<Refusal | undefined> {
    this.#anticipate(edits);
    const made = this.#queue.then(() => this.#edit(label, edits));
    this.#queue = made;
    return made;
  }

  #edit(label: string, edits: readonly Edit[]): Promise<Refusal | undefined> {
    const { main, history, base } = this.#state;
    const { texts } = history;
    return new Promise((resolve) => {
      const folder = { main, texts };
      this.#running = this.#client.send({ do: "edit", edits, folder, base }, (told) => {
        switch (told.of) {
          case "edited":
            // What was typed meanwhile would be lost.
            if (this.#state.history.texts !== texts) resolve(this.#refuse("the text changed meanwhile"));
            else {
              const after = { ...texts, [main]: told.text };
              this.#set({ history: changed(history, after, label), refusal: undefined });
              resolve(undefined);
            }
            return;
          case "refused":
            // Back to what the text holds.
            this.#answer();
            this.#set({ refusal: told.refusal });
            resolve(told.refusal);
            return;
          default:
            this.#hear(told);
            if (told.of === "failed") resolve(undefined);
        }
      });
    });
  }

  /** From now on what runs is of a case that was: a change has been asked for, even if others are made before it. */
  #outrun(): void {
    this.#running = NO_RUN;
    this.#set({ answers: { status: "running", share: 0 } });
  }

  /** Shows at once what edits will come to, as long as the text is not there yet. */
  #anticipate(edits: readonly Edit[]): void {
    const { data } = this.#state;
    if (data === undefined) return;
    try {
      const after = edits.reduce((now, edit) => editedData(now, edit, new WeakSet()), data as YamlValue);
      this.#outrun();
      this.#set({ data: after });
    } catch (error) {
      // That it is refused is told with its place by whoever makes it.
      if (!(error instanceof EditRefused)) throw error;
    }
  }

  #refuse(what: string): Refusal {
    this.#answer();
    const refusal = { edit: 0, line: 0, column: 0, what, cure: "try it again" };
    this.#set({ refusal });
    return refusal;
  }

  /** Gives a file another text, as it is typed; what is typed in one stretch is taken back as one. */
  write(name: string, text: string, label: string, thread?: string): void {
    if (this.#state.history.texts[name] !== text) this.#change(name, text, label, thread);
  }

  #change(name: string, text: string, label: string, thread?: string): void {
    const { history } = this.#state;
    this.#go(changed(history, { ...history.texts, [name]: text }, label, thread));
  }

  /** Takes all texts from elsewhere, as one change. */
  replace(texts: Folder["texts"], label: string): void {
    this.#go(changed(this.#state.history, texts, label));
  }

  undo(): void {
    if (this.#state.history.past.length > 0) this.#go(undone(this.#state.history));
  }

  redo(): void {
    if (this.#state.history.future.length > 0) this.#go(redone(this.#state.history));
  }

  /** Back to the case as it was opened; this, too, can be taken back. */
  reset(): void {
    const { history, base } = this.#state;
    if (history.texts !== base.texts)
      this.#go(changed(history, base.texts, "back to the case as it was opened"));
  }

  /** Runs with other settings, which are kept in their file beside the case; one step as any other. */
  settle(label: string, settings: Partial<Settings>): void {
    this.#settle(label, { ...this.#state.settings, ...settings });
  }

  /** Puts other judgements in front; those of the rule where none are named. */
  compose(judgements: readonly string[] | undefined): void {
    const { judgements: _, ...settings } = this.#state.settings;
    this.#settle("key judgements", judgements ? { ...settings, judgements } : settings);
  }

  #settle(label: string, settings: Settings): void {
    const { history, saved, base, settings: before } = this.#state;
    const { [SETTINGS_FILE]: text, ...others } = history.texts;
    this.#set({ settings, settingsFaults: [] });
    const hasFile = saved[SETTINGS_FILE] !== undefined || base.texts[SETTINGS_FILE] !== undefined;
    if (isUsual(settings) && !hasFile) this.#go(changed(history, others, label));
    else if (text === undefined || text === settingsText(before))
      this.#go(changed(history, { ...others, [SETTINGS_FILE]: settingsText(settings) }, label));
    // What somebody has written keeps its remarks.
    else {
      this.#outrun();
      this.#queue = this.#queue.then(() => this.#settleIn(text, label, settings));
    }
  }

  async #settleIn(text: string, label: string, settings: Settings): Promise<void> {
    const told = await this.#client.ask({ do: "settle", text, settings });
    const { history } = this.#state;
    if (told.of !== "settled") this.#answer();
    else this.#go(changed(history, { ...history.texts, [SETTINGS_FILE]: told.text }, label));
  }

  /** Gives up what runs. */
  stop(): void {
    this.#client.send({ do: "stop" }, () => {});
    this.#running = NO_RUN;
    this.#set({ answers: { status: "stopped" } });
  }

  /** Runs again what was given up. */
  again(): void {
    this.#answer();
  }

  /** The brief as a file, or as several. */
  async take(format: ExportFormat): Promise<Extract<Told, { of: "exported" }>> {
    const told = await this.#client.ask({ do: "export", format });
    if (told.of !== "exported")
      throw new Error(told.of === "failed" ? told.message : "the brief cannot be had");
    return told;
  }

  /** The analyses in which something can be set. */
  async options(): Promise<readonly AnalysisOptions[]> {
    const told = await this.#client.ask({ do: "options" });
    return told.of === "options" ? told.analyses : [];
  }

  /** What changed from one run to another, and why; undefined where something newer came between. */
  async compare(older: RunNamed, newer: RunNamed): Promise<Compared | undefined> {
    const told = await this.#client.ask({ do: "compare", older, newer });
    if (told.of === "failed") throw new Error(told.message);
    return told.of === "compared" ? told.compared : undefined;
  }

  /** What may stand at a place of a text of the case. */
  async completions(
    text: string,
    at: number,
  ): Promise<{ readonly from: number; readonly options: readonly Completion[] }> {
    const told = await this.#client.ask({ do: "complete", text, at });
    return told.of === "completed" ? told : { from: at, options: [] };
  }

  /** The sources of the case in some state of its texts, with what rests on them; undefined where the case has faults. */
  async sourcesIn(texts: Folder["texts"]): Promise<readonly CitedSource[] | undefined> {
    const told = await this.#client.ask({ do: "sources", folder: { main: this.#state.main, texts } });
    if (told.of === "failed") throw new Error(told.message);
    return told.of === "sources" ? told.sources : undefined;
  }

  /** What was put together of the case in some state of its texts; undefined where it has faults, or nothing can be put together. */
  async putTogetherIn(texts: Folder["texts"], taken: Taken | undefined): Promise<Composing | undefined> {
    const told = await this.#client.ask({
      do: "put together",
      folder: { main: this.#state.main, texts },
      taken,
    });
    if (told.of === "failed") throw new Error(told.message);
    return told.of === "put together" ? told.composing : undefined;
  }

  /** Decides of a proposal and takes what follows into the case, as one change; tells why, where it cannot be made. */
  decide(asked: DecisionAsked, label: string): Promise<string | undefined> {
    const made = this.#queue.then(async () => {
      const { main, history } = this.#state;
      const { texts } = history;
      const told = await this.#client.ask({ do: "decide", folder: { main, texts }, asked });
      if (told.of === "failed") return told.message;
      if (told.of !== "decided") return undefined;
      // What was typed meanwhile would be lost.
      if (this.#state.history.texts !== texts) return "The text changed meanwhile: try it again.";
      if (told.texts) this.replace({ ...texts, ...told.texts }, label);
      return told.why;
    });
    this.#queue = made;
    return made;
  }

  /** What a form of the entries of a list is made of or, by its id, that of a proposal. */
  async entryForm(of: Path | string): Promise<EntryForm | undefined> {
    const { main, history } = this.#state;
    const told = await this.#client.ask({ do: "entry form", folder: { main, texts: history.texts }, of });
    return told.of === "entry form" ? told.form : undefined;
  }

  /** Makes a change by edits, if the case is sound after it; else tells what is wrong with it. `entry` is where it is made. */
  async enter(label: string, edits: readonly Edit[], entry: Path): Promise<readonly ChangeFault[]> {
    const { main, history } = this.#state;
    const folder = { main, texts: history.texts };
    const told = await this.#client.ask({ do: "try", folder, edits, entry });
    if (told.of === "failed") return [{ what: told.message }];
    if (told.of === "tried" && told.faults.length > 0) return told.faults;
    const refusal = await this.edit(label, edits);
    return refusal ? [{ what: refusal.what, cure: refusal.cure }] : [];
  }

  /** What a date means, in words, or why it is none and what was most likely meant. */
  async dateMeant(
    text: string,
  ): Promise<{ readonly words?: string; readonly why?: string; readonly meant?: string }> {
    const told = await this.#client.ask({ do: "date", text });
    return told.of === "date" ? told : {};
  }

  /** What would become of an article that joins the case; nothing is changed by asking. */
  async takeArticle(article: ArticleGiven): Promise<ArticleTaken> {
    const { main, history } = this.#state;
    const { texts } = history;
    const taken = await takenBy(this.#client, article, { main, texts });
    if (taken.made) this.#articles.set(taken.made, texts);
    return taken;
  }

  /** Takes an article into the case, as one change; false where the case has changed since that was read. */
  joinArticle(made: NonNullable<ArticleTaken["made"]>, label: string): boolean {
    const { texts } = this.#state.history;
    if (this.#articles.get(made) !== texts) return false;
    this.replace({ ...texts, ...made.texts }, label);
    return true;
  }

  /** Where a part of the case stands in its text; undefined where that cannot be told. */
  async placeOf(path: Path): Promise<Place | undefined> {
    const told = await this.#client.ask({ do: "place", text: this.text, path });
    return told.of === "placed" ? told.place : undefined;
  }

  dismiss(): void {
    this.#set({ refusal: undefined });
  }

  /** The folder was saved as it is. */
  wasSaved(texts: Folder["texts"], origin: Origin = this.#state.origin): void {
    this.#set({ saved: texts, origin });
  }

  #go(history: History): void {
    this.#set({ history, refusal: undefined });
    this.#answer();
  }

  #answer(): void {
    const { main, history, base } = this.#state;
    this.#set({ answers: { status: "running", share: 0 }, unfit: [] });
    const folder = { main, texts: history.texts };
    const number = this.#client.send({ do: "answer", folder, base }, (told) => this.#hear(told));
    this.#running = number;
  }

  #hear(told: Told): void {
    if (told.number !== this.#running) {
      // The worker has counted its parts as sent.
      if (told.of === "brief") this.#draw(told.parts);
      if (told.of === "basis") for (const { compare } of this.#painters) void compare(told.parts);
      // The first that is read is the case as it was opened.
      if (told.of === "read" && this.#state.baseData === undefined) this.#set({ baseData: told.data });
      return;
    }
    switch (told.of) {
      case "read": {
        const { faults, settings, settingsFaults } = told;
        const data = keptWhereSame(this.#state.data, told.data);
        const broken = faults.some(({ severity }) => severity === "error");
        this.#set({
          faults,
          settings,
          settingsFaults,
          movedIsPresent: false,
          ...(data === undefined ? {} : { data }),
          ...(this.#state.baseData === undefined ? { baseData: data } : {}),
          ...(broken ? { answers: { status: "held" } } : {}),
        });
        return;
      }
      case "progress":
        if (this.#state.answers.status === "running")
          this.#set({ answers: { status: "running", share: told.share } });
        return;
      case "brief":
        this.#set({ choices: told.choices });
        this.#draw(told.parts);
        return;
      case "basis":
        for (const { compare } of this.#painters) void compare(told.parts);
        return;
      case "unfit":
        this.#set({ unfit: told.faults, answers: { status: "unfit" } });
        return;
      case "done":
        this.#made(told.number);
        void this.#painted.then(() => {
          const { milliseconds, ran } = told;
          if (told.number === this.#running && this.#state.answers.status === "running")
            this.#set({ answers: { status: "fresh", milliseconds, ran } });
        });
        return;
      case "moved":
        this.#set({ moved: told.moved, movedIsPresent: true });
        return;
      case "failed":
        this.#set({ answers: { status: "failed", message: told.message } });
    }
  }

  /** Notes a run, unless it is of the very same as the one before. */
  #made(run: number): void {
    const { runs, history, base, settings } = this.#state;
    const own = withoutSettings(history.texts);
    const texts = runs.find((made) => isSameText(made.texts, own))?.texts ?? own;
    const before = runs.at(-1);
    const done = changesSince(this.#lastRun, history) ?? "other texts";
    this.#lastRun = history.texts;
    if (before?.texts === texts && isSameRun(before.settings, settings)) return;
    const isFirst = runs.length === 0 && isSameText(own, withoutSettings(base.texts));
    const name = isFirst ? "the case as it was opened" : done;
    const [first, ...others] = [...runs, { run, name, settings, texts }];
    const listed = [first!, ...others.slice(1 - MOST_RUNS)];
    this.#set({ runs: listed });
    this.#client.send({ do: "keep runs", runs: listed.map((made) => made.run) }, () => {});
  }

  #draw(parts: readonly ShownPart[]): void {
    const known = new Map(this.#parts.map(({ name, html }) => [name, html]));
    this.#parts = parts.map((part) => {
      const html = part.html ?? known.get(part.name);
      return html === undefined ? part : { ...part, html };
    });
    this.#painted = Promise.all([...this.#painters].map(({ show }) => show(this.#parts)));
    if (!this.#state.drawn) this.#set({ drawn: true });
  }

  #set(some: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...some };
    for (const listener of this.#listeners) listener();
  }
}

function withoutSettings({ [SETTINGS_FILE]: _, ...others }: Folder["texts"]): Folder["texts"] {
  return others;
}

function isSameText(a: Folder["texts"], b: Folder["texts"]): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Whether settings come to the same runs, however the brief on them is composed and worded. */
export function isSameRun(a: Settings, b: Settings): boolean {
  const bearing = ({ seed, samples, options }: Settings) => JSON.stringify([seed, samples, options]);
  return bearing(a) === bearing(b);
}
