import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const root = join(import.meta.dirname, "..", "..");

it("opens a case at an address that only this start knows, and ends at Ctrl-C", {
  timeout: 60_000,
}, async () => {
  const child = spawn(process.execPath, ["src/cli/main.ts", "open", "chicken", "--no-browser"], {
    cwd: root,
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{32}/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on("exit", (status) => reject(new Error(`ended with ${status}: ${said}`)));
  });
  const [page, key] = address.split("#key=") as [string, string];
  const { folder } = await (await fetch(`${page}api/folder`, { headers: { "x-demarche-key": key } })).json();
  expect(folder).toMatchObject({ name: "chicken", main: "case.yaml", readOnly: true });
  expect((await fetch(page)).headers.get("content-security-policy")).toContain("default-src 'none'");
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

it.each([
  [["open", "no-such-case"], "there is no file or folder no-such-case"],
  [["open", "chicken", "--port", "70000"], "--port"],
])("refuses %j", async (words, message) => {
  const { status, error } = await call(root, ...words);
  expect(status).toBe(2);
  expect(error).toContain(message);
});
