import type { Corrections } from '../../src/schemas/corrections.ts';
import type { Finding } from '../../src/schemas/entry.ts';

type List = Exclude<keyof Corrections, 'lines'>;

/**
 * A finding about one row of corrections.yaml.
 * @param place of the row in its list, from 0
 * @param message what is wrong and the way out, without the name of the list
 */
export function correctionFinding(
  corrections: Pick<Corrections, 'lines'>,
  list: List,
  place: number,
  message: string,
): Finding {
  const line = corrections.lines?.get(`${list}.${place}`) ?? null;
  return { file: 'corrections.yaml', line, message: `${list}: ${message} Mend or remove the row.` };
}
