import type { IncomingMessage, ServerResponse } from "node:http";
import type { CaseFolder, Change } from "./case-folder.ts";
import { showsKey } from "./guard.ts";

/** Largest request that is read, in bytes: a case and the texts of its sources. */
const LARGEST_REQUEST = 80_000_000;

/** The part of a server that reads and writes the case. Every request has to show the secret. */
export async function answerApi(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { folder, key }: { readonly folder?: CaseFolder; readonly key: string },
): Promise<void> {
  const tell = (status: number, data: unknown) => {
    response.statusCode = status;
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    response.end(JSON.stringify(data));
  };
  if (!showsKey(request.headers, key)) return tell(403, { why: "the secret of this start is not shown" });
  switch (`${request.method} ${path}`) {
    case "GET /api/folder":
      return tell(200, folder ? { folder: folder.read() } : {});
    case "GET /api/beside":
      return tell(200, { files: folder?.beside() ?? [] });
    case "POST /api/save": {
      if (!folder) return tell(404, { why: "no case is open" });
      if (request.headers["content-type"] !== "application/json")
        return tell(400, { why: "the request is no JSON" });
      const changes = changesIn(await bodyOf(request));
      if (changes === undefined) return tell(400, { why: "the request is not of the form that is read" });
      const saved = folder.save(changes);
      return tell("saved" in saved ? 200 : "conflicts" in saved ? 409 : 403, saved);
    }
    default:
      return tell(404, { why: "there is nothing here" });
  }
}

/** The text of a request; undefined where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of request) {
    total += (chunk as Uint8Array).length;
    if (total > LARGEST_REQUEST) return undefined;
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function changesIn(body: string | undefined): readonly Change[] | undefined {
  if (body === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return undefined;
  }
  const files = (data as { readonly files?: unknown } | null)?.files;
  if (!Array.isArray(files) || files.length === 0) return undefined;
  const sound = files.every(
    (file: Partial<Change> | null) =>
      typeof file?.name === "string" &&
      typeof file.text === "string" &&
      (file.was === null || typeof file.was === "string"),
  );
  return sound ? files : undefined;
}
