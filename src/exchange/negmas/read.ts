import type { Fault } from "#case/fault.ts";
import { append } from "#math/append.ts";
import { caseOfDeals } from "../deal-model/case-of.ts";
import type { DealParty } from "../deal-model/deal-model.ts";
import { FileFaults } from "../deal-model/file-faults.ts";
import { stemOf } from "../deal-model/file-stem.ts";
import { sameFiles } from "../deal-model/same-files.ts";
import { wholeFault } from "../deal-model/whole-fault.ts";
import type { GivenFile, ImportContext, Imported } from "../format.ts";
import { type PlacedMap, valueAt } from "../placed/node.ts";
import { type ReadMap, readMaps } from "../placed/read-maps.ts";
import { negmasIssues } from "./domain.ts";
import { typeOf } from "./type-name.ts";
import { negmasPartyOf } from "./utility-function.ts";

/** Makes a case of a domain of NegMAS and the utility functions of its parties, in whatever order they are named. */
export function readNegmas(files: readonly GivenFile[], context: ImportContext): Imported {
  const faults: Fault[] = sameFiles(files);
  const warnings: Fault[] = [];
  const maps = readMaps(files, "YAML", faults);
  if (faults.length > 0) return { faults };
  const isDomain = ({ map }: ReadMap) => valueAt(map, "issues") !== undefined;
  const isFunction = ({ map }: ReadMap) =>
    ["values", "weights", "ufun", "reserved_value"].some((key) => valueAt(map, key)) ||
    /U(?:tility)?Fun/.test(typeOf(map));
  const [domain, secondDomain] = maps.filter(isDomain);
  const functions = maps.filter((each) => !isDomain(each) && isFunction(each));
  for (const each of maps) {
    if (isDomain(each) || isFunction(each)) continue;
    const what = "the file is neither a domain nor a utility function";
    if (each.file.found) warnings.push(wholeFault(each.name, what, "it is left out", "warning"));
    else
      faults.push(
        wholeFault(each.name, what, "a domain has `issues`, a utility function `values` and `weights`"),
      );
  }
  if (secondDomain)
    faults.push(
      wholeFault(
        secondDomain.name,
        `a second domain, beside ${domain!.name}`,
        "name one domain and the utility functions of its parties",
      ),
    );
  if (faults.length === 0 && !domain)
    faults.push(
      wholeFault(
        files[0]!.name,
        "none of the files is a domain",
        "name it too: demarche import domain.yml a.yml b.yml",
      ),
    );
  if (faults.length === 0 && functions.length === 0)
    faults.push(
      wholeFault(
        domain!.name,
        "no utility function is named, so nobody wants anything",
        "name the parties' files: demarche import domain.yml a.yml b.yml",
      ),
    );
  if (faults.length > 0) return { faults };

  const ofDomain = new FileFaults(domain!.name);
  const issues = negmasIssues(domain!.map, ofDomain);
  if (ofDomain.errors.length > 0) return { faults: ofDomain.errors };
  const parties = functions.flatMap(({ name, map, at }): DealParty[] => {
    const own = new FileFaults(name);
    const party = negmasPartyOf(map, issues, { name: nameOf(map) ?? stemOf(name), file: at }, own);
    append(faults, own.errors);
    append(warnings, own.warnings);
    return party ? [party] : [];
  });
  if (faults.length > 0) return { faults };
  return caseOfDeals({ clauses: issues, parties }, maps, context, warnings);
}

/** The name of a utility function, or of the one that it discounts: of one that was a file of Genius the name of that file. */
function nameOf(map: PlacedMap): string | undefined {
  const inner = valueAt(map, "ufun");
  const given = valueAt(map, "name") ?? (inner?.is === "map" ? valueAt(inner, "name") : undefined);
  const name = given?.is === "scalar" ? given.text.trim() : "";
  if (name === "") return undefined;
  return /\.xml$/i.test(name) ? stemOf(name) : name;
}
