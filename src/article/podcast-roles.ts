/** Groups and roles of people that podcast programs know: the taxonomy of the podcast namespace (`person`). */

/** Groups by their names, with the roles of each. A role may stand with any group. */
const TAXONOMY: readonly (readonly [group: string, roles: readonly string[]])[] = [
  [
    "Creative Direction",
    [
      "Director",
      "Assistant Director",
      "Executive Producer",
      "Senior Producer",
      "Producer",
      "Associate Producer",
      "Development Producer",
      "Creative Director",
    ],
  ],
  ["Cast", ["Host", "Co-Host", "Guest Host", "Guest", "Voice Actor", "Narrator", "Announcer", "Reporter"]],
  [
    "Writing",
    [
      "Author",
      "Editorial Director",
      "Co-Writer",
      "Writer",
      "Songwriter",
      "Guest Writer",
      "Story Editor",
      "Managing Editor",
      "Script Editor",
      "Script Coordinator",
      "Researcher",
      "Editor",
      "Fact Checker",
      "Translator",
      // So it stands in the list.
      "Translater",
      "Transcriber",
      "Logger",
    ],
  ],
  [
    "Audio Production",
    [
      "Studio Coordinator",
      "Technical Director",
      "Technical Manager",
      "Audio Engineer",
      "Remote Recording Engineer",
      "Post Production Engineer",
    ],
  ],
  [
    "Audio Post-Production",
    [
      "Audio Editor",
      "Sound Designer",
      "Foley Artist",
      "Composer",
      "Theme Music",
      "Music Production",
      "Music Contributor",
    ],
  ],
  [
    "Administration",
    [
      "Production Coordinator",
      "Booking Coordinator",
      "Production Assistant",
      "Content Manager",
      "Marketing Manager",
      "Sales Representative",
      "Sales Manager",
    ],
  ],
  ["Visuals", ["Graphic Designer", "Cover Art Designer"]],
  ["Community", ["Social Media Manager"]],
  ["Misc.", ["Consultant", "Intern"]],
  ["Video Production", ["Camera Operator", "Lighting Designer", "Camera Grip", "Assistant Camera"]],
  ["Video Post-Production", ["Editor", "Assistant Editor"]],
];

/** The names that programs know, as the list writes them; case does not matter. */
export const PODCAST_NAMES: { readonly role: readonly string[]; readonly group: readonly string[] } = {
  role: TAXONOMY.flatMap(([, roles]) => roles),
  group: TAXONOMY.map(([group]) => group),
};
