import type { Place } from "#case/line-places.ts";

/** An attribute of an element, and where it stands. */
export interface XmlAttribute extends Place {
  readonly value: string;
}

/** An element of an XML file, and where its tag begins. Texts between elements are not kept. */
export interface XmlElement extends Place {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
}

/** The children of an element that have a name, in the order of the file. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
