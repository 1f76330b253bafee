import * as api from '../../schemas/api.ts';

/** A JSON file under `/api/` with its schema and what a reader should know of it. */
export const jsonFiles = [
  {
    name: 'papers',
    title: 'Papers',
    about: 'Every paper with its facts, abstract, topics and the lines of documents it was read from.',
    file: api.papersFile,
  },
  {
    name: 'topics',
    title: 'Topics',
    about: 'Every topic, its theme, and the papers that belong to it first or too.',
    file: api.topicsFile,
  },
  {
    name: 'works',
    title: 'Works',
    about: 'Methods, models, systems, data and devices that papers name, each with the words that name it.',
    file: api.worksFile,
  },
  {
    name: 'results',
    title: 'Results',
    about: 'What abstracts claim in numbers, each with its sentence and where it stands.',
    file: api.resultsFile,
  },
  {
    name: 'tours',
    title: 'Tours',
    about: 'Routes through the papers, written by hand: their stops, and what they quote.',
    file: api.toursFile,
  },
  {
    name: 'graph',
    title: 'Graph',
    about:
      'The map: themes, topics, papers and works as nodes; mentions (type citation), references, namings and likeness as edges.',
    file: api.graphFile,
  },
  {
    name: 'references',
    title: 'References',
    about:
      'Reference lists as OpenAlex and Semantic Scholar tell them: which papers here each holds, and what several hold that is not here.',
    file: api.referenceListsFile,
  },
  { name: 'authors', title: 'Authors', about: 'People and their papers here.', file: api.authorsFile },
  {
    name: 'moved',
    title: 'Former ids',
    about: 'Ids that were given out once, and those that took their place.',
    file: api.movedFile,
  },
  {
    name: 'ledger',
    title: 'Ledger',
    about: 'How every line of each document was read, and what is doubtful.',
    file: api.ledgerFile,
  },
] as const;

/** Files that stay whole in a collection of any size: the browser looks an id up there. */
export const alwaysWhole: ReadonlySet<string> = new Set(['moved']);

/** The other files under `/api/` that may be there: all papers once more, in other formats. */
export const otherFiles = [
  {
    path: 'papers.ndjson',
    title: 'Papers, one a line',
    about: 'The rows of papers.json, each a line of JSON.',
  },
  { path: 'papers.csv', title: 'Papers as a table', about: 'For spreadsheets; the columns stand below.' },
  { path: 'papers.bib', title: 'Papers as BibTeX', about: 'For LaTeX and reference managers.' },
  { path: 'papers.ris', title: 'Papers as RIS', about: 'For reference managers.' },
  { path: 'papers.csl.json', title: 'Papers as CSL-JSON', about: 'For citation processors.' },
] as const;
