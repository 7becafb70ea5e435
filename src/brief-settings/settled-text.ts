import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import { isMap } from "#case/edit/values.ts";
import { isSame } from "#case/same-value.ts";
import { readYaml } from "#case/yaml-tree.ts";
import type { BriefSettings } from "./settings.ts";
import { settingsData, settingsText } from "./settings-text.ts";

/** The text of a file of settings under other settings: its remarks and its order stay; written anew where it cannot be read. */
export function settledText(text: string, settings: BriefSettings): string {
  const yaml = readYaml(text, "");
  const before = "tree" in yaml ? (yaml.tree.value as YamlValue) : undefined;
  if (!isMap(before)) return settingsText(settings);
  const after: Readonly<Record<string, YamlValue>> = {
    ...settingsData(settings),
    // What somebody wrote although it is so anyway stays written.
    ...(before.seed !== undefined && { seed: settings.seed }),
    ...(before.words !== undefined && { words: settings.scheme }),
  };
  const made = applyEdits(text, [
    ...Object.keys(before)
      .filter((key) => after[key] === undefined)
      .map((key): Edit => ({ do: "remove", path: [key] })),
    ...Object.entries(after)
      .filter(([key, value]) => !isSame(before[key], value))
      .map(([key, value]): Edit => ({ do: "set", path: [key], value })),
  ]);
  return "text" in made ? made.text : settingsText(settings);
}
