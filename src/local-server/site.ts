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
  ".svg": "image/svg+xml",
};

/** The file that a site's build writes its policy into. */
const POLICY_FILE = "policy.txt";

/** The files of the workbench, by their addresses. Only what was there at the start is served: no address leads elsewhere. */
export interface Site {
  readonly policy: string;
  fileAt(address: string): { readonly type: string; readonly bytes: Uint8Array } | undefined;
}

/** The site that was built into a folder. */
export function siteIn(folder: string): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of names) files.set(`/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, path);
  return {
    policy: readFileSync(join(folder, POLICY_FILE), "utf8").trim(),
    fileAt(address) {
      const path = files.get(address === "/" ? "/index.html" : address);
      const type = path === undefined ? undefined : TYPES[extname(path)];
      return path === undefined || type === undefined ? undefined : { type, bytes: readFileSync(path) };
    },
  };
}
