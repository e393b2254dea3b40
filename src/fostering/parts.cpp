// What the pages of who decides share.
#include <fmt/format.h>

#include "fostering/pages.h"
#include "fostering/rules.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::fostering {

std::string address_of(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}{}", child.number(), rest);
}

Html child_bar(const Context& context, const DelegationFile& file) {
    ui::IdentityBar bar{.name = file.name};
    const auto standing = file.standing_on(context.today);
    auto words = std::string{in_words(standing)};
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    bar.details.emplace_back(std::move(words));
    if (standing == Standing::accommodated) {
        const auto* agreed = file.agreed_on(context.today);
        bar.details.emplace_back(
            agreed ? fmt::format("Parents agreed on {} that the carer decides day to day", agreed->value.on.in_words())
                   : "It is not recorded that the parents agreed to the carer deciding");
    }
    return ui::identity_bar(bar);
}

/// "The carer decides", "The social worker decides, looked at again by 1 Feb 2027".
static std::string in_matrix(const Answer& answer) {
    auto words =
        answer.say == Answer::Say::ask_first ? "Ask the social worker first" : std::string{in_words(answer.decider)};
    if (!answer.by.empty()) words += fmt::format(", as {} said", answer.by);
    if (answer.until)
        words +=
            fmt::format(", {} {}", answer.to_a_question ? "until" : "looked at again by", answer.until->short_words());
    return words;
}

Html matrix(const Context& context, const DelegationFile& file, LinkOfMatter link) {
    Html shown;
    for (const auto& area : words_of<MatterArea>) {
        ui::Table table{.id = std::string{area.code},
                        .caption = std::string{area.words},
                        .columns = {{"Matter"}, {"Who decides"}},
                        .rows = {}};
        for (const auto& matter : matters()) {
            if (matter.area != area.value) continue;
            const auto answer = answer_to(matter, file, context.today);
            const std::string name{matter.name};
            const auto to = link ? link(file, matter) : std::nullopt;
            table.rows.push_back(
                {{to ? ui::Content{ui::link(name, *to)} : ui::Content{name}, {}}, {in_matrix(answer), {}}});
        }
        shown += ui::table(table);
    }
    return shown;
}

Html decisions(const DelegationFile& file, const std::string& heading) {
    constexpr std::size_t most = 20;
    std::vector<ui::Content> lines;
    for (auto at = file.decided.rbegin(); at != file.decided.rend() && lines.size() < most; ++at) {
        const auto* matter = matter_of(at->value.matter);
        lines.emplace_back(fmt::format("{}: {}{}", at->value.on.short_words(), matter ? matter->name : "",
                                       at->value.words ? ". " + *at->value.words : ""));
    }
    if (lines.empty()) return {};
    return ui::heading({.text = heading}) + ui::bullets(lines);
}

Result<void> keep_of_this_home(const Context& context, const Leave& child, DelegationFile& file) {
    std::optional<Date> since;
    for (const auto& fact : TRY(facts<CaredForBy>(context.store, child, Known::now()))) {
        const auto& caring = fact.value;
        const bool now = caring.starts <= context.today && (!caring.ends || *caring.ends >= context.today);
        if (now && caring.carer == context.reader->person && (!since || caring.starts < *since)) since = caring.starts;
    }
    const auto of_another = [&](const auto& fact) { return !since || fact.value.on < *since; };
    std::erase_if(file.asked, of_another);
    std::erase_if(file.decided, of_another);
    std::erase_if(file.notes, of_another);
    std::erase_if(file.incidents, of_another);
    return {};
}

}  // namespace kith::fostering
