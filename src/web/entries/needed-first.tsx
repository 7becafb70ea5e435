import { type EntryList, listsOf, nameOf } from "./lists.ts";
import { withArticle } from "./with-article.ts";

/** Why something cannot be entered yet, and the way to what has to be there first. */
export function NeededFirst({
  needs: { why, list },
  data,
  add,
}: {
  readonly needs: NonNullable<EntryList["needs"]>;
  readonly data: unknown;
  /** Opens the form in which something is added to the list of that name. */
  readonly add: (list: string) => void;
}) {
  const first = listsOf(data).find((each) => nameOf(each) === list);
  return (
    <p className="needed-first">
      {why}{" "}
      {first && (
        <button type="button" onClick={() => add(list)}>
          Add {withArticle(first.kind)} first
        </button>
      )}
    </p>
  );
}
