import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';

/** What a thread is started with. */
export interface Setting {
  /** Address of the built application. */
  entry: string;
  /** The style sheets of each kind of page, as Astro tells them. */
  styles: [key: string, styles: unknown[]][];
}

/** A page that is wanted. */
interface Wanted {
  id: number;
  url: string;
  route: string;
  component: string;
}

/** It, or why there is none. */
export type Answer =
  | { id: number; status: number; headers: [string, string][]; body: ArrayBuffer | null }
  | { id: number; error: string };

/** What is used of Astro's built application. */
interface BuiltApp {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

const { entry, styles } = workerData as Setting;
const { app } = (await import(entry)) as { app: BuiltApp };
app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: complain } } } });

/** What Astro has to say of a page; it is asked for nothing but warnings and errors. */
function complain({ message, level }: { message: string; level: string }): boolean {
  if (level === 'warn' || level === 'error') console.error(message);
  return true;
}

parentPort?.on('message', (wanted: Wanted) => {
  void rendered(wanted).then(
    (answer) => parentPort?.postMessage(answer, 'body' in answer && answer.body ? [answer.body] : []),
    (error: unknown) =>
      parentPort?.postMessage({
        id: wanted.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

async function rendered({ id, url, route, component }: Wanted): Promise<Answer> {
  const found = app.manifest.routes.find(
    ({ routeData }) => routeData.route === route && routeData.component === component,
  );
  if (!found) return { id, error: `No page ${component} in what was built.` };
  const response = await app.render(new Request(url), { routeData: found.routeData });
  // Astro writes no file of a page without a body, and an empty one of a page with an empty body.
  const body = response.body ? await response.arrayBuffer() : null;
  return { id, status: response.status, headers: [...response.headers], body };
}
