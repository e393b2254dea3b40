// What the pages of recruitment share.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

std::string address_of(PersonId applicant, std::string_view rest) {
    return fmt::format("/applications/{}{}", applicant.number(), rest);
}
std::string own_address_of(PersonId applicant, std::string_view rest) {
    return fmt::format("/my-application/{}{}", applicant.number(), rest);
}

std::string panel_address_of(PersonId applicant, std::string_view rest) {
    return fmt::format("/panel/{}{}", applicant.number(), rest);
}

std::string days_words(int days) { return plural(days, "day"); }

ui::Tag stage_tag(Stage stage) {
    const std::string words{in_words(stage)};
    switch (stage) {
        case Stage::enquiry:
        case Stage::visited: return {words, ui::Tone::neutral};
        case Stage::stage_1:
        case Stage::stage_2:
        case Stage::panel:
        case Stage::decision: return {words, ui::Tone::doing};
        case Stage::representations: return {words, ui::Tone::waiting};
        case Stage::approved: return {words, ui::Tone::good};
        case Stage::not_approved:
        case Stage::left: return {words, ui::Tone::quiet};
    }
    return {words};
}

ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar) {
    constexpr int soon = 7;
    auto tone = ui::Tone::neutral;
    if (occasion.late(today) && !occasion.done)
        tone = ui::Tone::late;
    else if (!occasion.done && occasion.due <= today.plus_days(soon))
        tone = ui::Tone::soon;
    return {standing(occasion, today, calendar), tone};
}

Html applicant_bar(const Context& context, const ApplicationFile& file) {
    const auto stage = stage_of(file, context.today);
    ui::IdentityBar bar{.name = file.name};
    bar.details.emplace_back(ui::tag(stage_tag(stage)));
    bar.details.emplace_back(fmt::format("For {}", days_words(context.today - in_stage_since(file, context.today))));
    if (file.route() == Route::transfer) bar.details.emplace_back("Fosters for another service");
    if (file.route() == Route::connected) bar.details.emplace_back("For a child they know");
    return ui::identity_bar(bar);
}

Result<std::vector<Choice>> people_with(const Context& context, Role role) {
    const auto leave = TRY(decide_all<May::see_recruitment>(context.store, *context.reader, "to choose a name"));
    std::vector<Choice> offered;
    for (const auto& worker : TRY(workers(context.store, leave, context.today))) {
        const bool fits =
            worker.role == role || (role == Role::supervising_social_worker && worker.role == Role::fostering_manager);
        const auto id = std::to_string(worker.person.number());
        if (fits && std::ranges::find(offered, id, &Choice::value) == offered.end())
            offered.push_back({id, worker.name});
    }
    return offered;
}

}  // namespace kith::recruitment
