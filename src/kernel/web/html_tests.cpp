#include "kernel/web/html.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/core/result.h"

using namespace kith;

TEST_CASE("text is escaped wherever it stands") {
    const std::string name = "Ana <b>&\"O'Hare\"</b>";
    CHECK(html("<p title=\"{}\">{}</p>", name, name).markup() ==
          "<p title=\"Ana &lt;b&gt;&amp;&quot;O&#39;Hare&quot;&lt;/b&gt;\">"
          "Ana &lt;b&gt;&amp;&quot;O&#39;Hare&quot;&lt;/b&gt;</p>");
}

TEST_CASE("finished Html is not escaped again") {
    const auto inner = html("<b>{}</b>", "a & b");
    CHECK(html("<p>{}</p>", inner).markup() == "<p><b>a &amp; b</b></p>");
}

TEST_CASE("numbers and ids stand in text, in attributes and within an address") {
    CHECK(html("<a href=\"/children/{}?page={}\" data-n=\"{}\">{}</a>", PersonId{12}, 3, -4, 5u).markup() ==
          "<a href=\"/children/12?page=3\" data-n=\"-4\">5</a>");
}

TEST_CASE("a Url begins an address, and its ampersands are escaped") {
    CHECK(html("<a href=\"{}\">x</a>", Url{"/people"}.with("name", "Ana & co").with("page", "2")).markup() ==
          "<a href=\"/people?name=Ana%20%26%20co&amp;page=2\">x</a>");
}

TEST_CASE("a question added to an address goes before its fragment") {
    CHECK(Url{"/people#list"}.with("page", "2").address() == "/people?page=2#list");
}

TEST_CASE("an address that leaves the site unasked, or holds a script, is a bug") {
    for (const char* address : {"//elsewhere.example", "javascript:alert(1)", "https://elsewhere.example", "", "people",
                                "/\\elsewhere.example", "/a b", "/\"onclick="})
        CHECK_THROWS_AS(Url{address}, Bug);
    CHECK_THROWS_AS(Url::outside("http://elsewhere.example"), Bug);
    CHECK(Url::outside("https://www.legislation.gov.uk/").address() == "https://www.legislation.gov.uk/");
}

TEST_CASE("telephone and mail addresses keep only what such an address may have") {
    CHECK(Url::telephone("+44 (0)20 7946-0000;x").address() == "tel:+4402079460000");
    CHECK(Url::mail("a?cc=b@example.org").address() == "mailto:a%3Fcc%3Db@example.org");
}

TEST_CASE("attributes that a tag has only sometimes are written with their values escaped") {
    CHECK(html("<input type=\"text\"{}>", Attributes{}.add("required").add("value", "\"x\"").add("maxlength", 20))
              .markup() == "<input type=\"text\" required value=\"&quot;x&quot;\" maxlength=\"20\">");
    CHECK(html("<input{}>", Attributes{}.add_if_any("value", "")).markup() == "<input>");
}

TEST_CASE("append adds to what is there") {
    Html list;
    for (int i = 1; i <= 3; ++i) append(list, "<li>{}</li>", i);
    append(list, "<li>end</li>");
    CHECK(list.markup() == "<li>1</li><li>2</li><li>3</li><li>end</li>");
}

TEST_CASE("no text, whatever it holds, can end the attribute or the element it stands in") {
    CHECK(rc::check([](const std::string& text) {
        const auto made = html("<p title=\"{}\">{}</p>", text, text).markup();
        const auto quotes = std::count(made.begin(), made.end(), '"');
        const auto opened = std::count(made.begin(), made.end(), '<');
        RC_ASSERT(quotes == 2);
        RC_ASSERT(opened == 2);
    }));
}

TEST_CASE("escaping loses nothing: a browser reads back what was given") {
    CHECK(rc::check([](const std::string& text) {
        std::string back = escaped(text).markup();
        for (const auto& [reference, plain] :
             {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
            for (std::size_t at = 0; (at = back.find(reference, at)) != std::string::npos; ++at)
                back.replace(at, std::string_view{reference}.size(), plain);
        RC_ASSERT(back == text);
    }));
}
