import "./no-eval.ts";
import { SETTINGS_FILE } from "#brief-settings/settings.ts";
import { settledText } from "#brief-settings/settled-text.ts";
import { applyEdits, prepareEdits } from "#case/edit/apply-edits.ts";
import { type Edit, EditRefused, type YamlValue } from "#case/edit/edit.ts";
import { editedData } from "#case/edit/edited-data.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { blankPage } from "#documents/html/blank-page.ts";
import { composing } from "../composer/composing.ts";
import { answering, GivenUp, UnfitOptions } from "./answering.ts";
import { askedDrawings } from "./asked-drawings.ts";
import { analysesWithOptions, choicesIn } from "./choices.ts";
import { comparedRuns } from "./compared-runs.ts";
import { completionsAt } from "./completions.ts";
import { dateMeant } from "./date-meant.ts";
import { briefDrawer } from "./drawn-brief.ts";
import { entryFormAt, proposalFormOf } from "./entry-form.ts";
import { exportOf } from "./exports.ts";
import type { Asked, DecisionAsked, Folder, Order, Settings, Told } from "./messages.ts";
import { type Answered, movedAtOnce, movedWithCauses } from "./moved.ts";
import { decidedOf, proposalsOf } from "./proposals-of.ts";
import { LEDGER, type ReadFolder, readAhead, readFolder, type SoundFolder } from "./read-folder.ts";
import { settingsIn } from "./settings-in.ts";
import { shippedClasses } from "./shipped-classes.ts";
import { sourcesOf } from "./sources-of.ts";
import { faultsAfter } from "./try-edits.ts";

// Holds the case model: reads, edits, runs, compares and draws, so that the page only shows.

const post = (told: Told) => (postMessage as (message: unknown) => void)(told);
const document = blankPage() as Document;
// What draws asks for the root of its page.
document.appendChild(document.createElement("html")).appendChild(document.createElement("body"));
const drawer = briefDrawer(document);
const classes = shippedClasses();
const { reportOn, free } = answering();
const drawings = askedDrawings(post);
const runs = comparedRuns();
const putTogether = composing();

/** The newest order for answers: what was begun for an older one is given up. */
let newest = 0;
let last: { readonly answered: Answered; readonly settings: Settings } | undefined;
let base: { readonly folder: Folder; readonly settings: Settings; readonly answered: Answered } | undefined;

addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  carryOut(order).catch((error: unknown) => {
    const { number } = order;
    if (error instanceof GivenUp) return post({ number, of: "stopped" });
    if (error instanceof UnfitOptions) return post({ number, of: "unfit", faults: error.faults });
    console.error(error);
    post({ number, of: "failed", message: error instanceof Error ? error.message : String(error) });
  });
});

async function carryOut(order: Order): Promise<void> {
  const { number } = order;
  switch (order.do) {
    case "edit":
      newest = number;
      return edit(order);
    case "answer":
      newest = number;
      await answer(order, await reading(order.folder));
      return makeReady(number, order.folder.texts[order.folder.main] ?? "");
    case "stop":
      newest = number;
      await free();
      return post({ number, of: "stopped" });
    case "export": {
      if (!last) return post({ number, of: "failed", message: "there is no brief yet" });
      const { answered, settings } = last;
      const files = await exportOf(answered.report, settings, order.format, {
        document,
        draw: drawings.draw,
      });
      return post({ number, of: "exported", ...files });
    }
    case "drawn":
      return drawings.take(order);
    case "options":
      return post({ number, of: "options", analyses: analysesWithOptions() });
    case "compare": {
      const { older, newer } = order;
      const quiet = { isWanted: () => newest < number };
      const report = async (some: SoundFolder, settings: Settings) =>
        (await reportOn(some, settings, quiet)).report;
      return post({ number, of: "compared", compared: await runs.compare(older, newer, report) });
    }
    case "complete":
      return post({ number, of: "completed", ...completionsAt(order.text, order.at, lastRead?.read.data) });
    case "sources": {
      const { sound, ledger } = await reading(order.folder);
      const { main, texts } = order.folder;
      const proposed = sound && ledger ? proposalsOf(ledger, sound.case, texts[main] ?? "") : new Map();
      return post({ number, of: "sources", sources: sound && sourcesOf(sound, proposed) });
    }
    case "put together": {
      const { sound } = await reading(order.folder);
      return post({ number, of: "put together", composing: sound && putTogether(sound.case, order.taken) });
    }
    case "decide":
      return post({
        number,
        of: "decided",
        ...decidedIn(order.folder, await reading(order.folder), order.asked),
      });
    case "entry form": {
      const { of, folder } = order;
      const read = await reading(folder);
      const form = typeof of === "string" ? proposalFormOf(of, read) : entryFormAt(of, read.data);
      return post({ number, of: "entry form", form });
    }
    case "try":
      return post({
        number,
        of: "tried",
        faults: await faultsAfter(order.edits, order.entry, order.folder, classes),
      });
    case "date":
      return post({ number, of: "date", ...dateMeant(order.text) });
    case "keep runs":
      return runs.keepOnly(order.runs);
    case "settle":
      return post({ number, of: "settled", text: settledText(order.text, order.settings) });
    case "take article": {
      const { article, into } = order;
      const { takeArticle } = await import("./take-article.ts");
      const taken = await takeArticle(article, into && { folder: into, read: await reading(into) });
      return post({ number, of: "article taken", ...taken });
    }
    case "place": {
      const yaml = readYaml(order.text, "");
      return post({ number, of: "placed", place: "tree" in yaml ? yaml.tree.place(order.path) : undefined });
    }
  }
}

/**
 * Makes edits of the case. What they come to is known from the data before the text is made, which takes longer: the engines
 * begin meanwhile. The text is made so that it holds these data and no other.
 */
async function edit(order: Order & { readonly do: "edit" }) {
  const { number, edits, folder } = order;
  const { main, texts } = folder;
  const ahead = await edited(folder, edits);
  const answered = ahead && answer(order, ahead);
  // What fails there is told below.
  answered?.catch(() => {});
  const made = applyEdits(texts[main] ?? "", edits);
  if ("refusal" in made) {
    newest = 0;
    return post({ number, of: "refused", refusal: made.refusal });
  }
  post({ number, of: "edited", text: made.text });
  const after = { main, texts: { ...texts, [main]: made.text } };
  if (answered) {
    lastRead = { folder: after, read: ahead };
    await answered;
  } else await answer(order, await reading(after));
  makeReady(number, made.text);
}

/** The folder with edits of its case, as far as the data tell: undefined where that has to wait for the text. */
async function edited(folder: Folder, edits: readonly Edit[]): Promise<ReadFolder | undefined> {
  const { data } = await reading(folder);
  if (data === undefined) return undefined;
  try {
    const after = edits.reduce((now, each) => editedData(now, each), data as YamlValue);
    return await readAhead(folder, after, classes);
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

/** So long nothing is asked before a text is made ready for the next edit, in milliseconds; longer texts are not. */
const REST = 300;
const LONGEST_READY = 300_000;

/** In so many milliseconds a page has painted what it was told last. */
const PAINTED = 60;

/** Parses a text when nothing else is to be done, so that the next edit of it comes sooner. */
function makeReady(number: number, text: string): void {
  if (text.length > LONGEST_READY) return;
  setTimeout(() => {
    if (newest === number) prepareEdits(text);
  }, REST);
}

async function answer({ number, folder, base: from }: { readonly number: number } & Asked, read: ReadFolder) {
  const began = performance.now();
  const isWanted = () => newest === number;
  const { settings, faults: settingsFaults } = settingsIn(folder);
  post({ number, of: "read", data: read.data, faults: read.faults, settings, settingsFaults });
  if (!read.sound) return;
  const { report, ran } = await reportOn(read.sound, settings, {
    isWanted,
    progress: (share) => post({ number, of: "progress", share }),
  });
  const answered = { folder: read.sound, report };
  last = { answered, settings };
  const choices = choicesIn(report, settings.scheme);
  post({ number, of: "brief", parts: drawer.draw(report, settings), choices });
  post({ number, of: "done", milliseconds: performance.now() - began, ran });
  runs.keep(number, answered, settings);
  const was = await baseOf(from, answered, settings, isWanted);
  if (!was) return;
  tellBasis(number, was, settings);
  const moved = movedAtOnce(was, answered, settings.scheme);
  if (moved.judgements.length === 0) return post({ number, of: "moved", moved: { ...moved, caused: true } });
  post({ number, of: "moved", moved });
  // The page paints first: what it needs for that would be shared with the search.
  await new Promise((resolve) => setTimeout(resolve, PAINTED));
  if (!isWanted()) return;
  const quiet = { isWanted };
  const tried = async (some: SoundFolder) => (await reportOn(some, settings, quiet)).report;
  const caused = await movedWithCauses(was, answered, settings.scheme, tried);
  if (isWanted()) post({ number, of: "moved", moved: caused });
}

function decidedIn({ main, texts }: Folder, { sound, ledger }: ReadFolder, asked: DecisionAsked) {
  if (!sound || !ledger) return { why: "The text of the case has faults: mend them first." };
  return decidedOf({ ledger, case: sound.case, text: texts[main] ?? "", main, ledgerName: LEDGER }, asked);
}

let lastRead: { readonly folder: Folder; readonly read: ReadFolder } | undefined;

async function reading(folder: Folder): Promise<ReadFolder> {
  if (lastRead && isSameFolder(lastRead.folder, folder)) return lastRead.read;
  const read = await readFolder(folder, classes);
  lastRead = { folder, read };
  return read;
}

/** The answers on the case as it was opened, under the present settings. */
async function baseOf(
  from: Folder,
  answered: Answered,
  settings: Settings,
  isWanted: () => boolean,
): Promise<Answered | undefined> {
  if (base && isSameFolder(base.folder, from) && isSameRun(base.settings, settings)) return base.answered;
  let own: Answered | undefined = answered;
  if (!lastRead || !isSameFolder(from, lastRead.folder)) {
    const read = await readFolder(from, classes);
    own = read.sound && {
      folder: read.sound,
      report: (await reportOn(read.sound, settings, { isWanted })).report,
    };
  }
  base = own && { folder: from, settings, answered: own };
  return own;
}

/** With what settings the page knows what the case as it was opened says. */
let basis: string | undefined;

/** Tells what the case as it was opened says, where other settings would show as changes of the case. */
function tellBasis(number: number, { report }: Answered, settings: Settings): void {
  const under = JSON.stringify(settings);
  if (basis === under) return;
  // The page has the first brief that it was told.
  const isFirst = basis === undefined;
  basis = under;
  if (!isFirst) post({ number, of: "basis", parts: briefDrawer(document).draw(report, settings) });
}

function isSameRun(a: Settings, b: Settings): boolean {
  return (
    a.seed === b.seed && a.samples === b.samples && JSON.stringify(a.options) === JSON.stringify(b.options)
  );
}

/** Whether two folders hold the same case, however its brief is made. */
function isSameFolder(a: Folder, b: Folder): boolean {
  const namesOf = ({ texts }: Folder) => Object.keys(texts).filter((name) => name !== SETTINGS_FILE);
  const names = namesOf(a);
  return (
    a.main === b.main &&
    names.length === namesOf(b).length &&
    names.every((name) => a.texts[name] === b.texts[name])
  );
}
