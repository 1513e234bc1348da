/** German words of the interface. */

import type { Words } from "./shape.ts";

export const de: Words = {
  skip: "Zum Inhalt",
  topics: "Themen",
  languages: "Sprachen",
  feeds: "Folgen",
  frontPage: "Titelseite",

  by: "Von",
  updated: "Aktualisiert",
  alsoIn: "Dieser Artikel in anderen Sprachen",
  filedUnder: "Themen dieses Artikels",
  table: "Tabelle",
  neighbours: "Weitere Artikel",
  older: "Älter",
  newer: "Neuer",

  topic: "Thema",
  author: "Autor",
  desk: "Redaktion",
  partOf: "Teil von",
  narrower: "Unterthemen",
  ownSite: "Eigene Website",
  pages: "Seiten dieser Liste",
  page: (number) => `Seite ${number}`,
  pagePath: "seite",
  nothingYet: "Hier ist noch nichts erschienen.",
  aboutTopic: (label, site) => `${label}: alle Artikel zu diesem Thema von ${site}.`,
  aboutAuthor: (name, site) => `Artikel von ${name} auf ${site}.`,
  follow: (name) => `${name} folgen`,
  howToFollow: "Was ist ein Feed, und wie abonniere ich ihn?",

  subscribe: {
    title: (site) => `${site} folgen`,
    description: (site) => `Alle Feeds von ${site}, was ein Feed ist und wie man ihn abonniert.`,
    lead: "Neue Artikel kommen zu Ihnen, in einer App Ihrer Wahl: ohne Konto, ohne E-Mail-Adresse, ohne jemanden dazwischen, der entscheidet, was Sie sehen.",
    whatIs: "Was ist ein Feed?",
    whatIsText: [
      "Ein Feed ist eine Datei an einer festen Adresse, die unsere neuesten Artikel auflistet. Eine App, ein sogenannter Feedreader, sieht von Zeit zu Zeit nach und zeigt Ihnen das Neue, neben den anderen Seiten, denen Sie folgen.",
      "Wir erfahren nicht, wer Sie sind. Wer nicht mehr folgen will, löscht den Feed aus seinem Reader.",
    ],
    how: "So abonnieren Sie",
    steps: [
      "Wählen Sie einen Feedreader. Thunderbird, NetNewsWire, Feeder, FreshRSS und Miniflux gehören zu den freien.",
      "Kopieren Sie eine Adresse aus der Liste unten: Ein Klick wählt sie ganz aus.",
      "Fügen Sie sie im Reader unter „Feed hinzufügen“ oder „Abonnieren“ ein.",
    ],
    formats:
      "Jeden Feed gibt es als RSS, als Atom und als JSON Feed. Alle drei sagen dasselbe; fragt Ihr Reader nicht nach einem bestimmten, nehmen Sie RSS.",
    all: "Alle Feeds",
    everything: "Alle Artikel",
    topics: "Nach Thema",
    authors: "Nach Autor",
    opml: "Alle Feeds auf einmal",
    opmlText:
      "Eine OPML-Datei enthält die Adressen aller unserer Feeds. Reader können sie importieren; entfernen Sie danach, was Sie nicht brauchen.",
    opmlLink: "OPML-Datei herunterladen",
    taxonomy: "Die Themen",
    taxonomyText:
      "Feeds nennen ein Thema mit einer Kennung, die sich nie ändert, damit Programme es in jeder Sprache wiedererkennen. Dies sind unsere, und was ihnen anderswo entspricht.",
    taxonomyEmpty: "Noch ist kein Thema vergeben.",
    id: "Kennung",
    sameAs: "Entspricht",
  },

  notFound: "Seite nicht gefunden",
  notFoundText:
    "Unter dieser Adresse gibt es nichts. Vielleicht ist sie vertippt, oder die Seite ist umgezogen.",
  moved: "Diese Seite ist umgezogen",
  movedText: "Sie steht jetzt hier:",
};
