import { type Contradiction, warning } from "../contradiction.ts";
import { shown } from "../value-cures.ts";
import type { Path } from "../walk.ts";

/** Keys whose values this version keeps as they are. */
const KEPT: readonly string[] = ["positions"];
const SAYS_SOMETHING = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** What stands where a text is still to come: `???`, `…`, `--`. */
const PLACEHOLDER = /^(?:[?!…*_\s–—-]|\.{3,})+$/u;

/** Texts, of whatever key, that say nothing: `""`, spaces, or characters that nobody sees; and `???`, of which it is warned. */
export function blankTexts(value: unknown): Contradiction[] {
  const found: Contradiction[] = [];
  const path: (string | number)[] = [];
  const look = (part: unknown) => {
    if (typeof part === "string") {
      if (!SAYS_SOMETHING.test(part)) found.push(blank([...path]));
      else if (PLACEHOLDER.test(part)) found.push(unsaid([...path], part));
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

/** A text that holds the place of one: `???`, `…`. */
function unsaid(path: Path, text: string): Contradiction {
  return warning(
    path,
    `\`${keyOf(path)}\` has no word and no number in it: ${shown(text)}`,
    "say what it is, or leave the key out where it may be left out",
  );
}

function keyOf(path: Path): string {
  return String(path.findLast((key) => typeof key === "string"));
}

function blank(path: Path): Contradiction {
  return {
    path,
    what: `\`${keyOf(path)}\` is an empty text`,
    cure: "say what it is, or leave the key out where it may be left out",
  };
}
