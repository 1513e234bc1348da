/** A theme in the manner of Hydeout with two languages: defaults by folder, a key `lang`, folders, endings, people. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const jekyllMultilingual: ExpectedSite = {
  name: "jekyll-multilingual",
  isFoundByItself: true,
  entries: [
    {
      file: "_posts/en/2021-04-01-soil.md",
      address: "/2021/04/soil/",
      title: "Soil",
      published: "2021-04-01T00:00:00+02:00",
      authors: ["Rina Tanah"],
      labels: ["soil"],
      holds: ['href="/pl/2021/05/deszcz/"'],
    },
    {
      file: "_posts/pl/2021-04-01-soil.md",
      address: "/pl/2021/04/soil/",
      language: "pl",
      title: "Gleba",
      published: "2021-04-01T00:00:00+02:00",
      // The later of two defaults goes before the earlier.
      authors: ["Jan Deszcz"],
      labels: ["soil"],
    },
    {
      file: "_posts/2021-05-02-deszcz.md",
      address: "/pl/2021/05/deszcz/",
      language: "pl",
      title: "Deszcz",
      published: "2021-05-02T08:15:00+02:00",
      authors: ["Rina Tanah", "Ola Gleba", "Jan Deszcz"],
      labels: ["soil"],
    },
    {
      file: "_posts/2021-10-31-clock-change.md",
      address: "/2021/10/clock-change/",
      title: "The night of two hours",
      // The clocks of Warsaw went back at 03:00 of that day.
      published: "2021-10-31T12:00:00+01:00",
      authors: ["Ola Gleba"],
      contributors: ["Bo Chmura", "Jan Deszcz", "Rina Tanah"],
      labels: ["soil"],
      image: "gauge.png",
    },
    {
      file: "notes/rain-gauge/index.md",
      address: "/2021/06/rain-gauge/",
      title: "A rain gauge",
      published: "2021-06-01T09:00:00Z",
      // The settings say that topics are categories.
      labels: ["tools", "rain"],
    },
    {
      file: "notes/rain-gauge/index.pl.md",
      address: "/pl/2021/06/rain-gauge/",
      language: "pl",
      title: "Deszczomierz",
      published: "2021-06-02T00:00:00+02:00",
    },
  ],
};
