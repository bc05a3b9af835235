import createClient from "openapi-fetch";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { paths } from "./openapi-fetch/schema";

const client = createClient<paths>({ baseUrl: new URLSearchParams(location.search).get("api") ?? location.origin });
type Query = NonNullable<paths["/api/v1/articles"]["get"]["parameters"]["query"]>;
const load = (query: Query) =>
  client.GET("/api/v1/articles", { params: { query: { ...query, facets: ["author", "topic"], timeline: "decade", dateField: "about" } } });

function Archive() {
  const [query, setQuery] = useState<Query>({});
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof load>>>();
  const [words, setWords] = useState("");
  const [offers, setOffers] = useState<string[]>([]);
  const [article, setArticle] = useState<{ title?: string; summary?: string | null }>();
  useEffect(() => {
    let current = true;
    void load(query).then((loaded) => current && setAnswer(loaded));
    return () => { current = false; };
  }, [query]);
  const [today, setToday] = useState<{ id?: string; text: string }[]>([]);
  useEffect(() => {
    void client.GET("/api/v1/on-this-day", {}).then(({ data }) => setToday((data?.groups ?? []).flatMap((group) =>
      group.items.map((item) => ({ id: item.id, text: `${item.matched?.display}: ${item.title}` })))));
  }, []);
  useEffect(() => {
    if (words) void client.GET("/api/v1/suggest", { params: { query: { q: words } } }).then(({ data }) => setOffers(data?.items.map((item) => item.value) ?? []));
  }, [words]);
  const open = async (id: string) => setArticle((await client.GET("/api/v1/articles/{id}", { params: { path: { id } } })).data);
  const { data, error } = answer ?? {};
  return (
    <>
      <form onSubmit={(event) => { event.preventDefault(); setQuery({ q: words }); }}>
        <input type="search" aria-label="Search" list="offers" value={words} onChange={(event) => setWords(event.target.value)} />
        <datalist id="offers">{offers.map((offer) => <option key={offer} value={offer} />)}</datalist>
      </form>
      <p role="status">{error ? error.errors.map((one) => one.message).join(" ") || error.title : data && `${data.page.totalItems} articles`}</p>
      {data?.timeline?.buckets.map((bucket) => (
        <button key={bucket.edtf} onClick={() => setQuery({ ...query, from: bucket.earliest, to: bucket.latest })}>{bucket.label}: {bucket.possible}</button>
      ))}
      {data?.facets.topic?.map((value) => (
        <button key={value.value} onClick={() => setQuery({ ...query, topic: [value.value] })}>{value.label} ({value.count})</button>
      ))}
      <ol>{data?.items.map((item) => (
        <li key={item.id}>{item.dateline?.display} <button onClick={() => void open(item.id!)}>{item.title}</button></li>
      ))}</ol>
      <h2>On this day</h2>
      <ul>{today.map((item) => <li key={item.id}>{item.text}</li>)}</ul>
      {article && <article><h2>{article.title}</h2><p>{article.summary}</p></article>}
    </>
  );
}

createRoot(document.getElementById("root")!).render(<Archive />);
