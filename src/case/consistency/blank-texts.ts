import type { Contradiction } from "../contradiction.ts";
import type { Path } from "../walk.ts";

/** Keys whose values this version keeps as they are. */
const KEPT: readonly string[] = ["packages", "positions"];
const SAYS_SOMETHING = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Texts, of whatever key, that say nothing: `""`, spaces, or characters that nobody sees. */
export function blankTexts(value: unknown): Contradiction[] {
  const found: Contradiction[] = [];
  const path: (string | number)[] = [];
  const look = (part: unknown) => {
    if (typeof part === "string") {
      if (!SAYS_SOMETHING.test(part)) found.push(blank([...path]));
    } else if (Array.isArray(part)) {
      part.forEach((item, index) => {
        path.push(index);
        look(item);
        path.pop();
      });
    } else if (part !== null && typeof part === "object") {
      for (const [key, item] of Object.entries(part)) {
        if (path.length === 0 && KEPT.includes(key)) continue;
        path.push(key);
        look(item);
        path.pop();
      }
    }
  };
  look(value);
  return found;
}

function blank(path: Path): Contradiction {
  return {
    path,
    what: `\`${String(path.findLast((key) => typeof key === "string"))}\` is an empty text`,
    cure: "say what it is, or leave the key out where it may be left out",
  };
}
