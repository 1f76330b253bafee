import { Document, isSeq, parseDocument } from 'yaml';
import { byText } from '../../src/lib/fold.ts';
import type { Theme } from '../../src/schemas/site.ts';
import type { Topic } from '../../src/schemas/topic.ts';

/** The text of a topic file: its fields, and no introduction yet. */
function draftTopic({ name, theme, definition, vocabulary }: Topic): string {
  const fields = new Document({ name, theme, definition, vocabulary });
  return `---\n${fields.toString({ lineWidth: 0 })}---\n`;
}

/**
 * The text of `site.yaml` with these themes; comments and order of what stands there stay. Null where it lists themes.
 * @param text null for a file that is not there
 */
export function addThemes(text: string | null, themes: readonly Theme[]): string | null {
  const document = parseDocument(text ?? '');
  const listed = document.get('themes');
  if (isSeq(listed) && listed.items.length > 0) return null;
  document.set('themes', document.createNode(themes.map(({ id, name }) => ({ id, name }))));
  return document.toString({ lineWidth: 0 });
}

/** Path → text of the drafts of these topics, in a folder. */
export function draftFiles(topics: readonly Topic[]): Map<string, string> {
  return new Map(
    topics.toSorted((a, b) => byText(a.id, b.id)).map((topic) => [`${topic.id}.md`, draftTopic(topic)]),
  );
}
