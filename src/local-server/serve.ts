import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerApi } from "./api.ts";
import type { CaseFolder } from "./case-folder.ts";
import { refusedAddress } from "./guard.ts";
import type { Site } from "./site.ts";

/** What a server serves, and to whom. */
export interface Serving {
  readonly site: Site;
  /** The case that is open; absent on the start page. */
  readonly folder?: CaseFolder;
  /** The secret of this start. */
  readonly key: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Told of what went wrong inside, for whoever started the server. */
  readonly failed?: (error: unknown) => void;
}

/** A server that runs. */
export interface LocalServer {
  readonly port: number;
  /** The address that opens the workbench; the secret stands behind `#`, which no browser sends anywhere. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the workbench to this machine alone. */
export async function serve(serving: Serving): Promise<LocalServer> {
  let port = 0;
  const server = createServer((request, response) => {
    answer(request, response, serving, port).catch((error: unknown) => {
      // Whoever asked has gone before the request was whole, as a tab does that is closed: there is nobody to tell.
      if (request.destroyed && !request.complete) return;
      serving.failed?.(error);
      if (!response.headersSent) say(response, 500, "a fault of the program; the terminal says more");
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: serving.port, host: "127.0.0.1" }, resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    port,
    address: `http://127.0.0.1:${port}/#key=${serving.key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
  port: number,
): Promise<void> {
  secure(response, serving.site.policy);
  const refused = refusedAddress(request.headers, port);
  if (refused) return say(response, refused.status, refused.why);
  const [path = "/"] = (request.url ?? "/").split(/[?#]/);
  if (path.startsWith("/api/")) return answerApi(path, request, response, serving);
  if (request.method !== "GET" && request.method !== "HEAD")
    return say(response, 405, "nothing is taken here");
  const file = serving.site.fileAt(path);
  if (!file) return say(response, 404, "there is nothing here");
  response.setHeader("content-type", file.type);
  response.setHeader("cache-control", "no-cache");
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}

/** What every answer says of itself: what a page may load and run, and that nobody else may use it. */
function secure(response: ServerResponse, policy: string): void {
  response.setHeader("content-security-policy", `${policy}; frame-ancestors 'none'`);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
}

function say(response: ServerResponse, status: number, why: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(`${why}\n`);
}
