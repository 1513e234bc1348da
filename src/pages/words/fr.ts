/** French words of the interface. */

import type { Words } from "./shape.ts";

export const fr: Words = {
  skip: "Aller au contenu",
  topics: "Thèmes",
  languages: "Langues",
  feeds: "Suivre",
  frontPage: "À la une",

  by: "Par",
  updated: "Mis à jour",
  alsoIn: "Cet article dans d’autres langues",
  filedUnder: "Thèmes de cet article",
  table: "Tableau",
  neighbours: "Autres articles",
  older: "Plus ancien",
  newer: "Plus récent",

  topic: "Thème",
  author: "Auteur",
  desk: "Rédaction",
  partOf: "Fait partie de",
  narrower: "Sous-thèmes",
  ownSite: "Site personnel",
  pages: "Pages de cette liste",
  page: (number) => `Page ${number}`,
  pagePath: "page",
  nothingYet: "Rien n’a encore été publié ici.",
  aboutTopic: (label, site) => `${label} : tous les articles de ${site} sur ce thème.`,
  aboutAuthor: (name, site) => `Articles de ${name} sur ${site}.`,
  follow: (name) => `Suivre ${name}`,
  howToFollow: "Qu’est-ce qu’un flux, et comment s’abonner ?",

  subscribe: {
    title: (site) => `Suivre ${site}`,
    description: (site) => `Tous les flux de ${site}, ce qu’est un flux et comment s’abonner.`,
    lead: "Les nouveaux articles viennent à vous, dans l’application de votre choix : sans compte, sans adresse électronique, sans personne pour décider de ce que vous voyez.",
    whatIs: "Qu’est-ce qu’un flux ?",
    whatIsText: [
      "Un flux est un fichier, à une adresse fixe, qui énumère nos derniers articles. Une application appelée lecteur de flux le consulte de temps en temps et vous montre ce qui est nouveau, à côté des autres sites que vous suivez.",
      "Nous n’apprenons pas qui vous êtes. Pour partir, supprimez le flux de votre lecteur.",
    ],
    how: "Comment s’abonner",
    steps: [
      "Choisissez un lecteur de flux. Thunderbird, NetNewsWire, Feeder, FreshRSS et Miniflux comptent parmi les logiciels libres.",
      "Copiez une adresse de la liste ci-dessous : un clic la sélectionne en entier.",
      "Collez-la dans votre lecteur, là où il propose « Ajouter un flux » ou « S’abonner ».",
    ],
    formats:
      "Chaque flux existe en RSS, en Atom et en JSON Feed. Les trois disent la même chose ; si votre lecteur n’en demande aucun en particulier, prenez RSS.",
    all: "Tous les flux",
    everything: "Tous les articles",
    topics: "Par thème",
    authors: "Par auteur",
    opml: "Tous les flux à la fois",
    opmlText:
      "Un fichier OPML contient les adresses de tous nos flux. Les lecteurs savent l’importer ; retirez ensuite ce dont vous n’avez pas besoin.",
    opmlLink: "Télécharger le fichier OPML",
    taxonomy: "Les thèmes",
    taxonomyText:
      "Les flux désignent un thème par un identifiant qui ne change jamais, afin que les programmes le reconnaissent dans toutes les langues. Voici les nôtres, et ce à quoi ils correspondent ailleurs.",
    taxonomyEmpty: "Aucun thème n’a encore servi.",
    id: "Identifiant",
    sameAs: "Équivaut à",
  },

  notFound: "Page introuvable",
  notFoundText: "Il n’y a rien à cette adresse. Elle est peut-être mal saisie, ou la page a changé de place.",
  moved: "Cette page a changé de place",
  movedText: "Elle se trouve maintenant ici :",
};
