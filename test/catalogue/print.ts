import { allCases, saidOf } from "./cases.ts";
import { BESIDE, formsOf, LABEL } from "./sentence-forms.ts";

// `npm run sentences`: every form of sentence that the analyses say of the worked cases and of those made for tests, each
// with its shortest example, so that a person can read them all as an editor would: what is said first, then what
// stands beside tables, headings and the like at the end.

const { said, names } = saidOf(allCases());
const formsIn = (wanted: (as: string) => boolean) =>
  formsOf(
    said.filter(({ as }) => wanted(as)),
    names,
  );
const prose = formsIn((as) => as !== LABEL && as !== BESIDE);
const beside = formsIn((as) => as === BESIDE);
const labels = formsIn((as) => as === LABEL);

function print(forms: typeof prose): void {
  for (const by of new Set(forms.map((form) => form.by))) {
    const own = forms.filter((form) => form.by === by);
    for (const as of new Set(own.map((form) => form.as))) {
      console.log(`\n## ${by}: ${as}\n`);
      for (const { example, times } of own.filter((form) => form.as === as))
        console.log(`- ${example} (×${times})`);
    }
  }
}

console.log("# What is said");
print(prose);
console.log("\n# What stands in and beside tables and pictures");
print(beside);
console.log("\n# Headings and labels\n");
for (const by of new Set(labels.map((form) => form.by))) {
  const own = labels.filter((form) => form.by === by);
  console.log(`- ${by}: ${own.map(({ example }) => example).join(" · ")}`);
}
console.log(
  `\n${prose.length} forms of sentence, ${beside.length} beside tables, ${labels.length} labels, from ${said.length} sayings.`,
);
