import { type Place, placeAt, stringEnd } from "./json-place.ts";

/** A key that one object of a JSON text has twice, and where it stands the second time. */
export interface RepeatedKey extends Place {
  readonly key: string;
}

/** The first key that an object of a sound JSON text has twice, of which `JSON.parse` keeps the last in silence. Linear in the text. */
export function repeatedKey(text: string): RepeatedKey | undefined {
  // For each object and list that is open the keys met so far; of a list none.
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; ) {
    switch (text[at]) {
      case "{":
        open.push(new Set());
        isKey = true;
        break;
      case "[":
        open.push(null);
        isKey = false;
        break;
      case "}":
      case "]":
        open.pop();
        isKey = false;
        break;
      case ",":
        isKey = open.at(-1) !== null;
        break;
      case '"': {
        const end = stringEnd(text, at);
        const keys = open.at(-1);
        if (isKey && keys) {
          const key: string = JSON.parse(text.slice(at, end));
          if (keys.has(key)) return { key, ...placeAt(text, at) };
          keys.add(key);
          isKey = false;
        }
        at = end;
        continue;
      }
    }
    at++;
  }
  return undefined;
}
