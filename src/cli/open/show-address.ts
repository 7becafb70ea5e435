import { spawn } from "node:child_process";

/** Opens an address in the user's browser; where there is none, nothing happens, as the address is printed as well. */
export function showAddress(address: string): void {
  const [program, ...words] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(program!, words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
