import { NEEDS_SCRIPTS, SUBSCRIPTION } from "../blocks/furniture.ts";
import { wordsKey } from "../blocks/lines.ts";
import { decodedPage } from "../charset.ts";
import type { Block, Candidate } from "../document.ts";
import type { Found } from "../found.ts";
import { FEWEST_WORDS, LONGEST_STUB } from "../limits.ts";
import { rankOf } from "../metadata/origins.ts";
import { authorIn } from "../metadata/visible.ts";
import { momentOf } from "../metadata/written-date.ts";
import { REFUSALS, Refused } from "../refusal.ts";
import type { Piece, Tally } from "../stored-text.ts";
import { articleIn } from "./article.ts";
import { namesHidden } from "./hidden-by-style.ts";
import { countedPage } from "./page-of.ts";
import { pageSays } from "./page-says.ts";
import { NOTHING, type Passage, passagesOf } from "./passages.ts";
import { type Keys, keysOf, shownPart } from "./title.ts";

/** Longest passage that can be the title, in UTF-16 units. */
const LONGEST_TITLE = 400;

/** Reads a saved page: nothing of it is run, and nothing is fetched. */
export function readHtml(bytes: Uint8Array, tally: Tally): Found {
  const { text: html, note } = decodedPage(bytes);
  const { free, page, passages, article, says } = partsOf(html, tally);
  const shown = keysOf(passages.filter(({ text }) => text.length <= LONGEST_TITLE).map(({ text }) => text));
  const titles = [...(says.title ?? [])]
    .sort((a, b) => rankOf(a.origin) - rankOf(b.origin))
    .map((title) => asShown(title, shown));
  const title = titles.find(({ value }) => shown.has(wordsKey(value))) ?? titles[0];
  const pieces = piecesOf(passages, article, titles, tally);
  return {
    pieces,
    ...(title === undefined ? {} : { title: title.value }),
    says: { ...says, title: titles },
    notes: note === undefined ? [] : [note],
    refuse: (text, blocks) => refuseStub(text, blocks, page, free),
  };
}

function partsOf(html: string, tally: Tally) {
  const whole = /<html[\s>]/i.test(html) ? countedPage(html) : undefined;
  // A piece of a page is read as its body, and so is one that was cut off within its first mark.
  const { page, elements } = whole?.page.documentElement
    ? whole
    : countedPage(`<html><body>${html}</body></html>`);
  const { free, ...says } = pageSays(page, html);
  const root = page.body ?? page.documentElement;
  const walked = root ? passagesOf(root, tally, namesHidden(page)) : NOTHING;
  const { passages } = walked;
  // The words of the page are kept before it is taken apart.
  const words = passages.map(({ text }) => text.replace(/\s+/g, " ").trim());
  return { free, says, passages, article: articleIn(page, walked, elements), page: words };
}

/** A title without the name of the house, where the page shows it so. */
function asShown(title: Candidate, shown: Keys): Candidate {
  const part = shownPart(title.value, shown);
  return part === undefined || part === title.value ? title : { ...title, value: part, written: title.value };
}

/** The passages from the title to the end of the article; what lies between them and is none of it is furniture. */
function piecesOf(
  passages: readonly Passage[],
  article: ReadonlySet<number>,
  titles: readonly Candidate[],
  tally: Tally,
): Piece[] {
  const named = keysOf(titles.map(({ value }) => value));
  const isTitle = ({ text, within }: Passage) => within[0] !== "li" && named.has(wordsKey(text));
  const firstKept = passages.findIndex(({ mark }) => article.has(mark));
  const last = passages.findLastIndex(({ mark }) => article.has(mark));
  if (firstKept < 0) return [];
  const heading = passages
    .slice(0, firstKept + 1)
    .findLastIndex((passage) => isTitle(passage) && /^h\d$/.test(passage.within[0] ?? ""));
  const title = heading >= 0 ? heading : passages.slice(0, firstKept + 1).findLastIndex(isTitle);
  const first = title >= 0 ? title : firstKept;
  const pieces: Piece[] = [];
  let begun = false;
  for (const [index, passage] of passages.entries()) {
    const { text, mark, around, links, within, moment } = passage;
    const given = moment === undefined ? {} : { moment };
    const words = text.replace(/\s+/g, " ").trim();
    if (index < first || index > last || (around && !article.has(mark))) {
      tally.add("paragraphs around the article", words);
      continue;
    }
    if (index === title) pieces.push({ text, kind: "title", rule: "title" });
    else if (within[0] === "figcaption" || within.includes("figcaption"))
      pieces.push({ text, kind: "furniture", rule: "caption" });
    else if (momentOf(words))
      pieces.push({
        text,
        ...(index < firstKept
          ? { kind: "date" as const, rule: "date-line" }
          : { kind: "stamp" as const, rule: "time" }),
        ...given,
      });
    else if (index <= firstKept + 2 && authorIn(words) !== undefined)
      pieces.push({ text, kind: "byline", rule: "byline" });
    else if (!article.has(mark)) {
      // Between title and article stand who wrote it and when, the lines of the article itself, and buttons.
      if (!begun && beginsWithDay(words)) pieces.push({ text, kind: "date", rule: "date-line", ...given });
      else if (index < firstKept && links < 0.5 && words.split(" ").length >= 8)
        pieces.push({ text, kind: "heading", rule: "standfirst" });
      else if (moment !== undefined && words.length < 80)
        pieces.push({ text, kind: "date", rule: "time-element", ...given });
      else pieces.push({ text, kind: "furniture", rule: "outside-article", ...given });
    } else if (index > title && isTitle(passage))
      pieces.push({ text, kind: "glued-title", rule: "title-again" });
    else if (/^h[1-6]$/.test(within[0] ?? ""))
      pieces.push({ text, kind: "heading", rule: "heading", ...given });
    else {
      pieces.push({ text, kind: "body", ...given });
      begun = true;
    }
  }
  return pieces;
}

/** Whether a line of the head begins with a day, behind which another is named, or who wrote: `3 May 2024 Updated an hour ago`. */
function beginsWithDay(words: string): boolean {
  const [first] = words.slice(0, 120).split(/\s+(?=(?:last )?(?:updated|modified|by)\b)/i);
  return words.length <= 120 && momentOf(first!.trim())?.day !== undefined;
}

/** Refuses a page that shows no article, or the beginning of one. */
function refuseStub(
  text: string,
  blocks: readonly Block[],
  page: readonly string[],
  free: boolean | undefined,
): void {
  const body = blocks.filter(({ kind }) => kind === "body").map(({ start, end }) => text.slice(start, end));
  const words = body
    .join(" ")
    .split(/\s+/)
    .filter((word) => word !== "").length;
  const asks = page.some((each) => each.length < 400 && SUBSCRIPTION.test(each));
  if (words <= LONGEST_STUB && asks) throw new Refused(REFUSALS.paywall);
  if (words <= LONGEST_STUB / 2 && free === false) throw new Refused(REFUSALS.paywall);
  if (words >= FEWEST_WORDS) return;
  throw new Refused(
    page.some((each) => NEEDS_SCRIPTS.test(each.slice(0, 2000))) ? REFUSALS.needsScripts : REFUSALS.emptyPage,
  );
}
