import { ArticlesApi, Configuration, DatesApi, ProblemFromJSON, ResponseError, ServiceApi } from "./typescript-fetch";
import { base, expect, key } from "./expect";

const configuration = new Configuration({ basePath: base, apiKey: key });
const articles = new ArticlesApi(configuration);
const dates = new DatesApi(configuration);

const list = await articles.listArticles({
  q: "october", facets: ["author", "decade"], fields: ["id", "dates.published"], sort: ["title", "-id"],
});
expect("a list with facets", list.page.totalItems > 0 && list.facets.author!.length > 0);
const first = list.items[0]!;
expect("only the members that were asked for", first.id && first.title === undefined);

const written = await articles.putArticle({
  id: "typescript-fetch",
  articleInput: { title: "A", authors: ["Liu Wei"], dates: { published: "1931" }, metadata: { collection: "typescript-fetch", shelf: ["x"] } },
});
expect("a write", written.dates?.published?.edtf === "1931");

const mine = await articles.listArticles({ author: ["Liu Wei", "Nobody"], metadata: { collection: "typescript-fetch" } });
expect("repeated values and an object", mine.page.totalItems === 1);
const shelf = await articles.listArticles({ metadata: { shelf: "x", collection: "typescript-fetch" } as object });
expect("any key of an object", shelf.page.totalItems === 1);

const detail = await articles.getArticle({ id: "typescript-fetch" });
expect("a detail", detail.title === "A" && detail.dateline?.display === "1931");
try {
  await articles.getArticle({ id: "none" });
  expect("a missing article is an error", false);
} catch (error) {
  expect("a response", error instanceof ResponseError);
  expect("a typed error", ProblemFromJSON(await error.response.json()).status === 404);
}

expect("suggestions", (await articles.suggest({ q: "leon" })).items[0]!.kind);
expect("a timeline", (await dates.getTimeline({ dateField: "about", interval: "decade" })).buckets[0]!.label);
expect("a calendar day", (await dates.getOnThisDay({ day: "11-07" })).groups[0]!.items[0]!.matched?.edtf);
expect("a date", (await dates.parseDates({ text: "c. 1930" })).date?.edtf === "1930~");
const links = await new ServiceApi(configuration).apiCatalog();
expect("a set of links", links.linkset[1]!.serviceDesc![0]!.href);
