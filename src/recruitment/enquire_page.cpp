// Asking about fostering, by someone whom nobody knows yet: at most eight things to fill in, then a link to come back.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/links.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/organisation.h"
#include "kernel/people/person.h"
#include "kernel/site/parts.h"
#include "kernel/site/sent.h"
#include "kernel/web/components.h"
#include "recruitment/acts.h"
#include "recruitment/enquirer.h"
#include "recruitment/next.h"
#include "recruitment/own_pages.h"

namespace kith::recruitment {

namespace {

struct NewEnquiry {
    std::string given, family;
    ReachBy reach_by = ReachBy::telephone;
    std::optional<std::string> telephone, email;
    Route route = Route::mainstream;
    std::optional<Source> source;
    std::optional<std::string> words;
    std::optional<std::string> area;  ///< the number of the authority, where there are several
};

constexpr Question<NewEnquiry> questions[] = {
    ask_line<&NewEnquiry::given>("given", "First name", {}, 100),
    ask_line<&NewEnquiry::family>("family", "Last name", {}, 100),
    ask_one_of<&NewEnquiry::reach_by>("reach_by", "How shall we get in touch?"),
    ask_line<&NewEnquiry::telephone>("telephone", "Telephone number", {}, 30).only_if("reach_by", "telephone"),
    ask_line<&NewEnquiry::email>("email", "Email address").only_if("reach_by", "email"),
    ask_text<&NewEnquiry::area>(Kind::one_of, "area", "Where do you live?", {}, 20),
    ask_one_of<&NewEnquiry::route>("route", "Whom would you foster?"),
    ask_one_of<&NewEnquiry::source>("source", "How did you hear of us?").optional(),
    ask_words<&NewEnquiry::words>("words", "Anything you want to say or ask", {}, 2'000).optional(),
};
constinit const Form<NewEnquiry> form{"foster-enquiry", "Talk to us about fostering", "Send", questions};

/// Those one could live in: an authority without anyone to answer is offered all the same, as its own people will be
/// told.
Result<std::vector<Choice>> areas_to_live_in(const Context& context) {
    // Nobody lives in a co-operative: it finds homes for the areas of its members.
    const auto co_operatives = TRY(
        context.store.all("select distinct authority from people_organisation where kind = $1 and retired_by is null",
                          {OrganisationKind::co_operative}, [](const Row& row) { return row.id<AuthorityId>(0); }));
    std::vector<Choice> areas;
    for (const auto& authority : TRY(authorities(context.store)))
        if (std::ranges::find(co_operatives, authority.id) == co_operatives.end())
            areas.push_back({std::to_string(authority.id.number()), authority.name});
    return areas;
}

/// For whom a question is about the person's own details, browsers fill it in.
std::string_view autocomplete_of(std::string_view name) {
    if (name == "given") return "given-name";
    if (name == "family") return "family-name";
    if (name == "telephone") return "tel";
    return name == "email" ? "email" : "";
}

class Shown {
public:
    Shown(const FormInfo& info, const Fields& typed, const std::vector<Error::Field>& wrong)
        : info_{info}, typed_{typed}, wrong_{wrong} {}

    Html all() const {
        Html shown;
        for (const auto& question : info_.questions)
            if (question.only_if.empty()) shown += one(question);
        return shown;
    }

private:
    Html one(const QuestionInfo& question) const {
        const std::string name{question.name};
        if (question.kind == Kind::line)
            return ui::input({.name = name,
                              .label = std::string{question.text},
                              .error = error(name),
                              .value = std::string{field(typed_, name)},
                              .label_as = ui::Label::bold,
                              .type = name == "email"       ? "email"
                                      : name == "telephone" ? "tel"
                                                            : "text",
                              .autocomplete = std::string{autocomplete_of(name)}});
        if (name == "reach_by")
            return ui::radios(
                {.name = name,
                 .label = std::string{question.text},
                 .choices = {{.value = "telephone", .text = "By telephone", .reveals = one(named("telephone"))},
                             {.value = "email", .text = "By email", .reveals = one(named("email"))}},
                 .error = error(name),
                 .value = std::string{field(typed_, name)},
                 .label_as = ui::Label::bold});
        FormInfo alone{info_.name, info_.title, info_.button, {question}};
        return questions_of(alone, typed_, wrong_);
    }
    const QuestionInfo& named(std::string_view name) const {
        return *std::ranges::find(info_.questions, name, &QuestionInfo::name);
    }
    std::string error(std::string_view name) const {
        const auto at = std::ranges::find(wrong_, name, &Error::Field::name);
        return at == wrong_.end() ? "" : at->message;
    }

    const FormInfo& info_;
    const Fields& typed_;
    const std::vector<Error::Field>& wrong_;
};

FormInfo info_for(const std::vector<Choice>& areas) {
    auto info = form.info({{"area", areas}});
    if (areas.size() < 2) std::erase_if(info.questions, [](const auto& question) { return question.name == "area"; });
    for (auto& question : info.questions)
        if (question.name == "route")
            question.choices = {{"mainstream", "Any child who needs a home"},
                                {"connected", "A child I know"},
                                {"transfer", "I foster already, for another service"}};
    return info;
}

/// A hub's own address of this page ends in "?hub=Rivermouth hub": who comes by it need not say so.
std::optional<std::string> hub_of(const Context& context) {
    constexpr std::size_t longest = 60;
    const auto asked = context.request.asked("hub").value_or("");
    const auto hub = trim(asked);
    if (hub.empty() || hub.size() > longest) return {};
    return std::string{hub};
}

Response enquiry_page(const Context& context, const FormInfo& info, const Fields& typed,
                      const std::vector<Error::Field>& wrong) {
    const auto hub = hub_of(context);
    auto body = ui::heading({.text = std::string{info.title}, .level = 1, .size = ui::Size::large}) +
                ui::paragraph("It ties you to nothing. We use what you write to talk with you about fostering.") +
                ui::form({.action = hub ? Url{"/foster/enquire"}.with("hub", *hub) : Url{"/foster/enquire"},
                          .csrf = context.csrf,
                          .body = Shown{info, typed, wrong}.all() + ui::button({.text = std::string{info.button}})});
    return page_of(context, {.title = std::string{info.title},
                             .main = std::move(body),
                             .back = "/foster",
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

/// What the form cannot see: whether one could ring that number or write to that address.
std::vector<Error::Field> not_reachable(const NewEnquiry& typed) {
    const auto digits = typed.telephone ? std::ranges::count_if(*typed.telephone, is_digit) : 0;
    if (typed.reach_by == ReachBy::telephone && (digits < 10 || digits > 15))
        return {{"telephone", "Enter a telephone number, such as 01632 960 001"}};
    const auto at = typed.email ? typed.email->find('@') : std::string::npos;
    if (typed.reach_by == ReachBy::email &&
        (at == std::string::npos || at == 0 || typed.email->find('.', at) == std::string::npos))
        return {{"email", "Enter an email address, such as name@example.com"}};
    return {};
}

Result<std::string> enter(const Context& context, AuthorityId authority, const NewEnquiry& typed) {
    auto change = TRY(Change::begin(context.database, authority, {{}, "Someone on the public page"}, context.at));
    // Nobody is signed in: the form's own words say whether it was sent before.
    const Reader nobody{authority, PersonId{0}, "", {}, context.at, context.today, nullptr};
    TRY(sent_once(change.transaction(), nobody, context.request));
    const auto person = Gate::for_enquirer(change);
    TRY(change.open(person, {enquiry_kind, fmt::format("{} {} asked about fostering", typed.given, typed.family)}));
    TRY(change.enter(person, Person{}));
    TRY(change.enter(person, name_of(NameKind::usual, typed.given, typed.family)));
    TRY(change.enter(person, RoleFact{Role::prospective_carer, {}, context.today, {}}));
    TRY(change.enter(person, Enquiry{context.today,
                                     typed.source.value_or(Source::other),
                                     typed.route,
                                     hub_of(context),
                                     typed.reach_by,
                                     typed.telephone,
                                     typed.email,
                                     typed.words,
                                     {},
                                     {}}));
    auto token = TRY(access::make_link(change.transaction(), person, context.at));
    TRY(change.commit());
    return token;
}

Response thanks(const Context& context, const std::string& token) {
    ApplicationFile file;
    file.enquiries.push_back(
        {FactId{1},
         PersonId{1},
         EntryNumber{1},
         {},
         {context.today, Source::other, Route::mainstream, {}, ReachBy::telephone, {}, {}, {}, {}, {}}});
    const auto next = next_of(file, context.calendar, context.today);
    auto body = ui::panel({.title = "Thank you. We have it."}) + ui::heading({.text = "What happens next"}) +
                ui::paragraph(html("We will get in touch{}. Then we will come and see you, if you like.",
                                   next.by ? " by " + next.by->in_words() : "")) +
                ui::heading({.text = "Your link"}) +
                ui::paragraph(
                    "Keep this link. With it you see where things stand, and can stop or go on. We show it once. "
                    "Whoever has it can see what you see.") +
                link_shown(context, token) +
                ui::form({.action = Url{"/foster/back"},
                          .csrf = context.csrf,
                          .body = ui::hidden_field("key", token) + ui::button({.text = "See where things stand"})});
    return page_of(context, {.title = "Thank you", .main = std::move(body)});
}

}  // namespace

FormInfo enquiry_info() { return info_for({{"1", "One"}, {"2", "Another"}}); }

Result<Response> show_enquire(const Open& asked) {
    return enquiry_page(asked.context, info_for(TRY(areas_to_live_in(asked.context))), {}, {});
}

Result<Response> save_enquiry(const Open& asked) {
    const auto& context = asked.context;
    const auto areas = TRY(areas_to_live_in(context));
    if (areas.empty()) return fail(Fault::unavailable, "Nobody can take an enquiry here yet.");
    const auto info = info_for(areas);
    auto typed = TRY(context.typed(info));
    std::erase_if(typed, [&](const auto& one) { return areas.size() < 2 && one.first == "area"; });
    if (areas.size() < 2) typed.emplace_back("area", areas.front().value);
    const auto read = form.read(typed, {}, context.today, {{"area", areas}});
    auto wrong = read ? not_reachable(*read) : read.error().fields;
    if (!wrong.empty()) return enquiry_page(context, info, typed, wrong);
    if (!context.site.enquiries.another(context.request.peer, context.at))
        return fail(Fault::conflict,
                    "Many enquiries came from your network just now. Wait an hour, or ring your council and ask for "
                    "fostering.");
    const AuthorityId authority{std::strtoll(read->area->c_str(), nullptr, 10)};
    return thanks(context, TRY(enter(context, authority, *read)));
}

}  // namespace kith::recruitment
