import type { APIRoute, GetStaticPaths } from 'astro';
import type { Tour } from '../../schemas/tour.ts';
import { loadCorpus } from '../../views/corpus.ts';
import { addressOn } from '../../views/machine/address.ts';
import { tourTwin } from '../../views/twin/tour-twin.ts';

/** Of tours that are here; a former address is answered by its page alone. */
export const getStaticPaths = (async () =>
  (await loadCorpus()).tours.map((tour) => ({
    params: { id: tour.id },
    props: { tour },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ tour: Tour }> = async ({ props, site }) => {
  const twins = { base: import.meta.env.BASE_URL, address: addressOn(site) };
  return new Response(tourTwin(await loadCorpus(), twins, props.tour), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
