import { readSettings } from "#brief-settings/read-settings.ts";
import { type BriefSettings, SETTINGS_FILE, USUAL } from "#brief-settings/settings.ts";
import type { Fault } from "#case/fault.ts";
import type { Folder } from "./messages.ts";

/** How a brief is to be made, or what is wrong with the file that says so: it is then made as usual. */
interface Read {
  readonly settings: BriefSettings;
  readonly faults: readonly Fault[];
}

let last: { readonly text: string; readonly read: Read } | undefined;

/** How the brief on a case is to be made, as the file beside it says. */
export function settingsIn({ texts }: Folder): Read {
  const text = texts[SETTINGS_FILE];
  if (text === undefined) return { settings: USUAL, faults: [] };
  if (last?.text === text) return last.read;
  const settings = readSettings(text, SETTINGS_FILE);
  const read = "faults" in settings ? { settings: USUAL, faults: settings.faults } : { settings, faults: [] };
  last = { text, read };
  return read;
}
