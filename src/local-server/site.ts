import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".yaml": "text/plain; charset=utf-8",
  ".csv": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The file that a site's build writes its policy into. */
const POLICY_FILE = "policy.txt";

/** The files of the workbench, by their addresses. What was there at the start is served, and nothing else. */
export interface Site {
  readonly policy: string;
  fileAt(address: string): { readonly type: string; readonly bytes: Uint8Array } | undefined;
}

/** The site that was built into a folder, read whole: it is served as it is now, whatever becomes of the folder. */
export function siteIn(folder: string): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();
  for (const path of names) {
    const type = TYPES[extname(path)];
    const address = `/${path.slice(folder.length + 1).replaceAll("\\", "/")}`;
    if (type !== undefined) files.set(address, { type, bytes: readFileSync(path) });
  }
  return {
    policy: readFileSync(join(folder, POLICY_FILE), "utf8").trim(),
    fileAt: (address) => files.get(address === "/" ? "/index.html" : address),
  };
}
