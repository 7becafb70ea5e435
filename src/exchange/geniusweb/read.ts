import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { shown } from "#case/value-cures.ts";
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
import { domainIssues, isMap, type WebIssue } from "./domain.ts";
import { webPartyOf } from "./profile.ts";

const PROFILE = "LinearAdditiveUtilitySpace";

/** Makes a case of profiles of GeniusWeb and their domain, which each of them holds and a file of its own may give as well. */
export function readGeniusWeb(files: readonly GivenFile[], context: ImportContext): Imported {
  const faults: Fault[] = sameFiles(files);
  const warnings: Fault[] = [];
  const maps = readMaps(files, "JSON", faults);
  if (faults.length > 0) return { faults };
  const isDomain = ({ map }: ReadMap) => valueAt(map, "issuesValues") !== undefined;
  const isProfile = ({ map }: ReadMap) => valueAt(map, PROFILE) !== undefined;
  const used = maps.filter((each) => isDomain(each) || isProfile(each));
  for (const { file, map } of maps.filter((each) => !used.includes(each))) {
    const [first] = map.entries;
    const what = first
      ? `the file is neither a domain nor a profile: it begins with ${shown(first.key)}`
      : "the file says nothing";
    const near = first && nearest(first.key, [PROFILE, "issuesValues"]);
    if (file.found) warnings.push(wholeFault(file.name, what, "it is left out", "warning"));
    else
      faults.push(
        wholeFault(
          file.name,
          what,
          near ? `did you mean ${near}?` : `a domain has \`issuesValues\`, a profile \`${PROFILE}\``,
        ),
      );
  }
  const [domain, secondDomain] = used.filter(isDomain);
  const profiles = used.filter((each) => !isDomain(each));
  if (secondDomain)
    faults.push(
      wholeFault(
        secondDomain.name,
        `a second domain, beside ${domain!.name}`,
        "name one domain and the profiles of its parties",
      ),
    );
  if (faults.length === 0 && profiles.length === 0)
    faults.push(
      wholeFault(
        files[0]!.name,
        "no profile is named, so nobody wants anything",
        "name the parties' profiles: demarche import domain.json profileA.json profileB.json",
      ),
    );
  if (faults.length > 0) return { faults };

  const known = domainOf(domain ?? profiles[0]!);
  if ("faults" in known) return known;
  const parties = profiles.flatMap(({ name, map, at }): DealParty[] => {
    const own = new FileFaults(name);
    const party = partyIn(map, known, { name: stemOf(name), file: at }, own);
    append(faults, own.errors);
    append(warnings, own.warnings);
    return party ? [party] : [];
  });
  if (faults.length > 0) return { faults };
  return caseOfDeals({ clauses: known.issues, parties }, maps, context, warnings);
}

interface KnownDomain {
  readonly issues: readonly WebIssue[];
  /** The file that says them. */
  readonly from: string;
}

/** The domain of a file: its own, or that of its profile. */
function domainOf({ name, map }: ReadMap): KnownDomain | { readonly faults: readonly Fault[] } {
  const faults = new FileFaults(name);
  const profile = valueAt(map, PROFILE);
  const inner = profile?.is === "map" ? valueAt(profile, "domain") : undefined;
  const domain = valueAt(map, "issuesValues") ? map : inner;
  if (!domain)
    faults.error(profile ?? map, "the profile lacks `domain`", "add it, or name the file of the domain too");
  const issues = domain && isMap(domain, "`domain`", faults) ? domainIssues(domain, faults) : [];
  return faults.errors.length > 0 ? { faults: faults.errors } : { issues, from: name };
}

/** What the profile in a file says of its party, which it may name. */
function partyIn(
  map: PlacedMap,
  { issues, from }: KnownDomain,
  party: Pick<DealParty, "name" | "file">,
  faults: FileFaults,
): DealParty | undefined {
  const space = valueAt(map, PROFILE)!;
  if (!isMap(space, `\`${PROFILE}\``, faults)) return undefined;
  const inner = valueAt(space, "domain");
  if (inner) {
    if (!isMap(inner, "`domain`", faults)) return undefined;
    const own = domainIssues(inner, faults);
    if (faults.errors.length > 0) return undefined;
    if (!areSame(issues, own))
      return faults.error(
        inner,
        `the domain of this profile is not that of ${from}`,
        "name profiles of one domain: the same issues, with the same options",
      );
  }
  const called = valueAt(space, "name");
  const name = called?.is === "scalar" && called.text.trim() !== "" ? called.text.trim() : party.name;
  return webPartyOf(space, issues, { ...party, name }, faults);
}

/** Whether two domains have the same issues with the same options, in whatever order. */
function areSame(one: readonly WebIssue[], other: readonly WebIssue[]): boolean {
  const known = new Map(one.map(({ name, options }) => [name, new Set(options)]));
  return (
    one.length === other.length &&
    other.every(({ name, options }) => {
      const own = known.get(name);
      return own?.size === options.length && options.every((option) => own.has(option));
    })
  );
}
