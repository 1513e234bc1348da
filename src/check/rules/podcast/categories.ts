/** The categories of Apple Podcasts (2019), and the names that it had for them before, with what took their place. */

/** Categories and their subcategories. */
export const CATEGORIES: ReadonlyMap<string, ReadonlySet<string>> = tree(`
Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
Comedy: Comedy Interviews, Improv, Stand-Up
Education: Courses, How To, Language Learning, Self-Improvement
Fiction: Comedy Fiction, Drama, Science Fiction
Government:
Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
History:
Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
Music: Music Commentary, Music History, Music Interviews
News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News
Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences
Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling
Technology:
True Crime:
TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
`);

/** The list of 2006 to 2019. */
const SECOND = tree(`
Arts: Design, Fashion & Beauty, Food, Literature, Performing Arts, Visual Arts
Business: Business News, Careers, Investing, Management & Marketing, Shopping
Education: Education Technology, Educational Technology, Higher Education, K-12, Language Courses, Training
Games & Hobbies: Automotive, Aviation, Hobbies, Other Games, Video Games
Government & Organizations: Local, National, Non-Profit, Regional
Health: Alternative Health, Fitness & Nutrition, Self-Help, Sexuality
News & Politics:
Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Other, Spirituality
Science & Medicine: Medicine, Natural Sciences, Social Sciences
Society & Culture: History, Personal Journals, Philosophy, Places & Travel
Sports & Recreation: Amateur, College & High School, Outdoor, Professional
Technology: Gadgets, Podcasting, Software How-To, Tech News
`);

/** The list of 2005. */
const FIRST = tree(`
Arts & Entertainment: Architecture, Books, Design, Entertainment, Games, Performing Arts, Photography, Poetry, Science Fiction
Audio Blogs:
Business: Careers, Finance, Investing, Management, Marketing
Education: Higher Education, K-12
Family:
Food:
Health: Diet & Nutrition, Fitness, Relationships, Self-Help, Sexuality
International: Australian, Belgian, Brazilian, Canadian, Chinese, Dutch, French, German, Hebrew, Italian, Japanese, Norwegian, Polish, Portuguese, Spanish, Swedish
Movies & Television:
Politics:
Public Radio:
Religion & Spirituality: Buddhism, Christianity, Islam, Judaism, New Age, Philosophy, Spirituality
Talk Radio:
Technology: Computers, Developers, Gadgets, Information Technology, News, Operating Systems, Podcasting, Smart Phones, Text/Speech
Transportation: Automotive, Aviation, Bicycles, Commuting
Travel:
`);

/** What to write for a category that has another name now, or has gone into another one. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ["Arts & Entertainment", "Arts"],
  ["Audio Blogs", "Society & Culture"],
  ["Family", "Kids & Family"],
  ["Food", "Arts"],
  ["Games & Hobbies", "Leisure"],
  ["Government & Organizations", "Government"],
  ["Health", "Health & Fitness"],
  ["International", "Society & Culture"],
  ["Movies & Television", "TV & Film"],
  ["News & Politics", "News"],
  ["Politics", "News"],
  ["Public Radio", "News"],
  ["Science & Medicine", "Science"],
  ["Sports & Recreation", "Sports"],
  ["Talk Radio", "News"],
  ["Transportation", "Leisure"],
  ["Travel", "Society & Culture"],
]);

export interface CategoryStanding {
  readonly standing: "current" | "old" | "unknown";
  /** A name of today for an old one. */
  readonly successor?: string;
}

/** Where a category stands today. */
export function standingOf(category: string): CategoryStanding {
  if (CATEGORIES.has(category)) return { standing: "current" };
  if (!SECOND.has(category) && !FIRST.has(category)) return { standing: "unknown" };
  const successor = SUCCESSORS.get(category);
  return { standing: "old", ...(successor !== undefined && { successor }) };
}

/** Where a subcategory stands today, in that category. */
export function subcategoryStandingOf(category: string, subcategory: string): CategoryStanding {
  if (CATEGORIES.get(category)?.has(subcategory) === true) return { standing: "current" };
  const isOld =
    SECOND.get(category)?.has(subcategory) === true || FIRST.get(category)?.has(subcategory) === true;
  return { standing: isOld ? "old" : "unknown" };
}

function tree(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const colon = line.indexOf(":");
        const subcategories = line.slice(colon + 1).split(",");
        return [
          line.slice(0, colon),
          new Set(subcategories.map((one) => one.trim()).filter((one) => one !== "")),
        ] as const;
      }),
  );
}
