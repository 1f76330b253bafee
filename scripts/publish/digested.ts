import { createHash } from 'node:crypto';

/**
 * Gives what puts a file into a folder of the site, under a name that bears a digest of what it holds, so that a browser may
 * keep it: `text-0` → `text-0.6b9e2adaaf.json`, which is returned.
 * @param files path in the site → value; gets the file
 */
export function digestedInto(
  files: Map<string, object>,
  folder: string,
): (name: string, value: object) => string {
  return (name, value) => {
    const digest = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10);
    const file = `${name}.${digest}.json`;
    files.set(`${folder}/${file}`, value);
    return file;
  };
}
