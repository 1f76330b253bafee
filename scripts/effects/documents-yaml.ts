import { Document, isMap, parseDocument, Scalar } from 'yaml';
import type { DocumentInfo } from '../../src/schemas/document.ts';

const heading = ' What a person knows of each file in documents/. `captured` is the day the page was saved.';

/** The text of `documents.yaml` with further rows at its end; comments, order and quotes of the others stay. */
export function addRows(text: string | null, rows: ReadonlyMap<string, DocumentInfo>): string {
  const parsed = parseDocument(text ?? '');
  const document = isMap(parsed.contents) ? parsed : new Document({});
  if (document !== parsed) document.commentBefore = parsed.commentBefore ?? parsed.comment ?? heading;
  for (const [name, info] of rows) {
    document.set(
      name,
      document.createNode({ ...info, captured: quoted(info.captured), added: quoted(info.added) }),
    );
  }
  return document.toString({ lineWidth: 0 });
}

/** Other readers of YAML take a bare day for a point in time. */
function quoted(day: string | null): Scalar | null {
  if (day === null) return null;
  const scalar = new Scalar(day);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}
