import type { Workbench } from "../state/workbench.ts";
export default function YamlEditor({ bench }: { readonly bench: Workbench }) {
  return <p>{bench.text.length}</p>;
}
