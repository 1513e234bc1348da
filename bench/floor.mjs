// The least that a build of pages could do: reads every article, takes its front matter off, renders its Markdown
// and writes its page, in two worker threads, and nothing else.
//   node bench/floor.mjs SITE OUT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";

const THREADS = 2;

if (isMainThread) {
  const [site, out] = process.argv.slice(2);
  if (site === undefined || out === undefined) {
    console.error("usage: node bench/floor.mjs SITE OUT");
    process.exit(2);
  }
  mkdirSync(out, { recursive: true });
  const names = readdirSync(join(site, "articles"));
  for (let thread = 0; thread < THREADS; thread++) {
    const share = names.filter((_, index) => index % THREADS === thread);
    new Worker(fileURLToPath(import.meta.url), { workerData: { site, out, share } });
  }
} else {
  const { default: matter } = await import("gray-matter");
  const { marked } = await import("marked");
  const { site, out, share } = workerData;
  for (const name of share) {
    const { content, data } = matter(readFileSync(join(site, "articles", name), "utf8"), {});
    const folder = join(out, name.slice(0, -3));
    mkdirSync(folder);
    writeFileSync(join(folder, "index.html"), `<title>${data.title}</title>${marked.parse(content)}`);
  }
}
