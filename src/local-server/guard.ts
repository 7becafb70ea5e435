import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** The header in which the workbench shows the secret of this start. A page of another origin cannot send it unasked. */
const KEY_HEADER = "x-demarche-key";

/** Names under which the server may be addressed. Any other name that leads here was made to (DNS rebinding). */
const NAMES = ["127.0.0.1", "localhost"];

/** Why a request is turned away, as status and sentence; undefined where it may pass. */
export interface Refused {
  readonly status: 400 | 403;
  readonly why: string;
}

/** What holds for every request: it is addressed to this server by a name of this machine, and comes from its own page. */
export function refusedAddress(headers: IncomingHttpHeaders, port: number): Refused | undefined {
  const hosts = NAMES.map((name) => `${name}:${port}`);
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host))
    return { status: 403, why: "this server answers to 127.0.0.1 and localhost only" };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, why: "the request comes from another page" };
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return { status: 403, why: "the request comes from another page" };
  return undefined;
}

/** Whether a request shows the secret. Compared by hashes, so that the time it takes tells nothing. */
export function showsKey(headers: IncomingHttpHeaders, key: string): boolean {
  const shown = headers[KEY_HEADER];
  return typeof shown === "string" && timingSafeEqual(digest(shown), digest(key));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
