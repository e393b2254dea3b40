#include "kernel/site/left_empty.h"

#include <algorithm>

#include "kernel/access/random.h"
#include "kernel/core/text.h"

namespace kith {

std::vector<Statement> note_left_empty(const Reader& writer, const FormInfo& form, const Fields& sent) {
    if (sent.empty()) return {};
    const auto sending = access::random_token();
    std::vector<std::string> asked, empty;
    for (const auto& question : form.questions) {
        if (question.kind == Kind::each_said) continue;
        const auto typed = typed_for(question, sent);
        if (!typed.asked) continue;
        asked.emplace_back(question.name);
        if (typed.values.empty()) empty.emplace_back(question.name);
    }
    const LeftEmptyRow row{writer.authority, std::string{form.name}, sending,
                           writer.at,        join(asked, " "),       join(empty, " ")};
    std::vector<Param> params;
    add_values(params, row);
    std::vector<Statement> statements{{std::string{table_info<LeftEmptyRow>().insert}, std::move(params)}};
    // Older ones go, but not at every sending: about one in sixty looks for them.
    if (sending.ends_with('0'))
        statements.push_back(
            {"delete from site_left_empty where authority = $1 and form = $2 and at <"
             " (select min(at) from (select at from site_left_empty where authority = $1 and form = $2"
             " order by at desc limit 1000) newest)",
             {writer.authority, form.name}});
    return statements;
}

static std::vector<std::string_view> words_in(std::string_view names) {
    std::vector<std::string_view> found;
    while (!names.empty()) {
        const auto end = std::min(names.find(' '), names.size());
        if (end > 0) found.push_back(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return found;
}

Result<std::vector<LeftEmpty>> left_empty(const Store& store, const LeaveOfAll& all, std::string_view form, int last) {
    std::vector<LeftEmpty> counted;
    TRY(
        store.each("select asked, empty from site_left_empty where authority = $1 and form = $2 order by at desc, "
                   "sending limit $3",
                   {all.authority(), form, last}, [&](const Row& row) {
                       const auto asked = row.string(0), empty = row.string(1);
                       const auto left = words_in(empty);
                       for (const auto name : words_in(asked)) {
                           auto found = std::ranges::find(counted, name, &LeftEmpty::question);
                           if (found == counted.end()) found = counted.insert(found, LeftEmpty{std::string{name}});
                           ++found->asked;
                           if (std::ranges::find(left, name) != left.end()) ++found->empty;
                       }
                   }));
    return counted;
}

}  // namespace kith
