import type { Candidate } from "../document.ts";
import type { Found } from "../found.ts";
import { bylineIn } from "../metadata/visible.ts";
import { machineMoment } from "../metadata/written-date.ts";
import { allOf, type Page, wordsOf } from "./dom.ts";
import { linkedIn } from "./json-ld.ts";

/** Longest value that is taken from a page, in UTF-16 units. */
const LONGEST = 500;

/** Classes by which pages call the element with the name of who wrote the article. */
const AUTHORS =
  "[class~=author], [class~=author-name], [class~=byline-name], [class~=byline__name], [class~=fn]";

const CHANGED = "the day on which it was changed";

/** Names of meta elements by what they say. */
const META: readonly (readonly [names: string, key: keyof Found["says"], origin: string, not?: string])[] = [
  ["og:title", "title", "opengraph"],
  [
    "twitter:title dc.title dcterms.title headline citation_title sailthru.title parsely-title",
    "title",
    "meta",
  ],
  ["article:published_time og:published_time og:article:published_time", "published", "opengraph"],
  [
    "date pubdate publishdate publish-date publish_date publication_date publicationdate article.published dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created citation_publication_date citation_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime pub_date originalpublicationdate",
    "published",
    "meta",
  ],
  [
    "article:modified_time og:updated_time last-modified revised dcterms.modified",
    "published",
    "opengraph",
    CHANGED,
  ],
  [
    "author dc.creator dcterms.creator byl citation_author parsely-author sailthru.author article:author_name",
    "author",
    "meta",
  ],
  ["article:author", "author", "opengraph"],
  ["og:site_name", "publisher", "opengraph"],
  ["dc.publisher dcterms.publisher citation_journal_title application-name publisher", "publisher", "meta"],
  ["og:url", "url", "opengraph"],
];

/** What a page says of its article outside of its text, with where. Reads the page only. */
export function pageSays(page: Page, html: string): Found["says"] & { readonly free: boolean | undefined } {
  const says = {
    title: [] as Candidate[],
    author: [] as Candidate[],
    publisher: [] as Candidate[],
    published: [] as Candidate[],
    url: [] as Candidate[],
  };
  const add = (key: keyof typeof says, origin: string, written: string | null | undefined, not?: string) => {
    const candidate = candidateOf(key, origin, written, not);
    if (candidate) says[key].push(candidate);
  };
  const linked = linkedIn(page);
  for (const each of linked) {
    add("title", "json-ld", each.title);
    add("published", "json-ld", each.published);
    add("published", "json-ld", each.modified, CHANGED);
    if (each.authors.length > 0) add("author", "json-ld", each.authors.join(", "));
    add("publisher", "json-ld", each.publisher);
    add("url", "json-ld", each.url);
  }
  for (const element of allOf(page, "meta[content]").slice(0, 1000)) {
    const name = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    if (name === "") continue;
    const content = element.getAttribute("content");
    for (const [names, key, origin, not] of META)
      if (names.split(" ").includes(name)) add(key, origin, content, not);
    if (name === "datepublished") add("published", "itemprop", content);
    if (name === "datemodified") add("published", "itemprop", content, CHANGED);
  }
  for (const element of allOf(page, "[itemprop~=datePublished]").slice(0, 20))
    add(
      "published",
      "itemprop",
      element.getAttribute("datetime") ?? element.getAttribute("content") ?? wordsOf(element),
    );
  // Times of related stories lie in lists, those of the entries of a live blog are many: the first of the article counts.
  for (const element of allOf(page, "article time[datetime], main time[datetime], time[pubdate]").slice(0, 1))
    add("published", "time-element", element.getAttribute("datetime"));
  for (const element of allOf(page, "[rel~=author], [itemprop~=author]").slice(0, 5))
    add("author", "itemprop", wordsOf(element));
  for (const element of allOf(page, AUTHORS).slice(0, 3)) {
    const names = bylineIn(`By ${wordsOf(element).replace(/^by\s+/i, "")}`)?.names;
    add("author", "class", names);
  }
  for (const element of allOf(page, "h1").slice(0, 3)) add("title", "heading", wordsOf(element));
  for (const element of allOf(page, "title").slice(0, 1)) add("title", "title-element", wordsOf(element));
  for (const element of allOf(page, "link[rel~=canonical]").slice(0, 1))
    add("url", "link", element.getAttribute("href"));
  add("url", "saved-from", /<!-- saved from url=\(\d+\)(\S{1,500}) -->/.exec(html.slice(0, 2000))?.[1]);
  for (const { value } of says.url)
    add(
      "published",
      "address",
      /\/((?:19|20)\d\d\/\d{2}\/\d{2})(?:\/|$)/.exec(value)?.[1]?.replaceAll("/", "-"),
    );
  return { ...says, free: linked.find(({ free }) => free !== undefined)?.free };
}

function candidateOf(
  key: string,
  origin: string,
  written: string | null | undefined,
  not?: string,
): Candidate | undefined {
  const text = (written ?? "").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > LONGEST) return undefined;
  if (key === "published") {
    const day = machineMoment(text)?.day;
    return day === undefined
      ? undefined
      : {
          value: day,
          origin,
          ...(text === day ? {} : { written: text }),
          ...(not === undefined ? {} : { not }),
        };
  }
  if (key === "url") return /^https?:\/\/\S+$/i.test(text) ? { value: text, origin } : undefined;
  // Some pages give the address of a profile for the name of an author.
  if (key === "author") {
    const name = text.replace(/^by\s+/i, "");
    return /^https?:|@/.test(name) || name === "" ? undefined : { value: name, origin };
  }
  return { value: text, origin };
}
