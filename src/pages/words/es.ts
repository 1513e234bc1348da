/** Spanish words of the interface. */

import type { Words } from "./shape.ts";

export const es: Words = {
  skip: "Ir al contenido",
  topics: "Temas",
  languages: "Idiomas",
  feeds: "Seguir",
  frontPage: "Portada",

  by: "Por",
  updated: "Actualizado",
  alsoIn: "Este artículo en otros idiomas",
  filedUnder: "Temas de este artículo",
  table: "Tabla",
  neighbours: "Más artículos",
  older: "Anterior",
  newer: "Siguiente",

  topic: "Tema",
  author: "Autor",
  desk: "Redacción",
  partOf: "Parte de",
  narrower: "Subtemas",
  ownSite: "Sitio propio",
  pages: "Páginas de esta lista",
  page: (number) => `Página ${number}`,
  pagePath: "pagina",
  nothingYet: "Aquí aún no se ha publicado nada.",
  aboutTopic: (label, site) => `${label}: todos los artículos de ${site} sobre este tema.`,
  aboutAuthor: (name, site) => `Artículos de ${name} en ${site}.`,
  follow: (name) => `Seguir ${name}`,
  howToFollow: "¿Qué es un canal de noticias y cómo me suscribo?",

  subscribe: {
    title: (site) => `Seguir ${site}`,
    description: (site) => `Todos los canales de ${site}, qué es un canal y cómo suscribirse.`,
    lead: "Los artículos nuevos llegan a usted, en la aplicación que prefiera: sin cuenta, sin correo electrónico, sin nadie en medio que decida lo que ve.",
    whatIs: "¿Qué es un canal?",
    whatIsText: [
      "Un canal (feed) es un archivo en una dirección fija que enumera nuestros artículos más recientes. Una aplicación llamada lector de canales lo consulta de vez en cuando y le muestra lo nuevo, junto a los demás sitios que sigue.",
      "No llegamos a saber quién es usted. Para dejarlo, borre el canal de su lector.",
    ],
    how: "Cómo suscribirse",
    steps: [
      "Elija un lector. Thunderbird, NetNewsWire, Feeder, FreshRSS y Miniflux son algunos de los libres.",
      "Copie una dirección de la lista: un clic la selecciona entera.",
      "Péguela en su lector donde diga «Añadir canal» o «Suscribirse».",
    ],
    formats:
      "Cada canal existe en RSS, en Atom y en JSON Feed. Los tres dicen lo mismo; si su lector no pide uno en particular, use RSS.",
    all: "Todos los canales",
    everything: "Todos los artículos",
    topics: "Por tema",
    authors: "Por autor",
    opml: "Todos los canales a la vez",
    opmlText:
      "Un archivo OPML contiene las direcciones de todos nuestros canales. Los lectores pueden importarlo; quite después lo que no necesite.",
    opmlLink: "Descargar el archivo OPML",
    taxonomy: "Los temas",
    taxonomyText:
      "Los canales nombran cada tema con un identificador que nunca cambia, para que los programas lo reconozcan en cualquier idioma. Estos son los nuestros, y a qué corresponden en otros sitios.",
    taxonomyEmpty: "Aún no se ha usado ningún tema.",
    id: "Identificador",
    sameAs: "Equivale a",
  },

  notFound: "Página no encontrada",
  notFoundText: "No hay nada en esta dirección. Puede que esté mal escrita o que la página se haya movido.",
  moved: "Esta página se ha movido",
  movedText: "Ahora está en:",
};
