import { listed } from '../wording.ts';
import type { JsonSchema } from './json-schemas.ts';

/** A field of a file, as a reader of the documentation meets it. */
export interface Field {
  /** `papers[].published.date` */
  path: string;
  /** `string`, `integer or null`, `list of string`, `day, month or year` */
  type: string;
  about: string;
}

/** The schema inside a nullable one, and whether it is nullable. */
function withoutNull(schema: JsonSchema): { inner: JsonSchema; nullable: boolean } {
  if (Array.isArray(schema.type)) {
    const [type, ...others] = schema.type.filter((one) => one !== 'null');
    if (type === undefined || others.length > 0)
      throw new Error(`There are no words yet for the type ${schema.type.join(', ')}.`);
    return { inner: { ...schema, type }, nullable: true };
  }
  const some = (schema.anyOf ?? []).filter((one): one is JsonSchema => typeof one === 'object');
  const [inner] = some.filter(({ type }) => type !== 'null');
  return inner ? { inner, nullable: some.length > 1 } : { inner: schema, nullable: false };
}

function itemsOf({ items }: JsonSchema): JsonSchema | null {
  return typeof items === 'object' && !Array.isArray(items) ? items : null;
}

function typeInWords(schema: JsonSchema): string {
  const { inner, nullable } = withoutNull(schema);
  const choices = (inner.enum ?? (inner.const === undefined ? [] : [inner.const])).map(String);
  const items = itemsOf(inner);
  const item = items === null || items.type === 'object' ? '' : ` of ${typeInWords(items)}`;
  const one = inner.type === 'array' ? `list${item}` : String(inner.type);
  if (choices.length === 0) return nullable ? `${one} or null` : one;
  return listed(nullable ? [...choices, 'null'] : choices).replace(/ and (?=\S+$)/, ' or ');
}

/** Every field that a schema describes, inner ones after the one they stand in. */
export function fieldsOf(schema: JsonSchema, within = ''): Field[] {
  const { inner } = withoutNull(schema);
  const items = itemsOf(inner);
  if (items) return fieldsOf(items, `${within}[]`);
  return Object.entries(inner.properties ?? {}).flatMap(([key, value]) => {
    if (typeof value !== 'object') return [];
    const path = within === '' ? key : `${within}.${key}`;
    return [{ path, type: typeInWords(value), about: value.description ?? '' }, ...fieldsOf(value, path)];
  });
}
