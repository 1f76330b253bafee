import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/lib/api/fields.ts';
import { jsonSchemas } from '../../../../src/lib/api/json-schemas.ts';
import { fixture } from '../../../support/fixture.ts';

const fields = [...jsonSchemas()].flatMap(([name, schema]) =>
  fieldsOf(schema).map((field) => ({ ...field, line: `${name}: ${field.path}: ${field.type}` })),
);

it('every field of the API is explained', () => {
  expect(fields.length).toBeGreaterThan(90);
  expect(fields.filter(({ about }) => about === '').map(({ line }) => line)).toEqual([]);
});

/** A row of the list without the values that may be added to: `kind: method or model` → the names in it. */
const values = (type: string): string[] => type.split(/, | or /);

it('no field that was given out has gone, been renamed or changed its type; new ones are written down', () => {
  const file = fixture('api', 'fields.txt');
  const lines = fields.map(({ line }) => line);
  if (process.env['UPDATE_FIXTURES'] === '1' && !process.env['CI'])
    writeFileSync(file, `${lines.join('\n')}\n`);
  const promised = readFileSync(file, 'utf8').trimEnd().split('\n');
  const now = new Map(fields.map(({ line, type }) => [line.slice(0, -type.length), type]));
  for (const line of promised) {
    const [name = '', path = '', ...type] = line.split(': ');
    const today = values(now.get(`${name}: ${path}: `) ?? 'gone');
    const then = values(type.join(': '));
    expect([line, today]).toEqual([line, expect.arrayContaining(then)]);
    expect([line, today.includes('null')]).toEqual([line, then.includes('null')]);
  }
  expect(lines.filter((line) => !promised.includes(line))).toEqual([]);
});
