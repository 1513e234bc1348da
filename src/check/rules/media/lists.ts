/** The closed lists of Media RSS 1.5.1 and of the schemes that it names. */

/** The schemes of ratings that have a list of values; another URI may have any. */
export const RATINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["urn:simple", new Set(["adult", "nonadult"])],
  ["urn:mpaa", new Set(["g", "pg", "pg-13", "r", "nc-17", "x"])],
  [
    "urn:v-chip",
    new Set([
      ...["tv-y", "tv-y7", "tv-y7-fv", "tv-g", "tv-pg", "tv-14", "tv-ma"],
      ...["c", "c8", "g", "pg", "14+", "18+"],
    ]),
  ],
]);

/** The roles of the European Broadcasting Union, the default scheme of credits. */
export const EBU_ROLES: ReadonlySet<string> = new Set(
  `actor
  adaptor
  anchor person
  animal trainer
  animator
  announcer
  armourer
  art director
  artist
  artist/performer
  assistant camera
  assistant chief lighting technician
  assistant director
  assistant producer
  assistant visual editor
  author
  broadcast assistant
  broadcast journalist
  camera operator
  carpenter
  casting
  causeur
  choreographer
  clapper loader
  commentator
  commissioning broadcaster
  composer
  computer programmer
  conductor
  consultant
  continuity checker
  contributor
  correspondent
  costume designer
  dancer
  dialogue coach
  director
  director of photography
  distribution company
  distributor
  draughtsman
  dresser
  dubber
  editor
  editor/producer
  editor-in-chief
  editor-of-the-day
  ensemble
  executive producer
  expert
  fight director
  floor manager
  focus puller
  foley artist
  foley editor
  foley mixer
  graphic assistant
  graphic designer
  greensman
  grip
  hairdresser
  illustrator
  interviewed guest
  interviewer
  key character
  key grip
  key talents
  leadman
  librettist
  lighting director
  lighting technician
  location manager
  lyricist
  make up artist
  manufacturer
  matte artist
  moderator
  music arranger
  music group
  musician
  narrator
  news reader
  orchestra
  participant
  performer
  photographer
  post
  presenter
  producer
  production assistant
  production company
  production department
  production manager
  production secretary
  programme production researcher
  property manager
  publisher
  publishing company
  puppeteer
  pyrotechnician
  reporter
  rigger
  runner
  scenario
  scenic operative
  script supervisor
  second assistant camera
  second assistant director
  second unit director
  set designer
  set dresser
  sign language
  singer
  sound designer
  sound mixer
  sound recordist
  special effects
  speaker
  stunts
  subtitles
  technical director
  term
  translation
  translator
  transportation manager
  treatment/programme proposal
  vision mixer
  visual editor
  visual effects
  wardrobe
  witness
  writer`
    .split("\n")
    .map((role) => role.trim()),
);
