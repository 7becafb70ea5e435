import { type EntryList, entriesOf, type Group, listsOf, nameOf } from "../entries/lists.ts";
import { withArticle } from "../entries/with-article.ts";
import { useForm } from "./form.ts";

/** What can be added to a part of the case; what cannot be yet says why, and leads to what has to be there first. */
export function PartAdds({ group, lists }: { readonly group: Group; readonly lists?: readonly string[] }) {
  const { data, isLocked, addTo } = useForm();
  const all = listsOf(data);
  const own =
    lists === undefined
      ? all.filter((each) => each.group === group)
      : lists.flatMap((name) => all.filter((each) => nameOf(each) === name));
  const first = (needs: NonNullable<EntryList["needs"]>) => all.find((each) => nameOf(each) === needs.list);
  return (
    <ul className="part-adds">
      {own
        .filter((each) => each.single === undefined || entriesOf(each, data).length === 0)
        .map((each) => {
          const isMet = each.needs === undefined || each.needs.isMet(data);
          const before = each.needs && first(each.needs);
          return (
            <li key={nameOf(each)}>
              <button type="button" disabled={isLocked || !isMet} onClick={() => addTo(nameOf(each))}>
                Add {withArticle(each.kind)}
                {each.name === undefined ? "" : ` (${each.label})`}
              </button>{" "}
              <span className="quiet">{each.about}</span>
              {!isMet && before && (
                <span className="needed-first">
                  {each.needs!.why}{" "}
                  <button
                    type="button"
                    className="link"
                    aria-label={`Begin with ${withArticle(before.kind)}, for ${withArticle(each.kind)}`}
                    onClick={() => addTo(nameOf(before))}
                  >
                    Begin with {withArticle(before.kind)}
                  </button>
                </span>
              )}
            </li>
          );
        })}
    </ul>
  );
}
