import { z } from 'zod';
import { apiPaper, partsFile } from '../../schemas/api.ts';
import { alwaysWhole, jsonFiles } from './catalog.ts';

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Fields may be added, so a schema forbids none; a number has no bound only because JavaScript has one; and where a pattern says
 * what a text is, a format that strict validators may not know is not needed.
 */
function asPromised({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

const toSchema = (value: z.ZodType): JsonSchema => z.toJSONSchema(value, { override: asPromised });

/** The published schemas by name: of each JSON file, whole or in parts, and of one paper (a line of papers.ndjson). */
export function jsonSchemas(): Map<string, JsonSchema> {
  return new Map([
    ...jsonFiles.map(
      ({ name, title, about, file }) =>
        [
          name,
          toSchema(
            (alwaysWhole.has(name) ? file : z.union([file, partsFile])).meta({ title, description: about }),
          ),
        ] as const,
    ),
    [
      'paper',
      toSchema(apiPaper.meta({ title: 'Paper', description: 'One paper: a line of papers.ndjson.' })),
    ] as const,
  ]);
}

/** Where a schema stands in the site. */
export const schemaPath = (name: string): string => `api/schema/${name}.schema.json`;
