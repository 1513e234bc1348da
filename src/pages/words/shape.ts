/** What every language of the interface must be able to say. Plain text all of it; pages escape it. */

export interface Words {
  // The frame of a page
  readonly skip: string;
  readonly topics: string;
  readonly languages: string;
  readonly feeds: string;
  readonly frontPage: string;

  // An article
  readonly by: string;
  readonly updated: string;
  readonly alsoIn: string;
  readonly filedUnder: string;
  /** Names a table that scrolls. */
  readonly table: string;
  readonly neighbours: string;
  readonly older: string;
  readonly newer: string;
  /** Before the names of those who did it. */
  readonly editor: string;
  readonly translator: string;
  readonly photographer: string;
  readonly contributor: string;
  readonly files: string;
  readonly download: string;
  readonly transcript: string;
  readonly comments: string;
  /** Before the name of another publisher. */
  readonly source: string;
  /** Before the address of the page that a link post is about. */
  readonly external: string;
  readonly answers: string;
  readonly via: string;
  readonly related: string;
  readonly license: string;
  readonly aboutArticle: string;
  readonly retracted: string;
  readonly retractedText: string;
  readonly reason: string;

  // Lists
  readonly topic: string;
  readonly author: string;
  readonly desk: string;
  readonly partOf: string;
  readonly narrower: string;
  readonly ownSite: string;
  readonly pages: string;
  readonly page: (number: number) => string;
  /** The segment of the further pages of a list, ASCII: `/halaman/2/`. */
  readonly pagePath: string;
  readonly nothingYet: string;
  readonly aboutTopic: (label: string, site: string) => string;
  readonly aboutAuthor: (name: string, site: string) => string;
  readonly follow: (name: string) => string;
  readonly howToFollow: string;

  // The subscribe page
  readonly subscribe: {
    readonly title: (site: string) => string;
    readonly description: (site: string) => string;
    readonly lead: string;
    readonly whatIs: string;
    readonly whatIsText: readonly string[];
    readonly how: string;
    readonly steps: readonly string[];
    readonly formats: string;
    readonly all: string;
    readonly everything: string;
    readonly topics: string;
    readonly authors: string;
    readonly more: string;
    readonly opml: string;
    readonly opmlText: string;
    readonly opmlLink: string;
    readonly opmlOf: string;
    readonly taxonomy: string;
    readonly taxonomyText: string;
    readonly taxonomyEmpty: string;
    readonly id: string;
    readonly sameAs: string;
  };

  /** Over a feed that somebody opened in a browser. */
  readonly rawFeed: string;

  // Pages that lead elsewhere
  readonly notFound: string;
  readonly notFoundText: string;
  readonly moved: string;
  readonly movedText: string;
}
