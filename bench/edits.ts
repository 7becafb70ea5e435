/** The likelihood of the Korea case that is edited. */
const BEFORE = "likelihood: {fear: likely, every: even}";

/**
 * Gives the text of the Korea case with one likelihood changed, each time to a value that it has not had yet, so that
 * nothing kept from an earlier edit helps.
 */
export function editsOf(text: string): () => string {
  if (text.split(BEFORE).length !== 2) throw new Error(`the Korea case no longer has “${BEFORE}” once`);
  let edits = 0;
  return () =>
    text.replace(BEFORE, `likelihood: {fear: [${(0.3 + ++edits / 1e6).toFixed(6)}, 0.8], every: even}`);
}
