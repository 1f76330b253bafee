import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * What is wrong with a value by a JSON Schema (draft 2020-12), in words; empty when nothing is.
 * @throws Error when the schema is none
 */
export function validator(schema: object): (value: unknown) => string {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors?.slice(0, 5)));
}
