import type { APIRoute, GetStaticPaths } from 'astro';
import { hasFilesPerPaper } from '../../lib/scale.ts';
import { paperAddresses } from '../../views/addresses.ts';
import { loadCorpus } from '../../views/corpus.ts';
import { twinsOf } from '../../views/twin/address.ts';
import { paperTwin } from '../../views/twin/paper-twin.ts';
import type { Paper } from '../../schemas/paper.ts';

/** Of papers that are here, unless they are very many; an address that has moved or is gone is answered by its page alone. */
export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  if (!hasFilesPerPaper(corpus)) return [];
  const addresses = paperAddresses(corpus, import.meta.env.BASE_URL);
  return [...addresses].flatMap(([id, answer]) =>
    answer.kind === 'page' ? [{ params: { id }, props: { paper: answer.bearer } }] : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: Paper }> = async ({ props, site }) => {
  const corpus = await loadCorpus();
  const twins = twinsOf(corpus, import.meta.env.BASE_URL, site);
  return new Response(paperTwin(corpus, twins, props.paper), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
