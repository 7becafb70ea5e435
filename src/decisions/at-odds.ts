import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import { type Contradiction, warning } from "#case/contradiction.ts";
import { countedInFigures } from "#case/counts-in-words.ts";
import { numberingOf, sentencesAt } from "#case/numbered-text.ts";
import { Id } from "#case/reference.ts";
import { hashOf } from "#case/sentences.ts";
import type { Source } from "#case/source.ts";
import { LISTS, type WrittenEntry } from "./entry-of.ts";
import { type Decided, isOpen, isTaken, type Ledger } from "./ledger.ts";

/** Keys of an entry that name another one, or itself, by an id that a person may choose. */
const NAMED = ["id", "issue"] as const;

/**
 * What a ledger says and the case or its texts do not bear out, with the place in the ledger: it was changed by hand, or it is the
 * ledger of another case or text. Warnings; of texts only those are looked into that are at hand.
 */
export function atOddsIn(ledger: Ledger, c: Case, texts: SourceTexts): Contradiction[] {
  const known = new Map(c.sources.map((source) => [source.id, source] as const));
  const read = new Map<string, string>();
  const ofSources = ledger.sources.flatMap((entry, index): Contradiction[] => {
    const source = known.get(entry.id);
    const text = texts.get(entry.id);
    const hash = text === undefined ? undefined : hashOf(text);
    const sha256 = source?.text?.sha256 ?? hash;
    if (source === undefined || sha256 === undefined) return [];
    if (sha256 !== entry.sha256) return [ofAnotherText(source, index)];
    if (text === undefined || hash !== sha256) return [];
    read.set(entry.id, text);
    return miscounted(source, text, entry.sentences, index);
  });
  const ofProposals = ledger.proposals.flatMap((decided, index): Contradiction[] => [
    ...ofDecision(decided, c, index),
    ...misnamed(decided, index),
    ...misquoted(decided, read, index),
  ]);
  return [...ofSources, ...ofProposals];
}

function ofAnotherText({ id, text }: Source, index: number): Contradiction {
  return warning(
    ["sources", index, "sha256"],
    `another text of \`${id}\` was read than the one that the case has`,
    `read it once more: demarche intake ${text?.file ?? "FILE"} --into CASE`,
  );
}

function miscounted(source: Source, text: string, told: number, index: number): Contradiction[] {
  // Texts are read by the newest numbering.
  if (numberingOf(source) !== 2) return [];
  const count = sentencesAt(source, text).size;
  if (count === told) return [];
  return [
    warning(
      ["sources", index, "sentences"],
      `\`${source.id}\` is said to have ${countedInFigures(told, "sentence")}, and has ${count}`,
      `write ${count}, or put the \`body\` of the source back to what it was when the text was read`,
    ),
  ];
}

/** Decisions that do not go with what is said to have entered the case. */
function ofDecision(decided: Decided, c: Case, index: number): Contradiction[] {
  const { applied, decision, kind } = decided;
  if (applied === undefined) return [];
  const path = ["proposals", index, "applied"];
  const entries = c[LISTS[kind] as keyof Case] as readonly WrittenEntry[];
  // What has no id is named by its kind, and by its number in the list.
  const isThere = new RegExp(`^${kind}( \\d+)?$`).test(applied) || entries.some(({ id }) => id === applied);
  if (isOpen(decided) || decision === "no")
    return [
      warning(
        path,
        `it is decided \`${decision}\`, and is said to have entered the case as \`${applied}\``,
        isThere
          ? `decide \`yes\`; or take \`${applied}\` out of the case, and \`applied\` out of this line`
          : "leave `applied` out",
      ),
    ];
  if (isThere || !(isTaken(decided) || decision === "merged")) return [];
  return [
    warning(
      path,
      `it is said to have entered the case as \`${applied}\`, and the case has no such ${kind}`,
      "leave `applied` out, so that it enters the case with the next review; if you took it out of the case, decide `no`",
    ),
  ];
}

/** Ids that no entry of a case may have, chosen by hand for what has not entered it. */
function misnamed({ change = {}, applied }: Decided, index: number): Contradiction[] {
  if (applied !== undefined) return [];
  return NAMED.flatMap((key): Contradiction[] => {
    if (!Object.hasOwn(change, key) || change[key] === null || Id.safeParse(change[key]).success) return [];
    return [
      warning(
        ["proposals", index, "change", key],
        `${JSON.stringify(change[key])} can be no id in a case`,
        "write letters, digits, - and _, beginning with a letter, and no word that a program has for itself",
      ),
    ];
  });
}

/** Words that do not stand in the text where they are said to. */
function misquoted(
  { quote, cite, gone }: Decided,
  read: ReadonlyMap<string, string>,
  index: number,
): Contradiction[] {
  const text = cite[0] === undefined ? undefined : read.get(splitCitation(cite[0]).source);
  if (!quote || gone || text === undefined || text.slice(quote.start, quote.end) === quote.exact) return [];
  const at = text.indexOf(quote.exact);
  return [
    warning(
      ["proposals", index, "quote"],
      `“${quote.exact}” ${at < 0 ? "does not stand in the text" : "stands elsewhere in the text"}`,
      "put the line back to what it was, or take it out and read the text once more",
    ),
  ];
}
