import { load } from 'js-yaml';
import { parse } from 'yaml';

/** Enough for what normalize writes (`*a1`); of twelve a hostile file makes no more than 81 values of one. */
const maxAliases = 12;

/**
 * YAML 1.2 text → its value, several times faster than with the library that tells lines and keeps comments: collections have a
 * file for each paper. Prototype keys stay plain keys.
 * @throws Error for what is no YAML, is empty, repeats a key or holds many aliases (which could stand for a billion values)
 */
export function quickYaml(text: string): unknown {
  return load(text, { maxAliases });
}

/**
 * The same for all that a person may have written; null where it is empty.
 * @throws Error for what is no YAML
 */
export function yamlValue(text: string): unknown {
  try {
    return quickYaml(text);
  } catch {
    return parse(text);
  }
}
