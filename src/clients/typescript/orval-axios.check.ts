import axios from "axios";
import {
  apiCatalog, getArticle, getOnThisDay, getTimeline, listArticles, parseDates, putArticle, suggest,
} from "./orval-axios/dateline";
import type { Problem } from "./orval-axios/dateline.schemas";
import { base, expect, key } from "./expect";

axios.defaults.baseURL = base;

const list = await listArticles({
  q: "october", facets: ["author", "decade"], fields: ["id", "dates.published"], sort: ["title", "-id"],
});
expect("a list with facets", list.data.page.totalItems > 0 && list.data.facets.author!.length > 0);
const first = list.data.items[0]!;
expect("only the members that were asked for", first.id && first.title === undefined);

const written = await putArticle(
  "orval-axios",
  { title: "A", authors: ["Liu Wei"], dates: { published: "1931" }, metadata: { collection: "orval-axios", shelf: ["x"] } },
  undefined,
  { headers: { Authorization: `Bearer ${key}` } },
);
expect("a write", written.data.dates?.published?.edtf === "1931");

const mine = await listArticles({ author: ["Liu Wei", "Nobody"], metadata: { collection: "orval-axios" } });
expect("repeated values and an object", mine.data.page.totalItems === 1);

const detail = await getArticle("orval-axios");
expect("a detail", detail.data.title === "A" && detail.data.dateline?.display === "1931");
try {
  await getArticle("none");
  expect("a missing article is an error", false);
} catch (error) {
  expect("a typed error", axios.isAxiosError<Problem>(error) && error.response?.data.status === 404);
}

expect("suggestions", (await suggest({ q: "leon" })).data.items[0]!.kind);
expect("a timeline", (await getTimeline({ dateField: "about", interval: "decade" })).data.buckets[0]!.label);
expect("a calendar day", (await getOnThisDay("11-07")).data.groups[0]!.items[0]!.matched?.edtf);
expect("a date", (await parseDates({ text: "c. 1930" })).data.date?.edtf === "1930~");
expect("a set of links", (await apiCatalog()).data.linkset[1]!["service-desc"]![0]!.href);
