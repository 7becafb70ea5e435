import { load } from "js-yaml";
import { readCaseText } from "#case/read.ts";
import { tablesFor } from "../worked-cases.ts";

/** Texts of which each would run, fetch or lead away if any place took it for markup. */
export const PAYLOADS = [
  `</script></style></textarea></title></svg><script>window.pwned=1</script>`,
  `<img src=x onerror="window.pwned=2"><svg onload="window.pwned=3"><iframe src="https://hostile.example/frame">`,
  `" onmouseover="window.pwned=4" autofocus onfocus="window.pwned=5" style="background:url(https://hostile.example/s)" x="`,
  `' onclick='window.pwned=6' <a href="javascript:window.pwned=7">press</a> <meta http-equiv="refresh" content="0;url=https://hostile.example/m">`,
  `<link rel=stylesheet href=https://hostile.example/l> <base href="https://hostile.example/"> <form action="https://hostile.example/f"><button>x</button></form>`,
  `<foreignObject><body onload="window.pwned=8"></body></foreignObject> <![CDATA[<script>window.pwned=9</script>]]> <!-- --> \${window.pwned=10} {{constructor.constructor('window.pwned=11')()}}`,
  `https://hostile.example/plain javascript:window.pwned=12 data:text/html,<script>window.pwned=13</script>`,
  `<svg><a xlink:href="javascript:window.pwned=14"><text>press</text></a><animate onbegin="window.pwned=15" attributeName=x dur=1s><use href="https://hostile.example/u#x"/></svg> <math><mtext><table><mglyph><style><img src=x onerror="window.pwned=16">`,
  `&lt;script&gt;window.pwned=17&lt;/script&gt; &#60;img src=x onerror=window.pwned=18&#62; } ; @import "https://hostile.example/i"; :root{background:url(//hostile.example/c)} [press](javascript:window.pwned=19) ![x](https://hostile.example/p)`,
];

/**
 * A case with a payload at the end of every text in which one may stand: tried key by key, and kept where the case is still
 * sound. Gives the case as JSON, which is YAML, and the keys whose texts carry payloads.
 */
export function hostileCase(yaml: string): { readonly text: string; readonly keys: readonly string[] } {
  let data = load(yaml);
  const keys = [...keysOfTexts(data)];
  const hostile = keys.filter((key) => {
    let count = 0;
    const tried = mapped(data, key, (text) => `${text} ${PAYLOADS[count++ % PAYLOADS.length]}`);
    if (!isSound(JSON.stringify(tried))) return false;
    data = tried;
    return true;
  });
  return { text: JSON.stringify(data), keys: hostile };
}

/** What becomes of a case that is not sound, or names no class that ships, is for the tests of the reader. */
function isSound(text: string): boolean {
  try {
    const reading = readCaseText(text, "case.yaml");
    if (!("case" in reading)) return false;
    tablesFor(reading.case);
    return true;
  } catch {
    return false;
  }
}

function* keysOfTexts(data: unknown, key = "", seen = new Set<string>()): Generator<string> {
  if (typeof data === "string") {
    if (!seen.has(key)) yield key;
    seen.add(key);
  } else if (data !== null && typeof data === "object") {
    for (const [name, value] of Object.entries(data))
      yield* keysOfTexts(value, Array.isArray(data) ? key : name, seen);
  }
}

function mapped(data: unknown, wanted: string, change: (text: string) => string, key = ""): unknown {
  if (typeof data === "string") return key === wanted ? change(data) : data;
  if (Array.isArray(data)) return data.map((item) => mapped(item, wanted, change, key));
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, mapped(value, wanted, change, name)]),
  );
}
