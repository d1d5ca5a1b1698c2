import { shorten, type C4Element, type C4Relation } from './model.ts';

/** Collects elements and relations; every id is generated here. */
export class Drawing {
  readonly elements: C4Element[] = [];
  readonly relations: C4Relation[] = [];

  /** @returns the new element's id, `prefix` and a number */
  add(prefix: string, element: Omit<C4Element, 'id'>): string {
    const id = `${prefix}${this.elements.length + 1}`;
    this.elements.push({
      ...element,
      id,
      name: shorten(element.name, 80),
      description: shorten(element.description, 90),
    });
    return id;
  }

  /** Notes that more decisions shaped the element, each kept once; `name` for what it does now. */
  shape(id: string, decisions: string[], name?: string): void {
    const element = this.elements.find((e) => e.id === id);
    if (!element) return;
    element.decisions = [...new Set([...element.decisions, ...decisions])];
    if (name !== undefined) element.name = shorten(name, 80);
  }

  relate(relation: C4Relation): void {
    this.relations.push({ ...relation, label: shorten(relation.label, 45) });
  }
}
