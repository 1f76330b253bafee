import type { Finding } from '../../src/schemas/entry.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Topic, TopicAssignment } from '../../src/schemas/topic.ts';

/** A paper that a topic file names as an example, by its present id. */
export type Examples = Map<PaperId, Topic['id']>;

/**
 * The examples that topic files name, former ids followed. An id that no paper has or had, and a paper that is the
 * example of two topics, are findings.
 */
export function readExamples(
  topics: readonly Topic[],
  papers: readonly { id: PaperId }[],
  registry: Permalinks['papers'],
): { examples: Examples; findings: Finding[] } {
  const present = presentIds(papers, registry);
  const examples: Examples = new Map();
  const findings: Finding[] = [];
  for (const { id: topic, examples: named } of topics) {
    const wrong = (message: string): void =>
      void findings.push({ file: `topics/${topic}.md`, line: null, message: `field "examples": ${message}` });
    for (const id of named) {
      const paper = present.get(id);
      const other = paper && examples.get(paper);
      if (!paper) wrong(`"${id}" is no paper here. Give the last part of a paper's address, or take it out.`);
      else if (other && other !== topic)
        wrong(
          `"${id}" is an example of "${other}" already. A paper belongs first to one topic: take one out.`,
        );
      else examples.set(paper, topic);
    }
  }
  return { examples, findings };
}

/** Every id that a paper has or had → the id it has. */
export function presentIds(
  papers: readonly { id: PaperId }[],
  registry: Permalinks['papers'],
): Map<string, PaperId> {
  const present = new Map<string, PaperId>(papers.map(({ id }) => [id, id]));
  for (const [id, { former }] of Object.entries(registry)) {
    const paper = present.get(id);
    if (paper) for (const old of former) if (!present.has(old)) present.set(old, paper);
  }
  return present;
}

/** What the rule found, with the topic that a person gave first; the rule's own choice comes second, if it was another. */
export function placedFirst(
  found: TopicAssignment,
  topic: Topic['id'],
  basis: TopicAssignment['basis'],
): TopicAssignment {
  const others = [found.primary, ...found.also].filter((id) => id !== null && id !== topic);
  return { ...found, primary: topic, also: others.slice(0, 3) as Topic['id'][], basis };
}
