// Who belongs together: said by the co-operative, and by each member for itself.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "region/pages.h"

namespace kith::region {

namespace {

constexpr auto here = "/region/members";

struct Both {
    std::vector<Member> members;
    std::vector<Joined> joined;
    std::vector<Authority> others;
    Circle circle;

    std::string name_of(AuthorityId id) const {
        const auto at = std::ranges::find(others, id, &Authority::id);
        return at == others.end() ? "Another authority" : at->name;
    }
    Choices choices(const char* question) const {
        std::vector<Choice> offered;
        for (const auto& one : others) offered.push_back({std::to_string(one.id.number()), one.name});
        std::ranges::sort(offered, {}, &Choice::words);
        return {{question, std::move(offered)}};
    }
};

Result<Both> both_of(const AskedAll<May::govern_region>& asked) {
    const auto& context = asked.context;
    const auto about = Gate::machine(context.reader->authority, the_authority);
    Both both{{}, {}, {}, TRY(circle_of(context.store, context.reader->authority, context.today))};
    for (auto& fact : TRY(facts<Member>(context.store, about, Known::now()))) both.members.push_back(fact.value);
    for (auto& fact : TRY(facts<Joined>(context.store, about, Known::now()))) both.joined.push_back(fact.value);
    for (auto& one : TRY(authorities(context.store)))
        if (one.id != context.reader->authority) both.others.push_back(std::move(one));
    return both;
}

std::string span_words(Date starts, std::optional<Date> ends) {
    return ends ? fmt::format("{} to {}", starts.in_words(), ends->in_words()) : "From " + starts.in_words();
}

Html members_shown(const Both& both) {
    ui::Table table{.id = "members",
                    .caption = "Members",
                    .columns = {{"Authority"},
                                {"When"},
                                {"Share of costs", ui::Align::number},
                                {"Votes", ui::Align::number},
                                {"Says so too"}},
                    .rows = {}};
    for (const auto& one : both.members)
        table.rows.push_back({{both.name_of(one.member), {}},
                              {span_words(one.starts, one.ends), {}},
                              {fmt::format("{}.{:02}%", one.share / 100, one.share % 100), {}},
                              {std::to_string(one.votes), {}},
                              {both.circle.member(one.member) ? "Yes" : "Not today: nothing is read across", {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

Html joined_shown(const Both& both) {
    Html shown;
    for (const auto& one : both.joined) {
        const auto yes = [](bool it) { return std::string{it ? "Yes" : "No"}; };
        ui::SummaryList list{.rows = {}, .card_title = both.name_of(one.co_operative)};
        list.rows.push_back({"When", span_words(one.starts, one.ends)});
        list.rows.push_back({"District before a match", yes(one.show_district)});
        list.rows.push_back({"The child's words, where they agree", yes(one.show_words)});
        list.rows.push_back({"Requests opened to providers", yes(one.to_providers)});
        list.rows.push_back({"The chosen home reads the name here", yes(one.show_name)});
        shown += ui::summary_list(list);
    }
    return shown;
}

/// A form on this page, with what was typed and is wrong where it is the one that was sent.
template <class Answers>
Html form_here(const Context& context, const Form<Answers>& form, const Choices& choices, const char* rest,
               const Fields& typed, const std::vector<Error::Field>& wrong) {
    const auto info = form.info(choices);
    return ui::details({.summary = std::string{form.title},
                        .text = ui::form({.action = Url{std::string{here} + rest},
                                          .csrf = context.csrf,
                                          .body = questions_of(info, typed, wrong) +
                                                  ui::button({.text = std::string{form.button}})})});
}

Result<Response> page_with(const AskedAll<May::govern_region>& asked, std::string_view sent = {}, Fields typed = {},
                           const std::vector<Error::Field>& wrong = {}) {
    const auto& context = asked.context;
    const auto both = TRY(both_of(asked));
    const auto of = [&](std::string_view form) { return form == sent ? typed : Fields{}; };
    const auto faults = [&](std::string_view form) { return form == sent ? wrong : std::vector<Error::Field>{}; };
    auto body = ui::heading({.text = "Who belongs together", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "A co-operative names its members, and each member says for itself that it belongs and "
                    "what may be shown of its children. Nothing is read across unless both say so.") +
                members_shown(both) + joined_shown(both);
    const auto over = [&](const auto& one) { return one.ends && *one.ends < context.today; };
    if (std::ranges::all_of(both.joined, over))
        body += form_here(context, member_form, both.choices("member"), "", of("add-member"), faults("add-member"));
    if (std::ranges::all_of(both.members, over))
        body += form_here(context, join_form, both.choices("co_operative"), "/join", of("join-co-operative"),
                          faults("join-co-operative"));
    if (!both.members.empty() || !both.joined.empty())
        body += form_here(context, leaving_form, both.choices("other"), "/leave", of("leave-co-operative"),
                          faults("leave-co-operative"));
    return page_of(context, {.title = "Who belongs together",
                             .main = std::move(body),
                             .errors = ui::error_summary(wrong),
                             .breadth = ui::Breadth::wide,
                             .status = wrong.empty() ? 200 : 422});
}

template <class Answers, class Act>
Result<Response> save(const AskedAll<May::govern_region>& asked, const Form<Answers>& form, const char* question,
                      Answers blank, Act act) {
    const auto& context = asked.context;
    const auto both = TRY(both_of(asked));
    const auto choices = both.choices(question);
    const auto info = form.info(choices);
    const auto typed = TRY(context.typed(info));
    const auto back = [&](const Error& error) -> Result<Response> {
        if (context.wants_json) return tl::unexpected(error);
        const auto fields = error.fields.empty() ? std::vector<Error::Field>{{question, error.what}} : error.fields;
        return page_with(asked, form.name, typed, fields);
    };
    const auto answers = form.read(typed, blank, context.today, choices);
    if (!answers) return back(answers.error());
    auto change = TRY(context.change());
    const auto entry = act(change, both, *answers);
    if (!entry) return back(entry.error());
    TRY(change.commit());
    return saved(context, *entry, here, "Saved: " + std::string{form.title});
}

}  // namespace

Result<Response> show_members(const AskedAll<May::govern_region>& asked) { return page_with(asked); }

Result<Response> save_member(const AskedAll<May::govern_region>& asked) {
    return save(asked, member_form, "member", NewMember{.delegated = "", .starts = asked.context.today},
                [&](Change& change, const Both& both, const NewMember& member) {
                    return add_member(change, asked.allowed, member, both.name_of(member.member));
                });
}

Result<Response> save_join(const AskedAll<May::govern_region>& asked) {
    return save(asked, join_form, "co_operative", NewJoined{.starts = asked.context.today},
                [&](Change& change, const Both& both, const NewJoined& joined) {
                    return join(change, asked.allowed, joined, both.name_of(joined.co_operative));
                });
}

Result<Response> save_leaving(const AskedAll<May::govern_region>& asked) {
    return save(asked, leaving_form, "other", Leaving{.last = asked.context.today},
                [&](Change& change, const Both&, const Leaving& leaving) {
                    return leave_circle(change, asked.allowed, leaving);
                });
}

}  // namespace kith::region
