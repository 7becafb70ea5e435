import { TOPICS } from "#intake/tables/topics.ts";
import type { WrittenEntry } from "./entry-of.ts";

/** The issue of demands for which nobody has named one. */
export const UNSORTED = "unsorted";

/** An issue that a demand names and the case has not yet: what it is called, and a scale that only says none and all. */
export function issueOf(id: string, cite: readonly string[], unseen: boolean): WrittenEntry {
  const isUnsorted = id === UNSORTED;
  const topic = TOPICS.find((each) => each.id === id)?.name;
  const name = isUnsorted ? "what nobody has sorted yet" : (topic ?? id.replaceAll(/[-_]+/g, " "));
  const within = lowered(name);
  return {
    id,
    name,
    scale: [
      { id: "none", text: isUnsorted ? "nothing of what is asked" : `nothing on ${within}` },
      { id: "all", text: isUnsorted ? "all that is asked" : `all that is asked on ${within}` },
    ],
    nature: "substantive",
    cite,
    wording: "template",
    ...(unseen && { accepted: "unseen" }),
  };
}

function lowered(name: string): string {
  return name[0]!.toLowerCase() + name.slice(1);
}
