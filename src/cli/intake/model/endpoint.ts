import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { UsageFault } from "../../fault.ts";

/** Where a language model is asked: on this machine, by an address that was looked up once. */
export interface Endpoint {
  /** As the user wrote it, without what follows the path. */
  readonly shown: string;
  /** An address of this machine. */
  readonly address: string;
  readonly port: number;
  /** The host as the server is told it. */
  readonly host: string;
  /** Path before `/chat/completions`, without a stroke at its end. */
  readonly path: string;
}

const CURE = "only an address of this machine is asked, such as http://localhost:8080/v1";

/** The place that a flag names. Throws where it is not, or not surely, on this machine. */
export async function endpointOf(text: string): Promise<Endpoint> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new UsageFault(`--model takes the address of a server, not "${text}"`, CURE);
  if (url.protocol !== "http:")
    throw new UsageFault(`--model is asked over http, not over ${url.protocol.slice(0, -1)}`, CURE);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new UsageFault("--model takes an address without a name, a query or a fragment", CURE);
  return {
    shown: `${url.origin}${url.pathname}`,
    address: await loopback(url.hostname),
    port: url.port === "" ? 80 : Number(url.port),
    host: url.host,
    path: url.pathname.replace(/\/+$/, ""),
  };
}

async function loopback(hostname: string): Promise<string> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) === 0 && bare !== "localhost") throw new UsageFault(`${bare} may be another machine`, CURE);
  const addresses =
    isIP(bare) === 0 ? await lookup(bare, { all: true }).catch(() => []) : [{ address: bare }];
  if (addresses.length === 0 || !addresses.every(({ address }) => isLoopback(address)))
    throw new UsageFault(`${bare} is not an address of this machine`, CURE);
  // Where a name stands for both, most servers listen on the older of the two.
  return (addresses.find(({ address }) => isIP(address) === 4) ?? addresses[0]!).address;
}

/** Whether an address is one at which a machine reaches itself (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
export function isLoopback(address: string): boolean {
  return isIP(address) === 4 ? address.startsWith("127.") : address === "::1";
}
