import { allOf, type Page } from "./dom.ts";

/** What a page tells search engines of its article. */
export interface Linked {
  readonly title?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly url?: string;
  /** False where the page says that it is not free to read. */
  readonly free?: boolean;
}

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|LiveBlog|PressRelease|WebPage|CreativeWork)$/;
/** Things that are looked at in one page, whatever it holds. */
const MOST = 2000;
/** Larger scripts hold no description of an article, in UTF-16 units. */
const LARGEST = 500_000;

/** The articles that a page describes in JSON-LD, those that are called an article first. */
export function linkedIn(page: Page): Linked[] {
  const things: Record<string, unknown>[] = [];
  for (const script of allOf(page, 'script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    if (text.length > LARGEST) continue;
    const queue: unknown[] = [parsed(text)];
    while (queue.length > 0 && things.length < MOST) {
      const next = queue.shift();
      if (Array.isArray(next)) for (const each of next.slice(0, MOST)) queue.push(each);
      else if (isRecord(next)) {
        things.push(next);
        if ("@graph" in next) queue.push(next["@graph"]);
        if ("mainEntity" in next) queue.push(next.mainEntity);
      }
    }
  }
  const typed = (thing: Record<string, unknown>) => textsOf(thing["@type"]).join(" ");
  return things
    .filter((thing) => textsOf(thing["@type"]).some((type) => ARTICLE.test(type)))
    .sort(
      (a, b) => Number(/WebPage|CreativeWork/.test(typed(a))) - Number(/WebPage|CreativeWork/.test(typed(b))),
    )
    .map(articleOf);
}

function articleOf(thing: Record<string, unknown>): Linked {
  const [title] = [...textsOf(thing.headline), ...textsOf(thing.name)];
  const [published] = textsOf(thing.datePublished);
  const [modified] = textsOf(thing.dateModified);
  const [publisher] = namesOf(thing.publisher);
  const [url] = [
    ...textsOf(thing.url),
    ...textsOf(isRecord(thing.mainEntityOfPage) ? thing.mainEntityOfPage["@id"] : thing.mainEntityOfPage),
  ];
  const free = thing.isAccessibleForFree;
  return {
    authors: namesOf(thing.author),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(free === undefined ? {} : { free: free !== false && !/^(?:false|no|0)$/i.test(String(free)) }),
  };
}

function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 20) : [value]).flatMap((each) =>
    isRecord(each) ? textsOf(each.name) : textsOf(each),
  );
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 20) : [value]).filter(
    (each) => typeof each === "string" && each.trim() !== "",
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:\/\/)?\]\]>\s*$/g, ""));
  } catch {
    return undefined;
  }
}
