"""What the generated Python client has to find."""

import os

import dateline_client
from dateline_client.models import ArticleInput, MetadataFilter

BASE, KEY = os.environ["DATELINE_URL"], os.environ["DATELINE_KEY"]
MetadataFilter.__str__ = MetadataFilter.to_json  # the generator has no other way to write an object

with dateline_client.ApiClient(dateline_client.Configuration(host=BASE, access_token=KEY)) as client:
    articles = dateline_client.ArticlesApi(client)
    dates = dateline_client.DatesApi(client)

    found = articles.list_articles(
        q="october", facets=["author", "decade"], fields=["id", "dates.published"], sort=["title", "-id"])
    assert found.page.total_items > 0 and found.facets["author"]
    assert found.items[0].id and found.items[0].title is None

    written = articles.put_article("python", ArticleInput.from_dict({
        "title": "A", "authors": ["Liu Wei"], "dates": {"published": "1931"},
        "metadata": {"collection": "python", "shelf": ["x"]}}))
    assert written.dates.published.edtf == "1931"

    mine = articles.list_articles(author=["Liu Wei", "Nobody"], metadata=MetadataFilter(collection="python"))
    assert mine.page.total_items == 1

    detail = articles.get_article("python")
    assert detail.title == "A" and detail.dateline.display == "1931"
    try:
        articles.get_article("none")
        raise AssertionError("a missing article is an error")
    except dateline_client.exceptions.NotFoundException as error:
        assert error.data.status == 404 and error.data.errors == []

    assert articles.suggest(q="leon").items[0].kind
    assert dates.get_timeline(date_field="about", interval="decade").buckets[0].label
    assert dates.get_on_this_day("11-07").groups[0].items[0].matched.edtf
    assert dates.parse_dates("c. 1930").var_date.edtf == "1930~"
    links = dateline_client.ServiceApi(client).api_catalog()
    assert links.linkset[1].service_desc[0].href
