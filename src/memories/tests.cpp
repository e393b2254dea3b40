// What is kept for a child: who may look and keep, what a photo goes through, and that it comes back from a backup.
#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/record/backup.h"
#include "kernel/record/verify.h"
#include "kernel/site/tab_for_tests.h"
#include "kernel/site/visitor_for_tests.h"
#include "memories/acts.h"
#include "memories/photo_for_tests.h"

namespace kith::memories {
Area area();
}

using namespace kith;
using namespace kith::memories;
using namespace kith::testing;

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

std::vector<Schema> schemas() { return {site_schema(), memories_schema()}; }

/// Ana lives with Hazel; Robin is her social worker, Dana his manager.
struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        authority.fact(ana, CaredForBy{hazel, "2026-03-01"_day, {}});
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
    }

    Visitor as(PersonId reader) { return Visitor{authority, its_area, reader}; }
    std::string page(std::string_view rest = {}) const {
        return fmt::format("/children/{}/memories{}", ana.number(), rest);
    }
    std::vector<Fact<Memory>> kept() {
        return must(memories_of(authority.store(), Gate::machine_to<May::see_memories>(authority.id(), ana)));
    }
    Result<EntryNumber> keep_photo(std::string_view bytes, Date on = "2026-11-19"_day,
                                   Scanned scan = Scanned::not_scanned) {
        const auto photo = photo_to_keep(bytes, scan);
        if (!photo) return tl::unexpected(photo.error());
        auto change = authority.change();
        auto entry = keep(change, Gate::machine_to<May::keep_memory>(authority.id(), ana), "Ana",
                          {on, "At the sea with Bryn", hazel, Role::foster_carer}, *photo);
        must(change.commit());
        return entry;
    }
    std::string photo_page(const Fact<Memory>& memory) const {
        return page(fmt::format("/{}/photo", memory.id.number()));
    }

    TestAuthority authority;
    Area its_area = area();
    PersonId ana = authority.person("Ana", "Fernley", "2016-02-03"_day, Sex::female);
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    PersonId dana = authority.reader_with(Role::manager, TeamId{1}, "Dana").person;
    PersonId otto = authority.reader_with(Role::social_worker, TeamId{2}, "Otto").person;
    PersonId hazel = authority.reader_with(Role::foster_carer, {}, "Hazel").person;
    PersonId dilys = authority.reader_with(Role::foster_carer, {}, "Dilys").person;
    PersonId iris = authority.reader_with(Role::supervising_social_worker, {}, "Iris").person;
};

void in_a_town(const std::function<void(Town&)>& test) {
    const auto all = schemas();
    for_each_engine(all, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

}  // namespace

TEST_CASE("A carer keeps words for the child: two questions, the day filled in, and both sides read them") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        CHECK(says(hazel.get(town.page("/new")), "value=\"20/11/2026\""));
        CHECK(says(hazel.get(town.page("/new")), "is taken out before it is kept"));
        CHECK(says(hazel.get(town.page("/new")), "Ask whoever else is in the photo"));
        CHECK(hazel.post(town.page("/new"), {{"words", ""}, {"on", "today"}}).status == 422);
        CHECK(hazel.post(town.page("/new"), {{"words", "x"}, {"on", "31/12/2026"}}).status == 422);
        CHECK(town.kept().empty());
        CHECK(hazel.post(town.page("/new"), {{"words", "First day\nat the new school."}, {"on", "today"}}).status ==
              303);
        CHECK(hazel.post(town.page("/new"), {{"words", "Lost a tooth."}, {"on", "yesterday"}}).status == 303);
        CHECK(town.as(town.robin).post(town.page("/new"), {{"words", "A drawing."}, {"on", "1/6/2026"}}).status == 303);
        const auto shown = town.as(town.robin).get(town.page());
        CHECK(says(shown, "First day\nat the new school."));
        CHECK(says(shown, "Kept by Hazel Ashdown, foster carer"));
        CHECK(says(shown, "Kept by Robin Ashdown, social worker"));
        CHECK(shown.body.find("First day") < shown.body.find("Lost a tooth"));  // in order of day, the last first
        CHECK(shown.body.find("Lost a tooth") < shown.body.find("A drawing"));
        CHECK(says(town.as(town.dana).get(town.page()), "First day"));
    });
}

TEST_CASE("Nobody else sees them or keeps any: another home's carer, a social worker far from the child, fostering") {
    in_a_town([](Town& town) {
        must(town.keep_photo(png()));
        const auto photo = town.photo_page(town.kept().front());
        for (const auto reader : {town.dilys, town.otto, town.iris}) {
            CAPTURE(reader.number());
            for (const auto& address : {town.page(), town.page("/new"), photo}) {
                const auto refused = town.as(reader).get(address);
                CHECK(refused.status == 403);
                CHECK_FALSE(says(refused, "At the sea"));
            }
            CHECK(town.as(reader).post(town.page("/new"), {{"words", "x"}, {"on", "today"}}).status == 403);
        }
        CHECK(town.as(town.dana).get(town.page("/new")).status == 403);
        CHECK(town.as(town.hazel).get(photo).body == png());
        // Another child's address does not lead to her photo.
        const auto ben = town.authority.person("Ben", "Fernley", "2015-02-03"_day);
        town.authority.fact(ben, CaredForBy{town.hazel, "2026-03-01"_day, {}});
        const auto number = town.kept().front().id.number();
        CHECK(town.as(town.hazel).get(fmt::format("/children/{}/memories/{}/photo", ben.number(), number)).status ==
              404);
    });
}

TEST_CASE("The store is the child's: the next carer has all of it, the last one none of it any more") {
    in_a_town([](Town& town) {
        const auto caring =
            must(facts<CaredForBy>(town.authority.store(), town.authority.leave(town.ana), Known::now()));
        must(town.keep_photo(png()));
        town.authority.written([&](Change& change) {
            const auto leave = town.authority.leave(town.ana);
            must(change.open(leave, {{"test.fact", "Fact"}, "She moved."}));
            must(change.correct(leave, caring.front().id, change.last_entry(),
                                CaredForBy{town.hazel, "2026-03-01"_day, "2026-11-30"_day}));
        });
        town.authority.fact(town.ana, CaredForBy{town.dilys, "2026-12-01"_day, {}});
        town.authority.move_to("2026-12-01"_day);
        const auto photo = town.photo_page(town.kept().front());
        CHECK(says(town.as(town.dilys).get(town.page()), "At the sea with Bryn"));
        CHECK(town.as(town.dilys).get(photo).body == png());
        CHECK(town.as(town.hazel).get(town.page()).status == 403);
        CHECK(town.as(town.hazel).get(photo).status == 403);
    });
}

TEST_CASE("A photo is shown with its words in place of it, turned as it was, without what it hid") {
    in_a_town([](Town& town) {
        must(town.keep_photo(jpeg(segment(0xE1, exif(6)), 40, 30), "2026-11-18"_day, Scanned::clean));
        const auto memory = town.kept().front();
        CHECK(memory.value.width == 30);  // on its side as stored
        CHECK(memory.value.height == 40);
        CHECK(memory.value.scan == Scan::clean);
        const auto shown = town.as(town.hazel).get(town.page());
        CHECK(says(shown, fmt::format("src=\"{}\" alt=\"At the sea with Bryn\"", town.photo_page(memory))));
        const auto photo = town.as(town.hazel).get(town.photo_page(memory));
        CHECK_FALSE(says(photo, "51.5007N"));
        CHECK(photo.headers[0] == std::pair<std::string, std::string>{"Content-Type", "image/jpeg"});
        CHECK(photo.headers[1].second == "inline; filename=\"2026-11-18.jpg\"");
        CHECK(town.as(town.hazel).get(town.page("/999/photo")).status == 404);
    });
}

TEST_CASE("What is no photo, too large, cut short or infected is refused in words, and nothing is kept of it") {
    in_a_town([](Town& town) {
        const auto said = [&](std::string_view bytes, Scanned scan = Scanned::not_scanned) {
            const auto kept = town.keep_photo(bytes, "2026-11-19"_day, scan);
            REQUIRE_FALSE(kept);
            CHECK(kept.error().fields.at(0).name == "file");
            return kept.error().what;
        };
        CHECK(said("%PDF-1.7 a form") == "Send a photo as JPEG or PNG. This file is none of these");
        CHECK(said("<svg onload=alert(1)>") == "Send a photo as JPEG or PNG. This file is none of these");
        CHECK(said("") == "Choose a file");
        CHECK(said(jpeg() + std::string(photos_taken.most_bytes(), ' ')) ==
              "This file is larger than 10 MB. Send a smaller copy of it");
        CHECK(said(jpeg().substr(0, 80)).starts_with("This photo is damaged or not whole."));
        CHECK(said(png(), Scanned::infected) ==
              "A virus was found in this file, so it was not kept. Tell the social worker");
        CHECK(town.kept().empty());
        const auto bytes = must(town.authority.store().first("select count(*) from memories_bytes", {},
                                                             [](const Row& row) { return row.integer(0); }));
        CHECK(bytes == 0);
    });
}

TEST_CASE("What was another child's is taken away with a reason by the social worker, and by no carer") {
    in_a_town([](Town& town) {
        must(town.keep_photo(png()));
        const auto memory = town.kept().front();
        const auto away = town.page(fmt::format("/{}/take-away", memory.id.number()));
        CHECK_FALSE(says(town.as(town.hazel).get(town.page()), "Take away"));
        CHECK(town.as(town.hazel).post(away, {{"because", "x"}}).status == 403);
        const auto robin = town.as(town.robin);
        CHECK(says(robin.get(town.page()), "Take away"));
        CHECK(robin.get(away).status == 200);
        const auto shown_at = std::to_string(must(last_entry(town.authority.store(), town.authority.id())).number());
        CHECK(robin.post(away, {{"because", ""}, {"shown_at", shown_at}}).status == 422);
        CHECK(robin.post(away, {{"because", "It is Ben's."}, {"shown_at", shown_at}}).status == 303);
        CHECK(town.kept().empty());
        CHECK(robin.get(town.photo_page(memory)).status == 404);
        CHECK(robin.post(away, {{"because", "Again"}, {"shown_at", shown_at}}).status == 404);
    });
}

TEST_CASE("Bytes that are not those that were kept are not shown") {
    const auto all = schemas();
    FreshFile file{all};
    Town town{file.database()};
    must(town.keep_photo(png()));
    const auto memory = town.kept().front();
    const auto see = Gate::machine_to<May::see_memories>(town.authority.id(), town.ana);
    auto other = memory;
    other.value.fingerprint = fingerprint_of("another picture");
    CHECK(fault_of(photo_of(town.authority.store(), see, other)) == Fault::unavailable);
    other.id = FactId{999};
    CHECK(fault_of(photo_of(town.authority.store(), see, other)) == Fault::not_found);
    other.value.fingerprint = {};
    CHECK(fault_of(photo_of(town.authority.store(), see, other)) == Fault::not_found);
}

TEST_CASE("A backup holds the photos, and a record restored from it shows them, on either engine") {
    in_a_town([](Town& town) {
        must(town.keep_photo(jpeg(), "2026-11-19"_day, Scanned::clean));
        auto everything = kernel_schemas();
        for (const auto& schema : schemas()) everything.push_back(schema);
        std::string text;
        must(backup(town.authority.store(), everything, {town.authority.at(), {}}, [&](std::string_view part) {
            text += part;
            return Result<void>{};
        }));
        const std::string folder = std::filesystem::temp_directory_path() / fmt::format("kith-memories-{}", ::getpid());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directory(folder);
        {
            const auto restored = must(Database::open("sqlite:" + folder + "/restored.kith"));
            std::size_t at = 0;
            must(restore(restored, everything, town.authority.at(), [&](std::span<char> buffer) -> Result<std::size_t> {
                const auto some = std::min(buffer.size(), text.size() - at);
                std::memcpy(buffer.data(), text.data() + at, some);
                at += some;
                return some;
            }));
            const auto store = must(restored.read());
            const auto see = Gate::machine_to<May::see_memories>(town.authority.id(), town.ana);
            const auto kept = must(memories_of(store, see));
            REQUIRE(kept.size() == 1);
            CHECK(must(photo_of(store, see, kept.front())) == jpeg());
        }
        std::filesystem::remove_all(folder);
    });
}

namespace {

/// A browser signed in as this person, at a site of this area.
Tab signed_in(Site& site, Town& town, PersonId person) {
    constexpr auto name = "hazel@thistleshire.example", password = "thistle bracken fernley lane";
    auto transaction = must(town.authority.database().write());
    const auto may = Gate::machine_to_all<May::change_accounts>(town.authority.id());
    must(access::create_account(transaction, may, {name, person}));
    must(access::reset_password(transaction, may, {name, password, access::Lasts::until_changed}, town.authority.at()));
    must(transaction.commit());
    Tab tab{site};
    tab.post("/sign-in", {{"name", name}, {"password", password}});
    REQUIRE(tab.last.status == 303);
    return tab;
}

/// A command that finds a virus where a file holds certain words: 1 if it does, 0 if not.
struct Scanner {
    explicit Scanner(std::string path) : command{std::move(path)} {
        std::ofstream{command} << "#!/bin/sh\n! grep -q A-VIRUS-FOR-TESTS \"$1\"\n";
        std::filesystem::permissions(command, std::filesystem::perms::owner_all);
    }
    std::string command;
};

/// Sends a photo and words as a browser does.
int send(Tab& tab, const std::string& address, std::string_view file_name, std::string_view bytes) {
    tab.get(address);
    const auto part = [](std::string head, std::string_view content) {
        return "--xx\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + std::string{content} + "\r\n";
    };
    auto sent = tab.request(Method::post, address);
    sent.headers.emplace_back("content-type", "multipart/form-data; boundary=xx");
    sent.body = part("name=\"csrf\"", tab.hidden("csrf")) +
                part(fmt::format("name=\"file\"; filename=\"{}\"", file_name), bytes) +
                part("name=\"words\"", "At the sea") + part("name=\"on\"", "today") + "--xx--\r\n";
    return tab.ask(sent).status;
}

}  // namespace

TEST_CASE("In a browser: a carer sends a photo, sees it, and is told in words what a scanner or the limit refuses") {
    const auto all = schemas();
    FreshFile file{all};
    Town town{file.database()};
    const Scanner scanner{file.path() + "-scanner"};
    const SiteOptions options{.second_step = SecondStep::nobody, .document_scanner = scanner.command};
    auto site = must(Site::open(file.database(), Clock::fixed(town.authority.at()), {area()}, options));
    auto tab = signed_in(site, town, town.hazel);
    const auto address = town.page("/new");
    CHECK(site.most_bytes(Method::post, address) > photos_taken.most_bytes());
    CHECK(send(tab, address, "sea.jpg", jpeg(segment(0xE1, exif(3)))) == 303);
    REQUIRE(town.kept().size() == 1);
    CHECK(town.kept()[0].value.scan == Scan::clean);
    tab.get(town.photo_page(town.kept()[0]));
    CHECK(tab.header("Content-Type") == "image/jpeg");
    CHECK(tab.header("X-Content-Type-Options") == "nosniff");
    CHECK(tab.header("Content-Security-Policy").find("img-src 'self'") != std::string::npos);
    CHECK(tab.header("Cache-Control") == "no-store");
    CHECK(send(tab, address, "eicar.png", png(png_chunk("tEXt", "A-VIRUS-FOR-TESTS"))) == 422);
    CHECK(tab.says("A virus was found in this file, so it was not kept."));
    CHECK(tab.says("At the sea"));  // the words typed are still there
    CHECK(send(tab, address, "large.jpg", jpeg() + std::string(photos_taken.most_bytes(), ' ')) == 422);
    CHECK(tab.says("This file is larger than 10 MB."));
    CHECK(send(tab, address, "letter.pdf", "%PDF-1.7") == 422);
    CHECK(tab.says("Send a photo as JPEG or PNG."));
    CHECK(send(tab, address, "", "") == 303);  // no photo chosen: words alone
    CHECK(town.kept().size() == 2);
}
