// The questions by which a known risk between children, or a place a child must not live near, is recorded.
#include <algorithm>

#include <fmt/format.h>

#include "care/child_page.h"
#include "care/contradictions.h"
#include "care/kept_apart.h"
#include "care/occupants.h"
#include "care/recordings.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/people/search.h"
#include "kernel/site/recording.h"
#include "kernel/web/components.h"

namespace kith::care {

namespace {

constexpr int grown_up = 18, most_found = 10;
constexpr int months_to_look_again = 6, furthest_look = 400;

/// The leave of these pages is to record a plan, which carries that to see the child's care.
Allowed<May::see_care> to_see(const Leave& child) {
    return Gate::machine_to<May::see_care>(child.authority(), child.about());
}

/// A child, and whom a risk may be of: those who live or lived with them, are tied to them, or were searched for.
struct FileForRisk {
    CareFile care;
    std::vector<Choice> children;
    std::string searched;  ///< what was typed to find someone
};
struct FileForZone {
    CareFile care;
};

Result<std::vector<PersonId>> lived_together(const Store& store, AuthorityId authority, const CareFile& file) {
    std::vector<PersonId> found;
    for (const auto& home : file.placements) {
        if (!home.value.household) continue;
        for (const auto& one : TRY(occupants(store, authority, *home.value.household)))
            if (!home.value.ends || one.starts <= *home.value.ends)
                if (!one.ends || *one.ends >= home.value.starts) found.push_back(one.child);
    }
    return found;
}

Result<std::vector<PersonId>> found_by_search(const Context& context, const std::string& typed) {
    const auto leave = TRY(decide_all<May::find_people>(context.store, *context.reader, "a child of a known risk"));
    const auto searched = TRY(search_people(context.store, leave, wanted_from(typed), most_found));
    std::vector<PersonId> found;
    for (const auto& hit : searched.hits()) found.push_back(hit.id);
    return found;
}

/// What was sent names a child; that they may be found at all is asked of the gate as for any other.
Result<std::vector<PersonId>> child_sent(const Context& context) {
    std::vector<PersonId> found;
    if (context.request.method != Method::post) return found;
    for (const auto& [name, value] : TRY(context.typed(known_risk_info())))
        if (std::int64_t id = 0; name == "other" && !put_number(id, value, 1, 2'147'483'647)) found.emplace_back(id);
    return found;
}

/// Children the reader may find, by name and age: nobody learns of a record that is kept from them.
Result<std::vector<Choice>> as_choices(const Context& context, const Leave& child, std::vector<PersonId> people) {
    std::ranges::sort(people);
    const auto twice = std::ranges::unique(people);
    people.erase(twice.begin(), twice.end());
    std::erase(people, child.about());
    const auto may = TRY(Gate::among(context.store, *context.reader, May::find_people, people));
    std::vector<std::pair<PersonId, int>> ages;
    TRY(each_fact_of<Person>(context.store, Gate::machine_all(child.authority()), may, [&](const Fact<Person>& fact) {
        const auto& born = fact.value.born;
        if (born && *born <= context.today && !fact.value.died && born->age_on(context.today) < grown_up)
            ages.emplace_back(fact.about, born->age_on(context.today));
    }));
    const auto names = TRY(names_in(context.store, child, may));
    std::vector<Choice> choices;
    for (const auto& [person, age] : ages)
        choices.push_back({std::to_string(person.number()), names.at(person), fmt::format("Aged {}", age)});
    std::ranges::stable_sort(choices, {}, &Choice::words);
    return choices;
}

Result<FileForRisk> file_for_risk(const Context& context, const Leave& child) {
    FileForRisk file{TRY(care_file(context.store, to_see(child), Known::now())),
                     {},
                     std::string{trim(context.request.asked("name").value_or(""))}};
    auto people = TRY(lived_together(context.store, child.authority(), file.care));
    for (const auto& one : TRY(related(context.store, child, Known::now()))) people.push_back(one.id);
    for (const auto one : TRY(child_sent(context))) people.push_back(one);
    if (!file.searched.empty())
        for (const auto one : TRY(found_by_search(context, file.searched))) people.push_back(one);
    file.children = TRY(as_choices(context, child, std::move(people)));
    return file;
}

Html search_box(const Context& context, const FileForRisk& file) {
    return html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{context.request.path},
                ui::input({.name = "name",
                           .label = "Is it another child? Find them by name",
                           .hint = "Those who live or lived with them, and their family, are below already.",
                           .value = file.searched}),
                ui::button({.text = "Find", .kind = ui::ButtonKind::secondary}));
}

constexpr auto why_hint = "They may read this one day. Say what happened, and what it means for where they live.";

constexpr Question<KnownRisk> risk_questions[] = {
    ask_which<&KnownRisk::other>("other", "Which other child?"),
    ask_one_of<&KnownRisk::together>("together", "May they live together?"),
    ask_words<&KnownRisk::why>("why", "Why?", why_hint, 4'000),
    ask_date<&KnownRisk::starts>("starts", "From what day?"),
    ask_date<&KnownRisk::review_by>("review_by", "By what day is it looked at again?",
                                    "It holds until somebody says that it does not.", furthest_look),
};
constinit const Form<KnownRisk> risk_form{"known-risk", "Record a known risk between children", "Save", risk_questions};

constexpr Question<ExclusionZone> zone_questions[] = {
    ask_line<&ExclusionZone::place>("place", "Near which postcode?", "Or the first half of one, like NE4.", 10),
    ask_number<&ExclusionZone::miles>("miles", "How many miles around it?", 1, 200,
                                      "Leave it empty for the whole district, the first half of the postcode.")
        .optional(),
    ask_words<&ExclusionZone::why>("why", "Why?", why_hint, 4'000),
    ask_date<&ExclusionZone::starts>("starts", "From what day?"),
    ask_date<&ExclusionZone::review_by>("review_by", "By what day is it looked at again?",
                                        "It holds until somebody says that it does not.", furthest_look),
};
constinit const Form<ExclusionZone> zone_form{"exclusion-zone", "Record a place they must not live near", "Save",
                                              zone_questions};

template <class T>
std::optional<Error::Field> wrong_days(const CareFile& file, const T& said, Date today) {
    if (auto early = before_birth(file, said.starts, "starts")) return early;
    if (said.review_by < today) return wrong("review_by", "Give today or a day to come");
    return {};
}

// What the journal says names no other child: it is read on this one's timeline.
constinit const RecordingOf<FileForRisk, KnownRisk> known_risk{
    .kind = risk_kind,
    .form = risk_form,
    .sentence =
        [](const FileForRisk& file, const KnownRisk& risk) {
            return fmt::format("A known risk between {} and another child: {}", file.care.given,
                               lower(kith::in_words(risk.together)));
        },
    .start =
        [](const FileForRisk&, Date today, PersonId by) {
            return KnownRisk{
                PersonId{1}, LivingTogether::must_not, {}, today, today.plus_months(months_to_look_again), {}, by};
        },
    .contradicts = [](const FileForRisk& file, const KnownRisk& risk, Date today) -> std::optional<Error::Field> {
        for (const auto& known : file.care.known_risks)
            if (known.value.other == risk.other && holds_on(known.value, today))
                return wrong("other", "A risk between these two is on the record: look at that one again");
        return wrong_days(file.care, risk, today);
    },
    .choices =
        [](const FileForRisk& file) {
            return Choices{{"other", file.children}};
        }};

constinit const RecordingOf<FileForZone, ExclusionZone> exclusion_zone{
    .kind = zone_kind,
    .form = zone_form,
    .sentence = [](const FileForZone& file,
                   const ExclusionZone&) { return fmt::format("A place that {} must not live near", file.care.given); },
    .start =
        [](const FileForZone&, Date today, PersonId by) {
            return ExclusionZone{{}, {}, {}, today, today.plus_months(months_to_look_again), {}, by};
        },
    .contradicts = [](const FileForZone& file, const ExclusionZone& zone, Date today) -> std::optional<Error::Field> {
        if (!place_typed(zone.place)) return wrong("place", "Enter a postcode, or its first half, like NE4");
        return wrong_days(file.care, zone, today);
    }};

}  // namespace

FormInfo known_risk_info() { return risk_form.info(); }
FormInfo exclusion_zone_info() { return zone_form.info(); }

}  // namespace kith::care

namespace kith {

template <>
struct Subject<care::FileForRisk> {
    static Result<care::FileForRisk> read(const Context& context, const Leave& child) {
        return care::file_for_risk(context, child);
    }
    static Html bar(const Context& context, const care::FileForRisk& file) {
        return ui::identity_bar({.name = file.care.name}) + care::search_box(context, file);
    }
    static std::string back(const care::FileForRisk& file) { return care::address_of(file.care, "/apart"); }
    static PersonId about(const care::FileForRisk& file) { return file.care.child; }
};

template <>
struct Subject<care::FileForZone> {
    static Result<care::FileForZone> read(const Context& context, const Leave& child) {
        return care::FileForZone{TRY(care::care_file(context.store, care::to_see(child), Known::now()))};
    }
    static Html bar(const Context&, const care::FileForZone& file) {
        return ui::identity_bar({.name = file.care.name});
    }
    static std::string back(const care::FileForZone& file) { return care::address_of(file.care, "/apart"); }
    static PersonId about(const care::FileForZone& file) { return file.care.child; }
};

}  // namespace kith

namespace kith::care {

std::array<Page, 2> known_risk_pages() {
    return recording_pages<&known_risk, May::record_plan>("/children/{person}/record/known-risk");
}
std::array<Page, 2> exclusion_zone_pages() {
    return recording_pages<&exclusion_zone, May::record_plan>("/children/{person}/record/exclusion-zone");
}

}  // namespace kith::care
