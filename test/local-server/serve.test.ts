import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalServer, serve } from "#local-server/serve.ts";
import { siteIn } from "#local-server/site.ts";
import { folderOnDisk } from "../../src/cli/open/folder-on-disk.ts";

/** The local server: nobody gets in who does not belong, and nothing outside of the case is read or written. */

const KEY = "a-secret-of-this-start";
const place = mkdtempSync(join(tmpdir(), "demarche-server-"));
const site = join(place, "site");
const folder = join(place, "case");
const CASE = `demarche: 1
id: small
title: A small case
asOf: 2024-05-01
analyst: R
coded: {on: 2024-05-02, hindsight: false}
sources:
  - {id: art, title: T, issued: 2024-04-30, text: {file: sources/art.txt}}
  - {id: out, title: T, issued: 2024-04-30, text: {file: ../secret.txt}}
  - {id: root, title: T, issued: 2024-04-30, text: {file: /etc/hostname}}
  - {id: way, title: T, issued: 2024-04-30, text: {file: sources/way.txt}}
`;
let server: LocalServer;

beforeAll(async () => {
  mkdirSync(join(site, "deep"), { recursive: true });
  writeFileSync(join(site, "index.html"), "<!doctype html><title>x</title>");
  writeFileSync(join(site, "app.js"), "export {};");
  writeFileSync(join(site, "policy.txt"), "default-src 'none'\n");
  writeFileSync(join(place, "secret.txt"), "not for you");
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "case.yaml"), CASE);
  writeFileSync(join(folder, "sources", "art.txt"), "A sentence.\n");
  symlinkSync(join(place, "secret.txt"), join(folder, "sources", "way.txt"));
  server = await serve({
    site: siteIn(site),
    folder: folderOnDisk(join(folder, "case.yaml"), false),
    key: KEY,
    port: 0,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks as no browser would let a page ask: with any header, and any path as it is. */
function ask(
  path: string,
  {
    method = "GET",
    headers = {},
    body,
    to = server,
  }: { method?: string; headers?: Record<string, string>; body?: string; to?: LocalServer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const made = request(
      {
        host: "127.0.0.1",
        port: to.port,
        path,
        method,
        headers: { host: `127.0.0.1:${to.port}`, ...headers },
      },
      (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    made.on("error", reject);
    made.end(body);
  });
}

const withKey = { "x-demarche-key": KEY };
const save = (files: unknown, more: Record<string, string> = {}) =>
  ask("/api/save", {
    method: "POST",
    headers: { ...withKey, "content-type": "application/json", ...more },
    body: JSON.stringify({ files }),
  });
const hashOf = async (name: string) => {
  const { folder: read } = JSON.parse((await ask("/api/folder", { headers: withKey })).text);
  return read.files.find((file: { name: string }) => file.name === name)?.hash;
};

describe("who is let in", () => {
  it("listens on the loopback address only", async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each && each.family === "IPv4" && !each.internal);
    for (const { address } of others as { address: string }[]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: server.port });
        socket.on("connect", () => resolve(true));
        socket.on("error", () => resolve(false));
      });
      expect([address, reached]).toEqual([address, false]);
    }
    expect((await ask("/")).status).toBe(200);
  });

  it.each([
    ["a name that was made to lead here", { host: "evil.example" }],
    ["the right name at another port", { host: "127.0.0.1:1" }],
    ["no port", { host: "127.0.0.1" }],
  ])("refuses %s", async (_, headers) => {
    expect((await ask("/", { headers })).status).toBe(403);
    expect((await ask("/api/folder", { headers: { ...withKey, ...headers } })).status).toBe(403);
  });

  it.each([
    ["another origin", { origin: "http://evil.example" }],
    ["a page of a file", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a page that hides its origin", { "sec-fetch-site": "cross-site" }],
    ["a neighbour of the same site", { "sec-fetch-site": "same-site" }],
  ])("refuses what comes from %s", async (_, headers) => {
    expect((await ask("/api/folder", { headers: { ...withKey, ...headers } })).status).toBe(403);
    expect((await save([], headers)).status).toBe(403);
  });

  it("lets its own page in", async () => {
    const own = { origin: `http://127.0.0.1:${server.port}`, "sec-fetch-site": "same-origin" };
    expect((await ask("/api/folder", { headers: { ...withKey, ...own } })).status).toBe(200);
    const named = { host: `localhost:${server.port}`, origin: `http://localhost:${server.port}` };
    expect((await ask("/api/folder", { headers: { ...withKey, ...named } })).status).toBe(200);
  });

  it.each([[{}], [{ "x-demarche-key": "" }], [{ "x-demarche-key": `${KEY}x` }], [{ cookie: `key=${KEY}` }]])(
    "gives nothing of the case to who does not show the secret: %j",
    async (headers: Record<string, string>) => {
      const { status, text } = await ask("/api/folder", { headers });
      expect(status).toBe(403);
      expect(text).not.toContain("small case");
      expect((await ask("/api/save", { method: "POST", headers, body: "{}" })).status).toBe(403);
    },
  );

  it("gives no secret away", async () => {
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/#key=${KEY}`);
    for (const path of ["/", "/app.js", "/api/folder"]) {
      const { text, headers } = await ask(path);
      expect(text + JSON.stringify(headers)).not.toContain(KEY);
    }
  });
});

describe("what is served", () => {
  it.each(["/", "/app.js", "/nothing", "/api/folder"])(
    "%s under a policy that lets nothing else in",
    async (path) => {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    },
  );

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/deep/../../secret.txt",
    "//etc/hostname",
    "/deep",
    "/index.html%00",
  ])("nothing at %s", async (path) => expect((await ask(path)).status).toBe(404));

  it("takes nothing but GET for files", async () => {
    expect((await ask("/", { method: "POST" })).status).toBe(405);
    expect((await ask("/", { method: "OPTIONS", headers: { origin: "http://evil.example" } })).status).toBe(
      403,
    );
  });
});

describe("the folder of the case", () => {
  it("is read with what it names inside, and says why the rest is not", async () => {
    const { folder: read } = JSON.parse((await ask("/api/folder", { headers: withKey })).text);
    expect(read).toMatchObject({ name: "case", main: "case.yaml", readOnly: false });
    expect(read.files.map((file: { name: string }) => file.name)).toEqual(["case.yaml", "sources/art.txt"]);
    expect(read.files[0].text).toBe(CASE);
    expect(read.refused.map((each: { name: string }) => each.name)).toEqual([
      "../secret.txt",
      "/etc/hostname",
      "sources/way.txt",
    ]);
    expect(JSON.stringify(read)).not.toContain("not for you");
  });

  it("is written where the file still holds what was read, and not where it does not", async () => {
    const was = await hashOf("case.yaml");
    const text = CASE.replace("A small case", "A changed case");
    const saved = await save([{ name: "case.yaml", text, was }]);
    expect(saved.status).toBe(200);
    expect(readFileSync(join(folder, "case.yaml"), "utf8")).toBe(text);
    const { saved: told } = JSON.parse(saved.text);
    expect(told).toEqual([{ name: "case.yaml", hash: await hashOf("case.yaml") }]);
    // Another editor was there meanwhile.
    writeFileSync(join(folder, "case.yaml"), CASE);
    const second = await save([{ name: "case.yaml", text: "mine", was: told[0].hash }]);
    expect(second.status).toBe(409);
    expect(JSON.parse(second.text).conflicts).toEqual([{ name: "case.yaml", text: CASE, hash: was }]);
    expect(readFileSync(join(folder, "case.yaml"), "utf8")).toBe(CASE);
  });

  it("is written as a whole or not at all", async () => {
    const was = await hashOf("case.yaml");
    const { status } = await save([
      { name: "case.yaml", text: "changed", was },
      { name: "intake.yaml", text: "x", was: "0".repeat(64) },
    ]);
    expect(status).toBe(409);
    expect(readFileSync(join(folder, "case.yaml"), "utf8")).toBe(CASE);
  });

  it("takes no file named twice, and no text that could not be read back", async () => {
    const file = (text: string) => ({ name: "sources/twice.txt", text, was: null });
    for (const [files, told] of [
      [[file("one"), file("two")], "is named twice"],
      [[file("a \0 text")], "a NUL (U+0000)"],
    ] as const) {
      const { status, text } = await save([...files]);
      expect([status, text]).toEqual([403, expect.stringContaining(told)]);
    }
    expect(existsSync(join(folder, "sources", "twice.txt"))).toBe(false);
  });

  it("takes a new text of a source, once", async () => {
    const file = { name: "sources/new.txt", text: "Another sentence.\n", was: null };
    expect((await save([file])).status).toBe(200);
    expect((await save([file])).status).toBe(409);
  });

  it.each([
    "../outside.txt",
    "sources/../../outside.txt",
    "/tmp/outside.txt",
    "sources/way.txt",
    "sources/.hidden.txt",
    "sources/a/b.txt",
    "other.yaml",
    "case.yaml/../x.txt",
    "sources/x.txt\u0000.yaml",
    "",
  ])("is the only place that is written to: %j", async (name) => {
    const { status } = await save([{ name, text: "no", was: null }]);
    expect([403, 409]).toContain(status);
    expect(readFileSync(join(place, "secret.txt"), "utf8")).toBe("not for you");
  });

  it("is not left by a folder that leads elsewhere", async () => {
    const other = join(place, "linked");
    mkdirSync(other);
    writeFileSync(join(other, "case.yaml"), CASE);
    symlinkSync(place, join(other, "sources"));
    const linked = folderOnDisk(join(other, "case.yaml"), false);
    const saved = linked.save([{ name: "sources/made.txt", text: "no", was: null }]);
    expect(saved).toMatchObject({ refused: { what: expect.stringContaining("outside") } });
  });

  it("stays as it is where it is a worked case", async () => {
    const worked = folderOnDisk(join(folder, "case.yaml"), true);
    const [{ hash } = { hash: "" }] = worked.read().files;
    expect(worked.save([{ name: "case.yaml", text: "no", was: hash }])).toMatchObject({
      refused: { cure: "take a copy of it" },
    });
  });

  it.each([["[]"], ["{}"], ['{"files": [{"name": 1}]}'], ["no json"]])(
    "refuses a request that is none: %s",
    async (body) => {
      const headers = { ...withKey, "content-type": "application/json" };
      expect((await ask("/api/save", { method: "POST", headers, body })).status).toBe(400);
    },
  );

  it("refuses a form that another page could send without asking", async () => {
    const headers = { ...withKey, "content-type": "text/plain" };
    expect((await ask("/api/save", { method: "POST", headers, body: "{}" })).status).toBe(400);
  });
});

it("serves what was there at its start, whoever builds the site anew meanwhile", async () => {
  const own = join(place, "rebuilt");
  mkdirSync(own);
  writeFileSync(join(own, "index.html"), "<!doctype html><title>first</title>");
  writeFileSync(join(own, "policy.txt"), "default-src 'none'\n");
  const running = await serve({ site: siteIn(own), key: KEY, port: 0 });
  rmSync(own, { recursive: true });
  const answered = await ask("/", { to: running });
  expect([answered.status, answered.text]).toEqual([200, "<!doctype html><title>first</title>"]);
  await running.close();
});

it("gives what goes along with the case, and nothing that only leads elsewhere", async () => {
  mkdirSync(join(folder, "seals"), { recursive: true });
  writeFileSync(join(folder, "seals", "2024-05-01.json"), "{}");
  writeFileSync(join(folder, "notes.md"), "a note");
  writeFileSync(join(folder, ".hidden.md"), "not this");
  symlinkSync(join(place, "secret.txt"), join(folder, "secret.md"));
  expect((await ask("/api/beside")).status).toBe(403);
  const { files } = JSON.parse((await ask("/api/beside", { headers: withKey })).text);
  const names = files.map(({ name }: { name: string }) => name);
  expect(names).toContain("notes.md");
  expect(names).toContain("seals/2024-05-01.json");
  for (const name of [".hidden.md", "secret.md", "sources/way.txt"]) expect(names).not.toContain(name);
  expect(JSON.stringify(files)).not.toContain("not for you");
});

it("serves the start page without a case", async () => {
  const bare = await serve({ site: siteIn(site), key: KEY, port: 0 });
  expect(JSON.parse((await ask("/api/folder", { headers: withKey, to: bare })).text)).toEqual({});
  await bare.close();
});

it("serves what was there at the start, whatever becomes of the folder", async () => {
  const other = join(place, "other");
  mkdirSync(other);
  for (const name of ["index.html", "policy.txt"]) writeFileSync(join(other, name), "as it was");
  const running = await serve({ site: siteIn(other), key: KEY, port: 0 });
  rmSync(other, { recursive: true });
  expect(await ask("/", { to: running })).toMatchObject({ status: 200, text: "as it was" });
  await running.close();
});

it("tells nobody of a request that is broken off, and goes on", async () => {
  const failed: unknown[] = [];
  const running = await serve({
    site: siteIn(site),
    folder: folderOnDisk(join(folder, "case.yaml"), false),
    key: KEY,
    port: 0,
    failed: (error) => failed.push(error),
  });
  const head = `POST /api/save HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nx-demarche-key: ${KEY}\r\n`;
  const socket = connect(running.port, "127.0.0.1");
  socket.write(`${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(failed).toEqual([]);
  expect((await ask("/", { to: running })).status).toBe(200);
  await running.close();
});

it("clears away what a save that was killed has left, beside the case and its sources", () => {
  const left = [
    ".demarche-0123456789ab-999999999-new",
    join("sources", ".demarche-0123456789ab-999999999-new"),
  ];
  for (const name of left) writeFileSync(join(folder, name), "half of a");
  folderOnDisk(join(folder, "case.yaml"), true);
  for (const name of left) expect(existsSync(join(folder, name))).toBe(true);
  folderOnDisk(join(folder, "case.yaml"), false);
  for (const name of left) expect(existsSync(join(folder, name))).toBe(false);
});
