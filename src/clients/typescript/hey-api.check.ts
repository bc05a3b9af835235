import { client } from "./hey-api/client.gen";
import {
  apiCatalog, getArticle, getOnThisDay, getTimeline, listArticles, parseDates, putArticle, suggest,
} from "./hey-api";
import { base, expect, key } from "./expect";

client.setConfig({ baseUrl: base });

const list = await listArticles({
  query: { q: "october", facets: ["author", "decade"], fields: ["id", "dates.published"], sort: ["title", "-id"] },
});
expect("a list with facets", list.data && list.data.page.totalItems > 0 && list.data.facets.author!.length > 0);
const first = list.data.items[0]!;
expect("only the members that were asked for", first.id && first.title === undefined);

const written = await putArticle({
  path: { id: "hey-api" },
  auth: key,
  body: { title: "A", authors: ["Liu Wei"], dates: { published: "1931" }, metadata: { collection: "hey-api", shelf: ["x"] } },
});
expect("a write", written.data?.dates?.published?.edtf === "1931");

const mine = await listArticles({
  query: { author: ["Liu Wei", "Nobody"], metadata: { collection: "hey-api", shelf: "x" } },
});
expect("repeated values and an object", mine.data?.page.totalItems === 1);

const detail = await getArticle({ path: { id: "hey-api" } });
expect("a detail", detail.data?.title === "A" && detail.data.dateline?.display === "1931");
const missing = await getArticle({ path: { id: "none" } });
expect("a typed error", missing.data === undefined && missing.error?.status === 404 && missing.error.errors.length === 0);

expect("suggestions", (await suggest({ query: { q: "leon" } })).data!.items[0]!.kind);
expect("a timeline", (await getTimeline({ query: { dateField: "about", interval: "decade" } })).data!.buckets[0]!.label);
const day = await getOnThisDay({ path: { day: "11-07" } });
expect("a calendar day", day.data!.groups[0]!.items[0]!.matched?.edtf);
expect("a date", (await parseDates({ query: { text: "c. 1930" } })).data?.date?.edtf === "1930~");
expect("a set of links", (await apiCatalog()).data!.linkset[1]!["service-desc"]![0]!.href);
