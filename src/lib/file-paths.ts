/** Where files for machines stand, from the root of the site; `href` makes addresses of them. */
export const filePaths = {
  feed: '/feed.xml',
  topicFeed: (id: string) => `/topics/${id}/feed.xml`,
  workFeed: (id: string) => `/works/${id}/feed.xml`,
  changesFeed: '/changes/feed.xml',
  /** There only where the address of the site is known. */
  openSearch: '/opensearch.xml',
  sitemap: '/sitemap-index.xml',
  llms: '/llms.txt',
  /** The same page as Markdown, of a paper, topic or tour. */
  paperTwin: (id: string) => `/papers/${id}.md`,
  topicTwin: (id: string) => `/topics/${id}.md`,
  tourTwin: (id: string) => `/tours/${id}.md`,
  webManifest: '/manifest.webmanifest',
} as const;
