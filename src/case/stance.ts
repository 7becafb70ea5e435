import type { Actor } from "./actor.ts";
import { isStated } from "./basis.ts";
import type { Case } from "./case.ts";
import { citedSources } from "./citation.ts";
import type { Claim } from "./claim.ts";
import type { Lenient } from "./lenient.ts";
import type { Source } from "./source.ts";

/** What a source makes of a claim that it holds. */
export type Stance = NonNullable<Claim["stance"]>;

/**
 * What the source makes of a claim: as it is coded; where it is not, it endorses what its own author claims, and reports what
 * anybody else does.
 */
export function stanceOf(
  c: Pick<Case, "actors" | "sources">,
  claim: Pick<Claim, "stance" | "by" | "cite">,
): Stance {
  return claim.stance ?? (isOwnVoice(c, claim) ? "endorses" : "reports");
}

/** Whether one of those who claim it is the author of a source that the claim cites. */
function isOwnVoice(
  c: Pick<Case, "actors" | "sources">,
  { by, cite = [] }: Pick<Claim, "by" | "cite">,
): boolean {
  if (by.length === 0) return false;
  const cited = new Set(citedSources(cite));
  const sources = c.sources.filter(({ id }) => cited.has(id));
  return c.actors.some(
    (actor) => by.includes(actor.id) && sources.some((source) => isAuthorOf(actor, source)),
  );
}

/**
 * Whether an actor is the voice of a source: it has the name of its author, or of one of them, or is called its author ("the
 * article's author", "the author") where the source is of the text under analysis.
 */
export function isAuthorOf(
  { name, short }: Lenient<Pick<Actor, "name" | "short">>,
  { author, external }: Lenient<Pick<Source, "author" | "external">>,
): boolean {
  if (name === undefined) return false;
  const writer = isStated(author) ? author : "";
  const names = [writer, ...writer.split(/,\s*|\s+and\s+/)].map(plain);
  const own = [name, ...(short === undefined ? [] : [short])].map(plain);
  return own.some((each) => each !== "" && names.includes(each)) || (external !== true && AUTHOR.test(name));
}

const AUTHOR = /^(?:the )?(?:[\p{L}-]+['’]s? )?authors?$/iu;

function plain(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
