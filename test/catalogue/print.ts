import { allCases, saidOf } from "./cases.ts";
import { formsOf } from "./sentence-forms.ts";

// `npm run sentences`: every form of sentence that the analyses say of the worked cases and of those made for tests, each
// with its shortest example, so that a person can read them all as an editor would.

const { said, names } = saidOf(allCases());
const forms = formsOf(said, names);
for (const by of new Set(forms.map((form) => form.by))) {
  console.log(`\n# ${by}`);
  const own = forms.filter((form) => form.by === by);
  for (const as of new Set(own.map((form) => form.as))) {
    console.log(`\n## ${as}`);
    for (const { example, times } of own.filter((form) => form.as === as))
      console.log(`- ${example} (×${times})`);
  }
}
console.log(`\n${forms.length} forms, from ${said.length} sentences.`);
