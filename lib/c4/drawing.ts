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

  relate(relation: C4Relation): void {
    this.relations.push({ ...relation, label: shorten(relation.label, 45) });
  }
}
