// A drafting service writes beside a worker's form: what it may read, what it may write and when, and what a person
// must do before anything of it is on the record.
#include <doctest/doctest.h>

#include <algorithm>

#include <fmt/format.h>

#include "drafting/facts.h"
#include "drafting/keys.h"
#include "drafting/rules.h"
#include "kernel/access/csrf.h"
#include "kernel/access/sessions.h"
#include "kernel/forms/ask.h"
#include "kernel/record/history.h"
#include "kernel/site/saving.h"
#include "kernel/site/tab_for_tests.h"

namespace kith::drafting {
Area area();
}

using namespace kith;
using namespace kith::drafting;
using namespace kith::testing;

namespace {

enum class Where { home, school };

}  // namespace

template <>
inline constexpr std::array kith::words_of<Where>{
    Word{Where::home, "home", "At home"},
    Word{Where::school, "school", "At school"},
};

namespace {

/// A form as any area has one.
struct Note {
    Date on;
    Where where = Where::home;
    std::string words;

    static constexpr auto table =
        facts_in("notes_note", "Note", column("day", "On", &Note::on), column("place", "Where", &Note::where),
                 column("words", "Words", &Note::words));
};
Schema notes_schema() { return {"notes", {&table_info<Note>()}}; }

constexpr Question<Note> questions[] = {ask_date<&Note::on>("on", "When was it?"),
                                        ask_one_of<&Note::where>("where", "Where was it?"),
                                        ask_words<&Note::words>("words", "What happened?", {}, 100)};
constexpr Form<Note> note_form{"note", "Write a note", "Save note", questions};
constexpr EntryKind note_kind{"notes.note", "Note"};
FormInfo note_info() { return note_form.info(); }

FormPage note_page(const Context& context, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .about = PersonId{*context.captures.number("person")}};
}

Result<Response> show_note(const Asked<May::see_care>& asked) {
    const auto info = note_info();
    return form_page(asked.context, note_page(asked.context, info, {}));
}

Result<Response> save_note(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto info = note_info();
    auto page = note_page(context, info, TRY(context.typed(info)));
    const auto note = note_form.read(page.typed, Note{context.today, Where::home, {}}, context.today);
    if (!note) return refused(context, std::move(page), note.error());
    auto change = TRY(context.change());
    const auto entry = TRY(change.open(asked.allowed, {note_kind, "A note was written"}));
    TRY(change.enter(asked.allowed, *note));
    TRY(end_draft(change.transaction(), *context.reader, info.name, asked.person()));
    TRY(change.commit());
    return saved(context, entry, context.request.path, "Note saved");
}

Area notes() {
    return {.name = "Notes",
            .purpose = "For these tests",
            .pages = {page<show_note>(Method::get, "/children/{person}/note").with(note_info),
                      page<save_note>(Method::post, "/children/{person}/note").with(note_info),
                      page<show_note>(Method::get, "/children/{person}/notes/{note}").with(note_info)},
            .schema = notes_schema(),
            .kinds = {note_kind}};
}

/// Robin works with Ana, Otto with nobody; Hazel is her carer. A service is named.
struct Town {
    explicit Town(const Database& of) : database{of}, authority{of, "2026-11-20"_day} {
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
        authority.fact(ana, CaredForBy{hazel, "2026-03-01"_day, {}});
        must(use_drafting_service("https://dictation.example/start"));
        open(0);
    }
    ~Town() { (void)use_drafting_service(""); }

    /// The site so many minutes later.
    void open(int minutes) {
        const Moment at{authority.at().milliseconds + minutes * 60'000};
        site.emplace(must(
            Site::open(database, Clock::fixed(at), {area(), notes()}, SiteOptions{.second_step = SecondStep::nobody})));
    }

    Tab as(PersonId person) {
        Tab tab{*site};
        auto transaction = must(database.write());
        const auto name = fmt::format("person{}@thistleshire.example", person.number());
        auto account = must(access::account_named(transaction, name));
        if (!account)
            account = must(access::create_account(
                transaction, Gate::machine_to_all<May::change_accounts>(authority.id()), {name, person}));
        tab.cookies["kith_session"] = must(access::open_session(transaction, *account, authority.at())).token;
        must(transaction.commit());
        return tab;
    }

    std::string form() const { return fmt::format("/children/{}/note", ana.number()); }
    std::string drafting(std::string_view rest = {}) const {
        return fmt::format("/people/{}/drafting/note{}", ana.number(), rest);
    }
    std::string answers() const { return fmt::format("/people/{}/suggestions/note", ana.number()); }

    /// The key, as the worker's page shows it.
    std::string key(Tab& worker) {
        worker.post(drafting("/key"), {}, drafting());
        REQUIRE(worker.last.status == 200);
        return worker.between("id=\"key\">", "<");
    }

    Response sent(const std::string& key, std::string body, std::string_view type = "application/json") {
        Request request{.method = Method::post, .path = "/api/drafting/draft", .id = "0123456789abcdef"};
        request.headers = {{"authorization", "Bearer " + key}, {"content-type", std::string{type}}};
        request.body = std::move(body);
        return site->answer(request);
    }
    Response told(const std::string& key) {
        Request request{.method = Method::get, .path = "/api/drafting/form", .id = "0123456789abcdef"};
        if (!key.empty()) request.headers = {{"authorization", "Bearer " + key}};
        request.peer = address;
        return site->answer(request);
    }
    static std::string next_address() {
        static int last = 0;
        return fmt::format("192.0.2.{}", ++last);
    }
    template <class T>
    std::vector<Fact<T>> recorded() {
        return must(facts<T>(authority.store(), authority.leave(ana), Known::now()));
    }

    const Database& database;
    std::string address =
        next_address();  ///< of the service: wrong keys are counted by it, as long as the program runs
    TestAuthority authority;
    PersonId ana = authority.person("Ana", "Fernley", "2016-02-03"_day, Sex::female);
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    PersonId otto = authority.reader_with(Role::social_worker, TeamId{2}, "Otto").person;
    PersonId hazel = authority.reader_with(Role::foster_carer, {}, "Hazel").person;
    std::optional<Site> site;
};

void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), drafting_schema(), notes_schema()};
    for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

constexpr auto draft = R"({"words": "He showed me his den.", "where": "school"})";

}  // namespace

TEST_CASE("A draft stands beside the form, is taken answer by answer, and is recorded as signed by the person") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        CHECK(says(robin.get(town.form()), "Let dictation.example write a draft"));
        const auto key = town.key(robin);
        const auto sent = town.sent(key, draft);
        CHECK(sent.status == 201);
        CHECK(says(sent, R"("suggested":["where","words"])"));
        CHECK(town.recorded<Note>().empty());

        robin.get(town.form());
        CHECK(robin.says("A drafting service has suggested 2 answers."));
        CHECK(robin.says("Suggested by dictation.example, 20 November 2026 at 12:00pm"));
        CHECK(robin.says("At school"));
        robin.post(town.answers(), {{"on", "today"}, {"words", "My own."}, {"take", "words"}}, town.form());
        CHECK(robin.leads_to() == town.form() + "#words");
        robin.get(town.form());
        CHECK(robin.says("He showed me his den.</textarea>"));
        CHECK(robin.says("value=\"today\""));  // what was typed beside it is kept
        CHECK(robin.says("You have used this. Read it in the form before you send it."));
        robin.post(town.answers(), {{"on", "today"}, {"words", "He showed me his den."}, {"leave", "where"}},
                   town.form());
        CHECK_FALSE(robin.get(town.form()).body.find("At school</p>") != std::string::npos);
        CHECK(town.recorded<Note>().empty());
        CHECK(town.recorded<Drafted>().empty());

        robin.post(town.form(), {{"on", "today"}, {"where", "home"}, {"words", "He showed me his den, in the wood."}});
        CHECK(robin.last.status == 303);
        const auto notes_ = town.recorded<Note>();
        const auto signed_ = town.recorded<Drafted>();
        REQUIRE(notes_.size() == 1);
        REQUIRE(signed_.size() == 1);
        CHECK(signed_[0].value.service == "dictation.example");
        CHECK(signed_[0].value.signed_by == town.robin);
        CHECK(signed_[0].value.answers == 1);
        const auto entries =
            must(entries_about(town.authority.store(), town.authority.leave(town.ana), Known::now(), 2));
        CHECK(entries[0].kind == "notes.note");
        CHECK(entries[1].kind == "drafting.signed");
        CHECK(entries[1].number.number() + 1 == entries[0].number.number());
        CHECK(
            entries[1].what ==
            "Words drafted by dictation.example on 20 November 2026 at 12:00pm were read and signed by Robin Ashdown, "
            "social worker. What was recorded with them is the entry that follows");
        CHECK_FALSE(says(robin.get(town.form()), "Suggested answers"));
    });
}

TEST_CASE("Nothing is said to be drafted where the writer left every answer, or wrote over it with nothing") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        town.sent(town.key(robin), draft);
        robin.post(town.form(), {{"on", "today"}, {"where", "home"}, {"words", "My own words."}});
        CHECK(robin.last.status == 303);
        CHECK(town.recorded<Note>().size() == 1);
        CHECK(town.recorded<Drafted>().empty());
        CHECK_FALSE(says(robin.get(town.form()), "Suggested answers"));
    });
}

TEST_CASE("A form that is refused is not signed; once it is put right it is, once") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        town.sent(town.key(robin), draft);
        robin.post(town.answers(), {{"take", "words"}}, town.form());
        robin.post(town.form(), {{"on", "never"}, {"where", "home"}, {"words", "He showed me his den."}});
        CHECK(robin.last.status == 422);
        CHECK(town.recorded<Drafted>().empty());
        robin.post(town.form(), {{"on", "today"}, {"where", "home"}, {"words", "He showed me his den."}});
        CHECK(robin.last.status == 303);
        robin.post(town.form(), {{"on", "today"}, {"where", "home"}, {"words", "Another."}});
        CHECK(town.recorded<Drafted>().size() == 1);
    });
}

TEST_CASE("The service is told the form and nothing of the record") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        robin.post(fmt::format("/people/{}/drafts/note", town.ana.number()), {{"words", "A secret."}}, town.form());
        const auto told = town.told(town.key(robin));
        CHECK(told.status == 200);
        CHECK(says(told, R"({"form":"note","title":"Write a note","until":"20 November 2026 at 12:30pm")"));
        CHECK(
            says(told, R"({"name":"words","question":"What happened?","kind":"words","required":true,"longest":100})"));
        CHECK(says(told, R"("answers":[{"value":"home","words":"At home"})"));
        for (const auto* kept : {"Ana", "Fernley", "Robin", "A secret."}) CHECK_FALSE(says(told, kept));
    });
}

TEST_CASE("A key is good once and for thirty minutes, and a new one ends the one before") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        const auto first = town.key(robin);
        const auto second = town.key(robin);
        CHECK(town.sent(first, draft).status == 401);
        CHECK(town.sent(second, draft).status == 201);
        const auto again = town.sent(second, draft);
        CHECK(again.status == 410);
        CHECK(says(again, "This key has been used. Ask the worker to make another."));
        CHECK(town.told(second).status == 410);

        const auto third = town.key(robin);
        town.open(30);
        CHECK(town.told(third).status == 200);
        town.open(31);
        const auto late = town.sent(third, draft);
        CHECK(late.status == 410);
        CHECK(says(late, "This key ended on 20 November 2026 at 12:30pm."));
    });
}

TEST_CASE("What cannot be suggested is refused whole, answer by answer, and the key is still good") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        const auto key = town.key(robin);
        const auto unknown = town.sent(key, R"({"verdict": "Guilty"})");
        CHECK(unknown.status == 422);
        CHECK(says(unknown, R"({"name":"verdict","message":"This form has no such question"})"));
        const auto wrong =
            town.sent(key, fmt::format(R"({{"words": "{}", "where": "moon", "on": "never"}})", std::string(101, 'x')));
        CHECK(wrong.status == 422);
        for (const auto* name : {"words", "where", "on"}) CHECK(says(wrong, fmt::format(R"("name":"{}")", name)));
        CHECK(town.sent(key, "{}").status == 422);
        CHECK(town.sent(key, "words").status == 422);
        CHECK(town.sent(key, "words=x", "application/x-www-form-urlencoded").status == 415);
        CHECK(town.sent(key, draft).status == 201);
    });
}

TEST_CASE("Without a key, with a wrong one, and where no service is named, nothing is told and nothing is kept") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        const auto key = town.key(robin);
        CHECK(town.told("").status == 401);
        CHECK(town.told("guessed").status == 401);
        for (int i = 0; i < 25; ++i) town.told("guessed");
        CHECK(town.told("guessed").status == 429);
        CHECK(town.told(key).status == 200);
        must(use_drafting_service(""));
        const auto off = town.sent(key, draft);
        CHECK(off.status == 404);
        CHECK(says(off, "No drafting service is used here."));
        CHECK_FALSE(says(robin.get(town.form()), "write a draft"));
        CHECK(robin.get(town.drafting()).status == 404);
        CHECK_FALSE(use_drafting_service("http://dictation.example"));
        CHECK_FALSE(use_drafting_service("https://"));
    });
}

TEST_CASE(
    "Who may not send the form, or does not work for the authority, makes no key; who may no more, has no draft") {
    in_a_town([](Town& town) {
        CHECK(town.as(town.otto).get(town.drafting()).status == 403);
        CHECK(town.as(town.hazel).get(town.drafting()).status == 403);
        auto robin = town.as(town.robin);
        CHECK(robin.get(fmt::format("/people/{}/drafting/no-form", town.ana.number())).status == 404);
        const auto key = town.key(robin);
        const auto works =
            must(facts<Allocation>(town.authority.store(), town.authority.leave(town.ana), Known::now()));
        town.authority.written([&](Change& change) {
            const auto leave = town.authority.leave(town.ana);
            must(change.open(leave, {{"test.end", "End"}, "Ended."}));
            must(change.retire<Allocation>(leave, works.front().id, EntryNumber{1'000}));
        });
        const auto refused = town.sent(key, draft);
        CHECK(refused.status == 403);
        CHECK(says(refused, "Whoever gave this key may no longer fill in that form."));
        const auto asked = must(town.authority.store().all(
            "select allowed from access_ask where about = $1 and purpose = 'a draft by dictation.example' order by ask",
            {town.ana}, [](const Row& row) { return row.yes(0); }));
        CHECK(std::ranges::count(asked, true) >= 1);
        CHECK_FALSE(asked.back());
    });
}

TEST_CASE("A question that is answered from the record, by people or things on it, is for a person alone") {
    const FormInfo form{"visit",
                        "Record a visit",
                        "Save",
                        {{.name = "said", .text = "Who said what?", .kind = Kind::each_said},
                         {.name = "who", .text = "Who was there?", .kind = Kind::some_of},
                         {.name = "age", .text = "How old?", .kind = Kind::number, .low = 0, .high = 17},
                         {.name = "seen", .text = "Seen?", .kind = Kind::yes_no}}};
    CHECK_FALSE(may_be_drafted(form.questions[0]));
    CHECK_FALSE(may_be_drafted(form.questions[1]));
    CHECK(wrong_with(form, {{"age", "9"}, {"seen", "yes"}}, "2026-11-20"_day).empty());
    CHECK(wrong_with(form, {{"age", "19"}, {"seen", "perhaps"}, {"who", "12"}}, "2026-11-20"_day).size() == 3);
}
