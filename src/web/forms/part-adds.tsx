import { isBegun } from "../entries/entry-editor.tsx";
import { type EntryList, entriesOf, type Group, listsOf, nameOf } from "../entries/lists.ts";
import { withArticle } from "../entries/with-article.ts";
import { useForm } from "./form.ts";

/** What can be added to a part of the case; what cannot be yet stands apart, says why, and leads to what has to be there first. */
export function PartAdds({ group, lists }: { readonly group: Group; readonly lists?: readonly string[] }) {
  const { data, addTo } = useForm();
  const all = listsOf(data);
  const named = (name: string) => all.filter((each) => nameOf(each) === name);
  const own = (lists?.flatMap(named) ?? all.filter((each) => each.group === group)).filter(
    (each) => each.single === undefined || entriesOf(each, data).length === 0,
  );
  const lacking = [...new Set(own.flatMap(({ needs }) => (needs && !needs.isMet(data) ? [needs] : [])))];
  return (
    <div className="part-adds">
      <Adds lists={own.filter(({ needs }) => needs === undefined || !lacking.includes(needs))} />
      {lacking.map((needs) => {
        const first = named(needs.list)[0]!;
        return (
          <section key={needs.list}>
            <p className="needed-first">
              {needs.why}{" "}
              <button type="button" onClick={() => addTo(needs.list)}>
                Begin with {withArticle(first.kind)}
              </button>
            </p>
            <Adds lists={own.filter((each) => each.needs === needs)} wait />
          </section>
        );
      })}
    </div>
  );
}

function Adds({ lists, wait = false }: { readonly lists: readonly EntryList[]; readonly wait?: boolean }) {
  const { bench, isLocked, addTo } = useForm();
  if (lists.length === 0) return null;
  return (
    <ul>
      {lists.map((each) => (
        <li key={nameOf(each)}>
          <button type="button" disabled={isLocked || wait} onClick={() => addTo(nameOf(each))}>
            {isBegun(bench, each)
              ? `Go on with the ${each.kind} that you began`
              : `Add ${withArticle(each.kind)}`}
            {each.name === undefined ? "" : ` (${each.label})`}
          </button>{" "}
          <span className="quiet">{each.about}</span>
        </li>
      ))}
    </ul>
  );
}
