import type { APIRoute, GetStaticPaths } from 'astro';
import { topicAddresses } from '../../views/addresses.ts';
import { loadCorpus } from '../../views/corpus.ts';
import { twinsOf } from '../../views/twin/address.ts';
import { topicTwin } from '../../views/twin/topic-twin.ts';
import type { TopicPage } from '../../schemas/corpus.ts';

/** Of topics that are here; an address that has moved or is gone is answered by its page alone. */
export const getStaticPaths = (async () => {
  const addresses = topicAddresses(await loadCorpus(), import.meta.env.BASE_URL);
  return [...addresses].flatMap(([id, answer]) =>
    answer.kind === 'page' ? [{ params: { id }, props: { topic: answer.bearer } }] : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: TopicPage }> = async ({ props, site }) => {
  const corpus = await loadCorpus();
  const twins = twinsOf(corpus, import.meta.env.BASE_URL, site);
  return new Response(topicTwin(corpus, twins, props.topic), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
