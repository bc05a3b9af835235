import createClient from "openapi-fetch";
import type { paths } from "./openapi-fetch/schema";
import { base, expect, key } from "./expect";

const client = createClient<paths>({ baseUrl: base });

const list = await client.GET("/api/v1/articles", {
  params: { query: { q: "october", facets: ["author", "decade"], fields: ["id", "dates.published"], sort: ["title", "-id"] } },
});
expect("a list with facets", list.data && list.data.page.totalItems > 0 && list.data.facets.author!.length > 0);
const first = list.data.items[0]!;
expect("only the members that were asked for", first.id && first.title === undefined);

const written = await client.PUT("/api/v1/articles/{id}", {
  params: { path: { id: "openapi-fetch" } },
  headers: { Authorization: `Bearer ${key}` },
  body: { title: "A", authors: ["Liu Wei"], dates: { published: "1931" }, metadata: { collection: "openapi-fetch", shelf: ["x"] } },
});
expect("a write", written.data?.dates?.published?.edtf === "1931");

const mine = await client.GET("/api/v1/articles", {
  params: { query: { author: ["Liu Wei", "Nobody"], metadata: { collection: "openapi-fetch", shelf: "x" } } },
});
expect("repeated values and an object", mine.data?.page.totalItems === 1);

const detail = await client.GET("/api/v1/articles/{id}", { params: { path: { id: "openapi-fetch" } } });
expect("a detail", detail.data?.title === "A" && detail.data.dateline?.display === "1931");
const missing = await client.GET("/api/v1/articles/{id}", { params: { path: { id: "none" } } });
expect("a typed error", missing.data === undefined && missing.error?.status === 404 && missing.error.errors.length === 0);

const suggestions = await client.GET("/api/v1/suggest", { params: { query: { q: "leon" } } });
expect("suggestions", suggestions.data!.items[0]!.kind);
const timeline = await client.GET("/api/v1/timeline", { params: { query: { dateField: "about", interval: "decade" } } });
expect("a timeline", timeline.data!.buckets[0]!.label);
const day = await client.GET("/api/v1/on-this-day/{day}", { params: { path: { day: "11-07" } } });
expect("a calendar day", day.data!.groups[0]!.items[0]!.matched?.edtf);
const date = await client.GET("/api/v1/dates/parse", { params: { query: { text: "c. 1930" } } });
expect("a date", date.data?.date?.edtf === "1930~");
const links = await client.GET("/.well-known/api-catalog");
expect("a set of links", links.data!.linkset[1]!["service-desc"]![0]!.href);
