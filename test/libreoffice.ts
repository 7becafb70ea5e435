import { execFileSync } from "node:child_process";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice } from "../scripts/libreoffice.ts";

/** Whether files can be opened in LibreOffice here; where not, the tests that need it are skipped. */
export const hasLibreOffice = findLibreOffice() !== undefined;

/**
 * Opens a file in LibreOffice without a window and saves it anew beside it in another format, such as `fods` or `pdf`;
 * `read` says how the file is to be read, as `--infilter` takes it. Gives the path of the new file.
 */
export function savedByLibreOffice(file: string, format: string, read?: string): string {
  const folder = dirname(file);
  execFileSync(
    findLibreOffice()!,
    [
      // A profile of its own, so that no other LibreOffice answers in its place.
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      ...(read === undefined ? [] : [`--infilter=${read}`]),
      "--convert-to",
      format,
      "--outdir",
      folder,
      file,
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
  return join(folder, `${basename(file, extname(file))}.${format}`);
}
