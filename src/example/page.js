// ?api=https://archive.example.org names another origin; all text is set as text, so that none is read as markup.
const base = new URL(new URLSearchParams(location.search).get("api") ?? location.origin);
const $ = (id) => document.getElementById(id);

const pending = {}; // by path: an answer that is overtaken by a newer request is not shown

async function get(path, params = {}) {
  pending[path]?.abort();
  const { signal } = (pending[path] = new AbortController());
  const query = new URLSearchParams(Object.entries(params).flatMap(([name, values]) => [values].flat().map((value) => [name, value])));
  const response = await fetch(new URL(`/api/v1${path}?${query}`, base), { signal });
  const body = await response.json();
  if (!response.ok) throw new Error(body.errors.map(({ message, didYouMean }) => message + (didYouMean ? ` ${didYouMean}?` : "")).join(" ") || body.title);
  return body;
}

function element(tag, text, onclick) {
  return Object.assign(document.createElement(tag), { textContent: text, onclick, ...(onclick && { type: "button" }) });
}

async function show(params) {
  const view = { ...params, facets: "author,topic", timeline: "decade", timelineOver: "all", dateField: "about" };
  const { items, facets, page, timeline } = await get("/articles", view);
  $("message").textContent = `${page.totalItems} articles`;
  $("list").replaceChildren(...items.map((item) => {
    const row = element("li", item.dateline ? `${item.dateline.display}: ` : "");
    row.append(element("button", item.title, () => detail(item.id)));
    return row;
  }));
  $("facets").replaceChildren(...Object.entries(facets).flatMap(([name, values]) => values.map((value) =>
    element("button", `${value.selected ? "✓ " : ""}${value.label} (${value.count})`,
      () => run(() => show({ ...params, [name]: value.selected ? [] : value.value }))))));
  const most = Math.max(1, ...timeline.buckets.map((bucket) => bucket.possible));
  $("chart").replaceChildren(...timeline.buckets.map((bucket) => {
    const bar = element("button", "", () => run(() => show({ ...params, from: bucket.earliest, to: bucket.latest })));
    bar.title = `${bucket.label}: ${bucket.possible}`;
    bar.style.height = `${(100 * bucket.possible) / most}%`;
    return bar;
  }));
}

const detail = (id) => run(async () => {
  const article = await get(`/articles/${id}`);
  const date = element("p", article.dateline ? article.dateline.display : "undated");
  $("detail").replaceChildren(element("h2", article.title), date, element("p", article.summary ?? ""));
});

async function today() {
  const { groups } = await get("/on-this-day");
  $("day").replaceChildren(...groups.flatMap((group) => group.items.map((item) => element("li", `${item.matched.display}: ${item.title}`))));
}

const run = (view) => view().catch((error) => { if (error.name !== "AbortError") $("message").textContent = error.message; });
const box = $("search").elements.q;
let offers = [];
box.oninput = () => run(async () => {
  offers = box.value ? (await get("/suggest", { q: box.value })).items : [];
  $("suggestions").replaceChildren(...offers.map((offer) => new Option(offer.value)));
});
$("search").onsubmit = (event) => {
  event.preventDefault();
  const chosen = offers.find((offer) => offer.value === box.value);
  if (chosen?.id) detail(chosen.id);
  else run(() => show(chosen ? chosen.params : { q: box.value })); // params are those of the link
};
$("search").onreset = () => run(() => show({}));
run(() => show({}));
run(today);
