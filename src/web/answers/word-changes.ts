/** A stretch of a sentence, and whether the other one lacks it. */
export interface Stretch {
  readonly text: string;
  readonly isNew: boolean;
}

/** The words of a sentence that another one does not have in the same order (longest common subsequence of words). */
export function wordChanges(before: string, now: string): readonly Stretch[] {
  const [old, fresh] = [wordsOf(before), wordsOf(now)];
  const width = fresh.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = fresh.length - 1; b >= 0; b--)
      common[a * width + b] =
        old[a] === fresh[b]
          ? common[(a + 1) * width + b + 1]! + 1
          : Math.max(common[(a + 1) * width + b]!, common[a * width + b + 1]!);
  const stretches: { text: string; isNew: boolean }[] = [];
  const put = (text: string, isNew: boolean) => {
    const last = stretches.at(-1);
    if (last?.isNew === isNew) last.text += text;
    else stretches.push({ text, isNew });
  };
  let a = 0;
  for (let b = 0; b < fresh.length; ) {
    if (a < old.length && old[a] === fresh[b]) {
      put(fresh[b]!, false);
      a++;
      b++;
    } else if (a < old.length && common[(a + 1) * width + b]! >= common[a * width + b + 1]!) a++;
    else put(fresh[b++]!, true);
  }
  return stretches;
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
