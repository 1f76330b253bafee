import type { APIRoute, GetStaticPaths } from 'astro';
import type { Tour } from '../../schemas/tour.ts';
import { loadCorpus } from '../../views/corpus.ts';
import { twinsOf } from '../../views/twin/address.ts';
import { tourTwin } from '../../views/twin/tour-twin.ts';

/** Of tours that are here; a former address is answered by its page alone. */
export const getStaticPaths = (async () =>
  (await loadCorpus()).tours.map((tour) => ({
    params: { id: tour.id },
    props: { tour },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ tour: Tour }> = async ({ props, site }) => {
  const corpus = await loadCorpus();
  const twins = twinsOf(corpus, import.meta.env.BASE_URL, site);
  return new Response(tourTwin(corpus, twins, props.tour), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
