#include "recruitment/published.h"

#include "kernel/record/journal.h"

namespace kith::recruitment {

Result<void> publish(Transaction& transaction, AuthorityId authority, const Board& board) {
    const auto count = [&](Stage step) {
        for (const auto& [at, people] : board.funnel)
            if (at == step) return people;
        return 0;
    };
    TRY(transaction.execute("delete from recruitment_published where authority = $1", {authority}));
    std::vector<Param> params;
    add_values(params, PublishedRow{authority, board.period.ends, count(Stage::enquiry), count(Stage::stage_1),
                                    count(Stage::approved)});
    TRY(transaction.execute(table_info<PublishedRow>().insert, params));
    return {};
}

Result<std::vector<std::pair<std::string, PublishedRow>>> published(const Store& store) {
    std::vector<std::pair<std::string, PublishedRow>> all;
    const auto rows = TRY(store.all(table_info<PublishedRow>().select, {},
                                    [](const Row& row) { return read_values<PublishedRow>(row, 0); }));
    for (const auto& authority : TRY(authorities(store)))
        for (const auto& row : rows)
            if (row.authority == authority.id) all.emplace_back(authority.name, row);
    return all;
}

}  // namespace kith::recruitment
