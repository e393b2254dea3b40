// An agency's own page, by its link: tell us of a worry with fewer questions, and see what was decided of those before.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/partners.h"
#include "front_door/public_parts.h"

namespace kith::front_door {

namespace {

/// The agency whose page it is, and leave for what came by its link.
struct AtPartner {
    std::string key;
    Leave leave;
    Fact<PartnerLink> link;
};

Result<std::optional<AtPartner>> at_partner(const Context& context, const Posted& sent) {
    if (!sent.link || sent.link->opens != Opens::partner) return std::nullopt;
    const auto leave = TRY(Gate::for_told(context.store, sent.link->authority, *sent.link->about));
    auto link = TRY(open_partner_link(context.store, leave, context.today));
    if (!link) return std::nullopt;
    return AtPartner{sent.key, leave, *std::move(link)};
}

/// What an agency reads of a decision on its page. That a strategy discussion is held is for those alone who take part:
/// a link may be read over somebody's shoulder, and the family may not know yet. So nobody can tell it here from an
/// assessment; whoever may know more is told by us.
std::string decided_in_words(Outcome outcome) {
    if (outcome == Outcome::assessment || outcome == Outcome::strategy_discussion)
        return "We look into it further, and speak with you ourselves";
    return std::string{in_words(outcome)};
}

Html told_before(const std::vector<Answered>& all) {
    ui::Table table{.id = "told",
                    .caption = fmt::format("What you told us in the last {} days", days_to_read),
                    .columns = {{"Reference"}, {"Told"}, {"About"}, {"What we decided"}},
                    .rows = {},
                    .when_empty = "Nothing yet."};
    for (const auto& one : all) {
        auto decided = one.outcome ? html("{}, {}", decided_in_words(*one.outcome), one.looked_at->short_words())
                                   : html("{}", one.looked_at ? "Looked at. We could not find whom it is about: ring us"
                                                              : "Not yet");
        if (one.signpost) decided += html(". Where else they can turn: {}", *one.signpost);
        table.rows.push_back({{reference_of(one.worry), {}},
                              {one.told.short_words(), one.told.iso()},
                              {one.who, {}},
                              {std::move(decided), {}}});
    }
    return ui::table(table);
}

Result<Response> partner_page(const Context& context, const AtPartner& at, const Fields& typed, Html done,
                              std::vector<Error::Field> wrong) {
    // What was just told is there too, so it is read anew.
    const auto store = TRY(context.database.read());
    const auto before = TRY(answers_to(store, at.leave, context.today.plus_days(-days_to_read)));
    const auto info = partner_info();
    auto body =
        std::move(done) +
        ui::heading(
            {.text = "Tell us of a worry", .level = 1, .size = ui::Size::large, .caption = at.link.value.agency}) +
        ui::paragraph("About one child, or about several of a family: write all their names.") +
        ui::form({.action = Url{"/worry/partner/tell"},
                  .csrf = context.csrf,
                  .body = ui::hidden_field("key", at.key) + questions_of(info, typed, wrong) +
                          ui::button({.text = std::string{info.button}})}) +
        told_before(before);
    return public_page(context, {"Tell us of a worry", std::move(body), {}, std::move(wrong)});
}

/// Name and how to reach them are as they were the last time: they change them where somebody else writes.
Result<Fields> known_of(const Context& context, const AtPartner& at) {
    const auto last = TRY(last_told_by(context.store, at.leave));
    if (!last) return Fields{};
    return Fields{{"name", last->name.value_or("")}, {"reach", last->reach.value_or("")}};
}

/// Who told us and where they work is known from the link.
Result<NewWorry> read(const Context& context, const PartnerLink& link, Fields typed) {
    typed.emplace_back("teller", code(TellerIs::professional));
    typed.emplace_back("service", code(link.teller));
    typed.emplace_back("agency", link.agency);
    typed.emplace_back("area", "1");
    auto worry = TRY(worry_form.read(typed, {}, context.today, {{"area", {{"1", "Here"}}}, {"service", services()}}));
    if (auto untold = cannot_be_told(worry)) return fail_at(untold->name, untold->message);
    return worry;
}

}  // namespace

FormInfo partner_info() {
    auto info = public_info();
    std::erase_if(info.questions, [](const auto& question) {
        return question.name == "area" || question.name == "teller" || question.name == "service" ||
               question.name == "agency";
    });
    for (auto& question : info.questions)
        if (question.name == "name" || question.name == "reach") question.need = Need::required;
    return info;
}

Result<Response> open_partner(const Open& asked) {
    const auto& context = asked.context;
    const auto at = TRY(at_partner(context, TRY(posted(context, partner_info()))));
    if (!at) return no_such_link();
    return partner_page(context, *at, TRY(known_of(context, *at)), {}, {});
}

Result<Response> tell_as_partner(const Open& asked) {
    const auto& context = asked.context;
    const auto sent = TRY(posted(context, partner_info()));
    const auto at = TRY(at_partner(context, sent));
    if (!at) return no_such_link();
    const auto typed = read(context, at->link.value, sent.typed);
    if (!typed) return partner_page(context, *at, sent.typed, {}, typed.error().fields);
    TRY(not_too_much(context,
                     fmt::format("partner {} {}", at->leave.authority().number(), at->leave.about().number())));
    auto worry = typed->worry(context.today);
    worry.partner = at->leave.about();
    const auto received = TRY(
        receive(context, at->leave.authority(), worry, {}, fmt::format("{}, by their link", at->link.value.agency)));
    auto done = ui::notification_banner(
        {.text = html("{} The reference is <strong>{}</strong>. The answer stands on this page by the end of "
                      "{}.",
                      received.before ? "We have this already: you sent it twice." : "We have it.",
                      reference_of(received.worry),
                      answer_of(context.today, context.calendar, context.today).due.in_words()),
         .kind = ui::BannerKind::success});
    const Fields known{{"name", worry.name.value_or("")}, {"reach", worry.reach.value_or("")}};
    return partner_page(context, *at, known, std::move(done), {});
}

}  // namespace kith::front_door
