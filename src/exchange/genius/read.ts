import type { Fault } from "#case/fault.ts";
import { append } from "#math/append.ts";
import { caseOfDeals } from "../deal-model/case-of.ts";
import type { DealParty } from "../deal-model/deal-model.ts";
import { FileFaults } from "../deal-model/file-faults.ts";
import { stemOf } from "../deal-model/file-stem.ts";
import { sameFiles } from "../deal-model/same-files.ts";
import type { GivenFile, ImportContext, Imported } from "../format.ts";
import type { XmlElement } from "../xml/element.ts";
import { readXml } from "../xml/read.ts";
import { issuesOf } from "./domain.ts";
import { partyOf } from "./profile.ts";

interface ReadRoot {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  /** Which of the files it is. */
  readonly at: number;
}

/** Makes a case of a domain of Genius and the profiles of its parties, in whatever order they are named. */
export function readGenius(files: readonly GivenFile[], context: ImportContext): Imported {
  const faults: Fault[] = sameFiles(files);
  const roots = files.flatMap((file, at): ReadRoot[] => {
    const read = readXml(file);
    if ("root" in read) return [{ name: file.name, at, ...read }];
    append(faults, read.faults);
    return [];
  });
  if (faults.length > 0) return { faults };
  const domains = roots.filter(({ root }) => root.name === "negotiation_template");
  const profiles = roots.filter(({ root }) => root.name === "utility_space");
  for (const { name, root } of roots) {
    if (root.name === "negotiation_template" || root.name === "utility_space") continue;
    const cure = "a domain is a <negotiation_template>, a profile a <utility_space>";
    faults.push({
      file: name,
      line: root.line,
      column: root.column,
      what: `the file is a <${root.name}>`,
      cure,
      severity: "error",
    });
  }
  const [domain, secondDomain] = domains;
  const whole = (name: string, what: string, cure: string) =>
    faults.push({ file: name, line: 1, column: 1, what, cure, severity: "error" });
  if (faults.length === 0 && !domain)
    whole(
      files[0]!.name,
      "none of the files is a domain",
      "name it too: demarche import domain.xml profileA.xml profileB.xml",
    );
  if (secondDomain)
    whole(
      secondDomain.name,
      `a second domain, beside ${domain!.name}`,
      "name one domain and the profiles of its parties",
    );
  if (faults.length === 0 && profiles.length === 0)
    whole(
      domain!.name,
      "no profile is named, so nobody wants anything",
      "name the parties' profiles: demarche import domain.xml profileA.xml profileB.xml",
    );
  if (faults.length > 0) return { faults };

  const ofDomain = new FileFaults(domain!.name);
  const issues = issuesOf(domain!.root, ofDomain);
  if (ofDomain.errors.length > 0) return { faults: ofDomain.errors };
  const warnings: Fault[] = [...ofDomain.warnings];
  const parties = profiles.flatMap(({ name, root, at }): DealParty[] => {
    const own = new FileFaults(name);
    const party = partyOf(root, issues, { name: stemOf(name), file: at }, own);
    append(faults, own.errors);
    append(warnings, own.warnings);
    return party ? [party] : [];
  });
  if (faults.length > 0) return { faults };
  return caseOfDeals({ clauses: issues, parties }, roots, context, warnings);
}
