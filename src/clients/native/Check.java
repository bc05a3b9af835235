import dev.dateline.client.ApiClient;
import dev.dateline.client.ApiException;
import dev.dateline.client.api.ArticlesApi;
import dev.dateline.client.api.DatesApi;
import dev.dateline.client.api.ServiceApi;
import dev.dateline.client.model.ArticleHit;
import dev.dateline.client.model.ArticleInput;
import dev.dateline.client.model.ArticleList;
import dev.dateline.client.model.DateInput;
import dev.dateline.client.model.DatesInput;
import dev.dateline.client.model.MetadataFilter;
import dev.dateline.client.model.Problem;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** What the generated Java client has to find. */
public class Check {

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("DATELINE_URL"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("DATELINE_KEY")));
        ArticlesApi articles = new ArticlesApi(client);
        DatesApi dates = new DatesApi(client);

        ArticleList list = articles.listArticles(ArticlesApi.APIListArticlesRequest.newBuilder()
                .q("october")
                .facets(List.of("author", "decade"))
                .fields(List.of("id", "dates.published"))
                .sort(List.of("title", "-id"))
                .build());
        expect("a list with facets", !list.getFacets().get("author").isEmpty());
        ArticleHit first = list.getItems().get(0);
        expect("only the members that were asked for", first.getId() != null && first.getTitle() == null);

        ArticleInput input = new ArticleInput()
                .title("A")
                .authors(List.of("Liu Wei"))
                .dates(new DatesInput().published(new DateInput("1931")))
                .metadata(Map.of("collection", "java", "shelf", List.of("x")));
        var written = articles.putArticle(ArticlesApi.APIPutArticleRequest.newBuilder()
                .id("java")
                .articleInput(input)
                .build());
        expect("a write", written.getDates().getPublished().getEdtf().equals("1931"));

        ArticleList mine = articles.listArticles(ArticlesApi.APIListArticlesRequest.newBuilder()
                .author(List.of("Liu Wei", "Nobody"))
                .metadata(new MetadataFilter().collection("java"))
                .build());
        expect("repeated values and an object", mine.getPage().getTotalItems() == 1);

        var detail = articles.getArticle(
                ArticlesApi.APIGetArticleRequest.newBuilder().id("java").build());
        expect("a detail", detail.getTitle().equals("A") && detail.getDateline().getDisplay().equals("1931"));
        try {
            articles.getArticle(
                    ArticlesApi.APIGetArticleRequest.newBuilder().id("none").build());
            expect("a missing article is an error", false);
        } catch (ApiException e) {
            Problem problem = ApiClient.createDefaultObjectMapper().readValue(e.getResponseBody(), Problem.class);
            expect("a typed error", e.getCode() == 404 && problem.getStatus() == 404);
        }

        expect(
                "suggestions",
                articles.suggest(ArticlesApi.APISuggestRequest.newBuilder()
                                .q("leon")
                                .build())
                        .getItems()
                        .get(0)
                        .getKind());
        expect(
                "a timeline",
                dates.getTimeline(DatesApi.APIGetTimelineRequest.newBuilder()
                                .dateField("about")
                                .interval("decade")
                                .build())
                        .getBuckets()
                        .get(0)
                        .getLabel());
        expect(
                "a calendar day",
                dates.getOnThisDay(DatesApi.APIGetOnThisDayRequest.newBuilder()
                                .day("11-07")
                                .build())
                        .getGroups()
                        .get(0)
                        .getItems()
                        .get(0)
                        .getMatched()
                        .getEdtf());
        expect(
                "a date",
                dates.parseDates(DatesApi.APIParseDatesRequest.newBuilder()
                                .text("c. 1930")
                                .build())
                        .getDate()
                        .getEdtf()
                        .equals("1930~"));
        expect(
                "a set of links",
                new ServiceApi(client)
                        .apiCatalog()
                        .getLinkset()
                        .get(1)
                        .getServiceDesc()
                        .get(0)
                        .getHref());
        expect("no name of the client hides one of Java's", new Date(0).getTime() == 0);
    }

    private static void expect(String what, Object holds) {
        if (holds == null || holds.equals(false)) {
            throw new AssertionError("not so: " + what);
        }
    }
}
