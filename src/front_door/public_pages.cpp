// For anyone who is worried about a child, without an account: danger first, a way out, a few questions, a link back.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/public_parts.h"
#include "kernel/core/text.h"
#include "kernel/people/organisation.h"
#include "kernel/site/draft.h"
#include "kernel/site/link_given.h"
#include "kernel/site/parts.h"
#include "kernel/site/sent.h"
#include "kernel/site/way_out.h"

namespace kith::front_door {

namespace {

Html in_danger() {
    return ui::warning_text(html("If a child is in danger now, ring {}. Do not wait for an answer here.",
                                 ui::link("999", Url::telephone("999"))));
}

/// Authorities that answer for children; a co-operative finds homes for its members and takes no worry.
Result<std::vector<Choice>> areas_of_children(const Store& store) {
    const auto co_operatives =
        TRY(store.all("select distinct authority from people_organisation where kind = $1 and retired_by is null",
                      {OrganisationKind::co_operative}, [](const Row& row) { return row.id<AuthorityId>(0); }));
    std::vector<Choice> areas;
    for (const auto& authority : TRY(authorities(store)))
        if (std::ranges::find(co_operatives, authority.id) == co_operatives.end())
            areas.push_back({std::to_string(authority.id.number()), authority.name});
    return areas;
}

void say_plainly(FormInfo& info) {
    for (auto& question : info.questions) {
        if (question.name != "family_knows") continue;
        question.choices = {{"agrees", "Yes, and they agree"},
                            {"disagrees", "Yes, and they do not agree"},
                            {"not_asked", "No"},
                            {"not_safe", "No. Telling them could put a child at risk"},
                            {"not_known", "I do not know"}};
    }
}

FormInfo info_for(const std::vector<Choice>& areas) {
    auto info = worry_form.info({{"area", areas}, {"service", services()}});
    if (areas.size() < 2) std::erase_if(info.questions, [](const auto& question) { return question.name == "area"; });
    say_plainly(info);
    return info;
}

Response tell_page(const Context& context, const FormInfo& info, const Fields& typed, const std::string& key,
                   std::vector<Error::Field> wrong) {
    const auto buttons =
        ui::button({.text = std::string{info.button}}) +
        ui::button(
            {.text = "Save and finish later", .kind = ui::ButtonKind::secondary, .name = "later", .value = "yes"});
    auto body = ui::heading({.text = std::string{info.title}, .level = 1, .size = ui::Size::large}) +
                ui::paragraph("You need not be sure, and you need not say who you are.") +
                ui::form({.action = Url{"/worry/tell"},
                          .csrf = context.csrf,
                          .body = (key.empty() ? Html{} : ui::hidden_field("key", key)) +
                                  questions_of(info, typed, wrong) + ui::button_group(buttons)});
    return public_page(context, {std::string{info.title}, std::move(body), "/worry", std::move(wrong)});
}

Html keep_this_link(const Context& context, const std::string& token) {
    return ui::heading({.text = "Your link"}) +
           ui::paragraph(
               "Keep this link somewhere that only you see. We show it once. Whoever has it sees what you "
               "wrote, or what became of it.") +
           link_given(context, "/worry/back/" + token);
}

Response kept_page(const Context& context, const std::string& token) {
    auto body = ui::panel({.title = "Your words are kept"}) +
                ui::paragraph(fmt::format("Nobody has read them, and nobody acts on them until you press Send. They "
                                          "are forgotten after {} days.",
                                          days_unfinished)) +
                keep_this_link(context, token);
    return public_page(context, {"Your words are kept", std::move(body)});
}

Response thanks(const Context& context, const Received& received) {
    const auto due = answer_of(context.today, context.calendar, context.today).due;
    auto body =
        ui::panel({.title = received.before ? "We have this already" : "Thank you. We have it.",
                   .text = html("Your reference is <strong>{}</strong>", reference_of(received.worry))}) +
        (received.before ? ui::paragraph("You sent it twice. It is recorded once: you need not send it again.")
                         : Html{}) +
        ui::heading({.text = "What happens next"}) +
        ui::paragraph(html("Someone looks at it, and decides what we do, by the end of {}. With your link you see "
                           "that it was done. What we do with a family stays between them and us.",
                           due.in_words())) +
        keep_this_link(context, received.token);
    return public_page(context, {"Thank you", std::move(body)});
}

Response answer_page(const Context& context, const Answered& answer) {
    std::vector<ui::SummaryList::Row> rows{
        {"Reference", reference_of(answer.worry)},
        {"We received it", answer.told.in_words()},
        {"We looked at it", answer.looked_at ? answer.looked_at->in_words() : std::string{"Not yet"}}};
    auto body = ui::heading({.text = "What you told us", .level = 1, .size = ui::Size::large}) +
                ui::summary_list({.rows = std::move(rows)}) +
                ui::paragraph(answer.looked_at
                                  ? "Thank you. We decided what to do. What we do with a family stays between them and "
                                    "us. If you work with the family, we tell you more ourselves."
                                  : "We look at everything within a working day. Come back to this link then.") +
                ui::paragraph(ui::link("Something else happened? Tell us that too", Url{"/worry/tell"}));
    return public_page(context, {"What you told us", std::move(body), "/worry"});
}

Response press_page(const Context& context, const std::string& title, const Url& to, const std::string& button) {
    // A press, not the opening of the page: programs that look at links in messages do not press.
    auto body =
        ui::heading({.text = title, .level = 1, .size = ui::Size::large}) +
        ui::form({.action = to,
                  .csrf = context.csrf,
                  .body = ui::hidden_field("key", context.captures.text("key")) + ui::button({.text = button})});
    return public_page(context, {title, std::move(body)});
}

}  // namespace

Response public_page(const Context& context, PublicPage page) {
    const auto status = page.wrong.empty() ? 200 : 422;
    return page_of(context, {.title = std::move(page.title),
                             .main = way_out() + in_danger() + page.main,
                             .back = std::move(page.back),
                             .errors = ui::error_summary(page.wrong),
                             .status = status});
}

Result<Response> no_such_link() {
    return fail(Fault::not_allowed,
                "This link does not work, or not any more. If you are worried about a child, tell us at /worry, or "
                "ring your council's children's services. In danger ring 999.");
}

Result<Posted> posted(const Context& context, const FormInfo& info) {
    const auto fields = context.request.fields();
    Posted sent{TRY(context.typed(info)), std::string{field(fields, "key")}, {}};
    std::erase_if(sent.typed, [&](const auto& one) {
        return std::ranges::find(info.questions, one.first, &QuestionInfo::name) == info.questions.end();
    });
    sent.link = TRY(link_opened(context.store, sent.key, context.at));
    return sent;
}

Result<void> not_too_much(const Context& context, std::string_view place) {
    if (context.site.enquiries.another(place, context.at)) return {};
    return fail(Fault::conflict,
                "Much was sent from your network just now. Ring your council's children's services, or wait an hour. "
                "If a child is in danger now, ring 999.");
}

/// What was sent twice, with a link of its own: whoever pressed again may never have seen the answer to the first.
static Result<Received> sent_before(Change& change, const Worry& worry, Moment at) {
    const auto told = TRY(same_worry(change.store(), change.authority(), worry));
    if (!told)
        return fail(Fault::conflict,
                    "You sent this form twice, and we have it already. If you have not seen your link, ring your "
                    "council's children's services and say when you told us.");
    auto token =
        worry.partner ? std::string{} : TRY(link_to_worry(change.transaction(), {}, change.authority(), *told, at));
    TRY(change.commit());
    return Received{*told, std::move(token), true};
}

Result<Received> receive(const Context& context, AuthorityId authority, const Worry& worry, const std::string& key,
                         std::string by) {
    auto change = TRY(Change::begin(context.database, authority, {{}, std::move(by)}, context.at));
    // Nobody is signed in: the form's own words say whether it was sent before.
    const Reader nobody{authority, PersonId{0}, "", {}, context.at, context.today, nullptr};
    if (const auto first = sent_once(change.transaction(), nobody, context.request); !first) {
        if (first.error().fault != Fault::conflict) return tl::unexpected(first.error());
        return sent_before(change, worry, context.at);
    }
    const auto told = TRY(tell_worry(change, worry));
    auto token =
        worry.partner ? std::string{} : TRY(link_to_worry(change.transaction(), key, authority, told, context.at));
    TRY(change.commit());
    return Received{told, std::move(token), false};
}

FormInfo public_info() { return info_for({{"1", "One"}, {"2", "Another"}}); }

Result<Response> show_worry_start(const Open& asked) {
    auto body =
        ui::heading({.text = "Worried about a child?", .level = 1, .size = ui::Size::large}) +
        ui::paragraph(
            "Tell us. It may be nothing, or it may be the piece that was missing. You need no account, and "
            "you need not say who you are.") +
        ui::start_button("Tell us of a worry", Url{"/worry/tell"}) + ui::heading({.text = "What happens"}) +
        ui::bullets({"You write what you saw or heard. You can stop, and come back by a link",
                     "Someone at the front door reads it, and decides within a working day what follows",
                     "With the same link you see that it was looked at"}) +
        ui::heading({.text = "Are you under 18?"}) +
        ui::paragraph(html("You can tell us of yourself, here or on the telephone. Or ring Childline on {}: it is "
                           "free, and is not on the bill.",
                           ui::link("0800 1111", Url::telephone("08001111")))) +
        ui::heading({.text = "If someone looks at your telephone"}) +
        ui::paragraph(
            "This page keeps nothing on it. The red button shows the weather at once. It cannot take this "
            "page out of the browser's history: use a private window, or somebody else's telephone.") +
        ui::heading({.text = "Did you tell us already?"}) +
        ui::paragraph(ui::link("Come back to what you told us", Url{"/worry/back"}));
    return public_page(asked.context, {"Worried about a child?", std::move(body)});
}

Result<Response> show_tell(const Open& asked) {
    const auto info = info_for(TRY(areas_of_children(asked.context.store)));
    return tell_page(asked.context, info, {}, {}, {});
}

static Result<Response> keep_for_later(const Context& context, const std::vector<Choice>& areas, const Posted& sent) {
    TRY(not_too_much(context, context.request.peer));
    const AuthorityId first{std::strtoll(areas.front().value.c_str(), nullptr, 10)};
    auto transaction = TRY(context.database.write());
    const auto token = TRY(keep_unfinished(transaction, sent.key, first, sent.typed, context.at));
    TRY(transaction.commit());
    return kept_page(context, token);
}

Result<Response> save_tell(const Open& asked) {
    const auto& context = asked.context;
    const auto areas = TRY(areas_of_children(context.store));
    if (areas.empty()) return fail(Fault::unavailable, "Nobody can take a worry here yet. Ring your council.");
    const auto info = info_for(areas);
    auto sent = TRY(posted(context, info));
    const bool waits = sent.link && sent.link->opens == Opens::unfinished;
    if (field(context.request.fields(), "later") == "yes") return keep_for_later(context, areas, sent);
    auto typed = sent.typed;
    if (areas.size() < 2) typed.emplace_back("area", areas.front().value);
    const auto read = worry_form.read(typed, {}, context.today, {{"area", areas}, {"service", services()}});
    const auto untold = read ? cannot_be_told(*read) : Wrong{};
    if (!read || untold)
        return tell_page(context, info, sent.typed, waits ? sent.key : "",
                         read ? std::vector{*untold} : read.error().fields);
    TRY(not_too_much(context, context.request.peer));
    const AuthorityId authority{std::strtoll(read->area->c_str(), nullptr, 10)};
    return thanks(context, TRY(receive(context, authority, read->worry(context.today), waits ? sent.key : "",
                                       "Someone on the public page")));
}

Result<Response> show_come_back(const Open& asked) {
    return press_page(asked.context, "Come back to what you told us", Url{"/worry/back"}, "Go on");
}

Result<Response> show_come_back_help(const Open& asked) {
    auto body = ui::heading({.text = "Come back to what you told us", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Open the link that you were shown. If you have lost it, ring your council's children's "
                    "services: say your reference, such as W-412, or when you told us.") +
                ui::paragraph("Nobody can find words that you did not send. Write them again, or ring.");
    return public_page(asked.context, {"Come back to what you told us", std::move(body), "/worry"});
}

Result<Response> come_back(const Open& asked) {
    const auto& context = asked.context;
    const auto info = info_for(TRY(areas_of_children(context.store)));
    const auto sent = TRY(posted(context, info));
    if (!sent.link || sent.link->opens == Opens::partner) return no_such_link();
    if (sent.link->opens == Opens::unfinished)
        return tell_page(context, info, from_urlencoded(sent.link->words), sent.key, {});
    const auto leave = TRY(Gate::for_told(context.store, sent.link->authority, *sent.link->about));
    const auto answer = TRY(answer_to(context.store, leave));
    if (!answer) return no_such_link();
    return answer_page(context, *answer);
}

Result<Response> show_partner_door(const Open& asked) {
    return press_page(asked.context, "Tell us of a worry", Url{"/worry/partner"}, "Open your agency's page");
}

}  // namespace kith::front_door
