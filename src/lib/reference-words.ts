import type { GraphEdge } from '../schemas/graph.ts';
import type { ReferenceService } from '../schemas/references.ts';
import { listed } from './wording.ts';

/** Who tells reference lists, as readers know them. */
export const serviceNames: Record<ReferenceService, string> = {
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
};

/** Where they are found: who shows what they tell is asked to lead there. */
export const serviceHome: Record<ReferenceService, string> = {
  openalex: 'https://openalex.org',
  'semantic-scholar': 'https://www.semanticscholar.org',
};

/** `Listed by OpenAlex and Semantic Scholar.`, and that it is less certain where only a title shows which paper is meant. */
export function listedBy({ services, basis }: NonNullable<GraphEdge['reference']>): string {
  const by = `Listed by ${listed(services.map((service) => serviceNames[service]))}`;
  return basis === 'title' ? `${by}; found by its title alone, so less certain.` : `${by}.`;
}
