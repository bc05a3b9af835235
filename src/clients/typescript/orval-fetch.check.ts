import {
  apiCatalog, getArticle, getOnThisDay, getTimeline, listArticles, parseDates, putArticle, suggest,
} from "./orval-fetch/dateline";
import { base, expect, key } from "./expect";

const relative = globalThis.fetch;
globalThis.fetch = (path, options) => relative(new URL(path as string, base), options);

const list = await listArticles({
  q: "october", facets: ["author", "decade"], fields: ["id", "dates.published"], sort: ["title", "-id"],
});
expect("a list with facets", list.status === 200 && list.data.page.totalItems > 0 && list.data.facets.author!.length > 0);
const first = list.data.items[0]!;
expect("only the members that were asked for", first.id && first.title === undefined);

const written = await putArticle(
  "orval-fetch",
  { title: "A", authors: ["Liu Wei"], dates: { published: "1931" }, metadata: { collection: "orval-fetch", shelf: ["x"] } },
  undefined,
  { headers: { Authorization: `Bearer ${key}` } },
);
expect("a write", (written.status === 201 || written.status === 200) && written.data.dates?.published?.edtf === "1931");

const mine = await listArticles({ author: ["Liu Wei", "Nobody"], metadata: { collection: "orval-fetch" } });
expect("repeated values and an object", mine.status === 200 && mine.data.page.totalItems === 1);

const detail = await getArticle("orval-fetch");
expect("a detail", detail.status === 200 && detail.data.title === "A" && detail.data.dateline?.display === "1931");
const missing = await getArticle("none");
expect("a typed error", missing.status === 404 && missing.data.status === 404 && missing.data.errors.length === 0);

const suggestions = await suggest({ q: "leon" });
expect("suggestions", suggestions.status === 200 && suggestions.data.items[0]!.kind);
const timeline = await getTimeline({ dateField: "about", interval: "decade" });
expect("a timeline", timeline.status === 200 && timeline.data.buckets[0]!.label);
const day = await getOnThisDay("11-07");
expect("a calendar day", day.status === 200 && day.data.groups[0]!.items[0]!.matched?.edtf);
const date = await parseDates({ text: "c. 1930" });
expect("a date", date.status === 200 && date.data.date?.edtf === "1930~");
const links = await apiCatalog();
expect("a set of links", links.status === 200 && links.data.linkset[1]!["service-desc"]![0]!.href);
