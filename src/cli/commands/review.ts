import { dirname, join, relative } from "node:path";
import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { countedInFigures } from "#case/counts-in-words.ts";
import { printableLine } from "#case/printable.ts";
import { isSame } from "#case/same-value.ts";
import { type Sentence, sentencesOf } from "#case/sentences.ts";
import { LISTS } from "#decisions/entry-of.ts";
import { knownOf } from "#decisions/known.ts";
import { isOpen, type Ledger } from "#decisions/ledger.ts";
import { likelySame } from "#decisions/likely-same.ts";
import { withRecognised } from "#decisions/recognise.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import { bytesOf } from "../bytes.ts";
import { type LoadedCase, loadCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import type { Flags } from "../flags.ts";
import { LEDGER, ledgerWarnings, loadLedger, refuseMisplaced, textAt } from "../intake/ledger-file.ts";
import { appliedInWords } from "../intake/ledger-in-words.ts";
import { takenUnseen, UNSEEN_FLAGS, unseenFlags } from "../intake/unseen.ts";
import { appliedOrThrow } from "../intake/with-proposals.ts";
import type { Io } from "../io.ts";
import { pathToCopy } from "../path-to-copy.ts";
import { printFaults } from "../print-faults.ts";
import { promptOf, type Shown, screenOf } from "../review/screen.ts";
import { afterKey, newSession, type Session } from "../review/session.ts";
import { sweepBeside } from "../writing/write-file.ts";
import { type Wanted, writeFiles, writeInSteps } from "../writing/write-files.ts";
import type { Command } from "./command.ts";

const FLAGS: Flags = {
  ...UNSEEN_FLAGS,
  apply: { help: "ask nothing: carry what is decided in intake.yaml into the case" },
  by: { takes: "NAME", help: "who decides (default: the analyst of the case)" },
};

/** Walks through what is proposed, keeps what is decided of it, and carries that into the case. */
export const review: Command = {
  name: "review",
  usage: "review CASE [options]",
  summary: "decide what of the proposals enters the case",
  example: "demarche review ferry-dispute",
  remark:
    "Asks at a terminal, sentence by sentence, one key each. What is decided is kept at once, and\nenters the case at the end. Without a terminal: --yes KIND, --accept high, or --apply after\ndecisions made by hand in intake.yaml.\nKinds: source, actor, tie, event, sanction, round, claim, demand, forecast, question,\nexplanation.",
  flags: FLAGS,
  async perform(given, io) {
    const unseen = unseenFlags(given);
    const loaded = loadCase(given.words[0], [], io.directory);
    const place = ledgerPlace(loaded.path, io);
    let was = textAt(place.place);
    const kept = loadLedger(loaded.path, io.directory);
    if (!kept)
      throw new UsageFault(
        `nothing is proposed for the case: there is no ${LEDGER} beside it`,
        `for example: demarche intake article.html --into ${given.words[0]}`,
      );
    refuseMisplaced(kept, loaded);
    printFaults(ledgerWarnings(kept, loaded, io.directory), io);
    // What was written into the case by hand since is not asked for.
    const ledger = withRecognised(kept, loaded.case);
    const asks = !unseen && !given.flags.has("apply");
    if (asks && !io.keys)
      throw new UsageFault(
        "review asks at a terminal, and there is none",
        "--yes KIND and --accept high take over unseen, --apply carries over what is decided in intake.yaml",
      );
    const analyst = loaded.case.analyst === "not stated" ? undefined : loaded.case.analyst;
    const by = given.flags.get("by")?.[0] ?? analyst;
    const decided = unseen
      ? takenUnseen(ledger, unseen, loaded.case)
      : asks
        ? await reviewed(ledger, loaded, by, io, (each) => {
            const content = ledgerText(each);
            writeFiles([{ ...place, content, from: was }], false);
            was = content;
          })
        : ledger;
    const { path, file } = loaded;
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(path, file));
    const applied = appliedOrThrow(before, file, decided, unseen?.unsorted ?? false);
    const steps: Wanted[][] = [];
    // Who decided is kept before anything enters the case: of a run that is killed the next one knows it.
    if (unseen && applied.text !== before) {
      const content = ledgerText(decided);
      steps.push([{ ...place, content, from: was }]);
      was = content;
    }
    const changed: Wanted[] = [];
    if (applied.text !== before)
      changed.push({ place: path, shown: file, content: applied.text, from: before });
    // A ledger that says the same stays as it was written, by hand too.
    if (!isSame(applied.ledger, kept))
      changed.push({ ...place, content: ledgerText(applied.ledger), from: was });
    // Where nothing is left to be written, a run that was killed once all was in its place has left its sign.
    sweepBeside(path);
    writeInSteps([...steps, changed], false);
    io.out(appliedInWords(applied));
    io.out(openInWords(applied.ledger, loaded.case));
    const folder = pathToCopy(relative(io.directory, dirname(loaded.path)) || ".");
    io.out(`Next: demarche brief ${folder}\n`);
    return 0;
  },
};

/** How much still waits, and how much of it the case may have already. */
function openInWords(ledger: Ledger, c: Case): string {
  const open = ledger.proposals.filter(isOpen).length;
  if (open === 0) return "All is decided.\n";
  const likely = likelySame(ledger, c).size;
  const twice =
    likely === 0 ? "" : ` The case may have ${likely} of them already: at a terminal, review shows which.`;
  return `${countedInFigures(open, "proposal")} still open.${twice}\n`;
}

function ledgerPlace(casePath: string, { directory }: Io) {
  const place = join(dirname(casePath), LEDGER);
  return { place, shown: relative(directory, place) || place };
}

/** Asks key by key; every decision is kept before the next is asked for. */
async function reviewed(
  ledger: Ledger,
  loaded: LoadedCase,
  by: string | undefined,
  io: Io,
  kept: (ledger: Ledger) => void,
): Promise<Ledger> {
  let session: Session = newSession(
    ledger,
    by,
    likelySame(ledger, loaded.case),
    knownOf(ledger, loaded.case),
  );
  const shown = shownOf(loaded, io);
  if (session.over) return ledger;
  io.out(publishedInWords(ledger, loaded, io));
  io.out(screenOf(session, shown));
  for await (const key of io.keys!()) {
    const next = afterKey(session, key);
    if (next.ledger !== session.ledger) kept(next.ledger);
    const typed = promptOf(next);
    const isTyping = typed !== "" && next.asking.for === session.asking.for && next.said === "";
    session = next;
    if (session.over) break;
    if (isTyping) io.redraw?.(typed);
    else io.out(screenOf(session, shown));
  }
  io.redraw?.("");
  return session.ledger;
}

/** From which days `last week` and the like are counted, and what to do where one is wrong. */
function publishedInWords({ sources }: Ledger, { path }: LoadedCase, { directory }: Io): string {
  const folder = relative(directory, dirname(path)) || ".";
  return sources
    .map(({ id, published }) => {
      const day = published === null ? "on a day that nobody states" : `on ${published.value}`;
      const cure = `demarche intake ${join(folder, "sources", `${id}.txt`)} --into ${folder} --published DAY`;
      return `${printableLine(`${id} appeared ${day}. If that is wrong, all dates are read anew by: ${cure}`, 300)}\n`;
    })
    .join("");
}

function shownOf({ case: c, texts }: LoadedCase, { colour }: Io): Shown {
  const sentences = new Map<string, Sentence>();
  for (const { id, text } of c.sources) {
    const whole = texts.get(id);
    if (whole === undefined || text === undefined) continue;
    const numbering = text.numbering ?? 2;
    for (const sentence of sentencesOf(whole, { body: text.body, numbering }))
      sentences.set(`${id}:${sentence.at}`, sentence);
  }
  return {
    sentenceOf: (citation) => {
      const { source, locator = "" } = splitCitation(citation);
      return sentences.get(`${source}:${locator}`);
    },
    entriesOf: (kind) => entriesIn(c, LISTS[kind]),
    colour,
  };
}

function entriesIn(c: Case, list: string): (readonly [string, string])[] {
  const entries = c[list as keyof Case] as readonly Readonly<Record<string, unknown>>[];
  return entries.flatMap((entry) =>
    typeof entry.id === "string" ? [[entry.id, wordsOf(entry)] as const] : [],
  );
}

/** The words of an entry, with its day where it has one. */
function wordsOf(entry: Readonly<Record<string, unknown>>): string {
  const words = String(entry.what ?? entry.text ?? entry.name ?? entry.title ?? entry.question ?? "");
  const day = entry.when ?? entry.start;
  return typeof day === "object" && day !== null && "edtf" in day ? `${words}, ${String(day.edtf)}` : words;
}
