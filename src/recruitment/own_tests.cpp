// Whoever enquires and applies: the public pages, the link, their own page, and what they send in.
#include <doctest/doctest.h>

#include <fstream>

#include "kernel/access/links.h"
#include "kernel/site/tab_for_tests.h"
#include "recruitment/documents.h"
#include "recruitment/own_pages.h"
#include "recruitment/town_for_tests.h"

using namespace kith;
using namespace kith::recruitment;
using namespace kith::testing;

namespace {

Fields enquiry() {
    return {{"given", "Wren"},       {"family", "Moss"},  {"reach_by", "telephone"},  {"telephone", "01632 960 111"},
            {"route", "mainstream"}, {"source", "event"}, {"words", "We have a room"}};
}

std::string own(PersonId person, std::string_view rest) {
    return fmt::format("/my-application/{}{}", person.number(), rest);
}

const std::string pdf = "%PDF-1.7 a passport";

}  // namespace

TEST_CASE("the public pages are for everyone, and every answer to the questions leads to a person") {
    in_a_town([](Town& town) {
        const auto anyone = town.as(town.robin);
        CHECK(holds(anyone.get("/foster"), "/foster/enquire"));
        for (const auto* said : {"yes", "no"})
            for (const auto* name : {"adult", "room", "here", "time", "worry"}) {
                const auto page = anyone.get(fmt::format("/foster/could-i?{}={}", name, said));
                CHECK(holds(page, "You may well be able to foster"));
                CHECK(holds(page, "Talk to us"));
                CHECK_FALSE(holds(page, "cannot foster"));
            }
        CHECK_FALSE(holds(anyone.get("/foster/could-i?room=%3Cscript%3E"), "What we think"));
    });
}

TEST_CASE(
    "an enquiry makes a person with a role and a link; eight things at most; what is wrong is said at its field") {
    in_a_town([](Town& town) {
        const auto anyone = town.as(town.robin);
        CHECK_FALSE(holds(anyone.get("/foster/enquire"), "Where do you live?"));
        const auto done = anyone.post("/foster/enquire", enquiry());
        CHECK(done.status == 200);
        CHECK(holds(done, "Thank you. We have it."));
        CHECK(holds(done, "by 4 November 2026"));
        CHECK(holds(done, "/foster/back/"));
        const auto list = town.as(town.robin).get("/recruitment");
        CHECK(holds(list, "Wren Moss"));
        auto bad = enquiry();
        bad[3].second = "12";
        CHECK(holds(anyone.post("/foster/enquire", bad), "Enter a telephone number"));
        bad[2].second = "email";
        bad[3] = {"email", "nowhere"};
        CHECK(holds(anyone.post("/foster/enquire", bad), "Enter an email address"));
        CHECK(anyone.post("/foster/enquire", {}).status == 422);
        int asked = 0;
        for (const auto& question : enquiry_info().questions) asked += question.only_if.empty() ? 1 : 0;
        CHECK(asked + 1 <= 8);
        CHECK_FALSE(holds(anyone.get("/foster/enquire?given=planted"), "planted"));
    });
}

TEST_CASE(
    "where several authorities share a record the enquirer says where they live, and that authority has it alone") {
    in_a_town([](Town& town) {
        TestAuthority other{town.authority.database(), "2026-11-03"_day, AuthorityId{2}, "Brackenshire"};
        const auto anyone = town.as(town.robin);
        CHECK(holds(anyone.get("/foster/enquire"), "Where do you live?"));
        CHECK(anyone.post("/foster/enquire", enquiry()).status == 422);
        auto there = enquiry();
        there.emplace_back("area", "2");
        CHECK(anyone.post("/foster/enquire", there).status == 200);
        CHECK_FALSE(holds(anyone.get("/recruitment"), "Wren"));
        there.back().second = "3";
        CHECK(anyone.post("/foster/enquire", there).status == 422);
    });
}

TEST_CASE("an applicant sees where things stand, who is by their side and what is next, and nobody else's") {
    in_a_town([](Town& town) {
        const auto wren = town.applicant("Wren", "Moss");
        town.authority.fact(town.hazel, Supporter{town.robin, {}, "2026-11-02"_day, {}});
        const auto hazel = town.as(town.hazel);
        const auto page = hazel.get("/my-application");
        CHECK(page.status == 200);
        CHECK(holds(page, "You have asked about fostering."));
        CHECK(holds(page, "We will get in touch with you. <strong>By 3 November 2026."));
        CHECK(holds(page, "Robin Ashdown"));
        for (const auto* rest :
             {"/household", "/referees", "/home", "/documents", "/stop", "/come-back", "/comments"}) {
            CAPTURE(rest);
            CHECK(hazel.get(own(town.hazel, rest)).status == 200);
            const auto refused = hazel.get(own(wren, rest));
            CHECK(refused.status == 403);
            CHECK_FALSE(holds(refused, "Wren"));
            CHECK(hazel.post(own(wren, rest), {{"words", "x"}}).status == 403);
            CHECK(town.as(town.robin).get(own(wren, rest)).status == 403);
        }
        CHECK(hazel.get(town.at()).status == 403);
        CHECK(hazel.get("/recruitment").status == 403);
    });
}

TEST_CASE("an applicant names their household and referees, says where they live, stops and comes back") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        const auto to = [&](const char* rest) { return own(town.hazel, rest); };
        CHECK(hazel.post(to("/household"), {{"name", "Bryn Beech"}, {"tie", "partner"}, {"born", "1/1/1980"}}).status ==
              303);
        CHECK(hazel.post(to("/household"), {{"name", "bryn  BEECH"}, {"tie", "partner"}}).status == 422);
        CHECK(hazel.post(to("/household"), {{"name", ""}, {"tie", "cat"}}).status == 422);
        CHECK(holds(hazel.post(to("/referees"), {{"name", "Bryn Beech"}, {"knows_them", "x"}, {"reach", "x"}}),
                    "does not live in the household"));
        CHECK(hazel.post(to("/referees"), {{"name", "Ida Larch"}, {"knows_them", "Work"}, {"reach", "01632 960 200"}})
                  .status == 303);
        CHECK(holds(hazel.post(to("/home"), {{"lines", "3 Alder Way"}, {"postcode", "nowhere"}}),
                    "full United Kingdom postcode"));
        CHECK(hazel.post(to("/home"), {{"lines", "3 Alder Way"}, {"postcode", "zz993ab"}}).status == 303);
        CHECK(holds(town.as(town.robin).get(town.at()), "3 Alder Way, ZZ99 3AB"));
        CHECK(hazel.post(to("/comments"), {{"words", "x"}}).status == 409);
        CHECK(hazel.post(to("/stop"), {}).status == 303);
        CHECK(town.stage() == Stage::left);
        CHECK(holds(hazel.get("/my-application"), "Come back"));
        CHECK(hazel.post(to("/come-back"), {}).status == 303);
        CHECK(town.stage() == Stage::enquiry);
    });
}

TEST_CASE("nobody learns of a decision from a page before they have been told") {
    in_a_town([](Town& town) {
        town.to_decision();
        town.authority.fact(town.hazel,
                            Decision{"2027-01-12"_day, Outcome::proposed_refusal, "No room", {}, {}, {}, {}});
        const auto before = town.as(town.hazel).get("/my-application");
        CHECK_FALSE(holds(before, "No room"));
        CHECK_FALSE(holds(before, "proposed"));
        CHECK(holds(before, "We will tell you in person"));
        town.authority.fact(town.hazel, Told{"2027-01-12"_day, HowTold::in_writing});
        const auto after = town.as(town.hazel).get("/my-application");
        CHECK(holds(after, "No room"));
        CHECK(holds(after, "/representation"));
    });
}

TEST_CASE(
    "what is sent in is known by its content, kept byte for byte, and read by its owner and their workers alone") {
    in_a_town([](Town& town) {
        const auto keep = [&](std::string_view name, std::string_view bytes, const std::string& scanner = "") {
            const auto scan = scanned(scanner, bytes);
            auto change = town.authority.change();
            auto entry = keep_document(change, town.file(), town.authority.leave(town.hazel),
                                       {DocumentKind::identity, name, bytes}, scan, town.authority.today());
            if (entry) must(change.commit());
            return entry;
        };
        CHECK(keep("C:\\me\\..\\passport \"x\".exe", pdf));
        CHECK(town.file().documents.at(0).value.name == "passport _x_.pdf");
        CHECK(town.file().documents.at(0).value.scan == Scan::not_scanned);
        CHECK(fault_of(keep("a.pdf", "MZ a program")) == Fault::invalid);
        CHECK(fault_of(keep("a.pdf", "")) == Fault::invalid);
        CHECK(fault_of(keep("a.pdf", pdf + std::string(documents_taken.most_bytes(), ' '))) == Fault::invalid);
        CHECK(keep("", std::string{"\xFF\xD8\xFF\0\x01", 5}, "true"));
        CHECK(town.file().documents.at(1).value.name == "document.jpg");
        CHECK(town.file().documents.at(1).value.scan == Scan::clean);
        CHECK(fault_of(keep("a.pdf", pdf, "false")) == Fault::invalid);
        CHECK(keep("a.pdf", pdf, "no-such-scanner --quiet"));
        CHECK(town.file().documents.size() == 3);
        const auto number = fmt::format("/documents/{}", town.file().documents.at(0).id.number());
        const auto read = town.as(town.hazel).get(own(town.hazel, number));
        CHECK(read.status == 200);
        CHECK(read.body == pdf);
        CHECK(town.as(town.robin).get(town.at(number)).body == pdf);
        CHECK(town.as(town.fern).get(town.at(number)).status == 403);
        const auto wren = town.applicant("Wren", "Moss");
        CHECK(town.as(wren).get(own(town.hazel, number)).status == 403);
        CHECK(town.as(wren).get(own(wren, number)).status == 404);
    });
}

TEST_CASE("in a browser: enquire, keep the link, come back by it, send a document") {
    FreshFile file{std::vector<Schema>{site_schema(), recruitment_schema()}};
    TestAuthority authority{file.database(), "2026-11-03"_day};
    auto site = must(Site::open(file.database(), Clock::fixed(authority.at()), {area()}, {}));
    Tab tab{site};
    tab.get("/foster/enquire");
    const auto done = tab.post("/foster/enquire", enquiry());
    REQUIRE(done.status == 200);
    const auto at = done.body.find("/foster/back/") + 13;
    const auto token = done.body.substr(at, 43);
    CHECK(tab.get("/foster/back/" + token).status == 200);
    CHECK(tab.post("/foster/back", {{"key", "wrong"}}, "/foster/back/wrong").status == 403);
    CHECK(tab.post("/foster/back", {{"key", token}}, "/foster/back/" + token).status == 303);
    const auto mine = tab.get("/my-application");
    CHECK(mine.status == 200);
    CHECK(holds(mine, "Wren Moss"));
    CHECK(tab.get("/recruitment").status == 403);
    const auto where = mine.body.substr(mine.body.find("/my-application/"),
                                        mine.body.find("/home\"") - mine.body.find("/my-application/"));
    const auto documents = where.substr(0, where.find('/', 16)) + "/documents";
    tab.get(documents);
    auto sent = tab.request(Method::post, documents);
    sent.headers.emplace_back("content-type", "multipart/form-data; boundary=xx");
    const auto part = [](std::string head, std::string_view bytes) {
        return "--xx\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + std::string{bytes} + "\r\n";
    };
    const auto rest =
        part("name=\"kind\"", "identity") + part("name=\"file\"; filename=\"me.pdf\"", pdf) + "--xx--\r\n";
    const auto csrf = tab.hidden("csrf");
    sent.body = rest;
    CHECK(tab.ask(sent).status == 403);  // without its token
    sent.body = part("name=\"csrf\"", csrf) + rest;
    CHECK(tab.ask(sent).status == 303);
    CHECK(holds(tab.get(documents), "me.pdf"));
}

TEST_CASE("so many enquiries come from one address in an hour and no more") {
    FreshFile file{std::vector<Schema>{site_schema(), recruitment_schema()}};
    TestAuthority authority{file.database(), "2026-11-03"_day};
    auto site = must(Site::open(file.database(), Clock::fixed(authority.at()), {area()}, {}));
    Tab tab{site};
    int refused = 0;
    for (int i = 0; i < 32; ++i) {
        auto words = enquiry();
        words.back().second = "Try " + std::to_string(i);
        if (tab.post("/foster/enquire", words).status == 409) ++refused;
    }
    CHECK(refused == 2);
    CHECK(tab.says("Wait an hour"));
}

TEST_CASE("the same enquiry sent twice is on the record once") {
    FreshFile file{std::vector<Schema>{site_schema(), recruitment_schema()}};
    TestAuthority authority{file.database(), "2026-11-03"_day};
    auto site = must(Site::open(file.database(), Clock::fixed(authority.at()), {area()}, {}));
    Tab tab{site};
    tab.get("/foster/enquire");
    const auto csrf = tab.hidden("csrf");
    CHECK(tab.send("/foster/enquire", enquiry(), csrf).status == 200);
    CHECK(tab.send("/foster/enquire", enquiry(), csrf).status == 409);
    CHECK(must(everyone_who_enquired(authority.store(), authority.leave_of_all())).size() == 1);
}
