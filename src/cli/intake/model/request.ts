import { Agent, type IncomingMessage, request } from "node:http";
import type { Endpoint } from "./endpoint.ts";
import { isLoopback } from "./endpoint.ts";

/** A language model gave no answer that can be used; its message says why. */
export class ModelFault extends Error {
  /** The status that the server answered with, where that was the trouble. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** Largest answer that is read, in bytes. */
const LARGEST = 256_000;

/** Of its own, so that no proxy that the environment names stands between. */
const AGENT = new Agent({ keepAlive: false });

/**
 * What a server on this machine answers to one request, as JSON. Follows no redirection, reads no more than a bound, and waits no
 * longer than `milliseconds` for the whole of it, however slowly it drips.
 *
 * @throws {ModelFault}
 */
export function jsonFrom(
  { address, port, host, path }: Endpoint,
  { place, body }: { readonly place: string; readonly body?: unknown },
  milliseconds: number,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const asking = request({
      agent: AGENT,
      host: address,
      port,
      path: `${path}${place}`,
      method: sent === undefined ? "GET" : "POST",
      headers: {
        host,
        accept: "application/json",
        "accept-encoding": "identity",
        ...(sent !== undefined && {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(sent),
        }),
      },
    });
    const end = (fault: ModelFault) => {
      clearTimeout(clock);
      asking.destroy();
      reject(fault);
    };
    const clock = setTimeout(
      () => end(new ModelFault(`no whole answer in ${milliseconds / 1000} seconds`)),
      milliseconds,
    );
    asking.on("socket", (socket) =>
      socket.once("connect", () => {
        if (!isLoopback(socket.remoteAddress ?? "")) end(new ModelFault("it is not on this machine"));
      }),
    );
    asking.on("error", (error: NodeJS.ErrnoException) =>
      end(
        new ModelFault(error.code === "ECONNREFUSED" ? "nothing listens there" : "the connection broke off"),
      ),
    );
    asking.on("response", (response) => {
      const fault = faultOf(response);
      if (fault) return end(fault);
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST) end(new ModelFault(`an answer of more than ${LARGEST / 1000} kB`));
        else chunks.push(chunk);
      });
      response.on("aborted", () => end(new ModelFault("the connection broke off")));
      response.on("end", () => {
        clearTimeout(clock);
        try {
          resolve(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))));
        } catch {
          reject(new ModelFault("an answer that is no JSON"));
        }
      });
    });
    asking.end(sent);
  });
}

function faultOf({ statusCode = 0, headers }: IncomingMessage): ModelFault | undefined {
  if (statusCode >= 300 && statusCode < 400)
    return new ModelFault("it sends elsewhere, where nobody is asked", statusCode);
  if (statusCode !== 200) return new ModelFault(`the server answered with status ${statusCode}`, statusCode);
  if (!/^application\/json\b/i.test(headers["content-type"] ?? ""))
    return new ModelFault("an answer that says of itself to be no JSON");
  if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity")
    return new ModelFault("an answer that is packed");
  return Number(headers["content-length"] ?? 0) > LARGEST
    ? new ModelFault(`an answer of more than ${LARGEST / 1000} kB`)
    : undefined;
}
